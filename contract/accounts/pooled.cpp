// Atoms that belong to pools and to no account: where they come from and where they go.

#include "contract/accounts/books.hpp"

namespace surety::accounts {

void pot_to_pooled(State& state, AccountId id, Atoms amount, Pot from, Seconds now) {
  if (amount == Atoms{}) return;
  take_locked(state, id, amount, now);
  Totals totals = state.totals.get();
  pot_total(totals, from) -= amount;
  totals.pooled_atoms += amount;
  state.totals.put(totals);
}

void balance_to_pooled(State& state, AccountId id, Atoms amount, Seconds now) {
  Account account = account_of(state, id);
  settle(state, account, now);
  account.balance_atoms -= amount;
  state.accounts.put(id.value, account);
  Totals totals = state.totals.get();
  totals.balances_atoms -= amount;
  totals.pooled_atoms += amount;
  state.totals.put(totals);
}

void pooled_to_pot(State& state, AccountId id, Atoms amount, Pot to, Seconds now) {
  if (amount == Atoms{}) return;
  give_locked(state, id, amount, now);
  Totals totals = state.totals.get();
  totals.pooled_atoms -= amount;
  pot_total(totals, to) += amount;
  state.totals.put(totals);
}

void pooled_to_balance(State& state, AccountId id, Atoms amount, Seconds now) {
  if (amount == Atoms{}) return;
  Account account = account_of(state, id);
  settle(state, account, now);
  account.balance_atoms += amount;
  state.accounts.put(id.value, account);
  Totals totals = state.totals.get();
  totals.pooled_atoms -= amount;
  totals.balances_atoms += amount;
  state.totals.put(totals);
}

void treasury_to_pooled(State& state, Atoms amount) {
  Totals totals = state.totals.get();
  totals.treasury_atoms -= amount;
  totals.pooled_atoms += amount;
  state.totals.put(totals);
}

void forfeit_pooled(State& state, Atoms amount, Sink sink) {
  Totals totals = state.totals.get();
  totals.pooled_atoms -= amount;
  (sink == Sink::burned ? totals.burned_atoms : totals.treasury_atoms) += amount;
  state.totals.put(totals);
}

}  // namespace surety::accounts
