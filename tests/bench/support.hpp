#pragma once
// What several benchmarks begin with.

#include <benchmark/benchmark.h>

#include "contract/accounts/rules.hpp"
#include "tests/support/generator.hpp"

namespace surety::bench {

// A name of 32 bytes, as a key is.
inline Name name(test::Generator& random) { return Name::of(random.bytes(Name::max_size)); }

inline accounts::Account account(test::Generator& random) {
  accounts::Account account;
  account.balance_atoms = Atoms{u128(random.below(1u << 30)) << 10};
  account.hours = Hours{random.below(1u << 30)};
  account.settled_at = ShortSeconds{random.below(1u << 20)};
  account.name = name(random);
  return account;
}

// Reports what one of `count` things of an iteration takes.
inline void count_items(benchmark::State& state, u64 count) {
  state.SetItemsProcessed(static_cast<std::int64_t>(static_cast<u64>(state.iterations()) * count));
}

// From a thousand to a million.
inline void sizes(benchmark::internal::Benchmark* one) {
  one->ArgName("records")->RangeMultiplier(10)->Range(1'000, 1'000'000);
}

}  // namespace surety::bench
