#include "cli/replay_to.hpp"

#include "cli/command.hpp"
#include "cli/progress.hpp"
#include "cli/replay.hpp"
#include "cli/tables.hpp"
#include "cli/wire.hpp"
#include "contract/machine/record_list.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

void replay_to(Console& console, FixtureSource& source, Ledger& ledger, std::optional<u64> height,
               const std::function<void(const Hash&)>& seen) {
  Progress progress(console, source.name(), "transactions");
  BlockSlices block;
  u64 transactions = 0;
  while (source.next(block)) {
    stop_if_interrupted();
    if (height && block.height() > *height) return;
    Refusal refusal;
    const std::optional<Bytes> result = ledger.apply(block.block(), false, refusal);
    if (!result) {
      console.note(source.name() + " " + block.place +
                   ": the block is refused and left out: " + code_name(refusal.code));
      continue;
    }
    if (seen) seen(WireReader(*result).hash());
    transactions += block.steps.size();
    progress.show(source.done(), source.whole(), transactions);
  }
}

machine::Status status_of(Ledger& ledger) {
  ByteBuffer question;
  encode(machine::Query(machine::AskStatus{}), question);
  machine::Answer answer;
  const Bytes bytes = ledger.query(question.view());
  if (!decode(bytes, answer) || !std::holds_alternative<machine::Status>(answer)) {
    throw Failure{Exit::broken_law, "the engine's answer is no status", "engine", ""};
  }
  return std::get<machine::Status>(answer);
}

std::optional<ProofView> view_proof(ByteView bytes) {
  ProofView view;
  try {
    WireReader reader(bytes);
    view.tag = reader.u16_();
    view.id = reader.u64_();
    const bool present = reader.byte() == 1;
    const ByteView record = reader.sized();
    if (present) view.record.emplace(record.begin(), record.end());
    view.depth = reader.byte();
    reader.take(u64{view.depth} * Hash::size);
    const u16 count = reader.u16_();
    for (u16 i = 0; i < count; ++i) {
      ProofView::Table& table = view.tables.emplace_back();
      table.tag = reader.u16_();
      table.next_id = reader.u64_();
      table.root = reader.hash();
    }
    if (reader.empty()) return view;
  } catch (const Failure&) {
    // It ends early, and so is no proof.
  }
  return std::nullopt;
}

std::vector<ProofView::Table> tables_of(Ledger& ledger) {
  const std::optional<Bytes> proof = ledger.prove(machine::RECORDS[0]->tag, 0);
  const std::optional<ProofView> view = proof ? view_proof(*proof) : std::nullopt;
  if (!view) throw Failure{Exit::broken_law, "the engine's answer is no proof", "engine", ""};
  return view->tables;
}

std::optional<Bytes> record_of(Ledger& ledger, u16 tag, u64 id) {
  const std::optional<Bytes> proof = ledger.prove(tag, id);
  const std::optional<ProofView> view = proof ? view_proof(*proof) : std::nullopt;
  return view ? view->record : std::nullopt;
}

u16 tag_of_table(const std::string& name) {
  if (const TypeInfo* table = table_by_name(name)) return table->tag;
  std::string all;
  for (const std::string& known : table_names()) all += (all.empty() ? "" : ", ") + known;
  throw Failure{Exit::usage, "there is no table " + name + "." + did_you_mean(name, table_names()),
                "", "the tables are " + all};
}

}  // namespace surety::cli
