#pragma once
// Benchmarks of whole engines through the C interface. The processor's time is taken around the
// engine's calls alone, in the process that makes them; what is reported is the best of several
// repetitions.

#include <functional>
#include <memory>
#include <optional>

#include "cli/bench_load.hpp"
#include "cli/bench_types.hpp"
#include "cli/console.hpp"
#include "cli/ledger.hpp"

namespace surety::cli {

struct BenchShape {
  std::vector<u64> accounts;                   // one ledger after the other, at least 2 each
  std::vector<std::optional<u64>> root_every;  // none: no roots
  u64 transactions = 0;                        // of a replay, at least
  u64 repetitions = 0;
  u64 seed = 1;
};

// Collects repetitions of one measurement.
class Samples {
 public:
  void add(u64 value) {
    least_ = value < least_ ? value : least_;
    greatest_ = value > greatest_ ? value : greatest_;
  }
  // Per one of `count`, in thousandths of the unit that was added.
  Cost per(u64 count) const;

 private:
  u64 least_ = ~u64{0};
  u64 greatest_ = 0;
};

// One ledger in one engine, and how high it stands.
struct Subject {
  EngineKind kind;
  Ledger ledger;
  u64 height = 0;
};

enum class Pass { decode, without_roots, with_roots };

struct PassResult {
  u64 nanoseconds = 0;
  Bytes last;  // BlockResult of the last block
};

// Replays the workload in blocks of `block_size`, which divides it, on top of what there is. To
// decode only, the blocks carry a height that was, for which they are decoded whole and refused.
PassResult run_pass(Subject& subject, const Workload& load, Pass pass, u64 block_size);

// Time of encoding the results of a block again, checked to be all of applied transactions.
u64 time_receipts(ByteView block_result);

// Parts by themselves; each figure is handed over when it is there.
using TakePart = std::function<void(const PartFigure&)>;
void measure_history(Subject& subject, const Workload& load, u64 repetitions, const TakePart& take);
void measure_json(Engine& engine, EngineKind kind, u64 repetitions, const TakePart& take);
// Bytes that this process has allocated; none where the C library does not tell.
std::optional<u64> allocated_bytes();

// Hashes so many nodes by the portable code, three times after once to warm up.
inline constexpr u32 REFERENCE_NODES = 2'000;
void measure_reference(Samples& samples);

// The ratios of a report's figures.
std::vector<RatioFigure> ratios_of(const BenchReport& report);
BenchCheck compare(const BenchReport& report, const BenchReport& baseline, u64 tolerance_permille);

class BenchOutput {
 public:
  virtual ~BenchOutput() = default;
  virtual void replay(const ReplayFigure&) {}
  virtual void part(const PartFigure&) {}
  virtual void report(const BenchReport& report) = 0;

 protected:
  BenchOutput() = default;
  BenchOutput(const BenchOutput&) = default;
  BenchOutput& operator=(const BenchOutput&) = default;
};

// `format` is human, json or ndjson.
std::unique_ptr<BenchOutput> bench_output(Console& console, const std::string& format);

struct BenchEngines {
  std::unique_ptr<Engine> native;  // either may be absent
  std::unique_ptr<Engine> wasm;
};
BenchReport run_bench(Console& console, const BenchShape& shape, BenchEngines& engines,
                      BenchOutput& output);

}  // namespace surety::cli
