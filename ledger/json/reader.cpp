#include "ledger/json/reader.hpp"

namespace surety {

using json::Token;

namespace {

void locate(std::string_view text, JsonFault& fault) {
  fault.line = 1;
  fault.column = 1;
  for (char c : text.substr(0, static_cast<std::string_view::size_type>(fault.offset))) {
    if (c == '\n') {
      ++fault.line;
      fault.column = 1;
    } else if ((static_cast<u8>(c) & 0xc0) != 0x80) {
      ++fault.column;
    }
  }
}

}  // namespace

bool JsonReader::read(std::string_view text, const TypeInfo& type, ByteBuffer& out,
                      const Field* field) {
  sink_.start(type, out, field);
  lexer_.start(text);
  expect_ = Expect::value;
  bool going = true;
  if (text.substr(0, 3) == "\xef\xbb\xbf") going = sink_.refuse(JsonError::byte_order_mark, 0, {});
  while (going) {
    const Token token = lexer_.next();
    if (token == Token::end && sink_.is_complete()) return true;
    going = step(token);
  }
  locate(text, sink_.fault());
  return false;
}

bool JsonReader::step(Token token) {
  switch (expect_) {
    case Expect::first_key:
      if (token == Token::end_object) return close_object();
      return take_key(token);
    case Expect::key:
      return take_key(token);
    case Expect::colon:
      if (token != Token::colon) return unexpected(token);
      expect_ = Expect::value;
      return true;
    case Expect::first_element:
      if (token == Token::end_array) return close_array();
      return take_value(token);
    case Expect::value:
      return take_value(token);
    case Expect::more:
      return take_more(token);
  }
  return false;
}

bool JsonReader::take_value(Token token) {
  const u64 at = lexer_.start_of_token();
  expect_ = Expect::more;
  switch (token) {
    case Token::begin_object:
      expect_ = Expect::first_key;
      return sink_.begin_object(at);
    case Token::begin_array:
      expect_ = Expect::first_element;
      return sink_.begin_array(at);
    case Token::string:
      return sink_.string(lexer_.text(), at);
    case Token::number:
      return sink_.number(lexer_.text(), at);
    case Token::yes:
      return sink_.boolean(true, at);
    case Token::no:
      return sink_.boolean(false, at);
    case Token::null:
      return sink_.null(at);
    default:
      break;
  }
  expect_ = Expect::value;
  return unexpected(token);
}

bool JsonReader::take_key(Token token) {
  expect_ = Expect::key;
  if (token != Token::string) return unexpected(token);
  expect_ = Expect::colon;
  return sink_.key(lexer_.text(), lexer_.start_of_token());
}

bool JsonReader::take_more(Token token) {
  if (sink_.is_complete()) return unexpected(token);
  const bool object = sink_.in_object();
  if (token == Token::comma) {
    expect_ = object ? Expect::key : Expect::value;
    return true;
  }
  if (object && token == Token::end_object) return close_object();
  if (!object && token == Token::end_array) return close_array();
  return unexpected(token);
}

bool JsonReader::close_object() {
  expect_ = Expect::more;
  return sink_.end_object(lexer_.start_of_token());
}

bool JsonReader::close_array() {
  expect_ = Expect::more;
  return sink_.end_array(lexer_.start_of_token());
}

bool JsonReader::unexpected(Token token) {
  const u64 at = lexer_.start_of_token();
  if (sink_.is_complete()) return sink_.refuse(JsonError::trailing_text, at, {});
  if (token == Token::end) return sink_.refuse(JsonError::ended_early, at, {});
  if (token == Token::bad && lexer_.error() != JsonError::syntax) {
    return sink_.refuse(lexer_.error(), lexer_.error_at(), {});
  }
  std::string_view wanted = "expected a value";
  if (expect_ == Expect::key) wanted = "expected a key in quotes";
  if (expect_ == Expect::colon) wanted = "expected a colon";
  if (expect_ == Expect::more) {
    wanted = sink_.in_object() ? "expected a comma or }" : "expected a comma or ]";
  }
  return sink_.refuse(JsonError::syntax, token == Token::bad ? lexer_.error_at() : at, wanted);
}

std::optional<JsonFault> read_json(std::string_view text, const TypeInfo& type, ByteBuffer& out) {
  JsonReader reader;
  if (reader.read(text, type, out)) return std::nullopt;
  return reader.fault();
}

}  // namespace surety
