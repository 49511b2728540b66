// Dutch prices: against the formulas in unbounded integers, and the laws that a buyer relies on.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "contract/auctions/curve.hpp"
#include "ledger/wide.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::auctions;
using surety::test::Generator;
using Big = boost::multiprecision::cpp_int;

namespace {

constexpr CurveShape SHAPES[] = {CurveShape::linear, CurveShape::stairstep,
                                 CurveShape::exponential};

Curve curve_of(CurveShape shape, u64 tau, u64 step, const u128& cut) {
  return {.shape = shape,
          .tau_blocks = tau,
          .step_blocks = step,
          .cut = {cut},
          .tail_blocks = ~u64{0},
          .cusp = {0}};
}

Atoms any_top(Generator& gen) { return {(gen.u128_edgy() & Atoms::max().value) | 1}; }

// Factors of every kind: small, near one by any distance, one.
u128 any_cut(Generator& gen) {
  const u128 part = gen.u128_edgy() % (RAY + 1);
  return gen.chance(1, 2) ? part : u128(RAY - part);
}

Curve any_curve(Generator& gen) {
  const CurveShape shape = SHAPES[gen.below(3)];
  const u64 tau = gen.u64_edgy();
  const u64 step = gen.u64_edgy();
  Curve curve = curve_of(shape, std::max<u64>(tau, 1), std::max<u64>(step, 1), any_cut(gen));
  curve.tail_blocks = gen.u64_edgy();
  curve.cusp = {any_cut(gen)};
  return curve;
}

bool never_rises_law(u64 seed, u32 steps) {
  Generator gen(seed);
  const Curve curve = any_curve(gen);
  const Atoms top = any_top(gen);
  u64 dur = gen.u64_edgy();
  Atoms price = price_at(curve, top, dur);
  if (price > top) return false;
  for (u32 i = 0; i < steps && dur < ~u64{0}; ++i) {
    // Most often one block further, where a rounding would show; sometimes far.
    dur += gen.chance(3, 4) ? 1 : gen.below(~dur) + 1;
    const Atoms next = price_at(curve, top, dur);
    if (next > price) return false;
    price = next;
  }
  return true;
}

// |price - floor(top * cut^e)| in unbounded integers: pow_ray is off by at most e / 2 units of RAY.
bool power_law(u64 seed, u32 most) {
  Generator gen(seed);
  const u64 exponent = gen.below(most + 1);
  const u128 cut = any_cut(gen);
  const Atoms top = any_top(gen);
  const Big scale = pow(Big(RAY), static_cast<u32>(exponent));
  const Big exact = Big(top.value) * pow(Big(cut), static_cast<u32>(exponent));
  const Curve curve = curve_of(CurveShape::exponential, 1, 1, cut);
  const Big price = Big(price_at(curve, top, exponent).value);
  const Big slack = Big(top.value) * exponent / (2 * Big(RAY)) + 1;
  return (price - slack) * scale <= exact && exact < (price + slack + 1) * scale;
}

// The same price step by step, floor(price * cut / RAY): each step loses less than an atom.
bool step_law(u64 seed, u32 most) {
  Generator gen(seed);
  const u64 steps = gen.below(most + 1);
  const u64 step = gen.between(1, 1000);
  const Atoms top = any_top(gen);
  const Curve curve = curve_of(CurveShape::stairstep, 1, step, any_cut(gen));
  Big repeated = Big(top.value);
  for (u64 i = 0; i < steps; ++i) repeated = repeated * Big(curve.cut.value) / Big(RAY);
  const Big price = Big(price_at(curve, top, steps * step + gen.below(step)).value);
  const Big slack = Big(top.value) * steps / (2 * Big(RAY)) + steps + 1;
  return abs(Big(price - repeated)) <= slack;
}

bool linear_law(u64 seed, u32 size) {
  Generator gen(seed);
  const u64 tau = gen.chance(1, 2) ? std::max<u64>(gen.u64_edgy(), 1) : gen.between(1, size);
  const Curve curve = curve_of(CurveShape::linear, tau, 1, RAY);
  const Atoms top = any_top(gen);
  const u64 dur = gen.below(tau);
  const Big price = Big(price_at(curve, top, dur).value);
  const Big exact = Big(top.value) * (tau - dur);
  return price * tau <= exact && exact < (price + 1) * tau &&
         price_at(curve, top, tau) == Atoms{} && price_at(curve, top, 0) == top;
}

// What a buyer can meet: no price on sale is below the lowest, and one is equal to it.
bool lowest_law(u64 seed, u32 most) {
  Generator gen(seed);
  Curve curve = curve_of(SHAPES[gen.below(3)], gen.between(1, most), gen.between(1, 5),
                         RAY - gen.u128_below(RAY / 4));
  curve.tail_blocks = gen.below(most);
  curve.cusp = {gen.u128_below(RAY + 1)};
  const Atoms top{gen.u128_below(1'000'000) + 1};
  Atoms least = top;
  bool reset = false;
  for (u64 dur = 0; dur <= most + 1; ++dur) {
    const bool resets = needs_reset(curve, top, dur);
    if (reset && !resets) return false;  // once due, a reset stays due
    reset = resets;
    if (!resets) least = std::min(least, price_at(curve, top, dur));
  }
  return reset && least == lowest_price(curve, top);
}

}  // namespace

TEST_CASE("no price rises with dur, whatever the curve") {
  for (u64 seed = 0; seed < 3000; ++seed) {
    CAPTURE(seed);
    CHECK(never_rises_law(seed, 20));
  }
}

TEST_CASE("small world: no price rises over all powers of two and their neighbours") {
  const Atoms top = Atoms::max();
  for (const u128& gap :
       {u128(1), u128(2), u128(1'000'000), u128(RAY / 1'000'000'000), u128(RAY / 3)}) {
    const Curve curve = curve_of(CurveShape::exponential, 1, 1, RAY - gap);
    for (u32 bit = 1; bit < 64; ++bit) {
      const u64 power = u64{1} << bit;
      CAPTURE(bit);
      CHECK(price_at(curve, top, power) <= price_at(curve, top, power - 1));
      CHECK(price_at(curve, top, power + 1) <= price_at(curve, top, power));
    }
  }
}

TEST_CASE("powers: the price is the exact one but for pow_ray's rounding") {
  for (u64 seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    CHECK(power_law(seed, 120));
  }
}

TEST_CASE("a stairstep is the repeated product, but for what the roundings lose") {
  for (u64 seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    CHECK(step_law(seed, 200));
  }
}

TEST_CASE("a stairstep is exactly the repeated product where nothing is rounded") {
  const Curve curve = curve_of(CurveShape::stairstep, 1, 7, RAY / 2);
  u128 price = u128(1) << 27;
  for (u64 dur = 0; dur < 7 * 28; ++dur) {
    CAPTURE(dur);
    if (dur > 0 && dur % 7 == 0) price = *ray_mul_floor(price, curve.cut.value);
    CHECK(price_at(curve, {u128(1) << 27}, dur).value == price);
  }
}

TEST_CASE("one step multiplies and floors once, in every shape of a power") {
  const u128 cut = RAY - RAY / 10;
  const Curve stairs = curve_of(CurveShape::stairstep, 1, 10, cut);
  CHECK(price_at(stairs, {1001}, 9).value == 1001);
  CHECK(price_at(stairs, {1001}, 10).value == 900);  // 900.9
  CHECK(price_at(stairs, {1001}, 19).value == 900);
  CHECK(price_at(stairs, {1001}, 20).value == 810);  // 810.81
  const Curve steady = curve_of(CurveShape::exponential, 1, 1, cut);
  CHECK(price_at(steady, {1001}, 2).value == 810);
  CHECK(price_at(steady, {1001}, ~u64{0}).value == 0);
}

TEST_CASE("linear: the floor of the exact price, top at 0, nothing from tau on") {
  for (u64 seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    CHECK(linear_law(seed, 50));
  }
  const Curve curve = curve_of(CurveShape::linear, 3, 1, RAY);
  CHECK(price_at(curve, {100}, 1).value == 66);
  CHECK(price_at(curve, {100}, 2).value == 33);
  CHECK(price_at(curve, {100}, 3).value == 0);
  CHECK(price_at(curve, {100}, ~u64{0}).value == 0);
}

TEST_CASE("cut at its ends: 0 leaves nothing after the first step, one leaves everything") {
  const Curve none = curve_of(CurveShape::stairstep, 1, 5, 0);
  CHECK(price_at(none, {100}, 4).value == 100);
  CHECK(price_at(none, {100}, 5).value == 0);
  const Curve all = curve_of(CurveShape::exponential, 1, 1, RAY);
  CHECK(price_at(all, Atoms::max(), ~u64{0}) == Atoms::max());
}

TEST_CASE("a reset is due after tail, and when the price falls below its share of top") {
  Curve curve = curve_of(CurveShape::linear, 100, 1, RAY);
  curve.tail_blocks = 60;
  curve.cusp = {RAY / 2};
  CHECK_FALSE(needs_reset(curve, {1000}, 50));  // exactly half
  CHECK(needs_reset(curve, {1000}, 51));
  CHECK(lowest_price(curve, {1000}).value == 500);
  curve.tail_blocks = 40;
  CHECK_FALSE(needs_reset(curve, {1000}, 40));
  CHECK(needs_reset(curve, {1000}, 41));
  CHECK(needs_reset(curve, {1000}, ~u64{0}));
  CHECK(lowest_price(curve, {1000}).value == 600);
}

TEST_CASE("the lowest price is the least that is ever on sale, and a reset once due stays due") {
  for (u64 seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    CHECK(lowest_law(seed, 60));
  }
}

TEST_CASE("the opening price is rounded down and has to be an amount") {
  const Ray buffer{RAY + RAY / 4};
  CHECK(opening_price({1001}, buffer)->value == 1251);  // 1251.25
  CHECK(opening_price({0}, buffer)->value == 0);
  CHECK(opening_price(Atoms::max(), {RAY}) == Atoms::max());
  CHECK_FALSE(opening_price(Atoms::max(), buffer));
  CHECK_FALSE(opening_price(Atoms::max(), Ray::max()));
}

TEST_CASE("faults of a genesis name their field") {
  const Curve good = curve_of(CurveShape::linear, 1, 1, RAY);
  CHECK_FALSE(check_curve(good));
  Curve bad = good;
  bad.tau_blocks = 0;
  CHECK(std::string(check_curve(bad)->field) == "tau_blocks");
  bad = good;
  bad.step_blocks = 0;
  CHECK(std::string(check_curve(bad)->field) == "step_blocks");
  bad = good;
  bad.cut = {RAY + 1};
  CHECK(std::string(check_curve(bad)->field) == "cut");
  bad = good;
  bad.cusp = {RAY + 1};
  CHECK(std::string(check_curve(bad)->field) == "cusp");

  Curve curve = curve_of(CurveShape::linear, 100, 1, RAY);
  curve.cusp = {RAY / 2};
  CHECK(std::string(check_prices(curve, {0}, {0})->field) == "top");
  CHECK_FALSE(check_prices(curve, {1000}, {500}));
  CHECK(std::string(check_prices(curve, {1000}, {501})->field) == "cusp");
}
