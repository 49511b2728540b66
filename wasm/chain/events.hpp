#pragma once
// What happened in a call, as a chain's events: one of the ledger's events is one of the chain's,
// each member an attribute.

#include "contract/machine/types.hpp"
#include "wasm/chain/host.hpp"

namespace surety::chain {

class Emitter {
 public:
  explicit Emitter(Host& host) : host_(host) {}

  // The call itself: which message, and what became of it; the code of a failure, else 0.
  void call(const machine::Message& message, machine::Outcome outcome, u16 code);
  // A list of events in canonical bytes; moves `bytes` past it.
  void events(ByteView& bytes);

 private:
  void event(const TypeInfo& type, ByteView& bytes);
  void member(const Member& member, ByteView& bytes);

  Host& host_;
  ByteBuffer text_;
};

}  // namespace surety::chain
