#pragma once
// What commands print as JSON, described like everything else, so that `surety schema` knows it.

#include "contract/machine/types.hpp"

namespace surety::cli {

struct FieldReport {
  Text path;
  std::optional<Text> expected;
  std::optional<Text> actual;
};
BOOST_DESCRIBE_STRUCT(FieldReport, (), (path, expected, actual))
constexpr auto about(As<FieldReport>) {
  return described<FieldReport>(
      "field_report", "One field that differs.",
      Field{.name = "path", .meaning = "JSON pointer inside the value."},
      Field{.name = "expected", .meaning = "JSON text of what was expected; null: nothing."},
      Field{.name = "actual", .meaning = "JSON text of what is; null: nothing."});
}

struct RecordReport {
  Text table;
  u64 id = 0;
  std::vector<FieldReport> fields;
};
BOOST_DESCRIBE_STRUCT(RecordReport, (), (table, id, fields))
constexpr auto about(As<RecordReport>) {
  return described<RecordReport>(
      "record_report", "One record that differs, or that changed since the last good root.",
      Field{.name = "table", .meaning = "Name of its table."},
      Field{.name = "id", .meaning = "Its id."},
      Field{.name = "fields",
            .meaning = "What differs; expected is what it was, or what the other engine has."});
}

enum class DifferenceKind : u8 {
  receipt,
  opening,
  state_root,
  block_refused,
  block_taken,
  block_refused_otherwise,
  refused_transaction,
  engines,
  law,
};
BOOST_DESCRIBE_ENUM(DifferenceKind, receipt, opening, state_root, block_refused, block_taken,
                    block_refused_otherwise, refused_transaction, engines, law)

struct Difference {
  DifferenceKind kind = DifferenceKind::receipt;
  Text at;
  Height height;
  std::optional<Text> note;
  Text sentence;
  std::vector<FieldReport> fields;
  std::vector<RecordReport> records;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (kind, at, height, note, sentence, fields, records))
constexpr auto about(As<Difference>) {
  return described<Difference>(
      "difference", "One expectation that does not hold.",
      Field{.name = "kind", .meaning = "What was expected otherwise."},
      Field{.name = "at", .meaning = "JSON pointer in the fixture, or the line of JSON Lines."},
      Field{.name = "height", .meaning = "Of the block."},
      Field{.name = "note", .meaning = "The fixture's own words about it."},
      Field{.name = "sentence", .meaning = "What differs."},
      Field{.name = "fields", .meaning = "Field by field."},
      Field{.name = "records", .meaning = "Record by record, where state differs."});
}

struct FileReport {
  Text file;
  Text title;
  Text engines;
  u64 blocks = 0;
  u64 transactions = 0;
  u64 applied = 0;
  u64 failed = 0;
  u64 refused = 0;
  u64 checks = 0;
  Hash ledger_id;
  Height height;
  Hash block_hash;
  Hash state_root;
  u128 hours_burned = 0;
  std::vector<Difference> differences;
};
BOOST_DESCRIBE_STRUCT(FileReport, (),
                      (file, title, engines, blocks, transactions, applied, failed, refused, checks,
                       ledger_id, height, block_hash, state_root, hours_burned, differences))
constexpr auto about(As<FileReport>) {
  return described<FileReport>(
      "file_report", "What came of replaying one file.",
      Field{.name = "file", .meaning = "Its name."},
      Field{.name = "title", .meaning = "The fixture's title."},
      Field{.name = "engines", .meaning = "native, wasm or both."},
      Field{.name = "blocks", .meaning = "Blocks replayed, refused ones included."},
      Field{.name = "transactions", .meaning = "Transactions in the blocks that were taken."},
      Field{.name = "applied", .meaning = "Of these, applied."},
      Field{.name = "failed", .meaning = "Applied with a failed outcome."},
      Field{.name = "refused", .meaning = "Refused."},
      Field{.name = "checks", .meaning = "Expectations and engine comparisons made."},
      Field{.name = "ledger_id", .meaning = "Of the ledger."},
      Field{.name = "height", .meaning = "Of the last block taken."},
      Field{.name = "block_hash", .meaning = "Of the last block taken."},
      Field{.name = "state_root", .meaning = "After it."},
      Field{.name = "hours_burned", .meaning = "In all blocks.", .unit = "coin hours"},
      Field{
          .name = "differences",
          .meaning = "Expectations that do not hold; only the first unless asked to keep going."});
}

struct ReplayReport {
  u32 version = 1;
  bool holds = true;
  std::vector<FileReport> files;
};
BOOST_DESCRIBE_STRUCT(ReplayReport, (), (version, holds, files))
constexpr auto about(As<ReplayReport>) {
  return described<ReplayReport>(
      "replay_report", "What `surety replay --format json` prints.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}, .greatest = {1}},
      Field{.name = "holds", .meaning = "Every expectation of every file holds."},
      Field{.name = "files", .meaning = "In the order of the command line."});
}

// One line of `surety replay --format ndjson`: {"block": ...}, {"difference": ...} or {"file":
// ...}.

struct BlockLine {
  static constexpr u16 tag = 1;
  Text file;
  Text at;
  Height height;
  std::optional<CodeOf<machine::Refusals>> refused;
  std::optional<machine::BlockResult> result;
};
BOOST_DESCRIBE_STRUCT(BlockLine, (), (file, at, height, refused, result))
constexpr auto about(As<BlockLine>) {
  return described<BlockLine>(
      "block", "One block that was replayed.",
      Field{.name = "file", .meaning = "Name of the file."},
      Field{.name = "at", .meaning = "JSON pointer in the fixture, or the line of JSON Lines."},
      Field{.name = "height", .meaning = "Of the block."},
      Field{.name = "refused", .meaning = "Why the whole block was refused, if it was."},
      Field{.name = "result", .meaning = "What became of it, if it was taken."});
}

struct DifferenceLine {
  static constexpr u16 tag = 2;
  Text file;
  Difference difference;
};
BOOST_DESCRIBE_STRUCT(DifferenceLine, (), (file, difference))
constexpr auto about(As<DifferenceLine>) {
  return described<DifferenceLine>("difference", "One expectation that does not hold.",
                                   Field{.name = "file", .meaning = "Name of the file."},
                                   Field{.name = "difference", .meaning = "What it is."});
}

struct FileLine {
  static constexpr u16 tag = 3;
  FileReport report;
};
BOOST_DESCRIBE_STRUCT(FileLine, (), (report))
constexpr auto about(As<FileLine>) {
  return described<FileLine>("file", "A file is done.",
                             Field{.name = "report", .meaning = "What came of it."});
}

using ReplayLine = std::variant<BlockLine, DifferenceLine, FileLine>;
constexpr const char* choice_name(As<ReplayLine>) { return "replay_line"; }

// What `surety forkchoice --format json` prints.

struct ChainReport {
  Text file;
  u128 hours_burned = 0;
  Height height;
  Hash tip;
  Hash state_root;
};
BOOST_DESCRIBE_STRUCT(ChainReport, (), (file, hours_burned, height, tip, state_root))
constexpr auto about(As<ChainReport>) {
  return described<ChainReport>(
      "chain_report", "One chain as the fork choice sees it.",
      Field{.name = "file", .meaning = "Where its blocks are."},
      Field{.name = "hours_burned", .meaning = "W: in all its blocks.", .unit = "coin hours"},
      Field{.name = "height", .meaning = "Of its tip."},
      Field{.name = "tip", .meaning = "Hash of its tip."},
      Field{.name = "state_root", .meaning = "After its tip."});
}

enum class ChoiceReason : u8 { hours_burned, height, tip_hash, same_tip };
BOOST_DESCRIBE_ENUM(ChoiceReason, hours_burned, height, tip_hash, same_tip)

struct ForkReport {
  u32 version = 1;
  std::vector<ChainReport> chains;
  u32 chosen = 0;
  ChoiceReason reason = ChoiceReason::hours_burned;
  u64 common_blocks = 0;
};
BOOST_DESCRIBE_STRUCT(ForkReport, (), (version, chains, chosen, reason, common_blocks))
constexpr auto about(As<ForkReport>) {
  return described<ForkReport>(
      "fork_report", "Which of several chains is chosen, and by what.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}, .greatest = {1}},
      Field{.name = "chains", .meaning = "In the order of the command line."},
      Field{.name = "chosen", .meaning = "Index of the chosen one in `chains`."},
      Field{.name = "reason", .meaning = "What decided against the next best."},
      Field{.name = "common_blocks", .meaning = "How many blocks all chains begin with."});
}

// What `surety explain --format json` prints.

struct CodeReport {
  Text name;
  std::optional<u32> number;
  Text sentence;
};
BOOST_DESCRIBE_STRUCT(CodeReport, (), (name, number, sentence))
constexpr auto about(As<CodeReport>) {
  return described<CodeReport>(
      "code_report", "A code and what it means.", Field{.name = "name", .meaning = "Its name."},
      Field{.name = "number", .meaning = "Its number, for codes of receipts and blocks."},
      Field{.name = "sentence", .meaning = "What it means and what to do."});
}

struct ExplainReport {
  u32 version = 1;
  std::vector<CodeReport> codes;
};
BOOST_DESCRIBE_STRUCT(ExplainReport, (), (version, codes))
constexpr auto about(As<ExplainReport>) {
  return described<ExplainReport>(
      "explain_report", "Codes and what they mean.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}, .greatest = {1}},
      Field{.name = "codes", .meaning = "In the order of their numbers."});
}

// What `surety demo --format json` prints.

struct ChapterReport {
  Height height;
  Text text;
};
BOOST_DESCRIBE_STRUCT(ChapterReport, (), (height, text))
constexpr auto about(As<ChapterReport>) {
  return described<ChapterReport>("chapter_report", "One step of a story.",
                                  Field{.name = "height", .meaning = "The last block before it."},
                                  Field{.name = "text", .meaning = "What happens."});
}

struct DemoReport {
  u32 version = 1;
  Text title;
  Hash ledger_id;
  Hash state_root;
  bool complete = false;
  std::vector<ChapterReport> chapters;
};
BOOST_DESCRIBE_STRUCT(DemoReport, (), (version, title, ledger_id, state_root, complete, chapters))
constexpr auto about(As<DemoReport>) {
  return described<DemoReport>(
      "demo_report", "A story that was played on a ledger.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}, .greatest = {1}},
      Field{.name = "title", .meaning = "What it is about."},
      Field{.name = "ledger_id", .meaning = "Of the ledger it was played on."},
      Field{.name = "state_root", .meaning = "After its last block."},
      Field{.name = "complete", .meaning = "It came to its end, and every law held."},
      Field{.name = "chapters", .meaning = "In order."});
}

// What `surety prove --format json` and `surety verify-proof --format json` print.

struct ProofReport {
  u32 version = 1;
  Text table;
  u64 id = 0;
  bool present = false;
  std::optional<Text> record;
  Hash state_root;
  std::optional<bool> holds;
  Bytes proof;
};
BOOST_DESCRIBE_STRUCT(ProofReport, (),
                      (version, table, id, present, record, state_root, holds, proof))
constexpr auto about(As<ProofReport>) {
  return described<ProofReport>(
      "proof_report", "A proof about one record.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}, .greatest = {1}},
      Field{.name = "table", .meaning = "Name of the table."},
      Field{.name = "id", .meaning = "Id of the record."},
      Field{.name = "present", .meaning = "Whether the state has the record."},
      Field{.name = "record", .meaning = "JSON text of the record."},
      Field{.name = "state_root", .meaning = "Root that it is proved against."},
      Field{.name = "holds", .meaning = "Whether the proof holds; null where it was just made."},
      Field{.name = "proof", .meaning = "Canonical bytes of the proof."});
}

}  // namespace surety::cli
