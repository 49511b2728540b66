#pragma once
// Why a JSON text was refused, and where. Every reader of JSON gives the same code and pointer for
// the same text.

#include <string>
#include <string_view>

#include "ledger/integers.hpp"

namespace surety {

enum class JsonError : u16 {
  none = 0,
  // the text is not JSON
  syntax = 1,
  ended_early = 2,
  trailing_text = 3,
  byte_order_mark = 4,
  bad_utf8 = 5,
  lone_surrogate = 6,
  bad_escape = 7,
  control_character = 8,
  bad_number = 9,
  // the text is more than is read
  too_deep = 16,
  too_large = 17,
  event_order = 18,
  // a value does not fit its field
  wrong_type = 32,
  negative = 33,
  fraction = 34,
  needs_string = 35,
  bad_decimal = 36,
  below_least = 37,
  above_greatest = 38,
  bad_hex = 39,
  wrong_length = 40,
  bad_name = 41,
  other_name_form = 42,
  unknown_label = 43,
  too_few = 44,
  too_many = 45,
  bad_address = 46,
  // the members of an object are not those of its record
  unknown_key = 64,
  duplicate_key = 65,
  missing_key = 66,
  unknown_alternative = 67,
  one_key = 68,
};

// The code as a word, "unknown_key", and as a sentence.
std::string_view name_of(JsonError code);
std::string_view sentence_of(JsonError code);

struct JsonFault {
  JsonError code = JsonError::none;
  u64 offset = 0;       // bytes before the place
  u32 line = 0;         // from 1
  u32 column = 0;       // from 1, in code points
  std::string pointer;  // RFC 6901; an unknown key is named, a missing one names its object
  std::string message;  // names the field, what was expected and what was found
};

}  // namespace surety
