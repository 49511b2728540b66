#include "ledger/tail.hpp"

namespace surety {

namespace {

// base^exponent. Precondition: exponent <= most_trials.
Natural power(u32 base, u32 exponent) {
  Natural result = 1;
  for (u32 i = 0; i < exponent; ++i) result *= base;
  return result;
}

// x choose y. Precondition: y <= most_trials. After step j the product is x choose j + 1, so each
// division is exact.
Natural choose(u32 x, u32 y) {
  if (y > x) return 0;
  Natural result = 1;
  for (u32 j = 0; j < y; ++j) {
    result *= x - j;
    result /= j + 1;
  }
  return result;
}

}  // namespace

std::optional<Ratio> binomial_tail(const Chance& chance, u32 trials, u32 least) {
  if (!chance.is_valid() || trials > most_trials) return std::nullopt;
  if (least > trials) return Ratio{};
  if (least == 0 || chance.numerator == chance.denominator) return Ratio{1, 1};
  const u32 other = chance.denominator - chance.numerator;
  // The number of ways, out of denominator^trials, to succeed exactly i times. A factor is below
  // 2^39 and the division undoes what is not part of the next term.
  Natural term = power(other, trials);
  Natural sum = 0;
  for (u32 i = 0; i < trials; ++i) {
    term *= u64{trials - i} * chance.numerator;
    term /= u64{i + 1} * other;
    if (i + 1 >= least) sum += term;
  }
  return Ratio{sum, power(chance.denominator, trials)};
}

std::optional<Ratio> hypergeometric_tail(const Draw& draw, u32 least) {
  if (!draw.is_valid()) return std::nullopt;
  const u32 plain = draw.population - draw.marked;
  const u32 first = draw.drawn > plain ? draw.drawn - plain : 0;
  const u32 last = draw.drawn < draw.marked ? draw.drawn : draw.marked;
  // The number of draws, out of population choose drawn, with exactly i marked ones. The first has
  // no marked ones, or all the plain ones: of its two factors one is 1.
  Natural term = first == 0 ? choose(plain, draw.drawn) : choose(draw.marked, first);
  Natural sum = 0;
  for (u32 i = first; i <= last; ++i) {
    if (i >= least) sum += term;
    term *= u64{draw.marked - i} * (draw.drawn - i);
    term /= u64{i + 1} * (u64{plain} - draw.drawn + i + 1);
  }
  return Ratio{sum, choose(draw.population, draw.drawn)};
}

}  // namespace surety
