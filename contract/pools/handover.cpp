// How a rotating pool's key, and the seats behind it, go from one committee to the next.

#include <algorithm>

#include "contract/pools/draw.hpp"
#include "contract/pools/rotation.hpp"

namespace surety::pools {

namespace {

u32 count_incoming(const Handover& handover) {
  u32 count = 0;
  for (const std::optional<SeatId>& seat : handover.incoming) count += seat ? 1u : 0u;
  return count;
}

void put_handover(State& state, PoolId pool, const Handover& handover) {
  state.handovers.put(pool.value, handover);
}

// An attempt is over in which it may have been dealt a share: W_EXIT counts from here.
void note_share(State& state, Epoch now, SeatId seat) {
  if (!is_taken(state, seat)) return;
  Turn turn = turn_of(state, seat);
  turn.held_epoch = now;
  put_turn(state, now, seat, turn);
}

// Of a round in force; who has lost the seat has no turn any more.
void count_round(State& state, Epoch now, SeatId seat, bool begins) {
  if (!is_taken(state, seat)) return;
  Turn turn = turn_of(state, seat);
  turn.rounds_held = begins ? turn.rounds_held + 1 : turn.rounds_held - 1;
  if (!begins) turn.held_epoch = now;
  put_turn(state, now, seat, turn);
}

bool is_next(const Turn& turn, PoolId pool) { return turn.next_pool && *turn.next_pool == pool; }

// The seat is not drawn for the pool any more, if it was; it may rest, and so be paid.
void unassign(State& state, Ports& ports, const Call& call, SeatId seat, PoolId pool) {
  if (!is_taken(state, seat)) return;
  Turn turn = turn_of(state, seat);
  if (!is_next(turn, pool)) return;
  turn.next_pool = std::nullopt;
  turn.holds_next = false;
  put_turn(state, call.epoch, seat, turn);
  time_payout(state, ports, call, seat);
}

void set_awaited(State& state, PoolId pool, u32 awaited) {
  Handover handover = handover_of(state, pool);
  handover.awaited = awaited;
  put_handover(state, pool, handover);
}

}  // namespace

// Readers --------------------------------------------------------------------------------------

Handover handover_of(const State& state, PoolId pool) {
  return state.handovers.get_or(pool.value, [] { return Handover{}; });
}

u32 awaited(const State& state, PoolId pool) {
  return rotates(state) ? handover_of(state, pool).awaited : 0;
}

std::vector<SeatId> receivers(const State& state, PoolId pool) {
  if (!rotates(state) || !handover_of(state, pool).open) return sitters(state, pool, true);
  std::vector<SeatId> seats;
  for (const std::optional<SeatId>& seat : handover_of(state, pool).incoming) {
    if (seat) seats.push_back(*seat);
  }
  return seats;
}

// The round in force ---------------------------------------------------------------------------

void hold_first_round(State& state, PoolId pool, Epoch now) {
  Handover handover = handover_of(state, pool);
  handover.holders = sitters(state, pool, false);
  put_handover(state, pool, handover);
  for (const SeatId seat : handover.holders) count_round(state, now, seat, true);
}

void want_handover(State& state, Ports& ports, PoolId id) {
  Pool pool = pool_of(state, id);
  if (!works(pool) || pool.resharing || pool.retrying || !handover_of(state, id).open) return;
  pool.resharing = true;
  state.pools.put(id.value, pool);
  ports.keys.begin_resharing(id);
}

void take_next_place(State& state, const Call& call, SeatId id, EventLog& events) {
  const Seat seat = seat_record(state, id);
  const Turn turn = turn_of(state, id);
  if (seat.state != SeatState::resting || !turn.next_pool || !turn.holds_next) return;
  const PoolId pool = *turn.next_pool;
  const Taking taking{.pool = pool, .account = seat.account, .place = turn.next_place};
  set_awaited(state, pool, handover_of(state, pool).awaited - 1);
  seat_resting(state, call, id, taking, events);
  set_place(state, seat_record(state, id), id);
}

namespace {

// All who sat in the pool give their places up; those who hold a share of it again come back at
// once, the others go where they hold one.
std::vector<SeatId> rest_all(State& state, Ports& ports, const Call& call, PoolId pool,
                             EventLog& events) {
  const std::vector<SeatId> sat = sitters(state, pool, false);
  for (const SeatId seat : sat) rest_seat(state, ports, call, seat, events);
  return sat;
}

// The round in force is the new committee's.
void change_holders(State& state, const Call& call, PoolId pool,
                    std::span<const SeatId> committee) {
  Handover handover = handover_of(state, pool);
  const std::vector<SeatId> before = handover.holders;
  handover.open = false;
  handover.incoming.clear();
  handover.holders.assign(committee.begin(), committee.end());
  handover.awaited = 0;
  for (const SeatId seat : committee) {
    Turn turn = turn_of(state, seat);
    if (!is_taken(state, seat) || !is_next(turn, pool)) continue;
    turn.holds_next = true;
    put_turn(state, call.epoch, seat, turn);
    ++handover.awaited;
  }
  put_handover(state, pool, handover);
  for (const SeatId seat : committee) count_round(state, call.epoch, seat, true);
  for (const SeatId seat : before) count_round(state, call.epoch, seat, false);
}

// Reports that were signed about the old committee's balance are stale.
u64 renew_counter(State& state, PoolId pool) {
  Validator validator = validator_record(state, pool);
  ++validator.counter;
  state.validators.put(pool.value, validator);
  return validator.counter;
}

void leave_earlier_round(State& state, Ports& ports, const Call& call, PoolId pool, SeatId seat,
                         EventLog& events) {
  const Turn turn = turn_of(state, seat);
  if (is_next(turn, pool) && turn.holds_next) give_up_next(state, ports, call, seat, events);
}

}  // namespace

void hand_over(State& state, Ports& ports, const Call& call, PoolId id,
               std::span<const SeatId> committee, EventLog& events) {
  const std::vector<SeatId> before = handover_of(state, id).holders;
  // Who never came to sit in the round that ends does not come any more.
  for (const SeatId seat : before) {
    if (is_taken(state, seat)) leave_earlier_round(state, ports, call, id, seat, events);
  }
  const std::vector<SeatId> sat = rest_all(state, ports, call, id, events);
  change_holders(state, call, id, committee);
  for (const SeatId seat : committee) {
    if (is_taken(state, seat)) take_next_place(state, call, seat, events);
  }
  renew_least_claim(state, id);
  const u64 counter = renew_counter(state, id);
  events.emit(HandedOver{.pool = id,
                         .members = pool_of(state, id).members,
                         .awaited = awaited(state, id),
                         .counter = counter});
  judge_members(state, ports, call, id, events);
  for (const SeatId seat : sat) {
    const Turn turn = turn_of(state, seat);
    const std::optional<PoolId> other = turn.holds_next ? turn.next_pool : std::nullopt;
    take_next_place(state, call, seat, events);
    if (other) judge_members(state, ports, call, *other, events);
  }
  for (const SeatId seat : before) {
    if (is_taken(state, seat)) time_payout(state, ports, call, seat);
  }
}

// What comes to nothing ------------------------------------------------------------------------

void handover_failed(State& state, Ports& ports, const Call& call, PoolId id,
                     std::span<const SeatId> culprits, EventLog& events) {
  Handover handover = handover_of(state, id);
  for (std::optional<SeatId>& seat : handover.incoming) {
    if (!seat) continue;
    note_share(state, call.epoch, *seat);
    const bool culprit = std::find(culprits.begin(), culprits.end(), *seat) != culprits.end();
    if (!culprit) continue;
    unassign(state, ports, call, *seat, id);
    seat = std::nullopt;
  }
  put_handover(state, id, handover);
  Pool pool = pool_of(state, id);
  if (!works(pool) || !handover.open) return;
  if (count_incoming(handover) < threshold_of(pool.size)) {
    return drop_handover(state, ports, call, id, events);
  }
  pool.retrying = true;
  state.pools.put(id.value, pool);
  schedule_in(ports, call, Item::retry, id, state.setting.params.retry_blocks);
}

void drop_handover(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Handover handover = handover_of(state, id);
  if (handover.incoming.empty()) return;
  const std::vector<std::optional<SeatId>> incoming = handover.incoming;
  handover.open = false;
  handover.incoming.clear();
  put_handover(state, id, handover);
  events.emit(HandoverDropped{.pool = id});
  Pool pool = pool_of(state, id);
  if (pool.retrying) ports.calendar.cancel(item_of(Item::retry, id));
  pool.retrying = false;
  state.pools.put(id.value, pool);
  for (const std::optional<SeatId>& seat : incoming) {
    if (!seat || !is_taken(state, *seat)) continue;
    note_share(state, call.epoch, *seat);
    unassign(state, ports, call, *seat, id);
  }
  if (pool.resharing) ports.keys.committee_changed(id);
}

void give_up_next(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events) {
  const Turn turn = turn_of(state, seat);
  if (!turn.next_pool) return;
  const PoolId pool = *turn.next_pool;
  if (turn.holds_next) {
    set_awaited(state, pool, handover_of(state, pool).awaited - 1);
    unassign(state, ports, call, seat, pool);
    return judge_members(state, ports, call, pool, events);
  }
  Handover handover = handover_of(state, pool);
  for (std::optional<SeatId>& one : handover.incoming) {
    if (one == seat) one = std::nullopt;
  }
  put_handover(state, pool, handover);
  unassign(state, ports, call, seat, pool);
  if (pool_of(state, pool).resharing) ports.keys.committee_changed(pool);
}

void end_handovers(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  drop_handover(state, ports, call, pool, events);
  for (const SeatId seat : handover_of(state, pool).holders) {
    unassign(state, ports, call, seat, pool);
  }
  if (awaited(state, pool) != 0) set_awaited(state, pool, 0);
}

void release_holders(State& state, Ports& ports, const Call& call, PoolId pool) {
  Handover handover = handover_of(state, pool);
  const std::vector<SeatId> holders = handover.holders;
  if (holders.empty()) return;
  handover.holders.clear();
  put_handover(state, pool, handover);
  for (const SeatId seat : holders) {
    count_round(state, call.epoch, seat, false);
    if (is_taken(state, seat)) time_payout(state, ports, call, seat);
  }
}

}  // namespace surety::pools
