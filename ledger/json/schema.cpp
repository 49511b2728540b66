#include "ledger/json/schema.hpp"

#include "ledger/json/scalar.hpp"

namespace surety {
namespace {

using json::decimal;
using json::json_string;

constexpr std::string_view NAME_PATTERN = "^(0x([0-9a-f]{2}){1,32}|(?!0x)[!#-\\[\\]-~]{1,32})$";

template <class Range, class Text>
std::string joined(const Range& range, Text text) {
  std::string result;
  for (const auto& entry : range) {
    if (!result.empty()) result += ",";
    result += text(entry);
  }
  return result;
}

// A number up to 2^53, or a decimal string of as many digits as the greatest value has.
std::string integer_body(const TypeInfo& type, const Field* field) {
  const Bounds bounds = bounds_of(type, field);
  const std::string exact = decimal(json::GREATEST_NUMBER);
  const auto is_exact = [&](const std::string& text) {
    return text.size() < exact.size() || (text.size() == exact.size() && text <= exact);
  };
  const std::string digits = decimal(bounds.greatest.size() - 1);
  std::string result = "\"anyOf\":[";
  if (is_exact(bounds.least)) {
    const std::string most = is_exact(bounds.greatest) ? bounds.greatest : exact;
    result += "{\"type\":\"integer\",\"minimum\":" + bounds.least + ",\"maximum\":" + most + "},";
  }
  return result + "{\"type\":\"string\",\"pattern\":\"^(0|[1-9][0-9]{0," + digits + "})$\"}]";
}

std::string fixed_body(const TypeInfo& type) {
  return "\"type\":\"string\",\"pattern\":\"^0x[0-9a-f]{" + decimal(u64{2} * type.width) + "}$\"";
}

std::string bytes_body(const TypeInfo& type, const Field* field) {
  std::string result = "\"type\":\"string\",\"pattern\":\"^0x([0-9a-f]{2})*$\"";
  const Bounds bounds = bounds_of(type, field);
  if (bounds.least != "0") result += ",\"minLength\":" + decimal(2 + 2 * field->least.low);
  if (!bounds.greatest.empty()) {
    result += ",\"maxLength\":" + decimal(2 + 2 * field->greatest.low);
  }
  return result;
}

// A schema counts characters where a field counts bytes, so only the upper bound holds for both.
std::string text_body(const TypeInfo& type, const Field* field) {
  const Bounds bounds = bounds_of(type, field);
  std::string result = "\"type\":\"string\"";
  if (bounds.least != "0") result += ",\"minLength\":1";
  if (!bounds.greatest.empty()) result += ",\"maxLength\":" + bounds.greatest;
  return result;
}

std::string labels_body(const TypeInfo& type) {
  const auto label = [](const char* text) { return json_string(text); };
  return "\"enum\":[" + joined(type.labels, label) + "]";
}

std::string codes_body(const TypeInfo& type) {
  const auto name = [](const Code& code) { return json_string(code.name); };
  return "\"enum\":[" + joined(type.codes, name) + "]";
}

class Schema {
 public:
  explicit Schema(const TypeSet& set) : set_(set) {}

  std::string reference(const TypeInfo& type) const {
    return "\"$ref\":\"#/$defs/" + set_.name_of(type) + "\"";
  }

  // The members of a type's schema object, without its braces, even where the type has a name.
  std::string definition(const TypeInfo& type, const Field* field) const {
    switch (type.kind) {
      case Kind::boolean:
        return "\"type\":\"boolean\"";
      case Kind::integer:
        return integer_body(type, field);
      case Kind::fixed_bytes:
        return fixed_body(type);
      case Kind::bytes:
        return bytes_body(type, field);
      case Kind::text:
        return text_body(type, field);
      case Kind::name:
        return "\"type\":\"string\",\"pattern\":" + json_string(NAME_PATTERN);
      case Kind::optional:
        return "\"anyOf\":[{" + body(*type.element, field) + "},{\"type\":\"null\"}]";
      case Kind::list:
        return list_body(type, field);
      case Kind::record:
        return record_body(type);
      case Kind::choice:
        return choice_body(type);
      case Kind::enumeration:
        return labels_body(type);
      case Kind::code:
        return codes_body(type);
    }
    return {};
  }

 private:
  std::string body(const TypeInfo& type, const Field* field) const {
    return set_.name_of(type).empty() ? definition(type, field) : reference(type);
  }

  std::string list_body(const TypeInfo& type, const Field* field) const {
    std::string result = "\"type\":\"array\",\"items\":{" + body(*type.element, nullptr) + "}";
    const Bounds bounds = bounds_of(type, field);
    if (bounds.least != "0") result += ",\"minItems\":" + bounds.least;
    if (!bounds.greatest.empty()) result += ",\"maxItems\":" + bounds.greatest;
    return result;
  }

  std::string choice_body(const TypeInfo& type) const {
    const auto alternative = [this](const TypeInfo* one) {
      const std::string name = json_string(one->name);
      return "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[" + name +
             "],\"properties\":{" + name + ":{" + body(*one, nullptr) + "}}}";
    };
    return "\"oneOf\":[" + joined(type.alternatives, alternative) + "]";
  }

  std::string property(const Member& member) const {
    const Field& field = member.field;
    std::string description = field.meaning;
    const std::string_view unit = unit_of(*member.type, &field);
    if (!unit.empty()) description += " Unit: " + std::string(unit) + ".";
    std::string result = json_string(field.name) + ":{" + body(*member.type, &field);
    result += ",\"description\":" + json_string(description);
    if (field.fallback != nullptr) result += std::string(",\"default\":") + field.fallback;
    return result + "}";
  }

  std::string record_body(const TypeInfo& type) const {
    std::string required;
    for (const Member& member : type.members) {
      if (member.field.fallback != nullptr || member.type->kind == Kind::optional) continue;
      required += (required.empty() ? "" : ",") + json_string(member.field.name);
    }
    const auto text = [this](const Member& member) { return property(member); };
    std::string result = "\"type\":\"object\",\"description\":" + json_string(type.meaning);
    result += ",\"additionalProperties\":false,\"properties\":{" + joined(type.members, text) + "}";
    if (!required.empty()) result += ",\"required\":[" + required + "]";
    return result;
  }

  const TypeSet& set_;
};

}  // namespace

std::string json_schema(const TypeSet& set, std::string_view title, const TypeInfo* root) {
  const Schema schema(set);
  std::string text = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"title\":";
  text += json_string(title);
  if (root != nullptr) text += "," + schema.reference(*root);
  std::string definitions;
  for (const TypeInfo* type : set.types()) {
    const std::string& name = set.name_of(*type);
    if (name.empty()) continue;
    if (!definitions.empty()) definitions += ",";
    definitions += json_string(name) + ":{" + schema.definition(*type, nullptr) + "}";
  }
  return indented(text + ",\"$defs\":{" + definitions + "}}");
}

}  // namespace surety
