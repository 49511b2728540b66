// A member's own slashing protection, against the chain's definition of what is punished.
#include "agents/participant/guard.hpp"

#include <doctest/doctest.h>

#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::participant;
using surety::duties::TaskFacts;
using surety::test::Generator;

namespace {

Hash root(u8 value) {
  Hash hash;
  hash.bytes[0] = value;
  return hash;
}
TaskFacts vote(u64 source, u64 target, u8 data = 0) {
  return {.block = false, .source = {source}, .number = target, .root = root(data)};
}
TaskFacts block(u64 slot, u8 data = 0) {
  return {.block = true, .source = {}, .number = slot, .root = root(data)};
}

}  // namespace

TEST_CASE("participant: the guard takes what rises and refuses the rest") {
  Guard guard;
  CHECK(is_safe(guard, vote(2, 3, 1)));
  CHECK_FALSE(is_safe(guard, vote(3, 3, 1)));
  note(guard, vote(2, 3, 1));
  CHECK(is_safe(guard, vote(2, 3, 1)));        // the same again
  CHECK_FALSE(is_safe(guard, vote(2, 3, 2)));  // double vote
  CHECK_FALSE(is_safe(guard, vote(1, 4, 3)));  // would surround
  CHECK_FALSE(is_safe(guard, vote(1, 2, 4)));  // below
  CHECK(is_safe(guard, vote(2, 4, 5)));
  note(guard, vote(3, 6, 6));
  CHECK_FALSE(is_safe(guard, vote(4, 5, 7)));  // would be surrounded
  CHECK(is_safe(guard, block(5, 1)));
  note(guard, block(5, 1));
  CHECK(is_safe(guard, block(5, 1)));
  CHECK_FALSE(is_safe(guard, block(5, 2)));
  CHECK_FALSE(is_safe(guard, block(4, 1)));
  CHECK(is_safe(guard, block(6, 2)));
}

namespace {

// Whatever is asked in whatever order, no two of the things signed conflict.
void no_conflict_is_signed(u64 seed, u32 size) {
  Generator gen(seed);
  Guard guard;
  std::vector<TaskFacts> signed_ones;
  for (u32 i = 0; i < size; ++i) {
    const u8 data = static_cast<u8>(gen.below(3));
    const TaskFacts asked =
        gen.chance(1, 3) ? block(gen.below(20), data) : vote(gen.below(20), gen.below(20), data);
    if (!is_safe(guard, asked)) continue;
    note(guard, asked);
    for (const TaskFacts& one : signed_ones) CHECK_FALSE(duties::conflict(one, asked));
    signed_ones.push_back(asked);
    CHECK(guard.roots.size() <= MOST_ROOTS);
  }
  CHECK_FALSE(signed_ones.empty());
}

}  // namespace

TEST_CASE("participant: no order of requests gets a conflicting pair signed") {
  for (u64 seed = 1; seed <= 50; ++seed) no_conflict_is_signed(seed, 200);
}
