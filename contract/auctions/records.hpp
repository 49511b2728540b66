#pragma once
// Data of the auctions module at rest: owners, lots, auctions, bids.

#include "contract/auctions/params.hpp"

namespace surety::auctions {

inline constexpr u32 MOST_ACCOUNTS = 16;  // of one declaration, those that are yet to join included
inline constexpr u32 MOST_SLASHED = 256;  // seats slashed in a pool that still sells any
inline constexpr u32 MOST_OPEN_LOTS = 128;  // of a pool: it has no more seats

// A declaration that accounts have one beneficial owner. What was declared or proved once stands
// for good; only the bond comes and goes.
struct Owner {
  static constexpr u16 tag = 0x0701;
  AccountId account;                // who declared, and stands for the owner everywhere
  Atoms bond_atoms;                 // 0: no account of the owner may bid
  std::optional<u64> merged_into;   // proved to be one with that owner
  u32 weight = 1;                   // accounts of it and of all that merged into it
  std::vector<AccountId> accounts;  // all of them; empty once they are more than MOST_ACCOUNTS
  std::vector<AccountId> claimed;   // named by the owner, and have not confirmed it
};
BOOST_DESCRIBE_STRUCT(Owner, (), (account, bond_atoms, merged_into, weight, accounts, claimed))
constexpr auto about(As<Owner>) {
  return described<Owner>(
      "owner", "A declaration that accounts have one beneficial owner.",
      Field{.name = "account", .meaning = "Who declared it; stands for the owner everywhere."},
      Field{.name = "bond_atoms", .meaning = "Lost if the declaration is proved incomplete."},
      Field{.name = "merged_into", .meaning = "Proved to be one with this owner."},
      Field{.name = "weight", .meaning = "Accounts of it and all merged into it.", .least = {1}},
      Field{.name = "accounts",
            .meaning = "All of them, unless they are too many to bid.",
            .greatest = {MOST_ACCOUNTS}},
      Field{.name = "claimed",
            .meaning = "Named by the owner, not confirmed by themselves.",
            .greatest = {MOST_ACCOUNTS}});
}

// An account that belongs to a declaration.
struct Holding {
  static constexpr u16 tag = 0x0702;
  AccountId account;
  u64 owner = 0;
  std::optional<u64> open_bid;  // it has at most one, since it can take only one seat
};
BOOST_DESCRIBE_STRUCT(Holding, (), (account, owner, open_bid))
constexpr auto about(As<Holding>) {
  return described<Holding>(
      "holding", "An account that belongs to a declaration.",
      Field{.name = "account", .meaning = "Which account."},
      Field{.name = "owner", .meaning = "The declaration it joined."},
      Field{.name = "open_bid", .meaning = "Its bid that is not settled, where it has one."});
}

enum class LotState : u8 {
  queued,     // waits for the next epoch boundary
  bidding,    // in an auction that is not drawn yet
  passing,    // the next bidder is to be found
  rotating,   // sold, and the key rotation is pending
  dutch,      // for sale at a falling price
  done,       // the buyer is a member
  refilling,  // nobody bought it; a participant is drawn for the place
  refilled,   // by a participant
  retired,    // the pool sells no seat any more
};
BOOST_DESCRIBE_ENUM(LotState, queued, bidding, passing, rotating, dutch, done, refilling, refilled,
                    retired)

// What a bidder is told of the pool's key, for the state after the purchase (spec: auctions, Risk).
struct Disclosure {
  u32 rounds = 0;        // j + 1
  u32 size = 0;          // n
  u32 threshold = 0;     // t
  u32 former = 0;        // ex_max
  u32 distance = 0;      // d
  u32 still_seated = 0;  // current members that hold a share of the worst round
  u32 members = 0;       // current members
  bool halted = false;
  u128 open_fines_atoms = 0;
  u128 sum_of_chances = 0;  // sum of P_g, in 2^-96
};
BOOST_DESCRIBE_STRUCT(Disclosure, (),
                      (rounds, size, threshold, former, distance, still_seated, members, halted,
                       open_fines_atoms, sum_of_chances))
constexpr auto about(As<Disclosure>) {
  return described<Disclosure>(
      "disclosure", "What bidders are told of a pool when its seat is put up for sale.",
      Field{.name = "rounds", .meaning = "Sharings of its key, j + 1.", .unit = "rounds"},
      Field{.name = "size", .meaning = "Seats of the pool, n."},
      Field{.name = "threshold", .meaning = "Members that sign together, t."},
      Field{.name = "former",
            .meaning = "Former members that hold a share of the worst round, ex_max."},
      Field{.name = "distance", .meaning = "Current members that those still need, d."},
      Field{.name = "still_seated",
            .meaning = "Current members that hold a share of the worst round."},
      Field{.name = "members", .meaning = "Current members."},
      Field{.name = "halted", .meaning = "The pool has too few of them, or is frozen."},
      Field{.name = "open_fines_atoms", .meaning = "Fines that its members owe.", .unit = "atoms"},
      Field{.name = "sum_of_chances",
            .meaning = "Bound on the chance of a takeover after the purchase: sum of P_g.",
            .unit = "2^-96"});
}

// A slashed seat, with the stake that is locked with it.
struct Lot {
  static constexpr u16 tag = 0x0703;
  PoolId pool;
  u16 place = 1;
  SeatId seat;                        // the slashed one
  AccountId account;                  // whose it was
  Atoms stake_atoms;                  // held by pools
  Atoms loss_atoms;                   // measured, of the pool's validator
  std::optional<AccountId> reporter;  // of the fault, where somebody reported it
  LotState state = LotState::queued;
  std::optional<u64> auction;
  std::optional<u64> winner;       // bid of the buyer, while the rotation is pending and after it
  std::optional<SeatId> new_seat;  // the buyer's
  Height since_height;             // of the state rotating, or of the Dutch price's top
  Height until_height;             // of the states rotating and dutch: reserved in the calendar
  u32 resets = 0;
  Disclosure disclosure;
};
BOOST_DESCRIBE_STRUCT(Lot, (),
                      (pool, place, seat, account, stake_atoms, loss_atoms, reporter, state,
                       auction, winner, new_seat, since_height, until_height, resets, disclosure))
constexpr auto about(As<Lot>) {
  return described<Lot>(
      "lot", "A slashed seat and what became of it.", Field{.name = "pool", .meaning = "Its pool."},
      Field{.name = "place", .meaning = "Its number there, 1 to n.", .least = {1}},
      Field{.name = "seat", .meaning = "The seat that was slashed."},
      Field{.name = "account", .meaning = "Whose it was."},
      Field{.name = "stake_atoms", .meaning = "Locked with it; goes to the buyer's new seat."},
      Field{.name = "loss_atoms", .meaning = "Measured loss that the fault caused."},
      Field{.name = "reporter", .meaning = "Who reported the fault, where somebody did."},
      Field{.name = "state", .meaning = "Where the sale stands."},
      Field{.name = "auction", .meaning = "In which it is sold."},
      Field{.name = "winner", .meaning = "Bid of the buyer."},
      Field{.name = "new_seat", .meaning = "Seat of the buyer."},
      Field{.name = "since_height", .meaning = "Where the rotation or the price's fall began."},
      Field{.name = "until_height", .meaning = "Where the rotation must end, or the price resets."},
      Field{.name = "resets", .meaning = "How often the Dutch auction began anew."},
      Field{.name = "disclosure", .meaning = "What bidders are told; fixed at the opening."});
}

enum class AuctionState : u8 {
  opening,  // its lots are being gathered
  open,     // commits, then reveals, by height
  settled,  // drawn: rotations are pending, or lots are for sale at a falling price
  ended,    // every lot has come to its end and every deposit is spent or returned
};
BOOST_DESCRIBE_ENUM(AuctionState, opening, open, settled, ended)

// What an auction takes at a height.
enum class Phase : u8 { opening, commit, reveal, drawing, settled, ended };
BOOST_DESCRIBE_ENUM(Phase, opening, commit, reveal, drawing, settled, ended)

// All seats of one distance that were slashed since the last epoch boundary.
struct Auction {
  static constexpr u16 tag = 0x0704;
  AuctionState state = AuctionState::opening;
  u32 distance = 0;
  Height opened_height;
  Height commit_until_height;  // commits below it
  Height reveal_until_height;  // reveals from there to below it
  Hash disclosure_hash;
  std::vector<u64> lots;  // in the order of ids; after the draw in the order of the shuffle
  std::vector<u64> bids;  // commits, in the order of arrival; after the draw in that of the sale
  u32 next_bid = 0;       // after the draw: the first of `bids` that was not offered a lot
  u32 order_end = 0;      // after the draw: those from here on are in no order
  u32 free_end = 0;       // after the draw: those from here on lose PHI
  u32 open_lots = 0;      // lots that have not come to their end
  u32 pending_lots = 0;   // of them, those in passing or rotating
  u32 refunded = 0;       // bids below this one were looked at by the refund under way
  bool refunding = false;
};
BOOST_DESCRIBE_STRUCT(Auction, (),
                      (state, distance, opened_height, commit_until_height, reveal_until_height,
                       disclosure_hash, lots, bids, next_bid, order_end, free_end, open_lots,
                       pending_lots, refunded, refunding))
constexpr auto about(As<Auction>) {
  return described<Auction>(
      "auction", "A sale of all seats of one distance that were open at an epoch boundary.",
      Field{.name = "state", .meaning = "Where it stands; heights tell commits from reveals."},
      Field{.name = "distance", .meaning = "d of every lot."},
      Field{.name = "opened_height", .meaning = "Where commits began."},
      Field{.name = "commit_until_height", .meaning = "Commits are taken below it."},
      Field{.name = "reveal_until_height", .meaning = "Reveals are taken from there to below it."},
      Field{.name = "disclosure_hash", .meaning = "H(\"disclosure\", ...), bound into every bid."},
      Field{.name = "lots",
            .meaning = "Ids of its lots; after the draw in the order of the shuffle.",
            .greatest = {MOST_LOTS}},
      Field{.name = "bids",
            .meaning = "Ids of its commits; after the draw in the order of the sale.",
            .greatest = {MOST_COMMITS}},
      Field{.name = "next_bid", .meaning = "After the draw: the first that was offered no lot."},
      Field{.name = "order_end", .meaning = "After the draw: how many are in the order."},
      Field{.name = "free_end", .meaning = "After the draw: those from here on lose PHI."},
      Field{.name = "open_lots", .meaning = "Lots that have not come to their end."},
      Field{.name = "pending_lots", .meaning = "Of them, those whose sale is pending."},
      Field{.name = "refunded", .meaning = "Bids that the refund under way has looked at."},
      Field{.name = "refunding", .meaning = "Deposits are being returned, page by page."});
}

enum class BidState : u8 {
  committed,  // sealed
  revealed,   // opened, and in the order once there is one
  won,        // has a lot, the rotation is pending
  paid,       // his price is spent, the surplus returned
  returned,   // whole deposit returned
  penalised,  // PHI of it lost, the rest returned
};
BOOST_DESCRIBE_ENUM(BidState, committed, revealed, won, paid, returned, penalised)

struct Bid {
  static constexpr u16 tag = 0x0705;
  u64 auction = 0;
  AccountId account;
  Hash commitment;      // zeros for a purchase in a Dutch auction
  Atoms deposit_atoms;  // in escrow while the state is committed, revealed or won
  BidState state = BidState::committed;
  Atoms bid_atoms;    // once revealed
  Atoms price_atoms;  // once won
};
BOOST_DESCRIBE_STRUCT(Bid, (),
                      (auction, account, commitment, deposit_atoms, state, bid_atoms, price_atoms))
constexpr auto about(As<Bid>) {
  return described<Bid>(
      "bid", "One commit, or one purchase in a Dutch auction.",
      Field{.name = "auction", .meaning = "In which auction."},
      Field{.name = "account", .meaning = "Who bids."},
      Field{.name = "commitment",
            .meaning = "H(\"seatbid\", auction, bidder, bid, salt, disclosure hash)."},
      Field{.name = "deposit_atoms", .meaning = "In escrow until the bid is settled."},
      Field{.name = "state", .meaning = "What became of it."},
      Field{.name = "bid_atoms", .meaning = "What it says, once revealed."},
      Field{.name = "price_atoms", .meaning = "What the lot costs, once won."});
}

// What auctions remembers of a pool. Its id is its place in the table, not the pool's.
struct PoolSales {
  static constexpr u16 tag = 0x0706;
  PoolId pool;
  bool exiting = false;
  bool reviewing = false;          // its risk is judged at the next height
  bool ending = false;             // its lots are ended, page by page
  std::vector<u64> lots;           // that have not come to their end
  std::vector<AccountId> slashed;  // one entry for each seat slashed in the pool
};
BOOST_DESCRIBE_STRUCT(PoolSales, (), (pool, exiting, reviewing, ending, lots, slashed))
constexpr auto about(As<PoolSales>) {
  return described<PoolSales>(
      "pool_sales", "Seats of a pool that were slashed.",
      Field{.name = "pool", .meaning = "Which."},
      Field{.name = "exiting", .meaning = "The pool leaves, and sells no seat any more."},
      Field{.name = "reviewing", .meaning = "Its risk is judged at the next height."},
      Field{.name = "ending", .meaning = "Its lots come to their end, page by page."},
      Field{.name = "lots",
            .meaning = "Its lots that have not come to their end.",
            .greatest = {MOST_OPEN_LOTS}},
      Field{.name = "slashed",
            .meaning = "Whose seats were slashed, once for each.",
            .greatest = {MOST_SLASHED}});
}

// A place in the queue of lots that wait for an epoch boundary.
struct Waiting {
  static constexpr u16 tag = 0x0707;
  u64 lot = 0;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (lot))
constexpr auto about(As<Waiting>) {
  return described<Waiting>("waiting_lot", "A lot in the queue.",
                            Field{.name = "lot", .meaning = "Which."});
}

inline constexpr u32 MOST_DISTANCES = 128;

// The opening of auctions at an epoch boundary; there is one at a time.
struct Opening {
  static constexpr u16 tag = 0x0708;
  bool scheduled = false;
  bool under_way = false;
  u64 head = 0;               // of the queue
  u64 until = 0;              // of the queue, as the opening under way found it
  std::vector<u64> auctions;  // that the opening under way has begun
};
BOOST_DESCRIBE_STRUCT(Opening, (), (scheduled, under_way, head, until, auctions))
constexpr auto about(As<Opening>) {
  return described<Opening>(
      "auction_opening", "The queue of lots, and the opening of auctions for them.",
      Field{.name = "scheduled", .meaning = "There is an item for it in the calendar."},
      Field{.name = "under_way", .meaning = "Lots are being gathered, page by page."},
      Field{.name = "head", .meaning = "First place of the queue."},
      Field{.name = "until", .meaning = "Where the opening under way ends."},
      Field{.name = "auctions",
            .meaning = "Auctions it has begun, one for a distance.",
            .greatest = {MOST_DISTANCES}});
}

// Where the money of this module is, and where it went.
struct SaleTotals {
  static constexpr u16 tag = 0x0709;
  u128 deposits_atoms = 0;  // in escrow, of bids
  u128 bonds_atoms = 0;     // in escrow, of declarations
  u128 received_atoms = 0;  // all that ever came in
  u128 returned_atoms = 0;
  u128 compensated_atoms = 0;
  u128 bounties_atoms = 0;
  u128 forfeited_atoms = 0;
};
BOOST_DESCRIBE_STRUCT(SaleTotals, (),
                      (deposits_atoms, bonds_atoms, received_atoms, returned_atoms,
                       compensated_atoms, bounties_atoms, forfeited_atoms))
constexpr auto about(As<SaleTotals>) {
  return described<SaleTotals>(
      "sale_totals", "Where the money of auctions is and went.",
      Field{.name = "deposits_atoms", .meaning = "In escrow, of bids.", .unit = "atoms"},
      Field{.name = "bonds_atoms", .meaning = "In escrow, of declarations.", .unit = "atoms"},
      Field{.name = "received_atoms", .meaning = "All that came in.", .unit = "atoms"},
      Field{.name = "returned_atoms", .meaning = "Back to who paid it.", .unit = "atoms"},
      Field{.name = "compensated_atoms", .meaning = "To pools, for losses.", .unit = "atoms"},
      Field{.name = "bounties_atoms", .meaning = "To reporters.", .unit = "atoms"},
      Field{.name = "forfeited_atoms", .meaning = "Burned, or to the treasury.", .unit = "atoms"});
}

}  // namespace surety::auctions
