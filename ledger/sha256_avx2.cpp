// Eight messages side by side by AVX2.

#include "ledger/sha256_kernels.hpp"

#if defined(__x86_64__)

#include <immintrin.h>

#define SURETY_LANES __attribute__((target("avx2"), always_inline)) inline

#include "ledger/sha256_lanes.hpp"

namespace surety::kernels {

namespace {

struct Eight {
  using V = __m256i;
  static constexpr u32 lanes = 8;

  SURETY_LANES static V add(V x, V y) { return _mm256_add_epi32(x, y); }
  template <int n>
  SURETY_LANES static V rotate_right(V x) {
    return _mm256_or_si256(_mm256_srli_epi32(x, n), _mm256_slli_epi32(x, 32 - n));
  }
  template <int n>
  SURETY_LANES static V shift_right(V x) {
    return _mm256_srli_epi32(x, n);
  }
  SURETY_LANES static V exclusive_or(V x, V y, V z) {
    return _mm256_xor_si256(x, _mm256_xor_si256(y, z));
  }
  SURETY_LANES static V choose(V x, V y, V z) {
    return _mm256_xor_si256(z, _mm256_and_si256(x, _mm256_xor_si256(y, z)));
  }
  SURETY_LANES static V majority(V x, V y, V z) {
    return _mm256_or_si256(_mm256_and_si256(x, y), _mm256_and_si256(z, _mm256_or_si256(x, y)));
  }
  SURETY_LANES static V all(u32 word) { return _mm256_set1_epi32(static_cast<int>(word)); }
  SURETY_LANES static void store(u32* place, V v) {
    void* bytes = place;
    _mm256_storeu_si256(static_cast<__m256i*>(bytes), v);
  }

  SURETY_LANES static V row(const void* bytes) {
    const V order =
        _mm256_broadcastsi128_si256(_mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203));
    return _mm256_shuffle_epi8(_mm256_loadu_si256(static_cast<const __m256i*>(bytes)), order);
  }

  // Four rows become four columns within each half of the vectors.
  SURETY_LANES static void turn_four(V* rows) {
    const V even_low = _mm256_unpacklo_epi32(rows[0], rows[1]);
    const V even_high = _mm256_unpackhi_epi32(rows[0], rows[1]);
    const V odd_low = _mm256_unpacklo_epi32(rows[2], rows[3]);
    const V odd_high = _mm256_unpackhi_epi32(rows[2], rows[3]);
    rows[0] = _mm256_unpacklo_epi64(even_low, odd_low);
    rows[1] = _mm256_unpackhi_epi64(even_low, odd_low);
    rows[2] = _mm256_unpacklo_epi64(even_high, odd_high);
    rows[3] = _mm256_unpackhi_epi64(even_high, odd_high);
  }

  SURETY_LANES static void load(const u8* const* blocks, V* words) {
    for (u32 half = 0; half < 2; ++half) {
      V rows[8];
      SURETY_UNROLL
      for (u32 i = 0; i < 8; ++i) rows[i] = row(blocks[i] + 32 * half);
      turn_four(rows);
      turn_four(rows + 4);
      V* place = words + 8 * half;
      SURETY_UNROLL
      for (u32 i = 0; i < 4; ++i) {
        place[i] = _mm256_permute2x128_si256(rows[i], rows[4 + i], 0x20);
        place[4 + i] = _mm256_permute2x128_si256(rows[i], rows[4 + i], 0x31);
      }
    }
  }
};

// Clearing the upper halves spares the SSE code that follows a slow change of modes.
__attribute__((target("avx2"))) void hash_eight(const Lane* lanes, u32 blocks) {
  hash_lanes<Eight>(lanes, blocks);
  _mm256_zeroupper();
}

}  // namespace

HashLanes avx2_lanes() { return &hash_eight; }

}  // namespace surety::kernels

#else

namespace surety::kernels {

HashLanes avx2_lanes() { return nullptr; }

}  // namespace surety::kernels

#endif
