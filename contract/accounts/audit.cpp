#include "contract/accounts/rules.hpp"

namespace surety::accounts {

std::optional<RecordName> rebuild_indices(State& state) {
  for (u64 id = 0; id < state.accounts.next_id(); ++id) {
    const std::optional<Account> account = state.accounts.get(id);
    if (!account) continue;
    if (find(state, account->name)) return RecordName{Account::tag, id};
    state.by_name.insert(account->name, id);
  }
  for (u64 id = 0; id < state.profiles.next_id(); ++id) {
    const std::optional<Profile> profile = state.profiles.get(id);
    if (!profile || !profile->identity) continue;
    if (find_identity(state, *profile->identity)) return RecordName{Profile::tag, id};
    state.by_identity.insert(*profile->identity, id);
  }
  return std::nullopt;
}

bool audit(const State& state) {
  const Totals totals = state.totals.get();
  const u128 held = totals.balances_atoms.value + totals.stakes_atoms.value +
                    totals.escrows_atoms.value + totals.treasury_atoms.value;
  return held + totals.burned_atoms.value == totals.minted_atoms.value;
}

namespace {

bool account_is_sound(const State& state, u64 id, const Account& account) {
  if (find(state, account.name) != AccountId{id}) return false;
  if (account.profile == 0) return true;
  const std::optional<Profile> profile = state.profiles.get(account.profile - u64{1});
  return profile && profile->account == AccountId{id};
}

}  // namespace

bool audit_all(const State& state) {
  u128 balances = 0;
  for (u64 id = 0; id < state.accounts.next_id(); ++id) {
    const std::optional<Account> account = state.accounts.get(id);
    if (!account || !account_is_sound(state, id, *account)) return false;
    balances += account->balance_atoms.value;
  }
  u128 locked = 0;
  for (u64 id = 0; id < state.profiles.next_id(); ++id) {
    const std::optional<Profile> profile = state.profiles.get(id);
    if (!profile) return false;
    locked += profile->locked_atoms.value;
  }
  const Totals totals = state.totals.get();
  return audit(state) && balances == totals.balances_atoms.value &&
         locked == totals.stakes_atoms.value + totals.escrows_atoms.value;
}

}  // namespace surety::accounts
