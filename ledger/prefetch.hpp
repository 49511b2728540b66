#pragma once
// Fetching a cache line ahead of its use.

#include "ledger/integers.hpp"

namespace surety {

// Asks for the line at `place`, to be written. The empty assembler statement says that this has an
// effect: g++ takes a function that only prefetches for one without any and drops calls of it.
// WASM has no prefetching, so there the byte is loaded; nothing waits for it. `place` must be
// readable.
[[gnu::always_inline]] inline void prefetch_line(const void* place) {
#ifdef __wasm__
  asm volatile("" : : "r"(u32{*static_cast<const u8*>(place)}));
#else
  __builtin_prefetch(place, 1);
  asm volatile("");
#endif
}

}  // namespace surety
