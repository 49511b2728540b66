// Parts by themselves: memory, snapshots, undo, JSON, and the reference that others are divided by.

#include "cli/bench.hpp"
#include "cli/cpu_time.hpp"
#include "cli/json_text.hpp"
#include "cli/wire.hpp"
#include "contract/machine/types.hpp"
#include "ledger/sha256.hpp"
#include "wasm/surety.h"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace surety::cli {

namespace {

// Calls one operation of a ledger and times it.
Timing time_one(Subject& subject, u32 operation, ByteView input) {
  stop_if_interrupted();
  const TimedCall call{operation, subject.ledger.handle(), input};
  const Timing timing = subject.ledger.engine().time(SURETY_OK, {&call, 1});
  if (timing.last.status == SURETY_OK) return timing;
  throw Failure{Exit::broken_law,
                "operation " + std::to_string(operation) + " came to status " +
                    std::to_string(timing.last.status),
                subject.ledger.engine().name(), "this is a bug; please report it"};
}

// Taking back a block of transfers, record by record.
Cost measure_undo(Subject& subject, const Workload& load, u64 repetitions) {
  constexpr u64 most = 10'000;
  const u64 count = load.transactions() < most ? load.transactions() : most;
  Samples samples;
  for (u64 i = 0; i <= repetitions; ++i) {
    const u64 mark = subject.ledger.mark();
    Refusal refusal;
    const Bytes input = load.block(subject.height + 1, false, 0, count);
    if (!subject.ledger.apply(ByteView(input).subspan(1), false, refusal)) {
      throw Failure{Exit::broken_law, refusal.sentence, "generated block", ""};
    }
    WireWriter where;
    const Timing timing = time_one(subject, SURETY_UNDO_TO, where.u64_(mark).view());
    if (i > 0) samples.add(timing.nanoseconds);
  }
  subject.ledger.journal(false);
  return samples.per(count);
}

}  // namespace

void measure_history(Subject& subject, const Workload& load, u64 repetitions,
                     const TakePart& take) {
  const u64 accounts = load.accounts();
  PartFigure figure{
      .part = Part::undo, .engine = subject.kind, .accounts = accounts, .cost = Cost{}};
  figure.cost = measure_undo(subject, load, repetitions);
  take(figure);
  Samples writes;
  Samples reads;
  for (u64 i = 0; i <= repetitions; ++i) {
    const Timing write = time_one(subject, SURETY_SNAPSHOT, {});
    const Bytes snapshot(write.last.bytes.begin(), write.last.bytes.end());
    const Timing read = time_one(subject, SURETY_RESTORE, snapshot);
    if (i == 0) continue;
    writes.add(write.nanoseconds);
    reads.add(read.nanoseconds);
  }
  figure.part = Part::snapshot_write;
  figure.cost = writes.per(accounts);
  take(figure);
  figure.part = Part::snapshot_read;
  figure.cost = reads.per(accounts);
  take(figure);
}

void measure_json(Engine& engine, EngineKind kind, u64 repetitions, const TakePart& take) {
  constexpr u64 count = 2'000;
  const Workload load(1000, count, 1);
  std::vector<std::string> texts;
  texts.reserve(count);
  for (u64 i = 0; i < count; ++i) {
    WireWriter input;
    input.u32_(SURETY_TYPE_TRANSACTION);
    texts.push_back(WireReader::text_of(input.view()) +
                    json_from_bytes(load.transaction(i), type_info<machine::Transaction>));
  }
  std::vector<TimedCall> calls;
  calls.reserve(count);
  for (const std::string& text : texts) calls.push_back({SURETY_TO_BYTES, 0, as_bytes(text)});
  Samples samples;
  // The first calls warm up: a module runs in slow code at first.
  constexpr u64 warm = 20;
  for (u64 i = 0; i < repetitions + warm; ++i) {
    stop_if_interrupted();
    const Timing timing = engine.time(SURETY_OK, calls);
    if (timing.last.status != SURETY_OK) {
      throw Failure{Exit::broken_law, "a generated transaction is not read", engine.name(), ""};
    }
    if (i >= warm) samples.add(timing.nanoseconds);
  }
  take({.part = Part::json_decode, .engine = kind, .accounts = {}, .cost = samples.per(count)});
}

std::optional<u64> allocated_bytes() {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
  const struct mallinfo2 info = mallinfo2();
  if (info.uordblks + info.hblkhd == 0) return std::nullopt;  // another allocator stands in
  return info.uordblks + info.hblkhd;
#else
  return std::nullopt;
#endif
}

void measure_reference(Samples& samples) {
  constexpr u32 node_bytes = 69;
  const Bytes inputs(node_bytes * REFERENCE_NODES, 0x5a);
  std::vector<Hash> outputs(REFERENCE_NODES);
  for (u64 i = 0; i < 4; ++i) {
    const u64 begin = cpu_nanoseconds();
    hash_many_by(Sha256Backend::scalar, inputs, node_bytes, outputs.data());
    if (i > 0) samples.add(cpu_nanoseconds() - begin);
  }
}

}  // namespace surety::cli
