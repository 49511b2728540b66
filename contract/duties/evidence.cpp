// Evidence against a seat: two things that one identity signed, or one of them and the record.

#include "contract/duties/books.hpp"
#include "ledger/ed25519.hpp"

namespace surety::duties {

std::optional<Evidence> evidence_of(const State& state, const Hash& id) {
  const std::optional<u64> found = state.by_evidence.find(id, [&](u64 record) {
    return state.evidence.holds(record, [&](const Evidence& used) { return used.id == id; });
  });
  if (!found) return std::nullopt;
  return state.evidence.get(*found);
}

std::optional<u32> index_of(const Reader& reader, std::span<const SeatId> committee,
                            AccountId account) {
  u32 index = 0;
  for (const SeatId& seat : committee) {
    ++index;
    const SeatFacts facts = reader.seat(seat);
    if (facts.taken && facts.account == account) return index;
  }
  return std::nullopt;
}

bool is_signed(const Reader& reader, SeatId seat, const Hash& hash, const Signature& signature) {
  const std::optional<IdentityKey> key = reader.identity_of(reader.seat(seat).account);
  return key && ed25519_verify(hash.view(), *key, signature);
}

std::optional<AccountId> bounty_for(const Reader& reader, const Call& call, PoolId pool) {
  if (!call.sender || reader.belongs(pool, *call.sender)) return std::nullopt;
  return call.sender;
}

void note_evidence(Books& books, const Evidence& evidence) {
  const u64 id = books.state.evidence.append(evidence);
  books.state.by_evidence.insert(evidence.id, id);
  books.events.emit(EvidenceUsed{.evidence = evidence.id,
                                 .proof = evidence.proof,
                                 .pool = evidence.pool,
                                 .seat = evidence.seat,
                                 .reporter = evidence.reporter});
}

namespace {

std::optional<SeatId> seat_at(const Reader& reader, PoolId pool, u64 round, u32 index) {
  const std::vector<SeatId> committee = reader.committee(pool, round);
  if (index == 0 || index > committee.size()) return std::nullopt;
  return committee[index - 1];
}

bool same_account(const Reader& reader, SeatId a, SeatId b) {
  return reader.seat(a).account == reader.seat(b).account;
}

// Of two seats of one account in one pool, the one that can be lost.
SeatId at_stake(const Reader& reader, SeatId first, SeatId second) {
  return reader.seat(first).taken ? first : second;
}

void punish(Books& books, const Offence& offence, Proof proof) {
  note_evidence(books, {.id = offence.evidence,
                        .proof = proof,
                        .pool = offence.pool,
                        .seat = offence.seat,
                        .height = books.call.height,
                        .reporter = offence.reporter});
  books.ports.slash(offence.seat, offence.evidence, offence.reporter);
}

bool holds(const State& state, const Reader& reader, const SignedProposal& proposal, SeatId seat) {
  const Signer signer{.pool = proposal.pool, .round = proposal.round, .index = proposal.index};
  const Hash hash = proposal_hash(state.setting, signer, proposal.task, proposal.height);
  return is_signed(reader, seat, hash, proposal.signature);
}

bool holds(const State& state, const Reader& reader, const SignedEnvelope& envelope, SeatId seat) {
  const Signer signer{.pool = envelope.pool, .round = envelope.round, .index = envelope.index};
  const Hash hash = envelope_hash(state.setting, signer, envelope.task, envelope.partial);
  return is_signed(reader, seat, hash, envelope.signature);
}

}  // namespace

// report_envelopes -----------------------------------------------------------------------------

Verdict<Error> check(const ReportEnvelopes& message) {
  if (message.first.pool != message.second.pool) return Error::no_conflict;
  return std::nullopt;
}

Result<EnvelopesPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const ReportEnvelopes& message) {
  if (!call.sender) return Error::no_account;
  const SignedEnvelope& first = message.first;
  const SignedEnvelope& second = message.second;
  const auto one = seat_at(reader, first.pool, first.round, first.index);
  const auto other = seat_at(reader, second.pool, second.round, second.index);
  if (!one || !other) return Error::unknown_index;
  if (!same_account(reader, *one, *other)) return Error::different_identities;
  const TaskFacts a = facts_of(state.setting.chain, first.task);
  const TaskFacts b = facts_of(state.setting.chain, second.task);
  if (!conflict(a, b)) return Error::no_conflict;
  const SeatId seat = at_stake(reader, *one, *other);
  const Hash id = evidence_id(first.pool, seat, a.root, b.root);
  if (evidence_of(state, id)) return Error::evidence_used;
  if (!reader.seat(seat).taken) return Error::nothing_at_stake;
  return EnvelopesPlan{.offence = {.evidence = id,
                                   .pool = first.pool,
                                   .seat = seat,
                                   .reporter = bounty_for(reader, call, first.pool),
                                   .holds = holds(state, reader, first, *one) &&
                                            holds(state, reader, second, *other)}};
}

void apply(State& state, Ports& ports, const Call& call, const EnvelopesPlan& plan,
           EventLog& events) {
  if (!plan.offence.holds) return events.fail(Error::bad_signature);
  Books books{state, ports, call, events};
  punish(books, plan.offence, Proof::envelopes);
}

// report_proposals -----------------------------------------------------------------------------

Verdict<Error> check(const ReportProposals& message) {
  if (message.first.pool != message.second.pool) return Error::no_conflict;
  return std::nullopt;
}

Result<ProposalsPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const ReportProposals& message) {
  if (!call.sender) return Error::no_account;
  const SignedProposal& first = message.first;
  const SignedProposal& second = message.second;
  const auto one = seat_at(reader, first.pool, first.round, first.index);
  const auto other = seat_at(reader, second.pool, second.round, second.index);
  if (!one || !other) return Error::unknown_index;
  if (!same_account(reader, *one, *other)) return Error::different_identities;
  const TaskFacts a = facts_of(state.setting.chain, first.task);
  const TaskFacts b = facts_of(state.setting.chain, second.task);
  // One duty has one number; a surround of two duties is no offence of who only proposed them.
  if (!conflict(a, b) || a.number != b.number) return Error::no_conflict;
  const SeatId seat = at_stake(reader, *one, *other);
  const Hash id = evidence_id(first.pool, seat, a.root, b.root);
  if (evidence_of(state, id)) return Error::evidence_used;
  if (!reader.seat(seat).taken) return Error::nothing_at_stake;
  return ProposalsPlan{.offence = {.evidence = id,
                                   .pool = first.pool,
                                   .seat = seat,
                                   .reporter = bounty_for(reader, call, first.pool),
                                   .holds = holds(state, reader, first, *one) &&
                                            holds(state, reader, second, *other)}};
}

void apply(State& state, Ports& ports, const Call& call, const ProposalsPlan& plan,
           EventLog& events) {
  if (!plan.offence.holds) return events.fail(Error::bad_signature);
  Books books{state, ports, call, events};
  punish(books, plan.offence, Proof::proposals);
}

// report_proposal ------------------------------------------------------------------------------

Verdict<Error> check(const ReportProposal&) { return std::nullopt; }

Result<ProposalPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                  const ReportProposal& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<SignedDuty> record = state.record.get(message.record.value);
  if (!record) return Error::unknown_record;
  const SignedProposal& proposal = message.proposal;
  const auto seat = seat_at(reader, proposal.pool, proposal.round, proposal.index);
  if (!seat) return Error::unknown_index;
  const TaskFacts facts = facts_of(state.setting.chain, proposal.task);
  const bool pair = record->pool == proposal.pool && conflict(facts, facts_of(*record));
  if (!pair) return Error::no_conflict;
  if (record->height >= proposal.height) return Error::not_recorded_before;
  const Hash id = evidence_id(proposal.pool, *seat, facts.root, record->root);
  if (evidence_of(state, id)) return Error::evidence_used;
  if (!reader.seat(*seat).taken) return Error::nothing_at_stake;
  return ProposalPlan{.offence = {.evidence = id,
                                  .pool = proposal.pool,
                                  .seat = *seat,
                                  .reporter = bounty_for(reader, call, proposal.pool),
                                  .holds = holds(state, reader, proposal, *seat)}};
}

void apply(State& state, Ports& ports, const Call& call, const ProposalPlan& plan,
           EventLog& events) {
  if (!plan.offence.holds) return events.fail(Error::bad_signature);
  Books books{state, ports, call, events};
  punish(books, plan.offence, Proof::recorded);
}

}  // namespace surety::duties
