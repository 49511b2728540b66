#pragma once
// How sessions go on and end: shared by the files of this module, not for others.

#include "contract/keys/rules.hpp"

namespace surety::keys {

// Points that one page of finalisation decodes or what takes as long (L-5).
inline constexpr u32 PAGE_POINTS = 1024;

// Precondition: the session has not failed.
Session session_record(const State& state, SessionId id);
constexpr u64 member_id(const Session& session, u32 index) {
  return session.first_member + index - 1;
}
constexpr u64 dealer_id(const Session& session, u32 index) {
  return session.first_dealer + index - 1;
}
bool is_posted(const State& state, const Session& session, u32 dealer);

// The keyring's record, opened where the pool has none.
u64 ensure_keyring(State& state, PoolId pool);
void put_keyring(State& state, const Keyring& keyring);
// Adds an entry to the pool's lineage; gives its id. The keyring's counts are written.
u64 append_round(State& state, const Session& session, RoundState round_state);

// A point of a record, which was checked before it was kept.
inline bls::G1 restored(const bls::G1Bytes& bytes) {
  const std::optional<bls::G1> point = bls::G1::restore(bytes);
  ensures(point.has_value(), "what was checked and kept is a point");
  return *point;
}

// The session as proofs see it, without any point decoded.
threshold::Session proof_view(const Session& session);

// Goes on to a phase, or begins it anew; reserves its deadline.
void enter(State& state, Ports& ports, const Call& call, SessionId id, Phase phase,
           EventLog& events);
// All keys are registered.
void open_dealing(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events);
// No dealing is to come any more.
void close_dealing(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events);
bool all_have_dealt(const State& state, const Reader& reader, const Session& session);
// The new round comes into force.
void finish(State& state, Ports& ports, SessionId id, EventLog& events);
// A session that reached its end leaves nothing but its round.
void forget_session(State& state, const Keyring& keyring);

// Computing the new commitments and shares, a page at a time. Pages of a whole committee of n:
u32 page_count(u32 n);
void begin_pages(State& state, Ports& ports, const Call& call, SessionId id);
bool shares_ready(const State& state, const Session& session);
void due_page(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events);

}  // namespace surety::keys
