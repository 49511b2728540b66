#include "ledger/log_proof.hpp"

namespace surety::threshold {

using bls::G1;
using bls::Scalar;
using bls::ScalarBytes;

namespace {

void absorb(ScalarHash& hash, const ProofContext& context) {
  hash.bare(context.session.view()).bare(context.keys.view());
  hash.u32_(context.prover).u32_(context.other);
}

void absorb(ScalarHash& hash, const G1& point) { hash.bare(point.encode().view()); }

ScalarHash nonce_hash(const ProofContext& context, const Scalar& secret,
                      const Randomness& randomness) {
  ScalarHash hash("nonce");
  hash.bare(randomness.view())
      .bare(secret.encode().view())
      .sized(as_bytes(std::string_view(context.tag)));
  absorb(hash, context);
  return hash;
}

Scalar log_challenge(const ProofContext& context, const G1& point, const G1& mask) {
  ScalarHash hash(context.tag);
  absorb(hash, context);
  absorb(hash, point);
  absorb(hash, mask);
  return hash.finish();
}

Scalar equal_challenge(const ProofContext& context, const EqualLogs& statement, const G1& mask,
                       const G1& base_mask) {
  ScalarHash hash(context.tag);
  absorb(hash, context);
  absorb(hash, statement.key);
  absorb(hash, statement.base);
  absorb(hash, statement.image);
  absorb(hash, mask);
  absorb(hash, base_mask);
  return hash.finish();
}

Proof respond(const Scalar& challenge, const Scalar& secret, Scalar& nonce) {
  const Proof proof{challenge, nonce + challenge * secret};
  nonce.wipe();
  return proof;
}

std::optional<Scalar> scalar_at(ByteView bytes) {
  ScalarBytes scalar;
  std::memcpy(scalar.bytes.data(), bytes.data(), ScalarBytes::size);
  return Scalar::decode(scalar);
}

}  // namespace

ScalarHash::ScalarHash(const char* tag) : first_(tag), second_(tag) {
  first_.u8_(0);
  second_.u8_(1);
}

ScalarHash& ScalarHash::u32_(u32 value) {
  first_.u32_(value);
  second_.u32_(value);
  return *this;
}

ScalarHash& ScalarHash::bare(ByteView field) {
  first_.bare(field);
  second_.bare(field);
  return *this;
}

ScalarHash& ScalarHash::sized(ByteView field) {
  first_.sized(field);
  second_.sized(field);
  return *this;
}

Scalar ScalarHash::finish() {
  const Hash first = first_.finish();
  const Hash second = second_.finish();
  std::array<u8, 64> wide;
  std::memcpy(wide.data(), first.bytes.data(), Hash::size);
  std::memcpy(wide.data() + Hash::size, second.bytes.data(), Hash::size);
  return Scalar::reduced(wide);
}

void append(ByteBuffer& out, const Proof& proof) {
  out.append(proof.challenge.encode().view());
  out.append(proof.response.encode().view());
}

std::optional<Proof> decode_proof(ByteView bytes) {
  if (bytes.size() != Proof::size) return std::nullopt;
  const std::optional<Scalar> challenge = scalar_at(bytes);
  const std::optional<Scalar> response = scalar_at(bytes.subspan(ScalarBytes::size));
  if (!challenge || !response) return std::nullopt;
  return Proof{*challenge, *response};
}

Proof prove_log(const ProofContext& context, const Scalar& secret, const G1& point,
                const Randomness& randomness) {
  ScalarHash hash = nonce_hash(context, secret, randomness);
  absorb(hash, point);
  Scalar nonce = hash.finish();
  const Scalar challenge = log_challenge(context, point, bls::public_point(nonce));
  return respond(challenge, secret, nonce);
}

bool verify_log(const ProofContext& context, const G1& point, const Proof& proof) {
  const G1 mask = proof.response * G1::generator() - proof.challenge * point;
  return log_challenge(context, point, mask) == proof.challenge;
}

Proof prove_equal_logs(const ProofContext& context, const Scalar& secret,
                       const EqualLogs& statement, const Randomness& randomness) {
  ScalarHash hash = nonce_hash(context, secret, randomness);
  absorb(hash, statement.key);
  absorb(hash, statement.base);
  absorb(hash, statement.image);
  Scalar nonce = hash.finish();
  const G1 mask = bls::public_point(nonce);
  const Scalar challenge = equal_challenge(context, statement, mask, nonce * statement.base);
  return respond(challenge, secret, nonce);
}

bool verify_equal_logs(const ProofContext& context, const EqualLogs& statement,
                       const Proof& proof) {
  const G1 mask = proof.response * G1::generator() - proof.challenge * statement.key;
  const G1 base_mask = proof.response * statement.base - proof.challenge * statement.image;
  return equal_challenge(context, statement, mask, base_mask) == proof.challenge;
}

}  // namespace surety::threshold
