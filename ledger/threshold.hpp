#pragma once
// Sharing a key among n so that t of them sign (spec: keys). The secret is f(0) of a polynomial f
// of degree t-1 modulo r; the share of j is f(j), j = 1..n; C_k is the generator times the k-th
// coefficient, and anyone can compute from the C_k what a share must be, times the generator.

#include "ledger/bls.hpp"

namespace surety::threshold {

// floor(2n / 3) + 1: more than two thirds of n.
constexpr u32 threshold_of(u32 n) { return static_cast<u32>(u64{2} * n / 3 + 1); }

// f(j), where coefficients[k] belongs to the k-th power. Zero for no coefficients.
bls::Scalar evaluate(std::span<const bls::Scalar> coefficients, u32 j);
// sum_k j^k C_k, the generator times f(j). About 3 us per coefficient natively for small j.
bls::G1 evaluate(std::span<const bls::G1> commitments, u32 j);
// The same for j = 1..n, in this order: the public shares S_j.
std::vector<bls::G1> public_shares(std::span<const bls::G1> commitments, u32 n);

// What f(0) is from f at some indices: the sum of lambda_i f(i). Where L, the least common multiple
// of the lambdas' denominators, and every L * lambda_i stay below 2^64, as they do in committees of
// ordinary size, points are multiplied by these short numbers and the sum once by 1/L.
class Lagrange {
 public:
  // Nothing where there is no index, one is 0, or they do not rise from each to the next.
  static std::optional<Lagrange> at_zero(std::span<const u32> indices);

  u32 size() const { return static_cast<u32>(factors_.size()); }
  // lambda of the i-th index.
  bls::Scalar coefficient(u32 i) const;
  // sum_i lambda_i values[i]. Precondition: one value per index, in the indices' order.
  bls::Scalar combine(std::span<const bls::Scalar> values) const;
  bls::G1 combine(std::span<const bls::G1> values) const;
  bls::G2 combine(std::span<const bls::G2> values) const;

 private:
  bool take_small(std::span<const u32> indices);
  void take_full(std::span<const u32> indices);
  template <class Point>
  Point combine_points(std::span<const Point> values) const;

  std::vector<bls::Scalar> factors_;  // |L * lambda_i|
  std::vector<u8> negative_;          // whether lambda_i is
  u32 bits_ = bls::scalar_bits;       // every factor is below 2^bits_
  u64 scale_ = 1;                     // L
  bls::Scalar one_over_scale_;
};

// The commitments of a key that several dealt: C_k = sum_i C_ik. Precondition: at least one
// dealing, all of equal length.
std::vector<bls::G1> summed_commitments(std::span<const std::vector<bls::G1>> dealings);
// The commitments of a key that is dealt anew: C_k = sum_i lambda_i C_ik, for dealers at the
// indices that `weights` was made for. Precondition: as many dealings, all of equal length.
std::vector<bls::G1> reshared_commitments(const Lagrange& weights,
                                          std::span<const std::vector<bls::G1>> dealings);

// One member's signature s_j * H2(message) and the public share that it must verify under.
struct Partial {
  bls::G1 share;
  bls::G2 signature;
};
// The places of those that do not verify, ascending; empty when all do. All are checked at once,
// with coefficients hashed from the message, the shares and the signatures; only where that fails
// are halves checked. Two pairings for good ones, about 2 * log2(n) more for each bad one.
std::vector<u32> bad_partials(ByteView message, std::span<const Partial> partials);

}  // namespace surety::threshold
