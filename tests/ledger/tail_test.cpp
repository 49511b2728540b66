// Exact fractions and tails, against the definitions in unbounded integers and by enumeration.
#include "ledger/tail.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <string>

#include "tests/support/generator.hpp"

using namespace surety;
using surety::test::Generator;
using Big = boost::multiprecision::cpp_int;

namespace {

Big big(const Natural& value) { return Big(value); }

Big factorial(u32 n) {
  Big product = 1;
  for (u32 i = 2; i <= n; ++i) product *= i;
  return product;
}

Big falling(u32 x, u32 y) {
  Big product = 1;
  for (u32 i = 0; i < y; ++i) product *= Big(x) - i;
  return product;
}

Big ways(u32 x, u32 y) { return falling(x, y) / factorial(y); }

bool equal(const Ratio& ratio, const Big& numerator, const Big& denominator) {
  return big(ratio.numerator) * denominator == big(ratio.denominator) * numerator;
}

bool comes_to_lowest_terms(const Ratio& given) {
  const Ratio ratio = reduced(given);
  if (!equal(ratio, big(given.numerator), big(given.denominator))) return false;
  Big a = big(ratio.numerator);
  Big b = big(ratio.denominator);
  while (b != 0) {  // Euclid's own way, apart from the library's
    const Big rest = a % b;
    a = b;
    b = rest;
  }
  return a == 1;
}

bool binomial_law(u64 seed, u32 most) {
  Generator gen(seed);
  const u32 trials = static_cast<u32>(gen.below(most + 1));
  const u32 denominator = static_cast<u32>(gen.u64_edgy()) | 1;
  const u32 numerator = static_cast<u32>(gen.below(u64{denominator} + 1));
  const u32 least = static_cast<u32>(gen.below(trials + 2));
  Big sum = 0;
  for (u32 i = least; i <= trials; ++i) {
    sum += ways(trials, i) * pow(Big(numerator), i) * pow(Big(denominator - numerator), trials - i);
  }
  const auto got = binomial_tail({numerator, denominator}, trials, least);
  return got && equal(*got, sum, pow(Big(denominator), trials)) && comes_to_lowest_terms(*got);
}

bool hypergeometric_law(u64 seed, u32 most) {
  Generator gen(seed);
  const u32 population = static_cast<u32>(gen.u64_edgy());
  const u32 marked = static_cast<u32>(gen.below(u64{population} + 1));
  const u32 room = population < most ? population : most;
  const u32 drawn = static_cast<u32>(gen.below(u64{room} + 1));
  const u32 least = static_cast<u32>(gen.below(drawn + 2));
  Big sum = 0;
  for (u32 i = least; i <= drawn; ++i) {
    if (i <= marked && drawn - i <= population - marked) {
      sum += ways(marked, i) * ways(population - marked, drawn - i);
    }
  }
  const auto got = hypergeometric_tail({population, marked, drawn}, least);
  return got && equal(*got, sum, ways(population, drawn)) && comes_to_lowest_terms(*got);
}

std::string up(const Ratio& ratio, u32 digits) { return decimal_text(ratio, digits, Rounding::up); }
std::string nearest(const Ratio& ratio, u32 digits) {
  return decimal_text(ratio, digits, Rounding::nearest);
}

// What a text of `decimal_text` stands for, times 10^4000.
Big value_of(const std::string& text) {
  Big value = 0;
  int scale = 4000;
  bool after_point = false;
  u32 at = 0;
  for (; at < text.size() && text[at] != 'e'; ++at) {
    if (text[at] == '.') {
      after_point = true;
      continue;
    }
    value = value * 10 + (text[at] - '0');
    if (after_point) --scale;
  }
  if (at < text.size()) {
    const int exponent = std::stoi(text.substr(at + 2));
    scale += text[at + 1] == '-' ? -exponent : exponent;
  }
  return value * pow(Big(10), static_cast<u32>(scale));
}

bool decimal_law(u64 seed, u32 digits) {
  Generator gen(seed);
  const Ratio ratio{Natural(gen.u128_edgy()) << static_cast<u32>(gen.below(3900)),
                    (Natural(gen.u128_edgy()) << static_cast<u32>(gen.below(3900))) + 1};
  const Big scale = pow(Big(10), 4000);
  const Big exact = big(ratio.numerator) * scale;
  const Big unit = big(ratio.denominator);
  const Big above = value_of(up(ratio, digits)) * unit;
  const Big near = value_of(nearest(ratio, digits)) * unit;
  // One place is at most 10^(1 - digits) of the value.
  const Big place = pow(Big(10), digits - 1);
  return above >= exact && (above - exact) * place <= exact && near <= above &&
         abs(Big(near - exact)) * 2 * place <= exact;
}

}  // namespace

TEST_CASE("a binomial tail is the sum of its terms, and comes to lowest terms") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(binomial_law(seed, seed < 50 ? 20 : most_trials));
  }
}

TEST_CASE("a hypergeometric tail is the sum of its terms, and comes to lowest terms") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(hypergeometric_law(seed, seed < 50 ? 20 : most_trials));
  }
}

TEST_CASE("small world: a hypergeometric tail counts the subsets") {
  for (u32 marked = 0; marked <= 8; ++marked) {
    for (u32 least = 0; least <= 5; ++least) {
      u32 all = 0;
      u32 hits = 0;
      for (u32 set = 0; set < 256; ++set) {
        if (std::popcount(set) != 4) continue;
        ++all;
        const u32 bad = static_cast<u32>(std::popcount(set & ((1u << marked) - 1)));
        if (bad >= least) ++hits;
      }
      CAPTURE(marked);
      CAPTURE(least);
      const auto got = hypergeometric_tail({8, marked, 4}, least);
      REQUIRE(got);
      CHECK(equal(*got, hits, all));
    }
  }
}

TEST_CASE("the greatest inputs fit, certain and impossible ones are 1 and 0") {
  constexpr u32 MAX = ~u32{0};
  const auto widest = binomial_tail({MAX - 1, MAX}, 128, 127);
  REQUIRE(widest);
  CHECK(equal(*widest, 128 * pow(Big(MAX - 1), 127) + pow(Big(MAX - 1), 128), pow(Big(MAX), 128)));
  const auto drawn = hypergeometric_tail({MAX, MAX / 2, 128}, 0);
  REQUIRE(drawn);
  CHECK(equal(*drawn, 1, 1));
  CHECK(equal(*binomial_tail({7, 7}, 128, 128), 1, 1));
  CHECK(equal(*binomial_tail({0, 7}, 128, 1), 0, 1));
  CHECK(equal(*binomial_tail({0, 7}, 128, 0), 1, 1));
  CHECK(equal(*binomial_tail({3, 7}, 5, MAX), 0, 1));
  CHECK(equal(*hypergeometric_tail({5, 5, 5}, 5), 1, 1));
  CHECK(equal(*hypergeometric_tail({0, 0, 0}, 0), 1, 1));
  CHECK(equal(*hypergeometric_tail({5, 2, 5}, MAX), 0, 1));
}

TEST_CASE("what is no probability and no draw gives nothing") {
  CHECK_FALSE(binomial_tail({1, 0}, 4, 1));
  CHECK_FALSE(binomial_tail({0, 0}, 4, 1));
  CHECK_FALSE(binomial_tail({8, 7}, 4, 1));
  CHECK_FALSE(binomial_tail({1, 2}, 129, 1));
  CHECK_FALSE(hypergeometric_tail({10, 11, 4}, 1));
  CHECK_FALSE(hypergeometric_tail({10, 5, 11}, 1));
  CHECK_FALSE(hypergeometric_tail({1000, 5, 129}, 1));
}

TEST_CASE("decimal texts: plain, scientific, rounded up and to the nearest") {
  CHECK(up({0, 1}, 3) == "0");
  CHECK(up({1, 1}, 3) == "1.00");
  CHECK(up({1, 1}, 1) == "1");
  CHECK(up({1, 3}, 3) == "0.334");
  CHECK(nearest({1, 3}, 3) == "0.333");
  CHECK(nearest({2, 3}, 3) == "0.667");
  CHECK(nearest({1, 8}, 2) == "0.13");
  CHECK(up({1, 9999}, 2) == "0.00011");
  CHECK(nearest({1, 10000}, 3) == "0.000100");
  CHECK(up({1, 100000}, 3) == "1.00e-5");
  CHECK(up({99999, 1'000'000'000}, 3) == "0.000100");
  CHECK(up({999, 1000}, 2) == "1.0");
  CHECK(up({12345, 1}, 5) == "12345");
  CHECK(up({12345, 1}, 3) == "1.24e+4");
  CHECK(up({12345, 10}, 5) == "1234.5");
  CHECK(up({1, 3}, 0) == "0.4");
  CHECK(up({1, 4}, 1000).size() == 66);  // "0." and 64 digits
}

TEST_CASE("a decimal text is at least the value, and within one place of it") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(decimal_law(seed, static_cast<u32>(seed % 9) + 1));
  }
}

TEST_CASE("all digits of a long number") {
  CHECK(decimal_text(Natural(0)) == "0");
  CHECK(decimal_text(Natural(1'000'000'000)) == "1000000000");
  CHECK(decimal_text(Natural(~u64{0})) == "18446744073709551615");
  Natural long_one = 1;
  for (u32 i = 0; i < 1200; ++i) long_one *= 10u;
  const std::string nines(1200, '9');
  CHECK(decimal_text(long_one) == "1" + std::string(1200, '0'));
  CHECK(decimal_text(Natural(long_one - 1)) == nines);
}

TEST_CASE("at_most compares exactly") {
  const Ratio third{1, 3};
  CHECK(at_most(third, {1, 3}));
  CHECK(at_most(third, {~u128(0) / 3 + 1, ~u128(0)}));
  CHECK_FALSE(at_most(third, {~u128(0) / 3 - 1, ~u128(0)}));
  const Natural top = Natural(1) << 4095;
  CHECK(at_most({top, top}, {~u128(0), ~u128(0)}));
  CHECK_FALSE(at_most({top, Natural(top - 1)}, {~u128(0), ~u128(0)}));
}
