#pragma once
// Integers and sized strings of the C interface (wasm/surety.h), little-endian.

#include <string>

#include "cli/failure.hpp"
#include "ledger/bytes.hpp"

namespace surety::cli {

inline Bytes copy(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

class WireWriter {
 public:
  WireWriter& integer(u64 value, unsigned width) {
    u8* place = out_.extend(width);
    for (unsigned i = 0; i < width; ++i) place[i] = static_cast<u8>(value >> (8 * i));
    return *this;
  }
  WireWriter& byte(u8 value) { return integer(value, 1); }
  WireWriter& u16_(u16 value) { return integer(value, 2); }
  WireWriter& u32_(u32 value) { return integer(value, 4); }
  WireWriter& u64_(u64 value) { return integer(value, 8); }
  WireWriter& bare(ByteView bytes) {
    out_.append(bytes);
    return *this;
  }
  WireWriter& sized(ByteView bytes) { return u32_(static_cast<u32>(bytes.size())).bare(bytes); }
  ByteView view() const { return out_.view(); }

 private:
  ByteBuffer out_;
};

// Reads from the front. Throws where the bytes end early: an engine that answers so is broken.
class WireReader {
 public:
  explicit WireReader(ByteView bytes) : rest_(bytes) {}

  ByteView take(u64 count) {
    if (rest_.size() < count) throw Failure{Exit::broken_law, "an answer ends early", "engine", ""};
    const ByteView front = rest_.first(static_cast<u32>(count));
    rest_ = rest_.subspan(static_cast<u32>(count));
    return front;
  }
  u64 integer(unsigned width) {
    const ByteView bytes = take(width);
    u64 value = 0;
    for (unsigned i = 0; i < width; ++i) value |= u64{bytes[i]} << (8 * i);
    return value;
  }
  u8 byte() { return static_cast<u8>(integer(1)); }
  u16 u16_() { return static_cast<u16>(integer(2)); }
  u32 u32_() { return static_cast<u32>(integer(4)); }
  u64 u64_() { return integer(8); }
  ByteView sized() { return take(u32_()); }
  std::string text() { return text_of(sized()); }
  Hash hash() {
    Hash hash;
    std::memcpy(hash.bytes.data(), take(Hash::size).data(), Hash::size);
    return hash;
  }
  ByteView rest() const { return rest_; }
  void skip_to(ByteView rest) { rest_ = rest; }
  bool empty() const { return rest_.empty(); }

  static std::string text_of(ByteView bytes) {
    const void* data = bytes.data();
    return {static_cast<const char*>(data), bytes.size()};
  }

 private:
  ByteView rest_;
};

}  // namespace surety::cli
