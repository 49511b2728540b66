// The signing record (P-6), and what a pool shows of itself by its group signatures.

#include "contract/duties/books.hpp"

namespace surety::duties {

namespace {

void put_big_endian(u8* place, u64 value) {
  for (unsigned i = 0; i < 8; ++i) place[i] = static_cast<u8>(value >> (56 - 8 * i));
}

}  // namespace

NumberKey number_key(PoolId pool, bool block, u64 number) {
  NumberKey key;
  put_big_endian(key.bytes.data(), pool.value);
  key.bytes[8] = block ? 1 : 0;
  put_big_endian(key.bytes.data() + 9, number);
  return key;
}

RootKey root_key(PoolId pool, const Hash& root) {
  RootKey key;
  put_big_endian(key.bytes.data(), pool.value);
  std::memcpy(key.bytes.data() + 8, root.bytes.data(), Hash::size);
  return key;
}

std::optional<SignedId> first_signed(const State& state, PoolId pool, bool block, u64 number) {
  const std::optional<u64> id =
      state.by_number.find(number_key(pool, block, number), [&](u64 entry) {
        return state.record.holds(entry, [&](const SignedDuty& duty) {
          return duty.pool == pool && duty.block == block && duty.number == number;
        });
      });
  if (!id) return std::nullopt;
  return SignedId{*id};
}

std::optional<SignedId> signed_root(const State& state, PoolId pool, const Hash& root) {
  const std::optional<u64> id = state.by_root.find(root_key(pool, root), [&](u64 entry) {
    return state.record.holds(
        entry, [&](const SignedDuty& duty) { return duty.pool == pool && duty.root == root; });
  });
  if (!id) return std::nullopt;
  return SignedId{*id};
}

SignedDuty signed_at(const State& state, SignedId id) {
  const std::optional<SignedDuty> entry = state.record.get(id.value);
  expects(entry.has_value(), "entries of the signing record are never erased");
  return *entry;
}

std::vector<SignedDuty> known_conflicts(const State& state, PoolId pool, const TaskFacts& facts) {
  std::vector<SignedDuty> found;
  const auto look_at = [&](std::optional<SignedId> id) {
    if (!id) return;
    const SignedDuty entry = signed_at(state, *id);
    if (conflict(facts, facts_of(entry))) found.push_back(entry);
  };
  look_at(first_signed(state, pool, facts.block, facts.number));
  const std::optional<PoolDuties> record = pool_duties(state, pool);
  if (record) {
    look_at(record->latest_source);
    look_at(record->latest_target);
  }
  return found;
}

namespace {

// Keeps the outer bounds of a pool's attestations, by which most surround votes are seen at once.
void widen(State& state, const SignedDuty& entry, SignedId id) {
  const u64 record = pool_record(state, entry.pool);
  if (entry.block) return;
  PoolDuties pool = pool_at(state, record);
  const auto later = [&](std::optional<SignedId> held, auto&& value) {
    return !held || value(signed_at(state, *held)) < value(entry);
  };
  const auto source = [](const SignedDuty& duty) { return duty.source.value; };
  const auto target = [](const SignedDuty& duty) { return duty.number; };
  if (later(pool.latest_source, source)) pool.latest_source = id;
  if (later(pool.latest_target, target)) pool.latest_target = id;
  state.pools.put(record, pool);
}

}  // namespace

SignedId enter(Books& books, PoolId pool, const TaskFacts& facts) {
  State& state = books.state;
  if (const std::optional<SignedId> known = signed_root(state, pool, facts.root)) return *known;
  const SignedDuty entry{.pool = pool,
                         .block = facts.block,
                         .source = facts.source,
                         .number = facts.number,
                         .root = facts.root,
                         .height = books.call.height};
  const bool first = !first_signed(state, pool, facts.block, facts.number);
  const SignedId id{state.record.append(entry)};
  if (first) state.by_number.insert(number_key(pool, facts.block, facts.number), id.value);
  state.by_root.insert(root_key(pool, facts.root), id.value);
  widen(state, entry, id);
  books.events.emit(SignatureRecorded{.record = id, .pool = pool, .root = facts.root});
  return id;
}

void freeze_on_conflict(Books& books, PoolId pool, const TaskFacts& facts) {
  for (const SignedDuty& other : known_conflicts(books.state, pool, facts)) {
    const Hash id = evidence_id(pool, std::nullopt, facts.root, other.root);
    if (evidence_of(books.state, id)) continue;
    note_evidence(books, {.id = id,
                          .proof = Proof::group_signatures,
                          .pool = pool,
                          .seat = std::nullopt,
                          .height = books.call.height,
                          .reporter = std::nullopt});
    books.ports.freeze(pool);
    return;
  }
}

// record_signature -----------------------------------------------------------------------------

Verdict<Error> check(const RecordSignature&) { return std::nullopt; }

Result<RecordPlan, Error> admit(const State& state, const Reader& reader, const Call&,
                                const RecordSignature& message) {
  if (!reader.has_key(message.pool)) return Error::unknown_pool;
  const TaskFacts facts = facts_of(state.setting.chain, message.task);
  if (signed_root(state, message.pool, facts.root)) return Error::already_recorded;
  const auto signature = bls::G2::decode(message.group_signature);
  if (!signature) return Error::bad_point;
  return RecordPlan{.pool = message.pool,
                    .facts = facts,
                    .holds = reader.verify_group(message.pool, facts.root.view(), *signature)};
}

void apply(State& state, Ports& ports, const Call& call, const RecordPlan& plan, EventLog& events) {
  if (!plan.holds) return events.fail(Error::bad_group_signature);
  Books books{state, ports, call, events};
  enter(books, plan.pool, plan.facts);
  freeze_on_conflict(books, plan.pool, plan.facts);
}

// report_records -------------------------------------------------------------------------------

Verdict<Error> check(const ReportRecords&) { return std::nullopt; }

Result<RecordsPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const ReportRecords& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<SignedDuty> first = state.record.get(message.first.value);
  const std::optional<SignedDuty> second = state.record.get(message.second.value);
  if (!first || !second) return Error::unknown_record;
  const bool pair = first->pool == second->pool && conflict(facts_of(*first), facts_of(*second));
  if (!pair) return Error::no_conflict;
  const Hash id = evidence_id(first->pool, std::nullopt, first->root, second->root);
  if (evidence_of(state, id)) return Error::evidence_used;
  return RecordsPlan{
      .evidence = id, .pool = first->pool, .reporter = bounty_for(reader, call, first->pool)};
}

void apply(State& state, Ports& ports, const Call& call, const RecordsPlan& plan,
           EventLog& events) {
  Books books{state, ports, call, events};
  note_evidence(books, {.id = plan.evidence,
                        .proof = Proof::group_signatures,
                        .pool = plan.pool,
                        .seat = std::nullopt,
                        .height = call.height,
                        .reporter = plan.reporter});
  ports.freeze(plan.pool);
}

}  // namespace surety::duties
