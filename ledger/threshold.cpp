#include "ledger/threshold.hpp"

#include <bit>

#include "ledger/bls_product.hpp"
#include "ledger/sha256.hpp"

namespace surety::threshold {

using bls::G1;
using bls::G2;
using bls::Scalar;

namespace {

constexpr u32 coefficient_bits = 128;

u64 greatest_common_divisor(u64 a, u64 b) {
  while (b != 0) {
    const u64 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// a *= b, unless that reaches 2^64. Precondition: b > 0.
bool multiply_into(u64& a, u64 b) {
  if (a > ~u64{0} / b) return false;
  a *= b;
  return true;
}

// A fraction in lowest terms.
struct Fraction {
  u64 numerator = 1;
  u64 denominator = 1;

  bool multiply(u64 by, u64 over) {
    const u64 shared = greatest_common_divisor(by, over);
    const u64 up = greatest_common_divisor(by / shared, denominator);
    const u64 down = greatest_common_divisor(over / shared, numerator);
    numerator /= down;
    denominator /= up;
    return multiply_into(numerator, by / shared / up) &&
           multiply_into(denominator, over / shared / down);
  }
};

u32 distance(u32 a, u32 b) { return a < b ? b - a : a - b; }

// |lambda_i|; nothing where a term reaches 2^64.
std::optional<Fraction> weight_at(std::span<const u32> indices, u32 i) {
  Fraction weight;
  for (u32 k = 0; k < indices.size(); ++k) {
    if (k != i && !weight.multiply(indices[k], distance(indices[k], indices[i]))) {
      return std::nullopt;
    }
  }
  return weight;
}

bool rising(std::span<const u32> indices) {
  u32 last = 0;
  for (const u32 index : indices) {
    if (index <= last) return false;
    last = index;
  }
  return !indices.empty();
}

std::vector<G1> column(std::span<const std::vector<G1>> dealings, u32 k) {
  std::vector<G1> points;
  points.reserve(dealings.size());
  for (const std::vector<G1>& dealing : dealings) {
    expects(dealing.size() == dealings[0].size(), "dealings have equally many commitments");
    points.push_back(dealing[k]);
  }
  return points;
}

// Looks for the partial signatures that do not verify.
class Search {
 public:
  Search(ByteView message, std::span<const Partial> partials) : message_(message) {
    TaggedHash transcript("partials");
    transcript.sized(message).u32_(static_cast<u32>(partials.size()));
    for (const Partial& partial : partials) {
      shares_.push_back(partial.share);
      signatures_.push_back(partial.signature);
      transcript.bare(partial.share.encode().view()).bare(partial.signature.encode().view());
    }
    factors_ = bls::coefficients_from(transcript.finish(), static_cast<u32>(partials.size()));
  }
  // Whether there is a bad one in [begin, end), which is known where a greater range failed and
  // the rest of it did not.
  bool look(u32 begin, u32 end, bool known) {
    if (!known && all_good(begin, end)) return false;
    if (end - begin == 1) {
      bad_.push_back(begin);
      return true;
    }
    const u32 middle = begin + (end - begin) / 2;
    const bool left = look(begin, middle, false);
    look(middle, end, !left);
    return true;
  }
  std::vector<u32> bad() && { return std::move(bad_); }

 private:
  bool all_good(u32 begin, u32 end) const {
    const u32 count = end - begin;
    for (u32 i = begin; i < end; ++i) {
      if (shares_[i].is_infinity()) return false;
    }
    const auto scalars = std::span<const Scalar>(factors_).subspan(begin, count);
    const G1 key = bls::sum_of_products(std::span<const G1>(shares_).subspan(begin, count), scalars,
                                        coefficient_bits);
    const G2 signature = bls::sum_of_products(
        std::span<const G2>(signatures_).subspan(begin, count), scalars, coefficient_bits);
    const bls::Factor factors[] = {{key, message_}, {G1() - G1::generator(), signature}};
    return bls::factors_cancel(factors);
  }

  ByteView message_;
  std::vector<G1> shares_;
  std::vector<G2> signatures_;
  std::vector<Scalar> factors_;
  std::vector<u32> bad_;
};

}  // namespace

Scalar evaluate(std::span<const Scalar> coefficients, u32 j) {
  const Scalar at = Scalar::of(j);
  Scalar total;
  for (auto k = coefficients.size(); k-- > 0;) total = total * at + coefficients[k];
  return total;
}

G1 evaluate(std::span<const G1> commitments, u32 j) {
  G1 total;
  for (auto k = commitments.size(); k-- > 0;) total = total.times(j) + commitments[k];
  return total;
}

std::vector<G1> public_shares(std::span<const G1> commitments, u32 n) {
  std::vector<G1> shares;
  shares.reserve(n);
  for (u32 j = 1; j <= n; ++j) shares.push_back(evaluate(commitments, j));
  return shares;
}

std::optional<Lagrange> Lagrange::at_zero(std::span<const u32> indices) {
  if (!rising(indices)) return std::nullopt;
  Lagrange out;
  // lambda_i has one negative factor for each lower index.
  for (u32 i = 0; i < indices.size(); ++i) out.negative_.push_back(i % 2);
  if (!out.take_small(indices)) out.take_full(indices);
  return out;
}

bool Lagrange::take_small(std::span<const u32> indices) {
  std::vector<Fraction> weights;
  u64 scale = 1;
  for (u32 i = 0; i < indices.size(); ++i) {
    const std::optional<Fraction> weight = weight_at(indices, i);
    if (!weight) return false;
    const u64 shared = greatest_common_divisor(scale, weight->denominator);
    if (!multiply_into(scale, weight->denominator / shared)) return false;
    weights.push_back(*weight);
  }
  std::vector<Scalar> factors;
  u64 all = 0;
  for (const Fraction& weight : weights) {
    u64 factor = weight.numerator;
    if (!multiply_into(factor, scale / weight.denominator)) return false;
    all |= factor;
    factors.push_back(Scalar::of(factor));
  }
  factors_ = std::move(factors);
  bits_ = static_cast<u32>(std::bit_width(all));
  scale_ = scale;
  one_over_scale_ = Scalar::of(scale).inverse();
  return true;
}

void Lagrange::take_full(std::span<const u32> indices) {
  for (u32 i = 0; i < indices.size(); ++i) {
    Scalar numerator = Scalar::of(1);
    Scalar denominator = numerator;
    for (u32 k = 0; k < indices.size(); ++k) {
      if (k == i) continue;
      numerator = numerator * Scalar::of(indices[k]);
      denominator = denominator * Scalar::of(distance(indices[k], indices[i]));
    }
    factors_.push_back(numerator * denominator.inverse());
  }
  one_over_scale_ = Scalar::of(1);
}

Scalar Lagrange::coefficient(u32 i) const {
  const Scalar magnitude = factors_[i] * one_over_scale_;
  return negative_[i] != 0 ? Scalar() - magnitude : magnitude;
}

Scalar Lagrange::combine(std::span<const Scalar> values) const {
  expects(values.size() == size(), "one value per index");
  Scalar total;
  for (u32 i = 0; i < size(); ++i) total = total + coefficient(i) * values[i];
  return total;
}

template <class Point>
Point Lagrange::combine_points(std::span<const Point> values) const {
  expects(values.size() == size(), "one value per index");
  std::vector<Point> points(values.begin(), values.end());
  for (u32 i = 0; i < size(); ++i) {
    if (negative_[i] != 0) points[i] = Point() - points[i];
  }
  const Point total = bls::sum_of_products(points, factors_, bits_);
  return scale_ == 1 ? total : one_over_scale_ * total;
}

G1 Lagrange::combine(std::span<const G1> values) const { return combine_points(values); }
G2 Lagrange::combine(std::span<const G2> values) const { return combine_points(values); }

std::vector<G1> summed_commitments(std::span<const std::vector<G1>> dealings) {
  expects(!dealings.empty(), "a key has a dealer");
  std::vector<G1> sums(dealings[0].size());
  for (u32 k = 0; k < sums.size(); ++k) {
    for (const G1& point : column(dealings, k)) sums[k] = sums[k] + point;
  }
  return sums;
}

std::vector<G1> reshared_commitments(const Lagrange& weights,
                                     std::span<const std::vector<G1>> dealings) {
  expects(!dealings.empty(), "a key has a dealer");
  std::vector<G1> combined;
  for (u32 k = 0; k < dealings[0].size(); ++k) {
    combined.push_back(weights.combine(column(dealings, k)));
  }
  return combined;
}

std::vector<u32> bad_partials(ByteView message, std::span<const Partial> partials) {
  if (partials.empty()) return {};
  Search search(message, partials);
  search.look(0, static_cast<u32>(partials.size()), false);
  return std::move(search).bad();
}

}  // namespace surety::threshold
