// Sixteen messages side by side by AVX-512, which rotates and mixes three words in one step.

#include "ledger/sha256_kernels.hpp"

#if defined(__x86_64__)

// g++ 12 takes the "undefined" operands inside its own intrinsics for a mistake of the caller.
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#include <immintrin.h>

#define SURETY_LANES __attribute__((target("avx512f,avx512bw"), always_inline)) inline

#include "ledger/sha256_lanes.hpp"

namespace surety::kernels {

namespace {

struct Sixteen {
  using V = __m512i;
  static constexpr u32 lanes = 16;

  SURETY_LANES static V add(V x, V y) { return _mm512_add_epi32(x, y); }
  template <int n>
  SURETY_LANES static V rotate_right(V x) {
    return _mm512_ror_epi32(x, n);
  }
  template <unsigned n>
  SURETY_LANES static V shift_right(V x) {
    return _mm512_srli_epi32(x, n);
  }
  // The last number is the truth table of the three bits.
  SURETY_LANES static V exclusive_or(V x, V y, V z) {
    return _mm512_ternarylogic_epi32(x, y, z, 0x96);
  }
  SURETY_LANES static V choose(V x, V y, V z) { return _mm512_ternarylogic_epi32(x, y, z, 0xca); }
  SURETY_LANES static V majority(V x, V y, V z) { return _mm512_ternarylogic_epi32(x, y, z, 0xe8); }
  SURETY_LANES static V all(u32 word) { return _mm512_set1_epi32(static_cast<int>(word)); }
  SURETY_LANES static void store(u32* place, V v) { _mm512_storeu_si512(place, v); }

  // Four rows become four columns within each quarter of the vectors.
  SURETY_LANES static void turn_four(V* rows) {
    const V even_low = _mm512_unpacklo_epi32(rows[0], rows[1]);
    const V even_high = _mm512_unpackhi_epi32(rows[0], rows[1]);
    const V odd_low = _mm512_unpacklo_epi32(rows[2], rows[3]);
    const V odd_high = _mm512_unpackhi_epi32(rows[2], rows[3]);
    rows[0] = _mm512_unpacklo_epi64(even_low, odd_low);
    rows[1] = _mm512_unpackhi_epi64(even_low, odd_low);
    rows[2] = _mm512_unpacklo_epi64(even_high, odd_high);
    rows[3] = _mm512_unpackhi_epi64(even_high, odd_high);
  }

  SURETY_LANES static void load(const u8* const* blocks, V* words) {
    const V order = _mm512_broadcast_i32x4(_mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203));
    V rows[16];
    SURETY_UNROLL
    for (u32 i = 0; i < 16; ++i) {
      rows[i] = _mm512_shuffle_epi8(_mm512_loadu_si512(blocks[i]), order);
    }
    SURETY_UNROLL
    for (u32 i = 0; i < 16; i += 4) turn_four(rows + i);
    // Then the quarters change places between the four groups of rows.
    SURETY_UNROLL
    for (u32 i = 0; i < 4; ++i) {
      const V front_even = _mm512_shuffle_i32x4(rows[i], rows[4 + i], 0x88);
      const V front_odd = _mm512_shuffle_i32x4(rows[i], rows[4 + i], 0xdd);
      const V back_even = _mm512_shuffle_i32x4(rows[8 + i], rows[12 + i], 0x88);
      const V back_odd = _mm512_shuffle_i32x4(rows[8 + i], rows[12 + i], 0xdd);
      words[i] = _mm512_shuffle_i32x4(front_even, back_even, 0x88);
      words[4 + i] = _mm512_shuffle_i32x4(front_odd, back_odd, 0x88);
      words[8 + i] = _mm512_shuffle_i32x4(front_even, back_even, 0xdd);
      words[12 + i] = _mm512_shuffle_i32x4(front_odd, back_odd, 0xdd);
    }
  }
};

// Clearing the upper halves spares the SSE code that follows a slow change of modes.
__attribute__((target("avx512f,avx512bw"))) void hash_sixteen(const Lane* lanes, u32 blocks) {
  hash_lanes<Sixteen>(lanes, blocks);
  _mm256_zeroupper();
}

}  // namespace

HashLanes avx512_lanes() { return &hash_sixteen; }

}  // namespace surety::kernels

#else

namespace surety::kernels {

HashLanes avx512_lanes() { return nullptr; }

}  // namespace surety::kernels

#endif
