#include "contract/duties/signing.hpp"

#include "ledger/sha256.hpp"

namespace surety::duties {

namespace {

void add(TaggedHash& hash, const Checkpoint& at) { hash.u64_(at.epoch.value).bare(at.root.view()); }

void add(TaggedHash& hash, const AttestationData& data) {
  hash.u8_(0).u64_(data.slot).u64_(data.index).bare(data.beacon_block_root.view());
  add(hash, data.source);
  add(hash, data.target);
}

void add(TaggedHash& hash, const BeaconBlockHeader& block) {
  hash.u8_(1).u64_(block.slot).u64_(block.proposer_index).bare(block.parent_root.view());
  hash.bare(block.state_root.view()).bare(block.body_root.view());
}

TaggedHash signed_fields(const char* tag, const Setting& setting, const Signer& signer,
                         const Task& task) {
  TaggedHash hash(tag);
  hash.bare(setting.ledger_id.view()).u64_(signer.pool.value).u64_(signer.round);
  hash.u32_(signer.index);
  std::visit([&](const auto& fields) { add(hash, fields); }, task);
  hash.bare(facts_of(setting.chain, task).root.view());
  return hash;
}

}  // namespace

TaskFacts facts_of(const ChainParams& chain, const Task& task) {
  if (const auto* vote = std::get_if<AttestationData>(&task)) {
    return {.block = false,
            .source = vote->source.epoch,
            .number = vote->target.epoch.value,
            .root = signing_root(chain, *vote)};
  }
  const auto& block = *std::get_if<BeaconBlockHeader>(&task);
  return {.block = true, .source = {}, .number = block.slot, .root = signing_root(chain, block)};
}

TaskFacts facts_of(const SignedDuty& record) {
  return {
      .block = record.block, .source = record.source, .number = record.number, .root = record.root};
}

bool conflict(const TaskFacts& a, const TaskFacts& b) {
  if (a.block != b.block || a.root == b.root) return false;
  if (a.number == b.number) return true;
  if (a.block) return false;
  return (a.source < b.source && b.number < a.number) ||
         (b.source < a.source && a.number < b.number);
}

Hash proposal_hash(const Setting& setting, const Signer& signer, const Task& task, Height height) {
  return signed_fields("proposal", setting, signer, task).u64_(height.value).finish();
}

Hash envelope_hash(const Setting& setting, const Signer& signer, const Task& task,
                   const PoolSignature& partial) {
  return signed_fields("envelope", setting, signer, task).bare(partial.view()).finish();
}

bool fits(const Duty& duty, const Task& task) {
  if (const auto* block = std::get_if<BeaconBlockHeader>(&task)) return duty.slot == block->slot;
  const auto& vote = *std::get_if<AttestationData>(&task);
  return !duty.slot && vote.target.epoch == duty.epoch && vote.source.epoch < vote.target.epoch;
}

Hash evidence_id(PoolId pool, std::optional<SeatId> seat, const Hash& a, const Hash& b) {
  const bool ordered = a < b;
  TaggedHash hash("evidence");
  hash.u64_(pool.value).u8_(seat ? 1 : 0).u64_(seat ? seat->value : 0);
  return hash.bare((ordered ? a : b).view()).bare((ordered ? b : a).view()).finish();
}

bool has_index(const IndexBits& bits, u32 index) {
  return (bits.bytes[(index - 1) / 8] >> ((index - 1) % 8) & 1) != 0;
}

void add_index(IndexBits& bits, u32 index) {
  u8& byte = bits.bytes[(index - 1) / 8];
  byte = static_cast<u8>(byte | 1u << ((index - 1) % 8));
}

u32 count_of(const IndexBits& bits) {
  u32 count = 0;
  for (u32 index = 1; index <= GREATEST_COMMITTEE; ++index)
    count += has_index(bits, index) ? 1u : 0u;
  return count;
}

}  // namespace surety::duties
