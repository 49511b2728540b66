#pragma once
// Text for people: UTF-8 (RFC 3629), checked wherever it comes in.

#include "ledger/bytes.hpp"

namespace surety {

// Whether the bytes are well-formed UTF-8: no overlong forms, no surrogates, at most U+10FFFF.
bool is_utf8(ByteView bytes);

// A string of UTF-8; a field's bounds are of its bytes.
struct Text {
  Bytes utf8;

  auto size() const { return utf8.size(); }
  const u8* data() const { return utf8.data(); }
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace surety
