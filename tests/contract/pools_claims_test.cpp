// Laws of the claims on a validator: against a model that keeps every claim by itself.

#include <doctest/doctest.h>

#include <vector>

#include "contract/pools/claims.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::pools;
using surety::test::Generator;

namespace {

// Each claim a number of its own; what a report brings is dealt out by walking over them.
struct Naive {
  std::vector<u64> claims;
  u64 carried = 0;
  u64 missing = 0;

  u64 sum() const {
    u64 all = 0;
    for (const u64 claim : claims) all += claim;
    return all;
  }
  u64 balance() const { return sum() + carried - missing; }
  u64 least() const {
    u64 least = ~u64{0};
    for (const u64 claim : claims) least = claim < least ? claim : least;
    return least;
  }
  void credit(u64 amount) {
    for (; amount > 0 && missing > 0; --amount) --missing;
    carried += amount;
    while (!claims.empty() && carried >= claims.size()) {
      for (u64& claim : claims) {
        ++claim;
        --carried;
      }
    }
  }
  void debit(u64 amount) {
    for (; amount > 0 && carried > 0; --amount) --carried;
    u64 open = amount;
    while (open > 0 && least() > 0) {
      for (u64& claim : claims) --claim;
      const u64 taken = claims.size() < open ? claims.size() : open;
      open -= taken;
      carried += claims.size() - taken;
    }
    missing += open;
  }
  // Leaves with its part of what there is.
  u64 remove(u64 at) {
    const u64 claim = claims[at];
    const u64 all = sum();
    const u64 paid = all == 0 ? 0 : static_cast<u64>(u128(claim) * (all - missing) / all);
    missing -= claim - paid;
    claims.erase(claims.begin() + static_cast<long>(at));
    return paid;
  }
};

struct Run {
  Validator validator{};
  std::vector<Share> shares{};
  Naive naive{};

  void add(u64 stake) {
    shares.push_back({{stake}, validator.credit_index, validator.debit_index});
    add_share(validator, {stake});
    naive.claims.push_back(stake);
  }
  bool remove(u64 at) {
    const Atoms paid = remove_share(validator, shares[at]);
    shares.erase(shares.begin() + static_cast<long>(at));
    const bool same = paid == Atoms{naive.remove(at)};
    validator.least_claim_atoms = {shares.empty() ? 0 : naive.least()};
    return same;
  }
  bool equals() const {
    u128 payable = 0;
    for (u64 i = 0; i < shares.size(); ++i) {
      if (claim_before_shortfall(validator, shares[i]) != Atoms{naive.claims[i]}) return false;
      payable += claim_of(validator, shares[i]).value;
    }
    const bool least = shares.empty() || validator.least_claim_atoms == Atoms{naive.least()};
    return least && payable <= validator.balance_atoms.value &&
           claims_of(validator) == Atoms{naive.sum()} &&
           validator.rest_atoms == Atoms{naive.carried} &&
           validator.shortfall_atoms == Atoms{naive.missing} &&
           validator.balance_atoms == Atoms{naive.balance()} &&
           validator.shares == naive.claims.size();
  }
};

struct Seen {
  u64 shortfalls = 0;
  u64 recoveries = 0;
  u64 carried = 0;
};

bool claims_law(u64 seed, u32 steps, Seen& seen) {
  Generator gen(seed);
  Run run;
  const u64 count = gen.between(1, 7);
  const u64 stake = gen.between(1, 40);
  for (u64 i = 0; i < count; ++i) run.add(stake);
  for (u32 i = 0; i < steps; ++i) {
    const u64 before = run.naive.missing;
    const u64 kind = gen.below(10);
    if (kind < 4) {
      const u64 amount = gen.below(50);
      credit(run.validator, {amount});
      run.naive.credit(amount);
    } else if (kind < 8) {
      const u64 amount = gen.below(run.naive.balance() + 1) / gen.between(1, 4);
      debit(run.validator, {amount});
      run.naive.debit(amount);
    } else if (kind == 8 && run.naive.missing == 0 && run.shares.size() < 9) {
      run.add(stake);  // a pool with a shortfall leaves, so nobody joins it
    } else if (!run.shares.empty()) {
      if (!run.remove(gen.below(run.shares.size()))) return false;
    }
    if (!run.equals()) return false;
    seen.shortfalls += run.naive.missing > before ? 1u : 0u;
    seen.recoveries += run.naive.missing < before ? 1u : 0u;
    seen.carried += run.naive.carried > 0 ? 1u : 0u;
  }
  // All leave: together they are paid what there is but for what was carried.
  u64 paid = 0;
  const u64 whole = run.naive.balance() - run.naive.carried;
  while (!run.shares.empty()) {
    const Atoms balance = run.validator.balance_atoms;
    if (!run.remove(gen.below(run.shares.size()))) return false;
    paid += static_cast<u64>((balance - run.validator.balance_atoms).value);
  }
  return paid == whole && run.validator.shortfall_atoms == Atoms{};
}

}  // namespace

TEST_CASE("P-5: the claims by index are those that a walk over all of them gives") {
  Seen seen;
  for (u64 seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    CHECK(claims_law(seed, 60, seen));
  }
  CHECK(seen.shortfalls > 100);
  CHECK(seen.recoveries > 50);
  CHECK(seen.carried > 1000);
}

TEST_CASE("P-5: claims in a small world: every report of every small validator") {
  for (u64 count = 1; count <= 3; ++count) {
    for (u64 first = 0; first <= 8; ++first) {
      for (u64 second = 0; second <= 8; ++second) {
        Run run;
        for (u64 i = 0; i < count; ++i) run.add(2);
        for (const u64 target : {first, second}) {
          const u64 now = run.naive.balance();
          if (target >= now) {
            credit(run.validator, {target - now});
            run.naive.credit(target - now);
          } else {
            debit(run.validator, {now - target});
            run.naive.debit(now - target);
          }
          CHECK(run.equals());
          CHECK(run.validator.balance_atoms == Atoms{target});
        }
      }
    }
  }
}

TEST_CASE("a loss beyond the least claim is borne by all in proportion") {
  Run run;
  run.add(100);
  run.add(100);
  credit(run.validator, {100});  // 150 each
  run.naive.credit(100);
  run.add(30);  // 150, 150, 30
  debit(run.validator, {180});
  run.naive.debit(180);  // 30 each, then 90 are missing of 240
  CHECK(run.equals());
  CHECK(run.validator.shortfall_atoms == Atoms{90});
  CHECK(claim_of(run.validator, run.shares[0]) == Atoms{75});
  CHECK(claim_of(run.validator, run.shares[2]) == Atoms{0});
  credit(run.validator, {90});
  CHECK(claim_of(run.validator, run.shares[0]) == Atoms{120});
  CHECK(run.validator.rest_atoms == Atoms{});
}
