#include "cli/commands/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/ledger.hpp"
#include "cli/replay_to.hpp"
#include "cli/report_types.hpp"
#include "cli/slices.hpp"
#include "cli/tables.hpp"
#include "cli/text_input.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::string file;
  std::string root;
  std::string format = "human";
};

Hash root_of(const std::string& text) {
  Bytes bytes;
  if (!parse_hex_text(text, bytes) || bytes.size() != Hash::size) {
    throw Failure{Exit::usage, "--root takes 32 bytes in lowercase hexadecimal", "",
                  "it is the state root that `surety replay` or `surety prove` shows"};
  }
  return hash_of(bytes);
}

// The proof of a file that holds its bytes, or their hexadecimal digits.
Bytes proof_in(const std::string& path) {
  std::string content = read_all(path);
  Bytes bytes;
  std::string digits = content;
  while (!digits.empty() && (digits.back() == '\n' || digits.back() == '\r')) digits.pop_back();
  if (digits.substr(0, 2) == "0x" && parse_hex_text(digits, bytes)) return bytes;
  const ByteView raw = as_bytes(content);
  return {raw.begin(), raw.end()};
}

Exit verify(Console& console, const Options& options) {
  const Hash root = root_of(options.root);
  const Bytes proof = proof_in(options.file);
  const std::optional<ProofView> view = view_proof(proof);
  const TypeInfo* table = view ? table_by_tag(view->tag) : nullptr;
  if (table == nullptr) {
    throw Failure{Exit::invalid, "these bytes are no proof", options.file,
                  "`surety prove` writes proofs; was the file cut short?"};
  }
  const bool holds = verify_proof(*native_engine(), root, proof);
  std::optional<std::string> record;
  if (holds && view->record) record = json_from_bytes(*view->record, *table, JsonStyle::pretty);
  if (options.format == "json") {
    ProofReport report;
    report.table = text(table->name);
    report.id = view->id;
    report.present = view->record.has_value();
    if (record) report.record = text(json_from_bytes(*view->record, *table));
    report.state_root = root;
    report.holds = holds;
    report.proof = proof;
    console.print_line(json_of(report));
  } else if (!holds) {
    console.print_line(console.paint(Tone::bad, "FAILED") + "  the proof of " +
                       record_name(view->tag, view->id) + " does not hold under this root");
  } else {
    console.print_line(console.paint(Tone::good, "ok") + "  " + record_name(view->tag, view->id) +
                       (record ? " is" : " does not exist"));
    if (record) console.print_line(*record);
  }
  return holds ? Exit::fine : Exit::different;
}

}  // namespace

Command verify_proof_command() {
  const auto options = std::make_shared<Options>();
  return {.name = "verify-proof",
          .summary = "check a proof against a state root",
          .examples = {{"surety verify-proof --root 0x4f1c... proof",
                        "Says which record the proof is of, and whether it holds."},
                       {"surety prove f.json -t account -i 0 --format hex | surety verify-proof "
                        "--root 0x4f1c... -",
                        "Hexadecimal digits are read too."}},
          .about =
              {"Needs the root and the proof and nothing else. Ends with 0 where the proof holds, "
               "with 1 where it does not, and with 3 where the file is no proof. Compare the table "
               "and id that it prints with what you asked for."},
          .options = {{.names = "file",
                       .value = "PROOF",
                       .meaning = "The proof's bytes, or 0x and their digits; - is stdin.",
                       .into = &options->file,
                       .required = true},
                      {.names = "-r,--root",
                       .value = "HEX",
                       .meaning = "The state root.",
                       .into = &options->root,
                       .required = true},
                      {.names = "-f,--format",
                       .value = "FORMAT",
                       .meaning = "How it is written; `surety schema proof-report` describes json.",
                       .into = &options->format,
                       .choices = {"human", "json"}}},
          .run = [options](Console& console) { return verify(console, *options); }};
}

}  // namespace surety::cli
