#include "wasm/chain/twin.hpp"

#include <algorithm>

#include "contract/machine/machine.hpp"
#include "contract/machine/record_list.hpp"
#include "ledger/wire.hpp"
#include "wasm/chain/contract.hpp"

namespace surety::chain {

namespace {

constexpr u32 ID_KEY_SIZE = 10;  // u16 tag, u64 id

// The records by key, which for those of one table is the order of ids.
class Records {
 public:
  explicit Records(const std::vector<ExportedRecord>& records) {
    for (const ExportedRecord& record : records) sorted_.push_back(&record);
    std::sort(sorted_.begin(), sorted_.end(),
              [](const auto* a, const auto* b) { return a->key < b->key; });
  }

  const Bytes* find(const Bytes& key) const {
    const auto found = from(key);
    return found != sorted_.end() && (*found)->key == key ? &(*found)->value : nullptr;
  }

  template <class Visit>
  void visit_table(u16 tag, Visit&& visit) const {
    const Bytes start{static_cast<u8>(tag >> 8), static_cast<u8>(tag)};
    for (auto at = from(start); at != sorted_.end(); ++at) {
      const Bytes& key = (*at)->key;
      if (key.size() != ID_KEY_SIZE || !std::equal(start.begin(), start.end(), key.begin())) break;
      u64 id = 0;
      for (u32 i = 2; i < ID_KEY_SIZE; ++i) id = (id << 8) | key[i];
      visit(id, (*at)->value);
    }
  }

 private:
  std::vector<const ExportedRecord*>::const_iterator from(const Bytes& key) const {
    return std::lower_bound(sorted_.begin(), sorted_.end(), key,
                            [](const auto* a, const Bytes& b) { return a->key < b; });
  }

  std::vector<const ExportedRecord*> sorted_;
};

// One table in the form of a snapshot; whether it is right the reader of snapshots finds out.
void append_table(const Records& records, u16 tag, ByteBuffer& out) {
  const Bytes* counts = records.find({0, 0, static_cast<u8>(tag >> 8), static_cast<u8>(tag)});
  if (counts == nullptr && machine::comes_late(tag)) return;
  wire::put_little(out, tag);
  out.append(counts != nullptr ? ByteView(*counts) : ByteView(std::array<u8, 16>{}));
  records.visit_table(tag, [&](u64 id, const Bytes& value) {
    wire::put_little(out, id);
    wire::put_little(out, static_cast<u32>(value.size()));
    out.append(value);
  });
}

Bytes snapshot_of(const Records& records) {
  ByteBuffer out;
  out.append(SNAPSHOT_MAGIC);
  wire::put_little(out, SNAPSHOT_VERSION);
  for (const TypeInfo* type : machine::RECORDS) append_table(records, type->tag, out);
  return out.copy();
}

}  // namespace

TwinFault read_twin(const std::vector<ExportedRecord>& exported, Twin& twin) {
  const Records records(exported);
  const Bytes* deployment = records.find({DEPLOYMENT_KEY.begin(), DEPLOYMENT_KEY.end()});
  if (deployment == nullptr || !decode(*deployment, twin.deployment)) return TwinFault::no_contract;
  const u16 tag = machine::Rules::tag;
  const Bytes* rules =
      records.find({static_cast<u8>(tag >> 8), static_cast<u8>(tag), 0, 0, 0, 0, 0, 0, 0, 0});
  machine::Genesis genesis;
  if (rules == nullptr || !decode(*rules, genesis.rules)) return TwinFault::no_contract;
  if (machine::validate(genesis)) return TwinFault::unlawful;
  twin.snapshot = snapshot_of(records);
  machine::Machine ledger(genesis);
  SnapshotError error;
  const machine::RestoreFault fault = ledger.restore(twin.snapshot, error);
  if (fault == machine::RestoreFault::malformed) return TwinFault::malformed;
  if (fault != machine::RestoreFault::none) return TwinFault::unlawful;
  twin.height = ledger.clock().height;
  twin.state_root = ledger.state_root();
  return TwinFault::none;
}

}  // namespace surety::chain
