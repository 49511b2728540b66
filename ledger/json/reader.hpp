#pragma once
// JSON text to canonical bytes, without floats, exceptions or recursion: the reader of the WASM
// modules and of everything that holds its text in memory.

#include <optional>

#include "ledger/json/lexer.hpp"
#include "ledger/json/sink.hpp"

namespace surety {

// Keeps its buffers from one text to the next.
class JsonReader {
 public:
  // Appends the canonical bytes of the one value in `text`; false leaves `out` as it was and fills
  // `fault`. `field`, where there is one, bounds the value.
  [[nodiscard]] bool read(std::string_view text, const TypeInfo& type, ByteBuffer& out,
                          const Field* field = nullptr);

  const JsonFault& fault() { return sink_.fault(); }
  // Names of accounts are read in this form from now on.
  void use_names(const NameForm& names) { sink_.use_names(names); }

 private:
  enum class Expect : u8 { value, first_element, first_key, key, colon, more };

  bool step(json::Token token);
  bool take_value(json::Token token);
  bool take_key(json::Token token);
  bool take_more(json::Token token);
  bool close_object();
  bool close_array();
  bool unexpected(json::Token token);

  JsonSink sink_;
  json::Lexer lexer_;
  Expect expect_ = Expect::value;
};

// The same, once. Nothing where the text was read.
std::optional<JsonFault> read_json(std::string_view text, const TypeInfo& type, ByteBuffer& out);

}  // namespace surety
