#include "ledger/wide.hpp"

#include <bit>

#include "ledger/trap.hpp"

namespace surety {

namespace {

constexpr u64 LOW_32 = 0xffff'ffff;

// The machine's own word pair, where there is one; the portable path needs nothing of it.
#if defined(__SIZEOF_INT128__)
__extension__ using Native = unsigned __int128;

constexpr u64 high(Native value) { return static_cast<u64>(value >> 64); }
constexpr u64 low(Native value) { return static_cast<u64>(value); }
constexpr Native pair(u64 top, u64 bottom) { return (Native{top} << 64) | bottom; }

struct Digit {
  u64 quotient;
  u64 remainder;
};

// One digit of 32 bits of the quotient: the estimate by the divisor's top half is at most two too
// great (Knuth, The Art of Computer Programming 4.3.1, theorem B).
Digit half_digit(u64 head, u64 next, u64 divisor) {
  const u64 top = divisor >> 32;
  const u64 bottom = divisor & LOW_32;
  u64 estimate = head / top;
  u64 rest = head % top;
  while (estimate > LOW_32 || estimate * bottom > ((rest << 32) | next)) {
    --estimate;
    rest += top;
    if (rest > LOW_32) break;
  }
  return {estimate, ((head << 32) | next) - estimate * divisor};
}

// (head, tail) / divisor. Preconditions: head < divisor and the divisor's top bit is set.
Digit two_by_one(u64 head, u64 tail, u64 divisor) {
  const Digit first = half_digit(head, tail >> 32, divisor);
  const Digit second = half_digit(first.remainder, tail & LOW_32, divisor);
  return {(first.quotient << 32) | second.quotient, second.remainder};
}

struct Step {
  u64 quotient;
  Native remainder;
};

// (head, tail) / divisor, three words by two. Preconditions: head < divisor and the divisor's top
// bit is set.
Step three_by_two(Native head, u64 tail, Native divisor) {
  u64 estimate = ~u64{0};
  Native rest = Native{low(head)} + high(divisor);
  if (high(head) < high(divisor)) {
    const Digit digit = two_by_one(high(head), low(head), high(divisor));
    estimate = digit.quotient;
    rest = digit.remainder;
  }
  while (high(rest) == 0 && Native{estimate} * low(divisor) > pair(low(rest), tail)) {
    --estimate;
    rest += high(divisor);
  }
  return {estimate, pair(low(head), tail) - Native{estimate} * divisor};
}

struct NativeDivision {
  Native quotient;
  Native remainder;
};

// (head, tail) / divisor, four words by two. Precondition: head < divisor, so that the quotient
// has two words.
NativeDivision four_by_two(Native head, Native tail, Native divisor) {
  if (high(divisor) == 0) {
    const int shift = std::countl_zero(low(divisor));
    const u64 scaled = low(divisor) << shift;
    const Native top = shift == 0 ? head : (head << shift) | (tail >> (128 - shift));
    const Native bottom = tail << shift;
    const Digit first = two_by_one(low(top), high(bottom), scaled);
    const Digit second = two_by_one(first.remainder, low(bottom), scaled);
    return {pair(first.quotient, second.quotient), Native{second.remainder >> shift}};
  }
  const int shift = std::countl_zero(high(divisor));
  const Native scaled = divisor << shift;
  const Native top = shift == 0 ? head : (head << shift) | (tail >> (128 - shift));
  const Native bottom = tail << shift;
  const Step first = three_by_two(top, high(bottom), scaled);
  const Step second = three_by_two(first.remainder, low(bottom), scaled);
  return {pair(first.quotient, second.quotient), second.remainder >> shift};
}

// (a * b + more) / d. Precondition: the sum stays below 2^256.
Division fused(const u128& a, const u128& b, const u128& more, const u128& d) {
  const auto x = static_cast<Native>(a);
  const auto y = static_cast<Native>(b);
  const Native extra = static_cast<Native>(more);
  const Native divisor = static_cast<Native>(d);
  const Native cross = Native{high(x)} * low(y);
  const Native bottom = Native{low(x)} * low(y);
  const Native middle = Native{low(x)} * high(y) + low(cross) + high(bottom);
  Native head = Native{high(x)} * high(y) + high(cross) + high(middle);
  const Native tail = pair(low(middle), low(bottom)) + extra;
  if (tail < extra) ++head;
  if (head >= divisor) return {0, 0, false};
  if (head == 0 && high(tail) == 0 && high(divisor) == 0) {
    return {low(tail) / low(divisor), low(tail) % low(divisor), true};
  }
  const NativeDivision result = four_by_two(head, tail, divisor);
  return {result.quotient, result.remainder, true};
}
#endif

// The same as `fused`, over Boost's types alone.
Division fused_portable(const u128& a, const u128& b, const u128& more, const u128& d) {
  if (d == 0) return {0, 0, false};
  const u256 sum = u256(a) * u256(b) + u256(more);
  u256 quotient;
  u256 remainder;
  divide_qr(sum, u256(d), quotient, remainder);
  if ((quotient >> 128) != 0) return {0, 0, false};
  return {static_cast<u128>(quotient), static_cast<u128>(remainder), true};
}

#if !defined(__SIZEOF_INT128__)
Division fused(const u128& a, const u128& b, const u128& more, const u128& d) {
  return fused_portable(a, b, more, d);
}
#endif

constexpr u128 MAX_U128 = ~u128(0);

template <class Wide>
Wide floor_of(const Wide& a, const Wide& d) {
  expects(d != 0, "a divisor is not zero");
  return a / d;
}

template <class Wide>
Wide ceil_of(const Wide& a, const Wide& d) {
  expects(d != 0, "a divisor is not zero");
  Wide quotient;
  Wide remainder;
  divide_qr(a, d, quotient, remainder);
  return remainder == 0 ? quotient : Wide(quotient + 1);
}

// Bit by bit: a power of four goes where the square still fits.
u64 isqrt_word(u64 n) {
  u64 root = 0;
  for (u64 bit = u64{1} << 62; bit != 0; bit >>= 2) {
    const bool taken = n >= root + bit;
    if (taken) n -= root + bit;
    root = (root >> 1) + (taken ? bit : 0);
  }
  return root;
}

// Newton's method from above: the start, taken from the top 64 bits, is at least the root, every
// step goes down to it, and each doubles the number of right bits.
template <class Wide>
Wide isqrt_wide(const Wide& n) {
  if (n == 0) return 0;
  const u32 bits = static_cast<u32>(msb(n)) + 1;
  const u32 shift = bits <= 64 ? 0 : (bits - 63) / 2 * 2;
  const u64 top = isqrt_word(low_u64(Wide(n >> shift)));
  if (shift == 0) return top;
  Wide root = (Wide(top) + 1) << (shift / 2);
  while (true) {
    const Wide next = (root + n / root) >> 1;
    if (next >= root) return root;
    root = next;
  }
}

std::optional<u128> ray_product(const u128& a, const u128& b) {
  const Division result = fused(a, b, u128(RAY / 2), RAY);
  if (!result.fits) return std::nullopt;
  return result.quotient;
}

}  // namespace

Division mul_div(const u128& a, const u128& b, const u128& d) { return fused(a, b, 0, d); }

Division mul_div_portable(const u128& a, const u128& b, const u128& d) {
  return fused_portable(a, b, 0, d);
}

std::optional<u128> mul_div_floor(const u128& a, const u128& b, const u128& d) {
  const Division result = fused(a, b, 0, d);
  if (!result.fits) return std::nullopt;
  return result.quotient;
}

std::optional<u128> mul_div_ceil(const u128& a, const u128& b, const u128& d) {
  const Division result = fused(a, b, 0, d);
  if (!result.fits) return std::nullopt;
  if (result.remainder == 0) return result.quotient;
  if (result.quotient == MAX_U128) return std::nullopt;
  return u128(result.quotient + 1);
}

u128 div_floor(const u128& a, const u128& d) { return floor_of(a, d); }
u128 div_ceil(const u128& a, const u128& d) { return ceil_of(a, d); }
u256 div_floor(const u256& a, const u256& d) { return floor_of(a, d); }
u256 div_ceil(const u256& a, const u256& d) { return ceil_of(a, d); }
u512 div_floor(const u512& a, const u512& d) { return floor_of(a, d); }
u512 div_ceil(const u512& a, const u512& d) { return ceil_of(a, d); }

std::optional<u128> ray_mul_floor(const u128& x, const u128& rate) {
  return mul_div_floor(x, rate, RAY);
}

std::optional<u128> pow_ray(const u128& x, u64 n) {
  u128 result = RAY;
  u128 power = x;
  while (n != 0) {
    if ((n & 1) != 0) {
      const auto product = ray_product(result, power);
      if (!product) return std::nullopt;
      result = *product;
    }
    n >>= 1;
    if (n == 0) break;
    const auto square = ray_product(power, power);
    if (!square) return std::nullopt;
    power = *square;
  }
  return result;
}

u128 isqrt(const u256& n) { return static_cast<u128>(isqrt_wide(n)); }
u256 isqrt(const u512& n) { return static_cast<u256>(isqrt_wide(n)); }

bool more_than_two_thirds(const u128& x, const u128& n) { return u256(x) * 3 > u256(n) * 2; }

}  // namespace surety
