#pragma once
// Arithmetic on money and rates (spec: arithmetic, Numbers). Nobody divides with a bare operator:
// the name says which way the rounding goes, and a result that does not fit is nothing.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ledger/integers.hpp"

namespace surety {

// a * b / d with the product exact in 256 bits. `fits` is false where d is 0 or the quotient
// reaches 2^128; the numbers then mean nothing.
struct Division {
  u128 quotient;
  u128 remainder;
  bool fits;
};
Division mul_div(const u128& a, const u128& b, const u128& d);

// The same, written over Boost's types alone: for machines without a native 128-bit product, and
// the model that the other is tested against.
Division mul_div_portable(const u128& a, const u128& b, const u128& d);

// floor(a * b / d) and ceil(a * b / d); nothing where d is 0 or the result reaches 2^128.
std::optional<u128> mul_div_floor(const u128& a, const u128& b, const u128& d);
std::optional<u128> mul_div_ceil(const u128& a, const u128& b, const u128& d);

// floor(a / d) and ceil(a / d). Precondition: d > 0.
u128 div_floor(const u128& a, const u128& d);
u128 div_ceil(const u128& a, const u128& d);
u256 div_floor(const u256& a, const u256& d);
u256 div_ceil(const u256& a, const u256& d);
u512 div_floor(const u512& a, const u512& d);
u512 div_ceil(const u512& a, const u512& d);

// floor(x * rate / RAY): a share of an amount. Nothing where it reaches 2^128.
std::optional<u128> ray_mul_floor(const u128& x, const u128& rate);

// (x / RAY)^n in units of 1 / RAY, x^0 = RAY. Square and multiply from the lowest bit of n, each
// product rounded half up; at most 128 products. Nothing as soon as one reaches 2^128, which for
// x >= RAY is only when the result does, and for x < RAY never.
std::optional<u128> pow_ray(const u128& x, u64 n);

// The greatest r with r * r <= n.
u128 isqrt(const u256& n);
u256 isqrt(const u512& n);

// 3x > 2n, exactly, for every x and n.
bool more_than_two_thirds(const u128& x, const u128& n);

// Shares of `total` in proportion to `weights`, which stand in the order of the parties' ids: each
// the floor of its part, the atoms left over one each to the largest remainders, ties to the
// lowest id (law L-8). The shares add up to `total`. Nothing where the weights add up to 0 or to
// 2^128 or more: there is no split. At most 2^32 - 1 parties.
std::optional<std::vector<u128>> split_exactly(const u128& total, std::span<const u128> weights);

// Decimal text of a number: 1 to 78 digits at `out`, without an end mark. The count of digits.
inline constexpr u32 max_decimal_digits = 78;
u32 to_decimal(const u256& value, char* out);

// The number a text stands for. Nothing for an empty text, a sign, a leading zero (but "0" itself),
// anything that is no digit, and what reaches 2^256.
std::optional<u256> parse_decimal(std::string_view text);

}  // namespace surety
