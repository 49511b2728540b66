#include "ledger/journal.hpp"

#include <doctest/doctest.h>

#include <map>

#include "tests/support/generator.hpp"

namespace surety::test {

namespace {

// By mark, the first entry written after it.
u64 first_from(const std::map<u64, u64>& starts, u64 mark, u64 end) {
  const auto at = starts.lower_bound(mark);
  return at == starts.end() ? end : at->second;
}

}  // namespace

TEST_CASE("segments of a journal are what a map of marks says") {
  for (u64 seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    Generator random(seed);
    JournalSegments segments;
    std::map<u64, u64> model;
    u64 mark = 0;
    u64 end = 0;
    for (u32 i = 0; i < 400; ++i) {
      const u64 some = mark < 30 ? random.below(mark + 2) : mark - 30 + random.below(32);
      if (random.chance(1, 40)) {
        segments.drop_from(some);
        const u64 start = first_from(model, some, end);
        model.erase(model.lower_bound(some), model.end());
        end = start;
      } else if (random.chance(1, 5)) {
        model.erase(model.begin(), model.lower_bound(some));
        CHECK(segments.drop_before(some, end) == first_from(model, 0, end));
      } else {
        mark += random.below(3);
        segments.note(mark, end);
        model.emplace(mark, end);
        end += 1 + random.below(3);
      }
      CHECK(segments.start_of(some, end) == first_from(model, some, end));
      CHECK(segments.start_of(0, end) == first_from(model, 0, end));
    }
    segments.clear();
    CHECK(segments.start_of(0, end) == end);
  }
}

}  // namespace surety::test
