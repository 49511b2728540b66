#include "contract/fines/interest.hpp"

#include "ledger/wide.hpp"

namespace surety::fines {

namespace {

void expect_in_range(const Terms& terms) {
  expects(in_range(terms), "terms of interest are in their ranges");
}

// MAX*Q and P*Q + I, both in 1/Q atom; the first below 2^160.
u256 most(const Terms& terms) { return u256(terms.max_penalty.value) * terms.q; }
u512 owed(const Debt& debt, const Terms& terms) {
  return u512(debt.principal.value) * terms.q + u512(debt.interest);
}
bool at_most(const Debt& debt, const Terms& terms) {
  return owed(debt, terms) >= u512(most(terms));
}

// MAX*Q - P*Q, or 0 where fines alone exceed MAX_PENALTY.
u256 room_for_interest(const Terms& terms, Atoms principal) {
  if (principal >= terms.max_penalty) return 0;
  return u256((terms.max_penalty - principal).value) * terms.q;
}

u128 risen(const u128& score, const Terms& terms, u64 epochs) {
  const u128 rise = u128(epochs) * terms.bias;
  return rise > ~u128(0) - score ? ~u128(0) : u128(score + rise);
}

u128 fallen(const u128& score, const Terms& terms, u64 epochs) {
  const u128 fall = u128(epochs) * terms.recovery;
  return fall > score ? u128(0) : u128(score - fall);
}

void start_grace(Debt& debt, Epoch epoch) {
  debt.in_grace = true;
  debt.cap_epoch = epoch;
}

void end_grace(Debt& debt) {
  debt.in_grace = false;
  debt.cap_epoch = {};
}

// cap_at + GRACE; an epoch beyond 2^64 - 1 is never.
std::optional<Epoch> end_of_grace(Epoch cap_epoch, const Terms& terms) {
  return checked_add(cap_epoch, Epoch{terms.grace});
}

void slash_if_grace_is_over(Debt& debt, const Terms& terms) {
  if (!debt.in_grace) return;
  const auto end = end_of_grace(debt.cap_epoch, terms);
  if (end && debt.settled_epoch >= *end) debt.slashed = true;
}

// A delinquent debt below MAX_PENALTY, `n` epochs on.
void charge(Debt& debt, const Terms& terms, u64 n) {
  const auto k = epochs_to_cap(debt, terms);
  if (!k || *k > n) {
    // Not yet at MAX_PENALTY, so the interest stays below 2^160.
    debt.interest += static_cast<u256>(acc(debt, terms, n));
    debt.score = risen(debt.score, terms, n);
    return;
  }
  start_grace(debt, {debt.settled_epoch.value + *k});
  debt.score = risen(debt.score, terms, *k);
  const u256 room = room_for_interest(terms, debt.principal);
  if (debt.interest < room) debt.interest = room;
}

}  // namespace

bool in_range(const Terms& terms) {
  return terms.bias >= 1 && terms.bias <= 0xffff && terms.q >= 1 &&
         terms.max_penalty <= Atoms::max();
}

u512 acc(const Debt& debt, const Terms& terms, u64 n) {
  // n*(n+1) is even, so the half is exact.
  const u512 triangle = (u512(n) * (u512(n) + 1)) >> 1;
  return u512(debt.principal.value) * (u512(debt.score) * n + triangle * terms.bias);
}

u128 due(const Debt& debt, const Terms& terms) {
  expect_in_range(terms);
  const u256 sum = u256(debt.principal.value) + div_ceil(debt.interest, u256(terms.q));
  expects(sum <= u256(~u128(0)), "interest stays near MAX_PENALTY");
  return static_cast<u128>(sum);
}

std::optional<u64> epochs_to_cap(const Debt& debt, const Terms& terms) {
  expect_in_range(terms);
  const u512 now = owed(debt, terms);
  const u512 target = u512(most(terms));
  if (now >= target) return 0;
  if (debt.principal.value == 0) return std::nullopt;
  // The least root of BIAS*n^2 + b*n >= c, from the quadratic formula in whole numbers.
  const u512 c = div_ceil(u512((target - now) << 1), u512(debt.principal.value));
  const u512 b = (u512(debt.score) << 1) + terms.bias;
  const u512 root = u512(isqrt(u512(b * b + ((c * terms.bias) << 2))));
  u512 n = div_floor(u512(root - b), u512(2 * terms.bias));
  // The floors of root and quotient lose less than one epoch together.
  if (n * n * terms.bias + b * n < c) ++n;
  if (n > u512(NEVER)) return std::nullopt;
  return low_u64(n);
}

u64 n_cap(const Debt& debt, const Terms& terms) {
  return epochs_to_cap(debt, terms).value_or(NEVER);
}

std::optional<Epoch> slash_epoch(const Debt& debt, const Terms& terms) {
  if (debt.in_grace) return end_of_grace(debt.cap_epoch, terms);
  if (debt.is_clear()) return std::nullopt;
  const auto n = epochs_to_cap(debt, terms);
  if (!n) return std::nullopt;
  const auto cap_epoch = checked_add(debt.settled_epoch, Epoch{*n});
  if (!cap_epoch) return std::nullopt;
  return end_of_grace(*cap_epoch, terms);
}

void settle(Debt& debt, const Terms& terms, Epoch epoch) {
  expect_in_range(terms);
  const u64 n = (epoch - debt.settled_epoch).value;
  if (debt.is_clear()) {
    debt.score = fallen(debt.score, terms, n);
  } else if (!debt.in_grace && !debt.slashed) {
    charge(debt, terms, n);
  }
  debt.settled_epoch = epoch;
  slash_if_grace_is_over(debt, terms);
}

Debt settled(Debt debt, const Terms& terms, Epoch epoch) {
  settle(debt, terms, epoch);
  return debt;
}

bool impose(Debt& debt, const Terms& terms, Epoch epoch, Atoms x) {
  settle(debt, terms, epoch);
  if (debt.slashed) return false;
  debt.principal = saturating_add(debt.principal, x);
  if (!debt.in_grace && at_most(debt, terms)) start_grace(debt, epoch);
  // Without a grace period the fine that reaches MAX_PENALTY ends it in the same epoch.
  slash_if_grace_is_over(debt, terms);
  return true;
}

std::optional<Atoms> pay(Debt& debt, const Terms& terms, Epoch epoch, Atoms x) {
  settle(debt, terms, epoch);
  if (debt.slashed) return std::nullopt;
  const u128 all = due(debt, terms);
  const u128 taken = x.value < all ? x.value : all;
  const u128 interest_due = all - debt.principal.value;
  if (taken >= interest_due) {
    debt.interest = 0;
    debt.principal -= Atoms{taken - interest_due};
  } else {
    // Less than ceil(I/Q) whole atoms, so less than I.
    debt.interest -= u256(taken) * terms.q;
  }
  // Only full payment leaves grace (F-7).
  if (debt.is_clear()) end_grace(debt);
  return Atoms{taken};
}

std::optional<Atoms> cancel(Debt& debt, const Terms& terms, Epoch epoch, Atoms x) {
  settle(debt, terms, epoch);
  if (debt.slashed) return std::nullopt;
  const Atoms unpaid = x < debt.principal ? x : debt.principal;
  debt.principal -= unpaid;
  if (debt.principal.value == 0) debt.interest = 0;
  if (debt.principal.value == 0 || !at_most(debt, terms)) end_grace(debt);
  return x - unpaid;
}

bool slash_at_stake(Debt& debt, Atoms seat_stake) {
  if (debt.principal >= seat_stake) debt.slashed = true;
  return debt.slashed;
}

Atoms correlated_size(Atoms base, Atoms max_penalty, u64 n, u64 k) {
  expects(k >= 1 && k <= n, "a fault has 1 to n members of the pool");
  // base * 10 * n^2 is below 2^96 * 2^132.
  const u256 square = u256(n) * n;
  const u256 others = u256(k - 1) * (k - 1);
  const u256 size = div_ceil(u256(u256(base.value) * (square + others * 9)), square);
  if (size >= u256(max_penalty.value)) return max_penalty;
  return Atoms{static_cast<u128>(size)};
}

}  // namespace surety::fines
