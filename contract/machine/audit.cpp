#include "contract/machine/machine.hpp"

namespace surety::machine {

bool Machine::audit() const { return accounts::audit(state_.accounts); }

bool Machine::audit_all() const { return accounts::audit_all(state_.accounts); }

}  // namespace surety::machine
