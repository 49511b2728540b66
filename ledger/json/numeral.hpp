#pragma once
// Decimal and hexadecimal text of canonical bytes. Most numbers fit a word, and only the others pay
// for wide arithmetic.

#include <array>
#include <string>
#include <string_view>

#include "ledger/bytes.hpp"
#include "ledger/describe.hpp"

namespace surety::json {

// The greatest integer that every reader of JSON keeps exact as a number.
inline constexpr u64 GREATEST_NUMBER = u64{1} << 53;

// An unsigned number below 2^256, least significant word first.
struct Numeral {
  std::array<u64, 4> words{};

  bool is_word() const { return (words[1] | words[2] | words[3]) == 0; }
};

// Digits to a number. False where `digits` is not a whole number without a leading zero, and for
// numbers from 2^256 on; `overflow` tells the two apart.
[[nodiscard]] bool parse(std::string_view digits, Numeral& value, bool& overflow);

// Little-endian bytes, at most 32, to a number and back.
Numeral load(ByteView bytes);
void store(const Numeral& value, u8* place, unsigned width);
[[nodiscard]] bool fits(const Numeral& value, unsigned width);
Numeral greatest_of(unsigned width);

// Bounds of a field. A greatest of NO_LIMIT leaves only the width.
[[nodiscard]] bool below(const Numeral& value, Limit least);
[[nodiscard]] bool above(const Numeral& value, Limit greatest);
inline bool is_free(Limit limit) { return limit.low == ~u64{0} && limit.high == ~u64{0}; }

// Decimal digits, appended.
void append_decimal(const Numeral& value, ByteBuffer& out);
std::string decimal(const Numeral& value);
std::string decimal(u64 value);

// "0x" and lowercase digits, appended.
void append_hex(ByteView bytes, ByteBuffer& out);

// Bytes of lowercase digits without a prefix, appended; false where a digit is none.
[[nodiscard]] bool parse_hex(std::string_view digits, ByteBuffer& out);

inline void append_text(std::string_view text, ByteBuffer& out) { out.append(as_bytes(text)); }

}  // namespace surety::json
