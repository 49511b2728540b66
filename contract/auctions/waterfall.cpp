#include "contract/auctions/waterfall.hpp"

#include <algorithm>

#include "ledger/wide.hpp"

namespace surety::auctions {

Split waterfall(Atoms amount, const Cause& cause, const WaterfallTerms& terms) {
  expects(terms.bounty_divisor >= 16, "a bounty is at most a sixteenth");
  Split split;
  split.compensated_atoms = std::min({amount, cause.loss_atoms, terms.max_penalty_atoms});
  Atoms left = amount - split.compensated_atoms;
  if (cause.reported) split.bounty_atoms = {div_floor(left.value, u128(terms.bounty_divisor))};
  split.forfeited_atoms = left - split.bounty_atoms;
  return split;
}

}  // namespace surety::auctions
