#pragma once
// Checks of registries of codes. Apart from descriptions, because few files need them.

#include "ledger/describe.hpp"

namespace surety {

// Whether no two codes share a value, or a name, which is compared by fingerprint (FNV-1a): a
// compiler bounds how many steps a constant may take, and comparing texts takes many. A chance
// collision of fingerprints is reported as a name that occurs twice.
template <unsigned size>
constexpr bool codes_differ(const Code* codes) {
  std::array<u64, size> prints{};
  for (unsigned i = 0; i < size; ++i) {
    prints[i] = 0xcbf29ce484222325;
    for (const char* at = codes[i].name; *at != 0; ++at) {
      prints[i] = (prints[i] ^ static_cast<u8>(*at)) * 0x100000001b3;
    }
    for (unsigned j = 0; j < i; ++j) {
      if (codes[i].value == codes[j].value || prints[i] == prints[j]) return false;
    }
  }
  return true;
}

template <unsigned size>
constexpr bool codes_differ(const Code (&codes)[size]) {
  return codes_differ<size>(&codes[0]);
}

}  // namespace surety
