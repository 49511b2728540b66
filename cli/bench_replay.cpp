// Passes over a workload, timed by the engine.

#include "cli/bench.hpp"
#include "cli/cpu_time.hpp"
#include "cli/wire.hpp"
#include "contract/machine/types.hpp"
#include "ledger/codec.hpp"
#include "wasm/surety.h"

namespace surety::cli {

namespace {

// So many bytes of blocks are handed over at once; more would only cost memory.
constexpr u64 AT_ONCE = 32u << 20;

[[noreturn]] void broken(const std::string& what, EngineKind kind) {
  throw Failure{Exit::broken_law, what,
                kind == EngineKind::native ? "engine native" : "engine wasm",
                "this is a bug; please report it"};
}

void require_refused_by_height(const Reply& reply, EngineKind kind) {
  const u16 code = WireReader(reply.bytes).u16_();
  if (code != static_cast<u16>(machine::BlockError::height_not_above)) {
    broken("a block that only had to be decoded was refused with code " + std::to_string(code),
           kind);
  }
}

class PassRunner {
 public:
  PassRunner(Subject& subject, const Workload& load, Pass pass)
      : subject_(subject), load_(load), pass_(pass) {}

  PassResult run(u64 block_size) {
    for (u64 first = 0; first < load_.transactions(); first += block_size) {
      const bool decodes = pass_ == Pass::decode;
      const u64 height = decodes ? subject_.height : ++subject_.height;
      blocks_.push_back(load_.block(height, pass_ == Pass::with_roots, first, block_size));
      waiting_ += blocks_.back().size();
      if (waiting_ >= AT_ONCE) flush();
    }
    flush();
    return std::move(result_);
  }

 private:
  void flush() {
    if (blocks_.empty()) return;
    std::vector<TimedCall> calls;
    for (const Bytes& block : blocks_) {
      calls.push_back({SURETY_APPLY_BLOCK, subject_.ledger.handle(), block});
    }
    const u32 wanted = pass_ == Pass::decode ? SURETY_REFUSED : SURETY_OK;
    const Timing timing = subject_.ledger.engine().time(wanted, calls);
    if (timing.last.status != wanted) {
      broken("a generated block came to status " + std::to_string(timing.last.status),
             subject_.kind);
    }
    if (pass_ == Pass::decode) require_refused_by_height(timing.last, subject_.kind);
    result_.nanoseconds += timing.nanoseconds;
    result_.last.assign(timing.last.bytes.begin(), timing.last.bytes.end());
    blocks_.clear();
    waiting_ = 0;
  }

  Subject& subject_;
  const Workload& load_;
  Pass pass_;
  std::vector<Bytes> blocks_;
  u64 waiting_ = 0;
  PassResult result_;
};

}  // namespace

PassResult run_pass(Subject& subject, const Workload& load, Pass pass, u64 block_size) {
  stop_if_interrupted();
  return PassRunner(subject, load, pass).run(block_size);
}

u64 time_receipts(ByteView block_result) {
  machine::BlockResult result;
  if (!decode(block_result, result)) broken("a block's results do not decode", EngineKind::native);
  for (const machine::Receipt& receipt : result.receipts) {
    if (receipt.outcome == machine::Outcome::applied) continue;
    broken("a generated transfer was not applied", EngineKind::native);
  }
  ByteBuffer out;
  encode(result, out);  // so that the buffer has its memory
  out.clear();
  const u64 begin = cpu_nanoseconds();
  encode(result, out);
  return cpu_nanoseconds() - begin;
}

Cost Samples::per(u64 count) const {
  if (greatest_ == 0) return {};
  const u64 least = least_ == 0 ? 1 : least_;
  return {.least = least * 1000 / count, .spread_permille = (greatest_ - least) * 1000 / least};
}

}  // namespace surety::cli
