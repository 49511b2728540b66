// Every short history of a pool, and long random ones, with neighbours that answer in any order:
// the laws hold after each step, the states follow each other as the README says, and whatever
// happened, the pool can be brought to its end with nothing left over.

#include "tests/contract/pools_life.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::Generator;
using surety::test::Life;

namespace {

constexpr PoolId POOL{0};

enum class Act : u8 {
  slash_first,
  slash_last,
  slash_joining,
  sell,
  take_back,
  shared,
  not_shared,
  newcomer_silent,
  unsold_refill,
  unsold_retire,
  earn,
  lose,
  lose_most,
  freeze,
  vote,
  wait,
  generated,
  member_left,
  exhausted,
  initiate,
  fined,
};
constexpr u8 ACTS = static_cast<u8>(Act::fined) + 1;

struct History {
  Life world;
  u64 buyer = 500;
  u32 changed = 0;
  std::set<PoolState> seen;
  std::set<ExitReason> exits;
  bool sound = true;
  PoolState before = PoolState::keygen;

  explicit History(u64 participants) {
    world.assembled(participants);
    world.give(900, 100'000);
    money = world.purses.all();
  }
  u128 money;

  PoolState state() const { return world.at(POOL); }
  bool works() const { return state() == PoolState::active || state() == PoolState::halted; }
  std::optional<SeatId> joining() const {
    for (const SeatId seat : sitters(world.state, POOL, true)) {
      if (!is_member(world.state, seat)) return seat;
    }
    return std::nullopt;
  }
  std::optional<u16> held_place() const {
    const Committee committee = committee_of(world.state, POOL);
    for (u16 place = 1; place <= committee.seats.size(); ++place) {
      const std::optional<SeatId> seat = committee.seats[place - 1u];
      if (seat && held_for_place(world.state, *seat) != Atoms{}) return place;
    }
    return std::nullopt;
  }
  bool slash(std::optional<SeatId> seat) {
    if (!seat) return false;
    world.slash(*seat);
    return true;
  }
  bool in_keygen() const { return world.others.generating.count(POOL.value) == 1; }
  bool reshares() const { return world.others.resharing.count(POOL.value) == 1; }

  bool sell() {
    if (!works() || !held_place()) return false;
    world.sell(POOL, *held_place(), buyer);
    ++buyer;
    return true;
  }
  bool spend(bool refill) {
    const std::optional<u16> place = held_place();
    if (!place || state() == PoolState::closed) return false;
    world.unsold({.pool = POOL,
                  .place = *place,
                  .compensation_atoms = {300},
                  .bounty_atoms = {50},
                  .reporter = AccountId{900},
                  .refill = refill});
    return true;
  }
  bool report(u64 part, u64 of, u64 income) {
    if (!takes_income(world.state, POOL)) return false;
    const u64 balance = static_cast<u64>(world.validator(POOL).balance_atoms.value);
    if (income != 0 && world.fund(POOL, 900, income)) return false;
    return !world.report(POOL, balance * part / of + income);
  }
  bool wait() {
    if (world.dates.items.empty()) return false;
    world.open(world.dates.items.begin()->first);
    return true;
  }
  bool fine() {
    const std::vector<SeatId> seats = sitters(world.state, POOL, true);
    if (seats.empty()) return false;
    world.debts.debts[seats[0].value].due += Atoms{130};
    return true;
  }
  bool fail_generation(bool leaves, bool last) {
    if (!in_keygen()) return false;
    const std::vector<SeatId> seats = world.members(POOL);
    world.generation_failed(POOL, leaves ? std::vector<SeatId>{seats[0]} : std::vector<SeatId>{},
                            last);
    return true;
  }

  bool once(Act act) {
    const std::vector<SeatId> members = world.members(POOL);
    const std::optional<SeatId> first = members.empty() ? std::nullopt : std::optional(members[0]);
    switch (act) {
      case Act::slash_first:
        return slash(first);
      case Act::slash_last:
        return members.size() > 1 && slash(members.back());
      case Act::slash_joining:
        return slash(joining());
      case Act::fined:
        return fine();
      default:
        return once_more(act);
    }
  }

  bool once_more(Act act) {
    switch (act) {
      case Act::sell:
        return sell();
      case Act::take_back:
        if (!joining()) return false;
        world.take_back(*joining());
        return true;
      case Act::shared:
        if (!reshares()) return false;
        world.resharing_done(POOL);
        return true;
      case Act::not_shared:
        if (!reshares()) return false;
        world.resharing_failed(POOL, {});
        return true;
      case Act::newcomer_silent:
        if (!reshares() || !joining()) return false;
        world.resharing_failed(POOL, {*joining()});
        return true;
      case Act::unsold_refill:
        return spend(true);
      case Act::unsold_retire:
        return spend(false);
      case Act::earn:
        return report(1, 1, 77);
      case Act::lose:
        return report(9, 10, 0);
      case Act::lose_most:
        return report(1, 10, 0);
      case Act::freeze:
        if (!works()) return false;
        world.freeze(POOL);
        return true;
      case Act::vote:
        return works() && !world.exit(POOL);
      case Act::wait:
        return wait();
      case Act::generated:
        if (!in_keygen()) return false;
        world.generation_done(POOL);
        return true;
      case Act::member_left:
        return fail_generation(true, false);
      case Act::exhausted:
        return fail_generation(false, true);
      case Act::initiate:
        return state() == PoolState::confirmed && !world.initiate(POOL);
      default:
        return false;
    }
  }

  // The state a pool goes to from another, where it does.
  static bool may_follow(PoolState from, PoolState to) {
    using enum PoolState;
    if (from == to) return true;
    if (from == keygen) return to == confirmed || to == dissolved;
    if (from == confirmed) return to == active || to == exiting;
    if (from == active) return to == halted || to == exiting;
    if (from == halted) return to == active || to == exiting;
    return from == exiting && to == closed;
  }
  bool neighbours_know() const {
    const bool on_duty = world.others.on_duty.count(POOL.value) == 1;
    const bool ended = world.others.ended.count(POOL.value) == 1;
    const bool over = state() == PoolState::exiting || state() == PoolState::closed ||
                      state() == PoolState::dissolved;
    const u64 active = state() == PoolState::active ? 1 : 0;
    return on_duty == works() && ended == over && active_pools(world.state) == active;
  }
  // The halt is judged at once, a joining seat always waits for something that will come.
  bool goes_on() const {
    const Pool pool = world.pool(POOL);
    if (state() == PoolState::active && pool.members < 3) return false;
    if (state() == PoolState::halted && pool.members >= 3) return false;
    if (!works() || pool.joining == 0 || pool.members + pool.joining < 3) return true;
    return reshares() || pool.retrying;
  }
  // Gives whether it could be done; what it led to is judged in `sound`.
  bool act(Act act) {
    before = state();
    if (!once(act)) return false;
    for (const PoolExiting& one : world.all_of<PoolExiting>()) exits.insert(one.reason);
    // As keys does: where a seat was lost, the open session fails.
    if (world.others.changed != changed) {
      changed = world.others.changed;
      if (in_keygen()) world.generation_failed(POOL, {});
      if (reshares()) world.resharing_failed(POOL, {});
    }
    seen.insert(state());
    sound = sound && world.is_sound() && world.purses.all() == money && neighbours_know() &&
            goes_on() && (act == Act::wait || may_follow(before, state()));
    return true;
  }
  // Whatever happened: it ends, and nothing is left over.
  bool ends() {
    if (in_keygen()) world.generation_failed(POOL, {}, true);
    if (state() == PoolState::confirmed || works()) world.retire(POOL);
    world.open(world.dates.now + 200);
    const bool over = state() == PoolState::closed || state() == PoolState::dissolved;
    return over && world.is_sound() && world.purses.all() == money &&
           world.purses.pooled == Atoms{} && world.dates.items.empty() &&
           sitters(world.state, POOL, true).empty();
  }
};

struct Sums {
  u64 histories = 0;
  std::set<PoolState> states;
  std::set<ExitReason> exits;
};

void prefix(History& history, bool active) {
  if (!active) return;
  REQUIRE(history.act(Act::generated));
  REQUIRE(history.act(Act::initiate));
}

// Does the acts, then all that can follow, until there are `depth` of them.
void explore(std::vector<Act>& acts, u32 depth, bool active, Sums& sums) {
  for (u8 next = 0; next < ACTS; ++next) {
    acts.push_back(static_cast<Act>(next));
    History history(20);
    prefix(history, active);
    bool possible = true;
    for (const Act act : acts) possible = possible && history.act(act);
    if (possible) {
      CHECK(history.sound);
      ++sums.histories;
      sums.states.insert(history.seen.begin(), history.seen.end());
      sums.exits.insert(history.exits.begin(), history.exits.end());
      if (acts.size() < depth) {
        explore(acts, depth, active, sums);
      } else {
        CHECK(history.ends());
      }
    }
    acts.pop_back();
  }
}

bool history_law(u64 seed, u32 steps, Sums& sums) {
  Generator gen(seed);
  History history(16 + gen.below(12));
  prefix(history, gen.chance(3, 4));
  if (gen.chance(1, 4)) {
    for (u64 account = 0; account < 28; ++account) history.world.withdraw(account);
  }
  for (u32 i = 0; i < steps; ++i) {
    history.act(static_cast<Act>(gen.below(ACTS)));
    if (!history.sound) return false;
  }
  ++sums.histories;
  sums.states.insert(history.seen.begin(), history.seen.end());
  sums.exits.insert(history.exits.begin(), history.exits.end());
  return history.ends();
}

}  // namespace

TEST_CASE("Small worlds: every history of three steps from a key being generated") {
  Sums sums;
  std::vector<Act> acts;
  explore(acts, 3, false, sums);
  CHECK(sums.histories > 120);
  CHECK(sums.states.count(PoolState::dissolved) == 1);
}

TEST_CASE("Small worlds: every history of three steps of an active pool") {
  Sums sums;
  std::vector<Act> acts;
  explore(acts, 3, true, sums);
  CHECK(sums.histories > 600);
  CHECK(sums.states.count(PoolState::halted) == 1);
  CHECK(sums.states.count(PoolState::closed) == 1);
}

TEST_CASE("P-1 P-5: long histories keep every law and come to an end with nothing left over") {
  Sums sums;
  for (u64 seed = 0; seed < 1000; ++seed) {
    CAPTURE(seed);
    CHECK(history_law(seed, 60, sums));
  }
  CHECK(sums.states.size() == 7);  // all but the request, which is behind
  CHECK(sums.exits.size() == 7);   // all but the memory for slashed seats, which these do not fill
}

TEST_CASE("a pool that has lost as many seats as it can remember leaves") {
  Life world;
  const PoolId pool = world.active(16);
  for (u32 i = 1; i < MOST_FORMER; ++i) {
    world.slash(world.members(pool)[0]);
    world.sell(pool, 1, 1000 + i);
    world.resharing_done(pool);
  }
  REQUIRE(world.at(pool) == PoolState::active);
  CHECK(committee_of(world.state, pool).former.size() == MOST_FORMER - 1);
  world.slash(world.members(pool)[0]);
  CHECK(world.all_of<PoolExiting>().at(0).reason == ExitReason::too_many_slashed);
  CHECK(world.is_sound());
}

TEST_CASE("requests wait in a queue: one pool after the other is refilled, who leaves is passed") {
  Life world;
  world.join_all(0, 47);
  std::vector<PoolId> pools;
  for (u64 i = 0; i < 4; ++i) {
    REQUIRE(!world.assemble(99));
    world.open(20 * (i + 1));
    pools.push_back(PoolId{i});
    world.generation_done(pools.back());
    REQUIRE(!world.initiate(pools.back()));
  }
  for (const PoolId pool : pools) {
    world.slash(world.members(pool)[0]);
    world.unsold({.pool = pool, .place = 1, .refill = true});
  }
  CHECK(world.pool(pools[0]).refilling == Refilling::drawing);
  CHECK(world.pool(pools[1]).refilling == Refilling::waiting);
  CHECK(world.is_sound());
  CHECK(world.assemble(99) == Error::request_open);
  world.retire(pools[2]);
  CHECK(world.is_sound());
  world.open(100);
  CHECK(world.pool(pools[0]).joining == 1);
  CHECK(world.pool(pools[1]).refilling == Refilling::drawing);
  world.retire(pools[1]);
  CHECK(world.pool(pools[3]).refilling == Refilling::drawing);
  CHECK(world.is_sound());
  world.open(120);
  CHECK(world.pool(pools[3]).joining == 1);
  CHECK(!world.state.assembly.get().open);
  CHECK(world.is_sound());
  CHECK(!world.assemble(99));
}
