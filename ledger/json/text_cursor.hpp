#pragma once
// Hands out the bytes of a streamed text one by one and remembers where the last string, word
// and bracket began, since nlohmann's events do not say where they are.

#include "ledger/json/nlohmann_reader.hpp"

namespace surety::json {

struct Place {
  u64 offset = 0;
  u32 line = 1;
  u32 column = 1;
};

enum class ByteKind : u8 {
  word,
  quote,
  backslash,
  bracket,
  between,  // blanks, commas, colons
  newline,
  continuation,  // the rest of a code point
  zero,
};

constexpr std::array<ByteKind, 256> make_byte_kinds() {
  std::array<ByteKind, 256> kinds{};
  for (char c : std::string_view("{}[]")) kinds[static_cast<u8>(c)] = ByteKind::bracket;
  for (char c : std::string_view(" \t\r,:")) kinds[static_cast<u8>(c)] = ByteKind::between;
  for (unsigned i = 0x80; i < 0xc0; ++i) kinds[i] = ByteKind::continuation;
  kinds['"'] = ByteKind::quote;
  kinds['\\'] = ByteKind::backslash;
  kinds['\n'] = ByteKind::newline;
  kinds[0] = ByteKind::zero;
  return kinds;
}

inline constexpr std::array<ByteKind, 256> BYTES = make_byte_kinds();

class TextCursor {
 public:
  explicit TextCursor(TextSource source) : source_(source), buffer_(1u << 14) { fill(); }

  bool at_end() const { return next_ == filled_; }
  char current() const { return static_cast<char>(buffer_[next_]); }
  void advance() {
    const u8 byte = buffer_[next_++];
    const bool plain = BYTES[byte] == ByteKind::word && (in_string_ ? !escaped_ : !fresh_);
    if (!plain) notable(byte);
    if (next_ == filled_) fill();
  }

  // Whether the text begins with these bytes; asked before anything is taken.
  bool begins(std::string_view prefix) const {
    return filled_ >= prefix.size() &&
           std::memcmp(buffer_.data(), prefix.data(), prefix.size()) == 0;
  }
  bool met_zero() const { return met_zero_; }
  Place quote() const { return quote_; }
  Place word() const { return word_; }
  Place bracket() const { return bracket_; }
  Place here() const { return {base_ + next_, line_, column_at(next_)}; }

 private:
  void fill() {
    base_ += next_;
    next_ = 0;
    filled_ = 0;
    const u32 capacity = static_cast<u32>(buffer_.size());
    u32 more = 1;
    while (filled_ < 4 && more != 0) {  // a byte order mark comes in one piece
      more = source_.read(source_.context, buffer_.data() + filled_, capacity - filled_);
      filled_ += more;
    }
  }
  u32 column_at(u32 index) const { return static_cast<u32>(base_ + index - line_start_ + 1); }
  Place taken() const { return {base_ + next_ - 1, line_, column_at(next_ - 1)}; }

  // A byte that changes what the next ones mean, or how columns count.
  void notable(u8 byte) {
    const ByteKind kind = BYTES[byte];
    if (in_string_) {
      in_string_ = escaped_ || kind != ByteKind::quote;
      escaped_ = !escaped_ && kind == ByteKind::backslash;
    } else {
      outside(kind);
    }
    if (kind == ByteKind::newline) {
      ++line_;
      line_start_ = base_ + next_;
    }
    // Columns count code points: the rest of one shifts where its line seems to begin.
    if (kind == ByteKind::continuation) ++line_start_;
  }
  void outside(ByteKind kind) {
    in_string_ = kind == ByteKind::quote;
    met_zero_ = met_zero_ || kind == ByteKind::zero;
    if (kind == ByteKind::bracket) bracket_ = taken();
    if (in_string_) quote_ = taken();
    const bool between = in_string_ || kind == ByteKind::bracket || kind == ByteKind::newline ||
                         kind == ByteKind::between;
    if (!between && fresh_) word_ = taken();
    fresh_ = between;
  }

  TextSource source_;
  Bytes buffer_;
  u32 next_ = 0;
  u32 filled_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  bool fresh_ = true;  // the next byte begins a word
  bool met_zero_ = false;
  u64 base_ = 0;  // offset of the buffer's first byte
  u64 line_start_ = 0;
  u32 line_ = 1;
  Place quote_;
  Place word_;  // a number, or true, false, null; whose end is seen only past it
  Place bracket_;
};

}  // namespace surety::json
