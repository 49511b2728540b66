#pragma once
// JSON in and out of canonical bytes, with failures in the words of the command line.

#include <string>

#include "ledger/bytes.hpp"
#include "ledger/describe.hpp"
#include "ledger/json/error.hpp"
#include "ledger/json/writer.hpp"

namespace surety::cli {

// A fault in a text that begins on `first_line` of the file `name`.
struct Failure;
Failure json_failure(const JsonFault& fault, const std::string& name, u64 first_line = 1);

// Throws where the text is no value of the type.
Bytes bytes_from_json(std::string_view text, const TypeInfo& type, const std::string& name);

// Throws where the bytes are no value of the type.
std::string json_from_bytes(ByteView bytes, const TypeInfo& type,
                            JsonStyle style = JsonStyle::compact);

std::string hex_text(ByteView bytes);
// Bytes of "0x" and hexadecimal digits, or of the digits alone; false where the text is neither.
[[nodiscard]] bool parse_hex_text(std::string_view text, Bytes& out);

Text text(std::string_view words);
std::string words(const Text& text);

// "file:line:column" of the value that a JSON pointer names in a text that was read before.
std::string place_of_pointer(std::string_view text, std::string_view pointer,
                             const std::string& name);

}  // namespace surety::cli
