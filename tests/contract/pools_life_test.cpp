// Scenarios and refusals of a pool's life: its key, its validator, places that change hands, the
// halt, the end.

#include "tests/contract/pools_life.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::Life;
using surety::test::Others;

namespace {

template <class M>
void refuse(Life& world, std::optional<u64> sender, const M& message, Error expected) {
  const Bytes before = world.snapshot();
  const u128 money = world.purses.all();
  const std::optional<Error> refusal = world.submit(sender, message);
  REQUIRE(refusal.has_value());
  CHECK(*refusal == expected);
  CHECK(world.snapshot() == before);
  CHECK(world.purses.all() == money);
  CHECK(world.events.empty());
}

constexpr PoolId NONE{77};

}  // namespace

TEST_CASE("initiate_deposit: refusals in order, then the stakes are a validator's deposit") {
  Life world;
  const PoolId pool = world.assembled(16);
  const InitiateDeposit good{.pool = pool, .signature = Others::sign_deposit()};
  const InitiateDeposit bad{.pool = pool, .signature = {}};
  refuse(world, std::nullopt, InitiateDeposit{.pool = NONE, .signature = {}}, Error::no_account);
  refuse(world, 1, InitiateDeposit{.pool = NONE, .signature = {}}, Error::unknown_pool);
  refuse(world, 1, bad, Error::wrong_state);
  world.generation_done(pool);
  CHECK(world.all_of<PoolConfirmed>().at(0).deadline_height == Height{50});
  refuse(world, 1, bad, Error::group_unproved);
  CHECK(!world.submit(1, good));
  CHECK(world.all_of<ValidatorDeposited>().at(0).deposit_atoms == Atoms{4000});
  CHECK(world.at(pool) == PoolState::active);
  CHECK(world.others.on_duty.count(pool.value) == 1);
  CHECK(active_pools(world.state) == 1);
  CHECK(active_pool(world.state, 0) == pool);
  CHECK(world.dates.items.empty());
  CHECK(world.validator(pool).signature == Others::sign_deposit());
  CHECK(world.is_sound());
  refuse(world, 1, good, Error::wrong_state);
}

TEST_CASE("a key that nobody deposits for lets its members go, whole") {
  Life world;
  const PoolId pool = world.confirmed(16);
  world.open(49);
  CHECK(world.at(pool) == PoolState::confirmed);
  world.open(50);
  CHECK(world.all_of<PoolExiting>().at(0).reason == ExitReason::not_deposited);
  CHECK(world.others.ended.count(pool.value) == 1);
  CHECK(world.others.on_duty.empty());
  CHECK(world.others.exits.empty());
  world.open(51);
  CHECK(world.at(pool) == PoolState::closed);
  CHECK(world.state.list.head.get().count == 16);
  CHECK(world.dates.items.empty());
  CHECK(world.is_sound());
}

TEST_CASE("fund_pool: refusals in order, then it is income") {
  Life world;
  const PoolId pool = world.confirmed(16);
  refuse(world, std::nullopt, FundPool{.pool = NONE, .amount_atoms = {}}, Error::zero_amount);
  refuse(world, std::nullopt, FundPool{.pool = NONE, .amount_atoms = {5}}, Error::no_account);
  refuse(world, 50, FundPool{.pool = NONE, .amount_atoms = {5}}, Error::unknown_pool);
  refuse(world, 50, FundPool{.pool = pool, .amount_atoms = {5}}, Error::wrong_state);
  REQUIRE(!world.initiate(pool));
  world.give(50, 4);
  refuse(world, 50, FundPool{.pool = pool, .amount_atoms = {5}}, Error::too_little_balance);
  refuse(world, 50, FundPool{.pool = pool, .amount_atoms = Atoms::max()},
         Error::too_little_balance);
  CHECK(!world.fund(pool, 50, 4));
  CHECK(world.all_of<PoolFunded>().at(0).amount_atoms == Atoms{4});
  CHECK(world.validator(pool).income_atoms == Atoms{4});
  CHECK(world.validator(pool).balance_atoms == Atoms{4000});
  CHECK(world.is_sound());
}

TEST_CASE("report_balance: refusals in order; more is credited as far as income goes") {
  Life world;
  const PoolId pool = world.confirmed(16);
  refuse(world, std::nullopt, ReportBalance{.pool = NONE, .balance_atoms = {}, .signature = {}},
         Error::no_account);
  refuse(world, 1, ReportBalance{.pool = NONE, .balance_atoms = {}, .signature = {}},
         Error::unknown_pool);
  refuse(world, 1, ReportBalance{.pool = pool, .balance_atoms = {}, .signature = {}},
         Error::wrong_state);
  REQUIRE(!world.initiate(pool));
  ReportBalance early = world.report_of(pool, 4100);
  early.counter = 1;
  refuse(world, 1, early, Error::wrong_counter);
  ReportBalance forged = world.report_of(pool, 4100);
  forged.balance_atoms = {9999};
  refuse(world, 1, forged, Error::group_unproved);

  // A group signature is never money.
  const ReportBalance said = world.report_of(pool, 4100);
  CHECK(!world.submit(1, said));
  CHECK(world.all_of<BalanceReported>().at(0).credited_atoms == Atoms{});
  CHECK(world.all_of<BalanceReported>().at(0).refused_atoms == Atoms{100});
  CHECK(world.validator(pool).balance_atoms == Atoms{4000});
  refuse(world, 1, said, Error::wrong_counter);
  world.give(50, 70);
  REQUIRE(!world.fund(pool, 50, 70));
  CHECK(!world.report(pool, 4100));
  const BalanceReported told = world.all_of<BalanceReported>().at(0);
  CHECK(told.counter == 1);
  CHECK(told.credited_atoms == Atoms{70});
  CHECK(told.refused_atoms == Atoms{30});
  CHECK(told.balance_atoms == Atoms{4070});
  CHECK(claim_of(world.state, world.members(pool)[0]) == Atoms{1017});
  CHECK(world.validator(pool).rest_atoms == Atoms{2});
  CHECK(!world.report(pool, 4063));
  CHECK(world.all_of<BalanceReported>().at(0).debited_atoms == Atoms{7});
  CHECK(claim_of(world.state, world.members(pool)[0]) == Atoms{1015});
  CHECK(world.validator(pool).rest_atoms == Atoms{3});
  CHECK(world.is_sound());
  world.retire(pool);
  CHECK(!world.report(pool, 4060));
  world.open(35);
  REQUIRE(world.at(pool) == PoolState::closed);
  refuse(world, 1, ReportBalance{.pool = pool, .counter = 3, .balance_atoms = {}, .signature = {}},
         Error::wrong_state);
}

TEST_CASE(
    "exit_pool: refusals in order; payouts are exact, more than the constant to the balance") {
  Life world;
  const PoolId pool = world.confirmed(16);
  refuse(world, std::nullopt, ExitPool{.pool = NONE, .signature = {}}, Error::no_account);
  refuse(world, 1, ExitPool{.pool = NONE, .signature = {}}, Error::unknown_pool);
  refuse(world, 1, ExitPool{.pool = pool, .signature = {}}, Error::wrong_state);
  REQUIRE(!world.initiate(pool));
  ExitPool early = world.exit_of(pool);
  early.counter = 1;
  refuse(world, 1, early, Error::wrong_counter);
  refuse(world, 1, ExitPool{.pool = pool, .signature = {}}, Error::group_unproved);
  world.give(50, 402);
  REQUIRE(!world.fund(pool, 50, 402));
  REQUIRE(!world.report(pool, 4401));
  const std::vector<SeatId> seats = world.members(pool);
  world.debts.debts[seats[0].value].due = {150};
  world.debts.debts[seats[1].value].due = {90};
  world.debts.debts[seats[2].value].due = {5000};
  CHECK(!world.exit(pool));
  CHECK(world.all_of<PoolExiting>().at(0).reason == ExitReason::voted);
  CHECK(world.all_of<PoolExiting>().at(0).payout_height == Height{35});
  CHECK(world.others.on_duty.empty());
  CHECK(world.others.exits == std::vector<u64>{pool.value});
  CHECK(active_pools(world.state) == 0);
  refuse(world, 1, ExitPool{.pool = pool, .counter = 2, .signature = {}}, Error::wrong_state);
  world.open(34);
  CHECK(world.members(pool).size() == 4);
  world.open(35);
  CHECK(world.at(pool) == PoolState::closed);
  // 1100 each; one atom was carried, one never reported.
  CHECK(world.deposit_of(seats[0]) == 950);
  CHECK(world.balance(seats[0]) == 0);
  CHECK(world.deposit_of(seats[1]) == 1000);
  CHECK(world.balance(seats[1]) == 10);
  CHECK(world.deposit_of(seats[2]) == 0);
  CHECK(world.deposit_of(seats[3]) == 1000);
  CHECK(world.balance(seats[3]) == 100);
  CHECK(world.purses.fined == Atoms{150 + 90 + 1100});
  const PoolClosed closed = world.all_of<PoolClosed>().at(0);
  CHECK(closed.burned_atoms == Atoms{1});
  CHECK(closed.forfeited_atoms == Atoms{1});
  CHECK(world.purses.pooled == Atoms{});
  CHECK(world.dates.items.empty());
  CHECK(world.is_sound());
}

TEST_CASE("an attempt that fails: leavers go, their places are drawn for, a new attempt begins") {
  Life world;
  const PoolId pool = world.assembled(16);
  const std::vector<SeatId> first = world.members(pool);
  world.debts.debts[first[1].value].due = {300};
  world.generation_failed(pool, {first[1]});
  CHECK(world.all_of<SeatLeft>().at(0).returned_atoms == Atoms{700});
  CHECK(world.all_of<RefillRequested>().at(0).draw_epoch == Epoch{4});
  CHECK(world.pool(pool).refilling == Refilling::drawing);
  CHECK(!world.pool(pool).timed);
  CHECK(world.is_sound());
  CHECK(world.assemble(99) == Error::request_open);
  world.open(39);
  CHECK(world.at(pool) == PoolState::keygen);
  world.open(40);
  const RefillEnded ended = world.all_of<RefillEnded>().at(0);
  CHECK(ended.taken == 1);
  CHECK(ended.open_places == 0);
  CHECK(world.others.refilled == std::vector<std::pair<u64, u16>>{{pool.value, u16{2}}});
  CHECK(world.members(pool).size() == 4);
  CHECK(world.others.generating.count(pool.value) == 1);
  CHECK(world.pool(pool).deadline_height == Height{65});
  // Nobody is left to be drawn: the others go on, as long as they are enough.
  for (u64 account = 0; account < 16; ++account) world.withdraw(account);
  world.generation_failed(pool, {world.members(pool)[0]});
  CHECK(world.others.generating.count(pool.value) == 1);
  CHECK(world.members(pool).size() == 3);
  world.generation_failed(pool, {world.members(pool)[0]});
  CHECK(world.all_of<PoolDissolved>().at(0).failure == Failure::too_few_left);
  CHECK(world.others.ended.count(pool.value) == 1);
  CHECK(world.dates.items.empty());
  CHECK(world.is_sound());
}

TEST_CASE("the last attempt that fails dissolves the pool; what comes late changes nothing") {
  Life world;
  const PoolId pool = world.assembled(16);
  world.generation_failed(pool, {}, true);
  CHECK(world.all_of<PoolDissolved>().at(0).failure == Failure::keys_not_confirmed);
  CHECK(world.dates.items.empty());
  const Bytes before = world.snapshot();
  world.generation_done(pool);
  world.generation_failed(pool, {}, true);
  world.resharing_done(pool);
  world.resharing_failed(pool, {});
  world.retire(pool);
  world.freeze(pool);
  CHECK(world.snapshot() == before);
}

TEST_CASE(
    "a slashed seat's stake is held for its place; the pool halts, sells, reshares, resumes") {
  Life world;
  const PoolId pool = world.active(16);
  const std::vector<SeatId> seats = world.members(pool);
  CHECK(world.slash(seats[0]) == Atoms{});
  CHECK(world.all_of<StakeHeld>().at(0).stake_atoms == Atoms{1000});
  CHECK(world.at(pool) == PoolState::active);
  world.slash(seats[1]);
  CHECK(world.at(pool) == PoolState::halted);
  CHECK(world.all_of<PoolHalted>().at(0).deadline_height == Height{60});
  CHECK(world.others.slashed.size() == 2);
  CHECK(active_pools(world.state) == 0);
  CHECK(held_for_place(world.state, seats[0]) == Atoms{1000});
  CHECK(stake_of(world.state, seats[0]) == Atoms{});
  CHECK(!has_deposit(world.state, world.seat(seats[0]).account));
  CHECK(world.purses.pooled == Atoms{2000});
  CHECK(world.validator(pool).shares == 4);
  CHECK(world.is_sound());

  world.join_all(60, 60);
  const u16 place = world.seat(seats[0]).place;
  const SeatId sold = world.sell(pool, place, 60);
  CHECK(world.all_of<Withdrawn>().at(0).amount_atoms == Atoms{1000});
  CHECK(world.seat(sold).state == SeatState::joining);
  CHECK(world.purses.money[60].balance == Atoms{1000});
  CHECK(world.others.resharing.count(pool.value) == 1);
  CHECK(world.is_sound());
  world.resharing_done(pool);
  CHECK(world.all_of<SeatJoined>().at(0).seat == sold);
  CHECK(world.at(pool) == PoolState::active);
  CHECK(world.others.rotations == std::vector<u64>{pool.value});
  CHECK(world.dates.items.empty());
  CHECK(world.is_sound());
}

TEST_CASE("a buyer that fails loses the seat and nothing else; the stake waits for the next one") {
  Life world;
  const PoolId pool = world.active(16);
  const SeatId slashed = world.members(pool)[0];
  world.slash(slashed);
  const SeatId sold = world.sell(pool, 1, 60);
  world.debts.debts[sold.value].due = {400};
  world.resharing_failed(pool, {sold, world.members(pool)[0]});
  CHECK(world.all_of<SeatUnsold>().at(0).stake_atoms == Atoms{1000});
  CHECK(world.others.failed_newcomers == std::vector<SeatId>{sold});
  CHECK(world.seat(sold).state == SeatState::left);
  CHECK(held_for_place(world.state, slashed) == Atoms{1000});
  CHECK(world.purses.fined == Atoms{});
  CHECK(!has_deposit(world.state, AccountId{60}));
  CHECK(world.members(pool).size() == 3);
  CHECK(world.is_sound());

  const SeatId next = world.sell(pool, 1, 61);
  world.slash(next);
  CHECK(world.others.failed_newcomers.back() == next);
  CHECK(world.others.changed == 1);
  CHECK(held_for_place(world.state, slashed) == Atoms{1000});
  CHECK(seat_record(world.state, next).state == SeatState::slashed);
  CHECK(world.is_sound());
  world.settle_sessions();
  const SeatId third = world.sell(pool, 1, 62);
  world.resharing_failed(pool, {});
  CHECK(world.pool(pool).retrying);
  CHECK(world.others.resharing.empty());
  world.open(25);
  CHECK(world.others.resharing.count(pool.value) == 1);
  world.take_back(third);
  CHECK(held_for_place(world.state, slashed) == Atoms{1000});
  CHECK(world.is_sound());
}

TEST_CASE("an unsold place: its claim is spent, and somebody is drawn for it") {
  Life world;
  const PoolId pool = world.active(24);
  world.give(50, 400);
  REQUIRE(!world.fund(pool, 50, 400));
  REQUIRE(!world.report(pool, 4400));
  const SeatId slashed = world.members(pool)[2];
  const AccountId loser = world.seat(slashed).account;
  world.slash(slashed);
  world.unsold({.pool = pool,
                .place = 3,
                .compensation_atoms = {200},
                .bounty_atoms = {60},
                .reporter = AccountId{50},
                .refill = true});
  const StakeSpent spent = world.all_of<StakeSpent>().at(0);
  CHECK(spent.compensated_atoms == Atoms{200});
  CHECK(spent.bounty_atoms == Atoms{60});
  CHECK(spent.forfeited_atoms == Atoms{840});
  CHECK(world.validator(pool).income_atoms == Atoms{200});
  CHECK(world.validator(pool).balance_atoms == Atoms{3300});
  CHECK(world.validator(pool).shares == 3);
  CHECK(world.purses.money[50].balance == Atoms{60});
  CHECK(world.is_sound());
  // The slashed owner may come back to the list, but not into this pool.
  world.give(loser.value, 1000);
  REQUIRE(!world.deposit(loser.value));
  world.open(40);
  CHECK(world.others.refilled.size() == 1);
  CHECK(world.pool(pool).joining == 1);
  CHECK(world.validator(pool).balance_atoms == Atoms{4300});
  CHECK(world.validator(pool).least_claim_atoms == Atoms{1000});
  const SeatId drawn = sitters(world.state, pool, true)[2];
  CHECK(world.seat(drawn).account != loser);
  CHECK(claim_of(world.state, drawn) == Atoms{1000});
  CHECK(world.is_sound());
  // A drawn newcomer that fails is given back its deposit less what is due.
  world.debts.debts[drawn.value].due = {10};
  world.resharing_failed(pool, {drawn});
  CHECK(world.deposit_of(drawn) == 990);
  CHECK(world.validator(pool).balance_atoms == Atoms{3300});
  CHECK(world.pool(pool).refilling == Refilling::drawing);
  CHECK(world.is_sound());
}

TEST_CASE("nobody to be drawn for an unsold place: the pool leaves") {
  Life world;
  const PoolId pool = world.active(16);
  for (u64 account = 0; account < 16; ++account) world.withdraw(account);
  world.slash(world.members(pool)[0]);
  world.unsold({.pool = pool, .place = 1, .refill = true});
  CHECK(world.all_of<PoolExiting>().at(0).reason == ExitReason::no_successor);
  CHECK(world.purses.burned == Atoms{1000});
  CHECK(world.is_sound());
}

TEST_CASE("a halt that does not end is the ledger's own exit; a frozen pool leaves at once") {
  Life world;
  const PoolId pool = world.active(16);
  const std::vector<SeatId> seats = world.members(pool);
  world.slash(seats[0]);
  world.slash(seats[1]);
  world.open(60);
  CHECK(world.all_of<PoolExiting>().at(0).reason == ExitReason::too_few_members);
  world.open(75);
  CHECK(world.at(pool) == PoolState::closed);
  CHECK(world.purses.burned == Atoms{2000});  // nobody spent what was held
  CHECK(world.deposit_of(seats[2]) == 1000);
  CHECK(world.is_sound());

  Life other;
  const PoolId frozen = other.active(16);
  other.freeze(frozen);
  CHECK(other.all_of<PoolHalted>().at(0).reason == HaltReason::frozen);
  CHECK(other.all_of<PoolExiting>().at(0).reason == ExitReason::frozen);
  CHECK(other.pool(frozen).frozen);
  // Who is slashed on the way out loses the whole claim at once.
  CHECK(other.slash(other.members(frozen)[0]) == Atoms{1000});
  CHECK(other.is_sound());
  other.open(35);
  CHECK(other.at(frozen) == PoolState::closed);
  CHECK(other.is_sound());
}

TEST_CASE("a validator that lost more than the least claim leaves, and all bear it in proportion") {
  Life world;
  const PoolId pool = world.active(16);
  REQUIRE(!world.report(pool, 400));
  CHECK(world.at(pool) == PoolState::active);
  world.slash(world.members(pool)[0]);
  world.unsold({.pool = pool, .place = 1, .refill = true});
  world.open(40);
  CHECK(world.validator(pool).balance_atoms == Atoms{1300});
  CHECK(!world.report(pool, 800));
  CHECK(world.validator(pool).shortfall_atoms == Atoms{100});
  CHECK(world.all_of<PoolExiting>().at(0).reason == ExitReason::insolvent);
  world.open(55);
  CHECK(world.at(pool) == PoolState::closed);
  CHECK(world.all_of<SeatLeft>().size() == 4);
  u128 paid = 0;
  for (const SeatLeft& left : world.all_of<SeatLeft>()) paid += left.returned_atoms.value;
  CHECK(paid == 800);
  CHECK(world.is_sound());
}

TEST_CASE("rewards are paid out of the income as far as it goes, after the treasury's subsidy") {
  Life world;
  world.state.setting.params.subsidy_atoms = {30};
  const PoolId pool = world.active(16);
  world.purses.held_by_treasury = {50};
  const std::vector<Reward> list{{AccountId{70}, {20}}, {AccountId{71}, {20}}};
  CHECK(world.reward(pool, list) == Atoms{30});
  CHECK(world.all_of<PoolRewarded>().at(0).subsidy_atoms == Atoms{30});
  CHECK(world.all_of<PoolRewarded>().at(0).unpaid_atoms == Atoms{10});
  CHECK(world.purses.money[70].balance == Atoms{20});
  CHECK(world.purses.money[71].balance == Atoms{10});
  CHECK(world.reward(pool, list) == Atoms{20});
  CHECK(world.purses.held_by_treasury == Atoms{});
  CHECK(world.is_sound());
  world.retire(pool);
  world.open(35);
  CHECK(world.reward(pool, list) == Atoms{});
}
