#include "cli/bench.hpp"

#include "cli/commands/commands.hpp"
#include "cli/json_text.hpp"
#include "cli/text_input.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

namespace {

constexpr u64 MOST_ACCOUNTS = 10'000'000;
constexpr u64 MOST_IN_WASM = 4'000'000;
constexpr u64 MOST_TRANSACTIONS = 10'000'000;
constexpr u64 MOST_REPETITIONS = 1000;

struct Options {
  std::string accounts;
  std::string transactions;
  std::string root_every;
  std::optional<u64> repetitions;
  std::optional<u64> seed;
  std::string engine;
  std::string format = "human";
  bool json = false;
  std::string check;
  std::string tolerance;
  std::string from;
  WasmPaths wasm;
};

bool measures_wasm(const Options& options) {
  return options.engine == "wasm" || options.engine == "both";
}

Failure usage(const std::string& option, const std::string& what, const std::string& found) {
  return {Exit::usage, option + " " + what + "; found \"" + found + "\"", "",
          "see `surety bench --help`"};
}

// A whole number, with k for thousands or M for millions behind it; none where it is not, or above
// 2^32.
std::optional<u64> count_of(std::string word) {
  u64 unit = 1;
  if (!word.empty() && word.back() == 'k') unit = 1'000;
  if (!word.empty() && word.back() == 'M') unit = 1'000'000;
  if (unit != 1) word.pop_back();
  if (word.empty() || word.size() > 10) return std::nullopt;
  u64 value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + static_cast<u64>(c - '0');
  }
  return value > 0xffff'ffff ? std::nullopt : std::optional(value * unit);
}

struct Range {
  const char* option;
  u64 least;
  u64 greatest;
};

u64 count_within(const Range& range, const std::string& word) {
  const std::optional<u64> value = count_of(word);
  if (value && *value >= range.least && *value <= range.greatest) return *value;
  throw usage(range.option,
              "takes whole numbers from " + std::to_string(range.least) + " to " +
                  std::to_string(range.greatest) + ", as 1000, 10k or 1M",
              word);
}

std::vector<std::string> words_of(const std::string& list) {
  std::vector<std::string> words(1);
  for (const char c : list) {
    if (c == ',') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

// "0.3" as 300; three digits behind the point at most.
u64 permille_of(const std::string& word) {
  const auto point = word.find('.');
  std::string digits = point == std::string::npos ? "" : word.substr(point + 1);
  const bool fits = point == std::string::npos || (!digits.empty() && digits.size() <= 3);
  digits.resize(3, '0');
  const std::string whole = word.substr(0, point);
  const std::optional<u64> value =
      fits && whole.size() <= 6 ? count_of(whole + digits) : std::nullopt;
  const bool plain = word.find_first_not_of("0123456789.") == std::string::npos && !whole.empty();
  if (value && plain) return *value;
  throw usage("--tolerance", "takes a number such as 0.3, below 1000000", word);
}

template <class T>
bool is_repeated(const std::vector<T>& values, const T& value) {
  u64 count = 0;
  for (const T& other : values) count += other == value ? 1u : 0u;
  return count > 1;
}

BenchShape shape_of(const Options& options) {
  BenchShape shape;
  const auto or_else = [](const std::string& given, const char* fallback) {
    return given.empty() ? std::string(fallback) : given;
  };
  for (const std::string& word : words_of(or_else(options.accounts, "1k,100k"))) {
    shape.accounts.push_back(count_within({"--accounts", 2, MOST_ACCOUNTS}, word));
    if (is_repeated(shape.accounts, shape.accounts.back())) {
      throw usage("--accounts", "names each size once", word);
    }
    if (measures_wasm(options) && shape.accounts.back() > MOST_IN_WASM) {
      throw usage("--accounts", "goes to 4M in WASM, where memory ends at 4 GiB", word);
    }
  }
  for (const std::string& word : words_of(or_else(options.root_every, "none,10k"))) {
    shape.root_every.push_back(
        word == "none" ? std::nullopt
                       : std::optional(count_within({"--root-every", 1, 1'000'000}, word)));
    if (is_repeated(shape.root_every, shape.root_every.back())) {
      throw usage("--root-every", "names each size once", word);
    }
  }
  shape.transactions =
      count_within({"--transactions", 1, MOST_TRANSACTIONS}, or_else(options.transactions, "100k"));
  shape.repetitions = count_within({"--repetitions", 1, MOST_REPETITIONS},
                                   std::to_string(options.repetitions.value_or(3)));
  shape.seed = options.seed.value_or(1);
  return shape;
}

BenchReport read_report(const std::string& path) {
  const Bytes bytes = bytes_from_json(read_all(path), type_info<BenchReport>, path);
  BenchReport report;
  if (decode(bytes, report)) return report;
  throw Failure{Exit::broken_law, "a report that was read does not decode", path, ""};
}

BenchReport measure(Console& console, const Options& options, BenchOutput& output) {
  const BenchShape shape = shape_of(options);
  BenchEngines engines;
  if (options.engine != "wasm") engines.native = native_engine();
  if (measures_wasm(options)) engines.wasm = wasm_engine(options.wasm);
  return run_bench(console, shape, engines, output);
}

void refuse_mixtures(const Options& options) {
  const bool shaped = !options.accounts.empty() || !options.transactions.empty() ||
                      !options.root_every.empty() || options.repetitions || options.seed ||
                      !options.engine.empty();
  if (!options.from.empty() && shaped) {
    throw Failure{Exit::usage, "--from measures nothing, so it takes no options of measuring", "",
                  "surety bench --from NEW.json --check OLD.json"};
  }
  if (!options.tolerance.empty() && options.check.empty()) {
    throw Failure{Exit::usage, "--tolerance needs --check", "",
                  "surety bench --check OLD.json --tolerance 0.5"};
  }
  if (options.json && options.format == "ndjson") {
    throw Failure{Exit::usage, "--json and --format ndjson do not go together", "", ""};
  }
}

// Ratios hold for a compiler and a hash backend, so another one is worth a word.
void note_other_engines(Console& console, const BenchReport& report, const BenchReport& baseline) {
  for (const EngineAbout& here : report.engines) {
    for (const EngineAbout& there : baseline.engines) {
      if (here.engine != there.engine || here.about.utf8 == there.about.utf8) continue;
      console.note("the baseline was made by " + words(there.about) + "; this report by " +
                   words(here.about));
    }
  }
}

Exit bench(Console& console, const Options& options) {
  refuse_mixtures(options);
  const u64 tolerance = options.tolerance.empty() ? 300 : permille_of(options.tolerance);
  const std::optional<BenchReport> baseline =
      options.check.empty() ? std::nullopt : std::optional(read_report(options.check));
  const auto output = bench_output(console, options.json ? "json" : options.format);
  BenchReport report =
      options.from.empty() ? measure(console, options, *output) : read_report(options.from);
  report.check.reset();
  if (baseline) {
    report.check = compare(report, *baseline, tolerance);
    report.check->baseline = text(options.check);
    note_other_engines(console, report, *baseline);
  }
  console.status_line("");
  output->report(report);
  if (!report.check) return Exit::fine;
  if (report.check->compared == 0) {
    throw Failure{Exit::different, "the two reports have no ratio in common", options.check,
                  "measure the sizes, roots and engines that the baseline has"};
  }
  return report.check->worse.empty() ? Exit::fine : Exit::different;
}

std::vector<Option> declare(Options& options) {
  return {
      {.names = "-a,--accounts",
       .value = "SIZES",
       .meaning = "Accounts of the ledgers, from 2 to 10M (4M in WASM), with commas between them; "
                  "k and M stand for thousands and millions. 1k,100k if not given.",
       .into = &options.accounts},
      {.names = "-t,--transactions",
       .value = "COUNT",
       .meaning = "Transactions of a replay, filled up to whole blocks. 100k if not given.",
       .into = &options.transactions},
      {.names = "-r,--root-every",
       .value = "SIZES",
       .meaning = "Transactions of a block, each of which ends with a state root; none is blocks "
                  "of 10k without roots. none,10k if not given.",
       .into = &options.root_every},
      {.names = "-n,--repetitions",
       .value = "COUNT",
       .meaning = "How often each replay is measured, after one to warm up. 3 if not given.",
       .into = &options.repetitions},
      {.names = "--seed",
       .value = "SEED",
       .meaning = "Which transfers are made. 1 if not given.",
       .into = &options.seed},
      {.names = "-e,--engine",
       .value = "ENGINE",
       .meaning = "What is measured; both turn about, and their results must be equal.",
       .into = &options.engine,
       .choices = {"native", "wasm", "both"}},
      {.names = "-f,--format",
       .value = "FORMAT",
       .meaning = "How figures are written. `surety schema bench-report` and `surety schema "
                  "bench-line` describe json and ndjson.",
       .into = &options.format,
       .choices = {"human", "json", "ndjson"}},
      {.names = "--json", .value = "", .meaning = "As --format json.", .into = &options.json},
      {.names = "--check",
       .value = "BASELINE",
       .meaning = "Compare ratios with those of an earlier report in JSON; - is stdin. Ends with 1 "
                  "where one got worse.",
       .into = &options.check},
      {.names = "--tolerance",
       .value = "SHARE",
       .meaning = "How much worse a ratio may be than the baseline's. 0.3 if not given.",
       .into = &options.tolerance},
      {.names = "--from",
       .value = "REPORT",
       .meaning = "Show or check this earlier report in JSON and measure nothing.",
       .into = &options.from},
      {.names = "--module",
       .value = "WASM",
       .meaning = "The WASM module, where it is not beside the program.",
       .into = &options.wasm.module},
      {.names = "--engine-script",
       .value = "MJS",
       .meaning = "The script that runs it in Node, likewise.",
       .into = &options.wasm.script}};
}

std::vector<Example> examples() {
  return {{"surety bench", "A quick look at the native engine."},
          {"surety bench --engine both --accounts 1k,10k,100k,1M --root-every none,1k,10k",
           "Native and WASM in one run, with their ratios; takes minutes."},
          {"surety bench --engine both --json > baseline.json", "Keeps the figures."},
          {"surety bench --engine both --check baseline.json --tolerance 0.3",
           "Ends with 1 and names each ratio that got worse by more than 30 %."},
          {"surety bench --from new.json --check baseline.json",
           "Compares two reports without measuring."}};
}

constexpr const char* WHAT =
    "Replays transfers between random accounts with names of 32 bytes, in the host's way of "
    "authentication, from canonical bytes to canonical bytes, on one core. What is shown is the "
    "best of the repetitions; the spread is how far the worst is above it.";

constexpr const char* TIMES =
    "Times are the processor's, so that other work of the machine adds little. They are taken "
    "around the engine's calls alone, for WASM inside the script that runs the module in Node: "
    "neither pipes nor copying inputs into the module's memory count.";

constexpr const char* STAGES =
    "Stages: decode is measured with blocks whose height is not above the last, which are decoded "
    "whole and then refused. Hashing is what a replay with roots takes more than one without. "
    "Receipts is the time to encode the last block's results again from typed values, natively "
    "only; a module does not let it be separated, and there it is in the rules. Rules is the rest "
    "of a replay without roots.";

constexpr const char* PARTS =
    "Memory is what the C library has allocated after the genesis, and after the first root. "
    "Snapshots and undo are measured up to 1M accounts; reading one includes checking every law.";

constexpr const char* CHECK =
    "--check compares ratios and sizes only, since times of two machines say nothing: WASM to "
    "native, large ledgers to the smallest, and all else to the reference, a portable SHA-256 of "
    "69 bytes measured in the same run.";

}  // namespace

Command bench_command() {
  const auto options = std::make_shared<Options>();
  return {.name = "bench",
          .summary = "measure replays, native and WASM",
          .examples = examples(),
          .about = {WHAT, TIMES, STAGES, PARTS, CHECK},
          .options = declare(*options),
          .run = [options](Console& console) { return bench(console, *options); }};
}

}  // namespace surety::cli
