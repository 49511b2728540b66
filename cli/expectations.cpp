// What a fixture expects against what happened.

#include "cli/failure.hpp"
#include "cli/json_text.hpp"
#include "cli/replay.hpp"
#include "cli/slices.hpp"
#include "cli/tables.hpp"
#include "contract/machine/types.hpp"
#include "ledger/json/diff.hpp"

namespace surety::cli {

namespace {

bool equal(ByteView a, ByteView b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

std::optional<Text> text_or_none(std::string_view words) {
  if (words.empty()) return std::nullopt;
  return text(words);
}

std::optional<ByteView> view_of(const std::optional<Bytes>& bytes) {
  if (!bytes) return std::nullopt;
  return ByteView(*bytes);
}

RecordReport record_report(const Change& change) {
  RecordReport report;
  report.id = change.id;
  const TypeInfo* table = table_by_tag(change.tag);
  report.table = text(table != nullptr ? table->name : std::to_string(change.tag));
  if (table != nullptr) {
    report.fields = field_reports(*table, view_of(change.before), view_of(change.after));
  }
  return report;
}

const Change* find(const std::vector<Change>& changes, const Change& wanted) {
  for (const Change& change : changes) {
    if (change.tag == wanted.tag && change.id == wanted.id) return &change;
  }
  return nullptr;
}

}  // namespace

std::vector<FieldReport> field_reports(const TypeInfo& type, std::optional<ByteView> expected,
                                       std::optional<ByteView> actual) {
  std::vector<FieldReport> reports;
  if (!expected || !actual) {
    FieldReport& whole = reports.emplace_back();
    if (expected) whole.expected = text(json_from_bytes(*expected, type));
    if (actual) whole.actual = text(json_from_bytes(*actual, type));
    return reports;
  }
  const bool compared =
      diff_records(*expected, *actual, type,
                   [&](std::string_view path, std::string_view before, std::string_view after) {
                     reports.push_back({text(path), text_or_none(before), text_or_none(after)});
                   });
  if (!compared) {
    throw Failure{Exit::broken_law, std::string("these bytes are no ") + type.name, "engine", ""};
  }
  return reports;
}

std::vector<RecordReport> record_reports(const std::vector<Change>& changes) {
  std::vector<RecordReport> reports;
  for (const Change& change : changes) reports.push_back(record_report(change));
  return reports;
}

std::vector<RecordReport> record_differences(const std::vector<Change>& expected,
                                             const std::vector<Change>& actual) {
  std::vector<RecordReport> reports;
  for (const Change& change : expected) {
    const Change* other = find(actual, change);
    const std::optional<Bytes> after = other != nullptr ? other->after : change.before;
    if (after == change.after) continue;
    reports.push_back(record_report({change.tag, change.id, change.after, after}));
  }
  for (const Change& change : actual) {
    if (find(expected, change) != nullptr || change.before == change.after) continue;
    reports.push_back(record_report(change));
  }
  return reports;
}

Difference& Expectations::differ(DifferenceKind kind, const std::string& at,
                                 const std::string& sentence) {
  Difference& difference = outcome_.differences.emplace_back();
  difference.kind = kind;
  difference.at = text(at);
  difference.height = Height{block_.height()};
  if (block_.note) difference.note = text(*block_.note);
  difference.sentence = text(sentence);
  return difference;
}

void Expectations::check(const ReplayRules& rules) {
  if (!check_refusal()) return;
  check_opening();
  check_receipts(rules);
  check_root();
}

// True where the block was taken and was to be taken.
bool Expectations::check_refusal() {
  const std::optional<Refusal>& refusal = outcome_.refusal;
  if (block_.refused) ++outcome_.checks;
  if (!refusal && block_.refused) {
    differ(
        DifferenceKind::block_taken, block_.place,
        "the block was taken, and was expected to be refused with " + code_name(*block_.refused));
    return false;
  }
  if (!refusal) return true;
  const std::string why = code_name(refusal->code) + ": " + refusal->sentence;
  if (!block_.refused) {
    differ(DifferenceKind::block_refused, block_.place, "the block was refused with " + why);
  } else if (*block_.refused != refusal->code) {
    differ(DifferenceKind::block_refused_otherwise, block_.place,
           "the block was refused with " + why + " It was expected to be refused with " +
               code_name(*block_.refused));
  }
  return false;
}

void Expectations::check_opening() {
  if (!block_.opening) return;
  ++outcome_.checks;
  if (equal(*block_.opening, outcome_.opening)) return;
  Difference& difference = differ(DifferenceKind::opening, block_.place + "/opening",
                                  "the events of the opening differ");
  difference.fields =
      field_reports(type_info<std::vector<machine::Event>>, *block_.opening, outcome_.opening);
}

void Expectations::check_receipts(const ReplayRules& rules) {
  for (u64 i = 0; i < block_.steps.size(); ++i) {
    const StepSlices& step = block_.steps[i];
    const ByteView receipt = outcome_.receipts[i];
    const std::string at = block_.place + "/transactions/" + std::to_string(i);
    if (!step.expect) {
      const bool refused = receipt[0] == static_cast<u8>(machine::Outcome::refused);
      if (!rules.strict || !refused) continue;
      ++outcome_.checks;
      const auto members = members_of(receipt, type_info<machine::Receipt>);
      const auto error = content_of(members[place_of<machine::Receipt>("error")]);
      differ(DifferenceKind::refused_transaction, at,
             "the transaction was refused, and nothing expects it: " +
                 (error ? code_name(static_cast<u16>(integer_of(*error))) : std::string()));
      continue;
    }
    ++outcome_.checks;
    if (equal(*step.expect, receipt)) continue;
    Difference& difference = differ(DifferenceKind::receipt, at, "the receipt differs");
    if (step.note) difference.note = text(*step.note);
    difference.fields = field_reports(type_info<machine::Receipt>, *step.expect, receipt);
  }
}

void Expectations::check_root() {
  if (!block_.state_root) return;
  ++outcome_.checks;
  if (outcome_.root == block_.state_root) return;
  Difference& difference =
      differ(DifferenceKind::state_root, block_.place + "/state_root",
             "the state root differs; these records changed since " + outcome_.changes_since);
  const std::string actual = outcome_.root ? hex_text(outcome_.root->view()) : "";
  difference.fields.push_back({text("/state_root"),
                               text("\"" + hex_text(block_.state_root->view()) + "\""),
                               text("\"" + actual + "\"")});
  difference.records = record_reports(outcome_.changes);
}

}  // namespace surety::cli
