#pragma once
// Canonical bytes cut along the description of their type, without decoding them: what is compared
// and what is passed on are the bytes themselves.

#include <optional>
#include <string>
#include <vector>

#include "ledger/describe.hpp"

namespace surety::cli {

// The one value at the front of `bytes`, which moves past it. Throws where the bytes are none.
ByteView take_value(ByteView& bytes, const TypeInfo& type, const Field* field = nullptr);

// The values of a record's members, in order.
std::vector<ByteView> members_of(ByteView record, const TypeInfo& type);

// The elements of a list.
std::vector<ByteView> elements_of(ByteView list, const TypeInfo& list_type);

// What an optional holds.
std::optional<ByteView> content_of(ByteView optional);

u64 integer_of(ByteView bytes);
Hash hash_of(ByteView bytes);
std::string text_of(ByteView sized);
// A name as JSON writes it.
std::string name_of(ByteView name);

// A member's place in its record, for `members_of`; stops the build where there is none.
template <class T>
consteval unsigned place_of(std::string_view name) {
  unsigned place = 0;
  for (const Member& member : type_info<T>.members) {
    if (name == member.field.name) return place;
    ++place;
  }
  trap("no member has this name");
}

}  // namespace surety::cli
