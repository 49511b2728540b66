#pragma once
// Which of two chains is the ledger (spec: accounts, Fork choice by burn). Coin hours that are
// unspent can be burned on two forks, so this orders tips that are not final; finality is the
// quorum's.

#include "ledger/bytes.hpp"
#include "ledger/quantity.hpp"

namespace surety::accounts {

// The last block of a chain.
struct Tip {
  u128 hours_burned = 0;  // W(chain): coin hours burned in all blocks up to it
  Height height;
  Hash block_hash;
  friend bool operator==(const Tip&, const Tip&) = default;
};

// Largest W, then greatest height, then smallest hash. A total order of different blocks, so the
// best of a set is the same in whatever order its members come.
inline bool is_better(const Tip& a, const Tip& b) {
  if (a.hours_burned != b.hours_burned) return a.hours_burned > b.hours_burned;
  if (a.height != b.height) return a.height > b.height;
  return a.block_hash < b.block_hash;
}

// Coin hours that a fork from `base` must burn to replace `tip` whatever its height and hash. With
// one less it ties, and wins only by height or hash. Precondition: `base` is an ancestor of `tip`.
inline u128 burn_to_overtake(const Tip& tip, const Tip& base) {
  return tip.hours_burned - base.hours_burned + 1;
}

}  // namespace surety::accounts
