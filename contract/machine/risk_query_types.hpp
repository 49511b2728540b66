#pragma once
// What can be asked about sales of seats, their owners, and the risk of a pool and of its key.

#include "contract/machine/types.hpp"

namespace surety::machine {

// Questions

struct AskAuction {
  static constexpr u16 tag = 0x0701;
  u64 auction = 0;
};
BOOST_DESCRIBE_STRUCT(AskAuction, (), (auction))
constexpr auto about(As<AskAuction>) {
  return described<AskAuction>("auction", "One auction with its lots and bids.",
                               Field{.name = "auction", .meaning = "Its id."});
}

struct AskSales {
  static constexpr u16 tag = 0x0702;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(AskSales, (), (pool))
constexpr auto about(As<AskSales>) {
  return described<AskSales>("sales", "The slashed seats of a pool that are not sold yet.",
                             Field{.name = "pool", .meaning = "Which pool."});
}

struct AskOwner {
  static constexpr u16 tag = 0x0703;
  Name account;
};
BOOST_DESCRIBE_STRUCT(AskOwner, (), (account))
constexpr auto about(As<AskOwner>) {
  return described<AskOwner>("owner", "The beneficial owner of an account, as declared or proved.",
                             Field{.name = "account", .meaning = "Name of the account."});
}

struct AskKeyRisk {
  static constexpr u16 tag = 0x0704;
  PoolId pool;
  std::optional<u32> failing_chance;
  std::optional<u32> departed_chance;
  std::optional<u32> current_chance;
};
BOOST_DESCRIBE_STRUCT(AskKeyRisk, (), (pool, failing_chance, departed_chance, current_chance))
constexpr auto about(As<AskKeyRisk>) {
  return described<AskKeyRisk>("key_risk", "How risky a pool's key is, over all its rounds.",
                               Field{.name = "pool", .meaning = "Which pool."},
                               Field{.name = "failing_chance",
                                     .meaning = "q of the odds; the genesis's where left out.",
                                     .unit = "2^-16"},
                               Field{.name = "departed_chance",
                                     .meaning = "p_d of the chances; the genesis's where left out.",
                                     .unit = "2^-16"},
                               Field{.name = "current_chance",
                                     .meaning = "p_c of the chances; the genesis's where left out.",
                                     .unit = "2^-16"});
}

struct AskAssemblyRisk {
  static constexpr u16 tag = 0x0204;
  u32 accounts = 0;
  u32 bad = 0;
  u32 size = 4;
  bool drawn = true;
};
BOOST_DESCRIBE_STRUCT(AskAssemblyRisk, (), (accounts, bad, size, drawn))
constexpr auto about(As<AskAssemblyRisk>) {
  return described<AskAssemblyRisk>(
      "assembly_risk", "How likely a pool drawn at random has too many bad members.",
      Field{.name = "accounts", .meaning = "How many there are to draw from.", .least = {1}},
      Field{.name = "bad", .meaning = "Of them, how many are bad."},
      Field{.name = "size",
            .meaning = "Seats of the pool, n.",
            .least = {pools::LEAST_POOL_SIZE},
            .greatest = {pools::GREATEST_POOL_SIZE}},
      Field{.name = "drawn",
            .meaning = "Each is drawn at most once (hypergeometric); else each member is bad with "
                       "chance bad / accounts (binomial).",
            .fallback = "true"});
}

struct AskSafeSize {
  static constexpr u16 tag = 0x0205;
  u32 accounts = 0;
  u32 bad = 0;
  bool drawn = true;
  u64 takeover_one_in = 1;
  u64 halt_one_in = 1;
  bool three_f_plus_one = false;
};
BOOST_DESCRIBE_STRUCT(AskSafeSize, (),
                      (accounts, bad, drawn, takeover_one_in, halt_one_in, three_f_plus_one))
constexpr auto about(As<AskSafeSize>) {
  return described<AskSafeSize>(
      "safe_size", "The smallest pools that keep a limit of risk.",
      Field{.name = "accounts", .meaning = "How many there are to draw from.", .least = {1}},
      Field{.name = "bad", .meaning = "Of them, how many are bad."},
      Field{.name = "drawn",
            .meaning = "Each is drawn at most once; else each is bad by a chance of its own.",
            .fallback = "true"},
      Field{.name = "takeover_one_in",
            .meaning = "A takeover may happen in one of so many pools.",
            .least = {1}},
      Field{.name = "halt_one_in",
            .meaning = "A halt may happen in one of so many pools.",
            .least = {1}},
      Field{.name = "three_f_plus_one",
            .meaning = "Only sizes 4, 7, 10, ... count.",
            .fallback = "false"});
}

// Answers

// A probability, exact and for people.
struct Odds {
  Text numerator;
  Text denominator;
  Text decimal;
};
BOOST_DESCRIBE_STRUCT(Odds, (), (numerator, denominator, decimal))
constexpr auto about(As<Odds>) {
  return described<Odds>("odds", "A probability, as an exact fraction and as a decimal.",
                         Field{.name = "numerator", .meaning = "All digits."},
                         Field{.name = "denominator", .meaning = "All digits; lowest terms."},
                         Field{.name = "decimal", .meaning = "Four digits, rounded up."});
}

struct LotView {
  u64 id = 0;
  auctions::Lot lot;
  std::optional<Atoms> price_atoms;
  Odds takeover;
  Odds halt;
  Odds bound;
};
BOOST_DESCRIBE_STRUCT(LotView, (), (id, lot, price_atoms, takeover, halt, bound))
constexpr auto about(As<LotView>) {
  return described<LotView>(
      "lot_view", "A seat that was slashed, and the risk of its pool after a purchase.",
      Field{.name = "id", .meaning = "Its id."}, Field{.name = "lot", .meaning = "Its record."},
      Field{.name = "price_atoms", .meaning = "Where it is for sale at a falling price."},
      Field{.name = "takeover", .meaning = "Former members and failing ones reach t."},
      Field{.name = "halt", .meaning = "More than f current members fail."},
      Field{.name = "bound", .meaning = "Sum of P_g, a bound on a takeover."});
}

struct BidView {
  u64 id = 0;
  Name bidder;
  auctions::Bid bid;
};
BOOST_DESCRIBE_STRUCT(BidView, (), (id, bidder, bid))
constexpr auto about(As<BidView>) {
  return described<BidView>("bid_view", "A bid and whose it is.",
                            Field{.name = "id", .meaning = "Its id."},
                            Field{.name = "bidder", .meaning = "Name of the bidder."},
                            Field{.name = "bid", .meaning = "Its record."});
}

struct AuctionView {
  static constexpr u16 tag = 0x0701;
  u64 id = 0;
  auctions::Auction auction;
  auctions::Phase phase = auctions::Phase::opening;
  std::vector<LotView> lots;
  std::vector<BidView> bids;
};
BOOST_DESCRIBE_STRUCT(AuctionView, (), (id, auction, phase, lots, bids))
constexpr auto about(As<AuctionView>) {
  return described<AuctionView>(
      "auction", "An auction as it stands at the last block.",
      Field{.name = "id", .meaning = "Its id."}, Field{.name = "auction", .meaning = "Its record."},
      Field{.name = "phase", .meaning = "What is taken at the last block's height."},
      Field{.name = "lots",
            .meaning = "In the order of its record.",
            .greatest = {auctions::MOST_LOTS}},
      Field{.name = "bids",
            .meaning = "In the order of its record.",
            .greatest = {auctions::MOST_COMMITS}});
}

struct SalesView {
  static constexpr u16 tag = 0x0702;
  auctions::PoolSales sales;
  std::vector<LotView> lots;
};
BOOST_DESCRIBE_STRUCT(SalesView, (), (sales, lots))
constexpr auto about(As<SalesView>) {
  return described<SalesView>("sales", "What auctions remembers of a pool.",
                              Field{.name = "sales", .meaning = "Its record."},
                              Field{.name = "lots",
                                    .meaning = "Those that have not come to their end.",
                                    .greatest = {auctions::MOST_OPEN_LOTS}});
}

struct OwnerView {
  static constexpr u16 tag = 0x0703;
  u64 id = 0;
  Name account;
  auctions::Owner owner;
};
BOOST_DESCRIBE_STRUCT(OwnerView, (), (id, account, owner))
constexpr auto about(As<OwnerView>) {
  return described<OwnerView>("owner", "A beneficial owner.",
                              Field{.name = "id", .meaning = "Of the declaration."},
                              Field{.name = "account", .meaning = "Name of who stands for it."},
                              Field{.name = "owner", .meaning = "Its record."});
}

struct RoundRisk {
  u32 holders = 0;
  u32 former = 0;
  u32 need = 0;
  Odds chance;
};
BOOST_DESCRIBE_STRUCT(RoundRisk, (), (holders, former, need, chance))
constexpr auto about(As<RoundRisk>) {
  return described<RoundRisk>(
      "round_risk", "The risk of one sharing of a pool's key.",
      Field{.name = "holders", .meaning = "Members that it was shared among."},
      Field{.name = "former", .meaning = "ex_g: of them, those that sit in the pool no more."},
      Field{.name = "need", .meaning = "need_g: bonded shares that are missing to t."},
      Field{.name = "chance", .meaning = "P_g."});
}

struct KeyRiskView {
  static constexpr u16 tag = 0x0704;
  std::vector<RoundRisk> rounds;
  u32 worst_round = 0;
  u32 threshold = 0;
  u32 distance = 0;
  bool must_retire = false;
  u32 need = 0;
  std::optional<u128> bribe_atoms;
  Odds takeover;
  Odds halt;
  Odds greatest_chance;
  Odds sum_of_chances;
};
BOOST_DESCRIBE_STRUCT(KeyRiskView, (),
                      (rounds, worst_round, threshold, distance, must_retire, need, bribe_atoms,
                       takeover, halt, greatest_chance, sum_of_chances))
constexpr auto about(As<KeyRiskView>) {
  return described<KeyRiskView>(
      "key_risk", "The risk of a pool's key.",
      Field{.name = "rounds",
            .meaning = "Sharings of the key, the first one first.",
            .greatest = {auctions::MOST_KEY_ROUNDS}},
      Field{.name = "worst_round", .meaning = "The one with the most former members."},
      Field{.name = "threshold", .meaning = "t."},
      Field{.name = "distance", .meaning = "d: current members that they still need."},
      Field{.name = "must_retire", .meaning = "The pool sells no seat and leaves."},
      Field{.name = "need", .meaning = "Bonded shares that must defect if all departed collude."},
      Field{.name = "bribe_atoms",
            .meaning = "The least stake of owners who bring them, if any do.",
            .unit = "atoms"},
      Field{.name = "takeover", .meaning = "Of the worst round, each current member failing by q."},
      Field{.name = "halt", .meaning = "More than f current members fail."},
      Field{.name = "greatest_chance", .meaning = "max P_g."},
      Field{.name = "sum_of_chances", .meaning = "Sum of P_g."});
}

struct AssemblyRiskView {
  static constexpr u16 tag = 0x0204;
  Odds takeover;
  Odds halt;
};
BOOST_DESCRIBE_STRUCT(AssemblyRiskView, (), (takeover, halt))
constexpr auto about(As<AssemblyRiskView>) {
  return described<AssemblyRiskView>(
      "assembly_risk", "The risk of a pool drawn at random.",
      Field{.name = "takeover", .meaning = "At least t members are bad."},
      Field{.name = "halt", .meaning = "At least n - t + 1 members are bad."});
}

struct SafeSizeView {
  static constexpr u16 tag = 0x0205;
  std::optional<u32> takeover;
  std::optional<u32> halt;
  std::optional<u32> both;
};
BOOST_DESCRIBE_STRUCT(SafeSizeView, (), (takeover, halt, both))
constexpr auto about(As<SafeSizeView>) {
  return described<SafeSizeView>(
      "safe_size", "The smallest pools that keep the limits; none where no size does.",
      Field{.name = "takeover", .meaning = "That of a takeover."},
      Field{.name = "halt", .meaning = "That of a halt."},
      Field{.name = "both", .meaning = "Both at once."});
}

}  // namespace surety::machine
