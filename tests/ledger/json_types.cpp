#include "tests/ledger/json_types.hpp"

#include "ledger/json/numeral.hpp"

namespace surety::test {
namespace {

void put(u64 value, unsigned width, ByteBuffer& out) {
  json::store(json::Numeral{{value, 0, 0, 0}}, out.extend(width), width);
}

void random_integer(const TypeInfo& type, const Field* field, Generator& random, ByteBuffer& out) {
  json::Numeral value;
  for (u64& word : value.words) word = random.u64_();
  const u32 bits = static_cast<u32>(random.below(8u * type.width + 1));
  for (u32 i = 0; i < 4; ++i) {
    if (bits <= 64 * i) value.words[i] = 0;
    if (bits > 64 * i && bits < 64 * (i + 1)) value.words[i] &= (u64{1} << (bits - 64 * i)) - 1;
  }
  if (field != nullptr && json::below(value, field->least)) {
    value.words = {field->least.low, field->least.high, 0, 0};
  }
  if (field != nullptr && json::above(value, field->greatest)) {
    value.words = {field->greatest.low, field->greatest.high, 0, 0};
  }
  json::store(value, out.extend(type.width), type.width);
}

u64 random_count(const Field* field, Generator& random) {
  const u64 least = field != nullptr ? field->least.low : 0;
  const bool open = field == nullptr || field->greatest.high != 0;
  const u64 greatest = open || field->greatest.low > least + 5 ? least + 5 : field->greatest.low;
  return random.between(least, greatest);
}

void random_bytes(u64 count, bool printable, Generator& random, ByteBuffer& out) {
  for (u64 i = 0; i < count; ++i) {
    put(printable ? random.between(0x21, 0x7e) : random.below(256), 1, out);
  }
}

// Characters of every length in UTF-8, and those that JSON escapes.
void random_text(u64 count, Generator& random, ByteBuffer& out) {
  constexpr std::array<std::string_view, 10> characters{
      "a",    "\"", "\\",       "\n",           std::string_view("\0", 1),
      "\x7f", "/",  "\xc3\xa4", "\xe2\x82\xac", "\xf0\x9f\x8d\x80"};
  std::string text;
  for (u64 i = 0; i < count; ++i) text += characters[random.below(characters.size())];
  put(text.size(), 4, out);
  json::append_text(text, out);
}

void random_list(const TypeInfo& type, const Field* field, Generator& random, ByteBuffer& out) {
  const u64 count = random_count(field, random);
  put(count, 4, out);
  for (u64 i = 0; i < count; ++i) random_value(*type.element, nullptr, random, out);
}

u8 hex_digit(char c) { return static_cast<u8>(c <= '9' ? c - '0' : c - 'A' + 10); }

// What stands between < and >.
void expand(std::string_view inside, std::string& text) {
  const auto star = inside.find('*');
  if (star == std::string_view::npos) {
    text += static_cast<char>(hex_digit(inside[0]) << 4 | hex_digit(inside[1]));
    return;
  }
  u32 count = 0;
  for (char c : inside.substr(0, star)) count = count * 10 + static_cast<u32>(c - '0');
  for (u32 i = 0; i < count; ++i) text += inside.substr(star + 1);
}

std::string expanded(std::string_view raw) {
  std::string text;
  while (!raw.empty()) {
    const auto close = raw[0] == '<' ? raw.find('>') : std::string_view::npos;
    if (close == std::string_view::npos) {
      text += raw[0];
      raw.remove_prefix(1);
      continue;
    }
    expand(raw.substr(1, close - 1), text);
    raw.remove_prefix(close + 1);
  }
  return text;
}

std::string_view next_cell(std::string_view& line) {
  const auto bar = line.find('|');
  expects(bar != std::string_view::npos, "a line of the corpus has four cells");
  std::string_view cell = line.substr(0, bar);
  line.remove_prefix(bar + 1);
  if (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  if (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
  return cell;
}

}  // namespace

void random_value(const TypeInfo& type, const Field* field, Generator& random, ByteBuffer& out) {
  switch (type.kind) {
    case Kind::boolean:
      return put(random.below(2), 1, out);
    case Kind::integer:
      return random_integer(type, field, random, out);
    case Kind::fixed_bytes:
      return random_bytes(type.width, false, random, out);
    case Kind::enumeration:
      return put(random.below(type.labels.size()), 1, out);
    case Kind::code:
      return put(type.codes[random.below(type.codes.size())].value, 2, out);
    case Kind::list:
      return random_list(type, field, random, out);
    case Kind::record:
      for (const Member& member : type.members) {
        random_value(*member.type, &member.field, random, out);
      }
      return;
    case Kind::text:
      return random_text(random_count(field, random), random, out);
    case Kind::bytes:
    case Kind::name: {
      const u64 count =
          type.kind == Kind::name ? random.between(1, 32) : random_count(field, random);
      put(count, type.kind == Kind::name ? 1 : 4, out);
      return random_bytes(count, random.chance(1, 2), random, out);
    }
    case Kind::optional: {
      const bool present = random.chance(1, 2);
      put(present ? 1 : 0, 1, out);
      if (present) random_value(*type.element, field, random, out);
      return;
    }
    case Kind::choice: {
      const TypeInfo& chosen = *type.alternatives[random.below(type.alternatives.size())];
      put(chosen.tag, 2, out);
      return random_value(chosen, nullptr, random, out);
    }
  }
}

bool parse_line(std::string_view line, BadText& bad) {
  if (line.empty() || line[0] == '#') return false;
  bad.type = next_cell(line);
  bad.code = next_cell(line);
  bad.pointer = expanded(next_cell(line));
  bad.text = expanded(line);
  return true;
}

}  // namespace surety::test
