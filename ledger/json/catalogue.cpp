#include "ledger/json/catalogue.hpp"

#include <algorithm>

#include "ledger/json/scalar.hpp"

namespace surety {
namespace {

using json::decimal;

std::string hex_tag(u16 tag) {
  constexpr std::string_view letters = "0123456789abcdef";
  std::string text = "0x";
  for (u32 shift = 16; shift > 0; shift -= 4) text += letters[(tag >> (shift - 4)) & 15u];
  return text;
}

// A bar would end the cell of a table.
std::string cell(std::string_view text) {
  std::string result;
  for (char c : text) {
    if (c == '|') result += '\\';
    result += c;
  }
  return result;
}

std::string link(std::string_view name) {
  std::string anchor;
  for (char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    anchor += c == ' ' ? '-' : capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return "[" + std::string(name) + "](#" + anchor + ")";
}

std::string labels(const TypeInfo& type) {
  std::string text;
  for (const char* label : type.labels)
    text += (text.empty() ? "`" : ", `") + std::string(label) + "`";
  return text;
}

// The title of the chapter about a type, or the type's own name.
std::string_view heading_of(const TypeInfo& type, std::span<const Chapter> chapters) {
  for (const Chapter& chapter : chapters) {
    if (chapter.type == &type && type.kind != Kind::record) return chapter.title;
  }
  return type.name;
}

std::string type_words(const TypeInfo& type, std::span<const Chapter> chapters) {
  const std::string_view heading = heading_of(type, chapters);
  switch (type.kind) {
    case Kind::boolean:
      return "boolean";
    case Kind::integer:
      return "u" + decimal(u64{8} * type.width);
    case Kind::fixed_bytes:
      return decimal(type.width) + " bytes";
    case Kind::bytes:
      return "bytes";
    case Kind::name:
      return "name";
    case Kind::text:
      return "text";
    case Kind::optional:
      return type_words(*type.element, chapters) + ", optional";
    case Kind::list:
      return "list of " + type_words(*type.element, chapters);
    case Kind::record:
      return link(heading);
    case Kind::choice:
      return heading.empty() ? "choice" : link(heading);
    case Kind::enumeration:
      return labels(type);
    case Kind::code:
      return heading.empty() ? "code" : link(heading);
  }
  return {};
}

bool has_bounds(const TypeInfo& type) {
  const TypeInfo& inner = type.kind == Kind::optional ? *type.element : type;
  return inner.kind == Kind::integer || inner.kind == Kind::bytes || inner.kind == Kind::text ||
         inner.kind == Kind::list;
}

std::string row(const Member& member, std::span<const Chapter> chapters) {
  const Field& field = member.field;
  const TypeInfo& type = *member.type;
  Bounds bounds = bounds_of(type, &field);
  if (!has_bounds(type)) bounds = {};
  std::string fallback;
  if (field.fallback != nullptr) fallback = "`" + std::string(field.fallback) + "`";
  std::string text =
      "| `" + std::string(field.name) + "` | " + cell(type_words(type, chapters)) + " | ";
  text += cell(unit_of(type, &field)) + " | " + bounds.least + " | " + bounds.greatest + " | ";
  return text + cell(fallback) + " | " + cell(field.meaning) + " |\n";
}

std::string record_text(const TypeInfo& type, std::span<const Chapter> chapters) {
  std::string text = "### " + std::string(type.name) + "\n\n";
  if (type.tag != 0) text += "Tag " + hex_tag(type.tag) + ". ";
  text += std::string(type.meaning) + "\n\n";
  if (type.members.empty()) return text + "It has no fields.\n\n";
  text += "| field | type | unit | least | greatest | default | meaning |\n";
  text += "| --- | --- | --- | --- | --- | --- | --- |\n";
  for (const Member& member : type.members) text += row(member, chapters);
  return text + "\n";
}

std::string code_text(const TypeInfo& type) {
  std::string text = type.name[0] == '\0' ? "" : "### " + std::string(type.name) + "\n\n";
  text += "| code | name | meaning |\n";
  text += "| --- | --- | --- |\n";
  for (const Code& code : type.codes) {
    text += "| " + hex_tag(code.value) + " | `" + code.name + "` | " + cell(code.sentence) + " |\n";
  }
  return text + "\n";
}

std::string choice_text(const TypeInfo& type) {
  std::string text = "### " + std::string(type.name) + "\n\nOne of";
  std::string comma = " ";
  for (const TypeInfo* alternative : type.alternatives) {
    text += comma + link(alternative->name);
    comma = ", ";
  }
  return text + ".\n\n";
}

std::string section(const TypeInfo& type, std::span<const Chapter> chapters) {
  if (type.kind == Kind::record) return record_text(type, chapters);
  if (type.kind == Kind::choice) return choice_text(type);
  return type.kind == Kind::code ? code_text(type) : std::string();
}

std::vector<const TypeInfo*> sections_of(const Chapter& chapter) {
  if (chapter.type->kind != Kind::choice) return {chapter.type};
  std::vector<const TypeInfo*> types(chapter.type->alternatives.begin(),
                                     chapter.type->alternatives.end());
  std::stable_sort(types.begin(), types.end(),
                   [](const TypeInfo* a, const TypeInfo* b) { return a->tag < b->tag; });
  return types;
}

bool contains(const std::vector<const TypeInfo*>& types, const TypeInfo* type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

std::string catalogue(std::string_view title, std::span<const Chapter> chapters) {
  std::string text = "# " + std::string(title) + "\n\n";
  TypeSet set;
  std::vector<const TypeInfo*> written;
  for (const Chapter& chapter : chapters) {
    set.add(*chapter.type);
    text += "## " + std::string(chapter.title) + "\n\n";
    if (chapter.text[0] != '\0') text += std::string(chapter.text) + "\n\n";
    for (const TypeInfo* type : sections_of(chapter)) {
      if (!contains(written, type)) text += section(*type, chapters);
      written.push_back(type);
    }
  }
  std::string parts;
  for (const TypeInfo* type : set.types()) {
    const bool named = type->name[0] != '\0';
    if (named && !contains(written, type)) parts += section(*type, chapters);
  }
  if (!parts.empty()) text += "## What they are made of\n\n" + parts;
  return text;
}

}  // namespace surety
