#include "ledger/wide.hpp"

namespace surety {

namespace {

// The most digits whose number fits one word.
constexpr u32 CHUNK_DIGITS = 19;
constexpr u64 CHUNK = 10'000'000'000'000'000'000u;

// `digits` digits of a word, from the left, at `out`.
void put_digits(u64 word, u32 digits, char* out) {
  for (u32 i = digits; i > 0; --i) {
    out[i - 1] = static_cast<char>('0' + word % 10);
    word /= 10;
  }
}

u32 count_digits(u64 word) {
  u32 digits = 1;
  for (; word >= 10; word /= 10) ++digits;
  return digits;
}

}  // namespace

u32 to_decimal(const u256& value, char* out) {
  u64 chunks[5];
  u32 count = 0;
  u256 rest = value;
  while (rest > ~u64{0}) {
    const u256 quotient = rest / CHUNK;
    chunks[count++] = low_u64(u256(rest - quotient * CHUNK));
    rest = quotient;
  }
  const u64 head = low_u64(rest);
  u32 length = count_digits(head);
  put_digits(head, length, out);
  while (count > 0) {
    put_digits(chunks[--count], CHUNK_DIGITS, out + length);
    length += CHUNK_DIGITS;
  }
  return length;
}

std::optional<u256> parse_decimal(std::string_view text) {
  if (text.empty() || text.size() > max_decimal_digits) return std::nullopt;
  if (text[0] == '0' && text.size() > 1) return std::nullopt;
  u512 value = 0;
  u64 word = 0;
  u64 scale = 1;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    word = word * 10 + static_cast<u64>(digit - '0');
    scale *= 10;
    if (scale == CHUNK) {
      value = value * CHUNK + word;
      word = 0;
      scale = 1;
    }
  }
  value = value * scale + word;
  if ((value >> 256) != 0) return std::nullopt;
  return static_cast<u256>(value);
}

}  // namespace surety
