#include "contract/machine/machine.hpp"

namespace surety::machine {

bool Machine::audit() const {
  return accounts::audit(state_.accounts) && pools::audit(state_.pools) &&
         fines::audit(state_.fines) && beacon::audit(state_.beacon);
}

bool Machine::audit_records() const {
  const accounts::Totals totals = state_.accounts.totals.get();
  return accounts::audit_records(state_.accounts) && pools::audit_all(state_.pools) &&
         fines::audit_all(state_.fines) && beacon::audit_all(state_.beacon) &&
         !state_.calendar.audit() && pools::held_atoms(state_.pools) == totals.stakes_atoms &&
         pools::pooled_atoms(state_.pools) == totals.pooled_atoms &&
         state_.fines.totals.get().escrow_atoms == totals.escrows_atoms.value;
}

bool Machine::audit_all() const { return accounts::audit_all(state_.accounts) && audit_records(); }

}  // namespace surety::machine
