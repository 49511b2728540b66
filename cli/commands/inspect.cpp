#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/replay.hpp"
#include "cli/replay_to.hpp"
#include "cli/tables.hpp"
#include "cli/wire.hpp"

namespace surety::cli {

namespace {

using machine::Answer;
using machine::Query;

struct Options {
  std::string file;
  std::optional<u64> at;
  std::string table;
  std::optional<u64> id;
  std::string account;
  std::string query;
  std::string format = "human";
  std::string engine = "native";
  WasmPaths wasm;
};

// "clock.height  12" line by line, for people.
void flatten(const nlohmann::ordered_json& value, const std::string& path, std::string& out) {
  if (value.is_object() && !value.empty()) {
    for (const auto& [key, child] : value.items()) {
      flatten(child, path.empty() ? key : path + "." + key, out);
    }
    return;
  }
  if (value.is_array() && !value.empty()) {
    u64 index = 0;
    for (const auto& child : value) flatten(child, path + "." + std::to_string(index++), out);
    return;
  }
  constexpr unsigned column = 32;
  const std::string gap(path.size() < column ? column - path.size() : 1, ' ');
  out += "  " + path + gap + (value.is_string() ? value.get<std::string>() : value.dump()) + "\n";
}

void show(Console& console, const Options& options, const std::string& json) {
  if (options.format == "json") {
    console.print_line(json);
    return;
  }
  std::string lines;
  flatten(nlohmann::ordered_json::parse(json), "", lines);
  console.print(lines);
}

// The answer to a query in JSON, as pretty JSON.
std::string ask(Ledger& ledger, const std::string& query, const std::string& name) {
  const Bytes question = bytes_from_json(query, type_info<Query>, name);
  return json_from_bytes(ledger.query(question), type_info<Answer>, JsonStyle::pretty);
}

void show_account(Console& console, const Options& options, Ledger& ledger) {
  const nlohmann::ordered_json query = {{"account", {{"name", options.account}}}};
  const std::string answer = ask(ledger, query.dump(), "--account");
  if (nlohmann::ordered_json::parse(answer).contains("nothing")) {
    throw Failure{Exit::different, "no account is called " + options.account, options.file,
                  "`surety inspect FILE --table account` lists them"};
  }
  show(console, options, answer);
}

void show_table(Console& console, const Options& options, Ledger& ledger) {
  const u16 tag = tag_of_table(options.table);
  u64 next_id = 0;
  for (const ProofView::Table& table : tables_of(ledger)) {
    if (table.tag == tag) next_id = table.next_id;
  }
  const u64 first = options.id.value_or(0);
  const u64 end = options.id ? (*options.id < next_id ? *options.id + 1 : 0) : next_id;
  u64 shown = 0;
  for (u64 id = first; id < end; ++id) {
    stop_if_interrupted();
    const std::optional<Bytes> record = record_of(ledger, tag, id);
    if (!record) continue;
    ++shown;
    const std::string json = json_from_bytes(*record, *table_by_tag(tag));
    if (options.format == "json") {
      console.print_line("{\"id\":" + std::to_string(id) + ",\"record\":" + json + "}");
    } else {
      console.print_line(console.paint(Tone::strong, record_name(tag, id)));
      show(console, options, json);
    }
  }
  if (shown == 0 && options.id) {
    throw Failure{Exit::different, "there is no " + record_name(tag, *options.id), options.file,
                  ""};
  }
}

void show_overview(Console& console, const Options& options, Ledger& ledger) {
  const std::string status = ask(ledger, "{\"status\":{}}", "status");
  const std::string root = hex_text(ledger.root().view());
  nlohmann::ordered_json overview = nlohmann::ordered_json::parse(status);
  overview["state_root"] = root;
  overview["tables"] = nlohmann::ordered_json::object();
  for (const ProofView::Table& table : tables_of(ledger)) {
    const TypeInfo* type = table_by_tag(table.tag);
    overview["tables"][type != nullptr ? type->name : std::to_string(table.tag)] = {
        {"next_id", table.next_id}, {"root", hex_text(table.root.view())}};
  }
  show(console, options, overview.dump(2));
}

Exit inspect(Console& console, const Options& options) {
  if (!options.table.empty()) tag_of_table(options.table);
  if (options.id && options.table.empty()) {
    throw Failure{Exit::usage, "--id needs --table", "",
                  "surety inspect FILE --table account --id 0"};
  }
  const auto engine = options.engine == "wasm" ? wasm_engine(options.wasm) : native_engine();
  FixtureSource source(options.file);
  Ledger ledger = open_ledger(*engine, source);
  replay_to(console, source, ledger, options.at);
  if (!options.query.empty()) {
    show(console, options, ask(ledger, options.query, "--query"));
  } else if (!options.account.empty()) {
    show_account(console, options, ledger);
  } else if (!options.table.empty()) {
    show_table(console, options, ledger);
  } else {
    show_overview(console, options, ledger);
  }
  return Exit::fine;
}

std::vector<Option> declare(Options& options) {
  return {{.names = "file",
           .value = "FILE",
           .meaning = "A fixture; - is stdin.",
           .into = &options.file,
           .required = true},
          {.names = "--at",
           .value = "HEIGHT",
           .meaning = "As of this height; otherwise after the last block.",
           .into = &options.at},
          {.names = "-a,--account",
           .value = "NAME",
           .meaning = "One account, as transactions name it.",
           .into = &options.account},
          {.names = "-t,--table",
           .value = "TABLE",
           .meaning = "The records of a table; without this, an overview names the tables.",
           .into = &options.table},
          {.names = "-i,--id",
           .value = "ID",
           .meaning = "Only this record of the table.",
           .into = &options.id},
          {.names = "--query",
           .value = "JSON",
           .meaning = "Any query, as `surety schema query` describes it.",
           .into = &options.query},
          {.names = "-f,--format",
           .value = "FORMAT",
           .meaning = "How it is written; json gives a table as one record a line.",
           .into = &options.format,
           .choices = {"human", "json"}},
          {.names = "-e,--engine",
           .value = "ENGINE",
           .meaning = "What executes the ledger.",
           .into = &options.engine,
           .choices = {"native", "wasm"}},
          {.names = "--module",
           .value = "WASM",
           .meaning = "The WASM module, where it is not beside the program.",
           .into = &options.wasm.module},
          {.names = "--engine-script",
           .value = "MJS",
           .meaning = "The script that runs it in Node, likewise.",
           .into = &options.wasm.script}};
}

}  // namespace

Command inspect_command() {
  const auto options = std::make_shared<Options>();
  return {
      .name = "inspect",
      .summary = "replay a fixture and look at the state that it leads to",
      .examples = {{"surety inspect fixture.json", "Where the ledger stands, and its tables."},
                   {"surety inspect fixture.json --account alice --at 12",
                    "An account as of height 12."},
                   {"surety inspect fixture.json --table account --format json",
                    "Every record of a table, one a line."},
                   {"surety inspect fixture.json --query '{\"accounts\": {\"first\": 0, \"limit\": "
                    "10}}'",
                    "Any query."}},
      .about = {"What the fixture expects is not checked here; `surety replay` does that. Blocks "
                "that are refused are left out and named on stderr."},
      .options = declare(*options),
      .run = [options](Console& console) { return inspect(console, *options); }};
}

}  // namespace surety::cli
