#include "contract/machine/ports/beacon.hpp"

#include "contract/machine/due.hpp"
#include "contract/machine/ports/fines.hpp"
#include "contract/machine/ports/pools.hpp"

namespace surety::machine {

bool BeaconPorts::has_deposit(AccountId account) const {
  return pools::has_deposit(context_.state.pools, account);
}

u64 BeaconPorts::backlog_heights(Height from, Height to) const {
  if (to <= from) return 0;
  return machine::backlog_heights(context_.state, from, Height{to.value - 1});
}

// A seat owes the fine, and it may grow; without a seat it is taken from the deposit at once.
void BeaconPorts::fault(AccountId account, beacon::Fault) {
  const fines::Params& params = context_.state.fines.setting.params;
  const Atoms base = fines::base_amount(params, fines::Fault::missed_reveal);
  const std::optional<SeatId> seat = pools::seat_of(context_.state.pools, account);
  if (seat) {
    const fines::Charge charge{.seat = *seat,
                               .fault = fines::Fault::missed_reveal,
                               .base_atoms = base,
                               .loss_atoms = {},
                               .evidence = {},
                               .reporter = {}};
    if (fines::imposable(context_.state.fines, charge)) return;
    FinesPorts ports(context_);
    fines::impose(context_.state.fines, ports, context_.call, charge, context_.events);
    return;
  }
  PoolsPorts adapter(context_);
  pools::Ports ports = adapter.ports();
  pools::charge_deposit(context_.state.pools, ports, context_.call, account, base, context_.events);
}

Height BeaconPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }

}  // namespace surety::machine
