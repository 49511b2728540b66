#pragma once
// Rules of the keys module (contract/keys/README.md).

#include "contract/keys/types.hpp"
#include "ledger/call.hpp"
#include "ledger/dealing.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"
#include "ledger/snapshot.hpp"
#include "ledger/table.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<keys::Keyring>;
extern template class Table<keys::Session>;
extern template class Table<keys::Member>;
extern template class Table<keys::Dealing>;
extern template class Table<keys::Round>;
extern template class Table<keys::Polynomial>;

}  // namespace surety

namespace surety::keys {

// What the genesis fixes for good.
struct Setting {
  Params params;  // settled
  Hash ledger_id;
};

// What pools fixes: seats of a pool, and the height after which it gives up waiting for a key.
struct Generation {
  u32 pool_size;
  u32 keygen_blocks;
};
// The parameters with every step's time: steps of 0 share alike, rounded down, what the others and
// the pages of computing leave of keygen_blocks. A step stays 0 where nothing is left.
Params settled(const Params& params, const Generation& generation);
// Nothing, or a sentence that says what is wrong.
const char* fault_of(const Params& params, const Generation& generation);

using PlaceKey = FixedBytes<struct LineagePlaceTag, 12>;  // pool, place in its lineage

// Tags of the indices, beside those of records.
inline constexpr u16 BY_POOL = 0x05f1;
inline constexpr u16 BY_PLACE = 0x05f2;

struct State {
  explicit State(const IndexSecret& secret);
  State(const State&);
  State& operator=(const State&) = delete;
  ~State();

  Setting setting;
  Table<Keyring> keyrings;
  Table<Session> sessions;
  Table<Member> members;
  Table<Dealing> dealings;
  Table<Round> rounds;
  Table<Polynomial> polynomials;
  KeyIndex<PoolId> by_pool;     // keyring
  KeyIndex<PlaceKey> by_place;  // round
};

// Ports ----------------------------------------------------------------------------------------

// A member of a pool as a session needs it.
struct Sitter {
  SeatId seat;
  AccountId account;
  IdentityKey identity;
};

// What keys reads of its neighbours.
class Reader {
 public:
  virtual ~Reader() = default;
  // n, 4 to 128: t follows from it and not from who is present, so it never falls (P-3).
  virtual u32 pool_size(PoolId pool) const = 0;
  // Who is to receive a share, by place: members, and in resharing who is joining. At most n.
  virtual std::vector<Sitter> sitters(PoolId pool) const = 0;
  // The seat is still taken: neither slashed nor left.
  virtual bool is_taken(SeatId seat) const = 0;
  // The signing root of the pool's deposit message under this key.
  virtual Hash deposit_root(PoolId pool, const PoolKey& key) const = 0;
  // Heights in from..to-1 at which a backlog kept messages out.
  virtual u64 backlog_heights(Height from, Height to) const = 0;
};

enum class Fault : u8 { silence, bad_dealing, false_complaint, unproved_complaint };

// What keys makes its neighbours do. All are total. Each may lead back into `committee_changed`,
// `end_pool` or `begin_generation` for the pool; so keys calls them last.
class Ports : public Reader {
 public:
  // Nothing where the seat can be fined no more.
  virtual void fault(SeatId seat, Fault kind) = 0;
  virtual void generation_done(PoolId pool) = 0;
  // The leavers' seats end; those that are gone already may be among them. `exhausted`: as many
  // attempts were made as the parameters allow.
  virtual void generation_failed(PoolId pool, std::span<const SeatId> leavers, bool exhausted) = 0;
  virtual void resharing_done(PoolId pool) = 0;
  virtual void resharing_failed(PoolId pool, std::span<const SeatId> culprits) = 0;
  // Reserves room; the height given, which may be later than wanted, is the deadline.
  virtual Height schedule(u64 item, Height wanted) = 0;
  // Nothing happens where the item is not scheduled.
  virtual void unschedule(u64 item) = 0;
};

// Readers --------------------------------------------------------------------------------------

std::optional<Keyring> keyring_of(const State& state, PoolId pool);
// The group key, once all members have confirmed it.
std::optional<PoolKey> group_key(const State& state, PoolId pool);

struct RoundView {
  u64 id;
  u64 number;
  u32 threshold;
  std::vector<SeatId> committee;  // by index
};
std::optional<RoundView> round_in_force(const State& state, PoolId pool);
// 1 to n, where the seat holds a share of the round in force.
std::optional<u32> index_of(const State& state, PoolId pool, SeatId seat);
// S_index of the round in force. Precondition: there is one, and the index is in it.
bls::G1Bytes public_share(const State& state, PoolId pool, u32 index);
// Whether the pool signed the message with its key. Two pairings.
bool verify_group(const State& state, PoolId pool, ByteView message,
                  const PoolSignature& signature);

// The lineage: rounds whose shares exist, in force, past or abandoned, by place from 0.
u32 rounds(const State& state, PoolId pool);
std::optional<Round> round_at(const State& state, PoolId pool, u32 place);
// Its holders by index; empty where there is no such round.
std::vector<SeatId> committee(const State& state, PoolId pool, u32 place);

// A session is open for the pool.
bool is_sharing(const State& state, PoolId pool);
std::optional<Session> session_of(const State& state, SessionId session);
// Precondition of both: 1 <= index <= the session's count; the session has not failed.
Member member_at(const State& state, const Session& session, u32 index);
Dealing dealer_at(const State& state, const Session& session, u32 index);

// What members confirm in resharing: H("cutover", sid).
Hash cutover_message(const Hash& session);
// The dealings that count, ascending: all in generation, else the lowest `needed_dealings` not
// voided.
std::vector<u32> counted_dealers(const State& state, const Session& session);

// Messages: check, admit, apply ------------------------------------------------------------------

Verdict<Error> check(const RegisterKey& message);
struct RegisterPlan {
  SessionId session;
  u32 index;
  bls::G1Bytes key;
  bool proved;
};
Result<RegisterPlan, Error> admit(const State& state, const Call& call, const RegisterKey& message);
void apply(State& state, Ports& ports, const Call& call, const RegisterPlan& plan,
           EventLog& events);

Verdict<Error> check(const Deal& message);
struct DealPlan {
  SessionId session;
  u32 index;
  Bytes bytes;
  std::optional<Error> fault;  // found only by costly checks: the outcome is `failed`
};
Result<DealPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                              const Deal& message);
void apply(State& state, Ports& ports, const Call& call, const DealPlan& plan, EventLog& events);

Verdict<Error> check(const Complain& message);
struct ComplainPlan {
  SessionId session;
  u32 index;
  u32 dealer;
  threshold::Judgement judgement;
};
Result<ComplainPlan, Error> admit(const State& state, const Call& call, const Complain& message);
void apply(State& state, Ports& ports, const Call& call, const ComplainPlan& plan,
           EventLog& events);

Verdict<Error> check(const Confirm& message);
struct ConfirmPlan {
  SessionId session;
  u32 index;
  PoolSignature partial;
  bool holds;
};
Result<ConfirmPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const Confirm& message);
void apply(State& state, Ports& ports, const Call& call, const ConfirmPlan& plan, EventLog& events);

Verdict<Error> check(const LeaveKeygen& message);
struct LeavePlan {
  SessionId session;
  u32 index;
};
Result<LeavePlan, Error> admit(const State& state, const Call& call, const LeaveKeygen& message);
void apply(State& state, const Call& call, const LeavePlan& plan, EventLog& events);

// Writers for pools ------------------------------------------------------------------------------

// Opens a session for a new key. Precondition: no session is open, the pool has no key and has not
// ended, and it has at least t members.
void begin_generation(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// Opens a session for new shares. Precondition: no session is open, the pool has a key and has not
// ended, and at least t members sit or are joining.
void begin_resharing(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// A member has lost its seat: an open session fails, at once or, where complaints are being judged,
// when that is over. Nothing happens where none is open.
void committee_changed(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// The pool leaves: an open session ends, and none is opened any more. The key goes on verifying.
void end_pool(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);

// Due work -------------------------------------------------------------------------------------

// Items that keys puts into the calendar: kind << 56 | session.
enum class Item : u8 { deadline = 1, page = 2 };
constexpr u64 item_id(Item kind, SessionId session) {
  return u64{static_cast<u8>(kind)} << 56 | session.value;
}
void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events);

// After a snapshot was read: makes the indices anew. The first record that repeats a key.
std::optional<RecordName> rebuild_indices(State& state);

// Laws that hold between any two messages.
// O(1).
bool audit(const State& state);
// O(n).
bool audit_all(const State& state);

}  // namespace surety::keys
