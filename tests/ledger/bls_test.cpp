// BLS12-381 (spec: keys): numbers modulo r, points and their one encoding, signatures, batches.
#include "ledger/bls.hpp"

#include <doctest/doctest.h>

#include <string_view>

#include "tests/support/generator.hpp"
#include "tests/support/hex.hpp"

using namespace surety;
using namespace surety::bls;
using surety::test::fixed_of;
using surety::test::Generator;
using surety::test::hex_of;

namespace {

// Published constants: the order r (draft-irtf-cfrg-pairing-friendly-curves), the generators'
// compressed forms, the modulus p.
constexpr const char* ORDER = "73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001";
constexpr const char* GENERATOR1 =
    "97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6"
    "bb";
constexpr const char* GENERATOR2 =
    "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b"
    "7e024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121"
    "bdb8";
constexpr const char* MODULUS =
    "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa"
    "ab";

Scalar random_scalar(Generator& gen) {
  std::array<u8, 64> wide;
  for (u8& byte : wide) byte = gen.u8_();
  return Scalar::reduced(wide);
}

ByteView text(std::string_view message) { return as_bytes(message); }

// The number `bytes` modulo r, bit by bit: doubling and adding one.
Scalar slowly_reduced(ByteView bytes) {
  Scalar total;
  for (const u8 byte : bytes) {
    for (u32 bit = 8; bit-- > 0;) {
      total = total + total;
      if ((byte >> bit & 1) != 0) total = total + Scalar::of(1);
    }
  }
  return total;
}

template <class Point>
Point slow_sum(const std::vector<Point>& points, const std::vector<Scalar>& factors) {
  Point total;
  for (u32 i = 0; i < points.size(); ++i) total = total + factors[i] * points[i];
  return total;
}

// Sums of products of every size, with zeros, ones, repeats and infinity among them.
template <class Point>
bool sum_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 count = 0; count <= size; ++count) {
    const u32 bits = gen.chance(1, 2) ? 128 : scalar_bits;
    std::vector<Point> points;
    std::vector<Scalar> factors;
    for (u32 i = 0; i < count; ++i) {
      Scalar factor = random_scalar(gen);
      if (bits == 128) factor = Scalar::of(gen.u64_()) * Scalar::of(gen.u64_());
      if (gen.chance(1, 5)) factor = Scalar::of(gen.below(2));
      factors.push_back(factor);
      Point point = random_scalar(gen) * Point::generator();
      if (gen.chance(1, 5)) point = Point();
      if (gen.chance(1, 5) && i > 0) point = points[i - 1];
      points.push_back(point);
    }
    if (!(sum_of_products(points, factors, bits) == slow_sum(points, factors))) return false;
  }
  return true;
}

template <class Point, class Encoded>
PointFault fault_of(const Encoded& bytes) {
  const auto point = Point::decode(bytes);
  REQUIRE_FALSE(point.has_value());
  return point.error();
}

// A coordinate near the one given, by counting its last byte up, that decodes to this fault.
template <class Point, class Encoded>
bool meets(Encoded bytes, PointFault wanted) {
  for (u32 tries = 0; tries < 64; ++tries) {
    ++bytes.bytes[Encoded::size - 1];
    const auto point = Point::decode(bytes);
    if (!point.has_value() && point.error() == wanted) return true;
  }
  return false;
}

template <class Point, class Encoded>
void check_encodings(const Encoded& generator) {
  const Point point = Scalar::of(77) * Point::generator();
  const Encoded good = point.encode();
  CHECK((Point::generator().encode() == generator));
  REQUIRE(Point::decode(good).has_value());
  CHECK((*Point::decode(good) == point));
  CHECK((*Point::restore(good) == point));

  Encoded bytes = good;  // the sign flag gives the negative point
  bytes.bytes[0] ^= 0x20;
  CHECK((*Point::decode(bytes) == Point() - point));
  bytes = good;  // an uncompressed form has more bytes
  bytes.bytes[0] &= 0x7f;
  CHECK(fault_of<Point>(bytes) == PointFault::encoding);
  bytes = good;  // infinity with a coordinate
  bytes.bytes[0] |= 0x40;
  CHECK(fault_of<Point>(bytes) == PointFault::encoding);

  bytes = Encoded{};
  CHECK(fault_of<Point>(bytes) == PointFault::encoding);
  bytes.bytes[0] = 0xe0;  // infinity with a sign
  CHECK(fault_of<Point>(bytes) == PointFault::encoding);
  bytes.bytes[0] = 0x40;  // infinity, not compressed
  CHECK(fault_of<Point>(bytes) == PointFault::encoding);
  bytes.bytes[0] = 0xc0;
  CHECK(fault_of<Point>(bytes) == PointFault::infinity);
  CHECK((Point().encode() == bytes));
  CHECK(Point::restore(bytes)->is_infinity());

  CHECK(meets<Point>(good, PointFault::not_on_curve));
  CHECK(meets<Point>(good, PointFault::not_in_group));
}

std::vector<Signed> signed_items(Generator& gen, u32 count, std::span<const ByteView> messages) {
  std::vector<Signed> items;
  for (u32 i = 0; i < count; ++i) {
    const Scalar secret = random_scalar(gen);
    const ByteView message = messages[gen.below(messages.size())];
    items.push_back({public_point(secret), message, sign(secret, message)});
  }
  return items;
}

}  // namespace

TEST_CASE("bls: numbers modulo r") {
  Generator gen(1);
  const ScalarBytes order = fixed_of<ScalarBytes>(ORDER);
  CHECK_FALSE(Scalar::decode(order).has_value());
  ScalarBytes last = order;
  last.bytes[31] = 0;
  REQUIRE(Scalar::decode(last).has_value());
  const Scalar minus_one = *Scalar::decode(last);
  CHECK((minus_one + Scalar::of(1) == Scalar()));
  CHECK((Scalar() - Scalar::of(1) == minus_one));
  CHECK((minus_one * minus_one == Scalar::of(1)));
  CHECK((minus_one * Scalar() == Scalar()));
  CHECK((Scalar::decode(ScalarBytes{}) == Scalar()));
  ScalarBytes ones;
  ones.bytes.fill(0xff);
  CHECK_FALSE(Scalar::decode(ones).has_value());
  for (u32 i = 0; i < 20; ++i) {
    const Scalar a = random_scalar(gen);
    const Scalar b = random_scalar(gen);
    const Scalar c = random_scalar(gen);
    CHECK((a * (b + c) == a * b + a * c));
    CHECK((a - b + b == a));
    CHECK((a * a.inverse() == Scalar::of(1)));
    CHECK((Scalar::decode(a.encode()) == a));
  }
  Scalar secret = random_scalar(gen);
  secret.wipe();
  CHECK(secret.is_zero());
}

TEST_CASE("bls: wide numbers are reduced as a big-endian number is") {
  Generator gen(2);
  std::array<u8, 64> wide;
  wide.fill(0xff);
  CHECK((Scalar::reduced(wide) == slowly_reduced(wide)));
  for (u32 i = 0; i < 10; ++i) {
    for (u8& byte : wide) byte = gen.u8_();
    CHECK((Scalar::reduced(wide) == slowly_reduced(wide)));
  }
  wide.fill(0);
  const ScalarBytes order = fixed_of<ScalarBytes>(ORDER);
  std::memcpy(wide.data() + 32, order.bytes.data(), 32);
  CHECK(Scalar::reduced(wide).is_zero());
}

TEST_CASE("bls: every encoding but the one of a point of the group is refused") {
  check_encodings<G1>(fixed_of<G1Bytes>(GENERATOR1));
  check_encodings<G2>(fixed_of<G2Bytes>(GENERATOR2));
}

TEST_CASE("bls: a coordinate that is not below the modulus is refused") {
  // x + p fits in 381 bits for a small x, and would be a second encoding of x.
  G1Bytes bytes = fixed_of<G1Bytes>(MODULUS);
  bytes.bytes[0] |= 0x80;
  for (u32 i = 0; i < 8; ++i, ++bytes.bytes[47]) {
    CHECK(fault_of<G1>(bytes) == PointFault::encoding);
  }
  // Of a G2 coordinate either half may be too great: the imaginary one first, the real one last.
  const G2Bytes good = fixed_of<G2Bytes>(GENERATOR2);
  const G1Bytes modulus = fixed_of<G1Bytes>(MODULUS);
  G2Bytes wrong = good;
  std::memcpy(wrong.bytes.data(), modulus.bytes.data(), 48);
  wrong.bytes[0] |= 0x80;
  CHECK(fault_of<G2>(wrong) == PointFault::encoding);
  wrong = good;
  std::memcpy(wrong.bytes.data() + 48, modulus.bytes.data(), 48);
  CHECK(fault_of<G2>(wrong) == PointFault::encoding);
}

TEST_CASE("bls: points add, and products by small and great numbers agree") {
  const G1 g = G1::generator();
  CHECK((g + g + g == Scalar::of(3) * g));
  CHECK((g - g).is_infinity());
  CHECK((Scalar() * g).is_infinity());
  CHECK((Scalar::of(5) * G1()).is_infinity());
  CHECK((G1() + g == g));
  CHECK((G1() == G1()));
  CHECK_FALSE((G1() == g));
  for (const u32 factor : {0u, 1u, 2u, 3u, 16u, 17u, 255u, 0xffff'ffffu}) {
    CHECK((g.times(factor) == Scalar::of(factor) * g));
    CHECK((public_point(Scalar::of(factor)) == g.times(factor)));
  }
  const G2 h = G2::generator();
  CHECK((h + h + h == Scalar::of(3) * h));
  CHECK((h - h).is_infinity());
  ScalarBytes last = fixed_of<ScalarBytes>(ORDER);
  last.bytes[31] = 0;
  CHECK((*Scalar::decode(last) * g == G1() - g));
  CHECK((*Scalar::decode(last) * h == G2() - h));
}

TEST_CASE("bls: sums of products of any size, infinity among them") {
  CHECK(sum_law<G1>(3, 20));
  CHECK(sum_law<G2>(4, 9));
  std::vector<G1> infinities(6);
  const std::vector<Scalar> factors(6, Scalar::of(9));
  CHECK(sum_of_products(infinities, factors).is_infinity());
  infinities[3] = G1::generator();
  CHECK((sum_of_products(infinities, factors) == G1::generator().times(9)));
}

TEST_CASE("bls: a signature holds for its key and message only") {
  Generator gen(5);
  const Scalar secret = random_scalar(gen);
  const G1 key = public_point(secret);
  const G2 signature = sign(secret, text("duty"));
  CHECK((signature == secret * hash_to_g2(text("duty"))));
  CHECK(verify(key, text("duty"), signature));
  CHECK_FALSE(verify(key, text("Duty"), signature));
  CHECK_FALSE(verify(key + G1::generator(), text("duty"), signature));
  CHECK_FALSE(verify(key, text("duty"), signature + G2::generator()));
  CHECK_FALSE(verify(G1(), text("duty"), G2()));
  CHECK_FALSE(verify(key, text("duty"), G2()));
  CHECK(verify(key, {}, sign(secret, {})));
}

TEST_CASE("bls: aggregates") {
  Generator gen(6);
  const Scalar a = random_scalar(gen);
  const Scalar b = random_scalar(gen);
  const ByteView messages[] = {text("one"), text("two")};
  const G1 keys[] = {public_point(a), public_point(b)};
  const G2 same[] = {sign(a, messages[0]), sign(b, messages[0])};
  const G2 both = *aggregate(same);
  CHECK(fast_aggregate_verify(keys, messages[0], both));
  CHECK_FALSE(fast_aggregate_verify(keys, messages[1], both));
  CHECK_FALSE(fast_aggregate_verify({}, messages[0], G2()));
  const G1 cancelling[] = {keys[0], G1() - keys[0]};
  CHECK_FALSE(fast_aggregate_verify(cancelling, messages[0], G2()));
  CHECK_FALSE(aggregate({}).has_value());
  const G2 different[] = {sign(a, messages[0]), sign(b, messages[1])};
  CHECK(aggregate_verify(keys, messages, *aggregate(different)));
  CHECK_FALSE(aggregate_verify(keys, messages, both));
  CHECK_FALSE(aggregate_verify(keys, std::span(messages, 1), *aggregate(different)));
  CHECK_FALSE(aggregate_verify({}, {}, G2()));
}

TEST_CASE("bls: a batch holds when each of its signatures does") {
  Generator gen(7);
  const ByteView messages[] = {text("one"), text("two"), {}};
  CHECK(batch_verify({}));
  for (const u32 count : {1u, 2u, 9u}) {
    std::vector<Signed> items = signed_items(gen, count, messages);
    CHECK(batch_verify(items));
    const u32 place = static_cast<u32>(gen.below(count));
    items[place].signature = items[place].signature + G2::generator();
    CHECK_FALSE(batch_verify(items));
  }
  // Two faults that cancel in the plain sum do not cancel in a random one.
  std::vector<Signed> items = signed_items(gen, 2, std::span(messages, 1));
  items[0].signature = items[0].signature + G2::generator();
  items[1].signature = items[1].signature - G2::generator();
  CHECK_FALSE(batch_verify(items));
  items = signed_items(gen, 1, messages);
  items[0].key = G1();
  items[0].signature = G2();
  CHECK_FALSE(batch_verify(items));
}

TEST_CASE("bls: pairings are bilinear") {
  Generator gen(8);
  const Scalar a = random_scalar(gen);
  const G1 g = G1::generator();
  const G2 h = G2::generator();
  const Pair good[] = {{a * g, h}, {G1() - g, a * h}};
  CHECK(product_is_one(good));
  const Pair bad[] = {{a * g, h}, {G1() - g, h}};
  CHECK_FALSE(product_is_one(bad));
  const Pair nothing[] = {{G1(), h}, {g, G2()}};
  CHECK(product_is_one(nothing));
  CHECK(product_is_one({}));
  std::vector<Pair> many;  // more than blst takes at a time
  for (u32 i = 1; i <= 9; ++i) many.push_back({g.times(i), h});
  many.push_back({G1() - g.times(45), h});
  CHECK(product_is_one(many));
  many.push_back({g, h});
  CHECK_FALSE(product_is_one(many));
}
