#include "contract/pools/claims.hpp"

#include <algorithm>

#include "ledger/wide.hpp"

namespace surety::pools {

Atoms claims_of(const Validator& validator) {
  return validator.balance_atoms - validator.rest_atoms + validator.shortfall_atoms;
}

Atoms claim_before_shortfall(const Validator& validator, const Share& share) {
  const u128 credits = validator.credit_index - share.credit_base;
  const u128 debits = validator.debit_index - share.debit_base;
  const u128 gross = share.stake_atoms.value + credits;
  expects(debits <= gross, "no claim is debited more than it holds");
  return {gross - debits};
}

Atoms claim_of(const Validator& validator, const Share& share) {
  const Atoms claim = claim_before_shortfall(validator, share);
  if (validator.shortfall_atoms == Atoms{}) return claim;
  const Atoms all = claims_of(validator);
  const Atoms payable = all - validator.shortfall_atoms;
  const std::optional<u128> part = mul_div_floor(claim.value, payable.value, all.value);
  ensures(part.has_value(), "where something is missing there are claims");
  return {*part};
}

void credit(Validator& validator, Atoms amount) {
  validator.balance_atoms += amount;
  const Atoms made_good = std::min(amount, validator.shortfall_atoms);
  validator.shortfall_atoms -= made_good;
  validator.rest_atoms += amount - made_good;
  if (validator.shares == 0) return;
  const Atoms each{div_floor(validator.rest_atoms.value, validator.shares)};
  validator.rest_atoms -= {each.value * validator.shares};
  validator.credit_index += each.value;
  validator.least_claim_atoms += each;
}

void debit(Validator& validator, Atoms amount) {
  expects(amount <= validator.balance_atoms, "a validator loses at most what it holds");
  validator.balance_atoms -= amount;
  const Atoms carried = std::min(amount, validator.rest_atoms);
  validator.rest_atoms -= carried;
  const Atoms lost = amount - carried;
  if (lost == Atoms{}) return;
  expects(validator.shares != 0, "what is not carried belongs to shares");
  const Atoms fair{div_ceil(lost.value, validator.shares)};
  const Atoms each = std::min(fair, validator.least_claim_atoms);
  const Atoms taken{each.value * validator.shares};
  validator.debit_index += each.value;
  validator.least_claim_atoms -= each;
  if (taken < lost) {
    validator.shortfall_atoms += lost - taken;
  } else {
    validator.rest_atoms += taken - lost;
  }
}

void add_share(Validator& validator, Atoms stake) {
  validator.balance_atoms += stake;
  validator.least_claim_atoms =
      validator.shares == 0 ? stake : std::min(stake, validator.least_claim_atoms);
  ++validator.shares;
}

Atoms remove_share(Validator& validator, const Share& share) {
  const Atoms claim = claim_before_shortfall(validator, share);
  const Atoms paid = claim_of(validator, share);
  validator.balance_atoms -= paid;
  validator.shortfall_atoms -= claim - paid;
  --validator.shares;
  return paid;
}

}  // namespace surety::pools
