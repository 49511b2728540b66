#include "contract/pools/rules.hpp"

namespace surety::pools {

bool audit(const State& state) {
  const Assembly assembly = state.assembly.get();
  if (!assembly.open) return true;
  return state.pools.holds(assembly.pool.value,
                           [](const Pool& pool) { return pool.state == PoolState::open; });
}

namespace {

// P-1: a participant has the seat that names it, and no other.
bool seat_is_sound(const State& state, const Participant& participant) {
  if (participant.seat.has_value() != (participant.standing == Standing::seated)) return false;
  if (!participant.seat) return true;
  const std::optional<Seat> seat = state.seats.get(participant.seat->value);
  return seat && seat->account == participant.account && seat->state == SeatState::member &&
         participant.deposit_atoms == Atoms{};
}

bool standing_is_sound(const State& state, const Participant& participant) {
  const Atoms whole = state.setting.params.deposit_atoms;
  const Atoms deposit = participant.deposit_atoms;
  const bool listed = participant.standing == Standing::listed;
  if (listed != contains(state.list, participant.account)) return false;
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
    sums.listed += participant->standing == Standing::listed ? 1u : 0u;
    sums.seated += participant->standing == Standing::seated ? 1u : 0u;
    sums.deposits += participant->deposit_atoms.value;
  }
  return sums;
}

bool place_is_sound(const State& state, PoolId pool, u64 index, SeatId id) {
  const std::optional<Seat> seat = state.seats.get(id.value);
  return seat && seat->pool == pool && seat->place == index + 1;
}

bool pool_is_sound(const State& state, PoolId id) {
  const std::optional<Pool> pool = state.pools.get(id.value);
  const std::optional<Committee> committee = state.committees.get(id.value);
  if (!pool || !committee || committee->seats.size() != pool->size) return false;
  u32 members = 0;
  u64 index = 0;
  for (const std::optional<SeatId>& seat : committee->seats) {
    if (seat && !place_is_sound(state, id, index, *seat)) return false;
    if (seat && is_member(state, *seat)) ++members;
    ++index;
  }
  const Assembly assembly = state.assembly.get();
  const bool asked_for = assembly.open && assembly.pool == id;
  return members == pool->members && asked_for == (pool->state == PoolState::open);
}

struct Stakes {
  u64 members = 0;
  u128 atoms = 0;
};

Stakes sum_stakes(const State& state) {
  Stakes stakes;
  for (u64 id = 0; id < state.seats.next_id(); ++id) {
    const std::optional<Seat> seat = state.seats.get(id);
    if (!seat) continue;
    stakes.members += seat->state == SeatState::member ? 1u : 0u;
    stakes.atoms += seat->stake_atoms.value;
  }
  return stakes;
}

}  // namespace

bool audit_all(const State& state) {
  if (!audit(state) || !audit_all(state.list)) return false;
  for (u64 id = 0; id < state.pools.next_id(); ++id) {
    if (!pool_is_sound(state, PoolId{id})) return false;
  }
  const Sums sums = sum_participants(state);
  const Stakes stakes = sum_stakes(state);
  const Holdings holdings = state.holdings.get();
  return sums.sound && sums.listed == state.list.head.get().count &&
         sums.seated == stakes.members && sums.deposits == holdings.deposits_atoms.value &&
         stakes.atoms == holdings.stakes_atoms.value;
}

}  // namespace surety::pools
