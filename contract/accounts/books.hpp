#pragma once
// How an account's holding changes: shared by the files of this module, not for others.

#include "contract/accounts/rules.hpp"

namespace surety::accounts {

// The account's coin hours at `now`.
Accrued accrued_at(const State& state, const Account& account, Seconds now);
// Brings the account's coin hours up to `now`, so that what it holds may change.
void settle(const State& state, Account& account, Seconds now);
// The same with hours that are known, or that are about to change.
void set_hours(Account& account, const Accrued& hours, Seconds now);
Atoms& pot_total(Totals& totals, Pot pot);
// Takes locked atoms out of the account's holding, or adds some; the caller says where they go or
// come from.
void take_locked(State& state, AccountId id, Atoms amount, Seconds now);
void give_locked(State& state, AccountId id, Atoms amount, Seconds now);

}  // namespace surety::accounts
