// Stories of what goes wrong with a pool's duties, its record and its members: each comes to its
// end, and what it says of money and of guilt is true.
#include <doctest/doctest.h>

#include "agents/story/forging.hpp"

using namespace surety;
using namespace surety::story;

namespace {

Tale tell(World& world, const char* name) {
  const auto plot = plot_named(name);
  REQUIRE(plot.has_value());
  return story::tell(world, *plot);
}

World world_of(const char* name, u64 seed) {
  const auto plot = plot_named(name);
  REQUIRE(plot.has_value());
  return World(shape_of(*plot, plot->least_size, seed));
}

u64 count_faults(const World& world, fines::Fault fault) {
  u64 count = 0;
  for (const auto& fine : all_events<fines::FineImposed>(world)) count += fine.fault == fault;
  return count;
}

}  // namespace

TEST_CASE("story: duties done badly in five ways are fined to who did it") {
  World world = world_of("bad-coordinators", 2);
  CHECK(tell(world, "bad-coordinators").complete);
  CHECK(count_fines(world) == 4);
  CHECK(count_faults(world, fines::Fault::missed_task) == 1);
  CHECK(count_faults(world, fines::Fault::invalid_task) == 1);
  CHECK(count_faults(world, fines::Fault::unaggregated) == 1);
  CHECK(count_faults(world, fines::Fault::bad_partial) == 1);
}

TEST_CASE("story: evidence costs a seat once, whoever shows it") {
  for (const char* name : {"double-signing", "slashable-proposal"}) {
    CAPTURE(name);
    World world = world_of(name, 3);
    CHECK(tell(world, name).complete);
    CHECK(count_slashed(world) == 3);
    CHECK(all_events<duties::EvidenceUsed>(world).size() == 3);
    CHECK(all_events<pools::PoolClosed>(world).size() == 1);
  }
}

TEST_CASE("story: a poisoned record convicts nobody, and ends its pool") {
  World world = world_of("poisoned-record", 4);
  CHECK(tell(world, "poisoned-record").complete);
  CHECK(count_slashed(world) == 0);
  CHECK(count_fines(world) == 0);
  // Every entry of the record is read by its id, also the second one of a number.
  const auto all = all_events<duties::SignatureRecorded>(world);
  REQUIRE(all.size() >= 6);
  for (const duties::SignatureRecorded& one : all) {
    const auto entry =
        world.ask<machine::SignedView>(machine::AskSignedEntry{.record = one.record});
    REQUIRE(entry.has_value());
    CHECK(entry->id == one.record);
    CHECK(entry->entry.root == one.root);
  }
  const duties::SignedId next{all.back().record.value + 1};
  CHECK_FALSE(world.ask<machine::SignedView>(machine::AskSignedEntry{.record = next}).has_value());
}

TEST_CASE("story: a halted pool comes back with others, or the ledger ends it") {
  World back = world_of("halt-and-return", 5);
  CHECK(tell(back, "halt-and-return").complete);
  CHECK(all_events<pools::PoolResumed>(back).size() == 1);
  CHECK(all_events<keys::CutOver>(back).size() == 1);
  World ended = world_of("halted-pool", 6);
  CHECK(tell(ended, "halted-pool").complete);
  CHECK(all_events<pools::PoolResumed>(ended).empty());
}

TEST_CASE("story: a report by the whole group is no money") {
  World world = world_of("false-reports", 7);
  CHECK(tell(world, "false-reports").complete);
}

TEST_CASE("story: what is wrong about messages is refused, each with its reason") {
  for (const char* name : {"wrong-key-messages", "wrong-duty-messages"}) {
    CAPTURE(name);
    World world = world_of(name, 8);
    CHECK(tell(world, name).complete);
  }
}
