// SHA-256 in plain words, for every machine; and the padding that all ways share.

#include <bit>
#include <cstring>

#include "ledger/sha256_kernels.hpp"

namespace surety::kernels {

namespace {

constexpr u32 choose(u32 x, u32 y, u32 z) { return z ^ (x & (y ^ z)); }
constexpr u32 majority(u32 x, u32 y, u32 z) { return (x & y) | (z & (x | y)); }
constexpr u32 big_0(u32 x) { return std::rotr(x, 2) ^ std::rotr(x, 13) ^ std::rotr(x, 22); }
constexpr u32 big_1(u32 x) { return std::rotr(x, 6) ^ std::rotr(x, 11) ^ std::rotr(x, 25); }
constexpr u32 small_0(u32 x) { return std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3); }
constexpr u32 small_1(u32 x) { return std::rotr(x, 17) ^ std::rotr(x, 19) ^ (x >> 10); }

struct State {
  u32 a, b, c, d, e, f, g, h;
};

inline void one_round(u32 a, u32 b, u32 c, u32& d, u32 e, u32 f, u32 g, u32& h, u32 word) {
  const u32 first = h + big_1(e) + choose(e, f, g) + word;
  d += first;
  h = first + big_0(a) + majority(a, b, c);
}

// Eight rounds turn the names of the state once around, so that no word moves.
inline void eight_rounds(State& s, const u32* w, const u32* k) {
  one_round(s.a, s.b, s.c, s.d, s.e, s.f, s.g, s.h, w[0] + k[0]);
  one_round(s.h, s.a, s.b, s.c, s.d, s.e, s.f, s.g, w[1] + k[1]);
  one_round(s.g, s.h, s.a, s.b, s.c, s.d, s.e, s.f, w[2] + k[2]);
  one_round(s.f, s.g, s.h, s.a, s.b, s.c, s.d, s.e, w[3] + k[3]);
  one_round(s.e, s.f, s.g, s.h, s.a, s.b, s.c, s.d, w[4] + k[4]);
  one_round(s.d, s.e, s.f, s.g, s.h, s.a, s.b, s.c, w[5] + k[5]);
  one_round(s.c, s.d, s.e, s.f, s.g, s.h, s.a, s.b, w[6] + k[6]);
  one_round(s.b, s.c, s.d, s.e, s.f, s.g, s.h, s.a, w[7] + k[7]);
}

inline void rounds(State& s, const u32* words, const u32* constants) {
  eight_rounds(s, words, constants);
  eight_rounds(s, words + 8, constants + 8);
}

// The next sixteen words of the schedule.
inline void extend(u32* words) {
  for (u32 i = 0; i < 16; ++i) {
    words[i] += small_0(words[(i + 1) % 16]) + words[(i + 9) % 16] + small_1(words[(i + 14) % 16]);
  }
}

void compress_block(u32* state, const u8* block) {
  u32 words[16];
  for (u32 i = 0; i < 16; ++i) words[i] = load_big(block + 4 * i);
  State s{state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]};
  rounds(s, words, ROUND_WORDS);
  for (u32 i = 16; i < 64; i += 16) {
    extend(words);
    rounds(s, words, ROUND_WORDS + i);
  }
  const u32 added[8] = {s.a, s.b, s.c, s.d, s.e, s.f, s.g, s.h};
  for (u32 i = 0; i < 8; ++i) state[i] += added[i];
}

}  // namespace

void compress_scalar(u32* state, const u8* blocks, u64 count) {
  for (u64 i = 0; i < count; ++i) compress_block(state, blocks + BLOCK * i);
}

const u8* padded_block(const Lane& lane, u32 index, u32 blocks, u8* room) {
  const u64 start = u64{index} * BLOCK;
  const u32 rest = start < lane.size ? static_cast<u32>(lane.size - start) : 0;
  if (rest >= BLOCK) return lane.data + start;
  std::memset(room, 0, BLOCK);
  if (rest > 0) std::memcpy(room, lane.data + start, rest);
  // The bit follows the last byte, which may have ended the block before.
  if (start + rest == lane.size) room[rest] = 0x80;
  if (index + 1 == blocks) {
    const u64 bits = u64{lane.size} * 8;
    store_big(room + 56, static_cast<u32>(bits >> 32));
    store_big(room + 60, static_cast<u32>(bits));
  }
  return room;
}

}  // namespace surety::kernels
