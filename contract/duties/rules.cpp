// Messages of a duty: its proposal, members' envelopes, the aggregate.

#include "contract/duties/books.hpp"

namespace surety::duties {

// propose_task ---------------------------------------------------------------------------------

Verdict<Error> check(const ProposeTask&) { return std::nullopt; }

namespace {

// The first recorded duty that makes the proposal slashable, and whether one makes it unsafe
// though the height that it names does not come after it.
struct Standing {
  std::optional<Hash> pair;
  bool dated_back = false;
};
Standing against_record(const State& state, PoolId pool, const TaskFacts& facts, Height named) {
  Standing standing;
  for (const SignedDuty& entry : known_conflicts(state, pool, facts)) {
    if (entry.height >= named) {
      standing.dated_back = true;
    } else if (!standing.pair) {
      standing.pair = entry.root;
    }
  }
  return standing;
}

// The coordinator's index, for what he signs: that of his seat in the duty's round.
u32 place_of(std::span<const SeatId> committee, SeatId seat) {
  u32 index = 0;
  for (const SeatId& other : committee) {
    ++index;
    if (other == seat) return index;
  }
  return 0;  // his seat has no share of this round
}

}  // namespace

Result<ProposePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const ProposeTask& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Duty> duty = state.duties.get(message.duty.value);
  if (!duty) return Error::unknown_duty;
  const SeatFacts seat = reader.seat(duty->coordinator);
  if (!seat.taken || seat.account != *call.sender) return Error::not_coordinator;
  const TaskFacts facts = facts_of(state.setting.chain, message.task);
  const bool valid = fits(*duty, message.task);
  const bool had_one = duty->stage != Stage::waiting;
  // A second proposal is only looked at where it convicts him.
  const bool second = had_one && duty->task && valid && facts.root != duty->root;
  if (had_one && !second) return Error::already_proposed;
  if (call.height >= duty->propose_until_height) return Error::too_late;
  if (message.height > call.height || message.height < duty->since_height) {
    return Error::wrong_height;
  }
  const Standing standing =
      valid ? against_record(state, duty->pool, facts, message.height) : Standing{};
  const std::optional<Hash> pair = second ? std::optional(duty->root) : standing.pair;
  if (!pair && standing.dated_back) return Error::dated_back;
  const std::vector<SeatId> committee = reader.committee(duty->pool, duty->round);
  const Signer signer{
      .pool = duty->pool, .round = duty->round, .index = place_of(committee, duty->coordinator)};
  const Hash hash = proposal_hash(state.setting, signer, message.task, message.height);
  const bool is_his = is_signed(reader, duty->coordinator, hash, message.signature);
  return ProposePlan{.duty = message.duty,
                     .task = message.task,
                     .root = facts.root,
                     .finding = !is_his ? Finding::unsigned_
                                : pair  ? Finding::slashable
                                : valid ? Finding::valid
                                        : Finding::invalid,
                     .conflicts_with = pair.value_or(Hash{})};
}

namespace {

void convict(Books& books, const Duty& duty, const ProposePlan& plan) {
  const Hash id = evidence_id(duty.pool, duty.coordinator, plan.root, plan.conflicts_with);
  const bool second = duty.stage != Stage::spent;
  note_evidence(books, {.id = id,
                        .proof = second ? Proof::proposals : Proof::recorded,
                        .pool = duty.pool,
                        .seat = duty.coordinator,
                        .height = books.call.height,
                        .reporter = std::nullopt});
  books.ports.slash(duty.coordinator, id, std::nullopt);
}

}  // namespace

void apply(State& state, Ports& ports, const Call& call, const ProposePlan& plan,
           EventLog& events) {
  if (plan.finding == Finding::unsigned_) return events.fail(Error::bad_signature);
  Books books{state, ports, call, events};
  Duty duty = duty_at(state, plan.duty);
  if (plan.finding == Finding::valid) {
    duty.stage = Stage::proposed;
    duty.task = plan.task;
    duty.root = plan.root;
    duty.proposed_height = call.height;
    state.duties.put(plan.duty.value, duty);
    events.emit(TaskProposed{.duty = plan.duty, .root = plan.root});
    return;
  }
  if (duty.stage == Stage::waiting) {
    duty.stage = Stage::spent;
    state.duties.put(plan.duty.value, duty);
  }
  if (plan.finding == Finding::slashable) return convict(books, duty, plan);
  events.emit(TaskInvalid{.duty = plan.duty, .coordinator = duty.coordinator});
  ports.fault(duty.coordinator, Fault::invalid_task);
}

// post_envelope --------------------------------------------------------------------------------

Verdict<Error> check(const PostEnvelope&) { return std::nullopt; }

namespace {

bool has_task(const Duty& duty) {
  return duty.stage == Stage::proposed || duty.stage == Stage::completed;
}

Signer signer_of(const Duty& duty, u32 index) {
  return {.pool = duty.pool, .round = duty.round, .index = index};
}

// Its shares still sign: no resharing has come between.
bool in_force(const Reader& reader, const Duty& duty) {
  const std::optional<Round> round = reader.round_in_force(duty.pool);
  return round && round->id == duty.round;
}

}  // namespace

Result<EnvelopePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                  const PostEnvelope& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Duty> duty = state.duties.get(message.duty.value);
  if (!duty) return Error::unknown_duty;
  if (!has_task(*duty)) return Error::not_proposed;
  const std::vector<SeatId> committee = reader.committee(duty->pool, duty->round);
  const std::optional<u32> index = index_of(reader, committee, *call.sender);
  if (!index) return Error::no_member;
  if (has_index(duty->signers, *index)) return Error::already_posted;
  if (call.height >= duty->deadline_height || !in_force(reader, *duty)) return Error::too_late;
  const auto partial = bls::G2::decode(message.partial);
  if (!partial) return Error::bad_point;
  EnvelopePlan plan{.duty = message.duty,
                    .index = *index,
                    .seat = committee[*index - 1],
                    .partial = message.partial,
                    .signature = message.signature,
                    .is_signed = false,
                    .holds = false};
  const Hash hash =
      envelope_hash(state.setting, signer_of(*duty, *index), *duty->task, message.partial);
  plan.is_signed = is_signed(reader, plan.seat, hash, message.signature);
  if (!plan.is_signed) return plan;
  plan.holds = bls::verify(reader.public_share(duty->pool, *index), duty->root.view(), *partial);
  return plan;
}

void apply(State& state, Ports& ports, const Call&, const EnvelopePlan& plan, EventLog& events) {
  if (!plan.is_signed) return events.fail(Error::bad_signature);
  Duty duty = duty_at(state, plan.duty);
  if (plan.holds) {
    const u64 id = state.envelopes.append({.index = plan.index,
                                           .partial = plan.partial,
                                           .signature = plan.signature,
                                           .previous = duty.last_envelope});
    duty.last_envelope = id;
    add_index(duty.signers, plan.index);
    state.duties.put(plan.duty.value, duty);
    events.emit(EnvelopePosted{.duty = plan.duty, .index = plan.index});
    return;
  }
  events.fail(Error::bad_partial);
  if (has_index(duty.faulted, plan.index)) return;
  add_index(duty.faulted, plan.index);
  state.duties.put(plan.duty.value, duty);
  events.emit(PartialWrong{.duty = plan.duty, .seat = plan.seat});
  ports.fault(plan.seat, Fault::bad_partial);
}

// aggregate_task -------------------------------------------------------------------------------

Verdict<Error> check(const AggregateTask& message) {
  u32 before = 0;
  for (const Share& share : message.shares) {
    if (share.index <= before) return Error::shares_not_rising;
    before = share.index;
  }
  return std::nullopt;
}

namespace {

// A share that counts only by this message, decoded.
struct NewShare {
  u32 index;
  const Share* share;
  threshold::Partial partial;
};

bool all_signed(const State& state, const Reader& reader, const Duty& duty,
                std::span<const SeatId> committee, std::span<const NewShare> shares) {
  for (const NewShare& one : shares) {
    const Hash hash =
        envelope_hash(state.setting, signer_of(duty, one.index), *duty.task, one.share->partial);
    if (!is_signed(reader, committee[one.index - 1], hash, one.share->signature)) return false;
  }
  return true;
}

// Sorts the new shares into those that hold and those that do not, in one batch.
void sort_partials(const Duty& duty, std::span<const NewShare> shares, AggregatePlan& plan) {
  std::vector<threshold::Partial> partials;
  for (const NewShare& one : shares) partials.push_back(one.partial);
  const std::vector<u32> bad = threshold::bad_partials(duty.root.view(), partials);
  u32 next_bad = 0;
  for (u32 place = 0; place < shares.size(); ++place) {
    const bool is_bad = next_bad < bad.size() && bad[next_bad] == place;
    (is_bad ? plan.bad : plan.signers).push_back(shares[place].index);
    if (is_bad) ++next_bad;
  }
}

}  // namespace

Result<AggregatePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const AggregateTask& message) {
  const std::optional<Duty> duty = state.duties.get(message.duty.value);
  if (!duty) return Error::unknown_duty;
  if (duty->stage == Stage::completed) return Error::already_completed;
  if (!has_task(*duty)) return Error::not_proposed;
  if (call.height >= duty->deadline_height || !in_force(reader, *duty)) return Error::too_late;
  AggregatePlan plan{.duty = message.duty,
                     .signers = {},
                     .bad = {},
                     .fault = {},
                     .committee = reader.committee(duty->pool, duty->round)};
  std::vector<NewShare> shares;
  for (const Share& share : message.shares) {
    if (share.index > plan.committee.size()) return Error::unknown_index;
    // Who posted in the meantime counts already, who lost its seat no more.
    if (has_index(duty->signers, share.index)) continue;
    if (!reader.seat(plan.committee[share.index - 1]).taken) continue;
    shares.push_back({.index = share.index, .share = &share, .partial = {}});
  }
  const u32 posted = count_of(duty->signers);
  if (posted + shares.size() < duty->threshold) return Error::too_few_signers;
  const auto group = bls::G2::decode(message.group_signature);
  if (!group) return Error::bad_point;
  for (NewShare& one : shares) {
    const auto partial = bls::G2::decode(one.share->partial);
    if (!partial) return Error::bad_point;
    one.partial = {.share = reader.public_share(duty->pool, one.index), .signature = *partial};
  }
  if (!all_signed(state, reader, *duty, plan.committee, shares)) {
    plan.fault = Error::bad_envelope;
    return plan;
  }
  sort_partials(*duty, shares, plan);
  if (posted + plan.signers.size() < duty->threshold) {
    plan.fault = Error::bad_partial;
  } else if (!reader.verify_group(duty->pool, duty->root.view(), *group)) {
    plan.fault = Error::bad_group_signature;
  }
  return plan;
}

namespace {

// Enters the faults of this aggregate, once for each member and duty; gives those to fine.
std::vector<SeatId> note_bad(Duty& duty, const AggregatePlan& plan, EventLog& events) {
  std::vector<SeatId> fined;
  for (const u32 index : plan.bad) {
    if (has_index(duty.faulted, index)) continue;
    add_index(duty.faulted, index);
    const SeatId seat = plan.committee[index - 1];
    events.emit(PartialWrong{.duty = plan.duty, .seat = seat});
    fined.push_back(seat);
  }
  return fined;
}

}  // namespace

void apply(State& state, Ports& ports, const Call& call, const AggregatePlan& plan,
           EventLog& events) {
  Books books{state, ports, call, events};
  Duty duty = duty_at(state, plan.duty);
  const std::vector<SeatId> fined = note_bad(duty, plan, events);
  std::optional<TaskFacts> facts;
  if (plan.fault) {
    events.fail(*plan.fault);
  } else {
    for (const u32 index : plan.signers) add_index(duty.signers, index);
    duty.stage = Stage::completed;
    duty.by_coordinator = call.sender == ports.seat(duty.coordinator).account;
    facts = facts_of(state.setting.chain, *duty.task);
    const SignedId record = enter(books, duty.pool, *facts);
    events.emit(
        TaskCompleted{.duty = plan.duty, .record = record, .signers = count_of(duty.signers)});
  }
  state.duties.put(plan.duty.value, duty);
  if (facts) freeze_on_conflict(books, duty.pool, *facts);
  for (const SeatId& seat : fined) ports.fault(seat, Fault::bad_partial);
}

}  // namespace surety::duties
