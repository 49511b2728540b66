#pragma once
// What keys asks of its neighbours, answered from the whole state.

#include "contract/machine/ports/context.hpp"

namespace surety::machine {

class KeysPorts final : public keys::Ports {
 public:
  explicit KeysPorts(const Context& context)
      : context_(context), bookings_(context.state, KEYS, DueClass::urgent) {}

  u32 pool_size(PoolId pool) const override;
  std::vector<keys::Sitter> sitters(PoolId pool) const override;
  bool is_taken(SeatId seat) const override;
  Hash deposit_root(PoolId pool, const PoolKey& key) const override;
  u64 backlog_heights(Height from, Height to) const override;
  void fault(SeatId seat, keys::Fault kind) override;
  void generation_done(PoolId pool) override;
  void generation_failed(PoolId pool, std::span<const SeatId> leavers, bool exhausted) override;
  void resharing_done(PoolId pool) override;
  void resharing_failed(PoolId pool, std::span<const SeatId> culprits) override;
  Height schedule(u64 item, Height wanted) override;
  void unschedule(u64 item) override;

 private:
  const Context& context_;
  Bookings bookings_;
};

// The signing root of the deposit message of a pool's validator under this key.
Hash deposit_root(const State& state, PoolId pool, const PoolKey& key);

}  // namespace surety::machine
