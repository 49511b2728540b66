#pragma once
// SHA-256 of several messages side by side: word i of every message in one vector. The file that
// includes this defines SURETY_LANES, the attributes that allow its instructions, and a set of
// operations `Ops`:
//   V                         a vector of u32, one per lane
//   lanes                     how many
//   add, shift_right<n>, rotate_right<n>, exclusive_or(x, y, z), choose, majority, all(u32)
//   load(blocks, words)       the 16 big-endian words of each lane's block
//   store(place, v)           the lanes in order

#include "ledger/sha256_kernels.hpp"

#if defined(__clang__)
#define SURETY_UNROLL _Pragma("unroll")
#else
#define SURETY_UNROLL _Pragma("GCC unroll 16")
#endif

namespace surety::kernels {

// Each file that includes this has its own copy, since each allows other instructions.
namespace {

template <class Ops>
struct LaneState {
  typename Ops::V a, b, c, d, e, f, g, h;
};

template <class Ops, class V>
SURETY_LANES void lane_round(V a, V b, V c, V& d, V e, V f, V g, V& h, V word) {
  const V big_1 =
      Ops::exclusive_or(Ops::template rotate_right<6>(e), Ops::template rotate_right<11>(e),
                        Ops::template rotate_right<25>(e));
  const V big_0 =
      Ops::exclusive_or(Ops::template rotate_right<2>(a), Ops::template rotate_right<13>(a),
                        Ops::template rotate_right<22>(a));
  const V first = Ops::add(Ops::add(h, word), Ops::add(big_1, Ops::choose(e, f, g)));
  d = Ops::add(d, first);
  h = Ops::add(first, Ops::add(big_0, Ops::majority(a, b, c)));
}

template <class Ops>
SURETY_LANES typename Ops::V keyed(const typename Ops::V* words, const u32* constants, u32 i) {
  return Ops::add(words[i], Ops::all(constants[i]));
}

// Eight rounds turn the names of the state once around.
template <class Ops>
SURETY_LANES void eight_rounds(LaneState<Ops>& s, const typename Ops::V* w, const u32* k) {
  lane_round<Ops>(s.a, s.b, s.c, s.d, s.e, s.f, s.g, s.h, keyed<Ops>(w, k, 0));
  lane_round<Ops>(s.h, s.a, s.b, s.c, s.d, s.e, s.f, s.g, keyed<Ops>(w, k, 1));
  lane_round<Ops>(s.g, s.h, s.a, s.b, s.c, s.d, s.e, s.f, keyed<Ops>(w, k, 2));
  lane_round<Ops>(s.f, s.g, s.h, s.a, s.b, s.c, s.d, s.e, keyed<Ops>(w, k, 3));
  lane_round<Ops>(s.e, s.f, s.g, s.h, s.a, s.b, s.c, s.d, keyed<Ops>(w, k, 4));
  lane_round<Ops>(s.d, s.e, s.f, s.g, s.h, s.a, s.b, s.c, keyed<Ops>(w, k, 5));
  lane_round<Ops>(s.c, s.d, s.e, s.f, s.g, s.h, s.a, s.b, keyed<Ops>(w, k, 6));
  lane_round<Ops>(s.b, s.c, s.d, s.e, s.f, s.g, s.h, s.a, keyed<Ops>(w, k, 7));
}

// The next sixteen words of every lane's schedule.
template <class Ops>
SURETY_LANES void extend_lanes(typename Ops::V* words) {
  SURETY_UNROLL
  for (u32 i = 0; i < 16; ++i) {
    const auto near = words[(i + 1) % 16];
    const auto far = words[(i + 14) % 16];
    const auto small_0 =
        Ops::exclusive_or(Ops::template rotate_right<7>(near), Ops::template rotate_right<18>(near),
                          Ops::template shift_right<3>(near));
    const auto small_1 =
        Ops::exclusive_or(Ops::template rotate_right<17>(far), Ops::template rotate_right<19>(far),
                          Ops::template shift_right<10>(far));
    words[i] = Ops::add(Ops::add(words[i], small_0), Ops::add(words[(i + 9) % 16], small_1));
  }
}

template <class Ops>
SURETY_LANES void lane_block(LaneState<Ops>& s, const u8* const* blocks) {
  const LaneState<Ops> before = s;
  typename Ops::V words[16];
  Ops::load(blocks, words);
  for (u32 i = 0; i < 64; i += 16) {
    if (i > 0) extend_lanes<Ops>(words);
    eight_rounds<Ops>(s, words, ROUND_WORDS + i);
    eight_rounds<Ops>(s, words + 8, ROUND_WORDS + i + 8);
  }
  s.a = Ops::add(s.a, before.a);
  s.b = Ops::add(s.b, before.b);
  s.c = Ops::add(s.c, before.c);
  s.d = Ops::add(s.d, before.d);
  s.e = Ops::add(s.e, before.e);
  s.f = Ops::add(s.f, before.f);
  s.g = Ops::add(s.g, before.g);
  s.h = Ops::add(s.h, before.h);
}

template <class Ops>
SURETY_LANES void store_digests(const LaneState<Ops>& s, const Lane* lanes) {
  alignas(64) u32 words[8][Ops::lanes];
  Ops::store(words[0], s.a);
  Ops::store(words[1], s.b);
  Ops::store(words[2], s.c);
  Ops::store(words[3], s.d);
  Ops::store(words[4], s.e);
  Ops::store(words[5], s.f);
  Ops::store(words[6], s.g);
  Ops::store(words[7], s.h);
  for (u32 lane = 0; lane < Ops::lanes; ++lane) {
    for (u32 i = 0; i < 8; ++i) store_big(lanes[lane].digest + 4 * i, words[i][lane]);
  }
}

template <class Ops>
SURETY_LANES void hash_lanes(const Lane* lanes, u32 blocks) {
  alignas(64) u8 room[Ops::lanes][BLOCK];
  const u8* places[Ops::lanes];
  const u32* first = FIRST_STATE;
  LaneState<Ops> s{Ops::all(first[0]), Ops::all(first[1]), Ops::all(first[2]), Ops::all(first[3]),
                   Ops::all(first[4]), Ops::all(first[5]), Ops::all(first[6]), Ops::all(first[7])};
  for (u32 i = 0; i < blocks; ++i) {
    for (u32 lane = 0; lane < Ops::lanes; ++lane) {
      places[lane] = padded_block(lanes[lane], i, blocks, room[lane]);
    }
    lane_block<Ops>(s, places);
  }
  store_digests<Ops>(s, lanes);
}

}  // namespace

}  // namespace surety::kernels
