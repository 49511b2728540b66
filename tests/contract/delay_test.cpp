// F-5: what it costs to pay late, or early, and that the bounds are reached; and what ends grace.
#include <doctest/doctest.h>

#include "tests/contract/interest_support.hpp"

using namespace surety;
using namespace surety::fines;
using surety::test::any_debt;
using surety::test::any_terms;
using surety::test::Generator;
using surety::test::lively_size;
using surety::test::lively_terms;
using Big = boost::multiprecision::cpp_int;

namespace {

constexpr u64 LAST_EPOCH = ~u64{0};

// F-5: what clears a debt never becomes less by waiting.
bool clearing_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const Debt debt = any_debt(gen);
    const Terms terms = any_terms(gen);
    const Epoch soon{gen.between(debt.settled_epoch.value, LAST_EPOCH)};
    const Epoch late{gen.between(soon.value, LAST_EPOCH)};
    Debt one = debt;
    Debt other = debt;
    const auto at_once = pay(one, terms, soon, Atoms::max());
    const auto delayed = pay(other, terms, late, Atoms::max());
    if (at_once && delayed && *delayed < *at_once) return false;
    if (!at_once && delayed) return false;  // who waits does not get a slashed seat back
  }
  return true;
}

// One part of a debt, paid soon or late, and what is due some time after both.
struct Delay {
  explicit Delay(Generator& gen) {
    const u128 fine = lively_size(gen);
    terms = lively_terms(gen, fine);
    Debt debt;
    debt.score = gen.below(1'000);
    impose(debt, terms, {0}, {fine});
    early = delayed = debt;
    const Epoch soon{gen.below(30)};
    const Epoch late{soon.value + gen.below(30)};
    const Epoch end{late.value + gen.below(30)};
    part = gen.u128_below(fine * 2) + 1;
    pay(early, terms, soon, {part});
    pay(delayed, terms, late, {part});
    settle(early, terms, end);
    settle(delayed, terms, end);
  }
  // By how much the early payer now owes more than the late one.
  u128 excess() const {
    const u128 one = due(early, terms);
    const u128 other = due(delayed, terms);
    return one > other ? u128(one - other) : u128(0);
  }

  Terms terms;
  Debt early, delayed;
  u128 part = 0;
};

// F-5, for a part: paid later it leaves at most one atom less due, the rounding of one payment
// (L-8). More only where the delay has brought the debt to MAX_PENALTY and interest stands still
// (F-3): then by up to the part itself, and grace ends no later.
bool delay_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const Delay delay(gen);
    if (delay.excess() <= 1) continue;
    if (!delay.delayed.in_grace || delay.excess() > delay.part) return false;
    if (delay.early.in_grace && delay.early.cap_epoch < delay.delayed.cap_epoch) return false;
  }
  return true;
}

// L-8: a payment takes off the debt what it costs, less than one atom of rounding apart.
bool rounding_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    Debt debt = any_debt(gen);
    const Terms terms = any_terms(gen);
    settle(debt, terms, debt.settled_epoch);
    const Big before = Big(debt.principal.value) * terms.q + Big(debt.interest);
    const Atoms x{(gen.u128_edgy() & Atoms::max().value) | 1};
    const auto taken = pay(debt, terms, debt.settled_epoch, x);
    if (!taken) continue;
    const Big after = Big(debt.principal.value) * terms.q + Big(debt.interest);
    const Big rounded = after + Big(taken->value) * terms.q - before;
    if (rounded < 0 || rounded >= terms.q) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("F-5 paying later never costs less: the whole exactly, a part within its bound") {
  CHECK(clearing_law(35, 3'000));
  CHECK(delay_law(40, 3'000));
  CHECK(rounding_law(41, 3'000));
}
// Both bounds are reached, so no stronger one holds of the published formulas.
TEST_CASE("F-5 the bounds for a part are tight") {
  Generator gen(42);
  u32 one_atom = 0;
  u32 in_grace = 0;
  for (u32 i = 0; i < 3'000; ++i) {
    const Delay delay(gen);
    if (!delay.delayed.in_grace && delay.excess() == 1) ++one_atom;
    if (delay.delayed.in_grace && delay.part > 1 && delay.excess() == delay.part) ++in_grace;
  }
  CHECK(one_atom > 0);
  CHECK(in_grace > 0);
}

TEST_CASE("F-5 by hand: one atom now costs one atom more than one atom an epoch later") {
  const Terms terms{.bias = 1, .recovery = 0, .q = 10, .max_penalty = {1'000}, .grace = 3};
  Debt early;
  REQUIRE(impose(early, terms, {0}, {3}));
  Debt late = early;
  // Interest is 3/10 in epoch 1 and 9/10 in epoch 2; either is cleared by one whole atom.
  CHECK(pay(early, terms, {1}, {1}) == Atoms{1});
  CHECK(pay(late, terms, {2}, {1}) == Atoms{1});
  CHECK(due(settled(early, terms, {2}), terms) == 4);
  CHECK(due(settled(late, terms, {2}), terms) == 3);
}

TEST_CASE("F-5 by hand: a part paid in grace saves interest that an early one does not") {
  const Terms terms{.bias = 4, .recovery = 1, .q = 200, .max_penalty = {130}, .grace = 10};
  Debt early;
  REQUIRE(impose(early, terms, {0}, {100}));
  Debt late = early;
  CHECK(pay(early, terms, {0}, {20}) == Atoms{20});
  CHECK(pay(late, terms, {8}, {20}) == Atoms{20});
  CHECK(due(settled(early, terms, {8}), terms) == 130);
  CHECK(due(settled(late, terms, {8}), terms) == 110);
  // What the late payer saves he has to find sooner.
  CHECK(slash_epoch(early, terms) == Epoch{18});
  CHECK(slash_epoch(late, terms) == Epoch{15});
}

TEST_CASE("in grace dust changes nothing, but a cancelled fine that leaves less ends it") {
  const Terms terms{.bias = 2, .recovery = 3, .q = 100, .max_penalty = {2'000}, .grace = 4};
  Debt debt;
  REQUIRE(impose(debt, terms, {0}, {2'030}));
  CHECK(slash_epoch(debt, terms) == Epoch{4});
  Debt alone = debt;
  CHECK(cancel(alone, terms, {3}, {30}) == Atoms{0});
  CHECK(alone.in_grace);  // 2,000 are owed: not below MAX_PENALTY
  CHECK(pay(debt, terms, {3}, {1}) == Atoms{1});
  CHECK(slash_epoch(debt, terms) == Epoch{4});  // F-7
  CHECK(cancel(debt, terms, {3}, {30}) == Atoms{0});
  CHECK_FALSE(debt.in_grace);
  // 1,999 atoms are back at MAX_PENALTY an epoch later, and grace begins anew.
  CHECK(n_cap(debt, terms) == 1);
  CHECK(slash_epoch(debt, terms) == Epoch{8});
  CHECK(settled(debt, terms, {8}).slashed);
}
