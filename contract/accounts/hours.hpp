#pragma once
// Coin hours: one coin held for an hour gives one (spec: accounts, Coin hours).

#include "contract/accounts/types.hpp"
#include "ledger/integers.hpp"

namespace surety::accounts {

inline constexpr u32 SECONDS_PER_HOUR = 3600;

// Coin hours at a time, with the exact remainder, so that settling often loses nothing.
struct Accrued {
  Hours hours;
  u32 remainder;  // atom seconds below one coin hour
};

//   hours(t) = base + floor((atoms * (t - t0) + remainder) / (atoms per coin * 3600)),
// base when t < t0; saturates at 2^64 - 1 (spec: accounts). `atoms` is all the owner holds, locked
// ones included.
Accrued accrue(const Account& account, Atoms atoms, Seconds now, const Params& params);

// The least that a transfer taking `hours_in` burns: max(least fee, ceil(hours_in / burn_factor)).
Hours least_transfer_burn(Hours hours_in, const Params& params);

}  // namespace surety::accounts
