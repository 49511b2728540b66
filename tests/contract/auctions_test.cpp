// Scenarios of the auctions module (contract/auctions/README.md): every path of a lot.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/contract/auctions_world.hpp"

using namespace surety;
using namespace surety::auctions;
using surety::test::AuctionWorld;

namespace {

constexpr u64 RESERVE = AuctionWorld::reserve;
constexpr u64 STAKE = AuctionWorld::stake;

// A world with one lot of pool 0 in auction 0, and declared bidders from account 60 on.
struct OneLot : AuctionWorld {
  explicit OneLot(u32 bidders, u32 size = 4, u64 loss = 0,
                  std::optional<AccountId> reporter = std::nullopt)
      : AuctionWorld(2, size), whole(ports.sum()) {
    for (u32 i = 0; i < bidders; ++i) REQUIRE_FALSE(declare(60 + i));
    open(3);
    slashed = slash(0, 2, reporter, loss);
    open(10);
    REQUIRE(record(0).state == AuctionState::open);
  }
  void bid_all(const std::vector<u64>& bids) {
    for (u32 i = 0; i < bids.size(); ++i) REQUIRE_FALSE(commit(60 + i, 0, bids[i], 50'000));
    to_reveal(0);
    for (u32 i = 0; i < bids.size(); ++i) REQUIRE_FALSE(reveal(60 + i, 0, bids[i]));
    to_draw(0);
  }
  LotState now() const { return lot(slashed).state; }
  void check_books() const {
    CHECK(sound());
    CHECK(ports.sum() == whole);
  }

  u128 whole;
  u64 slashed = 0;
};

}  // namespace

TEST_CASE("OPEN -> REVEAL -> SETTLED -> DONE: second price, losers whole, surplus at success") {
  OneLot world(3);
  CHECK(world.record(0).lots == std::vector<u64>{0});
  CHECK(world.record(0).opened_height == Height{10});
  CHECK(phase_of(world.record(0), {17}) == Phase::commit);
  CHECK(phase_of(world.record(0), {18}) == Phase::reveal);
  CHECK(phase_of(world.record(0), {24}) == Phase::drawing);
  world.bid_all({5'000, 9'000, 7'000});
  CHECK(world.height == 40);  // the last reveal is in epoch 2, so the seed is the beacon of 4
  CHECK(world.now() == LotState::rotating);
  const Bid won = world.bid(*world.lot(0).winner);
  CHECK(won.account == AccountId{61});
  CHECK(won.price_atoms == Atoms{7'000});
  world.check_books();
  world.open(45);
  CHECK(world.wealth(60) == AuctionWorld::balance);
  world.rotate(0);
  CHECK(world.now() == LotState::done);
  world.open(46);
  CHECK(world.record(0).state == AuctionState::ended);
  for (u64 account = 60; account < 63; ++account) {
    const u128 paid = account == 61 ? 7'000 : 0;
    CHECK(world.wealth(account) == AuctionWorld::balance - paid);
    CHECK(world.ports.purses[account].escrow == AuctionWorld::bond);
  }
  CHECK(world.ports.purses[61].stake == STAKE);
  CHECK(world.ports.burned == 7'000);
  CHECK(world.ports.booked.empty());
  world.check_books();
}

TEST_CASE("A-7: one bidder pays RESERVE; loss and bounty come first in the waterfall") {
  OneLot world(1, 4, 500, AccountId{70});
  world.bid_all({40'000});
  CHECK(world.bid(*world.lot(0).winner).price_atoms == Atoms{RESERVE});
  world.rotate(0);
  CHECK(world.ports.pools[0].income == 500);
  CHECK(world.wealth(70) == AuctionWorld::balance + 1'500 / 16);
  CHECK(world.ports.burned == RESERVE - 500 - 1'500 / 16);
  world.check_books();
}

TEST_CASE("A-8: who does not reveal loses PHI, rounded up, and is in no order") {
  OneLot world(2);
  REQUIRE_FALSE(world.commit(60, 0, 9'000, 9'001));
  REQUIRE_FALSE(world.commit(61, 0, 5'000, 5'000));
  world.to_reveal(0);
  REQUIRE_FALSE(world.reveal(61, 0, 5'000));
  world.to_draw(0);
  CHECK(world.bid(*world.lot(0).winner).account == AccountId{61});
  CHECK(world.bid(*world.lot(0).winner).price_atoms == Atoms{RESERVE});
  world.open(world.height + 1);
  CHECK(world.wealth(60) == AuctionWorld::balance - 901);
  CHECK(world.ports.burned == 901);
  world.check_books();
}

TEST_CASE("A-8: a backlog over more than half of the time to reveal excuses") {
  OneLot world(1);
  REQUIRE_FALSE(world.commit(60, 0, 9'000, 9'000));
  for (u64 height = 18; height < 22; ++height) world.ports.backlog.insert(height);
  world.to_draw(0);
  world.open(world.height + 1);
  CHECK(world.wealth(60) == AuctionWorld::balance);
  CHECK(world.now() == LotState::dutch);
  world.check_books();
}

TEST_CASE("A-8: who became ineligible after his commit has his whole deposit back") {
  OneLot world(3);
  for (u64 account = 60; account < 63; ++account) {
    REQUIRE_FALSE(world.commit(account, 0, 9'000 + account, 20'000));
  }
  world.to_reveal(0);
  REQUIRE_FALSE(world.reveal(60, 0, 9'060));
  REQUIRE_FALSE(world.reveal(61, 0, 9'061));
  world.ports.anonymous = {61, 62};
  CHECK(world.reveal(62, 0, 9'062) == Error::cannot_sit);
  world.to_draw(0);
  CHECK(world.bid(*world.lot(0).winner).account == AccountId{60});
  CHECK(world.bid(*world.lot(0).winner).price_atoms == Atoms{RESERVE});
  world.open(world.height + 1);
  CHECK(world.wealth(61) == AuctionWorld::balance);
  CHECK(world.wealth(62) == AuctionWorld::balance);
  world.check_books();
}

TEST_CASE(
    "A-9, FAILED: a winner that misses a step loses PHI, the lot passes on at the bid after") {
  OneLot world(3);
  world.bid_all({5'000, 9'000, 7'000});
  world.miss(*world.lot(0).new_seat);
  CHECK(world.now() == LotState::passing);
  CHECK(world.wealth(61) == AuctionWorld::balance - 5'000);
  world.open(world.height + 1);
  CHECK(world.now() == LotState::rotating);
  CHECK(world.bid(*world.lot(0).winner).account == AccountId{62});
  CHECK(world.bid(*world.lot(0).winner).price_atoms == Atoms{5'000});
  world.miss(*world.lot(0).new_seat);
  world.open(world.height + 1);
  CHECK(world.bid(*world.lot(0).winner).account == AccountId{60});
  CHECK(world.bid(*world.lot(0).winner).price_atoms == Atoms{RESERVE});
  world.rotate(0);
  CHECK(world.now() == LotState::done);
  CHECK(world.wealth(60) == AuctionWorld::balance - RESERVE);
  world.check_books();
}

TEST_CASE(
    "A-9, FAILED by others: the deadline returns the whole deposit, and the next one has a turn") {
  OneLot world(2);
  world.bid_all({5'000, 9'000});
  const u64 deadline = world.lot(0).until_height.value;
  CHECK(deadline == 65);
  world.open(deadline);
  CHECK(world.wealth(61) == AuctionWorld::balance);
  CHECK(world.now() == LotState::passing);
  world.open(deadline + 1);
  CHECK(world.bid(*world.lot(0).winner).account == AccountId{60});
  world.rotate(0);
  CHECK(world.now() == LotState::done);
  world.check_books();
}

TEST_CASE("A-10, FAILED -> DUTCH -> DONE: nobody is left in the order, and somebody buys") {
  OneLot world(2);
  world.bid_all({5'000});
  world.miss(*world.lot(0).new_seat);
  world.open(world.height + 1);
  CHECK(world.now() == LotState::dutch);
  const u64 from = world.lot(0).since_height.value;
  CHECK(price_of(world.state.setting, world.lot(0), {from}) == Atoms{12'500});
  world.open(from + 4);
  CHECK(world.buy(61, 0, 11'999) == Error::price_above_max);
  CHECK_FALSE(world.buy(61, 0, 12'000));
  CHECK(world.now() == LotState::rotating);
  world.rotate(0);
  CHECK(world.now() == LotState::done);
  CHECK(world.wealth(61) == AuctionWorld::balance - 12'000);
  CHECK(world.wealth(60) == AuctionWorld::balance - 5'000);
  world.open(world.height + 1);
  CHECK(world.record(0).state == AuctionState::ended);
  world.check_books();
}

TEST_CASE("A-10: a seat whose stake has shrunk costs MAX_PENALTY at least") {
  OneLot world(1);
  Lot shrunk = world.lot(0);
  shrunk.stake_atoms = {RESERVE};
  shrunk.state = LotState::dutch;
  shrunk.since_height = {100};
  const Setting& setting = world.state.setting;
  CHECK(price_of(setting, shrunk, {99}) == std::nullopt);
  CHECK(price_of(setting, shrunk, {100}) == Atoms{2'500});
  CHECK(price_of(setting, shrunk, {120}) == Atoms{2'000});
  shrunk.stake_atoms = {RESERVE / 2};
  CHECK(price_of(setting, shrunk, {120}) == Atoms{RESERVE});
  CHECK(price_of(setting, shrunk, {121}) == std::nullopt);
}

TEST_CASE("A-10: a Dutch buyer that misses a step loses PHI, and the price begins anew") {
  OneLot world(1);
  world.to_draw(0);
  world.open(world.height + 5);
  REQUIRE_FALSE(world.buy(60, 0, 20'000));
  world.miss(*world.lot(0).new_seat);
  world.open(world.height + 1);
  CHECK(world.now() == LotState::dutch);
  CHECK(world.lot(0).since_height == Height{world.height});
  CHECK(world.wealth(60) == AuctionWorld::balance - 11'875 / 10 - 1);
  world.check_books();
}

TEST_CASE("A-10, DUTCH -> REFILLED: after R_MAX resets the old stake goes through the waterfall") {
  OneLot world(0, 4, 300, AccountId{70});
  world.to_draw(0);
  CHECK(world.now() == LotState::dutch);
  const u64 from = world.height;
  world.open(from + 20);
  CHECK(price_of(world.state.setting, world.lot(0), {world.height}) == Atoms{10'000});
  world.open(from + 21);
  CHECK(world.lot(0).resets == 1);
  CHECK(price_of(world.state.setting, world.lot(0), {world.height}) == Atoms{12'500});
  world.open(from + 42);
  CHECK(world.now() == LotState::refilling);
  CHECK(world.ports.pools[0].refilling == std::set<u16>{2});
  CHECK(world.ports.pools[0].income == 300);
  CHECK(world.wealth(70) == AuctionWorld::balance + 9'700 / 16);
  place_refilled(world.state, {0}, 2, world.log);
  CHECK(world.now() == LotState::refilled);
  world.open(world.height + 1);
  CHECK(world.record(0).state == AuctionState::ended);
  CHECK(world.ports.booked.empty());
  world.check_books();
}

TEST_CASE("A-5, RETIRED: more than f replaced holders of a round, and the pool sells no seat") {
  OneLot world(2);  // f = 1
  world.bid_all({5'000, 9'000});
  CHECK(world.now() == LotState::rotating);
  world.slash(0, 3);
  CHECK(world.ports.retired.empty());
  world.open(world.height + 1);
  CHECK(world.ports.retired == std::vector<u64>{0});
  CHECK(world.now() == LotState::retired);
  CHECK(world.lot(1).state == LotState::retired);
  CHECK(world.wealth(61) == AuctionWorld::balance);
  CHECK(world.ports.purses[61].stake == 0);
  CHECK(world.ports.burned == 2 * STAKE);
  world.open(world.height + 1);
  CHECK(world.wealth(60) == AuctionWorld::balance);
  CHECK(world.record(0).state == AuctionState::ended);
  world.check_books();
}

TEST_CASE("A-11: a pool that exits first: every state of a lot ends, deposits whole") {
  for (u32 stage = 0; stage < 5; ++stage) {
    CAPTURE(stage);
    OneLot world(2);
    if (stage == 0) {
      world.slash(1, 1);
      world.exit(1);  // a queued lot
      world.open(world.height + 1);
      CHECK(world.lot(1).state == LotState::retired);
      world.open(30);
      CHECK(world.state.auctions.next_id() == 1);
    }
    if (stage >= 1) REQUIRE_FALSE(world.commit(60, 0, 5'000, 50'000));
    if (stage >= 2) {
      world.to_reveal(0);
      REQUIRE_FALSE(world.reveal(60, 0, 5'000));
      world.to_draw(0);
    }
    if (stage >= 3) world.miss(*world.lot(0).new_seat);
    if (stage >= 4) world.open(world.height + 1);
    const u128 before = world.wealth(60);
    world.exit(0);
    world.open(world.height + 1);
    CHECK(world.now() == LotState::retired);
    world.open(120);
    CHECK(world.wealth(60) == before);
    CHECK(world.record(0).state == AuctionState::ended);
    CHECK(world.ports.pools[0].held.empty());
    CHECK(world.ports.booked.empty());
    world.check_books();
  }
}

TEST_CASE("A-11: a pool that leaves sells nothing, also before its lots have ended") {
  SUBCASE("the draw is due at the height of the end") {
    OneLot world(1);
    REQUIRE_FALSE(world.commit(60, 0, 5'000, 5'000));
    world.to_reveal(0);
    REQUIRE_FALSE(world.reveal(60, 0, 5'000));
    world.open(39);
    world.exit(0);
    world.open(41);
    CHECK(world.now() == LotState::retired);
    CHECK(world.wealth(60) == AuctionWorld::balance);
    CHECK(world.record(0).state == AuctionState::ended);
    world.check_books();
  }
  SUBCASE("somebody buys in the block in which it leaves, and the price has come to its end") {
    OneLot world(1);
    world.to_draw(0);
    world.open(world.height + 20);
    world.exit(0);
    CHECK(world.buy(60, 0, 20'000) == Error::not_on_sale);
    world.open(world.height + 1);
    CHECK(world.now() == LotState::retired);
    CHECK(world.ports.booked.size() == 1);  // the auction's last look at deposits
    world.open(world.height + 1);
    CHECK(world.record(0).state == AuctionState::ended);
    world.check_books();
  }
}

TEST_CASE("A-11: a seat slashed in a pool that leaves is not sold") {
  OneLot world(0);
  world.exit(0);
  world.open(world.height + 1);
  world.slash(0, 4);
  world.open(world.height + 1);
  CHECK(world.lot(1).state == LotState::retired);
  world.check_books();
}

TEST_CASE(
    "A-3 and A-6: all seats of one distance are one auction, k lots at the (k+1)-th bid, by the "
    "shuffle") {
  AuctionWorld world(4, 7);  // f = 2
  for (u64 account = 60; account < 65; ++account) REQUIRE_FALSE(world.declare(account));
  world.slash(0, 1);
  world.slash(1, 1);
  world.slash(2, 1);
  world.slash(2, 2);  // another distance
  world.open(10);
  REQUIRE(world.state.auctions.next_id() == 2);
  CHECK(world.record(0).lots == std::vector<u64>{0, 1});
  CHECK(world.record(0).distance == 4);
  CHECK(world.record(1).lots == std::vector<u64>{2, 3});
  CHECK(world.record(1).distance == 3);
  const u64 bids[] = {3'000, 8'000, 5'000, 6'000, 4'000};
  for (u64 i = 0; i < 5; ++i) REQUIRE_FALSE(world.commit(60 + i, 0, bids[i], 10'000));
  world.to_reveal(0);
  for (u64 i = 0; i < 5; ++i) REQUIRE_FALSE(world.reveal(60 + i, 0, bids[i]));
  world.to_draw(0);
  std::vector<u64> winners;
  for (const u64 id : world.record(0).lots) {
    const Bid bid = world.bid(*world.lot(id).winner);
    CHECK(bid.price_atoms == Atoms{5'000});
    winners.push_back(bid.account.value);
  }
  CHECK(winners == std::vector<u64>{61, 63});
  world.miss(*world.lot(world.record(0).lots[1]).new_seat);
  world.open(world.height + 1);
  const Bid next = world.bid(*world.lot(world.record(0).lots[1]).winner);
  CHECK(next.account == AccountId{62});
  CHECK(next.price_atoms == Atoms{4'000});
  CHECK(world.sound());
}

TEST_CASE(
    "A-3: lots beyond most_lots wait for the next boundary; a late beacon postpones the draw") {
  AuctionWorld world(6, 4);
  for (u64 pool = 0; pool < 6; ++pool) world.slash(pool, 1);
  world.ports.silent = {4};
  world.open(10);
  CHECK(world.record(0).lots.size() == 4);
  world.open(20);
  CHECK(world.record(1).lots == std::vector<u64>{4, 5});
  world.open(40);
  CHECK(world.record(0).state == AuctionState::open);
  world.open(60);
  CHECK(world.record(0).state == AuctionState::settled);
  CHECK(world.sound());
}

TEST_CASE(
    "A-4: what is disclosed: rounds, ex_max, d, members, fines, and the bound on a takeover") {
  AuctionWorld world(1, 7);
  world.ports.dues[world.seat_at(0, 4).value] = 77;
  world.slash(0, 2);
  world.open(10);
  const Disclosure told = world.lot(0).disclosure;
  CHECK(told.rounds == 1);
  CHECK(told.size == 7);
  CHECK(told.threshold == 5);
  CHECK(told.former == 1);
  CHECK(told.distance == 4);
  CHECK(told.still_seated == 6);
  CHECK(told.members == 6);
  CHECK(told.open_fines_atoms == 77);
  CHECK(told.sum_of_chances > 0);
  const u64 lots[] = {0};
  CHECK(world.record(0).disclosure_hash == disclosure_hash(world.state, 0, lots));
  const Hash before = world.record(0).disclosure_hash;
  Lot changed = world.lot(0);
  ++changed.disclosure.former;
  world.state.lots.put(0, changed);
  CHECK(disclosure_hash(world.state, 0, lots) != before);
}

TEST_CASE("A-7, waterfall: loss first and at most MAX_PENALTY, a sixteenth, the rest") {
  const WaterfallTerms terms{.max_penalty_atoms = {1'000}, .bounty_divisor = 16};
  for (u64 amount = 0; amount < 3'000; amount += 7) {
    for (const u64 loss : {u64{0}, u64{5}, u64{999}, u64{1'000}, u64{5'000}}) {
      for (const bool reported : {false, true}) {
        const Split split =
            waterfall({amount}, {.loss_atoms = {loss}, .reported = reported}, terms);
        const u128 made_good = std::min({u128(amount), u128(loss), u128(1'000)});
        CHECK(split.compensated_atoms.value == made_good);
        const u128 bounty = reported ? u128((amount - made_good) / 16) : u128(0);
        CHECK(split.bounty_atoms.value == bounty);
        CHECK(split.compensated_atoms + split.bounty_atoms + split.forfeited_atoms ==
              Atoms{amount});
      }
    }
  }
}
