#pragma once
// Integers as bytes, for what is not a described record: store keys, snapshots, proofs, hashing
// inputs. Little-endian, but big-endian in store keys, where byte order must be numeric order.

#include <bit>

#include "ledger/bytes.hpp"

namespace surety::wire {

// Words are copied whole: a loop over bytes stays a loop at -O2.
static_assert(std::endian::native == std::endian::little, "words are copied as they are");

template <class Integer>
void store_little(u8* place, Integer value) {
  std::memcpy(place, &value, sizeof(Integer));
}

template <class Integer>
void store_big(u8* place, Integer value) {
  constexpr unsigned top = sizeof(Integer) - 1;
  for (unsigned i = 0; i <= top; ++i) place[i] = static_cast<u8>(value >> (8 * (top - i)));
}

template <class Integer>
Integer load_little(const u8* place) {
  Integer value;
  std::memcpy(&value, place, sizeof(Integer));
  return value;
}

template <class Integer>
void put_little(ByteBuffer& out, Integer value) {
  store_little(out.extend(sizeof(Integer)), value);
}

template <class Integer>
void put_big(ByteBuffer& out, Integer value) {
  store_big(out.extend(sizeof(Integer)), value);
}

// Reads from the front and knows where it is. After a failure everything reads as zero or empty.
class Reader {
 public:
  explicit Reader(ByteView bytes) : bytes_(bytes) {}
  bool ok() const { return ok_; }
  u64 offset() const { return offset_; }
  u64 left() const { return bytes_.size() - offset_; }
  bool finished() const { return ok_ && left() == 0; }

  template <class Integer>
  Integer little() {
    const ByteView place = take(sizeof(Integer));
    return ok_ ? load_little<Integer>(place.data()) : Integer{0};
  }
  ByteView take(u64 count) {
    if (!ok_ || left() < count) {
      ok_ = false;
      return {};
    }
    const u8* place = bytes_.data() + offset_;
    offset_ += count;
    return {place, static_cast<decltype(bytes_.size())>(count)};
  }
  Hash hash() {
    const ByteView place = take(Hash::size);
    Hash value;
    if (ok_) std::memcpy(value.bytes.data(), place.data(), Hash::size);
    return value;
  }

 private:
  ByteView bytes_;
  u64 offset_ = 0;
  bool ok_ = true;
};

}  // namespace surety::wire
