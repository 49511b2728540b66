// The draw of members for the request under way: the list, the beacon, the places.

#include "contract/pools/draw.hpp"
#include "contract/pools/life.hpp"
#include "contract/pools/owner_places.hpp"
#include "ledger/shuffle.hpp"

namespace surety::pools {

namespace {

// Entries of the shuffled list that one batch looks at (L-5).
constexpr u32 DRAW_PAGE = 32;

}  // namespace

// What is due: the list, the beacon, the draw ----------------------------------------------------

void close_list_if_over(State& state, Epoch now) {
  Assembly assembly = state.assembly.get();
  if (!assembly.open || assembly.list_closed || now <= assembly.epoch) return;
  assembly.list_closed = true;
  state.assembly.put(assembly);
  freeze(state.list);
}

namespace {

void finish_refill(State& state, Ports& ports, const Call& call, EventLog& events) {
  const Assembly assembly = state.assembly.get();
  const Committee committee = committee_of(state, assembly.pool);
  const bool has_validator = validator_of(state, assembly.pool).has_value();
  RefillEnded ended{};
  ended.pool = assembly.pool;
  for (u32 i = 0; i < committee.seats.size(); ++i) {
    ended.open_places += is_open_place(state, committee, i) ? 1u : 0u;
  }
  for (const u16 place : assembly.places) {
    if (is_open_place(state, committee, place - 1u)) continue;
    ++ended.taken;
    if (has_validator) ports.auctions.place_refilled(assembly.pool, place);
  }
  events.emit(ended);
  after_refill(state, ports, call, assembly.pool, events);
}

void fail_request(State& state, Ports& ports, const Call& call, Failure failure, EventLog& events) {
  end_request(state);
  const Assembly assembly = state.assembly.get();
  if (assembly.kind == RequestKind::fresh) {
    dissolve(state, ports, call, assembly.pool, failure, events);
  } else {
    finish_refill(state, ports, call, events);
  }
  begin_next_request(state, ports, call, events);
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
  if (head.frozen_count < least_list_of(state, assembly.kind, assembly.pool)) {
    fail_request(state, ports, call, Failure::list_too_short, events);
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
      fail_request(state, ports, call, Failure::no_beacon, events);
    }
    return false;
  }
  const Committee committee = committee_of(state, assembly.pool);
  for (u16 place = 1; place <= committee.seats.size(); ++place) {
    if (is_open_place(state, committee, place - 1u)) assembly.places.push_back(place);
  }
  state.assembly.put(assembly);
  return true;
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
  OwnerPlaces places = owner_places(state, ports.owners, committee.seats, committee.former);
  const u32 wanted = static_cast<u32>(assembly.places.size());
  Placing placing(wanted, lookahead_of(size), assembly.place, assembly.position);
  for (u32 i = 0; i < DRAW_PAGE && !placing.is_done(entries); ++i) {
    const AccountId account = shuffled_entry(state, assembly, placing.position());
    const AccountId owner = ports.owners.owner_of(account);
    const bool fits = contains(state.list, account) &&
                      places.of(owner) < most_places_of_one_owner(size) &&
                      !was_slashed_here(state, committee.former, account);
    const std::optional<u32> at = placing.offer(fits);
    if (!at) continue;
    const u16 place = assembly.places[*at];
    const Taking taking{.pool = assembly.pool, .account = account, .place = place};
    committee.seats[place - 1u] = take_seat(state, ports, call, taking, events);
    places.add(owner);
  }
  state.committees.put(assembly.pool.value, committee);
  return placing;
}

void finish_draw(State& state, Ports& ports, const Call& call, EventLog& events) {
  const Assembly assembly = state.assembly.get();
  const Pool pool = pool_of(state, assembly.pool);
  if (assembly.kind == RequestKind::fresh && pool.members < state.setting.params.least_members) {
    return fail_request(state, ports, call, Failure::too_few_fit, events);
  }
  end_request(state);
  if (assembly.kind == RequestKind::refill) {
    finish_refill(state, ports, call, events);
  } else {
    start_generation(state, ports, call, assembly.pool, events);
  }
  begin_next_request(state, ports, call, events);
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

}  // namespace surety::pools
