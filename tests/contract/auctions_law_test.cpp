// Laws of the auctions module: money to the atom, truthful bidding, the takeover rule, ties.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

#include "contract/auctions/lineage.hpp"
#include "contract/auctions/risk.hpp"
#include "tests/contract/auctions_world.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::auctions;
using surety::test::AuctionWorld;
using surety::test::Generator;
using surety::test::seed_of_epoch;

namespace {

constexpr u64 RESERVE = AuctionWorld::reserve;

// A history of every kind of thing that happens to sales, at random.
struct History : AuctionWorld {
  static constexpr u64 first = 60;
  static constexpr u64 bidders = 14;

  explicit History(u64 seed) : AuctionWorld(3, 7), random(seed), whole(ports.sum()) {
    if (seed % 2 == 1) state.setting.params.most_commits = 2;
    for (u64 i = 0; i < bidders; ++i) REQUIRE_FALSE(declare(first + i));
  }

  u64 some_bidder() { return first + random.below(bidders); }
  u64 some_auction() { return random.below(state.auctions.next_id()); }
  u64 bid_of(u64 account, u64 auction) const {
    return RESERVE + (account * 37 + auction) % 9 * 500;
  }

  void act() {
    switch (random.below(9)) {
      case 0:
        return try_slash();
      case 1:
      case 2:
      case 3:
        return try_commit();
      case 4:
      case 5:
        return try_reveal();
      case 6:
        return try_buy();
      case 7:
        return try_rotation();
      default:
        if (random.chance(1, 40)) exit(random.below(3));
    }
  }
  void try_slash() {
    const u64 pool = random.below(3);
    const u32 place = static_cast<u32>(1 + random.below(7));
    const auto seat = ports.pools[pool].places[place - 1];
    if (!seat || ports.seats[seat->value].standing != Standing::member || !random.chance(1, 6)) {
      return;
    }
    const bool reported = random.chance(1, 2);
    slash(pool, place, reported ? std::optional(AccountId{85}) : std::nullopt, random.below(3'000));
  }
  void try_commit() {
    if (state.auctions.next_id() == 0) return;
    const u64 account = some_bidder();
    const u64 auction = some_auction();
    const u64 bid = bid_of(account, auction);
    commit(account, auction, bid, bid + random.below(50) * 100);
  }
  void try_reveal() {
    if (state.auctions.next_id() == 0) return;
    const u64 account = some_bidder();
    const u64 auction = some_auction();
    reveal(account, auction, bid_of(account, auction));
  }
  void try_buy() {
    if (state.auctions.next_id() > 0) buy(some_bidder(), some_auction(), random.below(14'000));
  }
  void try_rotation() {
    for (const auto& [id, facts] : ports.seats) {
      if (facts.standing != Standing::joining || !random.chance(1, 3)) continue;
      if (random.chance(1, 3)) return miss({id});
      return rotate(facts.pool.value);
    }
  }

  // The order of an auction that was just drawn, by the letter of the rule.
  void check_order(u64 id, const std::set<u64>& could_sit) {
    const Auction drawn = record(id);
    // A pool that left at this very height took its lots out after the draw.
    for (const u64 lot_id : drawn.lots) {
      if (lot(lot_id).state == LotState::retired) return;
    }
    const Seed seed = seed_of_epoch(height / blocks_per_epoch);
    std::vector<u64> expected;
    for (const u64 bid_id : drawn.bids) {
      const Bid record = bid(bid_id);
      const bool opened = record.bid_atoms != Atoms{};
      if (opened && could_sit.contains(record.account.value) && fits(record.account, drawn)) {
        expected.push_back(bid_id);
      }
    }
    const auto before = [&](u64 a, u64 b) {
      if (bid(a).bid_atoms != bid(b).bid_atoms) return bid(a).bid_atoms > bid(b).bid_atoms;
      const auto tie = [&](u64 x) {
        return TaggedHash("tie").bare(seed.view()).u64_(id).u64_(bid(x).account.value).finish();
      };
      return tie(a) < tie(b);
    };
    std::sort(expected.begin(), expected.end(), before);
    const std::vector<u64> order(drawn.bids.begin(), drawn.bids.begin() + drawn.order_end);
    CHECK(order == expected);
    const u64 lots = drawn.pending_lots + dutch_lots(drawn);
    const Atoms price = lots < expected.size() ? bid(expected[lots]).bid_atoms : Atoms{RESERVE};
    for (u32 i = 0; i < drawn.next_bid; ++i) CHECK(bid(expected[i]).price_atoms == price);
    CHECK(drawn.next_bid == std::min<u64>(lots, expected.size()));
  }
  u64 dutch_lots(const Auction& auction) const {
    u64 count = 0;
    for (const u64 id : auction.lots) count += lot(id).state == LotState::dutch ? 1u : 0u;
    return count;
  }
  // Each bidder is his own owner, sits nowhere, and may have lost a seat before.
  bool fits(AccountId account, const Auction& auction) const {
    for (const u64 id : auction.lots) {
      const Lot sold = lot(id);
      if (sold.state == LotState::retired) continue;
      if (sold.account == account) return false;
      u32 lost = 0;
      const auto sales = sales_of(state, sold.pool);
      for (const AccountId other : sales->slashed) lost += other == account;
      if (3 * (lost + 1) >= 7) return false;
    }
    return true;
  }

  // One height, and what it did to auctions.
  void step() {
    std::set<u64> could_sit;
    for (u64 i = 0; i < bidders; ++i) {
      if (ports.may_sit({first + i})) could_sit.insert(first + i);
    }
    std::vector<u64> open_before;
    for (u64 id = 0; id < state.auctions.next_id(); ++id) {
      if (record(id).state == AuctionState::open) open_before.push_back(id);
    }
    open(height + 1);
    std::vector<u64> drawn;
    for (const u64 id : open_before) {
      if (record(id).state != AuctionState::open) drawn.push_back(id);
    }
    if (drawn.size() == 1) check_order(drawn.front(), could_sit);
  }

  // What every account has lost follows from what became of its bids.
  void check_money() {
    std::map<u64, u128> lost;
    u128 spent = 0;
    for (u64 id = 0; id < state.bids.next_id(); ++id) {
      const Bid settled = bid(id);
      u128 cost = 0;
      if (settled.state == BidState::paid) cost = settled.price_atoms.value;
      if (settled.state == BidState::penalised) cost = (settled.deposit_atoms.value + 9) / 10;
      lost[settled.account.value] += cost;
      spent += cost;
    }
    for (u64 i = 0; i < bidders; ++i) {
      CHECK(wealth(first + i) == u128(balance) - lost[first + i]);
    }
    CHECK(ports.sum() == whole);
    CHECK(sound());
  }

  Generator random;
  u128 whole;
};

// What became of lots and bids over all histories.
struct Reached {
  std::set<LotState> lots;
  std::set<BidState> bids;
  u64 displaced = 0;
};

void money_law(u64 seed, u32 size, Reached& reached) {
  CAPTURE(seed);
  History history(seed);
  for (u32 i = 0; i < size; ++i) {
    for (u64 acts = history.random.below(4); acts > 0; --acts) history.act();
    history.check_money();
    history.step();
    history.check_money();
    for (u64 id = 0; id < history.state.lots.next_id(); ++id) {
      reached.lots.insert(history.lot(id).state);
    }
  }
  for (u64 pool = 0; pool < 3; ++pool) history.exit(pool);
  history.open(history.height + 150);
  history.check_money();
  for (u64 id = 0; id < history.state.auctions.next_id(); ++id) {
    CHECK(history.record(id).state == AuctionState::ended);
  }
  CHECK(history.state.totals.get().deposits_atoms == 0);
  for (u64 id = 0; id < history.state.bids.next_id(); ++id) {
    const Bid settled = history.bid(id);
    reached.bids.insert(settled.state);
    const auto bids = history.record(settled.auction).bids;
    const bool sealed = settled.commitment != Hash{};
    if (sealed && std::count(bids.begin(), bids.end(), id) == 0) ++reached.displaced;
  }
  for (const auto& [id, pool] : history.ports.pools) CHECK(pool.held.empty());
}

// What one bidder gets out of every profile of bids: 0 is no bid, i is RESERVE + 500 * (i - 1).
struct Outcome {
  std::vector<bool> wins;
  u64 price = 0;
};

u64 atoms_of(u32 level) { return level == 0 ? 0 : RESERVE + 500 * (level - 1); }

Outcome run_sale(const std::vector<u32>& levels, u32 lots) {
  AuctionWorld world(lots, 7);
  const u32 bidders = static_cast<u32>(levels.size());
  for (u32 i = 0; i < bidders; ++i) REQUIRE_FALSE(world.declare(60 + i));
  for (u32 pool = 0; pool < lots; ++pool) world.slash(pool, 1);
  world.open(10);
  for (u32 i = 0; i < bidders; ++i) {
    if (levels[i] > 0) REQUIRE_FALSE(world.commit(60 + i, 0, atoms_of(levels[i]), 20'000));
  }
  world.to_reveal(0);
  for (u32 i = 0; i < bidders; ++i) {
    if (levels[i] > 0) REQUIRE_FALSE(world.reveal(60 + i, 0, atoms_of(levels[i])));
  }
  world.to_draw(0);
  Outcome outcome{.wins = std::vector<bool>(bidders), .price = 0};
  for (u64 lot = 0; lot < lots; ++lot) {
    if (!world.lot(lot).winner) continue;
    const Bid bid = world.bid(*world.lot(lot).winner);
    outcome.wins[static_cast<u32>(bid.account.value) - 60] = true;
    outcome.price = low_u64(bid.price_atoms.value);
  }
  return outcome;
}

// Every profile of `bidders` bids on a grid, every value of the first bidder, every other bid.
void truthful_law(u32 bidders, u32 levels, u32 lots) {
  u32 profiles = 1;
  for (u32 i = 0; i < bidders; ++i) profiles *= levels;
  std::vector<Outcome> outcomes;
  for (u32 profile = 0; profile < profiles; ++profile) {
    std::vector<u32> bids;
    for (u32 rest = profile, i = 0; i < bidders; ++i, rest /= levels) bids.push_back(rest % levels);
    outcomes.push_back(run_sale(bids, lots));
  }
  for (u32 others = 0; others < profiles; others += levels) {
    for (u32 value = 0; value < levels; ++value) {
      // In halves of a step, so that a value also lies between two bids.
      for (const u64 worth : {atoms_of(value), atoms_of(value) + 250}) {
        const auto utility = [&](u32 bid) {
          const Outcome& outcome = outcomes[others + bid];
          if (!outcome.wins[0]) return std::int64_t{0};
          return static_cast<std::int64_t>(worth) - static_cast<std::int64_t>(outcome.price);
        };
        const std::int64_t truthful = utility(value);
        CHECK(truthful >= 0);
        for (u32 bid = 0; bid < levels; ++bid) CHECK(truthful >= utility(bid));
      }
    }
  }
}

}  // namespace

TEST_CASE("law: A-14, every deposit is accounted for on every path, and the order is the rule's") {
  Reached reached;
  for (u64 seed = 0; seed < 12; ++seed) money_law(seed, 250, reached);
  // Every state but `refilled`, which pools alone brings about.
  CHECK(reached.lots.size() == 8);
  CHECK(reached.bids ==
        std::set<BidState>{BidState::paid, BidState::returned, BidState::penalised});
  CHECK(reached.displaced > 0);
}

TEST_CASE("law: truthful bidding is a dominant strategy, one lot and several") {
  truthful_law(3, 5, 1);
  truthful_law(3, 4, 2);
  truthful_law(4, 3, 2);
}

TEST_CASE("law: A-12, the takeover rule holds after every sale, in every small world") {
  // Seats 1 to n belong to owner 60, to owner 61 or to nobody known; one is slashed; both bid.
  for (const u32 size : {4u, 7u}) {
    u32 worlds = 1;
    for (u32 i = 0; i < size; ++i) worlds *= 3;
    const u32 stride = size == 4 ? 1 : 7;
    for (u32 pattern = 0; pattern < worlds; pattern += stride) {
      CAPTURE(pattern);
      AuctionWorld world(1, size);
      u32 held[2] = {0, 0};
      u32 whose = 2;
      const u32 place = 1 + pattern % size;
      REQUIRE_FALSE(world.declare(60));
      REQUIRE_FALSE(world.declare(61));
      for (u32 rest = pattern, i = 0; i < size; ++i, rest /= 3) {
        const u32 owner = rest % 3;
        if (owner < 2) world.join(60 + owner, i);
        if (owner < 2) ++held[owner];
        if (i + 1 == place) whose = owner;
      }
      world.slash(0, place);
      world.open(10);
      const bool fits[2] = {whose != 0 && 3 * (held[0] + 1) < size,
                            whose != 1 && 3 * (held[1] + 1) < size};
      for (u32 i = 0; i < 2; ++i) {
        CHECK(!world.commit(60 + i, 0, 5'000 + i, 9'000) == fits[i]);
      }
      world.to_reveal(0);
      for (u32 i = 0; i < 2; ++i) world.reveal(60 + i, 0, 5'000 + i);
      world.to_draw(0);
      std::optional<AccountId> winner;
      if (world.lot(0).winner) winner = world.bid(*world.lot(0).winner).account;
      const std::optional<AccountId> expected = fits[1]   ? std::optional(AccountId{61})
                                                : fits[0] ? std::optional(AccountId{60})
                                                          : std::nullopt;
      CHECK(winner == expected);
      if (winner) world.rotate(0);
      CHECK(world.sound());
    }
  }
}

TEST_CASE(
    "law: A-6, who wins a tie follows from the seed alone, which comes after the last reveal") {
  std::set<u64> winners;
  for (u64 shift = 0; shift < 12; ++shift) {
    std::vector<u64> order = {60, 61, 62, 63};
    std::optional<u64> winner;
    do {
      AuctionWorld world(1, 4);
      for (const u64 account : order) REQUIRE_FALSE(world.declare(account));
      world.open(10 * shift + 3);
      world.slash(0, 1);
      world.open(10 * shift + 10);
      const auto deposit = [&](u64 account) { return 5'000 + account * (order[0] - 59); };
      for (const u64 account : order) {
        REQUIRE_FALSE(world.commit(account, 0, 5'000, deposit(account)));
      }
      world.to_reveal(0);
      for (const u64 account : order) REQUIRE_FALSE(world.reveal(account, 0, 5'000));
      const u64 last = world.record(0).reveal_until_height.value - 1;
      world.to_draw(0);
      CHECK(world.height / AuctionWorld::blocks_per_epoch ==
            last / AuctionWorld::blocks_per_epoch + 2);
      const u64 now = world.bid(*world.lot(0).winner).account.value;
      if (winner) CHECK(now == *winner);
      winner = now;
    } while (std::next_permutation(order.begin(), order.end()));
    winners.insert(*winner);
  }
  CHECK(winners.size() > 1);
}

TEST_CASE("law: A-15, a hidden twin that buys the seat back pays at least MAX_PENALTY") {
  for (const bool dutch : {false, true}) {
    for (u64 bid = RESERVE; bid < 20'000; bid += 1'500) {
      AuctionWorld world(1, 4);
      REQUIRE_FALSE(world.declare(60));
      world.slash(0, 1);
      world.open(10);
      if (!dutch) {
        REQUIRE_FALSE(world.commit(60, 0, bid, bid));
        world.to_reveal(0);
        REQUIRE_FALSE(world.reveal(60, 0, bid));
      }
      world.to_draw(0);
      if (dutch) {
        world.open(world.height + bid % 21);
        REQUIRE_FALSE(world.buy(60, 0, 1'000'000));
      }
      world.rotate(0);
      // The account that lost the seat and its twin: one stake behind one seat, as before.
      const u128 before = 2 * u128(AuctionWorld::balance);
      CHECK(world.ports.purses[60].stake == AuctionWorld::stake);
      CHECK(before - world.wealth(60) - world.wealth(0) >= RESERVE);
    }
  }
}

TEST_CASE(
    "law: A-4 and A-5, what is disclosed of a pool agrees with the formula over its whole "
    "lineage") {
  for (u64 seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    Generator random(seed);
    AuctionWorld world(1, 7);
    u64 next = 60;
    for (u32 step = 0; step < 12 && world.ports.retired.empty(); ++step) {
      const u32 place = static_cast<u32>(1 + random.below(7));
      if (world.ports.pools[0].places[place - 1]) {
        world.ports.vacate(world.seat_at(0, place));
      } else {
        world.ports.seat_sold({0}, static_cast<u16>(place), {next++});
      }
      if (random.chance(1, 2)) world.share(0);
      std::vector<Committee> rounds(world.ports.pools[0].rounds.begin(),
                                    world.ports.pools[0].rounds.end());
      const auto seats = world.ports.pool({0}).seats;
      const auto exposure = exposure_of(rounds, seats, 7);
      REQUIRE(exposure);
      CHECK(must_retire(world.state, world.ports, {0}) == exposure->must_retire);
      if (exposure->must_retire) continue;
      const Disclosure told = disclose(world.state, world.ports, {0});
      CHECK(told.former == exposure->greatest);
      CHECK(told.distance == 5 - exposure->greatest);
      CHECK(told.rounds == rounds.size());
    }
    world.state.setting.params.most_key_rounds = 1;
    if (world.ports.rounds({0}) > 1) CHECK(must_retire(world.state, world.ports, {0}));
  }
}
