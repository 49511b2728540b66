// Hashing to the curve, signatures, and checks by pairings.
#include "ledger/bls_blst.hpp"
#include "ledger/bls_product.hpp"
#include "ledger/sha256.hpp"

namespace surety::bls {

namespace {

constexpr char DOMAIN_TAG[] = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_";
constexpr u32 coefficient_bits = 128;

bool same(ByteView a, ByteView b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

G1 minus_generator() { return G1() - G1::generator(); }

Hash transcript_of(std::span<const Signed> items) {
  TaggedHash hash("batch");
  hash.u32_(static_cast<u32>(items.size()));
  for (const Signed& item : items) {
    hash.bare(item.key.encode().view()).sized(item.message).bare(item.signature.encode().view());
  }
  return hash.finish();
}

// How many items from `begin` on have the same message.
u32 run_length(std::span<const Signed> items, u32 begin) {
  u32 end = begin + 1;
  while (end < items.size() && same(items[end].message, items[begin].message)) ++end;
  return end - begin;
}

}  // namespace

ByteView signature_domain() {
  const void* text = DOMAIN_TAG;
  return {static_cast<const u8*>(text), sizeof DOMAIN_TAG - 1};
}

G2 hash_to_g2(ByteView message, ByteView domain) {
  expects(!domain.empty() && domain.size() <= 255, "a domain has 1 to 255 bytes");
  blst_p2 out;
  blst_hash_to_g2(&out, message.data(), message.size(), domain.data(), domain.size(), nullptr, 0);
  return Access::store(out);
}

G2 hash_to_g2(ByteView message) { return hash_to_g2(message, signature_domain()); }

G2 sign(const Scalar& secret, ByteView message) {
  const blst_p2 hash = Access::load(hash_to_g2(message));
  const blst_scalar scalar = Access::load(secret);
  blst_p2 out;
  blst_sign_pk_in_g1(&out, &hash, &scalar);
  return Access::store(out);
}

bool verify(const G1& key, ByteView message, const G2& signature) {
  if (key.is_infinity()) return false;
  const Factor factors[] = {{key, message}, {minus_generator(), signature}};
  return factors_cancel(factors);
}

std::optional<G2> aggregate(std::span<const G2> signatures) {
  if (signatures.empty()) return std::nullopt;
  G2 total;
  for (const G2& signature : signatures) total = total + signature;
  return total;
}

bool fast_aggregate_verify(std::span<const G1> keys, ByteView message, const G2& signature) {
  G1 total;
  for (const G1& key : keys) {
    if (key.is_infinity()) return false;
    total = total + key;
  }
  return verify(total, message, signature);
}

bool aggregate_verify(std::span<const G1> keys, std::span<const ByteView> messages,
                      const G2& signature) {
  if (keys.empty() || keys.size() != messages.size()) return false;
  std::vector<Factor> factors;
  for (u32 i = 0; i < keys.size(); ++i) {
    if (keys[i].is_infinity()) return false;
    factors.push_back({keys[i], messages[i]});
  }
  factors.push_back({minus_generator(), signature});
  return factors_cancel(factors);
}

std::vector<Scalar> coefficients_from(const Hash& transcript, u32 count) {
  std::vector<Scalar> coefficients(count);
  for (u32 i = 0; i < count; ++i) {
    const Hash hash = TaggedHash("coefficient").bare(transcript.view()).u32_(i).finish();
    ScalarBytes bytes;
    std::memcpy(bytes.bytes.data() + 16, hash.bytes.data(), 16);
    coefficients[i] = *Scalar::decode(bytes);
  }
  return coefficients;
}

bool batch_verify(std::span<const Signed> items) {
  const u32 count = static_cast<u32>(items.size());
  const std::vector<Scalar> coefficients = coefficients_from(transcript_of(items), count);
  std::vector<G1> keys(count);
  std::vector<G2> signatures(count);
  for (u32 i = 0; i < count; ++i) {
    if (items[i].key.is_infinity()) return false;
    keys[i] = items[i].key;
    signatures[i] = items[i].signature;
  }
  const std::span<const Scalar> scalars(coefficients);
  std::vector<Factor> factors;
  for (u32 begin = 0; begin < count;) {
    const u32 length = run_length(items, begin);
    const G1 key = sum_of_products(std::span<const G1>(keys).subspan(begin, length),
                                   scalars.subspan(begin, length), coefficient_bits);
    factors.push_back({key, items[begin].message});
    begin += length;
  }
  factors.push_back({minus_generator(), sum_of_products(signatures, scalars, coefficient_bits)});
  return factors_cancel(factors);
}

bool product_is_one(std::span<const Pair> pairs) {
  std::vector<Factor> factors;
  for (const Pair& pair : pairs) factors.push_back({pair.left, pair.right});
  return factors_cancel(factors);
}

}  // namespace surety::bls
