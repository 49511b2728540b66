#include "ledger/json/type_table.hpp"

#include "ledger/json/scalar.hpp"

namespace surety {
namespace {

using json::decimal;
using json::json_string;

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::boolean:
      return "boolean";
    case Kind::integer:
      return "integer";
    case Kind::fixed_bytes:
      return "fixed_bytes";
    case Kind::bytes:
      return "bytes";
    case Kind::name:
      return "name";
    case Kind::text:
      return "text";
    case Kind::optional:
      return "optional";
    case Kind::list:
      return "list";
    case Kind::record:
      return "record";
    case Kind::choice:
      return "choice";
    case Kind::enumeration:
      return "enumeration";
    case Kind::code:
      return "code";
  }
  return {};
}

std::string text_of(std::string_view key, std::string_view value) {
  return std::string(",\"") + std::string(key) + "\":" + json_string(value);
}

std::string number_of(std::string_view key, u64 value) {
  return std::string(",\"") + std::string(key) + "\":" + decimal(value);
}

template <class Range, class Text>
std::string array_of(const Range& range, Text text) {
  std::string result = "[";
  for (const auto& entry : range) {
    if (result.size() > 1) result += ",";
    result += text(entry);
  }
  return result + "]";
}

std::string member_row(const TypeSet& set, const Member& member) {
  const Field& field = member.field;
  const Bounds bounds = bounds_of(*member.type, &field);
  std::string text = "{\"name\":" + json_string(field.name) + text_of("meaning", field.meaning);
  text += number_of("type", set.index_of(*member.type));
  if ((field.least.low | field.least.high) != 0) text += text_of("least", bounds.least);
  if (!json::is_free(field.greatest) && !bounds.greatest.empty()) {
    text += text_of("greatest", bounds.greatest);
  }
  if (field.fallback != nullptr) text += text_of("fallback", field.fallback);
  if (field.unit != nullptr) text += text_of("unit", field.unit);
  return text + "}";
}

std::string record_facts(const TypeSet& set, const TypeInfo& type) {
  const auto member = [&](const Member& one) { return member_row(set, one); };
  return text_of("name", type.name) + text_of("meaning", type.meaning) +
         number_of("tag", type.tag) + ",\"members\":" + array_of(type.members, member);
}

std::string choice_facts(const TypeSet& set, const TypeInfo& type) {
  const auto place = [&](const TypeInfo* one) { return decimal(set.index_of(*one)); };
  return text_of("name", set.name_of(type)) +
         ",\"alternatives\":" + array_of(type.alternatives, place);
}

std::string code_facts(const TypeSet& set, const TypeInfo& type) {
  const auto entry = [](const Code& code) {
    return "{\"value\":" + decimal(code.value) + text_of("name", code.name) +
           text_of("sentence", code.sentence) + "}";
  };
  return text_of("name", set.name_of(type)) + ",\"codes\":" + array_of(type.codes, entry);
}

// What a row holds beside its kind.
std::string facts(const TypeSet& set, const TypeInfo& type) {
  switch (type.kind) {
    case Kind::integer:
      return number_of("width", type.width) +
             (type.unit[0] != '\0' ? text_of("unit", type.unit) : std::string());
    case Kind::fixed_bytes:
      return number_of("width", type.width);
    case Kind::optional:
    case Kind::list:
      return number_of("element", set.index_of(*type.element));
    case Kind::record:
      return record_facts(set, type);
    case Kind::choice:
      return choice_facts(set, type);
    case Kind::enumeration: {
      const auto label = [](const char* one) { return json_string(one); };
      return text_of("name", set.name_of(type)) + ",\"labels\":" + array_of(type.labels, label);
    }
    case Kind::code:
      return code_facts(set, type);
    default:
      return {};
  }
}

// Lines "key: value" of an object.
template <class Range, class Text>
std::string lines_of(const Range& range, Text text) {
  std::string result;
  for (const auto& entry : range) result += (result.empty() ? "\n  " : ",\n  ") + text(entry);
  return result;
}

}  // namespace

std::string type_table(const TypeSet& set) {
  const auto row = [&](const TypeInfo* type) {
    return "{\"kind\":\"" + std::string(kind_name(type->kind)) + "\"" + facts(set, *type) + "}";
  };
  const auto root = [&](const TypeSet::Root& one) {
    return json_string(one.name) + ":" + decimal(set.index_of(*one.type));
  };
  const auto record = [&](const TypeInfo* type) {
    return "\"" + decimal(type->tag) + "\":" + decimal(set.index_of(*type));
  };
  std::string text = "{\"types\":[" + lines_of(set.types(), row) + "\n],\n\"roots\":{";
  text += lines_of(set.roots(), root) + "\n},\n\"records\":{";
  return text + lines_of(set.records(), record) + "\n}}\n";
}

}  // namespace surety
