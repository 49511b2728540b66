#pragma once
// Where the money of a price or a penalty goes (spec: auctions, Waterfall): first the measured loss
// of the pool's validator is made good, then a reporter gets his bounty, the rest goes to the sink.
// Pure. Never to fellow members: what a pool gets is at most its own loss (rule A-7).

#include "ledger/quantity.hpp"

namespace surety::auctions {

struct Split {
  Atoms compensated_atoms;
  Atoms bounty_atoms;
  Atoms forfeited_atoms;  // burned, or to the treasury
};

struct WaterfallTerms {
  Atoms max_penalty_atoms;  // the most that is made good
  u32 bounty_divisor = 16;  // a bounty is one part in so many of what is left then, rounded down
};

// What calls for money.
struct Cause {
  Atoms loss_atoms;       // measured
  bool reported = false;  // somebody is to get a bounty
};

// The three add up to `amount`; the first is at most the loss and MAX_PENALTY, the second at most
// 1/16 of the amount. Precondition: bounty_divisor >= 16.
Split waterfall(Atoms amount, const Cause& cause, const WaterfallTerms& terms);

}  // namespace surety::auctions
