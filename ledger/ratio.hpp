#pragma once
// Exact fractions of long integers, and their decimal text. For probabilities that people are
// shown, where a rounded number could turn "never" into "seldom".

#include <string>

#include "ledger/integers.hpp"

namespace surety {

// A natural number of fixed width without a heap. What the functions below are given stays below
// 2^4096; the rest of the width holds a product of it with a u128, so that nothing wraps.
using Natural = boost::multiprecision::number<
    boost::multiprecision::cpp_int_backend<4352, 4352, boost::multiprecision::unsigned_magnitude,
                                           boost::multiprecision::unchecked, void>,
    boost::multiprecision::et_off>;

// numerator / denominator. Range: both below 2^4096, the denominator at least 1.
struct Ratio {
  Natural numerator = 0;
  Natural denominator = 1;
};

// A fraction that a person states. Range: a denominator of at least 1.
struct Bound {
  u128 numerator = 0;
  u128 denominator = 1;
};

// The same value in lowest terms; 0 is 0/1.
Ratio reduced(const Ratio& ratio);

// ratio <= bound, exactly.
bool at_most(const Ratio& ratio, const Bound& bound);

// Which way the last digit goes: up, so that a risk is never understated, or to the nearest (a half
// goes up), as figures are usually quoted.
enum class Rounding : u8 { up, nearest };

// The value with this many significant digits, 1 to 64 (what lies outside is moved to the nearer
// end). From 0.0001 up to the number of digits it is plain ("0.508", "1.00"), else "5.55e-15"; the
// value 0 is "0".
std::string decimal_text(const Ratio& ratio, u32 digits, Rounding rounding);

// All digits of a number. Range: below 2^4352.
std::string decimal_text(const Natural& value);

}  // namespace surety
