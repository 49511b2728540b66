#include "cli/random_value.hpp"

namespace surety::cli {

namespace {

constexpr u64 ONES = ~u64{0};

// The bound as far as 64 bits go; what lies above is seldom of interest and never needed.
u64 low_bound(const Field* field) { return field == nullptr ? 0 : field->least.low; }
u64 high_bound(const Field* field) {
  if (field == nullptr || field->greatest.high != 0) return ONES;
  return field->greatest.low;
}

u64 greatest_of(unsigned width) { return width >= 8 ? ONES : (u64{1} << (8 * width)) - 1; }

u64 lesser(u64 a, u64 b) { return a < b ? a : b; }

}  // namespace

void append_integer(u64 value, unsigned width, ByteBuffer& out) {
  u8* place = out.extend(width);
  for (unsigned i = 0; i < width; ++i) place[i] = i < 8 ? static_cast<u8>(value >> (8 * i)) : u8{0};
}

// Small numbers are ids that exist and amounts that can be paid; the others meet the bounds.
void RandomValue::append_integer(const TypeInfo& type, const Field* field, ByteBuffer& out) {
  const u64 least = low_bound(field);
  const u64 greatest = lesser(high_bound(field), greatest_of(type.width));
  const u64 span = greatest - least;
  u64 value = least;
  switch (random_.below(8)) {
    case 0:
      value = greatest;
      break;
    case 1:
      value = random_.between(least, greatest);
      break;
    case 2:
    case 3:
      value = least + random_.below(lesser(span, 1u << 20) + 1);
      break;
    case 4:
      value = likely_[random_.below(likely_.size())];
      if (value < least || value > greatest) value = least;
      break;
    default:
      value = least + random_.below(lesser(span, 15) + 1);
  }
  cli::append_integer(value, type.width, out);
}

void RandomValue::append_name(ByteBuffer& out) {
  const bool known = !names_.empty() && random_.chance(7, 8);
  const Name name = known ? names_[random_.below(names_.size())]
                          : Name::of(random_.fixed<Hash>().view().first(random_.between(1, 32)));
  *out.extend(1) = name.size;
  out.append(name.view());
}

u64 RandomValue::small_count(const Field* field, u64 usual) {
  const u64 least = low_bound(field);
  return least + random_.below(lesser(high_bound(field) - least, usual) + 1);
}

void RandomValue::append_string(const Field* field, bool letters, ByteBuffer& out) {
  const u64 count = small_count(field, 24);
  cli::append_integer(count, 4, out);
  for (u64 i = 0; i < count; ++i) {
    *out.extend(1) = static_cast<u8>(letters ? 'a' + random_.below(26) : random_.below(256));
  }
}

void RandomValue::append(const TypeInfo& type, const Field* field, ByteBuffer& out) {
  switch (type.kind) {
    case Kind::boolean:
      *out.extend(1) = static_cast<u8>(random_.below(2));
      break;
    case Kind::integer:
      append_integer(type, field, out);
      break;
    case Kind::fixed_bytes:
      for (unsigned i = 0; i < type.width; ++i)
        *out.extend(1) = static_cast<u8>(random_.below(256));
      break;
    case Kind::bytes:
      append_string(field, false, out);
      break;
    case Kind::text:
      append_string(field, true, out);
      break;
    case Kind::name:
      append_name(out);
      break;
    case Kind::optional: {
      const bool there = random_.chance(1, 2);
      *out.extend(1) = there ? 1 : 0;
      if (there) append(*type.element, field, out);
      break;
    }
    case Kind::list: {
      const u64 count = small_count(field, 3);
      cli::append_integer(count, 4, out);
      for (u64 i = 0; i < count; ++i) append(*type.element, nullptr, out);
      break;
    }
    case Kind::record:
      for (const Member& member : type.members) append(*member.type, &member.field, out);
      break;
    case Kind::choice: {
      const TypeInfo& one = *type.alternatives[random_.below(type.alternatives.size())];
      cli::append_integer(one.tag, 2, out);
      append(one, nullptr, out);
      break;
    }
    case Kind::enumeration:
      *out.extend(1) = static_cast<u8>(random_.below(type.labels.size()));
      break;
    case Kind::code:
      cli::append_integer(type.codes[random_.below(type.codes.size())].value, 2, out);
      break;
  }
}

}  // namespace surety::cli
