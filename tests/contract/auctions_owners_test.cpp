// Declarations of owners and the refusals of every message of auctions, in their order.
#include <doctest/doctest.h>

#include "tests/contract/auctions_world.hpp"

using namespace surety;
using namespace surety::auctions;
using surety::test::account_name;
using surety::test::AuctionWorld;
using surety::test::pair_of;

namespace {

constexpr u64 BOND = AuctionWorld::bond;
constexpr u64 RESERVE = AuctionWorld::reserve;

ProveCommonControl proof_of(const AuctionWorld& world, u64 first, u64 second) {
  const Hash statement = control_statement(world.state.setting, {first}, {second});
  return {.first = account_name(first),
          .second = account_name(second),
          .first_proof = ed25519_sign(statement.view(), pair_of(first)),
          .second_proof = ed25519_sign(statement.view(), pair_of(second))};
}

// Refused, and nothing changed.
template <class Message>
void check_refused(AuctionWorld& world, u64 account, const Message& message, Error error) {
  const Bytes before = world.snapshot();
  const u128 money = world.ports.purses[account].balance;
  CHECK(world.send(account, message) == error);
  CHECK(world.snapshot() == before);
  CHECK(world.ports.purses[account].balance == money);
}

template <class Message>
void check_no_account(const AuctionWorld& world, const Message& message) {
  const auto plan = admit(world.state, world.ports, world.call(), message);
  REQUIRE(plan.has_error());
  CHECK(plan.error() == Error::no_account);
}

}  // namespace

TEST_CASE("A-1: an owner declares, claims, is joined, and takes the bond back") {
  AuctionWorld world(1, 4);
  CHECK(owner_of(world.state, {60}) == AccountId{60});
  CHECK_FALSE(world.declare(60));
  CHECK(world.ports.purses[60].escrow == BOND);
  world.join(60, 61);
  CHECK(owner_of(world.state, {61}) == AccountId{60});
  CHECK(owner_of(world.state, {62}) == AccountId{62});
  CHECK(is_bonded(world.state, {61}));
  CHECK_FALSE(is_bonded(world.state, {62}));
  CHECK_FALSE(world.send(60, WithdrawBond{}));
  CHECK(world.ports.purses[60].escrow == 0);
  CHECK_FALSE(is_bonded(world.state, {61}));
  CHECK(owner_of(world.state, {61}) == AccountId{60});
  CHECK_FALSE(world.declare(60));
  CHECK(world.state.owners.next_id() == 1);
  CHECK(world.sound());
}

TEST_CASE("declare_owner is refused, in order") {
  AuctionWorld world(1, 4);
  check_no_account(world, DeclareOwner{});
  REQUIRE_FALSE(world.declare(60));
  check_refused(world, 60, DeclareOwner{}, Error::bonded_already);
  world.join(60, 61);
  check_refused(world, 61, DeclareOwner{}, Error::declared_elsewhere);
  for (u64 account = 62; account < 76; ++account) world.join(60, account);
  REQUIRE_FALSE(world.send(80, proof_of(world, 60, 76)));  // the seventeenth account
  check_refused(world, 60, DeclareOwner{}, Error::too_many_accounts);
  world.ports.purses[77].balance = BOND - 1;
  check_refused(world, 77, DeclareOwner{}, Error::too_little_balance);
  CHECK(world.sound());
}

TEST_CASE("claim_account is refused, in order") {
  AuctionWorld world(1, 4);
  const auto claim = [](u64 account) { return ClaimAccount{.account = account_name(account)}; };
  check_no_account(world, claim(61));
  check_refused(world, 60, claim(61), Error::not_declared);
  REQUIRE_FALSE(world.declare(60));
  REQUIRE_FALSE(world.send(60, WithdrawBond{}));
  check_refused(world, 60, claim(61), Error::not_bonded);
  REQUIRE_FALSE(world.declare(60));
  check_refused(world, 60, claim(555), Error::unknown_account);
  check_refused(world, 60, claim(60), Error::declared_elsewhere);
  REQUIRE_FALSE(world.send(60, claim(61)));
  check_refused(world, 60, claim(61), Error::claimed_already);
  for (u64 account = 62; account < 76; ++account) REQUIRE_FALSE(world.send(60, claim(account)));
  check_refused(world, 60, claim(77), Error::too_many_accounts);
}

TEST_CASE("join_owner is refused, in order") {
  AuctionWorld world(1, 4);
  const auto join = [](u64 owner) { return JoinOwner{.owner = account_name(owner)}; };
  check_no_account(world, join(60));
  check_refused(world, 61, join(555), Error::unknown_account);
  check_refused(world, 61, join(60), Error::not_claimed);
  REQUIRE_FALSE(world.declare(60));
  check_refused(world, 61, join(60), Error::not_claimed);
  check_refused(world, 60, join(60), Error::declared_elsewhere);
  REQUIRE_FALSE(world.send(60, ClaimAccount{.account = account_name(61)}));
  world.slash(0, 1);
  world.open(10);
  REQUIRE_FALSE(world.commit(60, 0, RESERVE, RESERVE));
  check_refused(world, 61, join(60), Error::bid_open);
}

TEST_CASE("withdraw_bond is refused, in order") {
  AuctionWorld world(1, 4);
  check_no_account(world, WithdrawBond{});
  check_refused(world, 60, WithdrawBond{}, Error::not_declared);
  REQUIRE_FALSE(world.declare(60));
  world.join(60, 61);
  check_refused(world, 61, WithdrawBond{}, Error::not_declared);
  world.slash(0, 1);
  world.open(10);
  REQUIRE_FALSE(world.commit(61, 0, RESERVE, RESERVE));
  check_refused(world, 60, WithdrawBond{}, Error::bond_engaged);
  REQUIRE_FALSE(world.declare(1));
  check_refused(world, 1, WithdrawBond{}, Error::bond_engaged);  // it has a seat
  REQUIRE_FALSE(world.declare(70));
  REQUIRE_FALSE(world.send(70, WithdrawBond{}));
  check_refused(world, 70, WithdrawBond{}, Error::not_bonded);
}

TEST_CASE("A-2: prove_common_control slashes both bonds, and what it proved stands for good") {
  AuctionWorld world(1, 4);
  const u128 whole = world.ports.sum();
  REQUIRE_FALSE(world.declare(60));
  world.join(60, 61);
  REQUIRE_FALSE(world.declare(62));
  REQUIRE_FALSE(world.send(70, proof_of(world, 61, 62)));
  CHECK(owner_of(world.state, {62}) == AccountId{60});
  CHECK(owner_of(world.state, {61}) == AccountId{60});
  CHECK(world.ports.purses[60].balance == AuctionWorld::balance - BOND);
  CHECK(world.ports.purses[62].balance == AuctionWorld::balance - BOND);
  CHECK(world.ports.purses[70].balance == AuctionWorld::balance + 2 * (BOND / 16));
  CHECK(world.ports.burned == 2 * (BOND - BOND / 16));
  CHECK(world.ports.sum() == whole);
  CHECK(world.sound());
  check_refused(world, 62, DeclareOwner{}, Error::declared_elsewhere);
  CHECK_FALSE(world.declare(60));
  CHECK(world.sound());
}

TEST_CASE(
    "A-2: prove_common_control: an undeclared account joins the declaration that left it out") {
  AuctionWorld world(1, 4);
  REQUIRE_FALSE(world.declare(60));
  REQUIRE_FALSE(world.send(70, proof_of(world, 1, 60)));
  CHECK(owner_of(world.state, {1}) == AccountId{60});
  CHECK(world.ports.purses[60].escrow == 0);
  CHECK(world.sound());
}

TEST_CASE(
    "A-2: prove_common_control undoes a sale that is pending: the deposit whole, the lot passes") {
  AuctionWorld world(1, 4);
  REQUIRE_FALSE(world.declare(60));
  REQUIRE_FALSE(world.declare(61));
  world.slash(0, 1);
  world.open(10);
  REQUIRE_FALSE(world.commit(60, 0, 9'000, 9'000));
  REQUIRE_FALSE(world.commit(61, 0, 3'000, 9'000));
  world.to_reveal(0);
  REQUIRE_FALSE(world.reveal(60, 0, 9'000));
  REQUIRE_FALSE(world.reveal(61, 0, 3'000));
  world.to_draw(0);
  REQUIRE_FALSE(world.send(70, proof_of(world, 60, 2)));
  CHECK(world.lot(0).state == LotState::passing);
  CHECK(world.wealth(60) == AuctionWorld::balance - BOND);
  world.open(world.height + 1);
  CHECK(world.bid(*world.lot(0).winner).account == AccountId{61});
  CHECK(world.sound());
}

TEST_CASE("A-6: two bidders proved to be one owner get one lot, also once they are bonded anew") {
  AuctionWorld world(3, 7);
  for (u64 account = 60; account < 63; ++account) REQUIRE_FALSE(world.declare(account));
  world.slash(0, 1);
  world.slash(1, 1);
  world.open(10);
  REQUIRE(world.record(0).lots.size() == 2);
  const u64 bids[] = {9'000, 8'000, 3'000};
  for (u64 i = 0; i < 3; ++i) REQUIRE_FALSE(world.commit(60 + i, 0, bids[i], 9'000));
  REQUIRE_FALSE(world.send(70, proof_of(world, 60, 61)));
  REQUIRE_FALSE(world.declare(60));
  world.to_reveal(0);
  for (u64 i = 0; i < 3; ++i) REQUIRE_FALSE(world.reveal(60 + i, 0, bids[i]));
  world.to_draw(0);
  std::vector<u64> winners;
  for (const u64 lot : world.record(0).lots) {
    const Bid won = world.bid(*world.lot(lot).winner);
    winners.push_back(won.account.value);
    CHECK(won.price_atoms == Atoms{RESERVE});
  }
  CHECK(winners == std::vector<u64>{60, 62});
  world.open(world.height + 1);
  CHECK(world.ports.purses[61].escrow == 0);
  CHECK(world.sound());
}

TEST_CASE("A-8: a sealed bid whose owner lost his bond is not excused") {
  AuctionWorld world(1, 4);
  REQUIRE_FALSE(world.declare(60));
  world.slash(0, 1);
  world.open(10);
  REQUIRE_FALSE(world.commit(60, 0, 9'000, 9'000));
  REQUIRE_FALSE(world.send(70, proof_of(world, 60, 2)));
  world.to_draw(0);
  world.open(world.height + 1);
  CHECK(world.wealth(60) == AuctionWorld::balance - BOND - 900);
}

TEST_CASE("prove_common_control is refused, in order; a wrong proof fails") {
  AuctionWorld world(1, 4);
  check_refused(world, 70, proof_of(world, 60, 60), Error::same_account);
  check_no_account(world, proof_of(world, 60, 61));
  check_refused(world, 70, proof_of(world, 60, 555), Error::unknown_account);
  world.ports.anonymous = {62};
  check_refused(world, 70, proof_of(world, 60, 62), Error::no_identity);
  REQUIRE_FALSE(world.declare(60));
  world.join(60, 61);
  check_refused(world, 70, proof_of(world, 60, 61), Error::declared_together);
  check_refused(world, 70, proof_of(world, 63, 64), Error::nothing_declared);
  for (u32 broken = 0; broken < 3; ++broken) {
    ProveCommonControl wrong = proof_of(world, 60, 63);
    if (broken == 0) wrong.first_proof.bytes[5] = static_cast<u8>(wrong.first_proof.bytes[5] ^ 1);
    if (broken == 1) wrong.second_proof = wrong.first_proof;
    if (broken == 2) wrong.second = account_name(64);
    const Bytes before = world.snapshot();
    world.log.begin();
    CHECK_FALSE(world.send(70, wrong));
    CHECK(world.log.failure() == static_cast<u16>(Error::control_unproved));
    CHECK(world.snapshot() == before);
  }
}

namespace {

// One lot of a pool of 7 on sale (at most two seats an owner): of account 1, reported by
// account 80.
struct Sale : AuctionWorld {
  Sale() : AuctionWorld(2, 7) {
    for (u64 account = 60; account < 72; ++account) REQUIRE_FALSE(declare(account));
    slash(0, 2, AccountId{80});
    open(10);
  }
};

}  // namespace

TEST_CASE("commit_bid is refused, in order") {
  Sale world;
  const CommitBid good = world.sealed(60, 0, 5'000, 5'000);
  check_no_account(world, good);
  check_refused(world, 73, good, Error::not_bonded);
  CommitBid message = good;
  message.auction = 9;
  check_refused(world, 60, message, Error::unknown_auction);
  message = good;
  message.disclosure_hash.bytes[0] = static_cast<u8>(message.disclosure_hash.bytes[0] ^ 1);
  check_refused(world, 60, message, Error::other_disclosure);
  message = good;
  message.deposit_atoms = {RESERVE - 1};
  check_refused(world, 60, message, Error::deposit_too_small);
  REQUIRE_FALSE(world.send(60, good));
  check_refused(world, 60, good, Error::second_commit);
  world.ports.purses[61].balance = 4'999;
  check_refused(world, 61, world.sealed(61, 0, 5'000, 5'000), Error::too_little_balance);
  world.open(18);
  check_refused(world, 62, world.sealed(62, 0, 5'000, 5'000), Error::too_late);
}

TEST_CASE("commit_bid before an auction has opened, and with a bid elsewhere") {
  Sale world;
  world.slash(1, 1);
  world.slash(1, 2);
  world.open(20);
  REQUIRE(world.state.auctions.next_id() == 2);
  REQUIRE_FALSE(world.commit(60, 1, 5'000, 5'000));
  world.open(30);
  Auction gathering = world.record(1);
  gathering.state = AuctionState::opening;
  world.state.auctions.put(1, gathering);
  check_refused(world, 61, world.sealed(61, 1, 5'000, 5'000), Error::too_early);
  gathering.state = AuctionState::open;
  gathering.commit_until_height = {100};
  world.state.auctions.put(0, gathering);
  check_refused(world, 60, world.sealed(60, 0, 5'000, 5'000), Error::bid_elsewhere);
}

TEST_CASE("who may not bid: the slashed owner, the reporter, who owes, who is in grace") {
  Sale world;
  const auto refused = [&](u64 account, Error error) {
    check_refused(world, account, world.sealed(account, 0, 5'000, 5'000), error);
  };
  REQUIRE_FALSE(world.declare(2));
  refused(2, Error::cannot_sit);
  world.join(60, 1);  // whose seat was slashed
  refused(60, Error::slashed_owner);
  world.join(61, 80);
  refused(61, Error::own_report);
  world.join(62, 3);
  world.ports.dues[world.seat_at(0, 4).value] = 1;
  refused(62, Error::fines_unpaid);
  world.join(63, 12);
  world.ports.grace = {world.seat_at(1, 3).value};
  world.ports.dues[world.seat_at(1, 3).value] = 1;
  refused(63, Error::in_grace);  // another pool's fines do not count, but grace does
  world.ports.grace.clear();
  CHECK_FALSE(world.commit(63, 0, 5'000, 5'000));
}

TEST_CASE("A-12, takeover rule: seats now, seats slashed, this lot and bids elsewhere") {
  Sale world;  // n = 7: at most 2 seats of one owner
  world.join(60, 3);
  CHECK_FALSE(world.commit(60, 0, 5'000, 5'000));  // one seat and this lot
  world.join(61, 4);
  world.join(61, 5);
  check_refused(world, 61, world.sealed(61, 0, 5'000, 5'000), Error::seat_limit);
  world.slash(1, 1);
  world.slash(1, 2);
  world.join(62, 10);
  world.join(62, 12);
  world.join(63, 13);
  world.join(63, 73);
  world.open(20);
  REQUIRE(world.record(1).lots.size() == 2);
  check_refused(world, 62, world.sealed(62, 1, 5'000, 5'000), Error::slashed_owner);
  REQUIRE_FALSE(world.commit(63, 1, 5'000, 5'000));
  check_refused(world, 73, world.sealed(73, 1, 5'000, 5'000), Error::second_commit);
  world.open(22);
  world.slash(1, 3);
  world.open(30);
  REQUIRE(world.state.auctions.next_id() == 2);  // more than f were slashed: the pool retires
  CHECK(world.ports.retired == std::vector<u64>{1});
}

TEST_CASE("A-12, takeover rule: an open bid elsewhere counts as the seat it could bring") {
  Sale world;
  world.join(60, 3);
  world.join(60, 73);
  REQUIRE_FALSE(world.commit(60, 0, 5'000, 5'000));
  world.slash(0, 5);
  world.open(20);
  REQUIRE(world.record(1).lots.size() == 1);
  REQUIRE(world.lot(1).pool == PoolId{0});
  check_refused(world, 73, world.sealed(73, 1, 5'000, 5'000), Error::seat_limit);
}

TEST_CASE("A-13: a full auction takes a greater deposit only, and the smallest one is returned") {
  Sale world;  // takes 6 commits
  for (u64 i = 0; i < 6; ++i)
    REQUIRE_FALSE(world.commit(60 + i, 0, 3'000, 5'000 + (i == 5 ? 0 : i)));
  check_refused(world, 66, world.sealed(66, 0, 5'000, 5'000), Error::auction_full);
  CHECK_FALSE(world.commit(66, 0, 5'000, 5'001));
  CHECK(world.ports.purses[65].escrow == BOND);  // of the two smallest the later one
  CHECK(world.record(0).bids.size() == 6);
  CHECK_FALSE(world.commit(65, 0, 3'000, 5'002));
  CHECK(world.ports.purses[60].escrow == BOND);
  CHECK(world.sound());
}

TEST_CASE("reveal_bid is refused, in order") {
  Sale world;
  for (u64 account = 60; account < 63; ++account) {
    REQUIRE_FALSE(world.commit(account, 0, 5'000, 6'000));
  }
  RevealBid good = world.opened(60, 0, 5'000);
  RevealBid message = good;
  message.bid_atoms = {};
  check_refused(world, 60, message, Error::zero_bid);
  check_no_account(world, good);
  check_refused(world, 73, good, Error::not_bonded);
  message = good;
  message.auction = 9;
  check_refused(world, 60, message, Error::unknown_auction);
  message = good;
  message.disclosure_hash.bytes[9] = static_cast<u8>(message.disclosure_hash.bytes[9] ^ 1);
  check_refused(world, 60, message, Error::other_disclosure);
  check_refused(world, 65, world.opened(65, 0, 5'000), Error::not_committed);
  check_refused(world, 60, good, Error::too_early);
  world.to_reveal(0);
  REQUIRE_FALSE(world.send(60, good));
  check_refused(world, 60, good, Error::revealed_already);
  check_refused(world, 61, world.opened(61, 0, RESERVE - 1), Error::below_reserve);
  check_refused(world, 61, world.opened(61, 0, 6'001), Error::above_deposit);
  check_refused(world, 61, world.opened(61, 0, 5'001), Error::wrong_opening);
  message = world.opened(61, 0, 5'000);
  message.salt = good.salt;
  check_refused(world, 61, message, Error::wrong_opening);
  world.ports.anonymous = {61};
  check_refused(world, 61, world.opened(61, 0, 5'000), Error::cannot_sit);
  world.ports.anonymous.clear();
  world.open(24);
  check_refused(world, 61, world.opened(61, 0, 5'000), Error::too_late);
}

TEST_CASE("buy_seat is refused, in order") {
  Sale world;
  const auto offer = [&](u64 most) {
    return BuySeat{.auction = 0, .max_price_atoms = {most}, .disclosure_hash = world.told(0)};
  };
  check_no_account(world, offer(20'000));
  check_refused(world, 73, offer(20'000), Error::not_bonded);
  BuySeat message = offer(20'000);
  message.auction = 3;
  check_refused(world, 60, message, Error::unknown_auction);
  message = offer(20'000);
  message.disclosure_hash.bytes[0] = static_cast<u8>(message.disclosure_hash.bytes[0] ^ 1);
  check_refused(world, 60, message, Error::other_disclosure);
  check_refused(world, 60, offer(20'000), Error::not_on_sale);
  world.to_draw(0);
  REQUIRE_FALSE(world.declare(2));
  check_refused(world, 2, offer(20'000), Error::cannot_sit);
  world.join(60, 1);
  check_refused(world, 60, offer(20'000), Error::slashed_owner);
  check_refused(world, 61, offer(12'499), Error::price_above_max);
  world.ports.purses[61].balance = 12'499;
  check_refused(world, 61, offer(12'500), Error::too_little_balance);
  REQUIRE_FALSE(world.buy(62, 0, 12'500));
  check_refused(world, 63, offer(20'000), Error::not_on_sale);
}
