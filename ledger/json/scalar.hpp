#pragma once
// One JSON scalar as the canonical bytes of its field, and what a field expects in words.

#include "ledger/json/error.hpp"
#include "ledger/json/numeral.hpp"

namespace surety::json {

// Where a value goes. `field` gives the bounds and is null for elements and alternatives.
struct Slot {
  const TypeInfo* type = nullptr;
  const Field* field = nullptr;
};

// Each appends the bytes and gives `none`, or gives the refusal; what it appended is then
// unspecified. An optional has been unwrapped before.
JsonError put_boolean(Slot slot, bool value, ByteBuffer& out);
JsonError put_integer(Slot slot, u64 value, ByteBuffer& out);
JsonError put_number(Slot slot, std::string_view text, ByteBuffer& out);
JsonError put_string(Slot slot, std::string_view text, ByteBuffer& out);

// Whether a count of bytes or elements is within the field's bounds.
[[nodiscard]] bool count_below(Slot slot, u64 count);
[[nodiscard]] bool count_above(Slot slot, u64 count);

// Whether names of accounts go there, and not what a field with a unit says that it names.
[[nodiscard]] inline bool is_account(Slot slot) {
  return slot.type->kind == Kind::name && (slot.field == nullptr || slot.field->unit == nullptr);
}

// A name that is written as plain text; every other one is written in hexadecimal.
[[nodiscard]] bool is_plain_name(ByteView name);

// "an integer from 1 to 255 (atoms)"
std::string expectation(Slot slot);

// At most the first `longest` bytes, never half a code point.
std::string_view shortened(std::string_view text, u32 longest);

// The text as a JSON string, and the same shortened where it is long.
std::string json_string(std::string_view text);
std::string quoted(std::string_view text);

}  // namespace surety::json
