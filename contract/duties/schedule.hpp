#pragma once
// Who has which duty in an epoch: pure functions of the beacon.

#include <span>
#include <vector>

#include "ledger/bytes.hpp"
#include "ledger/quantity.hpp"

namespace surety::duties {

// Slots of one epoch for which one pool proposes blocks.
inline constexpr u32 MOST_SLOTS = 8;

// A pool's turn in an epoch.
struct Turn {
  PoolId pool;
  Epoch epoch;
  u64 rank;   // of the pool among those with duties, from 0
  u64 pools;  // how many these are
  Seed beacon;
};

// The order of a committee in an epoch: its places, the coordinator first. The seed is
// H("coordinator", beacon, pool).
std::vector<u32> coordinator_order(const Seed& beacon, PoolId pool, u32 members);

// The slots of an epoch dealt out among all pools, each at most one: the p-th place of the shuffled
// pools, or of the shuffled slots where there are more of these. The seed is H("slots", beacon).
// Precondition: turn.rank < turn.pools, 1 <= blocks_per_epoch, both below 2^31.
std::vector<u64> shuffled_slots(const Turn& turn, u64 blocks_per_epoch);

}  // namespace surety::duties
