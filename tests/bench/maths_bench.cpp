// Arithmetic: both ways of mul_div, coin hours, interest.

#include "contract/fines/interest.hpp"
#include "ledger/wide.hpp"
#include "tests/bench/support.hpp"

namespace surety::bench {

namespace {

constexpr u32 COUNT = 1024;

u128 wide(test::Generator& random, u32 bits) {
  const u128 high = random.u64_();
  return ((high << 64) | random.u64_()) >> (128 - bits);
}

struct Factors {
  u128 a;
  u128 b;
  u128 d;
};

// Factors of so many bits, of which a divisor below no product's half makes the quotient fit.
std::vector<Factors> factors(u32 bits) {
  test::Generator random(bits);
  std::vector<Factors> all(COUNT);
  for (Factors& one : all) {
    one = {wide(random, bits), wide(random, bits), wide(random, bits) | (u128(1) << (bits - 1))};
  }
  return all;
}

void divide(benchmark::State& state, Division (*way)(const u128&, const u128&, const u128&)) {
  const std::vector<Factors> all = factors(static_cast<u32>(state.range(0)));
  u32 at = 0;
  for (auto _ : state) {
    const Factors& one = all[at++ % COUNT];
    benchmark::DoNotOptimize(way(one.a, one.b, one.d));
  }
}
BENCHMARK_CAPTURE(divide, native, mul_div)->ArgName("bits")->Arg(40)->Arg(64)->Arg(96)->Arg(127);
BENCHMARK_CAPTURE(divide, portable, mul_div_portable)
    ->ArgName("bits")
    ->Arg(40)
    ->Arg(64)
    ->Arg(96)
    ->Arg(127);

void accrue_hours(benchmark::State& state) {
  test::Generator random(3);
  std::vector<accounts::Account> all(COUNT);
  for (accounts::Account& one : all) one = account(random);
  const accounts::Params params;
  u64 now = 1u << 20;
  for (auto _ : state) {
    const accounts::Account& one = all[now % COUNT];
    benchmark::DoNotOptimize(accounts::accrue(one, one.balance_atoms, Seconds{++now}, params));
  }
}
BENCHMARK(accrue_hours);

constexpr fines::Terms TERMS{
    .bias = 4, .recovery = 16, .q = 1u << 26, .max_penalty = {u128(1'000'000'000'000)}, .grace = 8};

std::vector<fines::Debt> debts() {
  test::Generator random(4);
  std::vector<fines::Debt> all(COUNT);
  for (fines::Debt& one : all) {
    fines::impose(one, TERMS, Epoch{0}, Atoms{u128(1 + random.below(1'000'000'000))});
    fines::settle(one, TERMS, Epoch{random.below(50)});
  }
  return all;
}

void fines_settle(benchmark::State& state) {
  const std::vector<fines::Debt> all = debts();
  const u64 epochs = static_cast<u64>(state.range(0));
  u32 at = 0;
  for (auto _ : state) {
    const fines::Debt& one = all[at++ % COUNT];
    benchmark::DoNotOptimize(fines::settled(one, TERMS, Epoch{one.settled_epoch.value + epochs}));
  }
}
BENCHMARK(fines_settle)->ArgName("epochs")->Arg(1)->Arg(1'000)->Arg(1'000'000);

void fines_n_cap(benchmark::State& state) {
  const std::vector<fines::Debt> all = debts();
  u32 at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(fines::n_cap(all[at++ % COUNT], TERMS));
}
BENCHMARK(fines_n_cap);

}  // namespace

}  // namespace surety::bench
