#pragma once
// Bytes from and to hexadecimal text, for published figures.

#include <string>
#include <string_view>

#include "ledger/bytes.hpp"

namespace surety::test {

inline u8 nibble_of(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<u8>(digit - '0');
  return static_cast<u8>((digit | 32) - 'a' + 10);
}

// The bytes of a text with or without 0x; an odd last digit is left out.
inline Bytes bytes_of(std::string_view text) {
  if (text.substr(0, 2) == "0x") text.remove_prefix(2);
  Bytes bytes(text.size() / 2);
  for (u32 i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<u8>(nibble_of(text[2 * i]) * 16 + nibble_of(text[2 * i + 1]));
  }
  return bytes;
}

// Precondition: the text has as many bytes.
template <class Fixed>
Fixed fixed_of(std::string_view text) {
  const Bytes bytes = bytes_of(text);
  expects(bytes.size() == Fixed::size, "the text has as many bytes");
  Fixed fixed;
  std::memcpy(fixed.bytes.data(), bytes.data(), Fixed::size);
  return fixed;
}

inline std::string hex_of(ByteView bytes) {
  std::string text;
  for (const u8 byte : bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

}  // namespace surety::test
