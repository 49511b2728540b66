#include "cli/replay.hpp"

#include "cli/failure.hpp"
#include "cli/json_text.hpp"
#include "cli/replay_to.hpp"
#include "cli/slices.hpp"
#include "cli/tables.hpp"

namespace surety::cli {

namespace {

using machine::BlockResult;

// How far back a journal goes where no root is known: it holds what every record was before.
constexpr u64 MOST_IN_JOURNAL = 100'000;

u64 restart_journal(Ledger& ledger) {
  ledger.journal(false);
  return ledger.mark();
}

}  // namespace

void BlockOutcome::cut() {
  const std::vector<ByteView> members = members_of(result, type_info<BlockResult>);
  hash = members[place_of<BlockResult>("hash")];
  opening = members[place_of<BlockResult>("opening")];
  receipts = elements_of(members[place_of<BlockResult>("receipts")],
                         type_info<std::vector<machine::Receipt>>);
  root.reset();
  if (const auto content = content_of(members[place_of<BlockResult>("state_root")])) {
    root = hash_of(*content);
  }
}

Ledger open_ledger(Engine& engine, const FixtureSource& source, const HostNames& host) {
  Refusal refusal;
  std::optional<Ledger> ledger = Ledger::open(engine, source.genesis(), refusal, host);
  if (ledger) return std::move(*ledger);
  throw Failure{
      Exit::invalid,
      "the genesis is refused: " + refusal.sentence + " [at /genesis" + refusal.pointer + "]",
      source.place_in_genesis(refusal.pointer), ""};
}

Replayer::Replayer(FixtureSource& source, Engine& first, Engine* second, const ReplayRules& rules)
    : source_(source), rules_(rules), first_(open_ledger(first, source, rules.host)) {
  if (second != nullptr) second_.emplace(open_ledger(*second, source, rules.host));
  mark_ = first_.mark();
  if (second_) mark_second_ = second_->mark();
  totals_.file = text(source.name());
  totals_.title = text(source.title());
  totals_.engines = text(second != nullptr ? "both" : first.name());
}

bool Replayer::step(BlockSlices& block, BlockOutcome& outcome) {
  if (stopped_ || !source_.next(block)) return false;
  outcome = {};
  apply(block, outcome);
  Expectations expectations(block, outcome);
  expectations.check(rules_);
  if (rules_.audit && !outcome.refusal) {
    ++outcome.checks;
    if (!first_.audit(true)) {
      expectations.differ(DifferenceKind::law, block.place, "a law of the ledger does not hold");
    }
  }
  count(outcome);
  stopped_ = !outcome.differences.empty() && !rules_.keep_going;
  return true;
}

void Replayer::apply(const BlockSlices& block, BlockOutcome& outcome) {
  const Bytes bytes = block.block();
  const bool with_root = rules_.roots || second_.has_value() || block.state_root.has_value();
  const u64 before = rules_.changes ? first_.mark() : 0;
  Refusal refusal;
  if (std::optional<Bytes> result = first_.apply(bytes, with_root, refusal)) {
    outcome.result = std::move(*result);
    outcome.cut();
  } else {
    outcome.refusal = refusal;
  }
  if (rules_.changes) outcome.changes = first_.changes(before);
  const bool agreed = !second_ || compare_engines(block, bytes, outcome);
  const bool right_root = !block.state_root || !outcome.root || *block.state_root == *outcome.root;
  if (!right_root) {
    outcome.changes = first_.changes(mark_);
    outcome.changes_since = marked_;
  }
  since_mark_ += block.steps.size();
  const bool known = agreed && right_root && (second_ || block.state_root);
  if (known || since_mark_ >= MOST_IN_JOURNAL) restart_journals(block.place);
}

void Replayer::restart_journals(const std::string& place) {
  mark_ = restart_journal(first_);
  if (second_) mark_second_ = restart_journal(*second_);
  marked_ = place;
  since_mark_ = 0;
}

bool Replayer::compare_engines(const BlockSlices& block, ByteView bytes, BlockOutcome& outcome) {
  ++outcome.checks;
  Refusal refusal;
  const std::optional<Bytes> other = second_->apply(bytes, true, refusal);
  const u16 code = outcome.refusal ? outcome.refusal->code : u16{0};
  const bool same = other ? *other == outcome.result : outcome.refusal && code == refusal.code;
  if (same) return true;
  Expectations expectations(block, outcome);
  Difference& difference =
      expectations.differ(DifferenceKind::engines, block.place,
                          std::string("the engines differ: expected is ") + first_.engine().name() +
                              ", actual is " + second_->engine().name());
  if (!other || outcome.refusal) {
    difference.fields.push_back({text("/refused"), text(outcome.refusal ? code_name(code) : "null"),
                                 text(other ? "null" : code_name(refusal.code))});
    return false;
  }
  difference.fields = field_reports(type_info<BlockResult>, outcome.result, ByteView(*other));
  difference.records = record_differences(first_.changes(mark_), second_->changes(mark_second_));
  return false;
}

void Replayer::count(const BlockOutcome& outcome) {
  ++totals_.blocks;
  totals_.checks += outcome.checks;
  totals_.transactions += outcome.receipts.size();
  for (const ByteView receipt : outcome.receipts) {
    switch (static_cast<machine::Outcome>(receipt[0])) {
      case machine::Outcome::applied:
        ++totals_.applied;
        break;
      case machine::Outcome::failed:
        ++totals_.failed;
        break;
      case machine::Outcome::refused:
        ++totals_.refused;
        break;
    }
  }
  for (const Difference& difference : outcome.differences) {
    totals_.differences.push_back(difference);
  }
}

FileReport Replayer::report() {
  const machine::Status status = status_of(first_);
  totals_.ledger_id = status.ledger_id;
  totals_.height = status.clock.height;
  totals_.block_hash = status.clock.block_hash;
  totals_.hours_burned = status.totals.hours_burned;
  totals_.state_root = first_.root();
  return totals_;
}

}  // namespace surety::cli
