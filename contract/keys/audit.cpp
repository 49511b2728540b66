#include "contract/keys/sessions.hpp"

namespace surety::keys {

namespace {

struct Counts {
  u64 members = 0;
  u64 dealings = 0;
  u64 polynomials = 0;
  u64 rounds = 0;
};

struct Done {
  u32 registered = 0;
  u32 dealt = 0;
  u32 confirmed = 0;
  bool lied = false;    // somebody was convicted in a way that ends the attempt
  bool orderly = true;  // nothing stands where its phase has not come
};

void count_members(const State& state, const Session& session, Done& done) {
  for (u32 j = 1; j <= session.members; ++j) {
    const std::optional<Member> member = state.members.get(member_id(session, j));
    if (!member) {
      done.orderly = false;
      continue;
    }
    done.registered += member->key ? 1u : 0u;
    done.confirmed += member->partial ? 1u : 0u;
    done.lied = done.lied || member->standing == Standing::liar;
    if (member->standing == Standing::leaving && !member->wronged) done.orderly = false;
  }
}

void count_dealings(const State& state, const Session& session, Done& done) {
  if (session.phase == Phase::done) return;
  for (u32 i = 1; i <= session.dealers; ++i) {
    const std::optional<Dealing> dealing = state.dealings.get(dealer_id(session, i));
    if (!dealing) {
      done.orderly = false;
      continue;
    }
    done.dealt += dealing->bytes.empty() ? 0u : 1u;
    if (dealing->voided && dealing->bytes.empty()) done.orderly = false;
    if (session.purpose == Purpose::generation && dealing->voided) done.lied = true;
  }
}

bool sound_counts(const Session& session, const Done& done) {
  if (!done.orderly || done.registered != session.registered) return false;
  if (done.confirmed != session.confirmed || done.lied != session.doomed) return false;
  if (session.phase != Phase::done && done.dealt != session.dealt) return false;
  const bool registering = session.phase == Phase::registering;
  if (registering == (session.registered == session.members)) return false;
  if (session.phase > Phase::dealing && session.dealt < session.needed_dealings) return false;
  return session.threshold <= session.members;
}

// A session belongs to the keyring that names it and owns what it is making.
bool audit_session(const State& state, const Keyring& keyring, Counts& counts) {
  const std::optional<Session> session = session_of(state, *keyring.session);
  if (!session || !(session->pool == keyring.pool) || keyring.ended) return false;
  Done done;
  count_members(state, *session, done);
  count_dealings(state, *session, done);
  if (!sound_counts(*session, done)) return false;
  counts.members += session->members;
  if (session->phase == Phase::done) return !session->polynomial && session->round_record;
  counts.dealings += session->dealers;
  counts.polynomials += session->polynomial ? 1u : 0u;
  const bool counted =
      session->purpose == Purpose::resharing && session->dealt >= session->needed_dealings;
  if (session->round_record.has_value() != counted) return false;
  return !counted || state.rounds.holds(*session->round_record, [](const Round& r) {
    return r.state == RoundState::forming && !r.polynomial;
  });
}

// P-4: the commitments in force begin with the key. P-3: t shares of the round in force sign.
bool audit_force(const State& state, const Keyring& keyring, Counts& counts) {
  if (keyring.key.has_value() != keyring.round.has_value()) return false;
  if (!keyring.round) return keyring.rounds == 0;
  const std::optional<Round> round = state.rounds.get(*keyring.round);
  if (!round || round->state != RoundState::in_force || !round->polynomial) return false;
  if (!(round->pool == keyring.pool)) return false;
  ++counts.polynomials;
  return state.polynomials.holds(*round->polynomial, [&](const Polynomial& p) {
    return p.commitments.size() == round->threshold && p.commitments[0] == *keyring.key &&
           p.shares.size() == round->holders.size();
  });
}

// Every place of the lineage is found, t never falls along it, and one round is in force.
bool audit_lineage(const State& state, const Keyring& keyring, Counts& counts) {
  u32 least = 1;
  u32 in_force = 0;
  for (u32 place = 0; place < keyring.rounds; ++place) {
    const std::optional<Round> round = round_at(state, keyring.pool, place);
    if (!round || round->threshold < least || round->holders.size() < round->threshold) {
      return false;
    }
    least = round->threshold;
    in_force += round->state == RoundState::in_force ? 1u : 0u;
    ++counts.rounds;
  }
  return in_force == (keyring.round ? 1u : 0u);
}

}  // namespace

bool audit(const State& state) {
  const u64 sessions = state.sessions.count();
  return sessions <= state.keyrings.count() &&
         state.members.count() <= sessions * GREATEST_COMMITTEE &&
         state.dealings.count() <= sessions * GREATEST_COMMITTEE;
}

bool audit_all(const State& state) {
  Counts counts;
  u64 sessions = 0;
  for (u64 id = 0; id < state.keyrings.next_id(); ++id) {
    const std::optional<Keyring> keyring = state.keyrings.get(id);
    if (!keyring || !keyring_of(state, keyring->pool)) return false;
    if (keyring->session) {
      ++sessions;
      if (!audit_session(state, *keyring, counts)) return false;
    }
    if (!audit_force(state, *keyring, counts)) return false;
    if (!audit_lineage(state, *keyring, counts)) return false;
  }
  return audit(state) && sessions == state.sessions.count() &&
         counts.members == state.members.count() && counts.dealings == state.dealings.count() &&
         counts.polynomials == state.polynomials.count() && counts.rounds == state.rounds.count();
}

}  // namespace surety::keys
