#pragma once
// Seeded choices for laws. The same seed gives the same choices in every build, so a law that
// fails anywhere can be replayed everywhere.

#include "ledger/bytes.hpp"
#include "ledger/integers.hpp"

namespace surety::test {

class Generator {
 public:
  explicit Generator(u64 seed) : state_(seed) {}

  // A Weyl sequence put through a mixer: every state is reached once, also from seed 0.
  u64 u64_() {
    state_ += 0x9e37'79b9'7f4a'7c15u;
    u64 word = state_;
    word = (word ^ (word >> 30)) * 0xbf58'476d'1ce4'e5b9u;
    word = (word ^ (word >> 27)) * 0x94d0'49bb'1331'11ebu;
    return word ^ (word >> 31);
  }
  u32 u32_() { return static_cast<u32>(u64_() >> 32); }
  u8 u8_() { return static_cast<u8>(u64_() >> 56); }

  // Below n; 0 where n is 0. The bias is below 2^-64 and no law depends on it.
  u64 below(u64 n) { return n == 0 ? 0 : low_u64(u128((u128(u64_()) * n) >> 64)); }
  // From least to greatest, both included. Precondition: least <= greatest.
  u64 between(u64 least, u64 greatest) {
    const u64 span = greatest - least;
    return span == ~u64{0} ? u64_() : least + below(span + 1);
  }
  bool chance(u64 p, u64 q) { return below(q) < p; }

  u128 u128_() {
    const u64 high = u64_();
    return (u128(high) << 64) | u64_();
  }
  // Below bound; 0 where the bound is 0.
  u128 u128_below(const u128& bound) { return bound == 0 ? u128(0) : u128(u128_() % bound); }
  u256 u256_() {
    const u128 high = u128_();
    return (u256(high) << 128) | u256(u128_());
  }
  u512 u512_() {
    const u256 high = u256_();
    return (u512(high) << 256) | u512(u256_());
  }

  // Numbers of every length, with edges (0, 1, all ones, powers of two) more often than chance
  // would have them: faults of wide arithmetic live there.
  u128 u128_edgy() {
    const u32 bits = static_cast<u32>(below(129));
    const u128 ones = bits == 128 ? u128(~u128(0)) : u128((u128(1) << bits) - 1);
    const u64 shape = below(4);
    if (shape == 0) return ones;
    if (shape == 1) return ones == ~u128(0) ? u128(u128(1) << 127) : u128(ones + 1);
    return u128_() & ones;
  }
  u64 u64_edgy() { return low_u64(u128_edgy()); }

  Bytes bytes(u32 count) {
    Bytes out(count);
    for (u8& byte : out) byte = u8_();
    return out;
  }
  template <class Fixed>
  Fixed fixed() {
    Fixed out;
    for (u8& byte : out.bytes) byte = u8_();
    return out;
  }

 private:
  u64 state_;
};

}  // namespace surety::test
