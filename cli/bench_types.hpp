#pragma once
// What `surety bench` measures, described like everything else, so that `surety schema` knows it.

#include "ledger/describe.hpp"

namespace surety::cli {

enum class EngineKind : u8 { native, wasm };
BOOST_DESCRIBE_ENUM(EngineKind, native, wasm)

struct EngineAbout {
  EngineKind engine = EngineKind::native;
  Text about;
};
BOOST_DESCRIBE_STRUCT(EngineAbout, (), (engine, about))
constexpr auto about(As<EngineAbout>) {
  return described<EngineAbout>(
      "engine_about", "One engine that was measured.", Field{.name = "engine", .meaning = "Which."},
      Field{.name = "about",
            .meaning = "Compiler and hash backend of the native one, versions of Node and V8 of "
                       "the other."});
}

// The least of all repetitions, and how far the greatest is above it.
struct Cost {
  u64 least = 0;
  u64 spread_permille = 0;
};
BOOST_DESCRIBE_STRUCT(Cost, (), (least, spread_permille))
constexpr auto about(As<Cost>) {
  return described<Cost>(
      "cost", "What was measured several times.",
      Field{.name = "least", .meaning = "The best repetition.", .unit = "picoseconds, or bytes"},
      Field{.name = "spread_permille",
            .meaning = "How far the worst repetition is above it, in thousandths of it."});
}

struct Stages {
  Cost decode;
  u64 rules = 0;
  std::optional<u64> receipts;
  std::optional<u64> hashing;
};
BOOST_DESCRIBE_STRUCT(Stages, (), (decode, rules, receipts, hashing))
constexpr auto about(As<Stages>) {
  return described<Stages>(
      "stages", "Where the time of a transaction goes, in picoseconds.",
      Field{.name = "decode", .meaning = "From canonical bytes to transactions."},
      Field{.name = "rules",
            .meaning = "A replay without roots less decoding and, where they are known, receipts."},
      Field{.name = "receipts",
            .meaning = "Encoding the same results from typed values, natively; null: it cannot be "
                       "separated, and is in `rules`."},
      Field{.name = "hashing",
            .meaning = "What a replay with roots takes more; null where there are no roots."});
}

struct ReplayFigure {
  static constexpr u16 tag = 1;
  EngineKind engine = EngineKind::native;
  u64 accounts = 0;
  std::optional<u64> root_every;
  u64 block_size = 0;
  u64 transactions = 0;
  u64 transactions_per_second = 0;
  Cost whole;
  Stages stages;
};
BOOST_DESCRIBE_STRUCT(ReplayFigure, (),
                      (engine, accounts, root_every, block_size, transactions,
                       transactions_per_second, whole, stages))
constexpr auto about(As<ReplayFigure>) {
  return described<ReplayFigure>(
      "replay_figure", "Whole replays of the same transfers by one engine.",
      Field{.name = "engine", .meaning = "Which."},
      Field{.name = "accounts", .meaning = "In the ledger."},
      Field{.name = "root_every",
            .meaning = "Transactions of a block, each of which ends with a state root; null: no "
                       "roots."},
      Field{.name = "block_size", .meaning = "Transactions of a block."},
      Field{.name = "transactions", .meaning = "Of one replay."},
      Field{.name = "transactions_per_second", .meaning = "In the best repetition."},
      Field{.name = "whole", .meaning = "A transaction takes, in picoseconds."},
      Field{.name = "stages", .meaning = "What it takes it for."});
}

enum class Part : u8 { memory, memory_with_tree, snapshot_write, snapshot_read, undo, json_decode };
BOOST_DESCRIBE_ENUM(Part, memory, memory_with_tree, snapshot_write, snapshot_read, undo,
                    json_decode)

struct PartFigure {
  static constexpr u16 tag = 2;
  Part part = Part::memory;
  EngineKind engine = EngineKind::native;
  std::optional<u64> accounts;
  Cost cost;
};
BOOST_DESCRIBE_STRUCT(PartFigure, (), (part, engine, accounts, cost))
constexpr auto about(As<PartFigure>) {
  return described<PartFigure>(
      "part_figure", "One part by itself.",
      Field{.name = "part",
            .meaning = "Memory is in bytes per account, snapshots in picoseconds per account, undo "
                       "and json_decode in picoseconds per transaction."},
      Field{.name = "engine", .meaning = "Of which engine."},
      Field{.name = "accounts", .meaning = "In the ledger; null where there is none."},
      Field{.name = "cost", .meaning = "What it takes."});
}

struct RatioFigure {
  static constexpr u16 tag = 3;
  Text name;
  u64 permille = 0;
};
BOOST_DESCRIBE_STRUCT(RatioFigure, (), (name, permille))
constexpr auto about(As<RatioFigure>) {
  return described<RatioFigure>(
      "ratio_figure",
      "A figure that does not depend on how fast the machine is; a greater one is worse.",
      Field{.name = "name", .meaning = "What is divided by what, or bytes of what."},
      Field{.name = "permille", .meaning = "In thousandths."});
}

struct WorseFigure {
  Text name;
  u64 baseline_permille = 0;
  u64 permille = 0;
};
BOOST_DESCRIBE_STRUCT(WorseFigure, (), (name, baseline_permille, permille))
constexpr auto about(As<WorseFigure>) {
  return described<WorseFigure>(
      "worse_figure", "A ratio that got worse by more than is tolerated.",
      Field{.name = "name", .meaning = "Of the ratio."},
      Field{.name = "baseline_permille", .meaning = "What it was, in thousandths."},
      Field{.name = "permille", .meaning = "What it is, in thousandths."});
}

struct BenchCheck {
  Text baseline;
  u64 tolerance_permille = 0;
  u64 compared = 0;
  std::vector<Text> only_in_one;
  std::vector<WorseFigure> worse;
};
BOOST_DESCRIBE_STRUCT(BenchCheck, (), (baseline, tolerance_permille, compared, only_in_one, worse))
constexpr auto about(As<BenchCheck>) {
  return described<BenchCheck>(
      "bench_check", "How the ratios compare with an earlier report's.",
      Field{.name = "baseline", .meaning = "The earlier report's file."},
      Field{.name = "tolerance_permille", .meaning = "How much worse is tolerated."},
      Field{.name = "compared", .meaning = "How many ratios both reports have."},
      Field{.name = "only_in_one", .meaning = "Ratios that only one of the two reports has."},
      Field{.name = "worse", .meaning = "Ratios that got worse by more than is tolerated."});
}

struct BenchReport {
  static constexpr u16 tag = 4;
  u32 version = 1;
  Text program;
  std::vector<EngineAbout> engines;
  u64 repetitions = 0;
  u64 milliseconds = 0;
  Cost reference;
  std::vector<ReplayFigure> replays;
  std::vector<PartFigure> parts;
  std::vector<RatioFigure> ratios;
  std::optional<BenchCheck> check;
};
BOOST_DESCRIBE_STRUCT(BenchReport, (),
                      (version, program, engines, repetitions, milliseconds, reference, replays,
                       parts, ratios, check))
constexpr auto about(As<BenchReport>) {
  return described<BenchReport>(
      "bench_report", "What `surety bench --json` prints.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}, .greatest = {1}},
      Field{.name = "program", .meaning = "Version of the program."},
      Field{.name = "engines", .meaning = "What was measured."},
      Field{.name = "repetitions", .meaning = "How often, after one to warm up."},
      Field{.name = "milliseconds", .meaning = "How long it all took."},
      Field{.name = "reference",
            .meaning = "What other costs are divided by: the portable SHA-256 of 69 bytes, a node "
                       "of the state tree, in picoseconds."},
      Field{.name = "replays", .meaning = "Whole replays."},
      Field{.name = "parts", .meaning = "Parts by themselves."},
      Field{.name = "ratios", .meaning = "What --check compares."},
      Field{.name = "check", .meaning = "What came of --check; null without."});
}

// One line of `surety bench --format ndjson`: {"replay_figure": ...}, {"part_figure": ...} and
// {"ratio_figure": ...} as they come, and {"bench_report": ...} at last.
using BenchLine = std::variant<ReplayFigure, PartFigure, RatioFigure, BenchReport>;
constexpr const char* choice_name(As<BenchLine>) { return "bench_line"; }

}  // namespace surety::cli
