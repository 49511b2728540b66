// Participants on a real ledger: whole lives of pools, cheats, and programs that are started anew.
#include <doctest/doctest.h>

#include "agents/story/teller.hpp"

using namespace surety;
using namespace surety::story;

namespace {

template <class Event>
std::vector<Event> events_of(const World& world) {
  return all_events<Event>(world);
}

Tale tell(World& world, const char* plot) {
  const auto found = plot_named(plot);
  REQUIRE(found.has_value());
  return story::tell(world, *found);
}

bool holds_a_share(const Person& person) {
  const auto secrets = person.vault->secrets_of(POOL);
  return secrets && secrets->held;
}

u32 count_holders(World& world) {
  u32 count = 0;
  for (const auto& person : world.people()) count += holds_a_share(*person) ? 1u : 0u;
  return count;
}

u32 count_attempts(World& world) {
  u32 count = 0;
  for (const auto& person : world.people()) {
    const auto secrets = person->vault->secrets_of(POOL);
    count += secrets ? static_cast<u32>(secrets->attempts.size()) : 0;
  }
  return count;
}

// Up to the pool's state, with everybody started anew before every block.
bool reaches(World& world, pools::PoolState state, bool restarting) {
  return world.run_until([&] {
    for (const auto& person : world.people()) {
      if (restarting) person->restart();
    }
    const auto view = world.ask<machine::PoolView>(machine::AskPool{.pool = POOL});
    return view && view->pool.state == state;
  });
}

void join_and_assemble(World& world) {
  for (const auto& person : world.people()) {
    world.send(*person, pools::Deposit{.amount_atoms = world.genesis().rules.pools.deposit_atoms});
  }
  world.step();
  world.send(*world.people()[0], pools::Assemble{});
  world.step();
}

}  // namespace

TEST_CASE("participant: a pool of four from its draw to its payouts") {
  World world({.pool_size = 4, .seed = 1, .title = "life"});
  const Tale tale = tell(world, "life");
  CHECK(tale.complete);
  CHECK(world.refused() == 0);
  CHECK(events_of<keys::KeyGenerated>(world).size() == 1);
  CHECK(events_of<keys::SharingFailed>(world).empty());
  CHECK(events_of<fines::FineImposed>(world).empty());
  CHECK(events_of<pools::PoolClosed>(world).size() == 1);
  // Paid out: nothing is left of the shares.
  CHECK(count_holders(world) == 0);
  CHECK(count_attempts(world) == 0);
}

TEST_CASE("participant: a cheating dealer is convicted, the victim is not, the pool goes on") {
  World world({.pool_size = 4, .seed = 2, .title = "dealer"});
  CHECK(tell(world, "cheating-dealer").complete);
  const auto judged = events_of<keys::ComplaintJudged>(world);
  REQUIRE(judged.size() == 1);
  CHECK(events_of<keys::SharingFailed>(world).size() == 1);
  const auto fines = events_of<fines::FineImposed>(world);
  REQUIRE(fines.size() == 1);
  CHECK(fines[0].fault == fines::Fault::bad_dealing);
  CHECK(events_of<keys::KeyGenerated>(world).size() == 1);
}

TEST_CASE("participant: who complains about a good share is convicted, the dealer is not") {
  World world({.pool_size = 4, .seed = 3, .title = "liar"});
  CHECK(tell(world, "false-complaint").complete);
  const auto fines = events_of<fines::FineImposed>(world);
  REQUIRE(fines.size() >= 1);
  for (const auto& fine : fines) CHECK(fine.fault == fines::Fault::false_complaint);
  CHECK(events_of<keys::SharingFailed>(world).size() == 1);
}

TEST_CASE("participant: a silent member is fined and replaced") {
  World world({.pool_size = 4, .seed = 4, .title = "silent"});
  CHECK(tell(world, "silent-member").complete);
  const auto fines = events_of<fines::FineImposed>(world);
  REQUIRE(fines.size() == 1);
  CHECK(fines[0].fault == fines::Fault::keygen_silence);
}

TEST_CASE("participant: started anew before every block, it loses nothing") {
  World world({.pool_size = 4, .seed = 5, .title = "restart"});
  join_and_assemble(world);
  REQUIRE(reaches(world, pools::PoolState::active, true));
  CHECK(world.refused() == 0);
  CHECK(count_holders(world) == 4);
  CHECK(count_attempts(world) == 0);
  CHECK(events_of<keys::SharingFailed>(world).empty());
  CHECK(world.run_until([&] {
    for (const auto& person : world.people()) person->restart();
    return !events_of<duties::TaskCompleted>(world).empty();
  }));
}

TEST_CASE("participant: every member signs with a share of its own, and t of them suffice") {
  World world({.pool_size = 4, .seed = 6, .title = "votes"});
  join_and_assemble(world);
  REQUIRE(reaches(world, pools::PoolState::active, false));
  const participant::ExitStatement exit{.counter = 0};
  const MachineView view = world.view();
  std::vector<participant::Vote> votes;
  for (const auto& person : world.people()) {
    if (const auto vote = person->agent->vote(view, POOL, exit)) votes.push_back(*vote);
  }
  REQUIRE(votes.size() == 4);
  const Hash message = participant::statement_hash(world.ledger().ledger_id(), POOL, exit);
  const auto whole = participant::combine(view, POOL, message, votes);
  REQUIRE(whole.has_value());
  // Any three give the same signature; a bad one among four is passed over; two are too few.
  for (u32 out = 0; out < 4; ++out) {
    std::vector<participant::Vote> three = votes;
    three.erase(three.begin() + out);
    CHECK(participant::combine(view, POOL, message, three) == whole);
    std::vector<participant::Vote> spoiled = votes;
    spoiled[out].partial = spoiled[(out + 1) % 4].partial;
    CHECK(participant::combine(view, POOL, message, spoiled) == whole);
    three.pop_back();
    CHECK_FALSE(participant::combine(view, POOL, message, three).has_value());
  }
}

TEST_CASE("participant: its guard holds after it was started anew") {
  World world({.pool_size = 4, .seed = 7, .title = "guard"});
  join_and_assemble(world);
  REQUIRE(reaches(world, pools::PoolState::active, false));
  REQUIRE(world.run_until([&] { return events_of<duties::DutyJudged>(world).size() >= 2; }));
  for (const auto& person : world.people()) {
    person->restart();
    const auto secrets = person->vault->secrets_of(POOL);
    if (!secrets) continue;
    REQUIRE(secrets->guard.highest_target.has_value());
    const duties::TaskFacts other{.block = false,
                                  .source = {*secrets->guard.highest_source},
                                  .number = *secrets->guard.highest_target,
                                  .root = {}};
    CHECK_FALSE(participant::is_safe(secrets->guard, other));
  }
}
