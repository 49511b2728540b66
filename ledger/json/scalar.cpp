#include "ledger/json/scalar.hpp"

#include "ledger/json/suggest.hpp"

namespace surety::json {
namespace {

bool has_prefix(std::string_view text) { return text.substr(0, 2) == "0x"; }

JsonError put_numeral(Slot slot, const Numeral& value, ByteBuffer& out) {
  const unsigned width = slot.type->width;
  if (!fits(value, width)) return JsonError::above_greatest;
  if (slot.field != nullptr) {
    if (below(value, slot.field->least)) return JsonError::below_least;
    if (above(value, slot.field->greatest)) return JsonError::above_greatest;
  }
  store(value, out.extend(width), width);
  return JsonError::none;
}

JsonError put_decimal(Slot slot, std::string_view text, ByteBuffer& out) {
  Numeral value;
  bool overflow = false;
  if (parse(text, value, overflow)) return put_numeral(slot, value, out);
  return overflow ? JsonError::above_greatest : JsonError::bad_decimal;
}

JsonError put_fixed(Slot slot, std::string_view text, ByteBuffer& out) {
  if (!has_prefix(text)) return JsonError::bad_hex;
  const u32 before = out.size();
  if (!parse_hex(text.substr(2), out)) return JsonError::bad_hex;
  return out.size() - before == slot.type->width ? JsonError::none : JsonError::wrong_length;
}

JsonError put_bytes(Slot slot, std::string_view text, ByteBuffer& out) {
  if (!has_prefix(text)) return JsonError::bad_hex;
  const u64 count = (text.size() - 2) / 2;
  store(Numeral{{count, 0, 0, 0}}, out.extend(4), 4);
  if (!parse_hex(text.substr(2), out)) return JsonError::bad_hex;
  const bool within = !count_below(slot, count) && !count_above(slot, count);
  return within ? JsonError::none : JsonError::wrong_length;
}

JsonError put_text(Slot slot, std::string_view text, ByteBuffer& out) {
  store(Numeral{{text.size(), 0, 0, 0}}, out.extend(4), 4);
  append_text(text, out);
  const bool within = !count_below(slot, text.size()) && !count_above(slot, text.size());
  return within ? JsonError::none : JsonError::wrong_length;
}

JsonError put_name(std::string_view text, ByteBuffer& out) {
  const bool hex = has_prefix(text);
  const u64 size = hex ? (text.size() - 2) / 2 : text.size();
  if (size < 1 || size > Name::max_size) return JsonError::bad_name;
  *out.extend(1) = static_cast<u8>(size);
  const u32 before = out.size();
  if (!hex) {
    append_text(text, out);
    return is_plain_name(as_bytes(text)) ? JsonError::none : JsonError::bad_name;
  }
  if (!parse_hex(text.substr(2), out)) return JsonError::bad_name;
  const bool plain = is_plain_name(out.view().subspan(before));
  return plain ? JsonError::other_name_form : JsonError::none;
}

JsonError put_label(Slot slot, std::string_view text, ByteBuffer& out) {
  u8 index = 0;
  for (const char* label : slot.type->labels) {
    if (text == label) {
      *out.extend(1) = index;
      return JsonError::none;
    }
    ++index;
  }
  return JsonError::unknown_label;
}

JsonError put_code(Slot slot, std::string_view text, ByteBuffer& out) {
  for (const Code& code : slot.type->codes) {
    if (text != code.name) continue;
    store(Numeral{{code.value, 0, 0, 0}}, out.extend(2), 2);
    return JsonError::none;
  }
  return JsonError::unknown_label;
}

std::string range(std::string least, std::string greatest) {
  if (least == greatest) return least;
  return least + " to " + greatest;
}

std::string integer_expectation(Slot slot) {
  Numeral least;
  Numeral greatest = greatest_of(slot.type->width);
  if (slot.field != nullptr) {
    const Field& field = *slot.field;
    least.words = {field.least.low, field.least.high, 0, 0};
    if (above(greatest, field.greatest)) {
      greatest.words = {field.greatest.low, field.greatest.high, 0, 0};
    }
  }
  std::string text = "an integer from " + range(decimal(least), decimal(greatest));
  const char* unit = slot.type->unit;
  if (slot.field != nullptr && slot.field->unit != nullptr) unit = slot.field->unit;
  if (unit[0] != '\0') text += std::string(" (") + unit + ")";
  return text;
}

// " of 1 to 8 bytes", or nothing where the field has no bounds.
std::string count_expectation(Slot slot, const char* things) {
  if (slot.field == nullptr) return {};
  const Field& field = *slot.field;
  const bool open = is_free(field.greatest) || field.greatest.high != 0;
  if (open && field.least.low == 0) return {};
  if (open) return " of at least " + decimal(field.least.low) + " " + things;
  return " of " + range(decimal(field.least.low), decimal(field.greatest.low)) + " " + things;
}

std::string label_expectation(const TypeInfo& type) {
  std::string text = "one of";
  const char* comma = " ";
  for (const char* label : type.labels) {
    text += comma;
    text += quoted(label);
    comma = ", ";
  }
  return text;
}

}  // namespace

bool is_plain_name(ByteView name) {
  if (name.size() >= 2 && name[0] == '0' && name[1] == 'x') return false;
  for (u8 byte : name) {
    if (byte < 0x21 || byte > 0x7e || byte == '"' || byte == '\\') return false;
  }
  return !name.empty();
}

bool count_below(Slot slot, u64 count) {
  return slot.field != nullptr && count < slot.field->least.low;
}

bool count_above(Slot slot, u64 count) {
  if (slot.field == nullptr || slot.field->greatest.high != 0) return false;
  return count > slot.field->greatest.low;
}

JsonError put_boolean(Slot slot, bool value, ByteBuffer& out) {
  if (slot.type->kind != Kind::boolean) return JsonError::wrong_type;
  *out.extend(1) = value ? 1 : 0;
  return JsonError::none;
}

JsonError put_integer(Slot slot, u64 value, ByteBuffer& out) {
  if (slot.type->kind != Kind::integer) return JsonError::wrong_type;
  if (value > GREATEST_NUMBER) return JsonError::needs_string;
  return put_numeral(slot, Numeral{{value, 0, 0, 0}}, out);
}

JsonError put_number(Slot slot, std::string_view text, ByteBuffer& out) {
  if (slot.type->kind != Kind::integer) return JsonError::wrong_type;
  if (text.substr(0, 1) == "-") return JsonError::negative;
  if (text.find_first_not_of("0123456789") != std::string_view::npos) return JsonError::fraction;
  Numeral value;
  bool overflow = false;
  if (parse(text, value, overflow)) {
    return value.is_word() ? put_integer(slot, value.words[0], out) : JsonError::needs_string;
  }
  return overflow ? JsonError::needs_string : JsonError::bad_number;
}

JsonError put_string(Slot slot, std::string_view text, ByteBuffer& out) {
  switch (slot.type->kind) {
    case Kind::integer:
      return put_decimal(slot, text, out);
    case Kind::fixed_bytes:
      return put_fixed(slot, text, out);
    case Kind::bytes:
      return put_bytes(slot, text, out);
    case Kind::name:
      return put_name(text, out);
    case Kind::text:
      return put_text(slot, text, out);
    case Kind::enumeration:
      return put_label(slot, text, out);
    case Kind::code:
      return put_code(slot, text, out);
    default:
      return JsonError::wrong_type;
  }
}

std::string expectation(Slot slot) {
  switch (slot.type->kind) {
    case Kind::boolean:
      return "true or false";
    case Kind::integer:
      return integer_expectation(slot);
    case Kind::fixed_bytes:
      return "0x and " + decimal(u64{2} * slot.type->width) + " lowercase hexadecimal digits";
    case Kind::bytes:
      return "0x and lowercase hexadecimal digits" + count_expectation(slot, "bytes");
    case Kind::name:
      return "a name of 1 to 32 bytes, plain where it is printable ASCII, else 0x and lowercase "
             "hexadecimal digits";
    case Kind::text:
      return "a text" + count_expectation(slot, "bytes of UTF-8");
    case Kind::optional:
      return expectation({slot.type->element, slot.field}) + ", or null";
    case Kind::list:
      return "an array" + count_expectation(slot, "elements");
    case Kind::record:
      return std::string("an object, ") + slot.type->name;
    case Kind::choice:
      return "an object with one key, the kind";
    case Kind::enumeration:
      return label_expectation(*slot.type);
    case Kind::code:
      return "the name of a code";
  }
  return "a value";
}

std::string_view shortened(std::string_view text, u32 longest) {
  if (text.size() <= longest) return text;
  while (longest > 0 && (static_cast<u8>(text[longest]) & 0xc0) == 0x80) --longest;
  return text.substr(0, longest);
}

std::string json_string(std::string_view text) {
  constexpr std::string_view letters = "0123456789abcdef";
  std::string result = "\"";
  for (char c : text) {
    const u8 byte = static_cast<u8>(c);
    if (byte < 0x20 || byte == 0x7f) {
      result += "\\u00";
      result += letters[byte >> 4];
      result += letters[byte & 15];
      continue;
    }
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

std::string quoted(std::string_view text) {
  constexpr u32 longest = 64;
  if (text.size() <= longest) return json_string(text);
  std::string result = json_string(shortened(text, longest));
  result.pop_back();
  return result + "...\"";
}

}  // namespace surety::json
