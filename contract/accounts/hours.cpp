#include "contract/accounts/hours.hpp"

#include <bit>

namespace surety::accounts {

namespace {

// Amounts below 2^87 times a time below 2^40 fit 128 bits, and almost all do.
constexpr unsigned NARROW_ATOM_BITS = 87;

template <class Wide>
Accrued accrue_in(const Account& account, const Wide& atom_seconds, u64 unit) {
  const Wide whole = atom_seconds / unit;
  const u32 remainder = static_cast<u32>(low_u64(Wide(atom_seconds - whole * unit)));
  const Hours gained = whole > Hours::max().value ? Hours::max() : Hours{low_u64(whole)};
  return {saturating_add(account.hours, gained), remainder};
}

}  // namespace

Accrued accrue(const Account& account, Atoms atoms, Seconds now, const Params& params) {
  if (now.value <= account.settled_at.value) return {account.hours, account.remainder};
  const u64 elapsed = now.value - account.settled_at.value;
  const u64 unit = u64{params.droplets_per_coin} * SECONDS_PER_HOUR;
  // One machine word holds what most accounts earn between two settlements: a product below 2^63
  // and a remainder below 2^32.
  if ((atoms.value >> 63) == 0 &&
      std::bit_width(low_u64(atoms.value)) + std::bit_width(elapsed) <= 63) {
    return accrue_in<u64>(account, low_u64(atoms.value) * elapsed + account.remainder, unit);
  }
  if ((atoms.value >> NARROW_ATOM_BITS) == 0) {
    return accrue_in<u128>(account, atoms.value * elapsed + account.remainder, unit);
  }
  return accrue_in<u256>(account, u256(atoms.value) * elapsed + account.remainder, unit);
}

Hours least_transfer_burn(Hours hours_in, const Params& params) {
  const u64 quotient = hours_in.value / params.burn_factor;
  const u64 share = quotient + (hours_in.value % params.burn_factor != 0 ? 1 : 0);
  return {share > params.least_transfer_fee_hours.value ? share
                                                        : params.least_transfer_fee_hours.value};
}

}  // namespace surety::accounts
