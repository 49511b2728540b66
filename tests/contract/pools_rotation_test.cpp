// Pools that rotate (contract/pools/README.md, Rotating pools): every refusal, and each rule played
// once.

#include "tests/contract/rotation_world.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::Life;
using surety::test::Others;
using surety::test::Rotating;

namespace {

BeginRotation wanted() {
  return {.rotation_epochs = 4, .exit_epochs = 2, .least_stake_atoms = {500}};
}

}  // namespace

TEST_CASE("begin_rotation: refusals in order") {
  Life world;
  world.state.setting.max_penalty_atoms = {400};
  BeginRotation bad = wanted();
  bad.rotation_epochs = 3;
  bad.least_stake_atoms = {399};
  CHECK(world.submit(std::nullopt, bad) == Error::no_account);
  CHECK(world.submit(1, bad) == Error::not_first_account);
  CHECK(world.submit(0, bad) == Error::rotation_too_short);
  bad.rotation_epochs = 4;
  CHECK(world.submit(0, bad) == Error::stake_out_of_bounds);
  bad.least_stake_atoms = {1001};
  CHECK(world.submit(0, bad) == Error::stake_out_of_bounds);
  CHECK_FALSE(rotates(world.state));

  Life late;
  late.join_all(1, 1);
  CHECK(late.submit(0, bad) == Error::deposits_made);
  REQUIRE(!late.withdraw(1));
  CHECK(late.submit(0, wanted()) == Error::deposits_made);

  REQUIRE(!world.submit(0, wanted()));
  CHECK(world.all_of<RotationBegun>().at(0).draw_epoch == Epoch{4});
  CHECK(world.submit(0, bad) == Error::rotating_already);
  CHECK(rotates(world.state));
  CHECK(world.is_sound());
}

TEST_CASE("a ledger whose pools do not rotate has no trace of it") {
  Life plain;
  plain.active(16);
  CHECK(plain.state.turns.next_id() == 0);
  CHECK_FALSE(plain.state.turns.stands());
  CHECK(plain.tables.find(Turn::tag) == nullptr);
  Rotating world(16);
  CHECK(world.tables.find(Division::tag) != nullptr);
  // A snapshot has the late tables where they stand, and can be read back.
  Rotating with(24, 2);
  with.divide_all();
  const Bytes bytes = with.snapshot();
  Life copy;
  struct None final : IndexRebuilder {
    std::optional<RecordName> rebuild() override { return std::nullopt; }
  } none;
  REQUIRE(read_snapshot(bytes, copy.tables, {.indices = none}).ok());
  CHECK(copy.snapshot() == bytes);
  const Bytes before = plain.snapshot();
  REQUIRE(read_snapshot(before, copy.tables, {.indices = none}).ok());
  CHECK(copy.snapshot() == before);
}

TEST_CASE("a division puts everybody anew, as a reader of the rules would") {
  Rotating world(24, 3);
  CHECK(world.is_sound());
  std::map<u64, std::vector<u64>> expected;
  const u64 draw = first_height(world.state.setting, world.division().draw_epoch).value;
  world.go_to(draw - 1);
  CHECK(world.division().set_closed);
  expected = world.expected_division();
  world.go_to(draw);
  const auto drawn = world.all_of<CommitteeDrawn>();
  REQUIRE(drawn.size() == 3);
  CHECK(world.is_sound());
  std::set<u64> everybody;
  for (u64 pool = 0; pool < 3; ++pool) {
    CHECK(world.reshares({pool}));
    const std::vector<SeatId> seats = receivers(world.state, {pool});
    REQUIRE(seats.size() == 4);
    for (u32 i = 0; i < 4; ++i) {
      CHECK(world.account_of(seats[i]) == expected[pool][i]);
      CHECK(everybody.insert(world.account_of(seats[i])).second);
    }
  }
  const u64 counter = world.validator({0}).counter;
  world.hand_all_over();
  CHECK(world.is_sound());
  for (u64 pool = 0; pool < 3; ++pool) {
    CHECK(world.accounts_in({pool}) == std::set<u64>(expected[pool].begin(), expected[pool].end()));
    CHECK(world.at({pool}) == PoolState::active);
    CHECK(world.handover({pool}).awaited == 0);
  }
  CHECK(world.validator({0}).counter == counter + 1);
  CHECK(world.division().number == 1 + draw / 40 - 1);
}

TEST_CASE("P-2: a division depends on the set and the seed, not on who joined first") {
  const auto play = [](bool backwards) {
    Rotating world(0);
    for (u64 i = 0; i < 24; ++i) {
      const u64 account = backwards ? 23 - i : i;
      world.give(account, 1000);
      REQUIRE(!world.deposit(account));
    }
    for (u32 i = 0; i < 3; ++i) world.begin_pool();
    world.divide_all();
    world.hand_all_over();
    return std::vector{world.accounts_in({0}), world.accounts_in({1}), world.accounts_in({2})};
  };
  CHECK(play(false) == play(true));
}

TEST_CASE("withdraw: who never sat is paid at once, who did W_EXIT after his last share") {
  Rotating world(24, 3);
  const u64 idle = [&] {
    u64 account = 1;
    while (seat_of(world.state, {account})) ++account;
    return account;
  }();
  CHECK(world.withdraw(idle) == std::nullopt);
  CHECK(world.all_of<Withdrawn>().size() == 1);
  CHECK(world.withdraw(idle) == Error::not_joined);
  const SeatId seat = world.members({0})[0];
  const u64 account = world.account_of(seat);
  REQUIRE(!world.withdraw(account));
  CHECK(world.all_of<WithdrawalBegun>().at(0).seat == seat);
  CHECK(world.withdraw(account) == Error::leaving_already);
  CHECK(is_member(world.state, seat));
  world.divide_all();
  for (u64 pool = 0; pool < 3; ++pool) {
    for (const SeatId id : receivers(world.state, {pool})) CHECK(id != seat);
  }
  CHECK(world.is_sound());
  world.hand_all_over();
  CHECK(world.seat(seat).state == SeatState::resting);
  CHECK(world.turn(seat).rounds_held == 0);
  const u64 held = world.dates.now / 10;
  world.debts.debts[seat.value].due = {70};
  world.go_to((held + 2) * 10 - 1);
  CHECK(world.seat(seat).state == SeatState::resting);
  world.go_to((held + 2) * 10);
  const auto left = world.all_of<SeatLeft>();
  REQUIRE(left.size() == 1);
  CHECK(left[0].collected_atoms == Atoms{70});
  CHECK(left[0].paid_atoms == Atoms{930});
  CHECK(world.purses.spendable({account}) == Atoms{account == 0 ? 10'930u : 930u});
  CHECK_FALSE(has_deposit(world.state, {account}));
  CHECK(world.is_sound());
  world.give(account, 1000);
  CHECK(world.deposit(account) == std::nullopt);
}

TEST_CASE("withdraw: a set that is closed keeps who has no seat, and a reveal keeps the stake") {
  Rotating world(24, 3);
  const u64 draw = first_height(world.state.setting, world.division().draw_epoch).value;
  world.go_to(draw - 10);
  const auto listed = [&] {
    u64 account = 1;
    while (seat_of(world.state, {account})) ++account;
    return account;
  };
  CHECK(world.withdraw(listed()) == Error::list_frozen);
  const SeatId seat = world.members({1})[2];
  const u64 account = world.account_of(seat);
  CHECK(world.withdraw(account) == std::nullopt);  // may be drawn all the same
  world.facts.revealers.insert(account);
  world.divide();
  world.hand_all_over();
  world.divide();
  world.hand_all_over();
  const u64 held = world.turn(seat).held_epoch.value;
  world.go_to((held + 2) * 10 + 5);
  CHECK(world.seat(seat).state == SeatState::resting);
  CHECK(world.is_sound());
  world.facts.revealers.clear();
  world.go_to((world.dates.now / 10 + 1) * 10);
  CHECK(world.seat(seat).state == SeatState::left);
  CHECK(world.is_sound());
}

TEST_CASE("claims are settled when a seat moves, to the atom") {
  Rotating world(24, 3);
  REQUIRE(!world.fund({0}, 0, 43));
  REQUIRE(!world.report({0}, 4043));
  const ReportBalance stale = world.report_of({0}, 4043);
  world.divide_all();
  world.hand_all_over();
  u64 paid = 0;
  for (const SeatId id : world.handover({0}).holders)
    paid += world.seat(id).stake_atoms.value == 1000;
  CHECK(paid == 4);
  CHECK(world.validator({0}).balance_atoms == Atoms{4003});
  CHECK(world.validator({0}).rest_atoms == Atoms{3});
  CHECK(world.submit(1, stale) == Error::wrong_counter);
  REQUIRE(!world.report({0}, 3203));  // a loss of 200 each but for what was carried
  world.divide();
  world.hand_all_over();
  CHECK(world.is_sound());
  u64 less = 0;
  for (u64 id = 0; id < world.state.seats.next_id(); ++id) {
    const Seat seat = world.seat({id});
    less += seat.stake_atoms == Atoms{801} || seat.stake_atoms == Atoms{800} ? 1u : 0u;
  }
  CHECK(less == 4);
}

TEST_CASE("top_up completes the stake of a seat that rests") {
  Rotating world(24, 1);
  REQUIRE(!world.report({0}, 1600));  // 600 less for each
  world.divide_all();
  world.hand_all_over();
  std::vector<SeatId> low;
  for (u64 id = 0; id < world.state.seats.next_id(); ++id) {
    const Seat seat = world.seat({id});
    if (seat.state == SeatState::resting && seat.stake_atoms == Atoms{400}) low.push_back({id});
  }
  REQUIRE(!low.empty());
  const u64 account = world.account_of(low[0]);
  CHECK_FALSE(contains(world.state.list, {account}, Which::set));
  CHECK(world.top_up(account, 599) == Error::not_what_is_missing);
  CHECK(world.top_up(world.account_of(world.members({0})[0]), 600) == Error::seated);
  world.give(account, 600);
  REQUIRE(!world.top_up(account, 600));
  CHECK(contains(world.state.list, {account}, Which::set));
  CHECK(world.top_up(account, 600) == Error::deposit_whole);
  CHECK(world.is_sound());
}

TEST_CASE("a handover that is late: who comes from there is awaited and sits once") {
  Rotating world(24, 3);
  world.divide_all();
  const std::set<u64> old = world.accounts_in({0});
  world.hand_over({1});
  world.hand_over({2});
  CHECK(world.is_sound());
  CHECK(world.accounts_in({0}) == old);
  u32 awaited = 0;
  for (const u64 account : old) {
    const Turn turn = world.turn(world.seat_of(account));
    awaited += turn.holds_next ? 1u : 0u;
  }
  CHECK(world.handover({1}).awaited + world.handover({2}).awaited == awaited);
  // Holders of a share keep their pools at work, wherever they sit.
  CHECK(world.at({1}) == PoolState::active);
  world.resharing_failed({0}, {});
  CHECK(world.pool({0}).retrying);
  CHECK(world.is_sound());
  world.go_to(world.dates.now + 5);
  CHECK(world.reshares({0}));
  world.hand_over({0});
  CHECK(world.handover({1}).awaited == 0);
  CHECK(world.pool({1}).members == 4);
  CHECK(world.is_sound());
}

TEST_CASE("a committee that does not come to its shares in time: the old one stays") {
  Rotating world(24, 3);
  world.divide_all();
  const std::set<u64> old = world.accounts_in({0});
  world.hand_over({1});
  world.hand_over({2});
  const u64 next = first_height(world.state.setting, world.division().draw_epoch).value;
  world.go_to(next - 10);
  CHECK(world.all_of<HandoverDropped>().size() == 1);
  CHECK_FALSE(world.reshares({0}));
  CHECK(world.accounts_in({0}) == old);
  CHECK(world.is_sound());
  world.go_to(next);
  CHECK(world.is_sound());
  CHECK(world.all_of<CommitteeDrawn>().size() == 3);
  world.hand_all_over();
  for (u64 pool = 0; pool < 3; ++pool) CHECK(world.pool({pool}).members == 4);
  CHECK(world.is_sound());
}

TEST_CASE("culprits are not in the next attempt; too few are left, and the handover is dropped") {
  Rotating world(24, 2);
  world.divide_all();
  const std::vector<SeatId> incoming = receivers(world.state, {0});
  world.resharing_failed({0}, {incoming[1]});
  CHECK(receivers(world.state, {0}).size() == 3);
  CHECK(world.is_sound());
  world.go_to(world.dates.now + 5);
  world.resharing_failed({0}, {incoming[0]});
  CHECK(world.all_of<HandoverDropped>().size() == 1);
  CHECK_FALSE(world.handover({0}).open);
  CHECK(world.pool({0}).members == 4);
  CHECK(world.is_sound());
}

TEST_CASE("a slashed seat: through the waterfall at once, and filled by the next division") {
  Rotating world(24, 3);
  const SeatId seat = world.members({0})[1];
  const u64 burned = static_cast<u64>(world.purses.burned.value);
  CHECK(world.slash(seat) == Atoms{1000});
  CHECK(world.all_of<StakeSpent>().at(0).forfeited_atoms == Atoms{1000});
  CHECK(world.purses.burned == Atoms{burned + 1000});
  CHECK(world.others.slashed.empty());
  CHECK(world.pool({0}).members == 3);
  CHECK(world.is_sound());
  world.slash(world.members({0})[0]);
  CHECK(world.at({0}) == PoolState::halted);
  CHECK(world.is_sound());
  world.divide_all();
  world.hand_all_over();
  CHECK(world.pool({0}).members == 4);
  CHECK(world.at({0}) == PoolState::active);
  CHECK(world.is_sound());
}

TEST_CASE("slashed on the way: an incoming one, an awaited one, one that rests") {
  Rotating world(24, 3);
  world.divide_all();
  const SeatId incoming = receivers(world.state, {0})[2];
  world.slash(incoming);
  CHECK(world.others.changed == 1);
  world.resharing_failed({0}, {});
  CHECK(receivers(world.state, {0}).size() == 3);
  CHECK(world.is_sound());
  world.hand_over({1});
  for (const SeatId id : world.handover({1}).holders) {
    if (!world.state.turns.has(id.value) || !world.turn(id).holds_next) continue;
    const u32 awaited = world.handover({1}).awaited;
    world.slash(id);
    CHECK(world.handover({1}).awaited == awaited - 1);
    CHECK(world.is_sound());
    break;
  }
  for (u64 id = 0; id < world.state.seats.next_id(); ++id) {
    if (world.seat({id}).state != SeatState::resting) continue;
    if (world.turn({id}).next_pool) continue;
    world.slash({id});
    CHECK(world.is_sound());
    break;
  }
}

TEST_CASE("a pool that leaves lets its members rest, with their debts") {
  Rotating world(24, 3);
  world.divide_all();
  world.hand_over({1});
  const std::set<u64> members = world.accounts_in({0});
  REQUIRE(!world.exit({0}));
  CHECK(world.is_sound());
  CHECK(world.division().working == 2);
  const auto debts = world.debts.debts.size();
  world.go_to(world.dates.now + 15);
  CHECK(world.at({0}) == PoolState::closed);
  CHECK(world.debts.debts.size() == debts);
  CHECK(world.all_of<SeatLeft>().empty());
  u32 moved = 0;
  for (const SeatId id : world.handover({1}).holders) {
    if (members.count(world.account_of(id)) == 0) continue;
    CHECK(sits_in(world.state, {1}, id));
    ++moved;
  }
  CHECK(moved > 0);
  CHECK(world.is_sound());
  world.divide();
  CHECK(world.all_of<CommitteeDrawn>().size() == 2);
  CHECK(world.is_sound());
}

TEST_CASE("too few participants: the last pool of the line-up leaves") {
  Rotating world(24, 3);
  u64 gone = 0;
  for (u64 account = 0; account < 24 && gone < 16; ++account) {
    if (!world.withdraw(account)) ++gone;
  }
  world.go_to(first_height(world.state.setting, world.division().draw_epoch).value + 1);
  const auto exits = world.all_of<PoolExiting>();
  REQUIRE(exits.size() == 1);
  CHECK(exits[0].reason == ExitReason::set_too_small);
  CHECK(world.division().working == 2);
  CHECK(world.is_sound());
}

TEST_CASE("without its beacon a division waits, and is then given up") {
  Rotating world(24, 2);
  const Epoch draw = world.division().draw_epoch;
  world.facts.missing_beacons.insert(draw.value);
  world.go_to(first_height(world.state.setting, draw).value + 39);
  CHECK(world.division().phase == DivisionPhase::closed);
  world.go_to(first_height(world.state.setting, draw).value + 40);
  CHECK(world.all_of<DivisionEnded>().at(0).end == DivisionEnd::no_beacon);
  CHECK(world.division().draw_epoch == Epoch{draw.value + 8});
  CHECK(world.is_sound());
}

TEST_CASE("a pool whose key is exposed retires before it is divided") {
  Rotating world(24, 3);
  world.others.exposed.insert(1);
  world.go_to(first_height(world.state.setting, world.division().draw_epoch).value);
  CHECK(world.all_of<PoolExiting>().at(0).reason == ExitReason::retired);
  CHECK(world.at({1}) != PoolState::active);
  CHECK(world.division().working == 2);
  CHECK(world.is_sound());
}

TEST_CASE(
    "one owner has at most (n - 1) / 3 places of a pool; the others are offered to the next") {
  Rotating world(24, 3);
  for (u64 account = 0; account < 4; ++account) world.facts.owners[account] = 0;
  const u64 draw = first_height(world.state.setting, world.division().draw_epoch).value;
  world.go_to(draw - 1);
  auto expected = world.expected_division();
  world.go_to(draw);
  for (u64 pool = 0; pool < 3; ++pool) {
    u32 owned = 0;
    std::vector<u64> accounts;
    for (const SeatId id : receivers(world.state, {pool})) accounts.push_back(world.account_of(id));
    for (const u64 account : accounts) owned += account < 4 ? 1u : 0u;
    CHECK(owned <= 1);
    CHECK(accounts == expected[pool]);
  }
}
