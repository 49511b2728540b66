// What the key's life means for the pool: generation, refills, key rounds, halting.

#include "contract/pools/life.hpp"

#include "contract/pools/draw.hpp"
#include "contract/pools/rotation.hpp"

namespace surety::pools {

// Deadlines --------------------------------------------------------------------------------------

namespace {

Item deadline_of(const Pool& pool) {
  if (pool.state == PoolState::keygen) return Item::keygen;
  return pool.state == PoolState::confirmed ? Item::deposit : Item::halt;
}

}  // namespace

void set_deadline(Ports& ports, const Call& call, Pool& pool, PoolId id, u32 blocks) {
  pool.deadline_height = schedule_in(ports, call, deadline_of(pool), id, blocks);
  pool.timed = true;
}

void drop_deadline(Ports& ports, Pool& pool, PoolId id) {
  if (pool.timed) ports.calendar.cancel(item_of(deadline_of(pool), id));
  pool.timed = false;
}

// Key generation ---------------------------------------------------------------------------------

void start_generation(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Pool pool = pool_of(state, id);
  pool.state = PoolState::keygen;
  set_deadline(ports, call, pool, id, state.setting.params.keygen_blocks);
  state.pools.put(id.value, pool);
  events.emit(PoolAssembled{.pool = id,
                            .members = pool.members,
                            .open_places = pool.size - pool.members,
                            .deadline_height = pool.deadline_height});
  ports.keys.begin_generation(id);
}

void generation_done(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Pool pool = pool_of(state, id);
  if (pool.state != PoolState::keygen || pool.refilling != Refilling::no) return;
  drop_deadline(ports, pool, id);
  pool.state = PoolState::confirmed;
  set_deadline(ports, call, pool, id, state.setting.params.deposit_blocks);
  state.pools.put(id.value, pool);
  if (rotates(state)) hold_first_round(state, id, call.epoch);
  events.emit(PoolConfirmed{.pool = id, .deadline_height = pool.deadline_height});
}

void generation_failed(State& state, Ports& ports, const Call& call, const FailedGeneration& failed,
                       EventLog& events) {
  Pool pool = pool_of(state, failed.pool);
  if (pool.state != PoolState::keygen || pool.refilling != Refilling::no) return;
  drop_deadline(ports, pool, failed.pool);
  state.pools.put(failed.pool.value, pool);
  for (const SeatId seat : failed.leavers) {
    if (is_taken(state, seat) && seat_record(state, seat).pool == failed.pool) {
      vacate(state, ports, call, seat, events);
    }
  }
  if (failed.exhausted) {
    return dissolve(state, ports, call, failed.pool, Failure::keys_not_confirmed, events);
  }
  if (can_refill(state, call, failed.pool)) {
    return request_refill(state, ports, call, failed.pool, events);
  }
  if (pool_of(state, failed.pool).members < state.setting.params.least_members) {
    return dissolve(state, ports, call, failed.pool, Failure::too_few_left, events);
  }
  start_generation(state, ports, call, failed.pool, events);
}

// Refills ----------------------------------------------------------------------------------------

void after_refill(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  const Pool pool = pool_of(state, id);
  if (pool.state == PoolState::keygen) {
    if (pool.members >= state.setting.params.least_members) {
      return start_generation(state, ports, call, id, events);
    }
    return dissolve(state, ports, call, id, Failure::too_few_left, events);
  }
  const Committee committee = committee_of(state, id);
  for (const u16 place : state.assembly.get().places) {
    if (is_open_place(state, committee, place - 1u)) {
      return begin_exit(state, ports, call, id, ExitReason::no_successor, events);
    }
  }
  if (state.assembly.get().places.empty()) {
    return begin_exit(state, ports, call, id, ExitReason::no_successor, events);
  }
  want_resharing(state, ports, id);
}

void refill_or_exit(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  if (pool_of(state, pool).refilling != Refilling::no) return;
  if (can_refill(state, call, pool)) return request_refill(state, ports, call, pool, events);
  begin_exit(state, ports, call, pool, ExitReason::no_successor, events);
}

// Key rounds -------------------------------------------------------------------------------------

void want_resharing(State& state, Ports& ports, PoolId id) {
  if (rotates(state)) return want_handover(state, ports, id);
  Pool pool = pool_of(state, id);
  if (!works(pool) || pool.joining == 0 || pool.resharing || pool.retrying) return;
  if (pool.members + pool.joining < threshold_of(pool.size)) return;
  pool.resharing = true;
  state.pools.put(id.value, pool);
  ports.keys.begin_resharing(id);
}

void due_retry(State& state, Ports& ports, PoolId id) {
  Pool pool = pool_of(state, id);
  pool.retrying = false;
  state.pools.put(id.value, pool);
  want_resharing(state, ports, id);
}

void resharing_done(State& state, Ports& ports, const Call& call, PoolId id,
                    std::span<const SeatId> committee, EventLog& events) {
  Pool pool = pool_of(state, id);
  if (!pool.resharing) return;
  pool.resharing = false;
  if (rotates(state)) {
    state.pools.put(id.value, pool);
    return hand_over(state, ports, call, id, committee, events);
  }
  for (const SeatId seat_id : committee) {
    std::optional<Seat> seat = state.seats.get(seat_id.value);
    if (!seat || seat->pool != id || seat->state != SeatState::joining) continue;
    seat->state = SeatState::member;
    state.seats.put(seat_id.value, *seat);
    --pool.joining;
    ++pool.members;
    events.emit(SeatJoined{.pool = id, .seat = seat_id});
  }
  state.pools.put(id.value, pool);
  judge_members(state, ports, call, id, events);
  ports.auctions.rotation_done(id);
  want_resharing(state, ports, id);
}

void end_newcomer(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  const Seat seat = seat_record(state, id);
  if (seat.instead_of) {
    hold_again(state, ports, call, id, SeatState::left, events);
    return ports.auctions.newcomer_failed(id);
  }
  vacate(state, ports, call, id, events);
  renew_least_claim(state, seat.pool);
  refill_or_exit(state, ports, call, seat.pool, events);
}

void resharing_failed(State& state, Ports& ports, const Call& call, PoolId id,
                      std::span<const SeatId> culprits, EventLog& events) {
  Pool pool = pool_of(state, id);
  if (!pool.resharing) return;
  pool.resharing = false;
  state.pools.put(id.value, pool);
  if (rotates(state)) return handover_failed(state, ports, call, id, culprits, events);
  for (const SeatId culprit : culprits) {
    const std::optional<Seat> seat = state.seats.get(culprit.value);
    if (!seat || seat->pool != id || seat->state != SeatState::joining) continue;
    if (works(pool_of(state, id))) end_newcomer(state, ports, call, culprit, events);
  }
  pool = pool_of(state, id);
  if (!works(pool) || pool.joining == 0) return;
  pool.retrying = true;
  state.pools.put(id.value, pool);
  schedule_in(ports, call, Item::retry, id, state.setting.params.retry_blocks);
}

// Active pools, halting --------------------------------------------------------------------------

void enlist_active(State& state, PoolId id) {
  Holdings holdings = state.holdings.get();
  Pool pool = pool_of(state, id);
  pool.active_rank = holdings.active_pools;
  state.pools.put(id.value, pool);
  state.active_pools.put(holdings.active_pools, {.pool = id});
  ++holdings.active_pools;
  state.holdings.put(holdings);
}

void strike_active(State& state, PoolId id) {
  Holdings holdings = state.holdings.get();
  --holdings.active_pools;
  const u64 rank = pool_of(state, id).active_rank;
  const PoolId last = active_pool(state, holdings.active_pools);
  Pool moved = pool_of(state, last);
  moved.active_rank = rank;
  state.pools.put(last.value, moved);
  state.active_pools.put(rank, {.pool = last});
  state.active_pools.erase(holdings.active_pools);
  state.holdings.put(holdings);
}

void judge_members(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Pool pool = pool_of(state, id);
  const bool enough = pool.members + awaited(state, id) >= threshold_of(pool.size);
  if (pool.state == PoolState::active && !enough) {
    strike_active(state, id);
    pool = pool_of(state, id);
    pool.state = PoolState::halted;
    set_deadline(ports, call, pool, id, state.setting.params.halt_blocks);
    state.pools.put(id.value, pool);
    events.emit(PoolHalted{.pool = id,
                           .reason = HaltReason::too_few_members,
                           .members = pool.members,
                           .deadline_height = pool.deadline_height});
  } else if (pool.state == PoolState::halted && enough) {
    drop_deadline(ports, pool, id);
    pool.state = PoolState::active;
    state.pools.put(id.value, pool);
    enlist_active(state, id);
    events.emit(PoolResumed{.pool = id, .members = pool.members});
  }
}

}  // namespace surety::pools
