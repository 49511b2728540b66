// The division of all participants into committees: the set closes, handovers that came to nothing
// are dropped, and with the beacon of the draw's epoch every pool in the line-up gets a committee.

#include "contract/pools/draw.hpp"
#include "contract/pools/owner_places.hpp"
#include "contract/pools/rotation.hpp"
#include "ledger/shuffle.hpp"

namespace surety::pools {

namespace {

// Work of one height (L-5): pools whose handovers are looked at, accounts that are offered places.
constexpr u32 CLEARING_PAGE = 4;
constexpr u32 DIVISION_PAGE = 32;

bool works(const State& state, PoolId pool) {
  return state.pools.holds(pool.value, [](const Pool& p) { return works(p); });
}

void go_on_at(Ports& ports, const Call& call, Height wanted) {
  schedule_at(ports, call, item_of(Item::division, PoolId{0}), wanted);
}
void go_on(Ports& ports, const Call& call) { go_on_at(ports, call, call.height); }

PoolId lineup_at(const State& state, u64 rank) {
  const std::optional<LineupPlace> place = state.lineup.get(rank);
  expects(place.has_value(), "a rank is below the length of the line-up");
  return place->pool;
}

// Takes a pool that has left out of the line-up; the last one takes its rank.
void strike(State& state, u64 rank) {
  Division division = state.division.get();
  --division.pools;
  state.lineup.put(rank, {.pool = lineup_at(state, division.pools)});
  state.lineup.erase(division.pools);
  state.division.put(division);
}

void end_division(State& state, Ports& ports, const Call& call, DivisionEnd end, EventLog& events) {
  const Division over = state.division.get();
  Division next{};
  next.number = over.number + 1;
  next.pools = over.pools;
  next.working = over.working;
  // The first in the rhythm of divisions whose set can still close in time.
  const u64 rhythm = state.rotation.get().rotation_epochs;
  const u64 gap = call.epoch.value + 2 - over.draw_epoch.value;
  const u64 steps = gap <= rhythm ? 1 : gap / rhythm + (gap % rhythm == 0 ? 0 : 1);
  next.draw_epoch = saturating_add(over.draw_epoch, Epoch{steps * rhythm});
  state.division.put(next);
  events.emit(DivisionEnded{.division = over.number,
                            .end = end,
                            .drawn = over.drawn,
                            .left_over = over.entries - over.drawn,
                            .next_draw_epoch = next.draw_epoch});
  go_on_at(ports, call, first_height(state.setting, next.draw_epoch - Epoch{1}));
}

// Clearing ---------------------------------------------------------------------------------------

void clear_pool(State& state, Ports& ports, const Call& call, EventLog& events) {
  Division division = state.division.get();
  const PoolId pool = lineup_at(state, division.rank);
  if (!works(state, pool)) return strike(state, division.rank);
  if (ports.keys.is_exposed(pool)) {
    return begin_exit(state, ports, call, pool, ExitReason::retired, events);
  }
  drop_handover(state, ports, call, pool, events);
  division = state.division.get();
  ++division.rank;
  state.division.put(division);
}

void clear_page(State& state, Ports& ports, const Call& call, EventLog& events) {
  for (u32 i = 0; i < CLEARING_PAGE; ++i) {
    const Division division = state.division.get();
    if (division.rank >= division.pools) break;
    clear_pool(state, ports, call, events);
  }
  Division division = state.division.get();
  if (division.rank < division.pools) return go_on(ports, call);
  division.phase = DivisionPhase::closed;
  state.division.put(division);
  go_on_at(ports, call, first_height(state.setting, division.draw_epoch));
}

void close_set(State& state, Ports& ports, const Call& call, EventLog& events) {
  close_set_if_over(state, call.epoch);
  Division division = state.division.get();
  division.phase = DivisionPhase::clearing;
  division.rank = 0;
  division.entries = head_of(state.list, Which::set).frozen_count;
  state.division.put(division);
  events.emit(SetClosed{
      .division = division.number, .accounts = division.entries, .pools = division.working});
  clear_page(state, ports, call, events);
}

// Drawing ----------------------------------------------------------------------------------------

// Too few participants for a threshold in every pool: the last in the line-up leaves.
void shrink(State& state, Ports& ports, const Call& call, EventLog& events) {
  const u64 last = state.division.get().pools - 1;
  const PoolId pool = lineup_at(state, last);
  if (works(state, pool)) {
    begin_exit(state, ports, call, pool, ExitReason::set_too_small, events);
  }
  strike(state, last);
  go_on(ports, call);
}

AccountId shuffled_entry(const State& state, const Division& division) {
  const std::optional<u32> rank =
      shuffled_index(division.position, division.entries, *division.seed,
                     static_cast<u8>(state.setting.params.shuffle_rounds));
  ensures(rank.has_value(), "a position below the set's length has an entry");
  return frozen_at(state.list, *rank, Which::set);
}

enum class Fit : u8 { fits, owner, no };

// Where a participant may be sent from: from the list, from rest, or from a pool that works.
bool is_free_to_move(const State& state, AccountId account) {
  const std::optional<Participant> participant = participant_of(state, account);
  if (!participant) return false;
  if (participant->standing == Standing::listed) return true;
  if (!participant->seat) return false;
  const Seat seat = seat_record(state, *participant->seat);
  if (seat.stake_atoms < state.rotation.get().least_stake_atoms) return false;
  if (seat.state == SeatState::member) return works(state, seat.pool);
  return seat.state == SeatState::resting;
}

// One pool's incoming committee, while it is filled.
class Filling {
 public:
  Filling(State& state, Ports& ports, PoolId pool)
      : state_(state), ports_(ports), pool_(pool), former_(committee_of(state, pool).former) {
    places_ = owner_places(state, ports.owners, handover_of(state, pool).incoming, former_);
  }

  Fit fit_of(AccountId account) const {
    if (!is_free_to_move(state_, account)) return Fit::no;
    if (was_slashed_here(state_, former_, account)) return Fit::owner;
    const u32 most = most_places_of_one_owner(state_.setting.params.pool_size);
    return places_.of(ports_.owners.owner_of(account)) < most ? Fit::fits : Fit::owner;
  }

  void take(const Call& call, AccountId account, u16 place, EventLog& events) {
    std::optional<SeatId> seat = seat_of(state_, account);
    const Taking taking{.pool = pool_, .account = account, .place = place};
    if (seat) {
      give_up_next(state_, ports_, call, *seat, events);
    } else {
      seat = open_resting(state_, ports_, call, taking);
    }
    Turn turn = turn_of(state_, *seat);
    turn.next_pool = pool_;
    turn.next_place = place;
    put_turn(state_, call.epoch, *seat, turn);
    Handover handover = handover_of(state_, pool_);
    handover.incoming.resize(state_.setting.params.pool_size);
    handover.incoming[place - 1u] = *seat;
    state_.handovers.put(pool_.value, handover);
    places_.add(ports_.owners.owner_of(account));
    events.emit(SeatDrawn{.pool = pool_, .seat = *seat, .place = place, .account = account});
  }

 private:
  State& state_;
  Ports& ports_;
  PoolId pool_;
  std::vector<SeatId> former_;
  OwnerPlaces places_;
};

void next_pool(State& state, u64 rank) {
  Division division = state.division.get();
  division.rank = rank;
  division.filled = 0;
  division.offered = 0;
  state.division.put(division);
}

void finish_committee(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  const Division division = state.division.get();
  next_pool(state, division.rank + 1);
  if (division.filled < threshold_of(state.setting.params.pool_size)) {
    return drop_handover(state, ports, call, pool, events);
  }
  Handover handover = handover_of(state, pool);
  handover.open = true;
  state.handovers.put(pool.value, handover);
  events.emit(
      CommitteeDrawn{.division = division.number, .pool = pool, .members = division.filled});
  want_handover(state, ports, pool);
}

// Offers one account to the pool; the division moves past it.
void offer(State& state, const Call& call, Filling& filling, EventLog& events) {
  Division division = state.division.get();
  const bool again = division.offered < division.deferred.size();
  const AccountId account =
      again ? division.deferred[division.offered] : shuffled_entry(state, division);
  const Fit fit = filling.fit_of(account);
  if (again && fit != Fit::owner) {
    division.deferred.erase(division.deferred.begin() + division.offered);
  } else if (again) {
    ++division.offered;
  } else {
    ++division.position;
  }
  if (!again && fit == Fit::owner && division.deferred.size() < MOST_DEFERRED) {
    division.deferred.push_back(account);
    ++division.offered;
  }
  if (fit == Fit::fits) {
    ++division.filled;
    ++division.drawn;
  }
  state.division.put(division);
  if (fit == Fit::fits) filling.take(call, account, static_cast<u16>(division.filled), events);
}

bool is_filled(const Division& division) {
  const bool none_left =
      division.offered >= division.deferred.size() && division.position >= division.entries;
  return division.filled == division.quota || none_left;
}

// As much of one pool's committee as `left` offers allow.
void fill(State& state, Ports& ports, const Call& call, u32& left, EventLog& events) {
  const Division division = state.division.get();
  const PoolId pool = lineup_at(state, division.rank);
  --left;
  if (!works(state, pool)) {
    next_pool(state, division.rank);
    return strike(state, division.rank);
  }
  Filling filling(state, ports, pool);
  while (left > 0 && !is_filled(state.division.get())) {
    offer(state, call, filling, events);
    --left;
  }
  if (is_filled(state.division.get())) finish_committee(state, ports, call, pool, events);
}

void divide_page(State& state, Ports& ports, const Call& call, EventLog& events) {
  u32 left = DIVISION_PAGE;
  const auto is_over = [&] {
    const Division division = state.division.get();
    return division.rank >= division.pools;
  };
  while (left > 0 && !is_over()) fill(state, ports, call, left, events);
  if (is_over()) return end_division(state, ports, call, DivisionEnd::drawn, events);
  go_on(ports, call);
}

void begin_draw(State& state, Ports& ports, const Call& call, EventLog& events) {
  Division division = state.division.get();
  if (division.working == 0) {
    return end_division(state, ports, call, DivisionEnd::no_pools, events);
  }
  division.seed = ports.beacon.beacon_of(division.draw_epoch);
  if (!division.seed) {
    if (call.epoch - division.draw_epoch < BEACON_PATIENCE) {
      const Epoch next = saturating_add(call.epoch, Epoch{1});
      return go_on_at(ports, call, first_height(state.setting, next));
    }
    return end_division(state, ports, call, DivisionEnd::no_beacon, events);
  }
  const u32 size = state.setting.params.pool_size;
  const u64 each = division.entries / division.working;
  if (each < threshold_of(size)) return shrink(state, ports, call, events);
  division.quota = each < size ? static_cast<u32>(each) : size;
  division.phase = DivisionPhase::drawing;
  state.division.put(division);
  next_pool(state, 0);
  divide_page(state, ports, call, events);
}

}  // namespace

void enlist_in_lineup(State& state, PoolId pool) {
  Division division = state.division.get();
  state.lineup.put(division.pools, {.pool = pool});
  ++division.pools;
  ++division.working;
  state.division.put(division);
}

// Its place in the line-up is filled when a division comes to it: ranks that were passed stay.
void leave_lineup(State& state) {
  Division division = state.division.get();
  --division.working;
  state.division.put(division);
}

void due_division(State& state, Ports& ports, const Call& call, EventLog& events) {
  switch (state.division.get().phase) {
    case DivisionPhase::waiting:
      return close_set(state, ports, call, events);
    case DivisionPhase::clearing:
      return clear_page(state, ports, call, events);
    case DivisionPhase::closed:
      return begin_draw(state, ports, call, events);
    case DivisionPhase::drawing:
      return divide_page(state, ports, call, events);
  }
  trap("a division is in one of its phases");
}

}  // namespace surety::pools
