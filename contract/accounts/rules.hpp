#pragma once
// Rules of the accounts module (contract/accounts/README.md).

#include "contract/accounts/hours.hpp"
#include "contract/accounts/types.hpp"
#include "ledger/call.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"
#include "ledger/snapshot.hpp"
#include "ledger/table.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<accounts::Account>;
extern template class Table<accounts::Profile>;
extern template class Table<accounts::Totals>;

}  // namespace surety

namespace surety::accounts {

// What the genesis fixes for good.
struct Setting {
  Params params;
  bool host_authenticates = true;
  Hash ledger_id;
};

// Tags of the indices, apart from those of records.
inline constexpr u16 BY_NAME = 0x01f1;
inline constexpr u16 BY_IDENTITY = 0x01f2;

struct State {
  explicit State(const IndexSecret& secret);
  State(const State&);
  State& operator=(const State&) = delete;
  ~State();

  Setting setting;
  Table<Account> accounts;
  KeyIndex<Name> by_name;  // to ids of accounts
  Table<Profile> profiles;
  KeyIndex<IdentityKey> by_identity;  // to ids of profiles
  Singleton<Totals> totals;
};

// What accounts asks of its neighbours.
class Evidence {
 public:
  virtual ~Evidence() = default;
  // True while the account has a deposit or evidence against its identity could still be accepted.
  virtual bool identity_is_fixed(AccountId account) const = 0;
};

// Fetches what the names of coming transactions lead to, ahead of use: first the index's slot, a
// few transactions later the record. A ring of `Size` names, a power of two. Changes no state.
template <u32 Size>
class Lookahead {
 public:
  explicit Lookahead(const State& state) : state_(state) {}
  Lookahead(const Lookahead&) = delete;
  Lookahead& operator=(const Lookahead&) = delete;
  ~Lookahead() { state_.by_name.forget_notes(); }
  void take(u32 at, const Name& name) { clue(at).hash = state_.by_name.hash(name); }
  // Precondition: the name was taken, and fewer than `Size` others since; so below.
  void fetch_slot(u32 at) const { state_.by_name.prefetch(clue(at).hash); }
  void fetch_record(u32 at) {
    clue(at) = state_.by_name.clue(clue(at).hash);
    if (clue(at).id != IndexBase::no_id) state_.accounts.prefetch(clue(at).id);
  }
  // Makes finding this very name cheap until two further calls. Preconditions: its record was
  // fetched, and the name outlives this.
  void expect(u32 at, const Name& name) const { state_.by_name.note(at % 2, name, clue(at)); }

 private:
  IndexBase::Clue& clue(u32 at) { return clues_[at % Size]; }
  const IndexBase::Clue& clue(u32 at) const { return clues_[at % Size]; }

  const State& state_;
  std::array<IndexBase::Clue, Size> clues_{};
};

// Readers --------------------------------------------------------------------------------------

std::optional<AccountId> find(const State& state, const Name& name);
// The account, or an empty one for the id that is opened next: a host's new sender has it before
// the message is applied. Precondition: id <= next_id.
Account account_of(const State& state, AccountId id);
std::optional<AccountId> find_identity(const State& state, const IdentityKey& key);
std::optional<IdentityKey> identity_of(const State& state, AccountId id);
Atoms locked_atoms(const State& state, const Account& account);
// Coin hours at `now`, settled or not.
Hours hours_at(const State& state, const Account& account, Seconds now);
// Balance plus the funds that come with the call, for the sender.
Atoms spendable(const State& state, const Call& call, AccountId id);

// Messages: check, admit, apply ------------------------------------------------------------------

Verdict<Error> check(const Transfer& message);
// Both sides' hours are settled once, when the transfer is admitted.
struct TransferPlan {
  AccountId from;
  std::optional<AccountId> to;  // none: a new account is opened
  Name to_name;
  Atoms amount_atoms;
  Hours hours_out;
  Hours hours_burned;
  Accrued from_after;  // what is left
  Accrued to_after;    // with what arrives
};
Result<TransferPlan, Error> admit(const State& state, const Call& call, const Transfer& message);
void apply(State& state, const Call& call, const TransferPlan& plan, EventLog& events);

Verdict<Error> check(const RegisterIdentity& message);
struct IdentityPlan {
  AccountId account;
  IdentityKey key;
  bool proved;
};
Result<IdentityPlan, Error> admit(const State& state, const Evidence& evidence, const Call& call,
                                  const RegisterIdentity& message);
void apply(State& state, const Call& call, const IdentityPlan& plan, EventLog& events);

Verdict<Error> check(const Payout& message);
struct PayoutPlan {
  AccountId account;
  Atoms amount_atoms;
};
Result<PayoutPlan, Error> admit(const State& state, const Call& call, const Payout& message);
void apply(State& state, const Call& call, const PayoutPlan& plan, EventLog& events);

// Writers for the machine and, through ports, for other modules
// ------------------------------------ Each settles coin hours first. Each is total under its
// stated precondition.

enum class Pot : u8 { stake, escrow };

// An account that exists from the start.
struct Start {
  Name name;
  Atoms balance_atoms;
  Hours hours;
  std::optional<IdentityKey> identity;
  Seconds since;
};
// Preconditions: name and identity are new, and the supply stays below 2^96.
void grant(State& state, const Start& start);
// Opens an account for a name that has none.
AccountId open_account(State& state, const Name& name, Seconds now, EventLog& events);
// Genesis and host_in: new atoms into a balance. Precondition: the supply stays below 2^96.
void mint(State& state, AccountId id, Atoms amount, Seconds now);
// Burns hours as a fee. Precondition: the account has them at `now`.
void burn_hours(State& state, AccountId id, Hours fee, Seconds now);
// The sequence of a transaction was used. Precondition: it is not the last one, 2^32 - 1.
void use_sequence(State& state, AccountId id);
// Balance to a pot. Precondition: the balance holds the amount.
void lock(State& state, AccountId id, Atoms amount, Pot pot, Seconds now);
// A pot back to the balance. Precondition: the account has that much locked there.
void unlock(State& state, AccountId id, Atoms amount, Pot pot, Seconds now);
// From one pot to the other; still the same owner's.
void move_between_pots(State& state, Atoms amount, Pot from, Pot to);

// Where money goes that its owner loses.
enum class Sink : u8 { burned, treasury };
// Takes locked atoms from their owner. Precondition: the account has that much locked there.
void seize(State& state, AccountId id, Atoms amount, Pot from, Sink sink, Seconds now);
// Takes locked atoms from one owner and frees them for another. Precondition as for `seize`.
void award(State& state, AccountId from, AccountId to, Atoms amount, Pot pot, Seconds now);

// Pooled atoms belong to pools and to no account. Preconditions: the pot, the balance, the pooled
// atoms or the treasury hold the amount.
void pot_to_pooled(State& state, AccountId id, Atoms amount, Pot from, Seconds now);
void balance_to_pooled(State& state, AccountId id, Atoms amount, Seconds now);
void pooled_to_pot(State& state, AccountId id, Atoms amount, Pot to, Seconds now);
void pooled_to_balance(State& state, AccountId id, Atoms amount, Seconds now);
void treasury_to_pooled(State& state, Atoms amount);
void forfeit_pooled(State& state, Atoms amount, Sink sink);

// After a snapshot was read: makes the indices anew. The first record whose key another one has.
std::optional<RecordName> rebuild_indices(State& state);

// Laws that hold between any two messages.
// O(1): L-1 on the totals.
bool audit(const State& state);
// O(n): balances and locked atoms add up to the totals.
bool audit_records(const State& state);
// The same, and every index entry finds its record.
bool audit_all(const State& state);

}  // namespace surety::accounts
