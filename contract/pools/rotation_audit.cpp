// What is true of rotating pools between any two messages.

#include "contract/pools/draw.hpp"
#include "contract/pools/rotation.hpp"

namespace surety::pools {

namespace {

u32 count_of(std::span<const SeatId> seats, SeatId seat) {
  u32 count = 0;
  for (const SeatId one : seats) count += one == seat ? 1u : 0u;
  return count;
}

bool is_at(const Handover& handover, u16 place, SeatId seat) {
  return place >= 1 && place <= handover.incoming.size() && handover.incoming[place - 1u] == seat;
}

// Where it is drawn for a pool it stands there once: among those who come, or those who hold.
bool next_is_sound(const State& state, SeatId id, const Turn& turn) {
  if (!turn.next_pool) return !turn.holds_next;
  const Handover handover = handover_of(state, *turn.next_pool);
  if (!works(pool_of(state, *turn.next_pool))) return false;
  if (turn.holds_next) return count_of(handover.holders, id) == 1;
  return is_at(handover, turn.next_place, id);
}

// A turn for every taken seat and for no other; W_EXIT: a payment is scheduled only for who leaves.
bool turn_is_sound(const State& state, SeatId id) {
  const std::optional<Turn> turn = state.turns.get(id.value);
  if (turn.has_value() != is_taken(state, id)) return false;
  if (!turn) return true;
  const Seat seat = seat_record(state, id);
  if (seat.state == SeatState::joining || seat.instead_of) return false;
  const bool sits = seat.state == SeatState::member;
  const std::optional<SeatId> placed = committee_of(state, seat.pool).seats[seat.place - 1u];
  if (sits != (placed == id)) return false;
  return next_is_sound(state, id, *turn) && (!turn->timed || turn->leaving);
}

struct Held {
  std::vector<u32> rounds;  // by seat
  u64 working = 0;
};

bool handover_is_sound(const State& state, PoolId id, Held& held) {
  const Pool pool = pool_of(state, id);
  const std::optional<Handover> handover = state.handovers.get(id.value);
  if (!handover || pool.joining != 0) return false;
  held.working += works(pool) ? 1u : 0u;
  u32 awaited = 0;
  for (const SeatId seat : handover->holders) {
    ++held.rounds[seat.value];
    const Turn turn = turn_of(state, seat);
    awaited += turn.holds_next && turn.next_pool == id ? 1u : 0u;
  }
  if (awaited != handover->awaited) return false;
  if (!handover->incoming.empty() && !works(pool)) return false;
  u16 place = 0;
  for (const std::optional<SeatId>& seat : handover->incoming) {
    ++place;
    if (!seat) continue;
    const Turn turn = turn_of(state, *seat);
    if (turn.next_pool != id || turn.next_place != place || turn.holds_next) return false;
  }
  return !pool.resharing || handover->open;
}

// Every pool that works stands in the line-up once.
bool lineup_is_sound(const State& state, u64 working) {
  const Division division = state.division.get();
  if (state.lineup.count() != division.pools || division.working != working) return false;
  std::vector<bool> seen(state.pools.next_id());
  u64 found = 0;
  for (u64 rank = 0; rank < division.pools; ++rank) {
    const std::optional<LineupPlace> place = state.lineup.get(rank);
    if (!place || !state.pools.has(place->pool.value) || seen[place->pool.value]) return false;
    seen[place->pool.value] = true;
    found += works(pool_of(state, place->pool)) ? 1u : 0u;
  }
  return found == working;
}

}  // namespace

bool audit_rotation(const State& state) {
  if (!rotates(state)) {
    return state.turns.next_id() == 0 && state.handovers.next_id() == 0 && !state.list.set.has() &&
           !state.division.has() && state.lineup.next_id() == 0;
  }
  if (!state.list.set.has() || !state.division.has()) return false;
  Held held;
  held.rounds.resize(state.seats.next_id());
  for (u64 id = 0; id < state.pools.next_id(); ++id) {
    if (!handover_is_sound(state, PoolId{id}, held)) return false;
  }
  for (u64 id = 0; id < state.seats.next_id(); ++id) {
    if (!turn_is_sound(state, SeatId{id})) return false;
    const std::optional<Turn> turn = state.turns.get(id);
    if (turn && turn->rounds_held != held.rounds[id]) return false;
  }
  u64 part = 0;
  for (u64 id = 0; id < state.participants.next_id(); ++id) {
    const AccountId account = state.participants.get(id)->account;
    const Membership wanted = membership_of(state, account);
    if (contains(state.list, account) != wanted.waits) return false;
    if (contains(state.list, account, Which::set) != wanted.takes_part) return false;
    part += wanted.takes_part ? 1u : 0u;
  }
  return part == head_of(state.list, Which::set).count && lineup_is_sound(state, held.working);
}

}  // namespace surety::pools
