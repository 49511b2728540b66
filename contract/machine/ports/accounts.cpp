#include "contract/machine/ports/accounts.hpp"

namespace surety::machine {

bool AccountsPorts::identity_is_fixed(AccountId account) const {
  return pools::has_deposit(context_.state.pools, account);
}

}  // namespace surety::machine
