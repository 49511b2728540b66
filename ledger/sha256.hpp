#pragma once
// SHA-256 (FIPS 180-4) for one message, for a stream, with a domain tag, and for many messages at
// a time. The instructions used are chosen when the program runs; the bytes never depend on them.

#include <array>

#include "ledger/bytes.hpp"

namespace surety {

// The ways to compute the same hash. The wide ones hash several messages side by side.
enum class Sha256Backend : u8 { scalar, sha_ni, avx2, avx512, simd128 };

// Whether this processor and this build can run it. `scalar` always can.
bool sha256_runs(Sha256Backend backend);
// The fastest that runs here: what every function below uses when it is not told.
Sha256Backend sha256_best();
// For reports: "scalar", "sha-ni", "avx2", "avx512" or "simd128".
const char* sha256_name(Sha256Backend backend);
inline const char* sha256_backend() { return sha256_name(sha256_best()); }

// A message that comes in pieces. After `finish` it starts anew.
class Sha256 {
 public:
  Sha256();
  // By a chosen way, for tests. Precondition: it runs here.
  explicit Sha256(Sha256Backend backend);
  void update(ByteView more);
  Hash finish();

 private:
  static constexpr u32 block_size = 64;
  void restart();
  void (*compress_)(u32* state, const u8* blocks, u64 count);
  std::array<u32, 8> state_;
  std::array<u8, block_size> block_;
  u64 total_;  // bytes so far
};

Hash sha256(ByteView message);

// H(tag, f...) = SHA-256(u8 length of tag, tag, f...) (spec: arithmetic, Numbers): integers and
// fields of fixed length bare, fields of variable length behind a u32 length, integers
// little-endian. The caller writes the fields in the order of the definition.
class TaggedHash {
 public:
  // Precondition: 1 to 255 characters.
  explicit TaggedHash(const char* tag);
  TaggedHash& u8_(u8 value) { return integer(value, 1); }
  TaggedHash& u16_(u16 value) { return integer(value, 2); }
  TaggedHash& u32_(u32 value) { return integer(value, 4); }
  TaggedHash& u64_(u64 value) { return integer(value, 8); }
  TaggedHash& u128_(const u128& value);
  // A field whose length the definition fixes.
  TaggedHash& bare(ByteView field);
  // A field whose length varies. Precondition: below 4 GiB.
  TaggedHash& sized(ByteView field);
  Hash finish() { return stream_.finish(); }

 private:
  TaggedHash& integer(u64 value, u32 width);
  Sha256 stream_;
};

// outputs[i] = SHA-256 of the i-th of `count` messages of `input_size` bytes, laid out back to
// back. The way to hash a level of a tree: side by side, a node costs a fraction of one alone.
void hash_many(const u8* inputs, u32 input_size, u32 count, Hash* outputs);
// The same for messages anywhere, of any lengths; those with equally many blocks go together.
// Precondition: each below 4 GiB, at most 2^32 - 1 of them.
void hash_many(std::span<const ByteView> inputs, Hash* outputs);

// Both by a chosen way, for tests and measurements. Precondition: it runs here.
void hash_many_by(Sha256Backend backend, std::span<const ByteView> inputs, Hash* outputs);
void hash_many_by(Sha256Backend backend, ByteView inputs, u32 input_size, Hash* outputs);

}  // namespace surety
