// Disclosed risk of a seat: former members, distance, exact odds, the seat limit of an owner.
#include <doctest/doctest.h>

#include <bit>
#include <vector>

#include "contract/auctions/risk.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::auctions;
using surety::test::Generator;

namespace {

using Seats = std::vector<SeatId>;

Seats seats_from(u64 first, u64 count) {
  Seats seats;
  for (u64 i = 0; i < count; ++i) seats.push_back({first + i});
  return seats;
}

bool contains(const Seats& seats, SeatId seat) {
  for (const SeatId one : seats) {
    if (one == seat) return true;
  }
  return false;
}

// A pool whose seats are sold one by one: each round's committee has a new seat in one place.
std::vector<Seats> history(Generator& gen, u32 size, u32 rounds) {
  std::vector<Seats> committees{seats_from(0, size)};
  u64 next = size;
  while (committees.size() < rounds) {
    Seats members = committees.back();
    if (gen.chance(3, 4)) members[gen.below(size)] = {next++};
    committees.push_back(members);
  }
  return committees;
}

bool exposure_law(u64 seed, u32 rounds) {
  Generator gen(seed);
  const u32 size = static_cast<u32>(gen.between(4, 20));
  const auto committees = history(gen, size, rounds);
  Seats current = committees.back();
  if (gen.chance(1, 2)) current.erase(current.begin());  // the seat that is for sale
  const std::vector<Committee> views(committees.begin(), committees.end());
  const auto got = exposure_of(views, current, size);
  if (!got || got->former.size() != rounds) return false;
  u32 greatest = 0;
  for (u32 k = 0; k < rounds; ++k) {
    u32 former = 0;
    for (const SeatId seat : committees[k]) former += contains(current, seat) ? 0u : 1u;
    if (got->former[k] != former) return false;
    greatest = former > greatest ? former : greatest;
  }
  const u32 threshold = size * 2 / 3 + 1;
  return got->greatest == greatest && got->former[got->worst_round] == greatest &&
         got->still_seated == size - greatest && got->threshold == threshold &&
         got->distance == (greatest > threshold ? 0 : threshold - greatest) &&
         got->must_retire == (greatest > size - threshold);
}

// P[extra + failing of `members` >= least], by adding up the chance of every set of members.
Ratio counted(u32 extra, u32 members, u32 least, const Chance& q) {
  Natural sum = 0;
  for (u32 set = 0; set < (1u << members); ++set) {
    if (extra + static_cast<u32>(std::popcount(set)) < least) continue;
    Natural ways = 1;
    for (u32 i = 0; i < members; ++i) {
      const bool fails = ((set >> i) & 1) != 0;
      ways *= fails ? q.numerator : q.denominator - q.numerator;
    }
    sum += ways;
  }
  Natural all = 1;
  for (u32 i = 0; i < members; ++i) all *= q.denominator;
  return reduced({sum, all});
}

bool equal(const Ratio& a, const Ratio& b) {
  return a.numerator == b.numerator && a.denominator == b.denominator;
}

}  // namespace

TEST_CASE("former members are counted per round, not in all") {
  // n = 4: seat 3 was replaced by 4 after round 0, then 4 by 5, then 0 by 6.
  const Seats first{{0}, {1}, {2}, {3}};
  const Seats second{{0}, {1}, {2}, {4}};
  const Seats third{{0}, {1}, {2}, {5}};
  const Seats current{{6}, {1}, {2}, {5}};
  const Committee rounds[] = {first, second, third, current};
  const auto exposure = exposure_of(rounds, current, 4);
  REQUIRE(exposure);
  CHECK(exposure->former == std::vector<u32>{2, 2, 1, 0});
  CHECK(exposure->worst_round == 0);
  CHECK(exposure->greatest == 2);
  CHECK(exposure->still_seated == 2);
  CHECK(exposure->threshold == 3);
  CHECK(exposure->distance == 1);
  CHECK(exposure->must_retire);  // n = 4: one replaced holder of a round is the most
}

TEST_CASE("of equally many former members the round with more holders still seated is worse") {
  const Seats thin{{1}, {90}};
  const Seats full{{1}, {2}, {3}, {91}};
  const Seats current{{1}, {2}, {3}, {4}};
  const Committee rounds[] = {thin, full, current};
  const auto exposure = exposure_of(rounds, current, 4);
  REQUIRE(exposure);
  CHECK(exposure->worst_round == 1);
  CHECK(exposure->still_seated == 3);
  CHECK_FALSE(exposure->must_retire);
}

TEST_CASE("exposure equals a count by definition, over random histories") {
  for (u64 seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    CHECK(exposure_law(seed, static_cast<u32>(seed % 25) + 1));
  }
}

TEST_CASE("at most f former members of one round: 5 for n = 16, 1 for n = 4") {
  CHECK(tolerated_of(16) == 5);
  CHECK(tolerated_of(4) == 1);
  for (u32 f = 1; f <= 42; ++f) CHECK(tolerated_of(3 * f + 1) == f);
  const Seats current = seats_from(0, 16);
  for (u64 gone = 0; gone <= 16; ++gone) {
    const Seats round = seats_from(gone, 16);
    const Committee rounds[] = {round, current};
    CAPTURE(gone);
    CHECK(exposure_of(rounds, current, 16)->must_retire == (gone > 5));
  }
}

TEST_CASE("distance is 0 where the former members can sign alone") {
  const Seats current = seats_from(0, 4);
  const Seats strangers = seats_from(10, 4);
  const Committee rounds[] = {strangers};
  CHECK(exposure_of(rounds, current, 4)->distance == 0);
}

TEST_CASE("small world: the odds are what adding up every set of failing members gives") {
  for (const Chance q : {Chance{1, 20}, Chance{0, 1}, Chance{1, 1}, Chance{2, 3}}) {
    for (u32 size = 4; size <= 8; ++size) {
      for (u32 former = 0; former <= size; ++former) {
        for (u32 current = 0; current <= size; ++current) {
          CAPTURE(size);
          CAPTURE(former);
          CAPTURE(current);
          const auto odds = key_odds({size, former, size - former, current}, q);
          REQUIRE(odds);
          const u32 t = 2 * size / 3 + 1;
          CHECK(equal(odds->takeover, counted(former, size - former, t, q)));
          CHECK(equal(odds->halt, counted(0, current, size - t + 1, q)));
        }
      }
    }
  }
}

TEST_CASE("n = 16, q = 0.05: odds without a former member, and with the most") {
  const Chance q{1, 20};
  const auto none = key_odds({16, 0, 16, 16}, q);
  const auto most = key_odds({16, 5, 11, 16}, q);
  REQUIRE(none);
  REQUIRE(most);
  CHECK(decimal_text(none->takeover, 2, Rounding::nearest) == "1.7e-11");
  CHECK(decimal_text(none->halt, 3, Rounding::nearest) == "8.09e-5");
  CHECK(decimal_text(most->takeover, 3, Rounding::nearest) == "5.80e-6");
  CHECK(equal(none->halt, most->halt));
}

TEST_CASE("small world: the seat limit keeps every owner below a third, and allows what it may") {
  for (u32 size = 0; size <= 40; ++size) {
    for (u32 held = 0; held <= size; ++held) {
      for (u32 slashed = 0; held + slashed <= size; ++slashed) {
        const bool keeps = keeps_seat_limit({held, slashed, 1}, size);
        CAPTURE(size);
        CHECK(keeps == (3 * (held + slashed + 1) < size));
        if (size > 0) CHECK(keeps == (held + slashed + 1 <= most_seats_of_one_owner(size)));
      }
    }
  }
  constexpr u32 MAX = ~u32{0};
  CHECK_FALSE(keeps_seat_limit({MAX, MAX, MAX}, MAX));
}

TEST_CASE("what is out of range gives nothing") {
  const Seats four = seats_from(0, 4);
  const Seats five = seats_from(0, 5);
  const Seats twice{{1}, {2}, {1}};
  const Committee good[] = {four};
  const Committee wide[] = {four, five};
  const Committee repeated[] = {twice};
  CHECK(exposure_of(good, four, 4));
  CHECK_FALSE(exposure_of({}, four, 4));
  CHECK_FALSE(exposure_of(good, four, 3));
  CHECK_FALSE(exposure_of(good, four, 129));
  CHECK_FALSE(exposure_of(good, five, 4));
  CHECK_FALSE(exposure_of(good, twice, 4));
  CHECK_FALSE(exposure_of(wide, four, 4));
  CHECK_FALSE(exposure_of(repeated, four, 4));
  const std::vector<Committee> many(most_rounds + 1, Committee{});
  CHECK_FALSE(exposure_of(many, four, 4));
  const Chance q{1, 20};
  CHECK_FALSE(key_odds({3, 0, 3, 3}, q));
  CHECK_FALSE(key_odds({129, 0, 3, 3}, q));
  CHECK_FALSE(key_odds({4, 5, 0, 4}, q));
  CHECK_FALSE(key_odds({4, 1, 4, 4}, q));
  CHECK_FALSE(key_odds({4, 1, ~u32{0}, 4}, q));
  CHECK_FALSE(key_odds({4, 1, 3, 5}, q));
  CHECK_FALSE(key_odds({4, 1, 3, 4}, {2, 1}));
  CHECK(key_odds({128, 42, 86, 128}, {1, ~u32{0}}));
}
