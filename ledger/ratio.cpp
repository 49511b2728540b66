#include "ledger/ratio.hpp"

#include <algorithm>

namespace surety {

namespace {

// A number between 1 and 10 as its digits, times 10^exponent.
struct Scientific {
  std::string digits;
  std::int32_t exponent = 0;
};

// Adds one to the last digit. "99" becomes "10", ten times as much.
void add_last_place(Scientific& number) {
  for (auto digit = number.digits.rbegin(); digit != number.digits.rend(); ++digit) {
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  number.digits.front() = '1';
  ++number.exponent;
}

// Precondition: the value is not 0.
Scientific scientific(const Ratio& ratio, u32 digits, Rounding rounding) {
  Scientific number;
  Natural rest = ratio.numerator;
  Natural unit = ratio.denominator;
  for (; rest < unit; rest *= 10u) --number.exponent;
  for (Natural next = unit * 10u; rest >= next; next *= 10u) {
    unit = next;
    ++number.exponent;
  }
  while (number.digits.size() < digits) {
    char digit = '0';
    for (; rest >= unit; rest -= unit) ++digit;
    number.digits.push_back(digit);
    rest *= 10u;
  }
  const Natural half = unit * 5u;
  const bool more = rounding == Rounding::up ? rest != 0 : rest >= half;
  if (more) add_last_place(number);
  return number;
}

// Exponents from here on are written without one.
constexpr std::int32_t LEAST_PLAIN_EXPONENT = -4;

std::string text_of(const Scientific& number) {
  const std::string& digits = number.digits;
  const std::int32_t exponent = number.exponent;
  const std::int32_t count = static_cast<std::int32_t>(digits.size());
  if (exponent < 0 && exponent >= LEAST_PLAIN_EXPONENT) {
    return "0." + std::string(static_cast<u32>(-exponent - 1), '0') + digits;
  }
  const bool plain = exponent >= 0 && exponent < count;
  const u32 whole = plain ? static_cast<u32>(exponent) + 1 : 1;
  std::string text = digits.substr(0, whole);
  if (whole < digits.size()) text += "." + digits.substr(whole);
  if (plain) return text;
  const Natural magnitude = static_cast<u32>(exponent < 0 ? -exponent : exponent);
  return text + (exponent < 0 ? "e-" : "e+") + decimal_text(magnitude);
}

}  // namespace

Ratio reduced(const Ratio& ratio) {
  if (ratio.numerator == 0) return {};
  const Natural common = gcd(ratio.numerator, ratio.denominator);
  return {ratio.numerator / common, ratio.denominator / common};
}

bool at_most(const Ratio& ratio, const Bound& bound) {
  return ratio.numerator * Natural(bound.denominator) <=
         ratio.denominator * Natural(bound.numerator);
}

std::string decimal_text(const Ratio& ratio, u32 digits, Rounding rounding) {
  if (ratio.numerator == 0) return "0";
  return text_of(scientific(ratio, std::clamp(digits, 1u, 64u), rounding));
}

std::string decimal_text(const Natural& value) {
  constexpr u32 CHUNK = 1'000'000'000;
  constexpr u32 CHUNK_DIGITS = 9;
  std::string reversed;
  Natural rest = value;
  while (rest != 0) {
    const Natural quotient = rest / CHUNK;
    u32 chunk = static_cast<u32>(low_u64(Natural(rest - quotient * CHUNK)));
    for (u32 i = 0; i < CHUNK_DIGITS; ++i, chunk /= 10) {
      reversed.push_back(static_cast<char>('0' + chunk % 10));
    }
    rest = quotient;
  }
  while (!reversed.empty() && reversed.back() == '0') reversed.pop_back();
  if (reversed.empty()) return "0";
  std::reverse(reversed.begin(), reversed.end());
  return reversed;
}

}  // namespace surety
