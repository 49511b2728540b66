// Laws of ledger/wide.hpp: every function against a model in wider or narrower numbers.
#include "ledger/wide.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/support/generator.hpp"

using namespace surety;
using surety::test::Generator;

namespace {

constexpr u128 MAX_128 = ~u128(0);

bool same(const Division& a, const Division& b) {
  if (!a.fits || !b.fits) return a.fits == b.fits;
  return a.quotient == b.quotient && a.remainder == b.remainder;
}

// The definition: a * b = q * d + r with r < d and q below 2^128.
bool mul_div_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const u128 a = gen.u128_edgy();
    const u128 b = gen.u128_edgy();
    const u128 d = gen.u128_edgy();
    const Division fast = mul_div(a, b, d);
    if (!same(fast, mul_div_portable(a, b, d))) return false;
    const u512 product = u512(a) * u512(b);
    if (!fast.fits) {
      if (d != 0 && product / u512(d) <= u512(MAX_128)) return false;
      continue;
    }
    if (u512(fast.quotient) * u512(d) + u512(fast.remainder) != product) return false;
    if (fast.remainder >= d) return false;
    if (mul_div_floor(a, b, d) != fast.quotient) return false;
    const u512 up = u512(fast.quotient) + (fast.remainder == 0 ? 0 : 1);
    const auto ceil = mul_div_ceil(a, b, d);
    if (ceil.has_value() != (up <= u512(MAX_128))) return false;
    if (ceil && u512(*ceil) != up) return false;
  }
  return true;
}

template <class Wide>
bool isqrt_holds(const Wide& n) {
  const u512 root = u512(isqrt(n));
  const u512 rest = u512(n) - root * root;
  return root * root <= u512(n) && rest <= 2 * root;
}

bool isqrt_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const u256 narrow = gen.u256_() >> static_cast<u32>(gen.below(256));
    const u512 wide = gen.u512_() >> static_cast<u32>(gen.below(512));
    if (!isqrt_holds(narrow) || !isqrt_holds(wide)) return false;
    // Around a perfect square the floor is easiest to miss.
    const u256 root = gen.u256_() >> static_cast<u32>(gen.below(255));
    const u512 square = u512(root) * u512(root);
    if (isqrt(square) != root || !isqrt_holds(u512(square + 1))) return false;
    if (square != 0 && isqrt(u512(square - 1)) != root - 1) return false;
  }
  return true;
}

u512 round_half_up(const u512& product) { return (product + u512(RAY) / 2) / u512(RAY); }

// The same products in the same order in 512 bits; once past 2^128 the result is nothing.
std::optional<u128> pow_ray_model(const u128& x, u64 n) {
  u512 result = u512(RAY);
  u512 power = u512(x);
  for (; n != 0; n /= 2) {
    if (n % 2 == 1) result = round_half_up(result * power);
    if (result > u512(MAX_128)) return std::nullopt;
    if (n > 1) power = round_half_up(power * power);
    if (power > u512(MAX_128)) return std::nullopt;
  }
  return static_cast<u128>(result);
}

bool pow_ray_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const u128 near_one = RAY - (RAY >> 20) + gen.u128_below(RAY >> 19);
    const u128 x = gen.chance(1, 2) ? near_one : gen.u128_edgy();
    const u64 n = gen.chance(1, 2) ? gen.below(100) : gen.u64_edgy();
    if (pow_ray(x, n) != pow_ray_model(x, n)) return false;
    if (x <= RAY && !pow_ray(x, n)) return false;
  }
  return true;
}

// Written from the spec alone: floors first, then one atom at a time to the party with the largest
// remainder that has not had one, the lowest id among equals.
std::vector<u128> split_model(const u128& total, const std::vector<u128>& weights) {
  u512 sum = 0;
  for (const u128& weight : weights) sum += u512(weight);
  std::vector<u128> shares;
  std::vector<u512> remainders;
  u128 given = 0;
  for (const u128& weight : weights) {
    const u512 part = u512(total) * u512(weight);
    shares.push_back(static_cast<u128>(u512(part / sum)));
    remainders.push_back(part % sum);
    given += shares.back();
  }
  std::vector<bool> had(weights.size(), false);
  for (; given < total; ++given) {
    u32 best = 0;
    while (had[best]) ++best;
    for (u32 id = best; id < weights.size(); ++id) {
      if (!had[id] && remainders[id] > remainders[best]) best = id;
    }
    shares[best] += 1;
    had[best] = true;
  }
  return shares;
}

bool split_holds(const u128& total, const std::vector<u128>& weights) {
  const auto shares = split_exactly(total, weights);
  if (!shares || *shares != split_model(total, weights)) return false;
  u128 sum = 0;
  for (u32 id = 0; id < weights.size(); ++id) {
    sum += (*shares)[id];
    if (weights[id] == 0 && (*shares)[id] != 0) return false;
  }
  return sum == total;
}

bool split_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    std::vector<u128> weights(1 + static_cast<u32>(gen.below(12)));
    const u128 bound = u128(1) << static_cast<u32>(gen.below(124));
    for (u128& weight : weights) weight = gen.u128_below(bound);
    weights[static_cast<u32>(gen.below(weights.size()))] += 1;
    if (!split_holds(gen.u128_edgy(), weights)) return false;
  }
  return true;
}

std::string_view decimal(const u256& value, std::array<char, max_decimal_digits>& room) {
  return {room.data(), to_decimal(value, room.data())};
}

bool decimal_law(u64 seed, u32 size) {
  Generator gen(seed);
  std::array<char, max_decimal_digits> room{};
  for (u32 i = 0; i < size; ++i) {
    const u256 value = gen.u256_() >> static_cast<u32>(gen.below(256));
    const std::string_view text = decimal(value, room);
    if (text != value.str() || parse_decimal(text) != value) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("mul_div: every small triple") {
  for (u32 a = 0; a < 40; ++a) {
    for (u32 b = 0; b < 40; ++b) {
      CHECK_FALSE(mul_div(a, b, 0).fits);
      for (u32 d = 1; d < 40; ++d) {
        REQUIRE(same(mul_div(a, b, d), {a * b / d, a * b % d, true}));
        REQUIRE(mul_div_ceil(a, b, d) == u128((a * b + d - 1) / d));
      }
    }
  }
}

TEST_CASE("mul_div: the definition holds and both paths agree") {
  CHECK(mul_div_law(1, 60'000));
  CHECK(mul_div_law(0xfeed, 60'000));
}

TEST_CASE("mul_div: words of only zeros and ones, where an estimated digit is too great") {
  const std::array<u64, 5> words{0, 1, u64{1} << 63, ~u64{0}, ~u64{0} - 1};
  std::vector<u128> numbers;
  for (const u64 top : words) {
    for (const u64 bottom : words) numbers.push_back((u128(top) << 64) | bottom);
  }
  for (const u128& a : numbers) {
    for (const u128& b : numbers) {
      for (const u128& d : numbers) REQUIRE(same(mul_div(a, b, d), mul_div_portable(a, b, d)));
    }
  }
}

TEST_CASE("mul_div: the greatest results, and those just beyond") {
  CHECK(mul_div_floor(MAX_128, MAX_128, MAX_128) == MAX_128);
  CHECK(mul_div_ceil(MAX_128, MAX_128, MAX_128) == MAX_128);
  CHECK_FALSE(mul_div_floor(MAX_128, 2, 1).has_value());
  CHECK_FALSE(mul_div_floor(1, 1, 0).has_value());
  CHECK_FALSE(mul_div_ceil(1, 1, 0).has_value());
  // (2^128 - 1) + 1/2: the floor fits, the ceiling does not.
  const u128 odd = (u128(1) << 64) - 1;
  const u128 other = (u128(1) << 64) + 1;
  CHECK(mul_div_floor(odd, other, 1) == MAX_128);
  const u128 three_quarters = (u128(3) << 126);
  CHECK_FALSE(mul_div_ceil(three_quarters, 4, 3).has_value());
  CHECK(mul_div_floor(MAX_128, MAX_128 - 1, MAX_128 - 1) == MAX_128);
  CHECK(mul_div_ceil(MAX_128 - 1, MAX_128 - 1, MAX_128 - 2) == std::nullopt);
}

TEST_CASE("div_floor and div_ceil: every width") {
  for (u32 a = 0; a < 60; ++a) {
    for (u32 d = 1; d < 60; ++d) {
      REQUIRE(div_floor(u128(a), u128(d)) == a / d);
      REQUIRE(div_ceil(u128(a), u128(d)) == (a + d - 1) / d);
      REQUIRE(div_floor(u256(a), u256(d)) == a / d);
      REQUIRE(div_ceil(u256(a), u256(d)) == (a + d - 1) / d);
      REQUIRE(div_floor(u512(a), u512(d)) == a / d);
      REQUIRE(div_ceil(u512(a), u512(d)) == (a + d - 1) / d);
    }
  }
  CHECK(div_ceil(MAX_128, u128(1)) == MAX_128);
  CHECK(div_ceil(~u512(0), u512(2)) == u512(u512(1) << 511));
}

TEST_CASE("isqrt: exact floor") {
  u32 root = 0;
  for (u32 n = 0; n < 70'000; ++n) {
    if ((root + 1) * (root + 1) <= n) ++root;
    REQUIRE(isqrt(u256(n)) == root);
    if (n < 5'000) REQUIRE(isqrt(u512(n)) == root);
  }
  CHECK(isqrt(~u256(0)) == MAX_128);
  CHECK(isqrt(~u512(0)) == ~u256(0));
  for (u32 bit = 0; bit < 512; ++bit) {
    const u512 power = u512(1) << bit;
    REQUIRE(isqrt_holds(power));
    REQUIRE(isqrt_holds(u512(power - 1)));
  }
  CHECK(isqrt_law(2, 4'000));
}

TEST_CASE("pow_ray: half up, like the model, and nothing beyond 128 bits") {
  CHECK(pow_ray(0, 0) == RAY);
  CHECK(pow_ray(0, 5) == u128(0));
  CHECK(pow_ray(RAY, ~u64{0}) == RAY);
  CHECK(pow_ray(RAY * 2, 10) == u128(RAY * 1024));
  CHECK(pow_ray(RAY / 2, 1) == u128(RAY / 2));
  // 0.5 * 10^-27 rounds up to 10^-27.
  CHECK(ray_mul_floor(1, RAY / 2) == u128(0));
  CHECK(pow_ray(u128(31'622'776'601'684), 2) == u128(1));
  CHECK(pow_ray(u128(22'360'679'774'998), 2) == u128(1));
  CHECK(pow_ray(u128(22'360'679'774'997), 2) == u128(0));
  CHECK_FALSE(pow_ray(RAY * 2, 39).has_value());
  CHECK(pow_ray(RAY * 2, 38).has_value());
  CHECK(pow_ray(MAX_128, 1) == MAX_128);
  CHECK(pow_ray_law(3, 5'000));
}

TEST_CASE("more than two thirds: every small pair and the greatest") {
  for (u32 x = 0; x < 100; ++x) {
    for (u32 n = 0; n < 100; ++n) REQUIRE(more_than_two_thirds(x, n) == (3 * x > 2 * n));
  }
  CHECK(more_than_two_thirds(MAX_128, MAX_128));
  CHECK_FALSE(more_than_two_thirds(MAX_128 / 3 * 2, MAX_128));
  CHECK(more_than_two_thirds(MAX_128 / 3 * 2 + 1, MAX_128));
}

TEST_CASE("L-8 split: every small sum over three parties, and random ones") {
  for (u32 total = 0; total < 24; ++total) {
    for (u32 code = 1; code < 343; ++code) {
      REQUIRE(split_holds(total, {code % 7, code / 7 % 7, code / 49}));
    }
  }
  CHECK(split_law(4, 4'000));
}

TEST_CASE("L-8 split: ties go to the lowest id, and no weight is no split") {
  const std::vector<u128> equal{1, 1, 1};
  const std::vector<u128> expected{4, 3, 3};
  CHECK((split_exactly(10, equal) == expected));
  CHECK_FALSE(split_exactly(10, {}).has_value());
  const std::vector<u128> none{0, 0};
  CHECK_FALSE(split_exactly(10, none).has_value());
  CHECK_FALSE(split_exactly(0, none).has_value());
  const std::vector<u128> beyond{MAX_128, 1};
  CHECK_FALSE(split_exactly(10, beyond).has_value());
  const std::vector<u128> whole{MAX_128};
  CHECK((split_exactly(MAX_128, whole) == whole));
}

TEST_CASE("decimal text: both ways, and what is refused") {
  std::array<char, max_decimal_digits> room{};
  CHECK(decimal(0, room) == "0");
  CHECK(decimal(u256(10'000'000'000'000'000'000u), room) == "10000000000000000000");
  const u256 greatest = ~u256(0);
  CHECK(decimal(greatest, room) == greatest.str());
  CHECK(decimal_law(5, 5'000));
  CHECK(parse_decimal("0") == u256(0));
  for (const std::string_view bad : {"", "00", "01", "+1", "-1", " 1", "1 ", "1e3", "0x1", "1.0"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_decimal(bad).has_value());
  }
  CHECK_FALSE(parse_decimal(std::string_view("1\0", 2)).has_value());
  std::string text = greatest.str();
  CHECK(parse_decimal(text) == greatest);
  text.back() = static_cast<char>(text.back() + 1);
  CHECK_FALSE(parse_decimal(text).has_value());
  CHECK_FALSE(parse_decimal(std::string(78, '9')).has_value());
  CHECK_FALSE(parse_decimal(std::string(5'000, '1')).has_value());
}
