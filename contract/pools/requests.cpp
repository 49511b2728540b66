// Requests for members: one is under way at a time, pools with open places wait in a queue.

#include "contract/pools/draw.hpp"
#include "contract/pools/life.hpp"
#include "ledger/height_room.hpp"

namespace surety::pools {

namespace {

// From a request to its draw: the list closes at the end of the first epoch, and the beacon of the
// second is fixed only after that, so that nobody can join a draw whose outcome is known.
constexpr Epoch DRAW_DELAY{2};

bool draw_is_possible(const Setting& setting, Epoch now) {
  const std::optional<Epoch> draw = checked_add(now, DRAW_DELAY);
  return draw && first_height(setting, *draw) <= LAST_DUE_HEIGHT;
}

void begin_request(State& state, Ports& ports, const Call& call, RequestKind kind, PoolId pool) {
  Assembly assembly = state.assembly.get();
  assembly.open = true;
  assembly.list_closed = false;
  assembly.kind = kind;
  assembly.pool = pool;
  assembly.epoch = call.epoch;
  assembly.seed = std::nullopt;
  assembly.position = 0;
  assembly.place = 0;
  assembly.places.clear();
  state.assembly.put(assembly);
  const Height close_height = first_height(state.setting, saturating_add(call.epoch, Epoch{1}));
  ports.calendar.schedule(item_of(Item::assembly, pool), close_height);
}

void begin_refill(State& state, Ports& ports, const Call& call, PoolId id, EventLog& events) {
  Pool pool = pool_of(state, id);
  pool.refilling = Refilling::drawing;
  state.pools.put(id.value, pool);
  begin_request(state, ports, call, RequestKind::refill, id);
  events.emit(RefillRequested{.pool = id, .draw_epoch = draw_epoch_of(state.assembly.get())});
}

void enqueue(State& state, PoolId id) {
  Assembly assembly = state.assembly.get();
  Pool pool = pool_of(state, id);
  pool.refilling = Refilling::waiting;
  pool.queue_before = assembly.queue_last;
  state.pools.put(id.value, pool);
  if (assembly.queue_last) {
    Pool last = pool_of(state, *assembly.queue_last);
    last.queue_after = id;
    state.pools.put(assembly.queue_last->value, last);
  } else {
    assembly.queue_first = id;
  }
  assembly.queue_last = id;
  state.assembly.put(assembly);
}

void leave_queue(State& state, PoolId id) {
  Assembly assembly = state.assembly.get();
  Pool pool = pool_of(state, id);
  if (pool.queue_before) {
    Pool before = pool_of(state, *pool.queue_before);
    before.queue_after = pool.queue_after;
    state.pools.put(pool.queue_before->value, before);
  } else {
    assembly.queue_first = pool.queue_after;
  }
  if (pool.queue_after) {
    Pool after = pool_of(state, *pool.queue_after);
    after.queue_before = pool.queue_before;
    state.pools.put(pool.queue_after->value, after);
  } else {
    assembly.queue_last = pool.queue_before;
  }
  pool.refilling = Refilling::no;
  pool.queue_before = pool.queue_after = std::nullopt;
  state.pools.put(id.value, pool);
  state.assembly.put(assembly);
}

u32 open_places(const State& state, PoolId pool) {
  const Committee committee = committee_of(state, pool);
  u32 count = 0;
  for (u32 i = 0; i < committee.seats.size(); ++i) {
    count += is_open_place(state, committee, i) ? 1u : 0u;
  }
  return count;
}

}  // namespace

Epoch draw_epoch_of(const Assembly& assembly) { return saturating_add(assembly.epoch, DRAW_DELAY); }

// assemble -------------------------------------------------------------------------------------

Verdict<Error> check(const Assemble&) { return std::nullopt; }

Result<AssemblePlan, Error> admit(const State& state, const Call& call, const Assemble&) {
  if (!call.sender) return Error::no_account;
  if (state.assembly.get().open) return Error::request_open;
  if (state.list.head.get().count < state.setting.params.min_active) return Error::too_few_active;
  if (!draw_is_possible(state.setting, call.epoch)) return Error::past_the_last_height;
  return AssemblePlan{.initiator = *call.sender};
}

void apply(State& state, Ports& ports, const Call& call, const AssemblePlan& plan,
           EventLog& events) {
  const u32 size = state.setting.params.pool_size;
  Pool fresh{};
  fresh.size = size;
  const PoolId pool{state.pools.append(fresh)};
  Committee committee;
  committee.seats.resize(size);
  state.committees.put(pool.value, committee);
  if (rotates(state)) state.handovers.put(pool.value, {});
  begin_request(state, ports, call, RequestKind::fresh, pool);
  events.emit(AssemblyRequested{.pool = pool,
                                .initiator = plan.initiator,
                                .draw_epoch = draw_epoch_of(state.assembly.get())});
}

// Open places ------------------------------------------------------------------------------------

u32 least_list_of(const State& state, RequestKind kind, PoolId pool) {
  if (kind == RequestKind::fresh) return state.setting.params.min_active;
  return 4 * open_places(state, pool);
}

bool can_refill(const State& state, const Call& call, PoolId pool) {
  const u32 least = least_list_of(state, RequestKind::refill, pool);
  return least != 0 && state.list.head.get().count >= least &&
         draw_is_possible(state.setting, call.epoch);
}

void request_refill(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  if (pool_of(state, pool).refilling != Refilling::no) return;
  if (state.assembly.get().open) return enqueue(state, pool);
  begin_refill(state, ports, call, pool, events);
}

void end_request(State& state) {
  Assembly assembly = state.assembly.get();
  assembly.open = false;
  state.assembly.put(assembly);
  if (assembly.kind == RequestKind::fresh) return;
  Pool pool = pool_of(state, assembly.pool);
  pool.refilling = Refilling::no;
  state.pools.put(assembly.pool.value, pool);
}

void begin_next_request(State& state, Ports& ports, const Call& call, EventLog& events) {
  const Assembly assembly = state.assembly.get();
  if (assembly.open || !assembly.queue_first) return;
  const PoolId next = *assembly.queue_first;
  leave_queue(state, next);
  begin_refill(state, ports, call, next, events);
}

void drop_refill(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  const Refilling refilling = pool_of(state, pool).refilling;
  if (refilling == Refilling::waiting) leave_queue(state, pool);
  if (refilling != Refilling::drawing) return;
  ports.calendar.cancel(item_of(Item::assembly, pool));
  end_request(state);
  begin_next_request(state, ports, call, events);
}

}  // namespace surety::pools
