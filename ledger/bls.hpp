#pragma once
// BLS12-381 (draft-irtf-cfrg-bls-signature, proof-of-possession scheme; spec: keys) through blst:
// public keys in G1, signatures in G2, as Ethereum's validators use. r is the order of both groups.
//
// What people post is bytes; `decode` is the only way from them to a point, and it refuses every
// encoding but the one, points outside the subgroup, and infinity. So a G1 or G2 is always in its
// group, and is infinity only where arithmetic led there.
//
// Operations on secret scalars (+, -, *, inverse, scalar times point, public_point, sign) take the
// same time for every value; the others need not.

#include <optional>
#include <span>

#include "ledger/bytes.hpp"
#include "ledger/result.hpp"

namespace surety::bls {

using ScalarBytes = FixedBytes<struct ScalarTag, 32>;  // big-endian, below r
using G1Bytes = FixedBytes<struct G1Tag, 48>;          // compressed, as ZCash and Ethereum do
using G2Bytes = FixedBytes<struct G2Tag, 96>;

// Why bytes are no point, in the order it is found out.
enum class PointFault : u8 {
  encoding,      // wrong flags, a coordinate that is not below the modulus
  infinity,      // the point at infinity, which nobody may post
  not_on_curve,  // no point has this coordinate
  not_in_group,  // a point of the curve outside the subgroup of order r
};

struct Access;  // the way from these types to blst's, for ledger/bls_*.cpp alone

// A number modulo r.
class Scalar {
 public:
  constexpr Scalar() = default;  // zero
  static Scalar of(u64 value);
  // The big-endian number modulo r: from 512 random bits the bias is below 2^-256.
  static Scalar reduced(const std::array<u8, 64>& wide);
  // Nothing where the number is not below r.
  static std::optional<Scalar> decode(const ScalarBytes& bytes);
  ScalarBytes encode() const;

  bool is_zero() const;
  // Precondition: not zero.
  Scalar inverse() const;
  // Forgets a secret; the compiler does not drop this.
  void wipe();

  friend Scalar operator+(const Scalar& a, const Scalar& b);
  friend Scalar operator-(const Scalar& a, const Scalar& b);
  friend Scalar operator*(const Scalar& a, const Scalar& b);
  friend bool operator==(const Scalar& a, const Scalar& b) = default;

 private:
  friend Access;
  std::array<u8, 32> little_{};
};

class G1 {
 public:
  static constexpr unsigned size = 144;
  constexpr G1() = default;  // infinity
  static G1 generator();
  static Result<G1, PointFault> decode(const G1Bytes& bytes);
  // For bytes that this ledger encoded itself: infinity is taken, the subgroup is not checked
  // again. Nothing where no point has these bytes.
  static std::optional<G1> restore(const G1Bytes& bytes);
  G1Bytes encode() const;

  bool is_infinity() const;
  // By a small public number, in time that grows with its bits.
  G1 times(u32 factor) const;

  friend G1 operator+(const G1& a, const G1& b);
  friend G1 operator-(const G1& a, const G1& b);
  friend G1 operator*(const Scalar& factor, const G1& point);
  friend bool operator==(const G1& a, const G1& b);

 private:
  friend Access;
  alignas(8) std::array<u8, size> jacobian_{};
};

class G2 {
 public:
  static constexpr unsigned size = 288;
  constexpr G2() = default;  // infinity
  static G2 generator();
  static Result<G2, PointFault> decode(const G2Bytes& bytes);
  // As G1's.
  static std::optional<G2> restore(const G2Bytes& bytes);
  G2Bytes encode() const;

  bool is_infinity() const;

  friend G2 operator+(const G2& a, const G2& b);
  friend G2 operator-(const G2& a, const G2& b);
  friend G2 operator*(const Scalar& factor, const G2& point);
  friend bool operator==(const G2& a, const G2& b);

 private:
  friend Access;
  alignas(8) std::array<u8, size> jacobian_{};
};

// secret * generator, with nothing of the secret left in the coordinates.
G1 public_point(const Scalar& secret);

// The sum of factors[i] * points[i], for public factors. Precondition: as many factors as points,
// each factor below 2^bits, bits from 1 to 255.
inline constexpr u32 scalar_bits = 255;
G1 sum_of_products(std::span<const G1> points, std::span<const Scalar> factors,
                   u32 bits = scalar_bits);
G2 sum_of_products(std::span<const G2> points, std::span<const Scalar> factors,
                   u32 bits = scalar_bits);

// RFC 9380, BLS12381G2_XMD:SHA-256_SSWU_RO_. The domain is Ethereum's,
// BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_, or the caller's of 1 to 255 bytes.
G2 hash_to_g2(ByteView message);
G2 hash_to_g2(ByteView message, ByteView domain);

// secret * hash_to_g2(message).
G2 sign(const Scalar& secret, ByteView message);
// Whether e(key, hash(message)) = e(generator, signature). Never under the key infinity.
bool verify(const G1& key, ByteView message, const G2& signature);
// The sum; nothing where there is none to add.
std::optional<G2> aggregate(std::span<const G2> signatures);
// One signature of all keys over one message: valid under the sum of the keys. The keys must have
// been proved to be known. False where there is no key, or one is infinity, or their sum is.
bool fast_aggregate_verify(std::span<const G1> keys, ByteView message, const G2& signature);
// One signature of keys[i] over messages[i] for every i. False where there is none, where one key
// is infinity, and where there are not as many messages as keys.
bool aggregate_verify(std::span<const G1> keys, std::span<const ByteView> messages,
                      const G2& signature);

struct Signed {
  G1 key;
  ByteView message;
  G2 signature;
};
// Whether every signature is valid, except with probability 2^-128: a random combination, whose
// coefficients of 128 bits are hashed from everything that is checked. Items of one message that
// stand together cost one pairing together. True where there are none.
bool batch_verify(std::span<const Signed> items);

// Coefficients of 128 bits from a hash of all that they multiply.
std::vector<Scalar> coefficients_from(const Hash& transcript, u32 count);

struct Pair {
  G1 left;
  G2 right;
};
// Whether the product of e(left, right) over all pairs is one.
bool product_is_one(std::span<const Pair> pairs);

}  // namespace surety::bls

namespace surety {

using PoolKey = bls::G1Bytes;
using PoolSignature = bls::G2Bytes;

}  // namespace surety
