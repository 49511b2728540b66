#pragma once
// Places in a pool that count for a beneficial owner in a draw (README, Who fits): those that are
// taken, and those of his that were slashed there. For the files of this module that draw.

#include "contract/pools/rules.hpp"

namespace surety::pools {

struct OwnerPlaces {
  std::array<AccountId, GREATEST_POOL_SIZE + MOST_FORMER> owners;
  u32 taken = 0;

  u32 of(AccountId owner) const {
    u32 count = 0;
    for (u32 i = 0; i < taken; ++i) count += owners[i] == owner ? 1u : 0u;
    return count;
  }
  void add(AccountId owner) { owners[taken++] = owner; }
};

// `places`: at most GREATEST_POOL_SIZE seats of a committee, by place.
inline OwnerPlaces owner_places(const State& state, const Owners& owners,
                                std::span<const std::optional<SeatId>> places,
                                std::span<const SeatId> former) {
  OwnerPlaces counted;
  for (const std::optional<SeatId>& seat : places) {
    if (!seat || !is_taken(state, *seat)) continue;
    counted.add(owners.owner_of(seat_record(state, *seat).account));
  }
  for (const SeatId seat : former) {
    counted.add(owners.owner_of(seat_record(state, seat).account));
  }
  return counted;
}

inline bool was_slashed_here(const State& state, std::span<const SeatId> former,
                             AccountId account) {
  for (const SeatId seat : former) {
    if (seat_record(state, seat).account == account) return true;
  }
  return false;
}

}  // namespace surety::pools
