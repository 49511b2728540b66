#include "ledger/json/numeral.hpp"

#include "ledger/wide.hpp"

namespace surety::json {
namespace {

constexpr unsigned WORD_DIGITS = 19;  // any number of so many digits is below 2^64

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  for (char c : text) {
    if (!is_digit(c)) return false;
  }
  return true;
}

u64 parse_word(std::string_view digits) {
  u64 value = 0;
  for (char c : digits) value = value * 10 + static_cast<u64>(c - '0');
  return value;
}

u256 wide(const Numeral& value) {
  u256 result = 0;
  for (unsigned w = 4; w-- > 0;) result = (result << 64) | value.words[w];
  return result;
}

constexpr std::array<u8, 256> make_digits() {
  std::array<u8, 256> table{};
  for (u8& entry : table) entry = 0xff;
  for (unsigned i = 0; i < 10; ++i) table['0' + i] = static_cast<u8>(i);
  for (unsigned i = 0; i < 6; ++i) table['a' + i] = static_cast<u8>(10 + i);
  return table;
}

constexpr std::array<u8, 256> DIGITS = make_digits();

}  // namespace

bool parse(std::string_view digits, Numeral& value, bool& overflow) {
  overflow = false;
  value = {};
  if (digits.empty() || !all_digits(digits)) return false;
  if (digits.size() > 1 && digits[0] == '0') return false;
  if (digits.size() <= WORD_DIGITS) {
    value.words[0] = parse_word(digits);
    return true;
  }
  std::optional<u256> parsed = parse_decimal(digits);
  overflow = !parsed.has_value();
  for (unsigned w = 0; w < 4 && parsed; ++w, *parsed >>= 64) value.words[w] = low_u64(*parsed);
  return !overflow;
}

Numeral load(ByteView bytes) {
  Numeral value;
  const u32 size = static_cast<u32>(bytes.size() < 32 ? bytes.size() : 32);
  for (u32 i = 0; i < size; ++i) value.words[i / 8] |= u64{bytes[i]} << (8 * (i % 8));
  return value;
}

void store(const Numeral& value, u8* place, unsigned width) {
  for (unsigned i = 0; i < width; ++i) {
    place[i] = static_cast<u8>(value.words[i / 8] >> (8 * (i % 8)));
  }
}

bool fits(const Numeral& value, unsigned width) {
  for (unsigned w = 0; w < 4; ++w) {
    const unsigned first = 8 * w;
    if (width >= first + 8) continue;
    const u64 over = width <= first ? value.words[w] : value.words[w] >> (8 * (width - first));
    if (over != 0) return false;
  }
  return true;
}

Numeral greatest_of(unsigned width) {
  Numeral value;
  for (unsigned i = 0; i < width && i < 32; ++i) value.words[i / 8] |= u64{0xff} << (8 * (i % 8));
  return value;
}

bool below(const Numeral& value, Limit least) {
  if ((value.words[2] | value.words[3]) != 0) return false;
  if (value.words[1] != least.high) return value.words[1] < least.high;
  return value.words[0] < least.low;
}

bool above(const Numeral& value, Limit greatest) {
  if (is_free(greatest)) return false;
  if ((value.words[2] | value.words[3]) != 0) return true;
  if (value.words[1] != greatest.high) return value.words[1] > greatest.high;
  return value.words[0] > greatest.low;
}

void append_decimal(const Numeral& value, ByteBuffer& out) {
  std::array<char, max_decimal_digits> text{};
  if (!value.is_word()) {
    const u32 size = to_decimal(wide(value), text.data());
    append_text({text.data(), size}, out);
    return;
  }
  u32 first = max_decimal_digits;
  u64 word = value.words[0];
  do {
    text[--first] = static_cast<char>('0' + word % 10);
    word /= 10;
  } while (word != 0);
  append_text({text.data() + first, max_decimal_digits - first}, out);
}

std::string decimal(const Numeral& value) {
  ByteBuffer buffer;
  append_decimal(value, buffer);
  std::string text;
  for (u8 byte : buffer.view()) text.push_back(static_cast<char>(byte));
  return text;
}

std::string decimal(u64 value) { return decimal(Numeral{{value, 0, 0, 0}}); }

void append_hex(ByteView bytes, ByteBuffer& out) {
  constexpr std::string_view letters = "0123456789abcdef";
  append_text("0x", out);
  for (u8 byte : bytes) {
    u8* place = out.extend(2);
    place[0] = static_cast<u8>(letters[byte >> 4]);
    place[1] = static_cast<u8>(letters[byte & 15]);
  }
}

bool parse_hex(std::string_view digits, ByteBuffer& out) {
  if (digits.size() % 2 != 0) return false;
  const u32 size = static_cast<u32>(digits.size() / 2);
  if (size == 0) return true;
  u8* place = out.extend(size);
  u32 wrong = 0;
  for (u32 i = 0; i < size; ++i) {
    const u32 high = DIGITS[static_cast<u8>(digits[2 * i])];
    const u32 low = DIGITS[static_cast<u8>(digits[2 * i + 1])];
    wrong |= high | low;
    place[i] = static_cast<u8>(high << 4 | low);
  }
  if (wrong < 16) return true;
  out.truncate(out.size() - size);
  return false;
}

}  // namespace surety::json
