// Interest on fines: F-1 to F-9 (F-5 in delay_test.cpp) against a model that takes one epoch at a
// time in unbounded integers, written from the rules alone.
#include "contract/fines/interest.hpp"

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

Big up(const Big& a, const Big& d) { return (a + d - 1) / d; }

struct Model {
  Big principal, interest, score, epoch, cap_epoch;
  bool in_grace = false;
  bool slashed = false;

  bool clear() const { return principal == 0 && interest == 0; }
  bool reached(const Terms& t) const {
    return principal * t.q + interest >= Big(t.max_penalty.value) * t.q;
  }
  Big due(const Terms& t) const { return principal + up(interest, t.q); }
  void enter_grace() {
    in_grace = true;
    cap_epoch = epoch;
  }
  void leave_grace() {
    in_grace = false;
    cap_epoch = 0;
  }
  void slash_when_over(const Terms& t) {
    if (in_grace && epoch >= cap_epoch + t.grace) slashed = true;
  }

  void step(const Terms& t) {
    epoch += 1;
    if (clear()) {
      score = score > t.recovery ? Big(score - t.recovery) : Big(0);
    } else if (!in_grace && !slashed) {
      score += t.bias;
      interest += principal * score;
      if (reached(t)) {
        enter_grace();
        interest = (Big(t.max_penalty.value) - principal) * t.q;
      }
    }
    slash_when_over(t);
  }
  void advance(const Terms& t, u64 to) {
    while (epoch < to) step(t);
  }
  void impose(const Terms& t, const Big& x) {
    if (slashed) return;
    principal += x;
    if (!in_grace && reached(t)) enter_grace();
    slash_when_over(t);
  }
  Big pay(const Terms& t, const Big& x) {
    if (slashed) return 0;
    const Big taken = x < due(t) ? x : due(t);
    const Big whole = up(interest, t.q);
    if (taken >= whole) {
      interest = 0;
      principal -= taken - whole;
    } else {
      interest -= taken * t.q;
    }
    if (clear()) leave_grace();
    return taken;
  }
  Big cancel(const Terms& t, const Big& x) {
    if (slashed) return 0;
    const Big unpaid = x < principal ? x : principal;
    principal -= unpaid;
    if (principal == 0) interest = 0;
    if (principal == 0 || !reached(t)) leave_grace();
    return x - unpaid;
  }
};

Model model_of(const Debt& d) {
  return {Big(d.principal.value), Big(d.interest), Big(d.score), Big(d.settled_epoch.value),
          Big(d.cap_epoch.value), d.in_grace,      d.slashed};
}

bool same(const Debt& d, const Model& m) {
  return m.principal == d.principal.value && m.interest == Big(d.interest) && m.score == d.score &&
         m.epoch == d.settled_epoch.value && m.cap_epoch == d.cap_epoch.value &&
         m.in_grace == d.in_grace && m.slashed == d.slashed;
}

// F-1: a history of messages at random epochs, lazily and one epoch at a time.
bool history_law(u64 seed, u32 size) {
  Generator gen(seed);
  const u128 fine = lively_size(gen);
  const Terms terms = lively_terms(gen, fine);
  Debt debt;
  Model model = model_of(debt);
  Epoch now{};
  for (u32 i = 0; i < size; ++i) {
    now.value += gen.below(40);
    model.advance(terms, now.value);
    const Atoms x{gen.u128_below(gen.chance(1, 3) ? u128(fine * 3) : fine) + 1};
    const u64 act = gen.below(8);
    if (act < 2) {
      impose(debt, terms, now, x);
      model.impose(terms, Big(x.value));
    } else if (act < 4) {
      const auto taken = pay(debt, terms, now, x);
      if (model.pay(terms, Big(x.value)) != taken.value_or(Atoms{}).value) return false;
    } else if (act == 4) {
      const auto back = cancel(debt, terms, now, x);
      if (model.cancel(terms, Big(x.value)) != back.value_or(Atoms{}).value) return false;
    } else {
      settle(debt, terms, now);
    }
    if (!same(debt, model)) return false;
    if (model.due(terms) != due(debt, terms)) return false;
  }
  return true;
}

// F-1, over epochs too far apart to step: any stop on the way changes nothing.
bool partition_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    Debt debt = any_debt(gen);
    debt.score &= (u128(1) << 80) - 1;
    const Terms terms = any_terms(gen);
    const Epoch end{gen.between(debt.settled_epoch.value, LAST_EPOCH)};
    const Epoch target = gen.chance(1, 3) ? Epoch{LAST_EPOCH} : end;
    Debt slow = debt;
    while (slow.settled_epoch < target && gen.chance(9, 10)) {
      const u64 left = target.value - slow.settled_epoch.value;
      const u64 most = gen.chance(1, 2) ? left : u64{left < 50 ? left : 50};
      settle(slow, terms, {slow.settled_epoch.value + gen.between(0, most)});
    }
    settle(slow, terms, target);
    if (slow != settled(debt, terms, target)) return false;
  }
  return true;
}

bool convex_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const Debt debt = any_debt(gen);
    const Terms terms = any_terms(gen);
    const u64 a = gen.between(1, u64{1} << 62);
    const u64 b = gen.chance(1, 2) ? 1 : gen.between(1, u64{1} << 62);
    const u512 apart = acc(debt, terms, a) + acc(debt, terms, b);
    const u512 together = acc(debt, terms, a + b);
    if (debt.principal.value == 0 ? together != 0 : together <= apart) return false;
  }
  return true;
}

bool due_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    Debt debt = any_debt(gen);
    const Terms terms = any_terms(gen);
    const u128 before = due(debt, terms);
    const u128 ceiling = before > terms.max_penalty.value ? before : terms.max_penalty.value;
    settle(debt, terms, {gen.between(debt.settled_epoch.value, LAST_EPOCH)});
    const u128 after = due(debt, terms);
    if (after < before || after > ceiling) return false;
  }
  return true;
}

bool one_epoch_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const u128 fine = lively_size(gen);
    Terms terms = lively_terms(gen, fine);
    // Without grace the first of two fines may slash, and the second is then refused.
    terms.grace += 1;
    Debt debt;
    debt.score = gen.below(100);
    impose(debt, terms, {0}, {fine});
    settle(debt, terms, {gen.below(40)});
    const Epoch now = debt.settled_epoch;
    const Atoms x{gen.u128_below(fine) + 1};
    const Atoms y{gen.u128_below(fine) + 1};
    Debt twice = debt;
    Debt once = debt;
    const u128 first = pay(twice, terms, now, x).value_or(Atoms{}).value;
    const u128 second = pay(twice, terms, now, y).value_or(Atoms{}).value;
    const auto sum = pay(once, terms, now, x + y);
    if (twice != once || first + second != sum.value_or(Atoms{}).value) return false;
    twice = once = debt;
    impose(twice, terms, now, x);
    impose(twice, terms, now, y);
    impose(once, terms, now, x + y);
    if (twice != once) return false;
  }
  return true;
}

bool n_cap_holds(const Debt& debt, const Terms& terms) {
  const u512 most = u512(terms.max_penalty.value) * terms.q;
  const u512 owed = u512(debt.principal.value) * terms.q + u512(debt.interest);
  const auto n = epochs_to_cap(debt, terms);
  if (n_cap(debt, terms) != n.value_or(LAST_EPOCH)) return false;
  if (!n) return owed + acc(debt, terms, LAST_EPOCH) < most;
  if (owed + acc(debt, terms, *n) < most) return false;
  return *n == 0 || owed + acc(debt, terms, *n - 1) < most;
}

bool n_cap_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const Debt debt = any_debt(gen);
    if (!n_cap_holds(debt, any_terms(gen))) return false;
  }
  return true;
}

// F-7: whatever is paid short of everything, the seat is slashed in the epoch foreseen.
bool dust_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const u128 fine = lively_size(gen);
    Terms terms = lively_terms(gen, fine);
    terms.grace += 2;
    Debt debt;
    impose(debt, terms, {0}, {fine});
    const auto cap = epochs_to_cap(debt, terms);
    if (!cap) return false;
    settle(debt, terms, {*cap});
    const auto end = slash_epoch(debt, terms);
    if (!debt.in_grace || !end) return false;
    for (u64 now = *cap; now < end->value; ++now) {
      const u128 all = due(debt, terms);
      if (all > 1) pay(debt, terms, {now}, {gen.u128_below(all - 1 < 9 ? u128(all - 1) : 9) + 1});
      if (debt.slashed || slash_epoch(debt, terms) != end) return false;
    }
    settle(debt, terms, *end);
    if (!debt.slashed) return false;
  }
  return true;
}

// The calendar's epoch is the first in which a debt left alone is slashed.
bool calendar_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    Debt debt = any_debt(gen);
    const Terms terms = any_terms(gen);
    settle(debt, terms, debt.settled_epoch);
    const auto end = slash_epoch(debt, terms);
    if (!end) {
      if (settled(debt, terms, {LAST_EPOCH}).slashed) return false;
      continue;
    }
    if (debt.slashed) continue;
    if (*end <= debt.settled_epoch || !settled(debt, terms, *end).slashed) return false;
    if (settled(debt, terms, {end->value - 1}).slashed) return false;
  }
  return true;
}

// F-8 and the part of F-9 that one debt can show.
bool account_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    Debt debt = any_debt(gen);
    const Terms terms = any_terms(gen);
    settle(debt, terms, debt.settled_epoch);
    const Epoch now = debt.settled_epoch;
    const Atoms x{(gen.u128_edgy() & Atoms::max().value) | 1};
    const Debt before = debt;
    const auto taken = pay(debt, terms, now, x);
    if (before.slashed) {
      if (taken || impose(debt, terms, now, x) || cancel(debt, terms, now, x)) return false;
      if (debt != before || !settled(debt, terms, {LAST_EPOCH}).slashed) return false;
      continue;
    }
    if (!taken || *taken > x) return false;
    if (taken->value + due(debt, terms) != due(before, terms)) return false;
    const u128 principal = debt.principal.value;
    const auto back = cancel(debt, terms, now, x);
    if (!back || back->value + principal != x.value + debt.principal.value) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("F-1 lazy equals eager: random histories") {
  for (u64 seed = 0; seed < 1'500; ++seed) {
    CAPTURE(seed);
    REQUIRE(history_law(seed, 30));
  }
}

TEST_CASE("F-1 lazy equals eager: any partition of any span") { CHECK(partition_law(31, 3'000)); }

TEST_CASE("F-1, F-6: every small world") {
  Terms terms;
  for (u32 code = 0; code < 3 * 4 * 8 * 3; ++code) {
    terms.bias = 1 + code % 3;
    terms.q = 1 + code / 3 % 4;
    terms.max_penalty.value = code / 12 % 8;
    terms.grace = code / 96;
    terms.recovery = 2;
    for (u32 start = 0; start < 6 * 5 * 4; ++start) {
      Debt debt;
      debt.principal.value = start % 6;
      debt.score = start / 6 % 5;
      debt.interest = debt.principal.value == 0 ? 0 : start / 30;
      REQUIRE(n_cap_holds(debt, terms));
      Model model = model_of(debt);
      // As a fine of that principal would leave it.
      if (!model.clear() && model.reached(terms)) model.enter_grace();
      model.slash_when_over(terms);
      for (u64 epoch = 0; epoch < 9; ++epoch) {
        REQUIRE(same(settled(debt, terms, {epoch}), model));
        model.step(terms);
      }
    }
  }
}

TEST_CASE("F-2 interest is strictly convex") { CHECK(convex_law(32, 3'000)); }
TEST_CASE("F-3 time alone never lowers what is due, nor lifts it above MAX_PENALTY") {
  CHECK(due_law(33, 3'000));
}
TEST_CASE("F-4 two payments or fines in one epoch equal their sum") {
  CHECK(one_epoch_law(34, 3'000));
}
TEST_CASE("F-6 n_cap is the least") { CHECK(n_cap_law(36, 5'000)); }
TEST_CASE("F-7 dust payments do not extend grace") { CHECK(dust_law(37, 500)); }
TEST_CASE("F-7 the calendar foresees the slash") { CHECK(calendar_law(38, 3'000)); }
TEST_CASE("F-8 slashed is final, F-9 what is paid and cancelled adds up") {
  CHECK(account_law(39, 3'000));
}

TEST_CASE("F-6 never: an epoch beyond 2^64 - 1") {
  Terms terms;
  terms.q = ~u64{0};
  terms.max_penalty = Atoms::max();
  terms.grace = 5;
  Debt debt;
  debt.principal.value = 1;
  // n^2 / 2 reaches 2^160 only beyond 2^64 epochs.
  CHECK_FALSE(epochs_to_cap(debt, terms).has_value());
  CHECK(n_cap(debt, terms) == LAST_EPOCH);
  CHECK_FALSE(slash_epoch(debt, terms).has_value());
  settle(debt, terms, {LAST_EPOCH});
  CHECK_FALSE(debt.in_grace);
  // Grace that would end beyond the last epoch never ends.
  terms.max_penalty.value = 1;
  Debt capped;
  impose(capped, terms, {LAST_EPOCH - 4}, {1});
  CHECK(capped.in_grace);
  CHECK_FALSE(slash_epoch(capped, terms).has_value());
  settle(capped, terms, {LAST_EPOCH});
  CHECK_FALSE(capped.slashed);
}

TEST_CASE("a debt by hand: 100 atoms, BIAS 4, Q 200, MAX_PENALTY 130, GRACE 3") {
  const Terms terms{.bias = 4, .recovery = 1, .q = 200, .max_penalty = {130}, .grace = 3};
  Debt debt;
  REQUIRE(impose(debt, terms, {10}, {100}));
  // Epochs charge 100 * 4/200 = 2, then 4, 6, 8, 10 atoms: 30 are reached with the fifth.
  CHECK(n_cap(debt, terms) == 5);
  CHECK(due(settled(debt, terms, {12}), terms) == 106);
  CHECK(due(settled(debt, terms, {15}), terms) == 130);
  CHECK(slash_epoch(debt, terms) == Epoch{18});
  CHECK_FALSE(settled(debt, terms, {17}).slashed);
  CHECK(settled(debt, terms, {18}).slashed);
  CHECK(pay(debt, terms, {12}, {16}) == Atoms{16});
  CHECK(debt.principal == Atoms{90});
  CHECK(debt.interest == 0);
  CHECK(pay(debt, terms, {12}, {1'000}) == Atoms{90});
  CHECK(debt.is_clear());
  CHECK(settled(debt, terms, {15}).score == 5);
  CHECK(settled(debt, terms, {99}).score == 0);
}

TEST_CASE("a principal that reaches the stake slashes at once") {
  Debt debt;
  debt.principal.value = 9;
  CHECK_FALSE(slash_at_stake(debt, {10}));
  debt.principal.value = 10;
  CHECK(slash_at_stake(debt, {10}));
}

TEST_CASE("the size of a correlated fine") {
  CHECK(correlated_size({100}, {10'000}, 10, 1) == Atoms{100});
  CHECK(correlated_size({100}, {10'000}, 10, 2) == Atoms{109});
  CHECK(correlated_size({100}, {10'000}, 10, 10) == Atoms{829});
  CHECK(correlated_size({100}, {500}, 10, 10) == Atoms{500});
  CHECK(correlated_size({1}, {10'000}, 3, 2) == Atoms{2});
  const u64 most = ~u64{0};
  CHECK(correlated_size(Atoms::max(), Atoms::max(), most, most) == Atoms::max());
  for (u64 n = 1; n < 12; ++n) {
    for (u64 k = 1; k <= n; ++k) {
      for (u64 base = 0; base < 20; ++base) {
        const u64 exact = (base * (n * n + 9 * (k - 1) * (k - 1)) + n * n - 1) / (n * n);
        const u64 capped = exact < 60 ? exact : 60;
        REQUIRE(correlated_size({base}, {60}, n, k).value == capped);
      }
    }
  }
}
