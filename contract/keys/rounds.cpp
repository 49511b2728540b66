#include "contract/keys/sessions.hpp"
#include "ledger/sha256.hpp"

namespace surety::keys {

namespace {

PlaceKey place_key(PoolId pool, u32 place) {
  PlaceKey key;
  for (unsigned i = 0; i < 8; ++i) key.bytes[i] = static_cast<u8>(pool.value >> (8 * i));
  for (unsigned i = 0; i < 4; ++i) key.bytes[8 + i] = static_cast<u8>(place >> (8 * i));
  return key;
}

std::optional<u64> find_keyring(const State& state, PoolId pool) {
  return state.by_pool.find(pool, [&](u64 id) {
    return state.keyrings.holds(id, [&](const Keyring& k) { return k.pool == pool; });
  });
}

std::optional<u64> find_round(const State& state, PoolId pool, u32 place) {
  return state.by_place.find(place_key(pool, place), [&](u64 id) {
    return state.rounds.holds(id,
                              [&](const Round& r) { return r.pool == pool && r.place == place; });
  });
}

std::vector<SeatId> seats_of(const Round& round) {
  std::vector<SeatId> seats;
  for (const Holder& holder : round.holders) seats.push_back(holder.seat);
  return seats;
}

Round round_record(const State& state, u64 id) {
  std::optional<Round> round = state.rounds.get(id);
  expects(round.has_value(), "a round of the lineage is kept for ever");
  return *std::move(round);
}

}  // namespace

std::optional<Keyring> keyring_of(const State& state, PoolId pool) {
  const std::optional<u64> id = find_keyring(state, pool);
  return id ? state.keyrings.get(*id) : std::nullopt;
}

u64 ensure_keyring(State& state, PoolId pool) {
  if (const std::optional<u64> id = find_keyring(state, pool)) return *id;
  Keyring fresh{};
  fresh.pool = pool;
  const u64 id = state.keyrings.append(fresh);
  state.by_pool.insert(pool, id);
  return id;
}

void put_keyring(State& state, const Keyring& keyring) {
  state.keyrings.put(ensure_keyring(state, keyring.pool), keyring);
}

std::optional<PoolKey> group_key(const State& state, PoolId pool) {
  const std::optional<Keyring> keyring = keyring_of(state, pool);
  return keyring ? keyring->key : std::nullopt;
}

std::optional<RoundView> round_in_force(const State& state, PoolId pool) {
  const std::optional<Keyring> keyring = keyring_of(state, pool);
  if (!keyring || !keyring->round) return std::nullopt;
  const Round round = round_record(state, *keyring->round);
  return RoundView{.id = *keyring->round,
                   .number = round.number,
                   .threshold = round.threshold,
                   .committee = seats_of(round)};
}

std::optional<u32> index_of(const State& state, PoolId pool, SeatId seat) {
  const std::optional<RoundView> round = round_in_force(state, pool);
  if (!round) return std::nullopt;
  for (u32 i = 0; i < round->committee.size(); ++i) {
    if (round->committee[i] == seat) return i + 1;
  }
  return std::nullopt;
}

bls::G1Bytes public_share(const State& state, PoolId pool, u32 index) {
  const std::optional<Keyring> keyring = keyring_of(state, pool);
  expects(keyring && keyring->round, "a round is in force");
  const Round round = round_record(state, *keyring->round);
  expects(round.polynomial && index >= 1, "a round in force has its shares");
  bls::G1Bytes share;
  const bool there = state.polynomials.holds(*round.polynomial, [&](const Polynomial& p) {
    if (index > p.shares.size()) return false;
    share = p.shares[index - 1];
    return true;
  });
  expects(there, "the index is in the round");
  return share;
}

bool verify_group(const State& state, PoolId pool, ByteView message,
                  const PoolSignature& signature) {
  const std::optional<PoolKey> key = group_key(state, pool);
  if (!key) return false;
  const auto point = bls::G2::decode(signature);
  if (!point) return false;
  const std::optional<bls::G1> group = bls::G1::restore(*key);
  ensures(group.has_value(), "the group key is a point");
  return bls::verify(*group, message, *point);
}

// The lineage ----------------------------------------------------------------------------------

u32 rounds(const State& state, PoolId pool) {
  const std::optional<Keyring> keyring = keyring_of(state, pool);
  return keyring ? keyring->rounds : 0;
}

std::optional<Round> round_at(const State& state, PoolId pool, u32 place) {
  const std::optional<u64> id = find_round(state, pool, place);
  return id ? state.rounds.get(*id) : std::nullopt;
}

std::vector<SeatId> committee(const State& state, PoolId pool, u32 place) {
  const std::optional<Round> round = round_at(state, pool, place);
  return round ? seats_of(*round) : std::vector<SeatId>{};
}

u64 append_round(State& state, const Session& session, RoundState round_state) {
  std::optional<Keyring> keyring = keyring_of(state, session.pool);
  expects(keyring.has_value(), "a session has a keyring");
  Round round{.pool = session.pool,
              .place = keyring->rounds,
              .number = session.round,
              .attempt = session.attempt,
              .threshold = session.threshold,
              .state = round_state,
              .polynomial = {},
              .holders = {}};
  for (u32 j = 1; j <= session.members; ++j) {
    const Member member = member_at(state, session, j);
    round.holders.push_back({.seat = member.seat, .account = member.account});
  }
  const u64 id = state.rounds.append(round);
  state.by_place.insert(place_key(round.pool, round.place), id);
  keyring->newest_round = id;
  ++keyring->rounds;
  put_keyring(state, *keyring);
  return id;
}

std::optional<RecordName> rebuild_indices(State& state) {
  for (u64 id = 0; id < state.keyrings.next_id(); ++id) {
    const std::optional<Keyring> keyring = state.keyrings.get(id);
    if (!keyring) continue;
    if (find_keyring(state, keyring->pool)) return RecordName{Keyring::tag, id};
    state.by_pool.insert(keyring->pool, id);
  }
  for (u64 id = 0; id < state.rounds.next_id(); ++id) {
    const std::optional<Round> round = state.rounds.get(id);
    if (!round) continue;
    if (find_round(state, round->pool, round->place)) return RecordName{Round::tag, id};
    state.by_place.insert(place_key(round->pool, round->place), id);
  }
  return std::nullopt;
}

}  // namespace surety::keys
