#include "contract/keys/sessions.hpp"

namespace surety::keys {

namespace {

// Why a session fails, and whom it costs what. Seats that leave are not always fined here: who lied
// was fined when it was found out, and who was wronged goes freely.
struct Collapse {
  Failure failure = Failure::silence;
  std::vector<SeatId> culprits;
  std::vector<SeatId> silent;  // fined for it; culprits as well
};

// Dealings of others and secrets between two members are of no use any more.
void erase_dealings(State& state, const Session& session) {
  for (u32 i = 1; i <= session.dealers; ++i) state.dealings.erase(dealer_id(session, i));
}

void erase_members(State& state, const Session& session) {
  for (u32 j = 1; j <= session.members; ++j) state.members.erase(member_id(session, j));
}

void unschedule(Ports& ports, SessionId id) {
  ports.unschedule(item_id(Item::deadline, id));
  ports.unschedule(item_id(Item::page, id));
}

void set_round_state(State& state, u64 id, RoundState round_state,
                     const std::optional<u64>& polynomial) {
  std::optional<Round> round = state.rounds.get(id);
  expects(round.has_value(), "a round of the lineage is kept for ever");
  round->state = round_state;
  round->polynomial = polynomial;
  state.rounds.put(id, *round);
}

// Takes a session that came to nothing out of the state; its round stays in the lineage.
void erase_session(State& state, Ports& ports, SessionId id) {
  const Session session = session_record(state, id);
  unschedule(ports, id);
  erase_dealings(state, session);
  erase_members(state, session);
  if (session.polynomial) state.polynomials.erase(*session.polynomial);
  if (session.round_record) {
    set_round_state(state, *session.round_record, RoundState::abandoned, {});
  }
  state.sessions.erase(id.value);
  Keyring keyring = *keyring_of(state, session.pool);
  keyring.session = std::nullopt;
  put_keyring(state, keyring);
}

void fail(State& state, Ports& ports, SessionId id, const Collapse& collapse, EventLog& events) {
  const Session session = session_record(state, id);
  erase_session(state, ports, id);
  events.emit(SharingFailed{.session = id,
                            .pool = session.pool,
                            .failure = collapse.failure,
                            .culprits = collapse.culprits});
  for (const SeatId seat : collapse.silent) ports.fault(seat, Fault::silence);
  // A fine may have cost a seat, and that the pool.
  const Keyring keyring = *keyring_of(state, session.pool);
  if (keyring.ended || is_sharing(state, session.pool)) return;
  if (session.purpose == Purpose::resharing) {
    return ports.resharing_failed(session.pool, collapse.culprits);
  }
  const bool exhausted = keyring.attempts >= state.setting.params.most_attempts;
  ports.generation_failed(session.pool, collapse.culprits, exhausted);
}

// Whom the judgements so far, or their own right, take out of the committee.
std::vector<SeatId> leavers_of(const State& state, const Session& session) {
  std::vector<SeatId> leavers;
  for (u32 j = 1; j <= session.members; ++j) {
    const Member member = member_at(state, session, j);
    const bool cheated =
        session.purpose == Purpose::generation &&
        state.dealings.holds(dealer_id(session, j), [](const Dealing& d) { return d.voided; });
    if (member.standing != Standing::sharing || cheated) leavers.push_back(member.seat);
  }
  return leavers;
}

template <class Question>
std::vector<SeatId> members_where(const State& state, const Session& session, Question question) {
  std::vector<SeatId> seats;
  for (u32 j = 1; j <= session.members; ++j) {
    const Member member = member_at(state, session, j);
    if (question(member)) seats.push_back(member.seat);
  }
  return seats;
}

std::vector<SeatId> silent_dealers(const State& state, const Reader& reader,
                                   const Session& session) {
  std::vector<SeatId> seats;
  for (u32 i = 1; i <= session.dealers; ++i) {
    const SeatId seat = dealer_at(state, session, i).seat;
    if (!is_posted(state, session, i) && reader.is_taken(seat)) seats.push_back(seat);
  }
  return seats;
}

std::vector<SeatId> cheating_dealers(const State& state, const Session& session) {
  std::vector<SeatId> seats;
  for (u32 i = 1; i <= session.dealers; ++i) {
    const Dealing dealing = dealer_at(state, session, i);
    if (dealing.voided) seats.push_back(dealing.seat);
  }
  return seats;
}

Collapse silence(Failure failure, const std::vector<SeatId>& silent) {
  return {.failure = failure, .culprits = silent, .silent = silent};
}

// Half of the phase's heights kept messages out: nobody is blamed.
bool excused(const Reader& reader, const Session& session) {
  const Height since = session.since_height;
  const Height end = session.deadline_height;
  if (end <= since) return false;
  return u128(reader.backlog_heights(since, end)) * 2 > end.value - since.value;
}

// Deadlines by phase ---------------------------------------------------------------------------

void end_registering(State& state, Ports& ports, SessionId id, EventLog& events) {
  const auto silent = members_where(state, session_record(state, id),
                                    [](const Member& m) { return !m.key.has_value(); });
  fail(state, ports, id, silence(Failure::silence, silent), events);
}

void end_dealing(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events) {
  const Session session = session_record(state, id);
  if (session.dealt >= session.needed_dealings) {
    return close_dealing(state, ports, call, id, events);
  }
  const auto silent = silent_dealers(state, ports, session);
  const bool fresh = session.purpose == Purpose::generation;
  const Failure failure = fresh ? Failure::silence : Failure::too_few_dealings;
  fail(state, ports, id, silence(failure, silent), events);
}

void end_complaining(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events) {
  const Session session = session_record(state, id);
  if (session.doomed) {
    const Collapse collapse{
        .failure = Failure::conviction, .culprits = leavers_of(state, session), .silent = {}};
    return fail(state, ports, id, collapse, events);
  }
  if (session.purpose == Purpose::generation) {
    const Phase next = shares_ready(state, session) ? Phase::confirming : Phase::finalising;
    return enter(state, ports, call, id, next, events);
  }
  if (counted_dealers(state, session).size() < session.needed_dealings) {
    const Collapse collapse{.failure = Failure::too_few_dealings,
                            .culprits = cheating_dealers(state, session),
                            .silent = {}};
    return fail(state, ports, id, collapse, events);
  }
  begin_pages(state, ports, call, id);
  enter(state, ports, call, id, Phase::finalising, events);
}

void end_confirming(State& state, Ports& ports, SessionId id, EventLog& events) {
  const Session session = session_record(state, id);
  const auto silent = members_where(state, session, [](const Member& m) { return !m.partial; });
  const bool enough =
      session.purpose == Purpose::resharing && session.confirmed >= session.threshold;
  if (!enough) return fail(state, ports, id, silence(Failure::silence, silent), events);
  finish(state, ports, id, events);
  for (const SeatId seat : silent) ports.fault(seat, Fault::silence);
}

void due_deadline(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events) {
  const Session session = session_record(state, id);
  if (excused(ports, session)) return enter(state, ports, call, id, session.phase, events);
  switch (session.phase) {
    case Phase::registering:
      return end_registering(state, ports, id, events);
    case Phase::dealing:
      return end_dealing(state, ports, call, id, events);
    case Phase::complaining:
      return end_complaining(state, ports, call, id, events);
    case Phase::confirming:
      return end_confirming(state, ports, id, events);
    case Phase::finalising:
    case Phase::done:
      break;
  }
  trap("a phase without a deadline is not in the calendar");
}

}  // namespace

void finish(State& state, Ports& ports, SessionId id, EventLog& events) {
  Session session = session_record(state, id);
  const bool fresh = session.purpose == Purpose::generation;
  if (fresh) session.round_record = append_round(state, session, RoundState::forming);
  expects(session.round_record && session.polynomial, "a session that ends has its round");
  Keyring keyring = *keyring_of(state, session.pool);
  if (keyring.round) {
    const std::optional<Round> past = state.rounds.get(*keyring.round);
    expects(past && past->polynomial, "a round in force has its shares");
    state.polynomials.erase(*past->polynomial);
    set_round_state(state, *keyring.round, RoundState::past, {});
  }
  set_round_state(state, *session.round_record, RoundState::in_force, session.polynomial);
  keyring.round = session.round_record;
  keyring.attempts = 0;
  if (fresh) keyring.key = state.polynomials.get(*session.polynomial)->commitments[0];
  put_keyring(state, keyring);

  unschedule(ports, id);
  erase_dealings(state, session);
  session.phase = Phase::done;
  session.polynomial = std::nullopt;
  state.sessions.put(id.value, session);
  if (fresh) {
    events.emit(KeyGenerated{.pool = session.pool, .session = id, .key = *keyring.key});
    return ports.generation_done(session.pool);
  }
  events.emit(CutOver{
      .pool = session.pool, .session = id, .round = session.round, .confirmed = session.confirmed});
  ports.resharing_done(session.pool);
}

void forget_session(State& state, const Keyring& keyring) {
  if (!keyring.session) return;
  erase_members(state, session_record(state, *keyring.session));
  state.sessions.erase(keyring.session->value);
}

// Writers for pools ------------------------------------------------------------------------------

void committee_changed(State& state, Ports& ports, const Call&, PoolId pool, EventLog& events) {
  if (!is_sharing(state, pool)) return;
  const SessionId id = *keyring_of(state, pool)->session;
  const Session session = session_record(state, id);
  // Who was wronged keeps the time in which it may leave; the attempt fails when that is over.
  const bool judging = session.phase == Phase::complaining && session.doomed;
  if (judging && session.purpose == Purpose::generation) return;
  const Collapse collapse{
      .failure = Failure::committee_changed, .culprits = leavers_of(state, session), .silent = {}};
  fail(state, ports, id, collapse, events);
}

void end_pool(State& state, Ports& ports, const Call&, PoolId pool, EventLog& events) {
  std::optional<Keyring> found = keyring_of(state, pool);
  if (!found) return;
  const bool open = is_sharing(state, pool);
  const std::optional<SessionId> id = found->session;
  if (open) {
    erase_session(state, ports, *id);
  } else {
    forget_session(state, *found);
  }
  Keyring keyring = *keyring_of(state, pool);
  keyring.session = std::nullopt;
  keyring.ended = true;
  put_keyring(state, keyring);
  if (!open) return;
  events.emit(
      SharingFailed{.session = *id, .pool = pool, .failure = Failure::pool_ended, .culprits = {}});
}

// Due work -------------------------------------------------------------------------------------

void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events) {
  const SessionId id{item & ((u64{1} << 56) - 1)};
  if (static_cast<Item>(item >> 56) == Item::page) return due_page(state, ports, call, id, events);
  due_deadline(state, ports, call, id, events);
}

}  // namespace surety::keys
