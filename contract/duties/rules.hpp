#pragma once
// Rules of the duties module (contract/duties/README.md).

#include "contract/duties/schedule.hpp"
#include "contract/duties/signing.hpp"
#include "ledger/call.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"
#include "ledger/snapshot.hpp"
#include "ledger/table.hpp"
#include "ledger/threshold.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<duties::Duty>;
extern template class Table<duties::Envelope>;
extern template class Table<duties::SignedDuty>;
extern template class Table<duties::PoolDuties>;
extern template class Table<duties::RosterPlace>;
extern template class Table<duties::Roll>;
extern template class Table<duties::Evidence>;

}  // namespace surety

namespace surety::duties {

// Nothing, or a sentence that names the parameter that is wrong.
const char* fault_of(const Setting& setting);

using NumberKey = FixedBytes<struct SignedNumberTag, 17>;  // pool, kind, target or slot
using RootKey = FixedBytes<struct SignedRootTag, 40>;      // pool, signing root

// Tags of the indices, beside those of records.
inline constexpr u16 BY_POOL = 0x06f1;
inline constexpr u16 BY_NUMBER = 0x06f2;
inline constexpr u16 BY_ROOT = 0x06f3;
inline constexpr u16 BY_EVIDENCE = 0x06f4;

struct State {
  explicit State(const IndexSecret& secret);
  State(const State&);
  State& operator=(const State&) = delete;
  ~State();

  Setting setting;
  Table<Duty> duties;
  Table<Envelope> envelopes;
  Table<SignedDuty> record;  // nothing is ever erased (P-6)
  Table<PoolDuties> pools;
  Table<RosterPlace> roster;
  Singleton<Roll> roll;
  Table<Evidence> evidence;
  KeyIndex<PoolId> by_pool;       // pool_duties
  KeyIndex<NumberKey> by_number;  // the first record of a target or a slot
  KeyIndex<RootKey> by_root;      // record
  KeyIndex<Hash> by_evidence;     // evidence
};

// Ports ----------------------------------------------------------------------------------------

struct Round {
  u64 id;
  u32 threshold;
  std::vector<SeatId> committee;  // by index: index 1 first
};

struct SeatFacts {
  AccountId account;
  bool taken;  // neither slashed nor left
};

// What duties reads of its neighbours.
class Reader {
 public:
  virtual ~Reader() = default;
  // The pool is in state ACTIVE: neither halted nor on its way out.
  virtual bool is_active(PoolId pool) const = 0;
  // The pool has a group key.
  virtual bool has_key(PoolId pool) const = 0;
  virtual std::optional<Round> round_in_force(PoolId pool) const = 0;
  // Of any round of the pool, by its id; empty where there is none.
  virtual std::vector<SeatId> committee(PoolId pool, u64 round) const = 0;
  // S_index of the round in force. Precondition: there is one, and the index is in it.
  virtual bls::G1 public_share(PoolId pool, u32 index) const = 0;
  // Whether the pool's key signed the message. False where it has none.
  virtual bool verify_group(PoolId pool, ByteView message, const bls::G2& signature) const = 0;
  // Precondition: the seat exists.
  virtual SeatFacts seat(SeatId seat) const = 0;
  // A seat of the pool's round that is taken has its place in this pool. Where pools rotate it may
  // have it elsewhere, and then owes this pool no work.
  virtual bool sits(PoolId pool, SeatId seat) const = 0;
  virtual std::optional<IdentityKey> identity_of(AccountId account) const = 0;
  // The account, or another one of its owner, has a seat in the pool.
  virtual bool belongs(PoolId pool, AccountId account) const = 0;
  virtual std::optional<Seed> beacon_of(Epoch epoch) const = 0;
  // Slots of the epoch for which the pool proposes blocks, rising, at most MOST_SLOTS.
  virtual std::vector<u64> slots_of(const Turn& turn) const = 0;
  // Heights in from..to-1 at which a backlog kept messages out.
  virtual u64 backlog_heights(Height from, Height to) const = 0;
};

enum class Fault : u8 {
  missed_task,
  invalid_task,
  missed_signature,
  absent_signature,
  unaggregated,
  bad_partial,
};

struct Reward {
  SeatId seat;
  Atoms amount_atoms;
};

// What duties makes its neighbours do. All are total, and each may lead back into `end` or
// `round_changed` for the pool; so duties calls them last.
class Ports : public Reader {
 public:
  // Nothing where the seat can be fined no more.
  virtual void fault(SeatId seat, Fault kind) = 0;
  // Takes the seat for good. The reporter, where there is one, gets the bounty.
  // Precondition: the seat is taken.
  virtual void slash(SeatId seat, const Hash& evidence, std::optional<AccountId> reporter) = 0;
  // The pool signed what its chain punishes; the ledger exits it.
  virtual void freeze(PoolId pool) = 0;
  // Out of the pool's income, in this order, as far as it goes; at most PAGE of them.
  virtual void reward(PoolId pool, std::span<const Reward> rewards) = 0;
  // Reserves room; the height given, which may be later than wanted, is the deadline. Never asked
  // for a height below the call's.
  virtual Height schedule(u64 item, Height wanted) = 0;
  // Nothing happens where the item is not scheduled.
  virtual void unschedule(u64 item) = 0;
};

// Readers --------------------------------------------------------------------------------------

std::optional<PoolDuties> pool_duties(const State& state, PoolId pool);
// The envelopes that members of an open duty posted, the latest first.
std::vector<Envelope> envelopes_of(const State& state, const Duty& duty);
// The first duty that the ledger recorded for a target epoch or a slot.
std::optional<SignedId> first_signed(const State& state, PoolId pool, bool block, u64 number);
std::optional<SignedId> signed_root(const State& state, PoolId pool, const Hash& root);
std::optional<Evidence> evidence_of(const State& state, const Hash& id);

// Messages: check, admit, apply ------------------------------------------------------------------

Verdict<Error> check(const ProposeTask& message);
enum class Finding : u8 {
  valid,
  invalid,    // no task that this duty can have
  slashable,  // forms a pair with the record, or with his accepted proposal
  unsigned_,  // the signature does not hold
};
struct ProposePlan {
  DutyId duty;
  Task task;
  Hash root;
  Finding finding;
  Hash conflicts_with;  // where slashable: root of the other half of the pair
};
Result<ProposePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const ProposeTask& message);
void apply(State& state, Ports& ports, const Call& call, const ProposePlan& plan, EventLog& events);

Verdict<Error> check(const PostEnvelope& message);
struct EnvelopePlan {
  DutyId duty;
  u32 index;
  SeatId seat;
  PoolSignature partial;
  Signature signature;
  bool is_signed;
  bool holds;  // of the partial signature
};
Result<EnvelopePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                  const PostEnvelope& message);
void apply(State& state, Ports& ports, const Call& call, const EnvelopePlan& plan,
           EventLog& events);

Verdict<Error> check(const AggregateTask& message);
struct AggregatePlan {
  DutyId duty;
  std::vector<u32> signers;    // whose envelopes are new and good
  std::vector<u32> bad;        // whose partial signature does not hold
  std::optional<Error> fault;  // found only by costly checks: the outcome is `failed`
  std::vector<SeatId> committee;
};
Result<AggregatePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const AggregateTask& message);
void apply(State& state, Ports& ports, const Call& call, const AggregatePlan& plan,
           EventLog& events);

Verdict<Error> check(const RecordSignature& message);
struct RecordPlan {
  PoolId pool;
  TaskFacts facts;
  bool holds;
};
Result<RecordPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                const RecordSignature& message);
void apply(State& state, Ports& ports, const Call& call, const RecordPlan& plan, EventLog& events);

// Evidence against a seat: what all three kinds come to.
struct Offence {
  Hash evidence;
  PoolId pool;
  SeatId seat;
  std::optional<AccountId> reporter;
  bool holds;  // every signature does
};

Verdict<Error> check(const ReportEnvelopes& message);
struct EnvelopesPlan {
  Offence offence;
};
Result<EnvelopesPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const ReportEnvelopes& message);
void apply(State& state, Ports& ports, const Call& call, const EnvelopesPlan& plan,
           EventLog& events);

Verdict<Error> check(const ReportProposals& message);
struct ProposalsPlan {
  Offence offence;
};
Result<ProposalsPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const ReportProposals& message);
void apply(State& state, Ports& ports, const Call& call, const ProposalsPlan& plan,
           EventLog& events);

Verdict<Error> check(const ReportProposal& message);
struct ProposalPlan {
  Offence offence;
};
Result<ProposalPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                  const ReportProposal& message);
void apply(State& state, Ports& ports, const Call& call, const ProposalPlan& plan,
           EventLog& events);

Verdict<Error> check(const ReportRecords& message);
struct RecordsPlan {
  Hash evidence;
  PoolId pool;
  std::optional<AccountId> reporter;
};
Result<RecordsPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const ReportRecords& message);
void apply(State& state, Ports& ports, const Call& call, const RecordsPlan& plan, EventLog& events);

// Writers for neighbours -----------------------------------------------------------------------

void begin(State& state);  // at genesis, once
// The pool has duties from the next epoch on. Precondition: it has none now.
void begin(State& state, Ports& ports, const Call& call, PoolId pool);
// The pool leaves: what is open is dropped, and nothing is opened any more. The signing record
// stays. Nothing happens where it has no duties.
void end(State& state, Ports& ports, PoolId pool, EventLog& events);
// The pool's key has new shares: open duties are to be signed anew with them, and nobody is fined
// for being absent from these.
void round_changed(State& state, const Reader& reader, PoolId pool, EventLog& events);

// Due work -------------------------------------------------------------------------------------

// Items that duties puts into the calendar: kind << 56 | id.
enum class Item : u8 {
  roll = 1,   // the start of an epoch: its duties are opened, a page of pools at a time
  judge = 2,  // the deadline of a duty, by its id
};
constexpr u64 item_id(Item kind, u64 id) { return u64{static_cast<u8>(kind)} << 56 | id; }
// Pools whose duties are opened in one go, and members that are judged in one go.
inline constexpr u32 PAGE = 16;
void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events);

// After a snapshot was read: makes the indices anew. The first record that repeats a key.
std::optional<RecordName> rebuild_indices(State& state);

// Laws that hold between any two messages.
// O(1).
bool audit(const State& state);
// O(n): duties, envelopes, the roster and the signing record hang together; indices find.
bool audit_all(const State& state);

}  // namespace surety::duties
