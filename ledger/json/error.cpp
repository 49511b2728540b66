#include "ledger/json/error.hpp"

#include <array>

namespace surety {
namespace {

struct Entry {
  JsonError code;
  std::string_view name;
  std::string_view sentence;
};

constexpr std::array ENTRIES{
    Entry{JsonError::none, "none", "The text was read."},
    Entry{JsonError::syntax, "syntax", "The text is not JSON here."},
    Entry{JsonError::ended_early, "ended_early", "The text ends inside a value."},
    Entry{JsonError::trailing_text, "trailing_text", "Text follows the value."},
    Entry{JsonError::byte_order_mark, "byte_order_mark",
          "The text begins with a byte order mark; JSON has none."},
    Entry{JsonError::bad_utf8, "bad_utf8", "A string is not valid UTF-8."},
    Entry{JsonError::lone_surrogate, "lone_surrogate",
          "An escape names half of a surrogate pair without the other half."},
    Entry{JsonError::bad_escape, "bad_escape", "A backslash begins no escape that JSON knows."},
    Entry{JsonError::control_character, "control_character",
          "A string holds a control character that is not escaped."},
    Entry{JsonError::bad_number, "bad_number", "A number is not written as JSON writes numbers."},
    Entry{JsonError::too_deep, "too_deep", "Objects and arrays nest deeper than 32."},
    Entry{JsonError::too_large, "too_large", "The value takes more than 2 GiB of bytes."},
    Entry{JsonError::event_order, "event_order",
          "The parts of the text came in an order that JSON does not have."},
    Entry{JsonError::wrong_type, "wrong_type", "The value is of another type than its field."},
    Entry{JsonError::negative, "negative", "The number is negative; every number here counts."},
    Entry{JsonError::fraction, "fraction",
          "The number has a fraction or an exponent; every number here is whole."},
    Entry{JsonError::needs_string, "needs_string",
          "A number above 2^53 is written as a decimal string, since many readers would round it."},
    Entry{JsonError::bad_decimal, "bad_decimal",
          "The string is not a whole number: digits only, without a sign or a leading zero."},
    Entry{JsonError::below_least, "below_least", "The value is below the least its field allows."},
    Entry{JsonError::above_greatest, "above_greatest",
          "The value is above the greatest its field allows."},
    Entry{JsonError::bad_hex, "bad_hex",
          "The string is not bytes: 0x and an even number of lowercase hexadecimal digits."},
    Entry{JsonError::wrong_length, "wrong_length",
          "The number of bytes is not one that the field allows."},
    Entry{JsonError::bad_name, "bad_name",
          "The string is not a name: 1 to 32 bytes, as printable ASCII or as 0x and lowercase "
          "hexadecimal digits."},
    Entry{JsonError::other_name_form, "other_name_form",
          "The name is written in hexadecimal although plain text can write it."},
    Entry{JsonError::unknown_label, "unknown_label", "The string is none of the field's labels."},
    Entry{JsonError::too_few, "too_few", "The array has fewer elements than its field allows."},
    Entry{JsonError::too_many, "too_many", "The array has more elements than its field allows."},
    Entry{JsonError::bad_address, "bad_address", "The string is no address of this chain."},
    Entry{JsonError::unknown_key, "unknown_key", "The object has no such member."},
    Entry{JsonError::duplicate_key, "duplicate_key", "The object names a member twice."},
    Entry{JsonError::missing_key, "missing_key", "The object lacks a member."},
    Entry{JsonError::unknown_alternative, "unknown_alternative",
          "The object's key is none of the kinds to choose from."},
    Entry{JsonError::one_key, "one_key", "The object must have exactly one key, the kind."},
};

const Entry& entry_of(JsonError code) {
  for (const Entry& entry : ENTRIES) {
    if (entry.code == code) return entry;
  }
  return ENTRIES[1];
}

}  // namespace

std::string_view name_of(JsonError code) { return entry_of(code).name; }
std::string_view sentence_of(JsonError code) { return entry_of(code).sentence; }

}  // namespace surety
