// How pools come to their end: before they have a validator, and with one.

#include "contract/pools/rotation.hpp"

namespace surety::pools {

namespace {

// Seats of a pool at its end that close in one batch (L-5).
constexpr u32 CLOSING_PAGE = 16;

// What the pool still holds is nobody's claim.
PoolClosed spend_leftovers(State& state, Ports& ports, PoolId id) {
  PoolClosed closed{};
  closed.pool = id;
  std::optional<Validator> validator = validator_of(state, id);
  if (!validator) return closed;
  closed.burned_atoms = validator->credits_atoms;
  closed.forfeited_atoms = validator->income_atoms;
  ports.purse.forfeit_pooled(closed.burned_atoms, Sink::burned);
  ports.purse.forfeit_pooled(closed.forfeited_atoms, state.setting.sink);
  take_from(state, &Holdings::credits_atoms, closed.burned_atoms);
  take_from(state, &Holdings::incomes_atoms, closed.forfeited_atoms);
  validator->credits_atoms = {};
  validator->income_atoms = {};
  validator->balance_atoms = {};
  validator->rest_atoms = {};
  state.validators.put(id.value, *validator);
  return closed;
}

// A seat of a rotating pool rests, or goes where it holds a share already.
void rest_place(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  const Turn turn = turn_of(state, id);
  rest_seat(state, ports, call, id, events);
  take_next_place(state, call, id, events);
  if (turn.holds_next) judge_members(state, ports, call, *turn.next_pool, events);
  time_payout(state, ports, call, id);
}

void close_place(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  if (rotates(state)) return rest_place(state, ports, call, id, events);
  const Seat seat = seat_record(state, id);
  if (is_taken(state, id)) {
    if (!seat.instead_of || seat.state == SeatState::member) {
      return close_seat(state, ports, call, id, events);
    }
    hold_again(state, ports, call, id, SeatState::left, events);
    return spend_lot(state, ports, *seat.instead_of, {}, events);
  }
  if (held_for_place(state, id) != Atoms{}) spend_lot(state, ports, id, {}, events);
}

void close_pool(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Pool pool = pool_of(state, id);
  pool.state = PoolState::closed;
  state.pools.put(id.value, pool);
  events.emit(spend_leftovers(state, ports, id));
  if (rotates(state)) release_holders(state, ports, call, id);
}

}  // namespace

bool can_exit(const Pool& pool) {
  return pool.state == PoolState::confirmed || pool.state == PoolState::active ||
         pool.state == PoolState::halted;
}

void dissolve(State& state, Ports& ports, const Call& call, PoolId id, Failure failure,
              EventLog& events) {
  Pool pool = pool_of(state, id);
  expects(pool.state == PoolState::open || pool.state == PoolState::keygen,
          "only a pool without a key dissolves");
  const bool has_session = pool.state == PoolState::keygen;
  drop_deadline(ports, pool, id);
  pool.state = PoolState::dissolved;
  state.pools.put(id.value, pool);
  events.emit(PoolDissolved{.pool = id, .failure = failure});
  drop_refill(state, ports, call, id, events);
  close_page(state, ports, call, id, events);
  if (has_session) ports.keys.end_pool(id);
}

void begin_exit(State& state, Ports& ports, const Call& call, PoolId id, ExitReason reason,
                EventLog& events) {
  Pool pool = pool_of(state, id);
  expects(can_exit(pool), "only a pool with a key leaves");
  drop_deadline(ports, pool, id);
  if (pool.retrying) ports.calendar.cancel(item_of(Item::retry, id));
  state.pools.put(id.value, pool);
  if (pool.state == PoolState::active) strike_active(state, id);
  const bool deposited = pool.state != PoolState::confirmed;
  pool = pool_of(state, id);
  pool.state = PoolState::exiting;
  pool.resharing = false;
  pool.retrying = false;
  const u32 wait = deposited ? state.setting.params.exit_blocks : 1;
  pool.deadline_height = schedule_in(ports, call, Item::closing, id, wait);
  state.pools.put(id.value, pool);
  events.emit(PoolExiting{.pool = id, .reason = reason, .payout_height = pool.deadline_height});
  drop_refill(state, ports, call, id, events);
  if (rotates(state) && deposited) {
    leave_lineup(state);
    end_handovers(state, ports, call, id, events);
  }
  if (deposited) ports.duties.end(id);
  ports.keys.end_pool(id);
  if (deposited) ports.auctions.pool_exits(id);
}

void close_page(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  const Committee committee = committee_of(state, id);
  const u32 places = static_cast<u32>(committee.seats.size());
  const u32 first = pool_of(state, id).closed_places;
  const u32 last = places - first < CLOSING_PAGE ? places : first + CLOSING_PAGE;
  Pool pool = pool_of(state, id);
  pool.closed_places = last;
  state.pools.put(id.value, pool);
  for (u32 place = first; place < last; ++place) {
    if (committee.seats[place]) close_place(state, ports, call, *committee.seats[place], events);
  }
  pool = pool_of(state, id);
  if (last == places) {
    if (pool.state == PoolState::exiting) close_pool(state, ports, call, id, events);
    return;
  }
  if (pool.state == PoolState::dissolved && pool.members == 0) return;
  // From the next height on, since a message that ends a pool runs after this height's work.
  schedule_in(ports, call, Item::closing, id, 1);
}

void retire(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  if (!can_exit(pool_of(state, pool))) return;
  begin_exit(state, ports, call, pool, ExitReason::retired, events);
}

void freeze(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Pool pool = pool_of(state, id);
  if (!can_exit(pool)) return;
  pool.frozen = true;
  state.pools.put(id.value, pool);
  events.emit(PoolHalted{.pool = id,
                         .reason = HaltReason::frozen,
                         .members = pool.members,
                         .deadline_height = call.height});
  begin_exit(state, ports, call, id, ExitReason::frozen, events);
}

void deadline_passed(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Pool pool = pool_of(state, id);
  pool.timed = false;
  state.pools.put(id.value, pool);
  if (pool.state == PoolState::keygen) {
    return dissolve(state, ports, call, id, Failure::keys_not_confirmed, events);
  }
  const bool waited = pool.state == PoolState::confirmed;
  begin_exit(state, ports, call, id,
             waited ? ExitReason::not_deposited : ExitReason::too_few_members, events);
}

void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events) {
  const PoolId pool{item & ((u64{1} << 56) - 1)};
  switch (static_cast<Item>(item >> 56)) {
    case Item::assembly:
      return due_assembly(state, ports, call, pool, events);
    case Item::closing:
      return close_page(state, ports, call, pool, events);
    case Item::keygen:
    case Item::deposit:
    case Item::halt:
      return deadline_passed(state, ports, call, pool, events);
    case Item::retry:
      return due_retry(state, ports, pool);
    case Item::division:
      return due_division(state, ports, call, events);
    case Item::payout:
      return due_payout(state, ports, call, SeatId{pool.value}, events);
  }
  trap("due work is of a kind that this module schedules");
}

}  // namespace surety::pools
