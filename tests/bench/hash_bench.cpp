// SHA-256 of nodes by each backend that runs here, and the shuffle that is made of it.

#include "ledger/sha256.hpp"
#include "ledger/shuffle.hpp"
#include "tests/bench/support.hpp"

namespace surety::bench {

namespace {

constexpr u32 NODE_BYTES = 69;  // length and tag "node", two hashes

void hash_nodes(benchmark::State& state, Sha256Backend backend) {
  if (!sha256_runs(backend)) {
    state.SkipWithError("does not run here");
    return;
  }
  const u32 count = static_cast<u32>(state.range(0));
  const Bytes inputs = test::Generator(1).bytes(NODE_BYTES * count);
  std::vector<Hash> outputs(count);
  for (auto _ : state) {
    hash_many_by(backend, inputs, NODE_BYTES, outputs.data());
    benchmark::DoNotOptimize(outputs.data());
  }
  count_items(state, count);
}
BENCHMARK_CAPTURE(hash_nodes, scalar, Sha256Backend::scalar)->ArgName("nodes")->Arg(1)->Arg(1000);
BENCHMARK_CAPTURE(hash_nodes, sha_ni, Sha256Backend::sha_ni)->ArgName("nodes")->Arg(1)->Arg(1000);
BENCHMARK_CAPTURE(hash_nodes, avx2, Sha256Backend::avx2)->ArgName("nodes")->Arg(1)->Arg(1000);
BENCHMARK_CAPTURE(hash_nodes, avx512, Sha256Backend::avx512)->ArgName("nodes")->Arg(1)->Arg(1000);

void shuffle_one_place(benchmark::State& state) {
  const u32 count = static_cast<u32>(state.range(0));
  const Seed seed{};
  u32 place = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(shuffled_index(place, count, seed));
    place = place + 1 < count ? place + 1 : 0;
  }
}
BENCHMARK(shuffle_one_place)->Apply(sizes);

void shuffle_whole_list(benchmark::State& state) {
  const u32 count = static_cast<u32>(state.range(0));
  std::vector<u32> list(count);
  for (u32 i = 0; i < count; ++i) list[i] = i;
  for (auto _ : state) {
    shuffle_list(list, {});
    benchmark::DoNotOptimize(list.data());
  }
  count_items(state, count);
}
BENCHMARK(shuffle_whole_list)->Apply(sizes);

}  // namespace

}  // namespace surety::bench
