#pragma once
// One ledger inside an engine. Handles are closed when the object goes.

#include <optional>
#include <string>
#include <vector>

#include "cli/engine.hpp"
#include "ledger/bytes.hpp"

namespace surety::cli {

// Why a genesis or a block is not taken.
struct Refusal {
  u16 code = 0;
  std::string sentence;
  std::string pointer;
};

struct Change {
  u16 tag = 0;
  u64 id = 0;
  std::optional<Bytes> before;
  std::optional<Bytes> after;
  friend bool operator==(const Change&, const Change&) = default;
};

// Whose twin a ledger is: both enter its id, and are empty where it is nobody's.
struct HostNames {
  std::string chain;
  std::string contract;
};

class Ledger {
 public:
  // None where the genesis is refused, and then `refusal` says why.
  static std::optional<Ledger> open(Engine& engine, ByteView genesis, Refusal& refusal,
                                    const HostNames& host = {});
  Ledger(Ledger&& other) noexcept;
  Ledger& operator=(Ledger&&) = delete;
  ~Ledger();

  // The block_result; none where the block is refused, and then `refusal` says why.
  std::optional<Bytes> apply(ByteView block, bool with_root, Refusal& refusal);
  Hash root();
  Hash id();
  bool audit(bool thorough);
  // query -> answer, canonical bytes both
  Bytes query(ByteView question);
  // None where there is no such table.
  std::optional<Bytes> prove(u16 tag, u64 id);

  Ledger fork();
  void journal(bool on);
  u64 mark();
  void undo_to(u64 mark);
  std::vector<Change> changes(u64 mark);

  Engine& engine() { return *engine_; }
  u32 handle() const { return handle_; }

 private:
  Ledger(Engine& engine, u32 handle) : engine_(&engine), handle_(handle) {}
  Reply call(u32 operation, ByteView input);
  ByteView must(u32 operation, ByteView input);

  Engine* engine_;
  u32 handle_;
};

// Whether the proof holds under the root, by the engine's verifier.
bool verify_proof(Engine& engine, const Hash& root, ByteView proof);

}  // namespace surety::cli
