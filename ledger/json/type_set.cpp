#include "ledger/json/type_set.hpp"

#include <algorithm>

#include "ledger/json/fallback.hpp"

namespace surety {
namespace {

bool is_fallback_bad(const Member& member) {
  ByteBuffer bytes;
  if (member.field.fallback == nullptr) return false;
  return !json::put_fallback({member.type, &member.field}, bytes);
}

const TypeInfo& innermost(const TypeInfo& type) {
  return type.kind == Kind::optional ? *type.element : type;
}

bool contains(const std::vector<const TypeInfo*>& types, const TypeInfo& type) {
  return std::find(types.begin(), types.end(), &type) != types.end();
}

}  // namespace

void TypeSet::add(const TypeInfo& type, const char* name) {
  collect(type);
  if (name[0] != '\0') roots_.push_back({name, &type});
  name_all();
}

void TypeSet::add_record(const TypeInfo& type) {
  collect(type);
  if (!contains(records_, type)) records_.push_back(&type);
  name_all();
}

void TypeSet::collect(const TypeInfo& type) {
  if (contains(types_, type)) return;
  if (type.element != nullptr) collect(*type.element);
  for (const Member& member : type.members) collect(*member.type);
  for (const TypeInfo* alternative : type.alternatives) collect(*alternative);
  types_.push_back(&type);
}

u32 TypeSet::index_of(const TypeInfo& type) const {
  const auto found = std::find(types_.begin(), types_.end(), &type);
  expects(found != types_.end(), "a type is registered before it is asked for");
  return static_cast<u32>(found - types_.begin());
}

std::string TypeSet::own_name(const TypeInfo& type) const {
  if (type.name[0] != '\0') return type.name;
  if (type.kind != Kind::choice && type.kind != Kind::enumeration && type.kind != Kind::code) {
    return {};
  }
  for (const Root& root : roots_) {
    if (root.type == &type) return root.name;
  }
  return {};
}

// Whether the type was registered for itself, and not only as an alternative.
bool TypeSet::is_registered(const TypeInfo& type) const {
  if (contains(records_, type)) return true;
  for (const Root& root : roots_) {
    if (root.type == &type) return true;
  }
  return false;
}

void TypeSet::name_all() {
  names_.clear();
  for (const TypeInfo* type : types_) names_.push_back(own_name(*type));
  for (const TypeInfo* choice : types_) {
    const std::string suffix = own_name(*choice);
    if (choice->kind != Kind::choice || suffix.empty()) continue;
    for (const TypeInfo* alternative : choice->alternatives) {
      if (is_registered(*alternative)) continue;
      names_[index_of(*alternative)] = alternative->name + ("_" + suffix);
    }
  }
}

std::vector<std::string> TypeSet::clashes() const {
  std::vector<std::string> names;
  for (const std::string& name : names_) {
    if (!name.empty()) names.push_back(pascal_case(name));
  }
  std::sort(names.begin(), names.end());
  std::vector<std::string> twice;
  for (u32 i = 1; i < names.size(); ++i) {
    if (names[i] == names[i - 1]) twice.push_back(names[i]);
  }
  return twice;
}

std::vector<std::string> TypeSet::bad_fallbacks() const {
  std::vector<std::string> bad;
  for (const TypeInfo* type : types_) {
    for (const Member& member : type->members) {
      if (is_fallback_bad(member)) bad.push_back(std::string(type->name) + "." + member.field.name);
    }
  }
  return bad;
}

std::string pascal_case(std::string_view name) {
  std::string result;
  bool capital = true;
  for (char c : name) {
    const bool lower = c >= 'a' && c <= 'z';
    const bool letter = lower || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) result += capital && lower ? static_cast<char>(c - 'a' + 'A') : c;
    capital = !letter;
  }
  return result;
}

Bounds bounds_of(const TypeInfo& type, const Field* field) {
  const TypeInfo& inner = innermost(type);
  const Limit least = field != nullptr ? field->least : Limit{};
  const Limit greatest = field != nullptr ? field->greatest : NO_LIMIT;
  Bounds bounds{json::decimal(json::Numeral{{least.low, least.high, 0, 0}}), {}};
  if (inner.kind == Kind::integer) {
    json::Numeral most = json::greatest_of(inner.width);
    if (json::above(most, greatest)) most.words = {greatest.low, greatest.high, 0, 0};
    bounds.greatest = json::decimal(most);
  } else if (greatest.high == 0) {
    bounds.greatest = json::decimal(greatest.low);
  }
  return bounds;
}

std::string_view unit_of(const TypeInfo& type, const Field* field) {
  if (field != nullptr && field->unit != nullptr) return field->unit;
  return innermost(type).unit;
}

std::string indented(std::string_view json) {
  std::string result;
  u32 depth = 0;
  bool in_string = false;
  for (u32 i = 0; i < json.size(); ++i) {
    const char c = json[i];
    const bool opens = !in_string && (c == '{' || c == '[');
    const bool closes = !in_string && (c == '}' || c == ']');
    const bool hollow = closes && (json[i - 1] == '{' || json[i - 1] == '[');
    if (closes) --depth;
    if (closes && !hollow) result += '\n' + std::string(2 * depth, ' ');
    result += c;
    if (in_string && c == '\\') result += json[++i];
    if (c == '"') in_string = !in_string;
    if (opens) ++depth;
    const bool empty = opens && i + 1 < json.size() && (json[i + 1] == '}' || json[i + 1] == ']');
    const bool breaks = (opens && !empty) || (!in_string && c == ',');
    if (breaks) result += '\n' + std::string(2 * depth, ' ');
    if (!in_string && c == ':') result += ' ';
  }
  return result + '\n';
}

}  // namespace surety
