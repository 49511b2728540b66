#include "cli/fill.hpp"

#include "cli/fixture_writer.hpp"
#include "cli/progress.hpp"
#include "cli/replay.hpp"
#include "cli/signer.hpp"
#include "cli/slices.hpp"
#include "cli/tables.hpp"
#include "cli/wire.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

namespace {

std::vector<bool> which_used_a_sequence(const BlockOutcome& outcome, u64 count) {
  std::vector<bool> taken(count, false);
  for (u64 i = 0; i < outcome.receipts.size(); ++i) {
    taken[i] = outcome.receipts[i][0] != static_cast<u8>(machine::Outcome::refused);
  }
  return taken;
}

class Filler {
 public:
  Filler(Console& console, FixtureSource& source, const FillRules& rules)
      : console_(console),
        source_(source),
        rules_(rules),
        signer_(source, rules.sign_again),
        genesis_(signer_.complete_genesis(source.genesis())),
        authenticates_(ledger_authenticates(genesis_)),
        engine_(native_engine()),
        ledger_(open()),
        writer_(console, source.is_lines()) {}

  void run() {
    Progress progress(console_, source_.name(), "transactions");
    writer_.begin(with_genesis(source_.head(), genesis_));
    BlockSlices slices;
    u64 transactions = 0;
    while (source_.next(slices)) {
      stop_if_interrupted();
      fill(slices);
      transactions += slices.steps.size();
      progress.show(source_.done(), source_.whole(), transactions);
    }
    writer_.end();
  }

 private:
  Ledger open() {
    Refusal refusal;
    std::optional<Ledger> ledger = Ledger::open(*engine_, genesis_, refusal, rules_.host);
    if (ledger) return std::move(*ledger);
    throw Failure{
        Exit::invalid,
        "the genesis is refused: " + refusal.sentence + " [at /genesis" + refusal.pointer + "]",
        source_.place_in_genesis(refusal.pointer), ""};
  }

  // What the fixture gives, without what it expects.
  static BlockParts parts_of(const BlockSlices& slices) {
    BlockParts block;
    block.note = slices.note;
    if (!decode(slices.header, block.header)) {
      throw Failure{Exit::broken_law, "a header does not decode", slices.place, ""};
    }
    for (const StepSlices& step : slices.steps) {
      block.steps.push_back({step.note, copy(step.transaction), std::nullopt});
    }
    return block;
  }

  void fill(const BlockSlices& slices) {
    BlockParts block = parts_of(slices);
    const BlockOutcome outcome = authenticates_ ? apply_signed(slices, block) : apply(block);
    if (outcome.refusal) {
      block.refused = outcome.refusal->code;
      if (block.refused != slices.refused) {
        console_.note(source_.name() + " " + slices.place + ": the block is refused with " +
                      code_name(*block.refused) + ": " + outcome.refusal->sentence);
      }
    } else {
      block.state_root = outcome.root;
      if (!rules_.roots_only) block.opening = copy(outcome.opening);
      for (u64 i = 0; i < block.steps.size() && !rules_.roots_only; ++i) {
        block.steps[i].receipt = copy(outcome.receipts[i]);
      }
    }
    tell_of_changes(slices, block);
    writer_.block(block);
  }

  BlockOutcome apply(const BlockParts& block) {
    BlockOutcome outcome;
    Refusal refusal;
    if (std::optional<Bytes> result = ledger_.apply(block_bytes(block), true, refusal)) {
      outcome.result = std::move(*result);
      outcome.cut();
    } else {
      outcome.refusal = refusal;
    }
    return outcome;
  }

  // A transaction's sequence depends on which ones before it were refused, and these on theirs: try
  // as if none were, then again with what was seen. Each round settles at least one more.
  BlockOutcome apply_signed(const BlockSlices& slices, BlockParts& block) {
    std::vector<bool> taken(slices.steps.size(), true);
    const u64 mark = ledger_.mark();
    for (;;) {
      block = parts_of(slices);
      signer_.sign(ledger_, slices, taken, block);
      signer_.seal(ledger_, slices, block);
      BlockOutcome outcome = apply(block);
      const std::vector<bool> seen = which_used_a_sequence(outcome, slices.steps.size());
      if (outcome.refusal || seen == taken) {
        ledger_.journal(false);
        tell_of_missing_keys();
        return outcome;
      }
      ledger_.undo_to(mark);
      taken = seen;
    }
  }

  void tell_of_missing_keys() {
    for (const std::string& name : signer_.take_missing()) {
      console_.note(source_.name() + ": no test key for " + name +
                    ", so its transactions stay unsigned; add one to `keys`");
    }
  }

  // Says where the file expected something else; what happened is what is written.
  void tell_of_changes(const BlockSlices& slices, const BlockParts& block) {
    for (u64 i = 0; i < slices.steps.size(); ++i) {
      const std::optional<ByteView>& expected = slices.steps[i].expect;
      const std::optional<Bytes>& receipt = block.steps[i].receipt;
      if (!expected || !receipt || copy(*expected) == *receipt) continue;
      console_.note(source_.name() + " " + slices.place + "/transactions/" + std::to_string(i) +
                    ": the receipt is not what the file expected, and was replaced");
    }
  }

  Console& console_;
  FixtureSource& source_;
  FillRules rules_;
  Signer signer_;
  Bytes genesis_;
  bool authenticates_;
  std::unique_ptr<Engine> engine_;
  Ledger ledger_;
  FixtureWriter writer_;
};

}  // namespace

void fill_fixture(Console& console, const std::string& path, const FillRules& rules) {
  FixtureSource source(path);
  Filler(console, source, rules).run();
}

}  // namespace surety::cli
