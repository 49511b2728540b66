// Four messages side by side in WebAssembly. Only modules whose hosts run 128-bit vectors compile
// this with them (-msimd128); the others find nothing here and hash one by one.

#include "ledger/sha256_kernels.hpp"

#if defined(__wasm_simd128__)

#include <wasm_simd128.h>

#define SURETY_LANES __attribute__((always_inline)) inline

#include "ledger/sha256_lanes.hpp"

namespace surety::kernels {

namespace {

struct Four {
  using V = v128_t;
  static constexpr u32 lanes = 4;

  SURETY_LANES static V add(V x, V y) { return wasm_i32x4_add(x, y); }
  template <u32 n>
  SURETY_LANES static V rotate_right(V x) {
    return wasm_v128_or(wasm_u32x4_shr(x, n), wasm_i32x4_shl(x, 32 - n));
  }
  template <u32 n>
  SURETY_LANES static V shift_right(V x) {
    return wasm_u32x4_shr(x, n);
  }
  SURETY_LANES static V exclusive_or(V x, V y, V z) {
    return wasm_v128_xor(x, wasm_v128_xor(y, z));
  }
  SURETY_LANES static V choose(V x, V y, V z) { return wasm_v128_bitselect(y, z, x); }
  SURETY_LANES static V majority(V x, V y, V z) {
    return wasm_v128_bitselect(z, x, wasm_v128_xor(x, y));
  }
  SURETY_LANES static V all(u32 word) { return wasm_i32x4_splat(static_cast<int>(word)); }
  SURETY_LANES static void store(u32* place, V v) { wasm_v128_store(place, v); }

  SURETY_LANES static V row(const u8* bytes) {
    const V words = wasm_v128_load(bytes);
    return wasm_i8x16_shuffle(words, words, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  }

  SURETY_LANES static void load(const u8* const* blocks, V* words) {
    SURETY_UNROLL
    for (u32 i = 0; i < 16; i += 4) {
      const V row_0 = row(blocks[0] + 4 * i);
      const V row_1 = row(blocks[1] + 4 * i);
      const V row_2 = row(blocks[2] + 4 * i);
      const V row_3 = row(blocks[3] + 4 * i);
      const V even_low = wasm_i32x4_shuffle(row_0, row_1, 0, 4, 1, 5);
      const V even_high = wasm_i32x4_shuffle(row_0, row_1, 2, 6, 3, 7);
      const V odd_low = wasm_i32x4_shuffle(row_2, row_3, 0, 4, 1, 5);
      const V odd_high = wasm_i32x4_shuffle(row_2, row_3, 2, 6, 3, 7);
      words[i] = wasm_i64x2_shuffle(even_low, odd_low, 0, 2);
      words[i + 1] = wasm_i64x2_shuffle(even_low, odd_low, 1, 3);
      words[i + 2] = wasm_i64x2_shuffle(even_high, odd_high, 0, 2);
      words[i + 3] = wasm_i64x2_shuffle(even_high, odd_high, 1, 3);
    }
  }
};

void hash_four(const Lane* lanes, u32 blocks) { hash_lanes<Four>(lanes, blocks); }

}  // namespace

HashLanes simd128_lanes() { return &hash_four; }

}  // namespace surety::kernels

#else

namespace surety::kernels {

HashLanes simd128_lanes() { return nullptr; }

}  // namespace surety::kernels

#endif
