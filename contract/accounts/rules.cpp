#include "contract/accounts/books.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"

namespace surety::accounts {

// Readers --------------------------------------------------------------------------------------

std::optional<AccountId> find(const State& state, const Name& name) {
  const std::optional<u64> id = state.by_name.find(name, [&](u64 candidate) {
    return state.accounts.holds(candidate, [&](const Account& a) { return a.name == name; });
  });
  if (!id) return std::nullopt;
  return AccountId{*id};
}

Account account_of(const State& state, AccountId id) {
  return state.accounts.get_or(id.value, [&] {
    expects(id.value == state.accounts.next_id(), "the account exists or is next");
    return Account{};
  });
}

namespace {

// What `question` answers about the account, or about the empty one of `account_of`.
template <class Question>
auto look_at(const State& state, AccountId id, Question&& question) {
  if (state.accounts.has(id.value)) return state.accounts.view(id.value, question);
  expects(id.value == state.accounts.next_id(), "the account exists or is next");
  return question(Account{});
}

}  // namespace

std::optional<AccountId> find_identity(const State& state, const IdentityKey& key) {
  const std::optional<u64> id = state.by_identity.find(key, [&](u64 candidate) {
    return state.profiles.holds(candidate, [&](const Profile& p) { return p.identity == key; });
  });
  if (!id) return std::nullopt;
  return state.profiles.get(*id)->account;
}

namespace {

Profile profile_of(const State& state, const Account& account) {
  const std::optional<Profile> profile = state.profiles.get(account.profile - u64{1});
  ensures(profile.has_value(), "an account's profile exists");
  return *profile;
}

}  // namespace

Accrued accrued_at(const State& state, const Account& account, Seconds now) {
  const Atoms held = account.profile == 0
                         ? account.balance_atoms
                         : account.balance_atoms + profile_of(state, account).locked_atoms;
  return accrue(account, held, now, state.setting.params);
}

void settle(const State& state, Account& account, Seconds now) {
  set_hours(account, accrued_at(state, account, now), now);
}

void set_hours(Account& account, const Accrued& hours, Seconds now) {
  account.hours = hours.hours;
  account.remainder = hours.remainder;
  if (now.value > account.settled_at.value) account.settled_at = {now.value};
}

namespace {

// Finds or opens the profile; `account` is updated and must be written by the caller.
u64 ensure_profile(State& state, AccountId id, Account& account) {
  if (account.profile == 0) {
    const u64 profile =
        state.profiles.append(Profile{.account = id, .locked_atoms = {}, .identity = {}});
    expects(profile < 0xffff'ffff, "at most 2^32 - 1 profiles");
    account.profile = static_cast<u32>(profile + 1);
  }
  return account.profile - u64{1};
}

void change_locked(State& state, u64 profile_id, Atoms more, Atoms less) {
  std::optional<Profile> profile = state.profiles.get(profile_id);
  ensures(profile.has_value(), "an account's profile exists");
  profile->locked_atoms += more;
  profile->locked_atoms -= less;
  state.profiles.put(profile_id, *profile);
}

void set_identity(State& state, u64 profile_id, const IdentityKey& key) {
  std::optional<Profile> profile = state.profiles.get(profile_id);
  ensures(profile.has_value(), "an account's profile exists");
  profile->identity = key;
  state.profiles.put(profile_id, *profile);
  state.by_identity.insert(key, profile_id);
}

bool has_form_of_key(const Name& name) { return name.size == Name::max_size; }

}  // namespace

Atoms& pot_total(Totals& totals, Pot pot) {
  return pot == Pot::stake ? totals.stakes_atoms : totals.escrows_atoms;
}

Atoms locked_atoms(const State& state, const Account& account) {
  return account.profile == 0 ? Atoms{} : profile_of(state, account).locked_atoms;
}

std::optional<IdentityKey> identity_of(const State& state, AccountId id) {
  const Account account = account_of(state, id);
  if (account.profile == 0) return std::nullopt;
  return profile_of(state, account).identity;
}

Hours hours_at(const State& state, const Account& account, Seconds now) {
  return accrued_at(state, account, now).hours;
}

Atoms spendable(const State& state, const Call& call, AccountId id) {
  const Atoms balance = account_of(state, id).balance_atoms;
  return call.sender == id ? balance + call.funds_atoms : balance;
}

// transfer -------------------------------------------------------------------------------------

Verdict<Error> check(const Transfer& message) {
  if (message.amount_atoms == Atoms{}) return Error::zero_amount;
  return std::nullopt;
}

Result<TransferPlan, Error> admit(const State& state, const Call& call, const Transfer& message) {
  const Setting& setting = state.setting;
  const std::optional<AccountId> to = find(state, message.to);
  if (!to && !setting.host_authenticates && !has_form_of_key(message.to)) {
    return Error::unknown_receiver_form;
  }
  if (!call.sender) return Error::no_account;
  TransferPlan plan{.from = *call.sender,
                    .to = to,
                    .to_name = message.to,
                    .amount_atoms = message.amount_atoms,
                    .hours_out = message.hours_out,
                    .hours_burned = {},
                    .from_after = {},
                    .to_after = {}};
  const auto lacks = [&](const Account& sender) -> std::optional<Error> {
    if (sender.balance_atoms + call.funds_atoms < message.amount_atoms) {
      return Error::too_little_balance;
    }
    plan.from_after = accrued_at(state, sender, call.time);
    if (plan.from_after.hours < message.hours_in) return Error::too_few_hours;
    plan.from_after.hours -= message.hours_in;
    return std::nullopt;
  };
  if (const auto error = look_at(state, *call.sender, lacks)) return *error;
  const Hours least = least_transfer_burn(message.hours_in, setting.params);
  if (message.hours_out > message.hours_in || message.hours_in - message.hours_out < least) {
    return Error::fee_below_rule;
  }
  plan.hours_burned = message.hours_in - message.hours_out;
  if (message.to == call.sender_name) return Error::self_transfer;
  if (to) {
    plan.to_after = state.accounts.view(
        to->value, [&](const Account& receiver) { return accrued_at(state, receiver, call.time); });
  }
  const std::optional<Hours> arrived = checked_add(plan.to_after.hours, message.hours_out);
  if (!arrived) return Error::hours_overflow;
  plan.to_after.hours = *arrived;
  return plan;
}

void apply(State& state, const Call& call, const TransferPlan& plan, EventLog& events) {
  state.accounts.update(plan.from.value, [&](Account& from) {
    set_hours(from, plan.from_after, call.time);
    from.balance_atoms -= plan.amount_atoms;
  });
  const AccountId to_id = plan.to ? *plan.to : open_account(state, plan.to_name, call.time, events);
  state.accounts.update(to_id.value, [&](Account& to) {
    set_hours(to, plan.to_after, call.time);
    to.balance_atoms += plan.amount_atoms;
  });
  if (plan.hours_burned != Hours{}) {
    state.totals.update([&](Totals& totals) { totals.hours_burned += plan.hours_burned.value; });
  }
  events.emit(Transferred{.from = plan.from,
                          .to = to_id,
                          .amount_atoms = plan.amount_atoms,
                          .hours_out = plan.hours_out,
                          .hours_burned = plan.hours_burned});
}

// register_identity ------------------------------------------------------------------------------

Verdict<Error> check(const RegisterIdentity&) { return std::nullopt; }

Result<IdentityPlan, Error> admit(const State& state, const Evidence& evidence, const Call& call,
                                  const RegisterIdentity& message) {
  if (!call.sender) return Error::no_account;
  if (evidence.identity_is_fixed(*call.sender)) return Error::identity_fixed;
  if (find_identity(state, message.key)) return Error::identity_in_use;
  const Hash statement = TaggedHash("identity")
                             .bare(state.setting.ledger_id.view())
                             .sized(call.sender_name.view())
                             .bare(message.key.view())
                             .finish();
  const bool proved = ed25519_verify(statement.view(), message.key, message.proof);
  return IdentityPlan{.account = *call.sender, .key = message.key, .proved = proved};
}

void apply(State& state, const Call&, const IdentityPlan& plan, EventLog& events) {
  if (!plan.proved) return events.fail(Error::identity_unproved);
  Account account = account_of(state, plan.account);
  const u64 profile_id = ensure_profile(state, plan.account, account);
  state.accounts.put(plan.account.value, account);
  const std::optional<Profile> profile = state.profiles.get(profile_id);
  ensures(profile.has_value(), "an account's profile exists");
  if (profile->identity) state.by_identity.erase(*profile->identity, profile_id);
  set_identity(state, profile_id, plan.key);
  events.emit(IdentityRegistered{.account = plan.account, .key = plan.key});
}

// payout ---------------------------------------------------------------------------------------

Verdict<Error> check(const Payout& message) {
  if (message.amount_atoms == Atoms{}) return Error::zero_amount;
  return std::nullopt;
}

Result<PayoutPlan, Error> admit(const State& state, const Call& call, const Payout& message) {
  if (!state.setting.host_authenticates) return Error::host_only;
  if (!call.sender) return Error::no_account;
  if (spendable(state, call, *call.sender) < message.amount_atoms) {
    return Error::too_little_balance;
  }
  return PayoutPlan{.account = *call.sender, .amount_atoms = message.amount_atoms};
}

void apply(State& state, const Call& call, const PayoutPlan& plan, EventLog& events) {
  Account account = account_of(state, plan.account);
  settle(state, account, call.time);
  account.balance_atoms -= plan.amount_atoms;
  state.accounts.put(plan.account.value, account);
  Totals totals = state.totals.get();
  totals.balances_atoms -= plan.amount_atoms;
  totals.minted_atoms -= plan.amount_atoms;
  state.totals.put(totals);
  events.pay_out({.account = plan.account, .amount_atoms = plan.amount_atoms});
  events.emit(PaidOut{.account = plan.account, .amount_atoms = plan.amount_atoms});
}

// Writers --------------------------------------------------------------------------------------

void grant(State& state, const Start& start) {
  Account account{};
  account.name = start.name;
  account.balance_atoms = start.balance_atoms;
  account.hours = start.hours;
  account.settled_at = {start.since.value};
  const AccountId id{state.accounts.append(account)};
  state.by_name.insert(start.name, id.value);
  if (start.identity) {
    const u64 profile = ensure_profile(state, id, account);
    state.accounts.put(id.value, account);
    set_identity(state, profile, *start.identity);
  }
  Totals totals = state.totals.get();
  totals.minted_atoms += start.balance_atoms;
  totals.balances_atoms += start.balance_atoms;
  state.totals.put(totals);
}

AccountId open_account(State& state, const Name& name, Seconds now, EventLog& events) {
  Account account{};
  account.name = name;
  account.settled_at = {now.value};
  const AccountId id{state.accounts.append(account)};
  state.by_name.insert(name, id.value);
  events.emit(AccountOpened{.account = id, .name = name});
  return id;
}

void mint(State& state, AccountId id, Atoms amount, Seconds now) {
  Account account = account_of(state, id);
  settle(state, account, now);
  account.balance_atoms += amount;
  state.accounts.put(id.value, account);
  Totals totals = state.totals.get();
  totals.minted_atoms += amount;
  totals.balances_atoms += amount;
  state.totals.put(totals);
}

void burn_hours(State& state, AccountId id, Hours fee, Seconds now) {
  Account account = account_of(state, id);
  settle(state, account, now);
  account.hours -= fee;
  state.accounts.put(id.value, account);
  Totals totals = state.totals.get();
  totals.hours_burned += fee.value;
  state.totals.put(totals);
}

void use_sequence(State& state, AccountId id) {
  Account account = account_of(state, id);
  account.sequence += Sequence{1};
  state.accounts.put(id.value, account);
}

void lock(State& state, AccountId id, Atoms amount, Pot pot, Seconds now) {
  Account account = account_of(state, id);
  settle(state, account, now);
  account.balance_atoms -= amount;
  const u64 profile = ensure_profile(state, id, account);
  state.accounts.put(id.value, account);
  change_locked(state, profile, amount, {});
  Totals totals = state.totals.get();
  totals.balances_atoms -= amount;
  pot_total(totals, pot) += amount;
  state.totals.put(totals);
}

void unlock(State& state, AccountId id, Atoms amount, Pot pot, Seconds now) {
  award(state, id, id, amount, pot, now);
}

void move_between_pots(State& state, Atoms amount, Pot from, Pot to) {
  Totals totals = state.totals.get();
  pot_total(totals, from) -= amount;
  pot_total(totals, to) += amount;
  state.totals.put(totals);
}

void take_locked(State& state, AccountId id, Atoms amount, Seconds now) {
  Account account = account_of(state, id);
  settle(state, account, now);
  state.accounts.put(id.value, account);
  expects(account.profile != 0, "an account with locked atoms has a profile");
  change_locked(state, account.profile - u64{1}, {}, amount);
}

void give_locked(State& state, AccountId id, Atoms amount, Seconds now) {
  Account account = account_of(state, id);
  settle(state, account, now);
  const u64 profile = ensure_profile(state, id, account);
  state.accounts.put(id.value, account);
  change_locked(state, profile, amount, {});
}

void seize(State& state, AccountId id, Atoms amount, Pot from, Sink sink, Seconds now) {
  if (amount == Atoms{}) return;
  take_locked(state, id, amount, now);
  Totals totals = state.totals.get();
  pot_total(totals, from) -= amount;
  (sink == Sink::burned ? totals.burned_atoms : totals.treasury_atoms) += amount;
  state.totals.put(totals);
}

void award(State& state, AccountId from, AccountId to, Atoms amount, Pot pot, Seconds now) {
  if (amount == Atoms{}) return;
  take_locked(state, from, amount, now);
  Account receiver = account_of(state, to);
  settle(state, receiver, now);
  receiver.balance_atoms += amount;
  state.accounts.put(to.value, receiver);
  Totals totals = state.totals.get();
  pot_total(totals, pot) -= amount;
  totals.balances_atoms += amount;
  state.totals.put(totals);
}

}  // namespace surety::accounts
