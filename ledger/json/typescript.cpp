#include "ledger/json/typescript.hpp"

#include "ledger/json/scalar.hpp"

namespace surety {
namespace {

using json::json_string;

constexpr std::string_view PRELUDE =
    R"(// Generated from the descriptions of the ledger's types. Do not edit.

/** Bytes as "0x" and lowercase hexadecimal digits. */
export type Hex = `0x${string}`;
/** A name of 1 to 32 bytes: printable ASCII, else "0x" and lowercase hexadecimal digits. */
export type Name = string;

)";

enum class Side : u8 { value, input };

std::string union_of(std::span<const char* const> labels) {
  std::string text;
  for (const char* label : labels) text += (text.empty() ? "" : " | ") + json_string(label);
  return text;
}

std::string union_text(const TypeInfo& type) {
  std::string text;
  for (const Code& code : type.codes) text += "\n  | " + json_string(code.name);
  return text;
}

std::string integer_text(const TypeInfo& type, Side side) {
  if (side == Side::input) return "bigint | number";
  return type.width > 4 ? "bigint" : "number";
}

std::string comment(std::string_view indent, const std::string& text) {
  return std::string(indent) + "/** " + text + " */\n";
}

std::string member_comment(const Member& member) {
  std::string text = member.field.meaning;
  const TypeInfo& type = *member.type;
  const TypeInfo& inner = type.kind == Kind::optional ? *type.element : type;
  const Bounds bounds = bounds_of(type, &member.field);
  const std::string_view unit = unit_of(type, &member.field);
  if (inner.kind == Kind::integer) {
    text += " From " + bounds.least + " to " + bounds.greatest + ".";
  }
  if (!unit.empty()) text += " Unit: " + std::string(unit) + ".";
  const char* fallback = member.field.fallback;
  if (fallback != nullptr) text += std::string(" Default: `") + fallback + "`.";
  return comment("  ", text);
}

bool has_input(const TypeInfo& type) {
  return type.kind == Kind::record || type.kind == Kind::choice;
}

class Declarations {
 public:
  explicit Declarations(const TypeSet& set) : set_(set) {}

  std::string declaration(const TypeInfo& type, Side side) const {
    const std::string name = reference(type, side);
    if (type.kind != Kind::record) {
      const std::string text = spelled(type, side);
      return "export type " + name + (text[0] == '\n' ? " =" : " = ") + text + ";\n\n";
    }
    std::string text = comment("", type.meaning);
    if (type.members.empty()) {
      return text + "export type " + name + " = Record<string, never>;\n\n";
    }
    text += "export interface " + name + " {\n";
    for (const Member& member : type.members) text += member_text(member, side);
    return text + "}\n\n";
  }

 private:
  std::string reference(const TypeInfo& type, Side side) const {
    const std::string& name = set_.name_of(type);
    if (name.empty()) return spelled(type, side);
    return pascal_case(name) + (side == Side::input && has_input(type) ? "Input" : "");
  }

  // The type where it is not named.
  std::string spelled(const TypeInfo& type, Side side) const {
    switch (type.kind) {
      case Kind::boolean:
        return "boolean";
      case Kind::integer:
        return integer_text(type, side);
      case Kind::fixed_bytes:
      case Kind::bytes:
        return "Hex";
      case Kind::name:
        return "Name";
      case Kind::text:
        return "string";
      case Kind::optional:
        return reference(*type.element, side) + " | null";
      case Kind::list:
        return list_text(type, side);
      case Kind::record:
        break;
      case Kind::choice:
        return choice_text(type, side);
      case Kind::enumeration:
        return union_of(type.labels);
      case Kind::code:
        return union_text(type);
    }
    return {};
  }

  std::string choice_text(const TypeInfo& type, Side side) const {
    std::string text;
    for (const TypeInfo* one : type.alternatives) {
      text += std::string("\n  | { readonly ") + one->name + ": " + reference(*one, side) + " }";
    }
    return text;
  }

  std::string list_text(const TypeInfo& type, Side side) const {
    const std::string element = reference(*type.element, side);
    const bool plain = element.find(' ') == std::string::npos;
    return "readonly " + (plain ? element : "(" + element + ")") + "[]";
  }

  std::string member_text(const Member& member, Side side) const {
    const TypeInfo& type = *member.type;
    const bool fallback = member.field.fallback != nullptr;
    const bool optional = type.kind == Kind::optional;
    std::string text = member_comment(member) + "  readonly " + member.field.name;
    if (optional || (fallback && side == Side::input)) text += "?";
    text += ": " + reference(optional ? *type.element : type, side);
    if (optional && side == Side::input) text += " | null";
    if (optional || (fallback && side == Side::input)) text += " | undefined";
    return text + ";\n";
  }

  const TypeSet& set_;
};

}  // namespace

std::string typescript(const TypeSet& set) {
  std::string text(PRELUDE);
  const Declarations declarations(set);
  for (const TypeInfo* type : set.types()) {
    if (set.name_of(*type).empty()) continue;
    text += declarations.declaration(*type, Side::value);
    if (has_input(*type)) text += declarations.declaration(*type, Side::input);
  }
  text.pop_back();
  return text;
}

}  // namespace surety
