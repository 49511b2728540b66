#pragma once
// The price of a seat in a Dutch auction: pure formulas (spec: auctions, Format). A price falls
// from `top` with the blocks since the auction opened or was last reset (`dur`), by one of three
// curves:
//
//   linear       top * (tau - dur) / tau, 0 from tau on
//   stairstep    top * cut^(dur / step), the exponent a whole number
//   exponential  top * cut^dur
//
// Products of money are floored: `top * x` is floor(top * x / RAY). Powers are `pow_ray`, each of
// whose products is rounded half up. All prices are in atoms, at most `top`.
//
// No price ever rises with dur. For linear that is plain. For the powers it needs cut <= RAY: write
// c_i for pow_ray's cut^(2^i). Going from n to n + 1, the ones at n's low end, k of them, become
// one power c_k; the rest of the product is the same, and each rounded product grows with its
// factors. So it is enough that A_k = c_0 * ... * c_(k-1) >= c_k: A_0 = RAY >= c_0, and
// A_(k+1) = A_k * c_k >= c_k * c_k = c_(k+1), all rounded alike.

#include <optional>

#include "ledger/quantity.hpp"

namespace surety::auctions {

enum class CurveShape : u8 { linear, stairstep, exponential };

struct Curve {
  CurveShape shape = CurveShape::linear;
  u64 tau_blocks = 1;   // linear: blocks until the price is 0, at least 1
  u64 step_blocks = 1;  // stairstep: blocks of one price, at least 1
  Ray cut{RAY};         // stairstep, exponential: factor of a step or a block, 0 to RAY
  u64 tail_blocks = 0;  // reset when dur is greater
  Ray cusp{0};          // reset when price / top is below, 0 to RAY
};

// What is wrong with a genesis.
struct CurveFault {
  const char* field;
  const char* sentence;
};
// tau or step 0, cut > RAY, whatever the shape; and cusp > RAY, with which every auction would be
// reset at once. Everything below needs a curve without fault.
std::optional<CurveFault> check_curve(const Curve& curve);
// top 0, or a lowest price below MAX_PENALTY, the least that a slashed owner may get off with.
std::optional<CurveFault> check_prices(const Curve& curve, Atoms top, Atoms max_penalty);

// floor(stake * buffer / RAY): where a Dutch auction of a seat begins; buffer is BUF in RAY.
// Nothing where it reaches 2^96.
std::optional<Atoms> opening_price(Atoms stake, Ray buffer);

// The price after `dur_blocks`, rounded down; `top` at 0.
Atoms price_at(const Curve& curve, Atoms top, u64 dur_blocks);

// Whether the auction must be reset before anybody buys: dur > tail, or price / top < cusp,
// exactly. Precondition: top > 0.
bool needs_reset(const Curve& curve, Atoms top, u64 dur_blocks);

// The last dur without a reset, at most tail_blocks. Precondition: top > 0.
u64 last_on_sale(const Curve& curve, Atoms top);

// The lowest price at which the seat is ever for sale: that of the last block without a reset.
// Precondition: top > 0.
Atoms lowest_price(const Curve& curve, Atoms top);

}  // namespace surety::auctions
