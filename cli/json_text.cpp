#include "cli/json_text.hpp"

#include "cli/failure.hpp"
#include "cli/wire.hpp"
#include "ledger/json/lexer.hpp"
#include "ledger/json/reader.hpp"

namespace surety::cli {

namespace {

std::string hint_of(JsonError code) {
  switch (code) {
    case JsonError::ended_early:
      return "is the file whole?";
    case JsonError::byte_order_mark:
      return "save the file as UTF-8 without a byte order mark";
    case JsonError::unknown_key:
    case JsonError::unknown_alternative:
    case JsonError::missing_key:
      return "`surety schema TYPE` says what a type holds, docs/messages.md what each message does";
    default:
      return "`surety explain json." + std::string(name_of(code)) + "` says more";
  }
}

}  // namespace

Failure json_failure(const JsonFault& fault, const std::string& name, u64 first_line) {
  const std::string line = std::to_string(first_line + fault.line - 1);
  std::string what = fault.message;
  what += fault.pointer.empty() ? "" : " [at " + fault.pointer + "]";
  return {Exit::invalid, what, name + ":" + line + ":" + std::to_string(fault.column),
          hint_of(fault.code)};
}

Bytes bytes_from_json(std::string_view text, const TypeInfo& type, const std::string& name) {
  ByteBuffer bytes;
  if (const auto fault = read_json(text, type, bytes)) throw json_failure(*fault, name);
  return bytes.copy();
}

std::string json_from_bytes(ByteView bytes, const TypeInfo& type, JsonStyle style) {
  ByteBuffer text;
  if (write_json(bytes, type, text, style)) return WireReader::text_of(text.view());
  throw Failure{Exit::broken_law, std::string("these bytes are no ") + type.name, "engine", ""};
}

std::string hex_text(ByteView bytes) {
  ByteBuffer text;
  json::append_hex(bytes, text);
  return WireReader::text_of(text.view());
}

bool parse_hex_text(std::string_view text, Bytes& out) {
  if (text.substr(0, 2) == "0x") text.remove_prefix(2);
  ByteBuffer bytes;
  if (!json::parse_hex(text, bytes)) return false;
  out = bytes.copy();
  return true;
}

Text text(std::string_view words) {
  const ByteView bytes = as_bytes(words);
  return {Bytes(bytes.begin(), bytes.end())};
}

std::string words(const Text& text) { return WireReader::text_of(text.utf8); }

namespace {

// Walks to the value that the rest of a pointer names. Precondition: the text is JSON.
class PointerWalk {
 public:
  explicit PointerWalk(std::string_view text) { lexer_.start(text); }

  u64 find(std::string_view pointer) {
    json::Token token = lexer_.next();
    u64 place = lexer_.start_of_token();
    while (!pointer.empty()) {
      pointer.remove_prefix(1);
      const std::string_view name = pointer.substr(0, pointer.find('/'));
      pointer.remove_prefix(name.size());
      token = enter(token, name);
      if (token == json::Token::bad) return place;
      place = lexer_.start_of_token();
    }
    return place;
  }

 private:
  // The first token of the named member or element; bad where there is none.
  json::Token enter(json::Token open, std::string_view name) {
    const bool object = open == json::Token::begin_object;
    if (!object && open != json::Token::begin_array) return json::Token::bad;
    for (u64 index = 0;; ++index) {
      json::Token token = lexer_.next();
      bool wanted = !object && name == std::to_string(index);
      if (object && token == json::Token::string) {
        wanted = lexer_.text() == name;
        lexer_.next();
        token = lexer_.next();
      }
      if (is_end(token)) return json::Token::bad;
      if (wanted) return token;
      skip(token);
      if (lexer_.next() != json::Token::comma) return json::Token::bad;
    }
  }

  static bool is_end(json::Token token) {
    return token == json::Token::end_object || token == json::Token::end_array ||
           token == json::Token::end || token == json::Token::bad;
  }

  void skip(json::Token token) {
    u64 open = 0;
    for (;; token = lexer_.next()) {
      if (token == json::Token::begin_object || token == json::Token::begin_array) ++open;
      if (token == json::Token::end_object || token == json::Token::end_array) --open;
      if (open == 0 || token == json::Token::end || token == json::Token::bad) return;
    }
  }

  json::Lexer lexer_;
};

}  // namespace

std::string place_of_pointer(std::string_view text, std::string_view pointer,
                             const std::string& name) {
  const u64 offset = PointerWalk(text).find(pointer);
  u64 line = 1;
  u64 column = 1;
  for (const char c : text.substr(0, offset)) {
    const bool continues = (static_cast<u8>(c) & 0xc0) == 0x80;
    if (c == '\n') {
      ++line;
      column = 1;
    } else if (!continues) {
      ++column;
    }
  }
  return name + ":" + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace surety::cli
