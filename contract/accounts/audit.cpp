#include "contract/accounts/rules.hpp"

namespace surety::accounts {

namespace {

// Names of accounts in groups, so that the misses of a group's slots overlap.
std::optional<RecordName> rebuild_names(State& state) {
  constexpr u32 group = 32;
  std::array<u64, group> ids{};
  std::array<u64, group> hashes{};
  const auto& accounts = state.accounts;
  const u64 end = accounts.next_id();
  const u64 all = accounts.count();
  if (all < 0xffff'ffff) state.by_name.reserve(static_cast<u32>(all));
  for (u64 next = 0; next < end;) {
    u32 count = 0;
    for (; next < end && count < group; ++next) {
      const auto take = [&](const Account& account) {
        hashes[count] = state.by_name.hash(account.name);
        return true;
      };
      if (accounts.holds(next, take)) ids[count++] = next;
    }
    for (u32 i = 0; i < count; ++i) state.by_name.prefetch(hashes[i]);
    for (u32 i = 0; i < count; ++i) {
      const bool taken = accounts.view(ids[i], [&](const Account& account) {
        const auto same = [&](u64 id) {
          return accounts.view(id,
                               [&](const Account& other) { return other.name == account.name; });
        };
        if (state.by_name.find_hashed(hashes[i], account.name, same)) return true;
        state.by_name.insert_hashed(hashes[i], account.name, ids[i]);
        return false;
      });
      if (taken) return RecordName{Account::tag, ids[i]};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<RecordName> rebuild_indices(State& state) {
  if (const auto conflict = rebuild_names(state)) return conflict;
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
                    totals.escrows_atoms.value + totals.pooled_atoms.value +
                    totals.treasury_atoms.value;
  return held + totals.burned_atoms.value == totals.minted_atoms.value;
}

namespace {

bool account_is_sound(const State& state, u64 id, const Account& account) {
  if (account.profile == 0) return true;
  const std::optional<Profile> profile = state.profiles.get(account.profile - u64{1});
  return profile && profile->account == AccountId{id};
}

}  // namespace

bool audit_records(const State& state) {
  u128 balances = 0;
  for (u64 id = 0; id < state.accounts.next_id(); ++id) {
    const bool sound = state.accounts.holds(id, [&](const Account& account) {
      balances += account.balance_atoms.value;
      return account_is_sound(state, id, account);
    });
    if (!sound) return false;
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

bool audit_all(const State& state) {
  for (u64 id = 0; id < state.accounts.next_id(); ++id) {
    const std::optional<Account> account = state.accounts.get(id);
    if (!account || find(state, account->name) != AccountId{id}) return false;
  }
  return audit_records(state);
}

}  // namespace surety::accounts
