#pragma once
// The words of a JSON text (RFC 8259), integers only in the sense that numbers stay text.

#include "ledger/json/error.hpp"
#include "ledger/json/numeral.hpp"

namespace surety::json {

enum class Token : u8 {
  begin_object,
  end_object,
  begin_array,
  end_array,
  colon,
  comma,
  string,
  number,
  yes,
  no,
  null,
  end,
  bad,
};

class Lexer {
 public:
  // The text must outlive the lexer's use of it.
  void start(std::string_view text);
  Token next();

  u64 start_of_token() const { return start_; }
  // Of a string, its characters with escapes resolved; of a number, its text. Until `next`.
  std::string_view text() const { return value_; }
  // After `bad`.
  JsonError error() const { return error_; }
  u64 error_at() const { return error_at_; }

 private:
  Token fail(JsonError code);
  Token literal(std::string_view word, Token token);
  Token scan_number();
  Token scan_string();
  Token scan_escaped(u64 first);
  bool skip_code_point();
  bool escape();
  bool unicode_escape();
  bool hex4(u32& unit);
  bool skip_digits();

  int peek() const { return at_ < text_.size() ? static_cast<u8>(text_[at_]) : -1; }

  std::string_view text_;
  std::string_view::size_type at_ = 0;
  u64 start_ = 0;
  std::string_view value_;
  ByteBuffer unescaped_;
  JsonError error_ = JsonError::none;
  u64 error_at_ = 0;
};

}  // namespace surety::json
