#include "contract/pools/draw.hpp"
#include "contract/pools/seats.hpp"
#include "ledger/height_room.hpp"
#include "ledger/shuffle.hpp"

namespace surety::pools {

namespace {

// From a request to its draw: the list closes at the end of the first epoch, and the beacon of the
// second is fixed only after that, so that nobody can join a draw whose outcome is known.
constexpr Epoch DRAW_DELAY{2};
// How long a draw waits for its beacon.
constexpr Epoch BEACON_PATIENCE{4};
// Entries of the shuffled list that one batch looks at (L-5).
constexpr u32 DRAW_PAGE = 32;

Epoch draw_epoch_of(const Assembly& assembly) { return assembly.epoch + DRAW_DELAY; }

bool draw_is_possible(const Setting& setting, Epoch now) {
  const std::optional<Epoch> draw = checked_add(now, DRAW_DELAY);
  return draw && first_height(setting, *draw) <= LAST_DUE_HEIGHT;
}

}  // namespace

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
  const PoolId pool{
      state.pools.append(Pool{.state = PoolState::open, .size = size, .deadline_height = {}})};
  Committee committee;
  committee.seats.resize(size);
  state.committees.put(pool.value, committee);
  Assembly assembly{};
  assembly.open = true;
  assembly.pool = pool;
  assembly.epoch = call.epoch;
  state.assembly.put(assembly);
  const Height close_height = first_height(state.setting, call.epoch + Epoch{1});
  ports.calendar.schedule(item_of(Item::assembly, pool), close_height);
  events.emit(AssemblyRequested{
      .pool = pool, .initiator = plan.initiator, .draw_epoch = draw_epoch_of(assembly)});
}

// What is due: the list, the beacon, the draw ----------------------------------------------------

void close_list_if_over(State& state, Epoch now) {
  Assembly assembly = state.assembly.get();
  if (!assembly.open || assembly.list_closed || now <= assembly.epoch) return;
  assembly.list_closed = true;
  state.assembly.put(assembly);
  freeze(state.list);
}

namespace {

void end_assembly(State& state) {
  Assembly assembly = state.assembly.get();
  assembly.open = false;
  state.assembly.put(assembly);
}

void fail_assembly(State& state, Ports& ports, const Call& call, Failure failure,
                   EventLog& events) {
  end_assembly(state);
  dissolve(state, ports, call, state.assembly.get().pool, failure, events);
}

// At an epoch's first height, or at once where that has passed.
void put_off(State& state, Ports& ports, const Call& call, Epoch epoch) {
  const Height wanted = first_height(state.setting, epoch);
  ports.calendar.schedule(item_of(Item::assembly, state.assembly.get().pool),
                          wanted < call.height ? call.height : wanted);
}

// Whether the draw can go on; if not, the request was put off or has failed.
bool draw_has_begun(State& state, Ports& ports, const Call& call, EventLog& events) {
  close_list_if_over(state, call.epoch);
  Assembly assembly = state.assembly.get();
  if (assembly.seed) return true;
  const ListHead head = state.list.head.get();
  if (head.frozen_count < state.setting.params.min_active) {
    fail_assembly(state, ports, call, Failure::list_too_short, events);
    return false;
  }
  const Epoch draw_epoch = draw_epoch_of(assembly);
  if (call.epoch < draw_epoch) {
    events.emit(ListClosed{.pool = assembly.pool, .accounts = head.frozen_count});
    put_off(state, ports, call, draw_epoch);
    return false;
  }
  assembly.seed = ports.beacon.beacon_of(draw_epoch);
  if (!assembly.seed) {
    if (call.epoch - draw_epoch < BEACON_PATIENCE) {
      put_off(state, ports, call, saturating_add(call.epoch, Epoch{1}));
    } else {
      fail_assembly(state, ports, call, Failure::no_beacon, events);
    }
    return false;
  }
  state.assembly.put(assembly);
  return true;
}

// Places in the pool that count for an owner: taken ones, slashed or not.
struct OwnerPlaces {
  std::array<AccountId, GREATEST_POOL_SIZE> owners;
  u32 taken = 0;

  u32 of(AccountId owner) const {
    u32 count = 0;
    for (u32 i = 0; i < taken; ++i) count += owners[i] == owner ? 1u : 0u;
    return count;
  }
  void add(AccountId owner) { owners[taken++] = owner; }
};

OwnerPlaces owner_places(const State& state, const Owners& owners, const Committee& committee) {
  OwnerPlaces places;
  for (const std::optional<SeatId>& seat : committee.seats) {
    if (seat) places.add(owners.owner_of(seat_record(state, *seat).account));
  }
  return places;
}

AccountId shuffled_entry(const State& state, const Assembly& assembly, u32 position) {
  const std::optional<u32> rank =
      shuffled_index(position, state.list.head.get().frozen_count, *assembly.seed,
                     static_cast<u8>(state.setting.params.shuffle_rounds));
  ensures(rank.has_value(), "a position below the list's length has an entry");
  return frozen_at(state.list, *rank);
}

// Offers one page of the shuffled list to the places that are left; what was taken is written.
Placing draw_page(State& state, Ports& ports, const Call& call, EventLog& events) {
  const Assembly assembly = state.assembly.get();
  const u32 size = pool_of(state, assembly.pool).size;
  const u32 entries = state.list.head.get().frozen_count;
  Committee committee = committee_of(state, assembly.pool);
  OwnerPlaces places = owner_places(state, ports.owners, committee);
  Placing placing(size, lookahead_of(size), assembly.place, assembly.position);
  for (u32 i = 0; i < DRAW_PAGE && !placing.is_done(entries); ++i) {
    const AccountId account = shuffled_entry(state, assembly, placing.position());
    const AccountId owner = ports.owners.owner_of(account);
    const bool fits =
        is_listed(state, account) && places.of(owner) < most_places_of_one_owner(size);
    const std::optional<u32> place = placing.offer(fits);
    if (!place) continue;
    committee.seats[*place] = take_seat(state, ports, call, account, *place, events);
    places.add(owner);
  }
  state.committees.put(assembly.pool.value, committee);
  return placing;
}

void finish_draw(State& state, Ports& ports, const Call& call, EventLog& events) {
  const PoolId id = state.assembly.get().pool;
  Pool pool = pool_of(state, id);
  if (pool.members < state.setting.params.least_members) {
    return fail_assembly(state, ports, call, Failure::too_few_fit, events);
  }
  end_assembly(state);
  const Height wanted = saturating_add(call.height, Height{state.setting.params.keygen_blocks});
  pool.state = PoolState::keygen;
  pool.deadline_height = ports.calendar.schedule(item_of(Item::keygen, id), wanted);
  state.pools.put(id.value, pool);
  events.emit(PoolAssembled{.pool = id,
                            .members = pool.members,
                            .open_places = pool.size - pool.members,
                            .deadline_height = pool.deadline_height});
}

}  // namespace

void due_assembly(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  expects(state.assembly.get().pool == pool, "one request is open at a time");
  if (!draw_has_begun(state, ports, call, events)) return;
  const Placing placing = draw_page(state, ports, call, events);
  if (placing.is_done(state.list.head.get().frozen_count)) {
    return finish_draw(state, ports, call, events);
  }
  Assembly assembly = state.assembly.get();
  assembly.position = placing.position();
  assembly.place = placing.place();
  state.assembly.put(assembly);
  ports.calendar.schedule(item_of(Item::assembly, pool), call.height);
}

void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events) {
  const PoolId pool{item & ((u64{1} << 56) - 1)};
  switch (static_cast<Item>(item >> 56)) {
    case Item::assembly:
      return due_assembly(state, ports, call, pool, events);
    case Item::keygen:
      // Key generation ends a pool's time in KEYGEN by confirming its key and cancelling this item;
      // who is still here has none.
      return dissolve(state, ports, call, pool, Failure::keys_not_confirmed, events);
    case Item::closing:
      return close_seats(state, ports, call, pool, events);
  }
  trap("due work is of a kind that this module schedules");
}

}  // namespace surety::pools
