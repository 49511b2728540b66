#pragma once
// Filling the places of a pool from a shuffled list (spec: pools, Life of a participant and of a
// pool): the entry at a place that does not fit swaps with the next later one that does, at most
// `lookahead` entries ahead; where there is none, the place stays open.
//
// What does not fit once never fits later in the same draw, so the swaps come to one pass: entries
// are offered in order, and each place takes the next one that fits, up to its own position plus
// `lookahead`. A test compares this with the swaps themselves.

#include <optional>

#include "ledger/integers.hpp"

namespace surety::pools {

// floor(2n / 3) + 1: the members that a pool of n places needs to act.
constexpr u32 threshold_of(u32 size) { return 2 * size / 3 + 1; }
// floor((n - 1) / 3): the most places of one beneficial owner (spec: auctions, Takeover rule).
constexpr u32 most_places_of_one_owner(u32 size) { return (size - 1) / 3; }
// How far a place looks for an entry that fits: 4n.
constexpr u32 lookahead_of(u32 size) { return 4 * size; }

class Placing {
 public:
  // Places and entries count from 0. `place` is the one being filled, `position` the entry that is
  // offered next.
  Placing(u32 size, u32 lookahead, u32 place, u32 position)
      : size_(size), lookahead_(lookahead), place_(place), position_(position) {}

  // No place is left, or no entry.
  bool is_done(u32 entries) const { return place_ == size_ || position_ >= entries; }

  // The entry at `position()` fits or does not: gives the place it takes, if it fits.
  std::optional<u32> offer(bool fits) {
    const u32 offered = position_++;
    if (fits) return place_++;
    if (offered - place_ >= lookahead_) ++place_;
    return std::nullopt;
  }

  u32 place() const { return place_; }
  u32 position() const { return position_; }

 private:
  u32 size_;
  u32 lookahead_;
  u32 place_;
  u32 position_;
};

}  // namespace surety::pools
