#pragma once
// Replays a fixture in one engine or in two side by side, and compares every receipt, opening and
// root with what is expected and between the engines.

#include <memory>

#include "cli/fixture_source.hpp"
#include "cli/ledger.hpp"
#include "cli/report_types.hpp"

namespace surety::cli {

struct ReplayRules {
  bool strict = false;      // a refused transaction that nothing expects is a difference
  bool audit = false;       // every law after every block
  bool keep_going = false;  // past the first difference
  bool roots = false;       // a root for every block, though nothing expects it
  bool changes = false;     // tell of the records that each block changed
  HostNames host = {};      // whose twin the ledger is
};

// What a block came to.
struct BlockOutcome {
  std::optional<Refusal> refusal;
  Bytes result;  // block_result in canonical bytes, where it was taken
  // Views into `result`.
  ByteView hash;
  ByteView opening;
  std::vector<ByteView> receipts;
  std::optional<Hash> root;
  std::vector<Change> changes;  // where they were asked for, or the root is wrong
  std::string changes_since;    // the place after which they were made
  u64 checks = 0;
  std::vector<Difference> differences;

  void cut();
};

class Replayer {
 public:
  // `second` may be null. Throws where the source's genesis is refused.
  Replayer(FixtureSource& source, Engine& first, Engine* second, const ReplayRules& rules);

  // Replays one more block; false at the end of the source, or after a difference unless the
  // rules say to keep going.
  [[nodiscard]] bool step(BlockSlices& block, BlockOutcome& outcome);

  Ledger& ledger() { return first_; }
  // What has been so far; the state root and the status are those of now.
  FileReport report();

 private:
  void apply(const BlockSlices& block, BlockOutcome& outcome);
  bool compare_engines(const BlockSlices& block, ByteView bytes, BlockOutcome& outcome);
  void count(const BlockOutcome& outcome);

  FixtureSource& source_;
  ReplayRules rules_;
  Ledger first_;
  std::optional<Ledger> second_;
  void restart_journals(const std::string& place);

  // Journal marks at a block whose root is known to be right, or far enough back.
  u64 mark_ = 0;
  u64 mark_second_ = 0;
  std::string marked_ = "the genesis";
  u64 since_mark_ = 0;  // transactions
  bool stopped_ = false;
  FileReport totals_;
};

// What is expected of a block against what it came to.
class Expectations {
 public:
  Expectations(const BlockSlices& block, BlockOutcome& outcome)
      : block_(block), outcome_(outcome) {}

  void check(const ReplayRules& rules);
  Difference& differ(DifferenceKind kind, const std::string& at, const std::string& sentence);

 private:
  bool check_refusal();
  void check_receipts(const ReplayRules& rules);
  void check_opening();
  void check_root();

  const BlockSlices& block_;
  BlockOutcome& outcome_;
};

// The fields in which two values of a type differ; either may be absent.
std::vector<FieldReport> field_reports(const TypeInfo& type, std::optional<ByteView> expected,
                                       std::optional<ByteView> actual);
// Records that changed, and records of one engine against the other's.
std::vector<RecordReport> record_reports(const std::vector<Change>& changes);
std::vector<RecordReport> record_differences(const std::vector<Change>& expected,
                                             const std::vector<Change>& actual);

// The ledger of a source; throws where its genesis is refused.
Ledger open_ledger(Engine& engine, const FixtureSource& source, const HostNames& host = {});

}  // namespace surety::cli
