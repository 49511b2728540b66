#include "ledger/json/walker.hpp"

namespace surety::json {
namespace {

constexpr u32 MAX_DEPTH = 32;          // as the sink reads
constexpr u32 MAX_TEXT = 0x7fff'ffff;  // of one value

}  // namespace

namespace {

// The characters that JSON lets stand in a string; others are escaped.
void append_escaped(ByteView text, ByteBuffer& out) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const u8 byte : text) {
    if (byte >= 0x20 && byte != '"' && byte != '\\') {
      *out.extend(1) = byte;
    } else if (byte >= 0x20) {
      append_text(byte == '"' ? "\\\"" : "\\\\", out);
    } else if (byte == '\n') {
      append_text("\\n", out);
    } else {
      append_text("\\u00", out);
      *out.extend(1) = static_cast<u8>(digits[byte >> 4]);
      *out.extend(1) = static_cast<u8>(digits[byte & 15]);
    }
  }
}

}  // namespace

const u8* Walker::take(u64 count) {
  if (bytes_.size() < count) return nullptr;
  const u8* place = bytes_.data();
  bytes_ = bytes_.subspan(static_cast<u32>(count));
  return place;
}

// A u32 that the rest of the bytes can hold and the field allows.
bool Walker::take_length(Slot slot, u64& length) {
  const u8* place = take(4);
  if (place == nullptr) return false;
  length = load({place, 4}).words[0];
  return length <= bytes_.size() && !count_below(slot, length) && !count_above(slot, length);
}

void Walker::print(std::string_view text) {
  if (out_ != nullptr) append_text(text, *out_);
}

void Walker::line_break() {
  if (out_ == nullptr || style_ != JsonStyle::pretty) return;
  print("\n");
  for (u32 i = 0; i < depth_; ++i) print("  ");
}

bool Walker::value(Slot slot) {
  if (out_ != nullptr && out_->size() > MAX_TEXT) return false;
  switch (slot.type->kind) {
    case Kind::boolean:
      return boolean();
    case Kind::integer:
      return integer(slot);
    case Kind::fixed_bytes:
      return fixed(slot);
    case Kind::bytes:
      return byte_string(slot);
    case Kind::text:
      return text(slot);
    case Kind::name:
      return name(slot);
    case Kind::optional:
      return optional(slot);
    case Kind::enumeration:
      return label(*slot.type);
    case Kind::code:
      return code(*slot.type);
    default:
      break;
  }
  if (depth_ == MAX_DEPTH) return false;
  ++depth_;
  if (slot.type->kind == Kind::list) return list(slot);
  return slot.type->kind == Kind::record ? record(*slot.type) : choice(*slot.type);
}

bool Walker::boolean() {
  const u8* place = take(1);
  if (place == nullptr || *place > 1) return false;
  print(*place == 1 ? "true" : "false");
  return true;
}

bool Walker::integer(Slot slot) {
  const u8* place = take(slot.type->width);
  if (place == nullptr) return false;
  const Numeral value = load({place, slot.type->width});
  if (slot.field != nullptr) {
    if (below(value, slot.field->least) || above(value, slot.field->greatest)) return false;
  }
  if (out_ == nullptr) return true;
  const bool may_be_bare = style_ != JsonStyle::chain || slot.type->width <= 4;
  const bool bare = may_be_bare && value.is_word() && value.words[0] <= GREATEST_NUMBER;
  if (!bare) print("\"");
  append_decimal(value, *out_);
  if (!bare) print("\"");
  return true;
}

bool Walker::fixed(Slot slot) {
  const u8* place = take(slot.type->width);
  if (place == nullptr) return false;
  if (out_ == nullptr) return true;
  print("\"");
  append_hex({place, slot.type->width}, *out_);
  print("\"");
  return true;
}

bool Walker::byte_string(Slot slot) {
  u64 length = 0;
  if (!take_length(slot, length)) return false;
  const u8* place = take(length);
  if (out_ == nullptr) return true;
  if (length > MAX_TEXT / 4) return false;
  print("\"");
  append_hex({place, static_cast<u32>(length)}, *out_);
  print("\"");
  return true;
}

bool Walker::text(Slot slot) {
  u64 length = 0;
  if (!take_length(slot, length)) return false;
  const u8* place = take(length);
  const ByteView bytes{place, static_cast<u32>(length)};
  if (!is_utf8(bytes)) return false;
  if (out_ == nullptr) return true;
  if (length > MAX_TEXT / 6) return false;
  print("\"");
  append_escaped(bytes, *out_);
  print("\"");
  return true;
}

bool Walker::name(Slot slot) {
  const u8* size = take(1);
  if (size == nullptr || *size < 1 || *size > Name::max_size) return false;
  const u8* place = take(*size);
  if (place == nullptr) return false;
  if (out_ == nullptr) return true;
  const ByteView bytes{place, *size};
  print("\"");
  if (names_ != nullptr && is_account(slot)) {
    names_->write(bytes, *out_);
  } else if (is_plain_name(bytes)) {
    out_->append(bytes);
  } else {
    append_hex(bytes, *out_);
  }
  print("\"");
  return true;
}

bool Walker::label(const TypeInfo& type) {
  const u8* place = take(1);
  if (place == nullptr || *place >= type.labels.size()) return false;
  print("\"");
  print(type.labels[*place]);
  print("\"");
  return true;
}

bool Walker::code(const TypeInfo& type) {
  const u8* place = take(2);
  if (place == nullptr) return false;
  const u64 value = load({place, 2}).words[0];
  for (const Code& code : type.codes) {
    if (code.value != value) continue;
    print("\"");
    print(code.name);
    print("\"");
    return true;
  }
  return false;
}

bool Walker::optional(Slot slot) {
  const u8* place = take(1);
  if (place == nullptr || *place > 1) return false;
  if (*place == 1) return value({slot.type->element, slot.field});
  print("null");
  return true;
}

bool Walker::list(Slot slot) {
  u64 count = 0;
  if (!take_length(slot, count)) return false;
  print("[");
  for (u64 i = 0; i < count; ++i) {
    if (i != 0) print(",");
    line_break();
    if (!value({slot.type->element, nullptr})) return false;
  }
  --depth_;
  if (count != 0) line_break();
  print("]");
  return true;
}

void Walker::key(const char* name, bool first) {
  if (out_ == nullptr) return;
  if (!first) print(",");
  line_break();
  print("\"");
  print(name);
  print(style_ == JsonStyle::pretty ? "\": " : "\":");
}

// An absent member is left out, unless leaving it out would mean its fallback.
bool Walker::absent(const Member& member) {
  if (member.type->kind != Kind::optional || member.field.fallback != nullptr) return false;
  if (bytes_.empty() || bytes_[0] != 0) return false;
  bytes_ = bytes_.subspan(1);
  return true;
}

bool Walker::record(const TypeInfo& type) {
  bool first = true;
  print("{");
  for (const Member& member : type.members) {
    if (absent(member)) continue;
    key(member.field.name, first);
    first = false;
    if (!value({member.type, &member.field})) return false;
  }
  --depth_;
  if (!first) line_break();
  print("}");
  return true;
}

bool Walker::choice(const TypeInfo& type) {
  const u8* place = take(2);
  if (place == nullptr) return false;
  const u64 tag = load({place, 2}).words[0];
  for (const TypeInfo* alternative : type.alternatives) {
    if (alternative->tag != tag) continue;
    print("{");
    key(alternative->name, true);
    if (!value({alternative, nullptr})) return false;
    --depth_;
    line_break();
    print("}");
    return true;
  }
  return false;
}

}  // namespace surety::json
