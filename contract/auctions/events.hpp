#pragma once
// What the auctions module tells.

#include "contract/auctions/records.hpp"

namespace surety::auctions {

struct OwnerDeclared {
  static constexpr u16 tag = 0x0701;
  u64 owner = 0;
  AccountId account;
  Atoms bond_atoms;
};
BOOST_DESCRIBE_STRUCT(OwnerDeclared, (), (owner, account, bond_atoms))
constexpr auto about(As<OwnerDeclared>) {
  return described<OwnerDeclared>("owner_declared", "A declaration of ownership has its bond.",
                                  Field{.name = "owner", .meaning = "Id of the declaration."},
                                  Field{.name = "account", .meaning = "Who declared it."},
                                  Field{.name = "bond_atoms", .meaning = "Locked behind it."});
}

struct AccountClaimed {
  static constexpr u16 tag = 0x0702;
  u64 owner = 0;
  AccountId account;
};
BOOST_DESCRIBE_STRUCT(AccountClaimed, (), (owner, account))
constexpr auto about(As<AccountClaimed>) {
  return described<AccountClaimed>("account_claimed", "An owner named another account of its own.",
                                   Field{.name = "owner", .meaning = "Id of the declaration."},
                                   Field{.name = "account", .meaning = "The other account."});
}

struct OwnerJoined {
  static constexpr u16 tag = 0x0703;
  u64 owner = 0;
  AccountId account;
};
BOOST_DESCRIBE_STRUCT(OwnerJoined, (), (owner, account))
constexpr auto about(As<OwnerJoined>) {
  return described<OwnerJoined>("owner_joined", "An account confirmed whose it is.",
                                Field{.name = "owner", .meaning = "Id of the declaration."},
                                Field{.name = "account", .meaning = "Who joined it."});
}

struct BondWithdrawn {
  static constexpr u16 tag = 0x0704;
  u64 owner = 0;
  Atoms bond_atoms;
};
BOOST_DESCRIBE_STRUCT(BondWithdrawn, (), (owner, bond_atoms))
constexpr auto about(As<BondWithdrawn>) {
  return described<BondWithdrawn>("bond_withdrawn", "An owner took the bond of its declaration.",
                                  Field{.name = "owner", .meaning = "Id of the declaration."},
                                  Field{.name = "bond_atoms", .meaning = "Returned."});
}

struct ControlProved {
  static constexpr u16 tag = 0x0705;
  u64 owner = 0;
  AccountId first;
  AccountId second;
  Atoms bounty_atoms;
  Atoms forfeited_atoms;
};
BOOST_DESCRIBE_STRUCT(ControlProved, (), (owner, first, second, bounty_atoms, forfeited_atoms))
constexpr auto about(As<ControlProved>) {
  return described<ControlProved>(
      "control_proved", "Two accounts were proved to have one owner; bonds are slashed.",
      Field{.name = "owner", .meaning = "Id of the declaration that both belong to now."},
      Field{.name = "first", .meaning = "The one account."},
      Field{.name = "second", .meaning = "The other."},
      Field{.name = "bounty_atoms", .meaning = "Of the bonds, to who proved it."},
      Field{.name = "forfeited_atoms", .meaning = "Of the bonds, burned or to the treasury."});
}

struct LotQueued {
  static constexpr u16 tag = 0x0706;
  u64 lot = 0;
  PoolId pool;
  u16 place = 0;
  Atoms stake_atoms;
};
BOOST_DESCRIBE_STRUCT(LotQueued, (), (lot, pool, place, stake_atoms))
constexpr auto about(As<LotQueued>) {
  return described<LotQueued>("lot_queued", "A slashed seat waits to be sold.",
                              Field{.name = "lot", .meaning = "Id of the lot."},
                              Field{.name = "pool", .meaning = "Its pool."},
                              Field{.name = "place", .meaning = "Its number there, 1 to n."},
                              Field{.name = "stake_atoms", .meaning = "Locked with it."});
}

struct AuctionOpened {
  static constexpr u16 tag = 0x0707;
  u64 auction = 0;
  u32 distance = 0;
  std::vector<u64> lots;
  Height commit_until_height;
  Height reveal_until_height;
  Hash disclosure_hash;
};
BOOST_DESCRIBE_STRUCT(AuctionOpened, (),
                      (auction, distance, lots, commit_until_height, reveal_until_height,
                       disclosure_hash))
constexpr auto about(As<AuctionOpened>) {
  return described<AuctionOpened>(
      "auction_opened", "Seats are for sale, by sealed bids.",
      Field{.name = "auction", .meaning = "Id of the auction."},
      Field{.name = "distance", .meaning = "d of every lot."},
      Field{.name = "lots", .meaning = "Ids of its lots.", .greatest = {MOST_LOTS}},
      Field{.name = "commit_until_height", .meaning = "Commits are taken below it."},
      Field{.name = "reveal_until_height", .meaning = "Reveals are taken from there to below it."},
      Field{.name = "disclosure_hash", .meaning = "To be bound into every bid."});
}

struct BidCommitted {
  static constexpr u16 tag = 0x0708;
  u64 bid = 0;
  u64 auction = 0;
  AccountId account;
  Atoms deposit_atoms;
};
BOOST_DESCRIBE_STRUCT(BidCommitted, (), (bid, auction, account, deposit_atoms))
constexpr auto about(As<BidCommitted>) {
  return described<BidCommitted>("bid_committed", "A sealed bid was made.",
                                 Field{.name = "bid", .meaning = "Id of the bid."},
                                 Field{.name = "auction", .meaning = "In which auction."},
                                 Field{.name = "account", .meaning = "Who bids."},
                                 Field{.name = "deposit_atoms", .meaning = "Locked with it."});
}

struct BidRevealed {
  static constexpr u16 tag = 0x0709;
  u64 bid = 0;
  Atoms bid_atoms;
};
BOOST_DESCRIBE_STRUCT(BidRevealed, (), (bid, bid_atoms))
constexpr auto about(As<BidRevealed>) {
  return described<BidRevealed>("bid_revealed", "A sealed bid was opened.",
                                Field{.name = "bid", .meaning = "Id of the bid."},
                                Field{.name = "bid_atoms", .meaning = "What it says."});
}

enum class BidEnd : u8 {
  lost,        // others bid more
  displaced,   // a greater deposit took its place in a full auction
  not_opened,  // not revealed in time
  excused,     // not revealed, for the same reasons or since a backlog kept the reveal out
  ineligible,  // revealed, and the bidder became ineligible or every seat was withdrawn
  missed,      // won, and missed a step of the rotation
  others,      // won, and others kept the rotation from its end
  retired,     // won, and the pool left before the rotation
};
BOOST_DESCRIBE_ENUM(BidEnd, lost, displaced, not_opened, excused, ineligible, missed, others,
                    retired)

struct BidSettled {
  static constexpr u16 tag = 0x070a;
  u64 bid = 0;
  BidEnd end = BidEnd::lost;
  Atoms returned_atoms;
  Atoms lost_atoms;
};
BOOST_DESCRIBE_STRUCT(BidSettled, (), (bid, end, returned_atoms, lost_atoms))
constexpr auto about(As<BidSettled>) {
  return described<BidSettled>("bid_settled", "A bid came to nothing; its deposit is free.",
                               Field{.name = "bid", .meaning = "Id of the bid."},
                               Field{.name = "end", .meaning = "Why."},
                               Field{.name = "returned_atoms", .meaning = "Back to the bidder."},
                               Field{.name = "lost_atoms", .meaning = "PHI of the deposit."});
}

struct AuctionDrawn {
  static constexpr u16 tag = 0x070b;
  u64 auction = 0;
  u32 commits = 0;
  u32 in_order = 0;
  Atoms price_atoms;
};
BOOST_DESCRIBE_STRUCT(AuctionDrawn, (), (auction, commits, in_order, price_atoms))
constexpr auto about(As<AuctionDrawn>) {
  return described<AuctionDrawn>(
      "auction_drawn", "Reveals are over and the seed is known: bids are in order.",
      Field{.name = "auction", .meaning = "Which auction."},
      Field{.name = "commits", .meaning = "Bids that were made."},
      Field{.name = "in_order", .meaning = "Of them, revealed and eligible."},
      Field{.name = "price_atoms", .meaning = "What each winner pays."});
}

struct LotSold {
  static constexpr u16 tag = 0x070c;
  u64 lot = 0;
  u64 bid = 0;
  SeatId seat;
  Atoms price_atoms;
  Height until_height;
};
BOOST_DESCRIBE_STRUCT(LotSold, (), (lot, bid, seat, price_atoms, until_height))
constexpr auto about(As<LotSold>) {
  return described<LotSold>("lot_sold", "A seat has a buyer; the key rotation is pending.",
                            Field{.name = "lot", .meaning = "Which lot."},
                            Field{.name = "bid", .meaning = "Whose."},
                            Field{.name = "seat", .meaning = "The buyer's seat."},
                            Field{.name = "price_atoms", .meaning = "What it costs."},
                            Field{.name = "until_height", .meaning = "The rotation's deadline."});
}

struct LotDone {
  static constexpr u16 tag = 0x070d;
  u64 lot = 0;
  u64 bid = 0;
  Atoms compensated_atoms;
  Atoms bounty_atoms;
  Atoms forfeited_atoms;
  Atoms returned_atoms;
};
BOOST_DESCRIBE_STRUCT(LotDone, (),
                      (lot, bid, compensated_atoms, bounty_atoms, forfeited_atoms, returned_atoms))
constexpr auto about(As<LotDone>) {
  return described<LotDone>(
      "lot_done", "The buyer is a member; the price is spent.",
      Field{.name = "lot", .meaning = "Which lot."}, Field{.name = "bid", .meaning = "Whose."},
      Field{.name = "compensated_atoms", .meaning = "Of the price, to the pool for its loss."},
      Field{.name = "bounty_atoms", .meaning = "Of the price, to who reported the fault."},
      Field{.name = "forfeited_atoms", .meaning = "Of the price, burned or to the treasury."},
      Field{.name = "returned_atoms", .meaning = "Deposit beyond the price, to the buyer."});
}

struct LotFailed {
  static constexpr u16 tag = 0x070e;
  u64 lot = 0;
  BidEnd end = BidEnd::missed;
};
BOOST_DESCRIBE_STRUCT(LotFailed, (), (lot, end))
constexpr auto about(As<LotFailed>) {
  return described<LotFailed>("lot_failed", "A sale failed; the lot passes to the next bidder.",
                              Field{.name = "lot", .meaning = "Which lot."},
                              Field{.name = "end", .meaning = "Why."});
}

struct DutchBegun {
  static constexpr u16 tag = 0x070f;
  u64 lot = 0;
  Atoms top_atoms;
  u32 resets = 0;
  Height until_height;
};
BOOST_DESCRIBE_STRUCT(DutchBegun, (), (lot, top_atoms, resets, until_height))
constexpr auto about(As<DutchBegun>) {
  return described<DutchBegun>("dutch_begun", "A seat is for sale at a falling price.",
                               Field{.name = "lot", .meaning = "Which lot."},
                               Field{.name = "top_atoms", .meaning = "The price now."},
                               Field{.name = "resets", .meaning = "How often it began anew."},
                               Field{.name = "until_height", .meaning = "Where it ends."});
}

struct LotUnsold {
  static constexpr u16 tag = 0x0710;
  u64 lot = 0;
  bool retired = false;
  Atoms compensated_atoms;
  Atoms bounty_atoms;
  Atoms forfeited_atoms;
};
BOOST_DESCRIBE_STRUCT(LotUnsold, (),
                      (lot, retired, compensated_atoms, bounty_atoms, forfeited_atoms))
constexpr auto about(As<LotUnsold>) {
  return described<LotUnsold>(
      "lot_unsold", "Nobody buys the seat; its old stake is spent.",
      Field{.name = "lot", .meaning = "Which lot."},
      Field{.name = "retired", .meaning = "The pool leaves; else a participant is drawn for it."},
      Field{.name = "compensated_atoms", .meaning = "Of the stake, to the pool for its loss."},
      Field{.name = "bounty_atoms", .meaning = "Of the stake, to who reported the fault."},
      Field{.name = "forfeited_atoms", .meaning = "Of the stake, burned or to the treasury."});
}

struct LotRefilled {
  static constexpr u16 tag = 0x0711;
  u64 lot = 0;
};
BOOST_DESCRIBE_STRUCT(LotRefilled, (), (lot))
constexpr auto about(As<LotRefilled>) {
  return described<LotRefilled>("lot_refilled", "A participant was drawn for the place.",
                                Field{.name = "lot", .meaning = "Which lot."});
}

struct PoolRetired {
  static constexpr u16 tag = 0x0712;
  PoolId pool;
  u32 former = 0;
  u32 rounds = 0;
};
BOOST_DESCRIBE_STRUCT(PoolRetired, (), (pool, former, rounds))
constexpr auto about(As<PoolRetired>) {
  return described<PoolRetired>(
      "pool_retired", "A pool's key is held by too many former members: it must leave.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "former", .meaning = "Former members of the worst round, ex_max."},
      Field{.name = "rounds", .meaning = "Sharings of its key."});
}

}  // namespace surety::auctions
