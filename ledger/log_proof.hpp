#pragma once
// Proofs about discrete logarithms in G1 (spec: keys): that one is known (Schnorr), and that two
// are equal (Chaum and Pedersen). Non-interactive; a proof is the challenge and the response, so it
// is 64 bytes however many points it is about.

#include "ledger/bls.hpp"
#include "ledger/sha256.hpp"

namespace surety::threshold {

// F_tag(f...): a number modulo r from two blocks of H_tag. Block b is H(tag, u8 b, f...), b = 0 and
// 1; the 64 bytes, block 0 first, are a big-endian number that is reduced modulo r. A tag belongs
// to F or to H, never to both, so no block is also another hash.
class ScalarHash {
 public:
  // Precondition: 1 to 255 characters.
  explicit ScalarHash(const char* tag);
  ScalarHash& u32_(u32 value);
  // A field whose length the definition fixes.
  ScalarHash& bare(ByteView field);
  // A field whose length varies.
  ScalarHash& sized(ByteView field);
  bls::Scalar finish();

 private:
  TaggedHash first_;
  TaggedHash second_;
};

// 32 secret bytes from a good source, never used for anything else. The ledger has none: whoever
// makes a proof or a dealing brings them.
using Randomness = FixedBytes<struct RandomnessTag, 32>;

// What a proof is for. A proof made for one context is worthless in every other.
struct ProofContext {
  const char* tag;  // one per kind of proof
  Hash session;     // sid
  Hash keys;        // the hash of the Y_j; zero where they are not known yet
  u32 prover;       // whose logarithm it is: 1..n
  u32 other = 0;    // whom else it concerns; 0 for nobody
};

struct Proof {
  static constexpr u32 size = 64;  // challenge, response
  bls::Scalar challenge;
  bls::Scalar response;
};

void append(ByteBuffer& out, const Proof& proof);
// Nothing where the bytes are not 64, or a number is not below r.
std::optional<Proof> decode_proof(ByteView bytes);

// That the prover knows x with point = x * generator. The challenge is
// F_tag(session, keys, prover, other, point, A) with A = response * generator - challenge * point.
// The nonce depends on the randomness, the secret and the statement, so that two proofs never share
// one even where the randomness is bad.
Proof prove_log(const ProofContext& context, const bls::Scalar& secret, const bls::G1& point,
                const Randomness& randomness);
bool verify_log(const ProofContext& context, const bls::G1& point, const Proof& proof);

// That x is the same in key = x * generator and image = x * base. The challenge is
// F_tag(session, keys, prover, other, key, base, image, A, B) with
// A = response * generator - challenge * key and B = response * base - challenge * image.
struct EqualLogs {
  bls::G1 key;
  bls::G1 base;
  bls::G1 image;
};
Proof prove_equal_logs(const ProofContext& context, const bls::Scalar& secret,
                       const EqualLogs& statement, const Randomness& randomness);
bool verify_equal_logs(const ProofContext& context, const EqualLogs& statement, const Proof& proof);

}  // namespace surety::threshold
