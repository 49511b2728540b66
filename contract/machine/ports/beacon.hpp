#pragma once
// What the beacon asks of its neighbours, answered from the whole state.

#include "contract/machine/ports/context.hpp"

namespace surety::machine {

class BeaconPorts final : public beacon::Ports {
 public:
  explicit BeaconPorts(const Context& context)
      : context_(context), bookings_(context.state, BEACON, DueClass::ordinary) {}

  bool has_deposit(AccountId account) const override;
  u64 backlog_heights(Height from, Height to) const override;
  void fault(AccountId account, beacon::Fault kind) override;
  Height schedule(u64 item, Height wanted) override;

 private:
  const Context& context_;
  Bookings bookings_;
};

}  // namespace surety::machine
