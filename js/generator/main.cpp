// Prints what the JavaScript package is generated from:
//
//   surety_types table         the table of types, from which the codec is made
//   surety_types typescript    the declarations of the same types
//   surety_types schema        the JSON Schema of everything that is written as JSON

#include <cstdio>

#include "contract/machine/fixture_types.hpp"
#include "contract/machine/query_types.hpp"
#include "contract/machine/record_list.hpp"
#include "ledger/json/schema.hpp"
#include "ledger/json/type_table.hpp"
#include "ledger/json/typescript.hpp"

namespace surety {
namespace {

TypeSet ledger_types() {
  TypeSet set;
  // Named as in wasm/surety.h.
  set.add(type_info<machine::Genesis>, "genesis");
  set.add(type_info<machine::Message>, "message");
  set.add(type_info<machine::Event>, "event");
  set.add(type_info<CodeOf<machine::Refusals>>, "code");
  set.add(type_info<machine::Block>, "block");
  set.add(type_info<machine::Transaction>, "transaction");
  set.add(type_info<machine::Receipt>, "receipt");
  set.add(type_info<machine::BlockResult>, "block_result");
  set.add(type_info<std::vector<machine::Event>>, "events");
  set.add(type_info<machine::Query>, "query");
  set.add(type_info<machine::Answer>, "answer");
  set.add(type_info<machine::Header>, "header");
  set.add(type_info<machine::Fixture>, "fixture");
  set.add(type_info<machine::FixtureBlock>, "fixture_block");
  for (const TypeInfo* record : machine::RECORDS) set.add_record(*record);
  return set;
}

int print(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  return written && std::fflush(stdout) == 0 ? 0 : 4;
}

bool tags_differ(const TypeInfo& choice) {
  for (const TypeInfo* one : choice.alternatives) {
    for (const TypeInfo* other : choice.alternatives) {
      if (one != other && one->tag == other->tag) return false;
    }
  }
  return true;
}

// No type named twice, no fallback that is no value of its field, no tag that means two things.
bool is_sound(const TypeSet& set) {
  for (const std::string& name : set.clashes()) {
    std::fprintf(stderr, "surety_types: two types are named %s\n", name.c_str());
  }
  for (const std::string& field : set.bad_fallbacks()) {
    std::fprintf(stderr, "surety_types: the fallback of %s does not fit\n", field.c_str());
  }
  bool clear = true;
  for (const TypeInfo* type : set.types()) {
    if (tags_differ(*type)) continue;
    std::fprintf(stderr, "surety_types: two kinds of %s have one tag\n",
                 set.name_of(*type).c_str());
    clear = false;
  }
  return clear && set.clashes().empty() && set.bad_fallbacks().empty();
}

}  // namespace
}  // namespace surety

int main(int count, char** words) {
  using namespace surety;
  const std::string_view what = count == 2 ? words[1] : "";
  const TypeSet set = ledger_types();
  if (!is_sound(set)) return 1;
  if (what == "table") return print(type_table(set));
  if (what == "typescript") return print(typescript(set));
  if (what == "schema") return print(json_schema(set, "Surety", &type_info<machine::Fixture>));
  std::fputs("usage: surety_types table | typescript | schema\n", stderr);
  return 2;
}
