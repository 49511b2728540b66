#include "cli/tables.hpp"

#include "contract/machine/record_list.hpp"
#include "contract/machine/types.hpp"

namespace surety::cli {

const TypeInfo* table_by_tag(u16 tag) {
  for (const TypeInfo* type : machine::RECORDS) {
    if (type->tag == tag) return type;
  }
  return nullptr;
}

const TypeInfo* table_by_name(const std::string& name) {
  for (const TypeInfo* type : machine::RECORDS) {
    if (name == type->name) return type;
  }
  return nullptr;
}

std::vector<std::string> table_names() {
  std::vector<std::string> names;
  for (const TypeInfo* type : machine::RECORDS) names.push_back(type->name);
  return names;
}

std::string record_name(u16 tag, u64 id) {
  const TypeInfo* type = table_by_tag(tag);
  const std::string table = type != nullptr ? type->name : "table " + std::to_string(tag);
  return table + " " + std::to_string(id);
}

std::string code_name(u16 code) {
  for (const Code& entry : machine::Refusals::codes()) {
    if (entry.value == code) return entry.name;
  }
  return std::to_string(code);
}

}  // namespace surety::cli
