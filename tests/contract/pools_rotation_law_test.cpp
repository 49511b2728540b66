// Random histories of rotating pools against a naive model: P-1 to P-5, the division as a reader of
// the README would make it, and W_EXIT counted by a test that keeps its own book of who holds what.

#include "tests/contract/rotation_world.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::Generator;
using surety::test::Rotating;

namespace {

struct History {
  Rotating world{24, 3};
  u128 money = 0;
  std::map<u64, std::set<u64>> holders;  // by pool: seats of the round in force
  std::map<u64, u64> last_held;          // by seat: epoch
  std::string broken;                    // the first rule that was
  u32 divisions = 0;
  u32 payments = 0;
  u32 placed = 0;

  History() {
    world.give(900, 100'000);
    money = world.purses.all();
    for (u64 pool = 0; pool < 3; ++pool) note_round(pool);
  }
  void hold(bool holds, const char* rule) {
    if (!holds && broken.empty()) broken = rule;
  }
  u64 epoch() const { return world.dates.now / 10; }
  void note_round(u64 pool) {
    for (const u64 seat : holders[pool]) last_held[seat] = epoch();
    holders[pool].clear();
    for (const SeatId seat : world.handover({pool}).holders) holders[pool].insert(seat.value);
  }
  void note_attempt(u64 pool) {
    for (const auto& seat : world.handover({pool}).incoming) {
      if (seat) last_held[seat->value] = epoch();
    }
  }

  // W_EXIT: who is paid held nothing for two epochs.
  void look_at_payments() {
    for (const SeatLeft& left : world.all_of<SeatLeft>()) {
      ++payments;
      for (const auto& [pool, seats] : holders) {
        hold(seats.count(left.seat.value) == 0, "who is paid holds no share");
      }
      const auto held = last_held.find(left.seat.value);
      hold(held == last_held.end() || epoch() >= held->second + 2,
           "W_EXIT: a payment waits for two epochs");
    }
    for (const PoolClosed& closed : world.all_of<PoolClosed>()) {
      for (const u64 seat : holders[closed.pool.value]) last_held[seat] = epoch();
      holders[closed.pool.value].clear();
    }
  }
  // P-1, once more by counting: nobody sits or is to come in two pools.
  void look_at_places() {
    std::set<u64> sits;
    std::set<u64> comes;
    for (u64 pool = 0; pool < world.state.pools.next_id(); ++pool) {
      for (const SeatId id : world.members({pool})) {
        hold(sits.insert(world.account_of(id)).second, "P-1: nobody sits in two pools");
      }
      for (const auto& id : world.handover({pool}).incoming) {
        if (!id) continue;
        hold(comes.insert(world.account_of(*id)).second, "P-1: nobody is drawn for two pools");
      }
    }
  }
  void look() {
    look_at_payments();
    look_at_places();
    hold(world.is_sound(), "the module's own laws");
    hold(world.purses.all() == money, "P-5: money is moved, not made");
  }

  void one_height() {
    // Where a pool ends or somebody is paid at the same height, the draw comes after that.
    const bool draws = world.division().phase == DivisionPhase::closed &&
                       world.dates.count_at(world.dates.now + 1) == 1;
    std::map<u64, std::vector<u64>> expected;
    if (draws) expected = world.expected_division();
    for (u64 pool = 0; pool < world.state.pools.next_id(); ++pool) {
      if (world.reshares({pool})) note_attempt(pool);
    }
    world.go_to(world.dates.now + 1);
    std::map<u64, std::vector<u64>> drawn;
    for (const SeatDrawn& one : world.all_of<SeatDrawn>()) {
      drawn[one.pool.value].push_back(world.account_of(one.seat));
    }
    for (const CommitteeDrawn& one : world.all_of<CommitteeDrawn>()) {
      if (!draws) continue;
      ++divisions;
      hold(drawn[one.pool.value] == expected[one.pool.value],
           "P-2: the division that a reader of the rules would make");
    }
    look();
  }
  void hand_over(u64 pool) {
    if (!world.reshares({pool})) return;
    world.hand_over({pool});
    note_round(pool);
    placed += static_cast<u32>(world.all_of<SeatPlaced>().size());
    look();
  }
  void fail(u64 pool, bool blame) {
    if (!world.reshares({pool})) return;
    note_attempt(pool);
    const std::vector<SeatId> incoming = receivers(world.state, {pool});
    world.resharing_failed({pool},
                           blame ? std::vector<SeatId>{incoming[0]} : std::vector<SeatId>{});
    look();
  }
  void slash(u64 seat) {
    if (seat >= world.state.seats.next_id() || !is_taken(world.state, {seat})) return;
    if (world.purses.money.empty()) return;
    world.slash({seat});
    const auto spent = world.all_of<StakeSpent>();
    hold(spent.size() == 1, "a stake is spent at once");
    world.answer();
    for (const u64 id : std::set<u64>(world.others.resharing)) {
      // As keys does where the seat was among those who were to receive a share.
      const PoolId pool{id};
      if (world.others.changed != changed_) world.resharing_failed(pool, {});
    }
    changed_ = world.others.changed;
    look();
  }
  void report(u64 pool, u64 part, u64 income) {
    if (!takes_income(world.state, {pool})) return;
    const u64 balance = static_cast<u64>(world.validator({pool}).balance_atoms.value);
    if (income != 0 && world.fund({pool}, 900, income)) return;
    world.report({pool}, balance * part / 100 + income);
    look();
  }
  void join(u64 account) {
    if (world.purses.spendable({account}) < Atoms{1000}) {
      world.give(account, 1000);
      money += 1000;
    }
    world.deposit(account);
    look();
  }

  void act(Generator& random) {
    const u64 pool = random.below(3);
    switch (random.below(12)) {
      case 0:
        return fail(pool, random.below(2) == 0);
      case 1:
        if (random.below(4) == 0) slash(random.below(24));
        return;
      case 2:
        if (random.below(2) == 0) world.withdraw(random.below(30));
        return look();
      case 3:
        return join(random.below(30));
      case 4:
        return report(pool, 100, random.below(90));
      case 5:
        return report(pool, 90 + random.below(10), 0);
      case 6:
        if (random.below(12) == 0) world.exit({pool});
        world.answer();
        return look();
      case 7:
      case 8:
      case 9:
        return hand_over(pool);
      default:
        for (u32 i = 0; i < 3; ++i) one_height();
    }
  }

 private:
  u32 changed_ = 0;
};

// Nothing is left over: all pools leave, everybody withdraws and is paid.
bool ends(History& history) {
  Rotating& world = history.world;
  for (u64 pool = 0; pool < world.state.pools.next_id(); ++pool) {
    if (world.works({pool})) world.exit({pool});
    world.answer();
  }
  for (u32 i = 0; i < 30; ++i) history.one_height();
  for (u64 account = 0; account < 30; ++account) world.withdraw(account);
  for (u32 i = 0; i < 60; ++i) history.one_height();
  for (u64 account = 0; account < 30; ++account) world.withdraw(account);
  return held_atoms(world.state) == Atoms{} && pooled_atoms(world.state) == Atoms{};
}

}  // namespace

TEST_CASE("law: rotating pools keep P-1 to P-5 and W_EXIT through any history") {
  u32 divisions = 0;
  u32 payments = 0;
  u32 placed = 0;
  for (u64 seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Generator random(seed);
    History history;
    for (u32 i = 0; i < 120 && history.broken.empty(); ++i) history.act(random);
    REQUIRE(history.broken == "");
    CHECK(ends(history));
    REQUIRE(history.broken == "");
    divisions += history.divisions;
    payments += history.payments;
    placed += history.placed;
  }
  CHECK(divisions > 100);
  CHECK(payments > 100);
  CHECK(placed > 300);
}
