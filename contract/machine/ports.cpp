#include "contract/machine/ports.hpp"

namespace surety::machine {

bool Ports::identity_is_fixed(AccountId) const { return false; }

}  // namespace surety::machine
