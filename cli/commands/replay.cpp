#include "cli/commands/commands.hpp"
#include "cli/progress.hpp"
#include "cli/replay_output.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::vector<std::string> files;
  std::string engine = "native";
  std::string format = "human";
  std::string junit;
  WasmPaths wasm;
  HostNames host;
  bool strict = false;
  bool audit = false;
  bool keep_going = false;
};

// The engines that the options ask for; the second only where two are compared.
struct Engines {
  std::unique_ptr<Engine> first;
  std::unique_ptr<Engine> second;
};

Engines start_engines(const Options& options) {
  Engines engines;
  if (options.engine == "native") {
    engines.first = native_engine();
  } else if (options.engine == "wasm") {
    engines.first = wasm_engine(options.wasm);
  } else {
    engines.first = native_engine();
    engines.second = wasm_engine(options.wasm);
  }
  return engines;
}

using Outputs = std::vector<std::unique_ptr<ReplayOutput>>;

Outputs make_outputs(Console& console, const Options& options) {
  Outputs outputs;
  if (options.format == "json") {
    outputs.push_back(json_output(console));
  } else if (options.format == "ndjson") {
    outputs.push_back(ndjson_output(console));
  } else {
    outputs.push_back(human_output(console));
  }
  if (!options.junit.empty()) outputs.push_back(junit_output(options.junit));
  return outputs;
}

Exit replay_file(Console& console, const std::string& path, Engines& engines,
                 const ReplayRules& rules, Outputs& outputs) {
  FixtureSource source(path);
  Replayer replayer(source, *engines.first, engines.second.get(), rules);
  Progress progress(console, source.name(), "transactions");
  for (auto& output : outputs) output->begin(source);
  BlockSlices block;
  BlockOutcome outcome;
  u64 transactions = 0;
  while (replayer.step(block, outcome)) {
    stop_if_interrupted();
    transactions += outcome.receipts.size();
    progress.show(source.done(), source.whole(), transactions);
    for (auto& output : outputs) output->block(source, block, outcome);
  }
  console.status_line("");
  const FileReport report = replayer.report();
  for (auto& output : outputs) output->end(report);
  for (const Difference& difference : report.differences) {
    if (difference.kind == DifferenceKind::law) return Exit::broken_law;
  }
  return report.differences.empty() ? Exit::fine : Exit::different;
}

Exit replay(Console& console, const Options& options) {
  Engines engines = start_engines(options);
  const ReplayRules rules{.strict = options.strict,
                          .audit = options.audit,
                          .keep_going = options.keep_going,
                          .roots = options.format == "ndjson",
                          .changes = console.verbosity >= 3,
                          .host = options.host};
  Outputs outputs = make_outputs(console, options);
  Exit worst = Exit::fine;
  for (const std::string& path : options.files) {
    const Exit exit = replay_file(console, path, engines, rules, outputs);
    if (exit > worst) worst = exit;
  }
  for (auto& output : outputs) output->finish();
  return worst;
}

std::vector<Option> declare(Options& options) {
  return {
      {.names = "files",
       .value = "FILE",
       .meaning = "Fixtures in JSON, or JSON Lines whose first line is a fixture and each further "
                  "line a block; - is stdin.",
       .into = &options.files,
       .required = true},
      {.names = "-e,--engine",
       .value = "ENGINE",
       .meaning = "What executes the ledger; both compares every receipt and root.",
       .into = &options.engine,
       .choices = {"native", "wasm", "both"}},
      {.names = "-f,--format",
       .value = "FORMAT",
       .meaning = "How the outcome is written. `surety schema replay-report` and `surety schema "
                  "replay-line` describe json and ndjson.",
       .into = &options.format,
       .choices = {"human", "json", "ndjson"}},
      {.names = "--strict",
       .value = "",
       .meaning = "A refused transaction that the fixture does not expect is a failure.",
       .into = &options.strict},
      {.names = "--audit",
       .value = "",
       .meaning = "Check every law of the ledger after every block; slow on large states.",
       .into = &options.audit},
      {.names = "-k,--keep-going",
       .value = "",
       .meaning = "Show every difference, not only the first of each file.",
       .into = &options.keep_going},
      {.names = "--junit",
       .value = "OUT",
       .meaning = "Also write JUnit XML to this file: a testcase per block.",
       .into = &options.junit},
      {.names = "--chain",
       .value = "ID",
       .meaning = "The ledger is the twin of a contract on the chain with this id.",
       .into = &options.host.chain},
      {.names = "--contract",
       .value = "ADDRESS",
       .meaning = "The address of that contract.",
       .into = &options.host.contract},
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

Command replay_command() {
  const auto options = std::make_shared<Options>();
  return {
      .name = "replay",
      .summary = "replay fixtures and check what they expect",
      .examples = {{"surety replay fixtures/*/*.json", "Checks every receipt, opening and root."},
                   {"surety replay --engine=both fixtures/accounts/*.json",
                    "Also replays in WASM and compares the two, block by block."},
                   {"surety new-fixture --log --seed 7 | surety replay -",
                    "A long generated log from stdin, a line at a time."},
                   {"surety replay --strict --audit --junit out.xml fixtures/*/*.json",
                    "For continuous integration."},
                   {"surety replay -vvv one.json",
                    "Each block, its events, and the records that it changed."}},
      .about =
          {"Replays each file from its genesis. What a file expects is compared byte for byte; "
           "the first difference is shown field by field, a wrong state root as the records "
           "that changed since the last right one, and the program ends with 1.",
           "A refused transaction is an outcome like any other and no failure, unless --strict "
           "is given and nothing expects it. A refused block that nothing expects is a failure."},
      .options = declare(*options),
      .run = [options](Console& console) { return replay(console, *options); }};
}

}  // namespace surety::cli
