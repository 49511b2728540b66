#pragma once
// The fields of an operation's input, one after the other.

#include "ledger/bytes.hpp"

namespace surety::wasm {

// After a failure everything is empty.
class Input {
 public:
  explicit Input(ByteView bytes) : rest_(bytes) {}
  u64 integer(u32 width);
  u8 byte() { return static_cast<u8>(integer(1)); }
  ByteView bytes(u32 size);
  ByteView sized() { return bytes(static_cast<u32>(integer(4))); }
  ByteView rest();
  template <class Fixed>
  Fixed fixed() {
    Fixed value;
    const ByteView taken = bytes(Fixed::size);
    if (!taken.empty()) std::memcpy(value.bytes.data(), taken.data(), Fixed::size);
    return value;
  }
  bool ok() const { return ok_; }
  bool done() const { return ok_ && rest_.empty(); }

 private:
  ByteView rest_;
  bool ok_ = true;
};

}  // namespace surety::wasm
