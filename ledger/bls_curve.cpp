// Points of both groups. The two halves are the same steps through blst's two sets of functions;
// one table of them per group keeps each step written once.
#include <bit>

#include "ledger/bls_blst.hpp"

namespace surety::bls {

namespace {

struct Group1 {
  using Ours = G1;
  using Bytes = G1Bytes;
  using Point = blst_p1;
  using Affine = blst_p1_affine;
  static constexpr auto uncompress = blst_p1_uncompress;
  static constexpr auto affine_in_group = blst_p1_affine_in_g1;
  static constexpr auto affine_is_infinity = blst_p1_affine_is_inf;
  static constexpr auto from_affine = blst_p1_from_affine;
  static constexpr auto compress = blst_p1_compress;
  static constexpr auto is_infinity = blst_p1_is_inf;
  static constexpr auto is_equal = blst_p1_is_equal;
  static constexpr auto add = blst_p1_add_or_double;
  static constexpr auto negate = blst_p1_cneg;
  static constexpr auto multiply = blst_p1_mult;
  static constexpr auto to_affine = blst_p1s_to_affine;
  static constexpr auto scratch_size = blst_p1s_mult_pippenger_scratch_sizeof;
  static constexpr auto pippenger = blst_p1s_mult_pippenger;
};

struct Group2 {
  using Ours = G2;
  using Bytes = G2Bytes;
  using Point = blst_p2;
  using Affine = blst_p2_affine;
  static constexpr auto uncompress = blst_p2_uncompress;
  static constexpr auto affine_in_group = blst_p2_affine_in_g2;
  static constexpr auto affine_is_infinity = blst_p2_affine_is_inf;
  static constexpr auto from_affine = blst_p2_from_affine;
  static constexpr auto compress = blst_p2_compress;
  static constexpr auto is_infinity = blst_p2_is_inf;
  static constexpr auto is_equal = blst_p2_is_equal;
  static constexpr auto add = blst_p2_add_or_double;
  static constexpr auto negate = blst_p2_cneg;
  static constexpr auto multiply = blst_p2_mult;
  static constexpr auto to_affine = blst_p2s_to_affine;
  static constexpr auto scratch_size = blst_p2s_mult_pippenger_scratch_sizeof;
  static constexpr auto pippenger = blst_p2s_mult_pippenger;
};

template <class Group>
typename Group::Ours from_affine(const typename Group::Affine& affine) {
  typename Group::Point point;
  Group::from_affine(&point, &affine);
  return Access::store(point);
}

// blst takes infinity and does not ask for the subgroup: both are asked here.
template <class Group>
Result<typename Group::Ours, PointFault> decode(const typename Group::Bytes& bytes) {
  typename Group::Affine affine;
  switch (Group::uncompress(&affine, bytes.bytes.data())) {
    case BLST_SUCCESS:
      break;
    case BLST_POINT_NOT_ON_CURVE:
      return PointFault::not_on_curve;
    case BLST_POINT_NOT_IN_GROUP:
      return PointFault::not_in_group;
    default:
      return PointFault::encoding;
  }
  if (Group::affine_is_infinity(&affine)) return PointFault::infinity;
  if (!Group::affine_in_group(&affine)) return PointFault::not_in_group;
  return from_affine<Group>(affine);
}

template <class Group>
std::optional<typename Group::Ours> restore(const typename Group::Bytes& bytes) {
  typename Group::Affine affine;
  if (Group::uncompress(&affine, bytes.bytes.data()) != BLST_SUCCESS) return std::nullopt;
  return from_affine<Group>(affine);
}

template <class Group>
typename Group::Bytes encode(const typename Group::Ours& point) {
  const auto loaded = Access::load(point);
  typename Group::Bytes out;
  Group::compress(out.bytes.data(), &loaded);
  return out;
}

template <class Group>
typename Group::Ours sum(const typename Group::Ours& a, const typename Group::Ours& b,
                         bool subtract) {
  const auto left = Access::load(a);
  auto right = Access::load(b);
  Group::negate(&right, subtract);
  typename Group::Point out;
  Group::add(&out, &left, &right);
  return Access::store(out);
}

template <class Group>
typename Group::Ours product(const Scalar& factor, const typename Group::Ours& point, u32 bits) {
  const auto loaded = Access::load(point);
  const blst_scalar scalar = Access::load(factor);
  typename Group::Point out;
  Group::multiply(&out, &loaded, scalar.b, bits);
  return Access::store(out);
}

// Pippenger's method gains from this many points on; blst's must not be given fewer than two.
constexpr u32 pippenger_from = 4;

template <class Group>
typename Group::Ours pippenger(const std::vector<typename Group::Point>& points,
                               const std::vector<blst_scalar>& factors, u32 bits) {
  const u32 count = static_cast<u32>(points.size());
  std::vector<typename Group::Affine> affine(count);
  const typename Group::Point* const from[] = {points.data(), nullptr};
  Group::to_affine(affine.data(), from, count);
  const typename Group::Affine* const places[] = {affine.data(), nullptr};
  std::vector<const byte*> scalars(count);
  for (u32 i = 0; i < count; ++i) scalars[i] = factors[i].b;
  std::vector<limb_t> scratch(Group::scratch_size(count) / sizeof(limb_t));
  typename Group::Point out;
  Group::pippenger(&out, places, count, scalars.data(), bits, scratch.data());
  return Access::store(out);
}

// Infinity adds nothing, and one of it would spoil blst's joint conversion of all points.
template <class Group>
typename Group::Ours sum_of_products(std::span<const typename Group::Ours> points,
                                     std::span<const Scalar> factors, u32 bits) {
  expects(points.size() == factors.size(), "as many factors as points");
  expects(bits >= 1 && bits <= scalar_bits, "a factor has 1 to 255 bits");
  std::vector<typename Group::Point> finite;
  std::vector<blst_scalar> scalars;
  typename Group::Ours total;
  const bool few = points.size() < pippenger_from;
  for (u32 i = 0; i < points.size(); ++i) {
    if (points[i].is_infinity()) continue;
    if (few) {
      total = total + product<Group>(factors[i], points[i], bits);
    } else {
      finite.push_back(Access::load(points[i]));
      scalars.push_back(Access::load(factors[i]));
    }
  }
  if (finite.size() >= 2) return pippenger<Group>(finite, scalars, bits);
  if (finite.size() == 1) {
    return product<Group>(Access::store(scalars[0]), Access::store(finite[0]), bits);
  }
  return total;
}

template <class Group>
bool is_infinity(const typename Group::Ours& point) {
  const auto loaded = Access::load(point);
  return Group::is_infinity(&loaded);
}

template <class Group>
bool is_equal(const typename Group::Ours& a, const typename Group::Ours& b) {
  const auto left = Access::load(a);
  const auto right = Access::load(b);
  return Group::is_equal(&left, &right);
}

constexpr u32 order_bits = 256;  // what blst multiplies by in constant time

}  // namespace

G1 G1::generator() { return Access::store(*blst_p1_generator()); }
Result<G1, PointFault> G1::decode(const G1Bytes& bytes) { return bls::decode<Group1>(bytes); }
std::optional<G1> G1::restore(const G1Bytes& bytes) { return bls::restore<Group1>(bytes); }
G1Bytes G1::encode() const { return bls::encode<Group1>(*this); }
bool G1::is_infinity() const { return bls::is_infinity<Group1>(*this); }

// Doubling and adding beats blst's windows, whose tables cost more than a small factor does.
G1 G1::times(u32 factor) const {
  const blst_p1 point = Access::load(*this);
  blst_p1 out = Access::load(G1());
  for (u32 bit = static_cast<u32>(std::bit_width(factor)); bit-- > 0;) {
    blst_p1_double(&out, &out);
    if ((factor >> bit & 1) != 0) blst_p1_add_or_double(&out, &out, &point);
  }
  return Access::store(out);
}

G1 operator+(const G1& a, const G1& b) { return sum<Group1>(a, b, false); }
G1 operator-(const G1& a, const G1& b) { return sum<Group1>(a, b, true); }
G1 operator*(const Scalar& factor, const G1& point) {
  return product<Group1>(factor, point, order_bits);
}
bool operator==(const G1& a, const G1& b) { return is_equal<Group1>(a, b); }

G2 G2::generator() { return Access::store(*blst_p2_generator()); }
Result<G2, PointFault> G2::decode(const G2Bytes& bytes) { return bls::decode<Group2>(bytes); }
std::optional<G2> G2::restore(const G2Bytes& bytes) { return bls::restore<Group2>(bytes); }
G2Bytes G2::encode() const { return bls::encode<Group2>(*this); }
bool G2::is_infinity() const { return bls::is_infinity<Group2>(*this); }

G2 operator+(const G2& a, const G2& b) { return sum<Group2>(a, b, false); }
G2 operator-(const G2& a, const G2& b) { return sum<Group2>(a, b, true); }
G2 operator*(const Scalar& factor, const G2& point) {
  return product<Group2>(factor, point, order_bits);
}
bool operator==(const G2& a, const G2& b) { return is_equal<Group2>(a, b); }

G1 public_point(const Scalar& secret) {
  const blst_scalar scalar = Access::load(secret);
  blst_p1 out;
  blst_sk_to_pk_in_g1(&out, &scalar);
  return Access::store(out);
}

G1 sum_of_products(std::span<const G1> points, std::span<const Scalar> factors, u32 bits) {
  return sum_of_products<Group1>(points, factors, bits);
}
G2 sum_of_products(std::span<const G2> points, std::span<const Scalar> factors, u32 bits) {
  return sum_of_products<Group2>(points, factors, bits);
}

}  // namespace surety::bls
