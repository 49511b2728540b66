// SHA-256 by the SHA extensions of x86. One stream waits for its own rounds, so a pair goes
// through them in turn.

#include "ledger/sha256_kernels.hpp"

#if defined(__x86_64__)

#include <immintrin.h>

#define SURETY_NI __attribute__((target("sha,sse4.1,ssse3"), always_inline)) inline
#define SURETY_NI_CALL __attribute__((target("sha,sse4.1,ssse3")))

namespace surety::kernels {

namespace {

SURETY_NI __m128i load(const void* place) {
  return _mm_loadu_si128(static_cast<const __m128i*>(place));
}
SURETY_NI void store(void* place, __m128i value) {
  _mm_storeu_si128(static_cast<__m128i*>(place), value);
}
// Big-endian words to the machine's and back.
SURETY_NI __m128i swapped(__m128i words) {
  return _mm_shuffle_epi8(words, _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203));
}

// The instructions want the state as (a, b, e, f) and (c, d, g, h).
struct Stream {
  __m128i abef, cdgh;
  __m128i w0, w1, w2, w3;
};

SURETY_NI void open(Stream& s, const u32* state) {
  const __m128i cdab = _mm_shuffle_epi32(load(state), 0xb1);
  const __m128i efgh = _mm_shuffle_epi32(load(state + 4), 0x1b);
  s.abef = _mm_alignr_epi8(cdab, efgh, 8);
  s.cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
}

SURETY_NI __m128i first_half(const Stream& s) {
  const __m128i feba = _mm_shuffle_epi32(s.abef, 0x1b);
  return _mm_blend_epi16(feba, _mm_shuffle_epi32(s.cdgh, 0xb1), 0xf0);
}
SURETY_NI __m128i second_half(const Stream& s) {
  const __m128i feba = _mm_shuffle_epi32(s.abef, 0x1b);
  return _mm_alignr_epi8(_mm_shuffle_epi32(s.cdgh, 0xb1), feba, 8);
}

SURETY_NI void take(Stream& s, const u8* block) {
  s.w0 = swapped(load(block));
  s.w1 = swapped(load(block + 16));
  s.w2 = swapped(load(block + 32));
  s.w3 = swapped(load(block + 48));
}

SURETY_NI void four_rounds(Stream& s, __m128i words, const u32* constants) {
  const __m128i sum = _mm_add_epi32(words, load(constants));
  s.cdgh = _mm_sha256rnds2_epu32(s.cdgh, s.abef, sum);
  s.abef = _mm_sha256rnds2_epu32(s.abef, s.cdgh, _mm_shuffle_epi32(sum, 0x0e));
}

// The four words sixteen places on from w0.
SURETY_NI void extend(__m128i& w0, __m128i w1, __m128i w2, __m128i w3) {
  const __m128i partial = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
  w0 = _mm_sha256msg2_epu32(partial, w3);
}

SURETY_NI void step_0(Stream& s, const u32* k) {
  four_rounds(s, s.w0, k);
  extend(s.w0, s.w1, s.w2, s.w3);
}
SURETY_NI void step_1(Stream& s, const u32* k) {
  four_rounds(s, s.w1, k + 4);
  extend(s.w1, s.w2, s.w3, s.w0);
}
SURETY_NI void step_2(Stream& s, const u32* k) {
  four_rounds(s, s.w2, k + 8);
  extend(s.w2, s.w3, s.w0, s.w1);
}
SURETY_NI void step_3(Stream& s, const u32* k) {
  four_rounds(s, s.w3, k + 12);
  extend(s.w3, s.w0, s.w1, s.w2);
}

SURETY_NI void block_of_one(Stream& s, const u8* block) {
  const __m128i abef = s.abef;
  const __m128i cdgh = s.cdgh;
  take(s, block);
  for (const u32* k = ROUND_WORDS; k != ROUND_WORDS + 48; k += 16) {
    step_0(s, k);
    step_1(s, k);
    step_2(s, k);
    step_3(s, k);
  }
  four_rounds(s, s.w0, ROUND_WORDS + 48);
  four_rounds(s, s.w1, ROUND_WORDS + 52);
  four_rounds(s, s.w2, ROUND_WORDS + 56);
  four_rounds(s, s.w3, ROUND_WORDS + 60);
  s.abef = _mm_add_epi32(s.abef, abef);
  s.cdgh = _mm_add_epi32(s.cdgh, cdgh);
}

SURETY_NI void rounds_of_two(Stream& s, Stream& t) {
  for (const u32* k = ROUND_WORDS; k != ROUND_WORDS + 48; k += 16) {
    step_0(s, k);
    step_0(t, k);
    step_1(s, k);
    step_1(t, k);
    step_2(s, k);
    step_2(t, k);
    step_3(s, k);
    step_3(t, k);
  }
  four_rounds(s, s.w0, ROUND_WORDS + 48);
  four_rounds(t, t.w0, ROUND_WORDS + 48);
  four_rounds(s, s.w1, ROUND_WORDS + 52);
  four_rounds(t, t.w1, ROUND_WORDS + 52);
  four_rounds(s, s.w2, ROUND_WORDS + 56);
  four_rounds(t, t.w2, ROUND_WORDS + 56);
  four_rounds(s, s.w3, ROUND_WORDS + 60);
  four_rounds(t, t.w3, ROUND_WORDS + 60);
}

SURETY_NI void close(const Stream& s, u8* digest) {
  store(digest, swapped(first_half(s)));
  store(digest + 16, swapped(second_half(s)));
}

SURETY_NI_CALL void compress(u32* state, const u8* blocks, u64 count) {
  Stream s;
  open(s, state);
  for (u64 i = 0; i < count; ++i) block_of_one(s, blocks + BLOCK * i);
  store(state, first_half(s));
  store(state + 4, second_half(s));
}

SURETY_NI_CALL void hash_pair(const Lane* lanes, u32 blocks) {
  u8 room[2][BLOCK];
  Stream s;
  Stream t;
  open(s, FIRST_STATE);
  open(t, FIRST_STATE);
  for (u32 i = 0; i < blocks; ++i) {
    const Stream before_s = s;
    const Stream before_t = t;
    take(s, padded_block(lanes[0], i, blocks, room[0]));
    take(t, padded_block(lanes[1], i, blocks, room[1]));
    rounds_of_two(s, t);
    s.abef = _mm_add_epi32(s.abef, before_s.abef);
    s.cdgh = _mm_add_epi32(s.cdgh, before_s.cdgh);
    t.abef = _mm_add_epi32(t.abef, before_t.abef);
    t.cdgh = _mm_add_epi32(t.cdgh, before_t.cdgh);
  }
  close(s, lanes[0].digest);
  close(t, lanes[1].digest);
}

}  // namespace

Compress sha_ni_compress() { return &compress; }
HashLanes sha_ni_pair() { return &hash_pair; }

}  // namespace surety::kernels

#else

namespace surety::kernels {

Compress sha_ni_compress() { return nullptr; }
HashLanes sha_ni_pair() { return nullptr; }

}  // namespace surety::kernels

#endif
