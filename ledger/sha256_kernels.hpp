#pragma once
// What the ways to compute SHA-256 share, and where each is found. Inside the ledger only.

#include "ledger/sha256.hpp"

namespace surety::kernels {

// FIPS 180-4, 4.2.2: the fractional parts of the cube roots of the first 64 primes.
alignas(64) inline constexpr u32 ROUND_WORDS[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// FIPS 180-4, 5.3.3: those of the square roots of the first eight.
inline constexpr u32 FIRST_STATE[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

inline constexpr u32 BLOCK = 64;
inline constexpr u32 MOST_LANES = 16;

// One of several messages hashed side by side. The digest may be unaligned.
struct Lane {
  const u8* data;
  u32 size;
  u8* digest;
};

// Continues a state over whole blocks.
using Compress = void (*)(u32* state, const u8* blocks, u64 count);
// Hashes as many messages as the way has lanes, all of `blocks` padded blocks.
using HashLanes = void (*)(const Lane* lanes, u32 blocks);

// Padding adds a bit and the length in eight bytes.
constexpr u32 blocks_of(u32 size) { return static_cast<u32>((u64{size} + 9 + BLOCK - 1) / BLOCK); }

inline u32 load_big(const u8* bytes) {
  return (u32{bytes[0]} << 24) | (u32{bytes[1]} << 16) | (u32{bytes[2]} << 8) | bytes[3];
}
inline void store_big(u8* bytes, u32 word) {
  bytes[0] = static_cast<u8>(word >> 24);
  bytes[1] = static_cast<u8>(word >> 16);
  bytes[2] = static_cast<u8>(word >> 8);
  bytes[3] = static_cast<u8>(word);
}

// The index-th padded block of a message: in place where the message fills it, else at `room`.
const u8* padded_block(const Lane& lane, u32 index, u32 blocks, u8* room);

void compress_scalar(u32* state, const u8* blocks, u64 count);

// Null where the build or its target has no such instructions; whether the processor has them is
// asked separately.
Compress sha_ni_compress();
HashLanes sha_ni_pair();    // 2 lanes
HashLanes avx2_lanes();     // 8 lanes
HashLanes avx512_lanes();   // 16 lanes
HashLanes simd128_lanes();  // 4 lanes

// What hashes a batch: `wide` takes `lanes` messages at once and pays from `worth` of them on;
// `pair` may be null.
struct Engine {
  Compress single;
  HashLanes pair;
  HashLanes wide;
  u32 lanes;
  u32 worth;
};
const Engine& best_engine();
// Precondition: it runs here.
Engine engine_of(Sha256Backend backend);

// One message by itself.
void hash_one(Compress compress, const Lane& lane, u32 blocks);

}  // namespace surety::kernels
