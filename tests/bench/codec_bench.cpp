// Transactions in and out of canonical bytes and JSON, by both readers.

#include "contract/machine/types.hpp"
#include "ledger/codec.hpp"
#include "ledger/json/nlohmann_reader.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"
#include "tests/bench/support.hpp"

namespace surety::bench {

namespace {

constexpr u32 COUNT = 1024;

machine::Transaction transaction(test::Generator& random) {
  machine::Transaction transaction;
  transaction.sender = name(random);
  transaction.message = accounts::Transfer{.to = name(random),
                                           .amount_atoms = Atoms{u128(random.below(1u << 30))},
                                           .hours_in = Hours{10},
                                           .hours_out = Hours{5}};
  return transaction;
}

std::vector<Bytes> encoded() {
  test::Generator random(5);
  std::vector<Bytes> all(COUNT);
  for (Bytes& one : all) {
    ByteBuffer out;
    encode(transaction(random), out);
    one = out.copy();
  }
  return all;
}

std::vector<Bytes> in_json() {
  std::vector<Bytes> all = encoded();
  for (Bytes& one : all) {
    ByteBuffer text;
    if (!write_json(one, type_info<machine::Transaction>, text, JsonStyle::compact)) return {};
    one = text.copy();
  }
  return all;
}

std::string_view text_of(const Bytes& bytes) {
  const void* data = bytes.data();
  return {static_cast<const char*>(data), bytes.size()};
}

void transaction_encode(benchmark::State& state) {
  test::Generator random(5);
  std::vector<machine::Transaction> all(COUNT);
  for (machine::Transaction& one : all) one = transaction(random);
  ByteBuffer out;
  u32 at = 0;
  for (auto _ : state) {
    out.clear();
    encode(all[at++ % COUNT], out);
    benchmark::DoNotOptimize(out.data());
  }
}
BENCHMARK(transaction_encode);

void transaction_decode(benchmark::State& state) {
  const std::vector<Bytes> all = encoded();
  machine::Transaction into;
  u32 at = 0;
  for (auto _ : state) {
    if (!decode(all[at++ % COUNT], into)) state.SkipWithError("does not decode");
    benchmark::DoNotOptimize(into);
  }
}
BENCHMARK(transaction_decode);

void json_by_own_reader(benchmark::State& state) {
  const std::vector<Bytes> all = in_json();
  JsonReader reader;
  ByteBuffer out;
  u32 at = 0;
  for (auto _ : state) {
    out.clear();
    const std::string_view text = text_of(all[at++ % COUNT]);
    if (!reader.read(text, type_info<machine::Transaction>, out)) state.SkipWithError("is no JSON");
    benchmark::DoNotOptimize(out.data());
  }
}
BENCHMARK(json_by_own_reader);

void json_by_nlohmann(benchmark::State& state) {
  const std::vector<Bytes> all = in_json();
  ByteBuffer out;
  u32 at = 0;
  for (auto _ : state) {
    out.clear();
    const std::string_view text = text_of(all[at++ % COUNT]);
    if (read_json_nlohmann(text, type_info<machine::Transaction>, out)) {
      state.SkipWithError("is no JSON");
    }
    benchmark::DoNotOptimize(out.data());
  }
}
BENCHMARK(json_by_nlohmann);

void json_written(benchmark::State& state) {
  const std::vector<Bytes> all = encoded();
  ByteBuffer text;
  u32 at = 0;
  for (auto _ : state) {
    text.clear();
    const ByteView one = all[at++ % COUNT];
    if (!write_json(one, type_info<machine::Transaction>, text, JsonStyle::compact)) {
      state.SkipWithError("does not decode");
    }
    benchmark::DoNotOptimize(text.data());
  }
}
BENCHMARK(json_written);

}  // namespace

}  // namespace surety::bench
