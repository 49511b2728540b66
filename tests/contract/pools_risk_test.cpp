// Assembly risk: the figures of the rules, small worlds by enumeration, and the search for sizes.
#include <doctest/doctest.h>

#include <bit>
#include <string>

#include "contract/pools/risk.hpp"

using namespace surety;
using namespace surety::pools;

namespace {

constexpr Chance ONE_THIRD{1, 3};

bool equal(const Ratio& a, const Ratio& b) {
  return a.numerator == b.numerator && a.denominator == b.denominator;
}

std::string nearest(const Ratio& ratio) { return decimal_text(ratio, 3, Rounding::nearest); }

// P[takeover] and P[halt] of a pool drawn from at most 12 accounts, by trying every set of members.
AssemblyRisk counted(u32 accounts, u32 bad, u32 size) {
  u32 all = 0;
  u32 takeovers = 0;
  u32 halts = 0;
  for (u32 set = 0; set < (1u << accounts); ++set) {
    if (std::popcount(set) != static_cast<int>(size)) continue;
    const u32 bad_members = static_cast<u32>(std::popcount(set & ((1u << bad) - 1)));
    const u32 good_members = size - bad_members;
    ++all;
    if (3 * bad_members > 2 * size) ++takeovers;
    if (3 * good_members <= 2 * size) ++halts;
  }
  return {reduced({takeovers, all}), reduced({halts, all})};
}

// The first size that keeps a limit, by asking for the risk of each.
template <class Model>
SmallestSizes one_by_one(const Model& model, const RiskLimits& limits) {
  SmallestSizes found;
  for (u32 size = 4; size <= 128; ++size) {
    if (limits.sizes == Sizes::three_f_plus_one && size % 3 != 1) continue;
    const auto risk = assembly_risk(model, size);
    if (!risk) break;
    const bool safe = at_most(risk->takeover, limits.takeover);
    const bool lively = at_most(risk->halt, limits.halt);
    if (safe && !found.takeover) found.takeover = size;
    if (lively && !found.halt) found.halt = size;
    if (safe && lively && !found.both) found.both = size;
  }
  return found;
}

bool same(const std::optional<SmallestSizes>& a, const SmallestSizes& b) {
  return a && a->takeover == b.takeover && a->halt == b.halt && a->both == b.both;
}

}  // namespace

TEST_CASE("one third bad, n = 128: takeover 5.55e-15, halt 0.508 (binomial)") {
  const auto risk = assembly_risk(ONE_THIRD, 128);
  REQUIRE(risk);
  CHECK(nearest(risk->takeover) == "5.55e-15");
  CHECK(nearest(risk->halt) == "0.508");
  CHECK(decimal_text(risk->takeover, 3, Rounding::up) == "5.56e-15");
  CHECK(decimal_text(risk->halt, 3, Rounding::up) == "0.509");
}

TEST_CASE("one third bad, n = 4: exactly 1/9 and 11/27") {
  const auto risk = assembly_risk(ONE_THIRD, 4);
  REQUIRE(risk);
  CHECK(equal(risk->takeover, {1, 9}));
  CHECK(equal(risk->halt, {11, 27}));
}

TEST_CASE("small world: assembly risk is what counting every draw gives") {
  for (u32 accounts = 4; accounts <= 11; ++accounts) {
    for (u32 bad = 0; bad <= accounts; ++bad) {
      for (u32 size = 4; size <= accounts; ++size) {
        CAPTURE(accounts);
        CAPTURE(bad);
        CAPTURE(size);
        const auto risk = assembly_risk(Population{accounts, bad}, size);
        REQUIRE(risk);
        const AssemblyRisk model = counted(accounts, bad, size);
        CHECK(equal(risk->takeover, model.takeover));
        CHECK(equal(risk->halt, model.halt));
      }
    }
  }
}

TEST_CASE("a great population comes to the binomial figures") {
  const auto drawn = assembly_risk(Population{3'000'000'000, 1'000'000'000}, 24);
  const auto limit = assembly_risk(ONE_THIRD, 24);
  REQUIRE(drawn);
  REQUIRE(limit);
  CHECK(decimal_text(drawn->takeover, 6, Rounding::nearest) ==
        decimal_text(limit->takeover, 6, Rounding::nearest));
  CHECK_FALSE(equal(drawn->takeover, limit->takeover));
}

TEST_CASE("the smallest sizes are those that trying one by one finds") {
  const Bound rare{1, 1'000'000};
  const Bound seldom{1, 100};
  for (const Sizes sizes : {Sizes::any, Sizes::three_f_plus_one}) {
    const RiskLimits limits{rare, seldom, sizes};
    for (const Chance bad : {ONE_THIRD, Chance{1, 10}, Chance{1, 5}, Chance{0, 1}, Chance{1, 1}}) {
      CAPTURE(bad.denominator);
      CHECK(same(smallest_sizes(bad, limits), one_by_one(bad, limits)));
    }
    for (const Population from : {Population{300, 100}, Population{60, 6}, Population{9, 1}}) {
      CAPTURE(from.accounts);
      CHECK(same(smallest_sizes(from, limits), one_by_one(from, limits)));
    }
  }
}

TEST_CASE("a halt by one third bad members is likely at every size") {
  const auto found = smallest_sizes(ONE_THIRD, {{1, 1'000'000}, {1, 4}, Sizes::any});
  REQUIRE(found);
  CHECK(found->takeover.has_value());
  CHECK_FALSE(found->halt.has_value());
  CHECK_FALSE(found->both.has_value());
}

TEST_CASE("faults name the field, and give nothing, for inputs of any size") {
  constexpr u32 MAX = ~u32{0};
  CHECK(std::string(check_risk(ONE_THIRD, 3)->field) == "size");
  CHECK(std::string(check_risk(ONE_THIRD, 129)->field) == "size");
  CHECK(std::string(check_risk(ONE_THIRD, MAX)->field) == "size");
  CHECK(std::string(check_risk(Population{7, 2}, 8)->field) == "accounts");
  CHECK(std::string(check_risk(Population{8, 9}, 8)->field) == "bad");
  CHECK(std::string(check_risk(Chance{4, 3}, 8)->field) == "bad");
  CHECK(std::string(check_risk(Chance{0, 0}, 8)->field) == "bad");
  CHECK_FALSE(check_risk(Population{MAX, MAX}, 128));
  CHECK_FALSE(assembly_risk(ONE_THIRD, 129));
  CHECK_FALSE(assembly_risk(Population{7, 2}, 8));
  CHECK_FALSE(assembly_risk(Population{8, 9}, 8));
  CHECK_FALSE(assembly_risk(Chance{4, 3}, 8));
  CHECK(assembly_risk(Population{MAX, MAX / 3}, 128));
  CHECK(std::string(check_limits({{1, 0}, {1, 2}})->field) == "takeover");
  CHECK(std::string(check_limits({{1, 2}, {1, 0}})->field) == "halt");
  CHECK_FALSE(smallest_sizes(ONE_THIRD, {{1, 0}, {1, 2}}));
  CHECK_FALSE(smallest_sizes(Chance{4, 3}, {{1, 2}, {1, 2}}));
  CHECK_FALSE(smallest_sizes(Population{3, 1}, {{1, 2}, {1, 2}}));
}
