#include <algorithm>

#include "contract/duties/books.hpp"

namespace surety::duties {

std::optional<RecordName> rebuild_indices(State& state) {
  for (u64 id = 0; id < state.pools.next_id(); ++id) {
    const std::optional<PoolDuties> record = state.pools.get(id);
    if (!record) continue;
    if (find_pool(state, record->pool)) return RecordName{PoolDuties::tag, id};
    state.by_pool.insert(record->pool, id);
  }
  for (u64 id = 0; id < state.record.next_id(); ++id) {
    const std::optional<SignedDuty> entry = state.record.get(id);
    if (!entry) continue;
    if (signed_root(state, entry->pool, entry->root)) return RecordName{SignedDuty::tag, id};
    state.by_root.insert(root_key(entry->pool, entry->root), id);
    if (first_signed(state, entry->pool, entry->block, entry->number)) continue;
    state.by_number.insert(number_key(entry->pool, entry->block, entry->number), id);
  }
  for (u64 id = 0; id < state.evidence.next_id(); ++id) {
    const std::optional<Evidence> used = state.evidence.get(id);
    if (!used) continue;
    if (evidence_of(state, used->id)) return RecordName{Evidence::tag, id};
    state.by_evidence.insert(used->id, id);
  }
  return std::nullopt;
}

bool audit(const State& state) {
  const Roll roll = state.roll.get();
  if (state.roster.count() != roll.places) return false;
  // P-6: nothing was ever taken out of the signing record.
  if (state.record.count() != state.record.next_id()) return false;
  return roll.scheduled || roll.places == 0;
}

namespace {

// Its envelopes are there, each by a signer, and before completion every signer has one.
bool audit_duty(const State& state, const Duty& duty, u64& envelopes) {
  IndexBits posted{};
  for (const Envelope& envelope : envelopes_of(state, duty)) {
    if (envelope.index == 0 || envelope.index > duty.members) return false;
    if (has_index(posted, envelope.index)) return false;
    add_index(posted, envelope.index);
    if (!has_index(duty.signers, envelope.index)) return false;
    ++envelopes;
  }
  if (duty.stage != Stage::completed && posted != duty.signers) return false;
  if (duty.stage == Stage::completed && count_of(duty.signers) < duty.threshold) return false;
  const bool has_task = duty.stage == Stage::proposed || duty.stage == Stage::completed;
  return duty.task.has_value() == has_task && duty.judged <= duty.members &&
         duty.threshold <= duty.members && duty.since_height <= duty.propose_until_height;
}

bool audit_pool(const State& state, const PoolDuties& pool, u64 id, u64& duties) {
  for (const DutyId& open : pool.open) {
    const std::optional<Duty> duty = state.duties.get(open.value);
    if (!duty || duty->pool != pool.pool) return false;
    ++duties;
  }
  if (!pool.place) return true;
  const std::optional<RosterPlace> place = state.roster.get(*pool.place);
  return place && place->pool_duties == id && !place->left;
}

// The bounds of a pool are those of what is recorded for it.
bool audit_record(const State& state, const SignedDuty& entry, u64 id) {
  if (signed_root(state, entry.pool, entry.root) != SignedId{id}) return false;
  const auto first = first_signed(state, entry.pool, entry.block, entry.number);
  if (!first || first->value > id) return false;
  const std::optional<PoolDuties> pool = pool_duties(state, entry.pool);
  if (!pool) return false;
  if (entry.block) return true;
  if (!pool->latest_source || !pool->latest_target) return false;
  return entry.source <= signed_at(state, *pool->latest_source).source &&
         entry.number <= signed_at(state, *pool->latest_target).number;
}

}  // namespace

bool audit_all(const State& state) {
  u64 envelopes = 0;
  for (u64 id = 0; id < state.duties.next_id(); ++id) {
    const std::optional<Duty> duty = state.duties.get(id);
    if (duty && !audit_duty(state, *duty, envelopes)) return false;
  }
  u64 duties = 0;
  for (u64 id = 0; id < state.pools.next_id(); ++id) {
    const std::optional<PoolDuties> pool = state.pools.get(id);
    if (!pool || find_pool(state, pool->pool) != id) return false;
    if (!audit_pool(state, *pool, id, duties)) return false;
  }
  for (u64 id = 0; id < state.record.next_id(); ++id) {
    const std::optional<SignedDuty> entry = state.record.get(id);
    if (!entry || !audit_record(state, *entry, id)) return false;
  }
  for (u64 id = 0; id < state.evidence.next_id(); ++id) {
    const std::optional<Evidence> used = state.evidence.get(id);
    if (!used || !evidence_of(state, used->id)) return false;
  }
  return audit(state) && envelopes == state.envelopes.count() && duties == state.duties.count();
}

}  // namespace surety::duties
