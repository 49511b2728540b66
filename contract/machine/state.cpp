#include "contract/machine/state.hpp"

namespace surety::machine {

void State::join(TableSet& set) {
  set.add(rules.table());
  set.add(clock.table());
  set.add(backlogs.table());
  set.add(accounts.accounts);
  set.add(accounts.profiles);
  set.add(accounts.totals.table());
  set.add_index(accounts.by_name);
  set.add_index(accounts.by_identity);
}

}  // namespace surety::machine
