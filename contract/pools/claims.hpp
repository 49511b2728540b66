#pragma once
// Pure: what seats have a claim to out of a validator's balance (README, Claims). An index of
// credits and one of debits, in atoms a share; what does not divide is carried. So a report costs
// O(1), and the claims never add up to more than the balance.

#include "contract/pools/validator_records.hpp"

namespace surety::pools {

// Whose claim began at which indices. A claim is stake + credits since then - debits since then.
struct Share {
  Atoms stake_atoms;
  u128 credit_base = 0;
  u128 debit_base = 0;
};
constexpr Share share_of(const Seat& seat) {
  return {seat.stake_atoms, seat.credit_base, seat.debit_base};
}

// All claims together, before the shortfall: balance - rest + shortfall.
Atoms claims_of(const Validator& validator);
// One claim before the shortfall. Precondition: the share is one of the validator's.
Atoms claim_before_shortfall(const Validator& validator, const Share& share);
// What a share would be paid: floor(claim * (claims - shortfall) / claims).
Atoms claim_of(const Validator& validator, const Share& share);

// More is there: the shortfall is made good first, then every share is credited equally. The caller
// moves the income. Precondition: the sum of money stays below 2^96.
void credit(Validator& validator, Atoms amount);
// Less is there: taken from what was carried, then from every share equally; what is more than the
// least claim can bear becomes the shortfall. Precondition: amount <= balance.
void debit(Validator& validator, Atoms amount);

// A share that begins now. The caller writes the indices as they are into its seat.
void add_share(Validator& validator, Atoms stake);
// A share ends, and what it would be paid leaves the balance: that amount. The caller sets the
// least claim of those that are left.
Atoms remove_share(Validator& validator, const Share& share);

}  // namespace surety::pools
