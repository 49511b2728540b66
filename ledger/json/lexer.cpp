#include "ledger/json/lexer.hpp"

namespace surety::json {
namespace {

// What a byte means inside a string.
enum class Class : u8 { plain, quote, backslash, control, lead, invalid };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> table{};
  for (unsigned i = 0; i < 0x20; ++i) table[i] = Class::control;
  for (unsigned i = 0x80; i < 0x100; ++i) {
    table[i] = i >= 0xc2 && i <= 0xf4 ? Class::lead : Class::invalid;
  }
  table['"'] = Class::quote;
  table['\\'] = Class::backslash;
  return table;
}

constexpr std::array<Class, 256> CLASSES = make_classes();

bool is_space(int c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(int c) { return c >= '0' && c <= '9'; }

void append_utf8(u32 point, ByteBuffer& out) {
  if (point < 0x80) {
    *out.extend(1) = static_cast<u8>(point);
    return;
  }
  const u32 more = point < 0x800 ? 1 : point < 0x1'0000 ? 2 : 3;
  constexpr std::array<u32, 4> leads{0, 0xc0, 0xe0, 0xf0};
  u8* place = out.extend(more + 1);
  place[0] = static_cast<u8>(leads[more] | point >> (6 * more));
  for (u32 i = 1; i <= more; ++i) {
    place[i] = static_cast<u8>(0x80 | (point >> (6 * (more - i)) & 0x3f));
  }
}

}  // namespace

void Lexer::start(std::string_view text) {
  text_ = text;
  at_ = 0;
  start_ = 0;
  error_ = JsonError::none;
}

Token Lexer::fail(JsonError code) {
  error_ = code;
  error_at_ = at_;
  return Token::bad;
}

Token Lexer::next() {
  while (is_space(peek())) ++at_;
  start_ = at_;
  switch (peek()) {
    case -1:
      return Token::end;
    case '{':
      ++at_;
      return Token::begin_object;
    case '}':
      ++at_;
      return Token::end_object;
    case '[':
      ++at_;
      return Token::begin_array;
    case ']':
      ++at_;
      return Token::end_array;
    case ':':
      ++at_;
      return Token::colon;
    case ',':
      ++at_;
      return Token::comma;
    case '"':
      return scan_string();
    case 't':
      return literal("true", Token::yes);
    case 'f':
      return literal("false", Token::no);
    case 'n':
      return literal("null", Token::null);
    default:
      break;
  }
  return peek() == '-' || is_digit(peek()) ? scan_number() : fail(JsonError::syntax);
}

Token Lexer::literal(std::string_view word, Token token) {
  for (char c : word) {
    if (peek() != c) return fail(JsonError::syntax);
    ++at_;
  }
  return token;
}

// At least one digit, then as many as there are.
bool Lexer::skip_digits() {
  if (!is_digit(peek())) return false;
  while (is_digit(peek())) ++at_;
  return true;
}

Token Lexer::scan_number() {
  if (peek() == '-') ++at_;
  if (peek() == '0') {
    ++at_;
  } else if (!skip_digits()) {
    return fail(JsonError::bad_number);
  }
  if (peek() == '.') {
    ++at_;
    if (!skip_digits()) return fail(JsonError::bad_number);
  }
  if (peek() == 'e' || peek() == 'E') {
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!skip_digits()) return fail(JsonError::bad_number);
  }
  const auto first = static_cast<std::string_view::size_type>(start_);
  value_ = text_.substr(first, at_ - first);
  return Token::number;
}

Token Lexer::scan_string() {
  const auto first = ++at_;
  for (; at_ < text_.size(); ++at_) {
    switch (CLASSES[static_cast<u8>(text_[at_])]) {
      case Class::plain:
        continue;
      case Class::quote:
        value_ = text_.substr(first, at_++ - first);
        return Token::string;
      case Class::control:
        return fail(JsonError::control_character);
      case Class::backslash:
        return scan_escaped(first);
      case Class::invalid:
        return fail(JsonError::bad_utf8);
      case Class::lead:
        if (!skip_code_point()) return fail(JsonError::bad_utf8);
        --at_;
        continue;
    }
  }
  return fail(JsonError::ended_early);
}

// A string in which something is escaped is copied; `first` is where its characters begin.
Token Lexer::scan_escaped(u64 first) {
  unescaped_.clear();
  auto copied = static_cast<std::string_view::size_type>(first);
  while (at_ < text_.size()) {
    const Class kind = CLASSES[static_cast<u8>(text_[at_])];
    if (kind == Class::control) return fail(JsonError::control_character);
    if (kind == Class::invalid) return fail(JsonError::bad_utf8);
    if (kind == Class::lead && !skip_code_point()) return fail(JsonError::bad_utf8);
    if (kind == Class::plain) ++at_;
    if (kind != Class::quote && kind != Class::backslash) continue;
    append_text(text_.substr(copied, at_ - copied), unescaped_);
    ++at_;
    if (kind == Class::quote) {
      const void* data = unescaped_.data();
      value_ = {static_cast<const char*>(data), unescaped_.size()};
      return Token::string;
    }
    if (!escape()) return Token::bad;
    copied = at_;
  }
  return fail(JsonError::ended_early);
}

// Past one code point of two to four bytes; false where it is ill-formed (Unicode, table 3-7).
bool Lexer::skip_code_point() {
  const u8 lead = static_cast<u8>(text_[at_++]);
  const u32 more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  int least = 0x80;
  int greatest = 0xbf;
  if (lead == 0xe0) least = 0xa0;
  if (lead == 0xed) greatest = 0x9f;
  if (lead == 0xf0) least = 0x90;
  if (lead == 0xf4) greatest = 0x8f;
  for (u32 i = 0; i < more; ++i) {
    if (peek() < least || peek() > greatest) return false;
    ++at_;
    least = 0x80;
    greatest = 0xbf;
  }
  return true;
}

// What follows a backslash.
bool Lexer::escape() {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  if (peek() == 'u') {
    ++at_;
    return unicode_escape();
  }
  const auto index = peek() < 0 ? letters.npos : letters.find(static_cast<char>(peek()));
  if (index == letters.npos) {
    fail(JsonError::bad_escape);
    return false;
  }
  ++at_;
  *unescaped_.extend(1) = static_cast<u8>(meanings[index]);
  return true;
}

bool Lexer::hex4(u32& unit) {
  unit = 0;
  for (unsigned i = 0; i < 4; ++i, ++at_) {
    const int c = peek();
    int digit = -1;
    if (is_digit(c)) digit = c - '0';
    if (c >= 'a' && c <= 'f') digit = c - 'a' + 10;
    if (c >= 'A' && c <= 'F') digit = c - 'A' + 10;
    if (digit < 0) {
      fail(JsonError::bad_escape);
      return false;
    }
    unit = unit << 4 | static_cast<u32>(digit);
  }
  return true;
}

bool Lexer::unicode_escape() {
  u32 unit = 0;
  if (!hex4(unit)) return false;
  if (unit < 0xd800 || unit > 0xdfff) {
    append_utf8(unit, unescaped_);
    return true;
  }
  if (unit >= 0xdc00 || text_.substr(at_, 2) != "\\u") {
    fail(JsonError::lone_surrogate);
    return false;
  }
  at_ += 2;
  u32 low = 0;
  if (!hex4(low)) return false;
  if (low < 0xdc00 || low > 0xdfff) {
    fail(JsonError::lone_surrogate);
    return false;
  }
  append_utf8(0x1'0000 + ((unit - 0xd800) << 10) + (low - 0xdc00), unescaped_);
  return true;
}

}  // namespace surety::json
