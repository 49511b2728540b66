#include "cli/bench.hpp"

#include <chrono>

#include "cli/json_text.hpp"
#include "cli/progress.hpp"

namespace surety::cli {

namespace {

using Clock = std::chrono::steady_clock;

// Blocks hold so many transactions where no root asks for another size.
constexpr u64 WITHOUT_ROOTS = 10'000;
// Snapshots and undo are measured up to here; a module's memory ends at 4 GiB.
constexpr u64 MOST_FOR_HISTORY = 1'000'000;

// What the passes of one case came to in one engine.
struct CaseSamples {
  Samples decode;
  Samples without;
  Samples with;
  Samples receipts;
};

u64 rest_of(u64 whole, u64 part) { return whole > part ? whole - part : 0; }

class Bench {
 public:
  Bench(Console& console, const BenchShape& shape, BenchEngines& engines, BenchOutput& output)
      : shape_(shape), engines_(engines), output_(output), progress_(console, "bench", "replays") {
    for (const auto& root : shape.root_every) planned_ += root ? 3u : 2u;
    planned_ *= (shape.repetitions + 1) * shape.accounts.size() * engine_count();
  }

  BenchReport run() {
    const Clock::time_point begin = Clock::now();
    report_.program = text(SURETY_VERSION);
    report_.repetitions = shape_.repetitions;
    if (engines_.native) meet(EngineKind::native, *engines_.native);
    if (engines_.wasm) meet(EngineKind::wasm, *engines_.wasm);
    measure_reference(reference_);
    if (engines_.native) measure_json(*engines_.native, EngineKind::native);
    if (engines_.wasm) measure_json(*engines_.wasm, EngineKind::wasm);
    for (const u64 accounts : shape_.accounts) measure_size(accounts);
    report_.reference = reference_.per(REFERENCE_NODES);
    report_.ratios = ratios_of(report_);
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
    report_.milliseconds = static_cast<u64>(passed.count());
    return report_;
  }

 private:
  u64 engine_count() const { return (engines_.native ? 1u : 0u) + (engines_.wasm ? 1u : 0u); }

  void meet(EngineKind kind, Engine& engine) {
    report_.engines.push_back({kind, text(engine.about())});
  }

  void take(const PartFigure& figure) {
    report_.parts.push_back(figure);
    output_.part(figure);
  }
  TakePart taker() {
    return [this](const PartFigure& figure) { take(figure); };
  }

  void measure_json(Engine& engine, EngineKind kind) {
    cli::measure_json(engine, kind, shape_.repetitions, taker());
  }

  void measure_size(u64 accounts) {
    open_all(accounts);
    for (const auto& root : shape_.root_every) {
      if (!root) measure_case(accounts, root);
    }
    for (Subject& subject : subjects_) grow_tree(subject, accounts);
    for (const auto& root : shape_.root_every) {
      if (root) measure_case(accounts, root);
    }
    if (accounts <= MOST_FOR_HISTORY) {
      const Workload load(accounts, WITHOUT_ROOTS, shape_.seed);
      for (Subject& subject : subjects_) {
        measure_history(subject, load, shape_.repetitions, taker());
      }
    }
    subjects_.clear();
    measure_reference(reference_);
  }

  void open_all(u64 accounts) {
    stop_if_interrupted();
    const Bytes genesis = Workload::genesis(accounts);
    if (engines_.native) {
      const std::optional<u64> before = allocated_bytes();
      open(EngineKind::native, *engines_.native, genesis);
      const std::optional<u64> after = allocated_bytes();
      memory_ = before && after ? std::optional(*after - *before) : std::nullopt;
      if (memory_) take_memory(Part::memory, accounts, *memory_);
    }
    if (engines_.wasm) open(EngineKind::wasm, *engines_.wasm, genesis);
  }

  void open(EngineKind kind, Engine& engine, ByteView genesis) {
    Refusal refusal;
    std::optional<Ledger> ledger = Ledger::open(engine, genesis, refusal);
    if (!ledger) throw Failure{Exit::broken_law, refusal.sentence, "generated genesis", ""};
    subjects_.push_back({kind, std::move(*ledger)});
  }

  // The first root builds the whole tree.
  void grow_tree(Subject& subject, u64 accounts) {
    stop_if_interrupted();
    const std::optional<u64> before = allocated_bytes();
    subject.ledger.root();
    const std::optional<u64> after = allocated_bytes();
    if (subject.kind != EngineKind::native || !memory_ || !before || !after) return;
    take_memory(Part::memory_with_tree, accounts, *memory_ + *after - *before);
  }

  void take_memory(Part part, u64 accounts, u64 bytes) {
    take({.part = part,
          .engine = EngineKind::native,
          .accounts = accounts,
          .cost = {.least = bytes / accounts, .spread_permille = 0}});
  }

  void measure_case(u64 accounts, const std::optional<u64>& root) {
    const u64 few = shape_.transactions < WITHOUT_ROOTS ? shape_.transactions : WITHOUT_ROOTS;
    const u64 block_size = root.value_or(few);
    const u64 blocks = (shape_.transactions + block_size - 1) / block_size;
    const Workload load(accounts, blocks * block_size, shape_.seed);
    std::vector<CaseSamples> samples(subjects_.size());
    for (u64 i = 0; i <= shape_.repetitions; ++i) {
      repeat(load, block_size, root.has_value(), samples);
      if (i == 0) samples.assign(subjects_.size(), {});  // it only warmed up
    }
    for (u64 i = 0; i < subjects_.size(); ++i) {
      add_figure(subjects_[i].kind, load, root, samples[i], block_size);
    }
  }

  // Both engines turn about, so that what else the machine does meets both.
  void repeat(const Workload& load, u64 block_size, bool roots, std::vector<CaseSamples>& samples) {
    std::vector<Bytes> last;
    for (u64 i = 0; i < subjects_.size(); ++i) {
      Subject& subject = subjects_[i];
      CaseSamples& into = samples[i];
      if (roots) subject.ledger.root();  // both passes begin with nothing left to hash
      PassResult result = pass(subject, load, Pass::without_roots, block_size);
      into.without.add(result.nanoseconds);
      if (subject.kind == EngineKind::native) into.receipts.add(time_receipts(result.last));
      into.decode.add(pass(subject, load, Pass::decode, block_size).nanoseconds);
      if (roots) {
        subject.ledger.root();
        result = pass(subject, load, Pass::with_roots, block_size);
        into.with.add(result.nanoseconds);
      }
      last.push_back(result.last);
    }
    if (last.size() == 2 && last[0] != last[1]) {
      throw Failure{Exit::broken_law, "the engines disagree about the last block", "bench",
                    "this is a bug; please report it"};
    }
  }

  PassResult pass(Subject& subject, const Workload& load, Pass pass, u64 block_size) {
    progress_.show_now(done_, planned_, done_);
    ++done_;
    return run_pass(subject, load, pass, block_size);
  }

  void add_figure(EngineKind kind, const Workload& load, const std::optional<u64>& root,
                  const CaseSamples& samples, u64 block_size) {
    const u64 count = load.transactions();
    const Cost without = samples.without.per(count);
    ReplayFigure figure;
    figure.engine = kind;
    figure.accounts = load.accounts();
    figure.root_every = root;
    figure.block_size = block_size;
    figure.transactions = count;
    figure.whole = root ? samples.with.per(count) : without;
    figure.transactions_per_second = 1'000'000'000'000 / figure.whole.least;
    figure.stages.decode = samples.decode.per(count);
    figure.stages.rules = rest_of(without.least, figure.stages.decode.least);
    if (kind == EngineKind::native) {
      figure.stages.receipts = samples.receipts.per(block_size).least;
      figure.stages.rules = rest_of(figure.stages.rules, *figure.stages.receipts);
    }
    if (root) figure.stages.hashing = rest_of(figure.whole.least, without.least);
    report_.replays.push_back(figure);
    output_.replay(figure);
  }

  const BenchShape& shape_;
  BenchEngines& engines_;
  BenchOutput& output_;
  Progress progress_;
  BenchReport report_;
  std::vector<Subject> subjects_;
  Samples reference_;
  std::optional<u64> memory_;
  u64 planned_ = 0;
  u64 done_ = 0;
};

}  // namespace

BenchReport run_bench(Console& console, const BenchShape& shape, BenchEngines& engines,
                      BenchOutput& output) {
  return Bench(console, shape, engines, output).run();
}

}  // namespace surety::cli
