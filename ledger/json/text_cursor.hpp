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

class TextCursor {
 public:
  explicit TextCursor(TextSource source) : source_(source), buffer_(1u << 16) { fill(); }

  bool at_end() const { return next_ == filled_; }
  char current() const { return static_cast<char>(buffer_[next_]); }
  void advance() {
    const u8 byte = buffer_[next_++];
    if (!in_string_) {
      outside(byte);
    } else if (escaped_) {
      escaped_ = false;
    } else {
      escaped_ = byte == '\\';
      in_string_ = byte != '"';
    }
    move_on(byte);
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
  Place here() const { return here_; }
  Place last() const { return last_; }

 private:
  void fill() {
    next_ = 0;
    filled_ = 0;
    const u32 capacity = static_cast<u32>(buffer_.size());
    u32 more = 1;
    while (filled_ < 4 && more != 0) {  // a byte order mark comes in one piece
      more = source_.read(source_.context, buffer_.data() + filled_, capacity - filled_);
      filled_ += more;
    }
  }
  void outside(u8 byte) {
    const bool space = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
    const bool bracket = byte == '{' || byte == '}' || byte == '[' || byte == ']';
    in_string_ = byte == '"';
    met_zero_ = met_zero_ || byte == 0;
    if (bracket) bracket_ = here_;
    if (in_string_) quote_ = here_;
    const bool between = space || bracket || in_string_ || byte == ',' || byte == ':';
    if (!between && fresh_) word_ = here_;
    fresh_ = between;
  }
  void move_on(u8 byte) {
    last_ = here_;
    ++here_.offset;
    if (byte == '\n') {
      ++here_.line;
      here_.column = 1;
    } else if ((byte & 0xc0) != 0x80) {
      ++here_.column;
    }
  }

  TextSource source_;
  Bytes buffer_;
  u32 next_ = 0;
  u32 filled_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  bool fresh_ = true;  // the next byte begins a word
  bool met_zero_ = false;
  Place here_;
  Place last_;
  Place quote_;
  Place word_;  // a number, or true, false, null; whose end is seen only past it
  Place bracket_;
};

}  // namespace surety::json
