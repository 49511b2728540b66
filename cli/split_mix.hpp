#pragma once
// A small generator of pseudo-random numbers (SplitMix64), so that a seed means the same log in
// every build. Not for secrets.

#include <string>
#include <vector>

#include "ledger/bytes.hpp"

namespace surety::cli {

class SplitMix {
 public:
  explicit SplitMix(u64 seed) : state_(seed) {}

  u64 next() {
    state_ += 0x9e37'79b9'7f4a'7c15u;
    u64 word = state_;
    word = (word ^ (word >> 30)) * 0xbf58'476d'1ce4'e5b9u;
    word = (word ^ (word >> 27)) * 0x94d0'49bb'1331'11ebu;
    return word ^ (word >> 31);
  }
  // Below n, which is not 0: the high half of a 128-bit product.
  u64 below(u64 n) {
    const u64 word = next();
    const u64 middle =
        (word >> 32) * (n & 0xffff'ffff) + (((word & 0xffff'ffff) * (n & 0xffff'ffff)) >> 32);
    const u64 other = (word & 0xffff'ffff) * (n >> 32) + (middle & 0xffff'ffff);
    return (word >> 32) * (n >> 32) + (middle >> 32) + (other >> 32);
  }
  // From least to greatest, both included.
  u64 between(u64 least, u64 greatest) {
    const u64 span = greatest - least;
    return span == ~u64{0} ? next() : least + below(span + 1);
  }
  // p times in q.
  bool chance(u64 p, u64 q) { return below(q) < p; }

  template <class Fixed>
  Fixed fixed() {
    Fixed value;
    for (u8& byte : value.bytes) byte = static_cast<u8>(next() >> 56);
    return value;
  }

 private:
  u64 state_;
};

}  // namespace surety::cli
