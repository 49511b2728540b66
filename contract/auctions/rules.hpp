#pragma once
// Rules of the auctions module (contract/auctions/README.md).

#include "contract/auctions/ports.hpp"
#include "contract/auctions/types.hpp"
#include "ledger/call.hpp"
#include "ledger/event_log.hpp"
#include "ledger/key_index.hpp"
#include "ledger/result.hpp"
#include "ledger/snapshot.hpp"
#include "ledger/table.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<auctions::Owner>;
extern template class Table<auctions::Holding>;
extern template class Table<auctions::Lot>;
extern template class Table<auctions::Auction>;
extern template class Table<auctions::Bid>;
extern template class Table<auctions::PoolSales>;
extern template class Table<auctions::Waiting>;
extern template class Table<auctions::Opening>;
extern template class Table<auctions::SaleTotals>;

}  // namespace surety

namespace surety::auctions {

// Tags of the indices, beside those of records.
inline constexpr u16 BY_ACCOUNT = 0x07f1;
inline constexpr u16 BY_POOL = 0x07f2;

struct State {
  explicit State(const IndexSecret& secret);
  State(const State&);
  State& operator=(const State&) = delete;
  ~State();

  Setting setting;
  Table<Owner> owners;
  Table<Holding> holdings;
  KeyIndex<AccountId> by_account;  // to ids of holdings
  Table<Lot> lots;
  Table<Auction> auctions;
  Table<Bid> bids;
  Table<PoolSales> pools;
  KeyIndex<PoolId> by_pool;  // to ids of pool sales
  Table<Waiting> queue;
  Singleton<Opening> opening;
  Singleton<SaleTotals> totals;
};

void begin(State& state);  // at genesis, once

// Readers --------------------------------------------------------------------------------------

// The account that stands for the beneficial owner of an account; itself where nothing is known.
AccountId owner_of(const State& state, AccountId account);
// The declaration that an account belongs to, after what was proved since.
std::optional<u64> owner_id_of(const State& state, AccountId account);
// A bond answers for the account, so its identity key is fixed: proofs are made with it.
bool is_bonded(const State& state, AccountId account);
// Precondition: it exists.
Owner owner_record(const State& state, u64 owner);
Lot lot_record(const State& state, u64 lot);
Auction auction_record(const State& state, u64 auction);
Bid bid_record(const State& state, u64 bid);
// Nothing where no seat of the pool was ever slashed while it had a key.
std::optional<PoolSales> sales_of(const State& state, PoolId pool);

Phase phase_of(const Auction& auction, Height now);
// What a lot in a Dutch auction costs at a height; nothing where it is not for sale there.
std::optional<Atoms> price_of(const Setting& setting, const Lot& lot, Height now);

// What a bidder hashes: H("seatbid", auction, bidder, bid, salt, disclosure hash).
struct SealedBid {
  u64 auction = 0;
  AccountId bidder;
  Atoms bid_atoms;
  Hash salt;
  Hash disclosure_hash;
};
Hash commitment_of(const SealedBid& bid);
// What both identity keys sign: H("common control", ledger id, first, second).
Hash control_statement(const Setting& setting, AccountId first, AccountId second);
// H("disclosure", ledger id, auction, lots in the order of ids, each with its disclosure).
Hash disclosure_hash(const State& state, u64 auction, std::span<const u64> lots);
// Where bids are equal: H("tie", seed, auction, bidder), the smaller goes first.
Hash tie_of(const Seed& seed, u64 auction, AccountId bidder);

// Why an account may not bid in an auction, or buy or keep a lot of it (`only`); the bid of its own
// does not count against it. Preconditions: the auction exists, the lot is one of it.
struct Candidate {
  u64 auction = 0;
  AccountId account;
  std::optional<u64> only;
  std::optional<u64> own_bid;
};
Verdict<Error> ineligible(const State& state, const Reader& reader, const Candidate& candidate);

// Owners: check, admit, apply --------------------------------------------------------------------

Verdict<Error> check(const DeclareOwner& message);
struct DeclarePlan {
  AccountId account;
  std::optional<u64> owner;  // bonded anew
};
Result<DeclarePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const DeclareOwner& message);
void apply(State& state, Ports& ports, const Call& call, const DeclarePlan& plan, EventLog& events);

Verdict<Error> check(const ClaimAccount& message);
struct ClaimPlan {
  u64 owner;
  AccountId account;
};
Result<ClaimPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                               const ClaimAccount& message);
void apply(State& state, Ports& ports, const Call& call, const ClaimPlan& plan, EventLog& events);

Verdict<Error> check(const JoinOwner& message);
struct JoinPlan {
  u64 owner;
  AccountId account;
};
Result<JoinPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                              const JoinOwner& message);
void apply(State& state, Ports& ports, const Call& call, const JoinPlan& plan, EventLog& events);

Verdict<Error> check(const WithdrawBond& message);
struct WithdrawBondPlan {
  u64 owner;
};
Result<WithdrawBondPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                      const WithdrawBond& message);
void apply(State& state, Ports& ports, const Call& call, const WithdrawBondPlan& plan,
           EventLog& events);

Verdict<Error> check(const ProveCommonControl& message);
struct ControlPlan {
  AccountId reporter;
  AccountId first;
  AccountId second;
  bool proved;
};
Result<ControlPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const ProveCommonControl& message);
void apply(State& state, Ports& ports, const Call& call, const ControlPlan& plan, EventLog& events);

// Bids: check, admit, apply ----------------------------------------------------------------------

Verdict<Error> check(const CommitBid& message);
struct CommitPlan {
  AccountId account;
  u64 auction;
  Hash commitment;
  Atoms deposit_atoms;
  std::optional<u64> displaced;  // bid whose place it takes
};
Result<CommitPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                const CommitBid& message);
void apply(State& state, Ports& ports, const Call& call, const CommitPlan& plan, EventLog& events);

Verdict<Error> check(const RevealBid& message);
struct RevealBidPlan {
  u64 bid;
  Atoms bid_atoms;
};
Result<RevealBidPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const RevealBid& message);
void apply(State& state, Ports& ports, const Call& call, const RevealBidPlan& plan,
           EventLog& events);

Verdict<Error> check(const BuySeat& message);
struct BuyPlan {
  AccountId account;
  u64 auction;
  u64 lot;
  Atoms price_atoms;
};
Result<BuyPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                             const BuySeat& message);
void apply(State& state, Ports& ports, const Call& call, const BuyPlan& plan, EventLog& events);

// Writers for pools ------------------------------------------------------------------------------

// A seat of a pool with a key was slashed. Its stake is held by pools for the place.
struct SlashedSeat {
  PoolId pool;
  u16 place = 1;
  SeatId seat;
  AccountId account;
  Atoms stake_atoms;
  Atoms loss_atoms;                   // measured
  std::optional<AccountId> reporter;  // of the fault
};
// Its lot waits for the next epoch boundary; the pool's risk is judged at the next height.
// Precondition: the place has no lot that has not come to its end.
void seat_slashed(State& state, Ports& ports, const Call& call, const SlashedSeat& slashed,
                  EventLog& events);
// A key round came into force: every seat that was sold and is now a member's pays its price. Told
// once pools has written which seats are members'.
void rotation_done(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// A buyer missed a step of the rotation. Told once the seat has ended and its stake is held for the
// place again. A seat that no lot is pending for is none of ours.
void newcomer_failed(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// The pool leaves: from now on nothing of it is sold, and at the next height its lots come to their
// end. Joining seats are pools' to keep until `seat_unsold`.
void pool_exits(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// A participant was drawn for a place that nobody bought.
void place_refilled(State& state, PoolId pool, u16 place, EventLog& events);

// Due work -------------------------------------------------------------------------------------

// Items that auctions puts into the calendar, in the top byte; the rest is an id.
enum class Item : u8 {
  opening = 1,   // the queue
  draw = 2,      // auction
  rotation = 3,  // lot: the rotation's deadline
  dutch = 4,     // lot: the price has fallen to its end
  passing = 5,   // lot: the next bidder
  review = 6,    // pool sales: risk after a slash
  ending = 7,    // pool sales: lots of a pool that leaves
  refund = 8,    // auction: deposits that are free
};
constexpr u64 item_id(Item kind, u64 id) { return u64{static_cast<u8>(kind)} << 56 | id; }
void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events);

// After a snapshot was read: makes the indices anew. The first record that repeats a key.
std::optional<RecordName> rebuild_indices(State& state);

// Laws that hold between any two messages.
// O(1): what came in is in escrow, returned or spent.
bool audit(const State& state);
// O(n): the same bid by bid; lots, auctions, owners and pools agree with each other.
bool audit_all(const State& state);
// What the module holds in the escrow pots of all accounts.
u128 escrow_atoms(const State& state);

}  // namespace surety::auctions
