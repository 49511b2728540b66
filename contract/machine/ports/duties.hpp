#pragma once
// What duties asks of its neighbours, answered from the whole state.

#include "contract/machine/ports/context.hpp"

namespace surety::machine {

class DutiesPorts final : public duties::Ports {
 public:
  explicit DutiesPorts(const Context& context)
      : context_(context), bookings_(context.state, DUTIES, DueClass::ordinary) {}

  bool is_active(PoolId pool) const override;
  bool has_key(PoolId pool) const override;
  std::optional<duties::Round> round_in_force(PoolId pool) const override;
  std::vector<SeatId> committee(PoolId pool, u64 round) const override;
  bls::G1 public_share(PoolId pool, u32 index) const override;
  bool verify_group(PoolId pool, ByteView message, const bls::G2& signature) const override;
  duties::SeatFacts seat(SeatId seat) const override;
  bool sits(PoolId pool, SeatId seat) const override;
  std::optional<IdentityKey> identity_of(AccountId account) const override;
  bool belongs(PoolId pool, AccountId account) const override;
  std::optional<Seed> beacon_of(Epoch epoch) const override;
  std::vector<u64> slots_of(const duties::Turn& turn) const override;
  u64 backlog_heights(Height from, Height to) const override;
  void fault(SeatId seat, duties::Fault kind) override;
  void slash(SeatId seat, const Hash& evidence, std::optional<AccountId> reporter) override;
  void freeze(PoolId pool) override;
  void reward(PoolId pool, std::span<const duties::Reward> rewards) override;
  Height schedule(u64 item, Height wanted) override;
  void unschedule(u64 item) override;

 private:
  const Context& context_;
  Bookings bookings_;
};

}  // namespace surety::machine
