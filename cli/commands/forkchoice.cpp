// Fork choice by burn (spec: accounts): largest W, then greatest height, then smallest tip hash.

#include "cli/commands/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/replay.hpp"
#include "cli/replay_to.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::vector<std::string> files;
  std::string format = "human";
};

struct Chain {
  ChainReport report;
  Hash ledger_id;
  std::vector<Hash> blocks;
};

Chain replay_chain(Console& console, Engine& engine, const std::string& path) {
  FixtureSource source(path);
  Ledger ledger = open_ledger(engine, source);
  Chain chain;
  replay_to(console, source, ledger, std::nullopt,
            [&](const Hash& hash) { chain.blocks.push_back(hash); });
  const machine::Status status = status_of(ledger);
  chain.ledger_id = status.ledger_id;
  chain.report.file = text(source.name());
  chain.report.hours_burned = status.totals.hours_burned;
  chain.report.height = status.clock.height;
  chain.report.tip = status.clock.block_hash;
  chain.report.state_root = ledger.root();
  return chain;
}

// What decides between two chains, and whether it decides for the first.
std::pair<ChoiceReason, bool> decide(const ChainReport& a, const ChainReport& b) {
  if (a.hours_burned != b.hours_burned) {
    return {ChoiceReason::hours_burned, a.hours_burned > b.hours_burned};
  }
  if (a.height != b.height) return {ChoiceReason::height, a.height > b.height};
  if (a.tip != b.tip) return {ChoiceReason::tip_hash, a.tip < b.tip};
  return {ChoiceReason::same_tip, true};
}

u64 common_blocks(const std::vector<Chain>& chains) {
  for (u64 i = 0;; ++i) {
    for (const Chain& chain : chains) {
      if (i >= chain.blocks.size() || chain.blocks[i] != chains[0].blocks[i]) return i;
    }
  }
}

// The reason is what sets the chosen chain apart from the one that would be chosen without it.
ForkReport choose(const std::vector<Chain>& chains) {
  ForkReport report;
  for (const Chain& chain : chains) report.chains.push_back(chain.report);
  const auto best_without = [&](std::optional<u32> left_out) {
    std::optional<u32> best;
    for (u32 i = 0; i < chains.size(); ++i) {
      if (i == left_out) continue;
      if (!best || !decide(chains[*best].report, chains[i].report).second) best = i;
    }
    return *best;
  };
  report.chosen = best_without(std::nullopt);
  const u32 next = best_without(report.chosen);
  report.reason = decide(chains[report.chosen].report, chains[next].report).first;
  report.common_blocks = common_blocks(chains);
  return report;
}

const char* sentence_of(ChoiceReason reason) {
  switch (reason) {
    case ChoiceReason::hours_burned:
      return "it burned the most coin hours";
    case ChoiceReason::height:
      return "as many coin hours were burned in the next best, and it is higher";
    case ChoiceReason::tip_hash:
      return "burned coin hours and height are equal, and its tip has the smallest hash";
    case ChoiceReason::same_tip:
      break;
  }
  return "they are the same chain";
}

void print(Console& console, const ForkReport& report) {
  u32 index = 0;
  for (const ChainReport& chain : report.chains) {
    const bool chosen = index++ == report.chosen;
    console.print_line((chosen ? console.paint(Tone::good, "chosen ") : "       ") +
                       words(chain.file));
    console.print_line("         W " + chain.hours_burned.str() + " coin hours burned, height " +
                       std::to_string(chain.height.value));
    console.print_line("         tip " + hex_text(chain.tip.view()));
  }
  console.print_line(std::string("because ") + sentence_of(report.reason) + "; the first " +
                     std::to_string(report.common_blocks) + " blocks are common to all");
}

Exit forkchoice(Console& console, const Options& options) {
  if (options.files.size() < 2) {
    throw Failure{Exit::usage, "a choice needs at least two chains", "", "surety forkchoice A B"};
  }
  const auto engine = native_engine();
  std::vector<Chain> chains;
  for (const std::string& path : options.files) {
    chains.push_back(replay_chain(console, *engine, path));
    if (chains.back().ledger_id == chains[0].ledger_id) continue;
    throw Failure{Exit::invalid, "its genesis is not that of " + options.files[0], path,
                  "only chains of one ledger can be compared"};
  }
  const ForkReport report = choose(chains);
  if (options.format == "json") {
    console.print_line(json_of(report));
  } else {
    print(console, report);
  }
  return Exit::fine;
}

}  // namespace

Command forkchoice_command() {
  const auto options = std::make_shared<Options>();
  return {
      .name = "forkchoice",
      .summary = "say which of several chains is chosen, and why",
      .examples = {{"surety forkchoice a.json b.json",
                    "W, height and tip of each, and which one is chosen."}},
      .about = {"Replays each file; all must have the same genesis. The largest sum of burned coin "
                "hours (W) is chosen, then the greatest height, then the smallest tip hash; the "
                "order of the files does not matter.",
                "Coin hours that are unspent can be burned on two forks, so W orders tips that are "
                "not final, and finality is the quorum's: give chains that extend the last final "
                "block. A fork that drops transactions has a smaller W. To overtake k blocks an "
                "attacker must burn more than these k blocks did."},
      .options = {{.names = "files",
                   .value = "FILE",
                   .meaning = "Two or more fixtures of the same genesis.",
                   .into = &options->files,
                   .required = true},
                  {.names = "-f,--format",
                   .value = "FORMAT",
                   .meaning = "How it is written; `surety schema fork-report` describes json.",
                   .into = &options->format,
                   .choices = {"human", "json"}}},
      .run = [options](Console& console) { return forkchoice(console, *options); }};
}

}  // namespace surety::cli
