#pragma once
// Integers as canonical bytes: little-endian, in exactly `Width` bytes.

#include <bit>
#include <cstring>

#include "ledger/integers.hpp"

namespace surety::codec {

// Every platform Surety is built for is little-endian, as the encoding is.
static_assert(std::endian::native == std::endian::little);

template <unsigned Width, class Rep>
void put_integer(u8* place, const Rep& value) {
  if constexpr (Width <= 8) {
    const u64 low = static_cast<u64>(value);
    std::memcpy(place, &low, Width);
  } else {
    constexpr unsigned words = (Width + 7) / 8;
    Rep rest = value;
    for (unsigned w = 0; w < words; ++w) {
      const u64 low = low_u64(rest);
      std::memcpy(place + 8 * w, &low, Width - 8 * w < 8 ? Width - 8 * w : 8);
      if (w + 1 < words) rest >>= 64;
    }
  }
}

template <unsigned Width, class Rep>
Rep get_integer(const u8* place) {
  if constexpr (Width <= 8) {
    u64 word = 0;
    std::memcpy(&word, place, Width);
    return static_cast<Rep>(word);
  } else {
    constexpr unsigned words = (Width + 7) / 8;
    Rep value = 0;
    for (unsigned w = words; w-- > 0;) {
      u64 word = 0;
      std::memcpy(&word, place + 8 * w, Width - 8 * w < 8 ? Width - 8 * w : 8);
      value = w + 1 == words ? Rep(word) : Rep((value << 64) | word);
    }
    return value;
  }
}

}  // namespace surety::codec
