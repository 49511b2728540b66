#include "contract/pools/rotation.hpp"

namespace surety::pools {

bool audit(const State& state) {
  const Assembly assembly = state.assembly.get();
  if (assembly.queue_first.has_value() != assembly.queue_last.has_value()) return false;
  if (!assembly.open) return !assembly.queue_first;
  return state.pools.holds(assembly.pool.value, [&](const Pool& pool) {
    if (assembly.kind == RequestKind::fresh) return pool.state == PoolState::open;
    return pool.refilling == Refilling::drawing;
  });
}

namespace {

// P-1: a participant has the seat that names it, and no other.
bool seat_is_sound(const State& state, const Participant& participant) {
  if (participant.seat.has_value() != (participant.standing == Standing::seated)) return false;
  if (!participant.seat) return true;
  const std::optional<Seat> seat = state.seats.get(participant.seat->value);
  return seat && seat->account == participant.account && is_taken(state, *participant.seat) &&
         participant.deposit_atoms == Atoms{};
}

bool standing_is_sound(const State& state, const Participant& participant) {
  const Atoms whole = state.setting.params.deposit_atoms;
  const Atoms deposit = participant.deposit_atoms;
  const bool listed = participant.standing == Standing::listed;
  const bool waits = rotates(state) ? membership_of(state, participant.account).waits : listed;
  if (waits != contains(state.list, participant.account)) return false;
  if (listed) return deposit == whole;
  if (participant.standing == Standing::off_list) return deposit != Atoms{} && deposit < whole;
  return deposit == Atoms{};
}

struct Sums {
  bool sound = true;
  u64 listed = 0;
  u64 seated = 0;
  u128 deposits = 0;
};

Sums sum_participants(const State& state) {
  Sums sums;
  for (u64 id = 0; id < state.participants.next_id(); ++id) {
    const std::optional<Participant> participant = state.participants.get(id);
    if (!participant) return {.sound = false};
    const auto same = [&](u64 other) { return other == id; };
    sums.sound = sums.sound && state.by_account.find(participant->account, same) == id &&
                 seat_is_sound(state, *participant) && standing_is_sound(state, *participant);
    sums.listed += contains(state.list, participant->account) ? 1u : 0u;
    sums.seated += participant->standing == Standing::seated ? 1u : 0u;
    sums.deposits += participant->deposit_atoms.value;
  }
  return sums;
}

bool place_is_sound(const State& state, PoolId pool, u64 index, SeatId id) {
  const std::optional<Seat> seat = state.seats.get(id.value);
  return seat && seat->pool == pool && seat->place == index + 1;
}

// What the seats of a pool come to.
struct Places {
  bool sound = true;
  u32 members = 0;
  u32 joining = 0;
  u32 shares = 0;
  u128 claims = 0;
  std::optional<Atoms> least;
};

Places sum_places(const State& state, PoolId id, const Committee& committee,
                  const std::optional<Validator>& validator) {
  Places places;
  u64 index = 0;
  for (const std::optional<SeatId>& seat_id : committee.seats) {
    ++index;
    if (!seat_id) continue;
    places.sound = places.sound && place_is_sound(state, id, index - 1, *seat_id);
    const Seat seat = seat_record(state, *seat_id);
    places.members += seat.state == SeatState::member ? 1u : 0u;
    places.joining += seat.state == SeatState::joining ? 1u : 0u;
    const bool has_share = is_taken(state, *seat_id) || held_for_place(state, *seat_id) != Atoms{};
    if (!validator || !has_share) continue;
    const Atoms claim = claim_before_shortfall(*validator, share_of(seat));
    ++places.shares;
    places.claims += claim.value;
    if (!places.least || claim < *places.least) places.least = claim;
  }
  return places;
}

// The claims are all of the balance but what is carried, and the least of them is known as long as
// a report can still come.
bool claims_are_sound(const State& state, PoolId id, const Places& places,
                      const std::optional<Validator>& validator) {
  if (!validator) return true;
  if (places.shares != validator->shares) return false;
  if (places.claims != claims_of(*validator).value) return false;
  return !takes_income(state, id) || !places.least || *places.least == validator->least_claim_atoms;
}

bool rank_is_sound(const State& state, PoolId id, const Pool& pool) {
  if (pool.state != PoolState::active) return true;
  return state.active_pools.holds(pool.active_rank,
                                  [&](const ActivePool& entry) { return entry.pool == id; });
}

bool pool_is_sound(const State& state, PoolId id) {
  const std::optional<Pool> pool = state.pools.get(id.value);
  const std::optional<Committee> committee = state.committees.get(id.value);
  if (!pool || !committee || committee->seats.size() != pool->size) return false;
  const std::optional<Validator> validator = validator_of(state, id);
  const Places places = sum_places(state, id, *committee, validator);
  const Assembly assembly = state.assembly.get();
  const bool drawn_for = assembly.open && assembly.pool == id;
  const bool asked_for = pool->state == PoolState::open || pool->refilling == Refilling::drawing;
  return places.sound && places.members == pool->members && places.joining == pool->joining &&
         drawn_for == asked_for && claims_are_sound(state, id, places, validator) &&
         rank_is_sound(state, id, *pool);
}

struct Stakes {
  u64 taken = 0;
  u128 stakes = 0;
  u128 lots = 0;
};

Stakes sum_stakes(const State& state) {
  Stakes sums;
  for (u64 id = 0; id < state.seats.next_id(); ++id) {
    const std::optional<Seat> seat = state.seats.get(id);
    if (!seat) continue;
    const bool taken = is_taken(state, SeatId{id});
    sums.taken += taken ? 1u : 0u;
    (taken ? sums.stakes : sums.lots) += seat->stake_atoms.value;
  }
  return sums;
}

// What pools hold and no account, pool by pool; and the counts of active and waiting pools.
bool pools_add_up(const State& state, const Stakes& stakes) {
  u128 incomes = 0;
  u128 credits = 0;
  u64 active = 0;
  u64 waiting = 0;
  for (u64 id = 0; id < state.pools.next_id(); ++id) {
    if (!pool_is_sound(state, PoolId{id})) return false;
    const Pool pool = pool_of(state, PoolId{id});
    active += pool.state == PoolState::active ? 1u : 0u;
    waiting += pool.refilling == Refilling::waiting ? 1u : 0u;
    const std::optional<Validator> validator = validator_of(state, PoolId{id});
    if (!validator) continue;
    incomes += validator->income_atoms.value;
    credits += validator->credits_atoms.value;
  }
  std::optional<PoolId> next = state.assembly.get().queue_first;
  std::optional<PoolId> before;
  for (; next && waiting > 0; --waiting) {
    const Pool pool = pool_of(state, *next);
    if (pool.refilling != Refilling::waiting || pool.queue_before != before) return false;
    before = next;
    next = pool.queue_after;
  }
  const Holdings holdings = state.holdings.get();
  return !next && waiting == 0 && state.assembly.get().queue_last == before &&
         active == holdings.active_pools && incomes == holdings.incomes_atoms.value &&
         credits == holdings.credits_atoms.value && stakes.lots == holdings.lots_atoms.value;
}

}  // namespace

bool audit_all(const State& state) {
  if (!audit(state) || !audit_all(state.list) || !audit_rotation(state)) return false;
  const Stakes stakes = sum_stakes(state);
  if (!pools_add_up(state, stakes)) return false;
  const Sums sums = sum_participants(state);
  const Holdings holdings = state.holdings.get();
  return sums.sound && sums.listed == state.list.head.get().count && sums.seated == stakes.taken &&
         sums.deposits == holdings.deposits_atoms.value &&
         stakes.stakes == holdings.stakes_atoms.value;
}

}  // namespace surety::pools
