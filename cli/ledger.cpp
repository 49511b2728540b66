#include "cli/ledger.hpp"

#include "cli/wire.hpp"
#include "wasm/surety.h"

namespace surety::cli {

namespace {

[[noreturn]] void unexpected(const Engine& engine, u32 operation, const Reply& reply) {
  std::string what = "operation " + std::to_string(operation) + " was not taken (status " +
                     std::to_string(reply.status) + ")";
  if (reply.status == SURETY_UNKNOWN) what += ": " + WireReader(reply.bytes).text();
  throw Failure{Exit::broken_law, what, std::string("engine ") + engine.name(),
                "the program and the module must be of the same version"};
}

Refusal refusal_of(ByteView bytes) {
  WireReader reader(bytes);
  Refusal refusal;
  refusal.code = reader.u16_();
  refusal.sentence = reader.text();
  refusal.pointer = reader.text();
  return refusal;
}

}  // namespace

std::optional<Ledger> Ledger::open(Engine& engine, ByteView genesis, Refusal& refusal,
                                   const HostNames& host) {
  WireWriter input;
  input.sized(as_bytes(host.chain)).sized(as_bytes(host.contract)).sized(genesis);
  const Reply reply = engine.call(SURETY_OPEN, 0, input.view());
  if (reply.status == SURETY_OK) return Ledger(engine, WireReader(reply.bytes).u32_());
  if (reply.status != SURETY_REFUSED) unexpected(engine, SURETY_OPEN, reply);
  refusal = refusal_of(reply.bytes);
  return std::nullopt;
}

Ledger::Ledger(Ledger&& other) noexcept : engine_(other.engine_), handle_(other.handle_) {
  other.handle_ = 0;
}

Ledger::~Ledger() {
  if (handle_ == 0) return;
  try {
    call(SURETY_CLOSE, {});
  } catch (const Failure&) {
    // The engine is gone, and the ledger with it.
  } catch (const Interrupted&) {
    // The program is about to end.
  }
}

Reply Ledger::call(u32 operation, ByteView input) {
  return engine_->call(operation, handle_, input);
}

ByteView Ledger::must(u32 operation, ByteView input) {
  const Reply reply = call(operation, input);
  if (reply.status != SURETY_OK) unexpected(*engine_, operation, reply);
  return reply.bytes;
}

std::optional<Bytes> Ledger::apply(ByteView block, bool with_root, Refusal& refusal) {
  WireWriter input;
  input.byte(with_root ? 1 : 0).bare(block);
  const Reply reply = call(SURETY_APPLY_BLOCK, input.view());
  if (reply.status == SURETY_OK) return copy(reply.bytes);
  if (reply.status != SURETY_REFUSED) unexpected(*engine_, SURETY_APPLY_BLOCK, reply);
  refusal = refusal_of(reply.bytes);
  return std::nullopt;
}

Hash Ledger::root() { return WireReader(must(SURETY_ROOT, {})).hash(); }
Hash Ledger::id() { return WireReader(must(SURETY_LEDGER_ID, {})).hash(); }

bool Ledger::audit(bool thorough) {
  const u8 input = thorough ? 1 : 0;
  return WireReader(must(SURETY_AUDIT, {&input, 1})).byte() == 1;
}

Bytes Ledger::query(ByteView question) { return copy(must(SURETY_QUERY, question)); }

std::optional<Bytes> Ledger::prove(u16 tag, u64 id) {
  WireWriter input;
  input.u16_(tag).u64_(id);
  const Reply reply = call(SURETY_PROVE, input.view());
  if (reply.status != SURETY_OK) return std::nullopt;
  return copy(reply.bytes);
}

Ledger Ledger::fork() { return {*engine_, WireReader(must(SURETY_FORK, {})).u32_()}; }

void Ledger::journal(bool on) {
  const u8 input = on ? 1 : 0;
  must(SURETY_JOURNAL, {&input, 1});
}

u64 Ledger::mark() { return WireReader(must(SURETY_MARK, {})).u64_(); }

void Ledger::undo_to(u64 mark) {
  WireWriter input;
  must(SURETY_UNDO_TO, input.u64_(mark).view());
}

std::vector<Change> Ledger::changes(u64 mark) {
  WireWriter input;
  WireReader reader(must(SURETY_CHANGES, input.u64_(mark).view()));
  std::vector<Change> changes;
  const u32 count = reader.u32_();
  for (u32 i = 0; i < count; ++i) {
    Change& change = changes.emplace_back();
    change.tag = reader.u16_();
    change.id = reader.u64_();
    for (std::optional<Bytes>* side : {&change.before, &change.after}) {
      const bool there = reader.byte() == 1;
      const ByteView bytes = reader.sized();
      if (there) *side = copy(bytes);
    }
  }
  return changes;
}

bool verify_proof(Engine& engine, const Hash& root, ByteView proof) {
  WireWriter input;
  input.bare(root.view()).bare(proof);
  const Reply reply = engine.call(SURETY_VERIFY_PROOF, 0, input.view());
  return reply.status == SURETY_OK && WireReader(reply.bytes).byte() == 1;
}

}  // namespace surety::cli
