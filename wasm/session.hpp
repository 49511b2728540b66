#pragma once
// The operations of surety.h over machines: bytes in, bytes out, and a status.

#include <memory>
#include <vector>

#include "contract/machine/machine.hpp"
#include "wasm/input.hpp"
#include "wasm/surety.h"

namespace surety::wasm {

class Session {
 public:
  // Gives a status; the answer is in `answer()` until the next call.
  u32 call(u32 operation, u32 handle, ByteView input);
  ByteView answer() const { return out_.view(); }

 private:
  u32 general(u32 operation, Input& input);
  u32 on_ledger(u32 operation, u32 handle, Input& input);
  u32 on_history(u32 operation, machine::Machine& ledger, Input& input);

  u32 open(Input& input);
  u32 add(std::unique_ptr<machine::Machine> ledger);
  u32 to_bytes(Input& input);
  u32 to_json(Input& input);
  u32 verify(Input& input);
  u32 diff(Input& input);
  u32 explain(Input& input);

  u32 apply_block(machine::Machine& ledger, Input& input);
  u32 open_block(machine::Machine& ledger, Input& input);
  u32 execute(machine::Machine& ledger, Input& input);
  u32 prove(machine::Machine& ledger, Input& input);
  u32 query(machine::Machine& ledger, Input& input);
  u32 snapshot(machine::Machine& ledger);
  u32 restore(machine::Machine& ledger, Input& input);
  u32 changes(machine::Machine& ledger, Input& input);

  u32 unknown(const char* sentence);
  u32 malformed(const char* sentence);
  u32 refused(machine::BlockError error);
  void put(u64 value, u32 width);
  void put_sized(ByteView bytes);
  void put_text(std::string_view text) { put_sized(as_bytes(text)); }

  std::vector<std::unique_ptr<machine::Machine>> ledgers_;  // handle - 1
  ByteBuffer out_;
};

}  // namespace surety::wasm
