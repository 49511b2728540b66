// Scenarios and refusals of the pools module.

#include "ledger/height_room.hpp"
#include "tests/contract/pools_support.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::World;

namespace {

template <class M>
void refuse(World& world, std::optional<u64> sender, const M& message, Error expected) {
  const Bytes before = world.snapshot();
  const u128 money = world.purses.all();
  const std::optional<Error> refusal = world.submit(sender, message);
  REQUIRE(refusal.has_value());
  CHECK(*refusal == expected);
  CHECK(world.snapshot() == before);
  CHECK(world.purses.all() == money);
  CHECK(world.events.empty());
}

Deposit whole() { return {.amount_atoms = {1000}}; }

std::vector<u64> members_of(const World& world, PoolId pool) {
  std::vector<u64> members;
  for (const auto& seat : committee_of(world.state, pool).seats) {
    members.push_back(seat ? seat_record(world.state, *seat).account.value : ~u64{0});
  }
  return members;
}

// Sixteen participants, a pool asked for in epoch 0 and drawn in epoch 2.
PoolId assembled(World& world) {
  world.join_all(0, 15);
  REQUIRE(!world.assemble(99));
  world.open(20);
  return PoolId{world.state.pools.next_id() - 1};
}

template <class T>
bool round_trips(const T& value) {
  ByteBuffer once;
  encode(value, once);
  T copy{};
  if (!decode(once.view(), copy)) return false;
  ByteBuffer twice;
  encode(copy, twice);
  return once.copy() == twice.copy();
}

}  // namespace

TEST_CASE("deposit: refusals in order, then a participant on the active list") {
  World world;
  world.facts.without_identity.insert(1);
  refuse(world, std::nullopt, Deposit{.amount_atoms = {999}}, Error::not_the_constant);
  refuse(world, 1, Deposit{.amount_atoms = {1001}}, Error::not_the_constant);
  refuse(world, 1, Deposit{}, Error::not_the_constant);
  refuse(world, 1, Deposit{.amount_atoms = Atoms::max()}, Error::not_the_constant);
  refuse(world, std::nullopt, whole(), Error::no_account);
  refuse(world, 1, whole(), Error::no_identity);
  world.facts.without_identity.clear();
  refuse(world, 1, whole(), Error::too_little_balance);
  world.give(1, 999);
  refuse(world, 1, whole(), Error::too_little_balance);
  world.give(1, 2);

  CHECK(!has_deposit(world.state, AccountId{1}));
  CHECK(!world.submit(1, whole()));
  CHECK(world.all_of<Deposited>().at(0).amount_atoms == Atoms{1000});
  CHECK(has_deposit(world.state, AccountId{1}));
  CHECK(is_listed(world.state, AccountId{1}));
  CHECK(world.purses.money[1].balance == Atoms{1});
  CHECK(world.purses.money[1].stake == Atoms{1000});
  CHECK(world.is_sound());
  world.facts.without_identity.insert(1);
  refuse(world, 1, whole(), Error::already_joined);
}

TEST_CASE("withdraw: refusals in order, then the deposit is back and the account may join again") {
  World world;
  world.give(3, 1000);
  refuse(world, std::nullopt, Withdraw{}, Error::no_account);
  refuse(world, 3, Withdraw{}, Error::not_joined);
  REQUIRE(!world.deposit(3));
  world.facts.revealers.insert(3);
  refuse(world, 3, Withdraw{}, Error::reveal_awaited);
  world.facts.revealers.clear();
  REQUIRE(!world.withdraw(3));
  CHECK(world.all_of<Withdrawn>().at(0).amount_atoms == Atoms{1000});
  CHECK(world.purses.money[3].balance == Atoms{1000});
  CHECK(!has_deposit(world.state, AccountId{3}));
  CHECK(world.is_sound());
  refuse(world, 3, Withdraw{}, Error::not_joined);
  REQUIRE(!world.deposit(3));
  CHECK(is_listed(world.state, AccountId{3}));
  CHECK(world.state.participants.next_id() == 1);
}

TEST_CASE("top_up: refusals in order; a fine takes a deposit off the list until it is whole") {
  World world;
  world.give(5, 1000);
  refuse(world, std::nullopt, TopUp{}, Error::no_account);
  refuse(world, 5, TopUp{}, Error::not_joined);
  REQUIRE(!world.deposit(5));
  refuse(world, 5, TopUp{}, Error::deposit_whole);

  CHECK(world.charge(5, 300) == Atoms{300});
  CHECK(world.all_of<DepositCharged>().at(0).deposit_atoms == Atoms{700});
  CHECK(world.purses.burned == Atoms{300});
  CHECK(has_deposit(world.state, AccountId{5}));
  CHECK(!is_listed(world.state, AccountId{5}));
  CHECK(world.is_sound());
  refuse(world, 5, whole(), Error::already_joined);
  refuse(world, 5, TopUp{}, Error::not_what_is_missing);
  refuse(world, 5, TopUp{.amount_atoms = {299}}, Error::not_what_is_missing);
  refuse(world, 5, TopUp{.amount_atoms = {301}}, Error::not_what_is_missing);
  refuse(world, 5, TopUp{.amount_atoms = {300}}, Error::too_little_balance);
  world.give(5, 300);
  REQUIRE(!world.top_up(5, 300));
  CHECK(is_listed(world.state, AccountId{5}));
  CHECK(world.is_sound());
  CHECK(world.state.list.head.get().count == 1);
}

TEST_CASE("charge_deposit takes at most what is there, and goes where the genesis says") {
  World world;
  world.state.setting.sink = Sink::treasury;
  CHECK(world.charge(7, 10) == Atoms{});
  world.join_all(7, 8);
  CHECK(world.charge(7, 0) == Atoms{});
  CHECK(world.events.empty());
  CHECK(is_listed(world.state, AccountId{7}));
  CHECK(world.charge(7, 400) == Atoms{400});
  CHECK(world.charge(7, 601) == Atoms{600});
  CHECK(world.purses.held_by_treasury == Atoms{1000});
  CHECK(!has_deposit(world.state, AccountId{7}));
  CHECK(world.charge(7, 1) == Atoms{});
  CHECK(world.charge(8, 250) == Atoms{250});
  REQUIRE(!world.withdraw(8));
  CHECK(world.purses.money[8].balance == Atoms{750});
  CHECK(world.is_sound());
}

TEST_CASE("assemble: refusals in order") {
  World world;
  world.join_all(0, 14);
  refuse(world, std::nullopt, Assemble{}, Error::no_account);
  refuse(world, 99, Assemble{}, Error::too_few_active);
  world.join_all(15, 15);
  REQUIRE(world.charge(4, 1) == Atoms{1});
  refuse(world, 99, Assemble{}, Error::too_few_active);
  world.give(4, 1);
  REQUIRE(!world.top_up(4, 1));
  REQUIRE(!world.assemble(99));
  CHECK(world.all_of<AssemblyRequested>().at(0).draw_epoch == Epoch{2});
  CHECK(pool_of(world.state, PoolId{0}).state == PoolState::open);
  refuse(world, std::nullopt, Assemble{}, Error::no_account);
  refuse(world, 99, Assemble{}, Error::request_open);
  for (u64 account = 0; account < 8; ++account) REQUIRE(!world.withdraw(account));
  refuse(world, 99, Assemble{}, Error::request_open);
  world.open(19);
  CHECK(world.is_sound());
}

TEST_CASE("assemble is refused where the draw would fall past the last height") {
  World world;
  world.join_all(0, 15);
  const u64 last_epoch = LAST_DUE_HEIGHT.value / 10;
  world.dates.now = (last_epoch - 2) * 10;
  REQUIRE(!world.assemble(99));
  World late;
  late.join_all(0, 15);
  late.dates.now = (last_epoch - 1) * 10;
  refuse(late, 99, Assemble{}, Error::past_the_last_height);
  late.state.setting.blocks_per_epoch = 1;
  late.dates.now = ~u64{0};
  refuse(late, 99, Assemble{}, Error::past_the_last_height);
}

TEST_CASE("P-2: the list closes with the epoch; until then anyone comes and goes") {
  World world;
  world.join_all(0, 16);
  REQUIRE(!world.assemble(99));
  world.open(9);
  REQUIRE(!world.withdraw(16));
  world.join_all(20, 20);
  world.open(10);
  REQUIRE(world.all_of<ListClosed>().size() == 1);
  CHECK(world.all_of<ListClosed>()[0].accounts == 17);
  world.join_all(21, 21);
  world.facts.revealers.insert(20);
  refuse(world, 20, Withdraw{}, Error::list_frozen);
  world.facts.revealers.clear();
  REQUIRE(!world.withdraw(21));
  REQUIRE(world.charge(20, 100) == Atoms{100});
  refuse(world, 20, Withdraw{}, Error::list_frozen);
  world.join_all(30, 49);
  world.open(20);
  for (const SeatTaken& taken : world.all_of<SeatTaken>()) CHECK(taken.account.value < 16);
  CHECK(world.all_of<SeatTaken>().size() == 4);
  REQUIRE(!world.withdraw(20));
  CHECK(world.purses.money[20].balance == Atoms{900});
  CHECK(world.is_sound());
}

TEST_CASE("P-2: the list closes with the epoch even where the calendar has no room") {
  World world;
  world.dates.room = 1;
  world.dates.items.insert({10, 77});
  world.join_all(0, 15);
  REQUIRE(!world.assemble(99));
  world.dates.items.erase({10, 77});
  REQUIRE(world.dates.items.begin()->first == 11);
  world.open(10);
  world.join_all(50, 60);
  refuse(world, 3, Withdraw{}, Error::list_frozen);
  REQUIRE(!world.withdraw(50));
  world.open(11);
  CHECK(world.all_of<ListClosed>().at(0).accounts == 16);
  world.open(20);
  for (const SeatTaken& taken : world.all_of<SeatTaken>()) CHECK(taken.account.value < 16);
  CHECK(world.is_sound());
}

TEST_CASE("a draw: deposits become stakes, debts open, key generation has a deadline") {
  World world;
  const PoolId pool = assembled(world);
  const Pool record = pool_of(world.state, pool);
  CHECK(record.state == PoolState::keygen);
  CHECK(record.members == 4);
  CHECK(record.deadline_height == Height{45});
  CHECK(world.all_of<PoolAssembled>().at(0).open_places == 0);
  CHECK(world.debts.debts.size() == 4);
  CHECK(world.state.list.head.get().count == 12);
  for (const SeatTaken& taken : world.all_of<SeatTaken>()) {
    CHECK(is_seated(world.state, taken.account));
    CHECK(seat_of(world.state, taken.account) == taken.seat);
    CHECK(stake_of(world.state, taken.seat) == Atoms{1000});
    CHECK(world.debts.debts.at(taken.seat.value).stake == Atoms{1000});
    CHECK(has_deposit(world.state, taken.account));
    refuse(world, taken.account.value, Withdraw{}, Error::seated);
    refuse(world, taken.account.value, TopUp{}, Error::seated);
    refuse(world, taken.account.value, whole(), Error::already_joined);
  }
  CHECK(world.is_sound());
}

TEST_CASE("P-5: no key by the deadline: what is due is taken first, the rest is a deposit again") {
  World world;
  const PoolId pool = assembled(world);
  const std::vector<u64> members = members_of(world, pool);
  const u128 money = world.purses.all();
  const SeatId fined = *seat_of(world.state, AccountId{members[1]});
  const SeatId ruined = *seat_of(world.state, AccountId{members[2]});
  world.debts.debts[fined.value].due = {250};
  world.debts.debts[ruined.value].due = {1000};
  world.open(44);
  CHECK(pool_of(world.state, pool).state == PoolState::keygen);
  world.open(45);
  CHECK(pool_of(world.state, pool).state == PoolState::dissolved);
  CHECK(world.all_of<PoolDissolved>().at(0).failure == Failure::keys_not_confirmed);
  CHECK(world.all_of<SeatLeft>().size() == 4);
  CHECK(world.debts.debts.empty());
  CHECK(is_listed(world.state, AccountId{members[0]}));
  CHECK(!is_listed(world.state, AccountId{members[1]}));
  CHECK(participant_of(world.state, AccountId{members[1]})->deposit_atoms == Atoms{750});
  CHECK(!has_deposit(world.state, AccountId{members[2]}));
  CHECK(world.purses.fined == Atoms{1250});
  CHECK(world.purses.all() == money);
  CHECK(world.dates.items.empty());
  CHECK(world.is_sound());
  world.give(members[1], 250);
  REQUIRE(!world.top_up(members[1], 250));
  CHECK(world.state.list.head.get().count == 15);
}

TEST_CASE("a slashed seat loses its stake; fewer than least_members left dissolve the pool") {
  World world;
  const PoolId pool = assembled(world);
  const std::vector<u64> members = members_of(world, pool);
  const SeatId first = *seat_of(world.state, AccountId{members[0]});
  CHECK(is_member(world.state, first));
  CHECK(world.slash(first) == Atoms{1000});
  CHECK(!is_member(world.state, first));
  CHECK(stake_of(world.state, first) == Atoms{});
  CHECK(world.purses.burned == Atoms{1000});
  CHECK(!has_deposit(world.state, AccountId{members[0]}));
  CHECK(pool_of(world.state, pool).members == 3);
  CHECK(pool_of(world.state, pool).state == PoolState::keygen);
  CHECK(world.is_sound());
  refuse(world, members[0], Withdraw{}, Error::not_joined);

  world.slash(*seat_of(world.state, AccountId{members[3]}));
  CHECK(world.all_of<PoolDissolved>().at(0).failure == Failure::too_few_left);
  CHECK(world.all_of<SeatLeft>().size() == 2);
  CHECK(pool_of(world.state, pool).state == PoolState::dissolved);
  CHECK(world.dates.items.empty());
  CHECK(seat_record(world.state, first).state == SeatState::slashed);
  CHECK(world.is_sound());
  world.give(members[0], 1000);
  CHECK(!world.deposit(members[0]));
  CHECK(world.is_sound());
}

TEST_CASE("a request fails where the list closes too short, and another may follow") {
  World world;
  world.join_all(0, 15);
  REQUIRE(!world.assemble(99));
  REQUIRE(!world.withdraw(2));
  world.open(10);
  CHECK(world.all_of<PoolDissolved>().at(0).failure == Failure::list_too_short);
  CHECK(pool_of(world.state, PoolId{0}).state == PoolState::dissolved);
  CHECK(world.dates.items.empty());
  REQUIRE(!world.withdraw(3));
  world.join_all(40, 45);
  REQUIRE(!world.assemble(99));
  CHECK(world.all_of<AssemblyRequested>().at(0).pool == PoolId{1});
  CHECK(world.is_sound());
}

TEST_CASE("a draw waits for its own beacon, four epochs and no longer") {
  World world;
  world.facts.missing_beacons = {2};
  world.join_all(0, 15);
  REQUIRE(!world.assemble(99));
  world.open(59);
  CHECK(pool_of(world.state, PoolId{0}).state == PoolState::open);
  refuse(world, 3, Withdraw{}, Error::list_frozen);
  SUBCASE("it arrives") {
    world.facts.missing_beacons.clear();
    world.open(60);
    CHECK(world.all_of<PoolAssembled>().size() == 1);
    World timely;
    assembled(timely);
    CHECK(members_of(world, PoolId{0}) == members_of(timely, PoolId{0}));
  }
  SUBCASE("it does not") {
    world.open(60);
    CHECK(world.all_of<PoolDissolved>().at(0).failure == Failure::no_beacon);
    CHECK(!world.withdraw(3));
  }
  CHECK(world.is_sound());
}

TEST_CASE("Owner rule: one owner has at most (n-1)/3 places; too few owners leave no pool") {
  World world;
  for (u64 account = 0; account < 16; ++account) world.facts.owners[account] = account % 3;
  world.join_all(0, 15);
  REQUIRE(!world.assemble(99));
  world.open(20);
  CHECK(world.all_of<PoolAssembled>().at(0).members == 3);
  CHECK(world.all_of<PoolAssembled>()[0].open_places == 1);

  World two;
  for (u64 account = 0; account < 16; ++account) two.facts.owners[account] = account % 2;
  two.join_all(0, 15);
  REQUIRE(!two.assemble(99));
  two.open(20);
  CHECK(two.all_of<PoolDissolved>().at(0).failure == Failure::too_few_fit);
  CHECK(two.all_of<SeatLeft>().size() == 2);
  CHECK(two.state.list.head.get().count == 16);
  CHECK(two.dates.items.empty());
  CHECK(two.is_sound());
}

TEST_CASE("L-5: the draw and the closing of 128 seats go page by page") {
  World world(128, 5);
  for (u64 account = 0; account < 640; ++account) {
    if (account % 10 != 0) world.facts.owners[account] = 1;
  }
  world.join_all(0, 639);
  REQUIRE(!world.assemble(9999));
  world.open(20);
  const std::vector<SeatTaken> taken = world.all_of<SeatTaken>();
  u32 of_one = 0;
  for (const SeatTaken& seat : taken) of_one += seat.account.value % 10 != 0 ? 1u : 0u;
  CHECK(of_one == 42);
  CHECK(taken.size() == 42 + 64);
  CHECK(world.is_sound());
  world.open(45);
  CHECK(world.all_of<SeatLeft>().size() <= 16);
  CHECK(pool_of(world.state, PoolId{0}).members > 0);
  CHECK(world.is_sound());
  const u64 waiting = seat_record(world.state, SeatId{105}).account.value;
  refuse(world, waiting, Withdraw{}, Error::seated);
  world.slash(SeatId{105});
  CHECK(world.is_sound());
  world.open(60);
  CHECK(pool_of(world.state, PoolId{0}).members == 0);
  CHECK(world.dates.items.empty());
  CHECK(world.state.list.head.get().count == 639);
  CHECK(world.is_sound());
}

TEST_CASE("an index is rebuilt from the participants, and a second record of one account shows") {
  World world;
  world.join_all(3, 9);
  State copy{IndexSecret{}};
  for (u64 id = 0; id < world.state.participants.next_id(); ++id) {
    copy.participants.append(*world.state.participants.get(id));
  }
  CHECK(!rebuild_index(copy));
  CHECK(participant_of(copy, AccountId{5})->account == AccountId{5});
  State twice{IndexSecret{}};
  twice.participants.append(*world.state.participants.get(0));
  twice.participants.append(*world.state.participants.get(0));
  CHECK(rebuild_index(twice) == u64{1});
}

TEST_CASE("parameters that do not fit together are named") {
  Params params{.deposit_atoms = {1}};
  CHECK(!validate(params));
  params.min_active = 63;
  CHECK(std::string_view(validate(params)->field) == "min_active");
  params = Params{.deposit_atoms = {1}, .least_members = 10};
  CHECK(std::string_view(validate(params)->field) == "least_members");
  params.least_members = 17;
  CHECK(std::string_view(validate(params)->field) == "least_members");
  params.least_members = 16;
  CHECK(!validate(params));
}

TEST_CASE("codec: messages and records round-trip, wrong bytes are refused") {
  World world;
  assembled(world);
  CHECK(round_trips(world.state.setting.params));
  CHECK(round_trips(Deposit{.amount_atoms = Atoms::max()}));
  CHECK(round_trips(TopUp{.amount_atoms = {1}}));
  CHECK(round_trips(Withdraw{}));
  CHECK(round_trips(Assemble{}));
  CHECK(round_trips(pool_of(world.state, PoolId{0})));
  CHECK(round_trips(committee_of(world.state, PoolId{0})));
  CHECK(round_trips(seat_record(world.state, SeatId{0})));
  CHECK(round_trips(*world.state.participants.get(0)));
  CHECK(round_trips(world.state.assembly.get()));
  CHECK(round_trips(world.state.list.head.get()));
  CHECK(round_trips(*world.state.list.leaves.get(0)));
  const Bytes one(1);
  Withdraw withdraw;
  CHECK(!decode(one, withdraw));
  ByteBuffer params;
  Params small = world.state.setting.params;
  small.pool_size = 3;
  encode(small, params);
  CHECK(!decode(params.view(), small));
}
