#include "ledger/json/schema.hpp"

#include "cli/commands/commands.hpp"
#include "cli/schema_types.hpp"
#include "ledger/json/type_table.hpp"
#include "ledger/json/typescript.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::string type;
  bool typescript = false;
  bool types = false;
  bool contract_types = false;
  bool catalogue = false;
  bool json_schema = false;
};

// A type that would be named twice, or a fallback that is no value of its field, is a bug.
void require_soundness(const TypeSet& set) {
  for (const std::string& name : set.clashes()) {
    throw Failure{Exit::broken_law, "two types are named " + name, "schema", ""};
  }
  for (const std::string& field : set.bad_fallbacks()) {
    throw Failure{Exit::broken_law, "the fallback of " + field + " does not fit", "schema", ""};
  }
}

// "replay-report" and "replay_report" are the same type.
std::string with_underscores(std::string name) {
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

// Any type of the set by its name, be it asked for by name or only a part of one.
const TypeInfo* find(const TypeSet& set, const std::string& name) {
  for (const TypeSet::Root& root : set.roots()) {
    if (name == root.name) return root.type;
  }
  for (const TypeInfo* type : set.types()) {
    if (name == set.name_of(*type)) return type;
  }
  return nullptr;
}

void add_names(const TypeSet& set, std::vector<std::string>& names) {
  for (const TypeInfo* type : set.types()) {
    if (!set.name_of(*type).empty()) names.push_back(set.name_of(*type));
  }
}

// The schema of one type, with the definitions of what it is made of and no others.
std::string schema_of(const std::string& wanted) {
  const std::string name = with_underscores(wanted);
  const TypeSet ledger = ledger_types();
  const TypeSet reports = report_types();
  for (const TypeSet* set : {&ledger, &reports}) {
    const TypeInfo* type = find(*set, name);
    if (type == nullptr) continue;
    TypeSet alone;
    alone.add(*type, name.c_str());
    return json_schema(alone, "Surety: " + name, type);
  }
  std::vector<std::string> names;
  add_names(ledger, names);
  add_names(reports, names);
  throw Failure{Exit::usage, "there is no type " + wanted + "." + did_you_mean(name, names), "",
                "genesis, block, transaction, message, event, receipt, query, answer, fixture and "
                "the records are such types; docs/messages.md lists them all"};
}

Exit schema(Console& console, const Options& options) {
  const int chosen = int(options.typescript) + int(options.types) + int(options.catalogue) +
                     int(options.json_schema) + int(options.contract_types);
  if (chosen > 1) {
    throw Failure{
        Exit::usage,
        "choose one of --typescript, --types, --contract-types, --catalogue, --json-schema", "",
        ""};
  }
  if (!options.type.empty() && chosen != 0 && !options.json_schema) {
    throw Failure{Exit::usage, "TYPE goes with JSON Schema only", "",
                  "the other forms are of all types"};
  }
  if (!options.type.empty()) {
    console.print(schema_of(options.type));
    return Exit::fine;
  }
  const TypeSet set = options.contract_types ? contract_types() : ledger_types();
  require_soundness(set);
  if (options.contract_types) {
    console.print(type_table(set));
  } else if (options.typescript) {
    console.print(typescript(set));
  } else if (options.types) {
    console.print(type_table(set));
  } else if (options.catalogue) {
    console.print(message_catalogue());
  } else {
    console.print(json_schema(set, "Surety", find(set, "fixture")));
  }
  return Exit::fine;
}

}  // namespace

Command schema_command() {
  const auto options = std::make_shared<Options>();
  return {
      .name = "schema",
      .summary = "describe the types: JSON Schema, TypeScript, a catalogue",
      .examples = {{"surety schema > fixture.schema.json",
                    "JSON Schema of a fixture and of everything in it, for an editor."},
                   {"surety schema transfer_message", "Of one type."},
                   {"surety schema replay-report", "Of what `surety replay --format json` prints."},
                   {"surety schema --catalogue",
                    "Every message, event, record and code, as "
                    "Markdown: docs/messages.md."}},
      .about = {"Everything here is made from the descriptions beside the structs, so it cannot "
                "differ from what the program does."},
      .options = {{.names = "type",
                   .value = "TYPE",
                   .meaning = "A type by its name; without it, a fixture and all that there is.",
                   .into = &options->type},
                  {.names = "--json-schema",
                   .value = "",
                   .meaning = "JSON Schema, draft 2020-12; so it is without this option too.",
                   .into = &options->json_schema},
                  {.names = "--typescript",
                   .value = "",
                   .meaning = "TypeScript declarations of all types.",
                   .into = &options->typescript},
                  {.names = "--types",
                   .value = "",
                   .meaning = "The table of types that codecs are made from, as JSON.",
                   .into = &options->types},
                  {.names = "--contract-types",
                   .value = "",
                   .meaning = "The same table of what a contract on a chain takes and answers.",
                   .into = &options->contract_types},
                  {.names = "--catalogue",
                   .value = "",
                   .meaning = "The message catalogue, as Markdown.",
                   .into = &options->catalogue}},
      .run = [options](Console& console) { return schema(console, *options); }};
}

}  // namespace surety::cli
