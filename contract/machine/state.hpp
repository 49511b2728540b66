#pragma once
// All state of a ledger: the slices of the modules, and what holds for good.

#include "contract/accounts/rules.hpp"
#include "contract/machine/types.hpp"
#include "ledger/table_set.hpp"

namespace surety::machine {

struct State {
  explicit State(const IndexSecret& secret) : accounts(secret) {}
  State(const State&) = default;  // a deep copy, for forks
  State& operator=(const State&) = delete;

  // Adds every table and index to the set, in the written order of the state root.
  void join(TableSet& set);

  Rules settings;  // the record in `rules`, decoded once
  Hash ledger_id;

  Singleton<Rules> rules;
  Singleton<Clock> clock;
  Singleton<Backlogs> backlogs;
  accounts::State accounts;
};

}  // namespace surety::machine
