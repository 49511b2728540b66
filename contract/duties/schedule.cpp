#include "contract/duties/schedule.hpp"

#include "ledger/sha256.hpp"
#include "ledger/shuffle.hpp"

namespace surety::duties {

std::vector<u32> coordinator_order(const Seed& beacon, PoolId pool, u32 members) {
  const Hash seed = TaggedHash("coordinator").bare(beacon.view()).u64_(pool.value).finish();
  std::vector<u32> order(members);
  for (u32 i = 0; i < members; ++i) order[i] = i;
  shuffle_list(order, Seed{seed.bytes});
  return order;
}

std::vector<u64> shuffled_slots(const Turn& turn, u64 blocks_per_epoch) {
  const u64 places = turn.pools > blocks_per_epoch ? turn.pools : blocks_per_epoch;
  expects(places < u64{1} << 31 && turn.rank < turn.pools, "the pool has a rank in a short list");
  const Hash seed = TaggedHash("slots").bare(turn.beacon.view()).finish();
  const std::optional<u32> place =
      shuffled_index(static_cast<u32>(turn.rank), static_cast<u32>(places), Seed{seed.bytes});
  if (!place || *place >= blocks_per_epoch) return {};
  const u128 slot = u128(turn.epoch.value) * blocks_per_epoch + *place;
  if (slot > u128(~u64{0})) return {};
  return {static_cast<u64>(slot)};
}

}  // namespace surety::duties
