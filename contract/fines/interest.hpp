#pragma once
// The interest on one seat's unpaid fines: pure formulas (spec: fines, State per seat). A debt is
// settled lazily: any number of epochs at once gives the state that epoch after epoch would (F-1).
//
// Ranges: principal and MAX_PENALTY below 2^96, Q below 2^64, BIAS below 2^16, so that interest
// stays below 2^160 and every product below fits 512 bits. A score grows by BIAS an epoch and so
// stays below 2^80; of a state with a greater one it saturates at 2^128 - 1.

#include <optional>

#include "ledger/quantity.hpp"

namespace surety::fines {

// An epoch or a count of epochs beyond 2^64 - 1.
inline constexpr u64 NEVER = ~u64{0};

struct Terms {
  u32 bias = 1;      // BIAS, what a delinquent epoch adds to the score: 1 to 2^16 - 1
  u64 recovery = 0;  // RECOVERY, what a clean epoch takes from it
  u64 q = 1;         // Q, interest is counted in 1/Q atom: at least 1
  Atoms max_penalty;
  u64 grace = 1;  // GRACE, epochs
};

struct Debt {
  Atoms principal;        // P
  u256 interest = 0;      // I, in 1/Q atom
  u128 score = 0;         // s
  Epoch settled_epoch;    // e
  bool in_grace = false;  // whether cap_at is set
  Epoch cap_epoch;        // cap_at; 0 where not set
  bool slashed = false;   // final (F-8)

  bool is_clear() const { return principal.value == 0 && interest == 0; }
  friend bool operator==(const Debt&, const Debt&) = default;
};

// Whether the terms are in their ranges; every function below needs it.
bool in_range(const Terms& terms);

// acc(n): what n delinquent epochs charge, in 1/Q atom, exactly.
u512 acc(const Debt& debt, const Terms& terms, u64 n);

// P + ceil(I / Q): what clears the debt as it was settled, in atoms, rounded up.
u128 due(const Debt& debt, const Terms& terms);

// The least n with P*Q + I + acc(n) >= MAX*Q; nothing where no n below 2^64 does.
std::optional<u64> epochs_to_cap(const Debt& debt, const Terms& terms);
// The same, with 2^64 - 1 for nothing: as records and messages hold it.
u64 n_cap(const Debt& debt, const Terms& terms);

// The epoch in which the seat is slashed if nothing is paid, cancelled or added; nothing where that
// lies beyond 2^64 - 1, which is never. What the calendar holds; already past only where slashed.
std::optional<Epoch> slash_epoch(const Debt& debt, const Terms& terms);

// Brings the debt to an epoch. Precondition: not before the one it is settled to.
void settle(Debt& debt, const Terms& terms, Epoch epoch);
Debt settled(Debt debt, const Terms& terms, Epoch epoch);

// Each settles first. On a seat slashed by then they change nothing more and give nothing: the
// caller refuses such a seat after a look at `settled`. Precondition: as `settle`, and x > 0.

// Adds x to the principal. The sum of fines below 2^96 saturates, far beyond any seat's stake.
bool impose(Debt& debt, const Terms& terms, Epoch epoch, Atoms x);
// Takes at most what is due, interest first. The atoms taken. A part of the debt that clears its
// interest rounds that up to whole atoms (L-8), which costs less than one atom: so much, and no
// more, an early part can cost more than the same part later (F-5; README, Paying later).
std::optional<Atoms> pay(Debt& debt, const Terms& terms, Epoch epoch, Atoms x);
// Takes back a fine of x. The part of x that had been paid, to be returned.
std::optional<Atoms> cancel(Debt& debt, const Terms& terms, Epoch epoch, Atoms x);

// Slash at once when the principal reaches the seat's stake. Whether the seat is now slashed.
bool slash_at_stake(Debt& debt, Atoms seat_stake);

// ceil(base * (n^2 + 9*(k-1)^2) / n^2), at most MAX_PENALTY: the size of a fine when k of the n
// members of a pool had the same fault. Precondition: 1 <= k <= n.
Atoms correlated_size(Atoms base, Atoms max_penalty, u64 n, u64 k);

}  // namespace surety::fines
