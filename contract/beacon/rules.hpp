#pragma once
// Rules of the beacon module (contract/beacon/README.md).

#include "contract/beacon/types.hpp"
#include "ledger/call.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"
#include "ledger/snapshot.hpp"
#include "ledger/table.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<beacon::Member>;
extern template class Table<beacon::Round>;
extern template class Table<beacon::FixedBeacon>;

}  // namespace surety

namespace surety::beacon {

// What the genesis fixes for good.
struct Setting {
  Params params;
  u64 blocks_per_epoch = 2;
  Hash ledger_id;
};

// Nothing, or a sentence that names the parameter that is wrong.
const char* fault_of(const Setting& setting);

// Tag of the index, beside those of records.
inline constexpr u16 BY_ACCOUNT = 0x04f1;

struct State {
  explicit State(const IndexSecret& secret);
  State(const State&);
  State& operator=(const State&) = delete;
  ~State();

  Setting setting;
  Table<Member> members;
  Singleton<Round> round;
  Table<FixedBeacon> beacons;  // the last HISTORY ones
  KeyIndex<AccountId> by_account;
};

// Fixed beacons that are kept.
inline constexpr u32 HISTORY = 256;

// Ports ----------------------------------------------------------------------------------------

enum class Fault : u8 { missed_reveal };

// What beacon reads of its neighbours.
class Reader {
 public:
  virtual ~Reader() = default;
  virtual bool has_deposit(AccountId account) const = 0;
  // Heights in from..to-1 at which a backlog kept messages out.
  virtual u64 backlog_heights(Height from, Height to) const = 0;
};

// What beacon makes its neighbours do.
class Ports : public Reader {
 public:
  // Fines the account's seat, or takes the fine from its deposit. Total for every account.
  virtual void fault(AccountId account, Fault kind) = 0;
  // Reserves room; the height given, which may be later than wanted, is the deadline. Never asked
  // for a height below the call's.
  virtual Height schedule(u64 item, Height wanted) = 0;
};

// The beacon: one interface for every mode -------------------------------------------------------

// The seed of an epoch, once nothing can change it: in mode `host` from the epoch's first block
// on, in mode `mix` from beacon_close of the epoch before. Nothing before that, and for epochs
// older than the last HISTORY fixed beacons. `now` says the height and epoch of the question.
std::optional<Seed> beacon_of(const State& state, const Call& now, Epoch epoch);
// H("block", beacon, height): the seed of a block where the beacon is built in.
// Precondition: mode `mix`, and the call's epoch is not before that of `begin`.
Seed block_seed(const State& state, const Call& now);

// Whether the account has committed to a reveal that is not made, not missed, and not called off:
// what stands behind it has to stay, since a fine may come. It ends with `leave_beacon`, at once or
// by the last reveal, and in any case when the round closes without one.
bool awaits_reveal(const State& state, AccountId account);

// What members hash.
Hash commitment_of(const Setting& setting, AccountId account, const Seed& preimage);

// At genesis, once. `call` holds the first height and epoch.
void begin(State& state, const Call& call);
// A block opens, before its due work; in mode `host` the first one of an epoch fixes its beacon.
void open_block(State& state, const Call& call, EventLog& events);

// Messages: check, admit, apply ------------------------------------------------------------------

Verdict<Error> check(const JoinBeacon& message);
struct JoinPlan {
  AccountId account;
  Hash commitment;
  Height close_height;  // wanted, of its first round
};
Result<JoinPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                              const JoinBeacon& message);
void apply(State& state, Ports& ports, const Call& call, const JoinPlan& plan, EventLog& events);

Verdict<Error> check(const Reveal& message);
struct RevealPlan {
  u64 member;
  Seed share;
  Hash next_commitment;
};
Result<RevealPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                const Reveal& message);
void apply(State& state, const Call& call, const RevealPlan& plan, EventLog& events);

Verdict<Error> check(const LeaveBeacon& message);
struct LeavePlan {
  u64 member;
  bool reveals_first;
};
Result<LeavePlan, Error> admit(const State& state, const Call& call, const LeaveBeacon& message);
void apply(State& state, const Call& call, const LeavePlan& plan, EventLog& events);

// Due work -------------------------------------------------------------------------------------

// The one item that beacon has in the calendar: reveals end. Members looked at in one go:
inline constexpr u64 CLOSE_ITEM = u64{1} << 56;
inline constexpr u32 PAGE = 32;
void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events);

// After a snapshot was read: makes the index anew. The first record that repeats an account.
std::optional<RecordName> rebuild_indices(State& state);

// Laws that hold between any two messages.
// O(1): counts are possible, and a round is open while anybody has joined.
bool audit(const State& state);
// O(n): every member is found by its account and due in this round or the next.
bool audit_all(const State& state);

}  // namespace surety::beacon
