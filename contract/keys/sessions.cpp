#include "contract/keys/sessions.hpp"

#include "ledger/sha256.hpp"

namespace surety::keys {

namespace {

u64 time_of_steps(const Params& params) {
  return u64{params.register_blocks} + params.deal_blocks + params.complain_blocks +
         params.confirm_blocks;
}

}  // namespace

Params settled(const Params& params, const Generation& generation) {
  Params result = params;
  u32* const steps[] = {&result.register_blocks, &result.deal_blocks, &result.complain_blocks,
                        &result.confirm_blocks};
  u32 open = 0;
  for (const u32* step : steps) open += *step == 0 ? 1u : 0u;
  const u64 taken = time_of_steps(params) + page_count(generation.pool_size) + 1;
  if (open == 0 || taken >= generation.keygen_blocks) return result;
  const u32 share = static_cast<u32>((generation.keygen_blocks - taken) / open);
  for (u32* step : steps) {
    if (*step == 0) *step = share;
  }
  return result;
}

const char* fault_of(const Params& params, const Generation& generation) {
  const Params full = settled(params, generation);
  const bool all = full.register_blocks != 0 && full.deal_blocks != 0 &&
                   full.complain_blocks != 0 && full.confirm_blocks != 0;
  // Were pools to give up first, the pool would dissolve and the silent would go unpunished.
  if (!all || time_of_steps(full) + page_count(generation.pool_size) >= generation.keygen_blocks) {
    return "register_blocks, deal_blocks, complain_blocks, confirm_blocks and the pages in which "
           "shares are computed (1 for 32 members, 13 for 128) must add up to less than "
           "keygen_blocks of pools";
  }
  return nullptr;
}

// Records --------------------------------------------------------------------------------------

std::optional<Session> session_of(const State& state, SessionId session) {
  return state.sessions.get(session.value);
}

Session session_record(const State& state, SessionId id) {
  const std::optional<Session> session = session_of(state, id);
  expects(session.has_value(), "the session is there");
  return *session;
}

Member member_at(const State& state, const Session& session, u32 index) {
  expects(index >= 1 && index <= session.members, "an index of the session");
  const std::optional<Member> member = state.members.get(member_id(session, index));
  expects(member.has_value(), "the session's members are there");
  return *member;
}

Dealing dealer_at(const State& state, const Session& session, u32 index) {
  expects(index >= 1 && index <= session.dealers, "a dealer of the session");
  std::optional<Dealing> dealing = state.dealings.get(dealer_id(session, index));
  expects(dealing.has_value(), "the session's dealers are there");
  return *std::move(dealing);
}

bool is_sharing(const State& state, PoolId pool) {
  const std::optional<Keyring> keyring = keyring_of(state, pool);
  return keyring && keyring->session &&
         state.sessions.holds(keyring->session->value,
                              [](const Session& s) { return s.phase != Phase::done; });
}

Hash cutover_message(const Hash& session) {
  return TaggedHash("cutover").bare(session.view()).finish();
}

bool is_posted(const State& state, const Session& session, u32 dealer) {
  return state.dealings.holds(dealer_id(session, dealer),
                              [](const Dealing& d) { return !d.bytes.empty(); });
}

std::vector<u32> counted_dealers(const State& state, const Session& session) {
  std::vector<u32> counted;
  for (u32 i = 1; i <= session.dealers && counted.size() < session.needed_dealings; ++i) {
    const bool counts = state.dealings.holds(
        dealer_id(session, i), [](const Dealing& d) { return !d.bytes.empty() && !d.voided; });
    if (counts) counted.push_back(i);
  }
  return counted;
}

threshold::Session proof_view(const Session& session) {
  threshold::Session view{session.id, session.threshold, {}, {}, session.keys_hash};
  view.keys.resize(session.members);
  view.encoded.resize(session.members);
  return view;
}

// Beginning ------------------------------------------------------------------------------------

namespace {

Hash id_of(const State& state, const Session& session, const std::vector<Sitter>& sitters) {
  std::vector<threshold::Member> members;
  for (const Sitter& sitter : sitters) {
    members.push_back({sitter.account.value, sitter.identity});
  }
  return threshold::session_id({.ledger = state.setting.ledger_id,
                                .pool = session.pool.value,
                                .round = session.round,
                                .attempt = session.attempt,
                                .threshold = session.threshold,
                                .members = members});
}

void append_members(State& state, Session& session, const std::vector<Sitter>& sitters) {
  session.first_member = state.members.next_id();
  session.members = static_cast<u32>(sitters.size());
  for (const Sitter& sitter : sitters) {
    state.members.append(Member{.seat = sitter.seat,
                                .account = sitter.account,
                                .identity = sitter.identity,
                                .key = {},
                                .partial = {}});
  }
}

void append_dealers(State& state, Session& session, const std::vector<Holder>& dealers) {
  session.first_dealer = state.dealings.next_id();
  session.dealers = static_cast<u32>(dealers.size());
  for (const Holder& dealer : dealers) {
    state.dealings.append(Dealing{.seat = dealer.seat, .account = dealer.account, .bytes = {}});
  }
}

// Members deal a new key; holders of the round in force deal its shares.
void choose_dealers(State& state, const Reader& reader, const Keyring& keyring, Session& session,
                    const std::vector<Sitter>& sitters) {
  std::vector<Holder> dealers;
  if (session.purpose == Purpose::generation) {
    for (const Sitter& one : sitters) dealers.push_back({.seat = one.seat, .account = one.account});
    session.needed_dealings = static_cast<u32>(dealers.size());
    return append_dealers(state, session, dealers);
  }
  const std::optional<Round> round = state.rounds.get(*keyring.round);
  expects(round.has_value(), "a round is in force");
  u32 taken = 0;
  for (const Holder& holder : round->holders) taken += reader.is_taken(holder.seat) ? 1u : 0u;
  session.round = round->number + 1;
  session.needed_dealings = round->threshold;
  session.takes_former = taken < round->threshold;
  append_dealers(state, session, round->holders);
}

void begin(State& state, Ports& ports, const Call& call, const Session& wanted, EventLog& events) {
  ensure_keyring(state, wanted.pool);
  Keyring keyring = *keyring_of(state, wanted.pool);
  expects(!is_sharing(state, wanted.pool), "a pool has one session at a time");
  expects(!keyring.ended, "the pool has not ended");
  forget_session(state, keyring);
  const std::vector<Sitter> sitters = ports.sitters(wanted.pool);
  const u32 size = ports.pool_size(wanted.pool);
  Session session = wanted;
  session.attempt = keyring.attempts++;
  session.threshold = threshold::threshold_of(size);
  expects(sitters.size() >= session.threshold && sitters.size() <= size,
          "a session has at least t members and at most n");
  choose_dealers(state, ports, keyring, session, sitters);
  append_members(state, session, sitters);
  session.id = id_of(state, session, sitters);
  const SessionId id{state.sessions.next_id()};
  session.since_height = call.height;
  session.deadline_height =
      ports.schedule(item_id(Item::deadline, id),
                     saturating_add(call.height, Height{state.setting.params.register_blocks}));
  state.sessions.append(session);
  keyring.session = id;
  put_keyring(state, keyring);
  events.emit(SharingBegun{.session = id,
                           .pool = session.pool,
                           .purpose = session.purpose,
                           .round = session.round,
                           .attempt = session.attempt,
                           .members = session.members,
                           .deadline_height = session.deadline_height});
}

}  // namespace

void begin_generation(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  expects(!group_key(state, pool), "a pool's key is generated once");
  Session session{};
  session.pool = pool;
  session.purpose = Purpose::generation;
  begin(state, ports, call, session, events);
}

void begin_resharing(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  expects(group_key(state, pool).has_value(), "what is reshared is a key");
  Session session{};
  session.pool = pool;
  session.purpose = Purpose::resharing;
  begin(state, ports, call, session, events);
}

// Phases ---------------------------------------------------------------------------------------

namespace {

Height length_of(const Params& params, Phase phase) {
  switch (phase) {
    case Phase::registering:
      return {params.register_blocks};
    case Phase::dealing:
      return {params.deal_blocks};
    case Phase::complaining:
      return {params.complain_blocks};
    case Phase::confirming:
      return {params.confirm_blocks};
    case Phase::finalising:
    case Phase::done:
      break;
  }
  return {};
}

}  // namespace

void enter(State& state, Ports& ports, const Call& call, SessionId id, Phase phase,
           EventLog& events) {
  Session session = session_record(state, id);
  const u64 item = item_id(Item::deadline, id);
  ports.unschedule(item);
  session.phase = phase;
  session.since_height = call.height;
  session.deadline_height = call.height;
  const Height length = length_of(state.setting.params, phase);
  if (length != Height{}) {
    session.deadline_height = ports.schedule(item, saturating_add(call.height, length));
  }
  state.sessions.put(id.value, session);
  events.emit(
      PhaseBegun{.session = id, .phase = phase, .deadline_height = session.deadline_height});
}

void open_dealing(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events) {
  Session session = session_record(state, id);
  std::vector<bls::G1Bytes> keys;
  for (u32 j = 1; j <= session.members; ++j) {
    const std::optional<bls::G1Bytes> key = member_at(state, session, j).key;
    ensures(key.has_value(), "every member has registered");
    keys.push_back(*key);
  }
  session.keys_hash = threshold::hash_of_keys(session.id, keys);
  state.sessions.put(id.value, session);
  enter(state, ports, call, id, Phase::dealing, events);
}

void close_dealing(State& state, Ports& ports, const Call& call, SessionId id, EventLog& events) {
  // In resharing the dealings that count are known only when complaints are over.
  if (session_record(state, id).purpose == Purpose::generation) begin_pages(state, ports, call, id);
  enter(state, ports, call, id, Phase::complaining, events);
}

bool all_have_dealt(const State& state, const Reader& reader, const Session& session) {
  for (u32 i = 1; i <= session.dealers; ++i) {
    if (is_posted(state, session, i)) continue;
    if (session.takes_former || reader.is_taken(dealer_at(state, session, i).seat)) return false;
  }
  return true;
}

}  // namespace surety::keys
