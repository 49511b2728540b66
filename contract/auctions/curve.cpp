#include "contract/auctions/curve.hpp"

#include "ledger/wide.hpp"

namespace surety::auctions {

namespace {

constexpr const char* LAW_CURVE = "a curve has no fault";
constexpr const char* LAW_TOP = "a price begins above 0";

// floor(top * factor / RAY). Precondition: factor <= RAY, so that the result is at most top.
Atoms share_of(Atoms top, const u128& factor) {
  const auto product = ray_mul_floor(top.value, factor);
  expects(product.has_value(), "a share of an amount fits");
  return {*product};
}

Atoms geometric(const Curve& curve, Atoms top, u64 exponent) {
  const auto factor = pow_ray(curve.cut.value, exponent);
  expects(factor.has_value(), "a power of at most one fits");
  return share_of(top, *factor);
}

Atoms linear(const Curve& curve, Atoms top, u64 dur_blocks) {
  if (dur_blocks >= curve.tau_blocks) return {};
  const auto price = mul_div_floor(top.value, curve.tau_blocks - dur_blocks, curve.tau_blocks);
  expects(price.has_value(), "a part of an amount fits");
  return {*price};
}

}  // namespace

std::optional<CurveFault> check_curve(const Curve& curve) {
  if (curve.tau_blocks == 0) return CurveFault{"tau_blocks", "tau_blocks must be at least 1."};
  if (curve.step_blocks == 0) return CurveFault{"step_blocks", "step_blocks must be at least 1."};
  if (curve.cut.value > RAY) return CurveFault{"cut", "cut must be at most 10^27, which is one."};
  if (curve.cusp.value > RAY) {
    return CurveFault{"cusp", "cusp must be at most 10^27, which is one."};
  }
  return std::nullopt;
}

std::optional<CurveFault> check_prices(const Curve& curve, Atoms top, Atoms max_penalty) {
  if (top.value == 0) return CurveFault{"top", "top must be at least 1 atom."};
  if (lowest_price(curve, top) < max_penalty) {
    return CurveFault{"cusp", "cusp and tail_blocks must keep the price at MAX_PENALTY or above."};
  }
  return std::nullopt;
}

std::optional<Atoms> opening_price(Atoms stake, Ray buffer) {
  const auto price = ray_mul_floor(stake.value, buffer.value);
  if (!price || *price > Atoms::max().value) return std::nullopt;
  return Atoms{*price};
}

Atoms price_at(const Curve& curve, Atoms top, u64 dur_blocks) {
  expects(!check_curve(curve), LAW_CURVE);
  switch (curve.shape) {
    case CurveShape::linear:
      return linear(curve, top, dur_blocks);
    case CurveShape::stairstep:
      return geometric(curve, top, dur_blocks / curve.step_blocks);
    case CurveShape::exponential:
      return geometric(curve, top, dur_blocks);
  }
  trap("a curve has one of three shapes");
}

bool needs_reset(const Curve& curve, Atoms top, u64 dur_blocks) {
  expects(top.value > 0, LAW_TOP);
  if (dur_blocks > curve.tail_blocks) return true;
  const Atoms price = price_at(curve, top, dur_blocks);
  return u256(price.value) * u256(RAY) < u256(curve.cusp.value) * u256(top.value);
}

// The last dur without a reset. Dur 0 has none, and since no price rises, none comes after one that
// has: the search halves what lies between.
u64 last_on_sale(const Curve& curve, Atoms top) {
  expects(top.value > 0, LAW_TOP);
  u64 good = 0;
  u64 most = curve.tail_blocks;
  while (good < most) {
    const u64 middle = most - (most - good) / 2;
    if (needs_reset(curve, top, middle)) {
      most = middle - 1;
    } else {
      good = middle;
    }
  }
  return good;
}

Atoms lowest_price(const Curve& curve, Atoms top) {
  expects(top.value > 0, LAW_TOP);
  return price_at(curve, top, last_on_sale(curve, top));
}

}  // namespace surety::auctions
