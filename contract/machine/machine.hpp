#pragma once
// The ledger as one object: open it from a genesis, apply blocks, ask for roots and proofs.

#include <memory>

#include "contract/machine/ports.hpp"
#include "contract/machine/sealing.hpp"
#include "contract/machine/state.hpp"
#include "ledger/snapshot.hpp"
#include "ledger/state_tree.hpp"

namespace surety::machine {

// Why a genesis is not taken.
struct GenesisFault {
  const char* pointer;   // JSON pointer of the field
  const char* sentence;  // what is wrong and what would be right
};

// Why a snapshot is not taken.
enum class RestoreFault : u8 {
  none,
  malformed,     // the SnapshotError says where
  other_ledger,  // a record that every ledger has is missing, or its rules are another genesis's
  unlawful,      // a law does not hold in it
};

// What an adapter knows and a native ledger does not. Chain and contract enter the ledger id; the
// secret only guards indices against chosen collisions and shows nowhere.
struct Host {
  Bytes chain;
  Bytes contract;
  IndexSecret secret;
  Store* store = nullptr;  // where records are kept; in memory without one
};

// The first rule that a genesis breaks beyond the bounds of its fields.
std::optional<GenesisFault> validate(const Genesis& genesis);

class Machine {
 public:
  // The ledger at height 0. Precondition: `validate` finds nothing.
  explicit Machine(const Genesis& genesis, const Host& host = {});
  // The ledger that a host's store holds, made there by the constructor above and flushed. Nothing
  // is loaded but its rules. Null where the store holds no ledger.
  static std::unique_ptr<Machine> resume(Store& store, const Hash& ledger_id);
  // Replaces the state by that of a snapshot of a ledger with the same rules. After a fault the
  // ledger is empty: nothing but another restore is allowed. History is forgotten.
  RestoreFault restore(ByteView snapshot, SnapshotError& error);
  // A deep copy, history included.
  std::unique_ptr<Machine> fork() const;

  // Applies a block and appends a BlockResult in canonical bytes to `out`. Where an error comes
  // back, state and `out` are as they were.
  std::optional<BlockError> apply_block(ByteView block, bool with_root, ByteBuffer& out);

  // The same in steps. Opening appends the list of its events, executing appends the receipt.
  // `transactions` are the canonical bytes behind the header, count included.
  std::optional<BlockError> open_block(const Header& header, ByteView transactions,
                                       ByteBuffer& out);
  Outcome execute(const Transaction& transaction, ByteBuffer& out);
  // The same from canonical bytes; malformed ones are refused in the receipt.
  Outcome execute_bytes(ByteView bytes, ByteBuffer& out);

  Hash state_root() { return tree_.root(tables_); }
  RecordProof prove(u16 tag, u64 id) { return tree_.prove(tables_, tag, id); }
  Clock clock() const { return state_.clock.get(); }
  // Coin hours burned in the block that is open or was opened last.
  u128 block_burn() const;

  const Rules& rules() const { return state_.settings; }
  const Hash& ledger_id() const { return state_.ledger_id; }
  State& state() { return state_; }
  const State& state() const { return state_; }
  TableSet& tables() { return tables_; }
  const TableSet& tables() const { return tables_; }

  // Laws that hold between any two messages: O(1) ones, and all of them in O(n).
  bool audit() const;
  bool audit_all() const;

 private:
  // All but what an index that was just made cannot break.
  bool audit_records() const;
  Machine(const Machine& other);
  explicit Machine(Store& store);

  void adopt(const Rules& rules, const Hash& ledger_id);
  void begin_modules(const Rules& rules);
  void grant(const Grant& grant);
  // The seed of a block where the beacon is built in; none where the host gives it.
  std::optional<Seed> built_in_seed(Height height) const;
  std::optional<BlockError> check_header(const Header& header, ByteView transactions);
  std::optional<BlockError> check_seal(const Header& header, ByteView transactions);
  std::optional<Error> check_authentication(const Transaction& transaction, const Call& call) const;
  std::optional<Error> check_signed(const Transaction& transaction, const Call& call) const;
  std::optional<Error> check_signature(const Transaction& transaction, const Call& call) const;
  std::optional<Error> check_means(const Call& call, Hours fee) const;
  std::optional<Error> check_rest(const Transaction& transaction, const Call& call,
                                  Hours fee) const;
  Call call_of_block() const;
  void begin_call(const Transaction& transaction, Call& call) const;
  // Whether due work of the block that is open is left.
  bool has_backlog() const {
    return state_.clock.view([](const Clock& now) { return now.backlog; });
  }
  // `call` is the block's, used for one transaction after the other.
  Outcome execute_in(Call& call, const Transaction& transaction, ByteBuffer& out);
  void execute_all(ByteView transactions, ByteBuffer& out);
  template <class M>
  Outcome run(const Transaction& transaction, const M& message, Call& call, ByteBuffer& out);
  void begin_applied(const Transaction& transaction, Hours fee, Call& call, EventLog& events);
  Hours fee_of(u16 kind) const;

  State state_;
  TableSet tables_;
  StateTree tree_;
  std::vector<std::pair<u16, Hours>> fees_;  // by message tag, from the rules
  std::vector<Transaction> scratch_;         // those of a block that are looked at now
};

// The key that signs for an account where the ledger authenticates: its identity, or its name.
std::optional<IdentityKey> signing_key(const accounts::State& state, AccountId id);

}  // namespace surety::machine
