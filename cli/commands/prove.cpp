#include "cli/commands/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/replay.hpp"
#include "cli/replay_to.hpp"
#include "cli/tables.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::string file;
  std::string table;
  std::optional<u64> id;
  std::optional<u64> at;
  std::string format = "bytes";
};

Exit prove(Console& console, const Options& options) {
  const u16 tag = tag_of_table(options.table);
  if (options.format == "bytes" && console.stdout_is_terminal()) {
    throw Failure{Exit::usage, "the proof's bytes would garble the terminal", "",
                  "send them to a file with `> proof`, or use --format hex or json"};
  }
  const auto engine = native_engine();
  FixtureSource source(options.file);
  Ledger ledger = open_ledger(*engine, source);
  replay_to(console, source, ledger, options.at);
  const Hash root = ledger.root();
  const Bytes proof = ledger.prove(tag, *options.id).value_or(Bytes{});
  const std::optional<ProofView> view = view_proof(proof);
  if (!view) throw Failure{Exit::broken_law, "the engine's answer is no proof", "engine", ""};
  console.note("state root " + hex_text(root.view()) +
               (view->record ? "" : ": no such record, which this proves"));
  if (options.format == "bytes") {
    console.print_bytes(proof);
  } else if (options.format == "hex") {
    console.print_line(hex_text(proof));
  } else {
    ProofReport report;
    report.table = text(options.table);
    report.id = *options.id;
    report.present = view->record.has_value();
    if (view->record) report.record = text(json_from_bytes(*view->record, *table_by_tag(tag)));
    report.state_root = root;
    report.proof = proof;
    console.print_line(json_of(report));
  }
  return Exit::fine;
}

}  // namespace

Command prove_command() {
  const auto options = std::make_shared<Options>();
  return {
      .name = "prove",
      .summary = "prove that a record is in the state, or is not",
      .examples = {{"surety prove fixture.json --table account --id 0 > proof",
                    "The proof's canonical bytes; the state root goes to stderr."},
                   {"surety prove fixture.json --table account --id 0 --at 12 --format json",
                    "As of height 12, with the record and the root beside it."}},
      .about = {"Replays the fixture and proves one record against the state root. An id that was "
                "erased or never used is proved absent. Whoever has the root can check the proof "
                "with `surety verify-proof`, without the ledger."},
      .options = {{.names = "file",
                   .value = "FILE",
                   .meaning = "A fixture; - is stdin.",
                   .into = &options->file,
                   .required = true},
                  {.names = "-t,--table",
                   .value = "TABLE",
                   .meaning = "Name of the table, as in `surety inspect FILE`.",
                   .into = &options->table,
                   .required = true},
                  {.names = "-i,--id",
                   .value = "ID",
                   .meaning = "Id of the record.",
                   .into = &options->id,
                   .required = true},
                  {.names = "--at",
                   .value = "HEIGHT",
                   .meaning = "As of this height; otherwise after the last block.",
                   .into = &options->at},
                  {.names = "-f,--format",
                   .value = "FORMAT",
                   .meaning = "bytes is for files; `surety schema proof-report` describes json.",
                   .into = &options->format,
                   .choices = {"bytes", "hex", "json"}}},
      .run = [options](Console& console) { return prove(console, *options); }};
}

}  // namespace surety::cli
