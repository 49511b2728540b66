#pragma once
// Byte strings: views, fixed sizes, names, and a growable buffer that appends without checks per
// byte.

#include <array>
#include <compare>
#include <cstring>
#include <span>
#include <vector>

#include "ledger/integers.hpp"
#include "ledger/trap.hpp"

namespace surety {

using Bytes = std::vector<u8>;
using ByteView = std::span<const u8>;

// Exactly N bytes, compared as one big-endian number. Tag keeps hashes, keys and signatures apart.
template <class Tag, unsigned N>
struct FixedBytes {
  static constexpr unsigned size = N;
  std::array<u8, N> bytes{};

  constexpr ByteView view() const { return bytes; }
  friend constexpr bool operator==(const FixedBytes&, const FixedBytes&) = default;
  friend std::strong_ordering operator<=>(const FixedBytes& a, const FixedBytes& b) {
    return std::memcmp(a.bytes.data(), b.bytes.data(), N) <=> 0;
  }
};

using Hash = FixedBytes<struct HashTag, 32>;            // SHA-256
using Seed = FixedBytes<struct SeedTag, 32>;            // randomness of a block or an epoch
using IdentityKey = FixedBytes<struct KeyTag, 32>;      // Ed25519 public key
using Signature = FixedBytes<struct SignatureTag, 64>;  // Ed25519 signature

// The name of a sender: 1 to 32 bytes, zero-padded so that equality is four word compares.
struct Name {
  static constexpr unsigned max_size = 32;
  std::array<u8, max_size> bytes{};
  u8 size = 0;

  // Precondition: 1 to 32 bytes.
  static Name of(ByteView text) {
    expects(!text.empty() && text.size() <= max_size, "a name has 1 to 32 bytes");
    Name name;
    std::memcpy(name.bytes.data(), text.data(), text.size());
    name.size = static_cast<u8>(text.size());
    return name;
  }
  ByteView view() const { return {bytes.data(), size}; }
  // Word by word: a compare of bytes is a call in WASM, and every look-up makes one.
  friend bool operator==(const Name& a, const Name& b) {
    const u64 differs = (a.word(0) ^ b.word(0)) | (a.word(8) ^ b.word(8)) |
                        (a.word(16) ^ b.word(16)) | (a.word(24) ^ b.word(24));
    return differs == 0 && a.size == b.size;
  }

 private:
  u64 word(unsigned at) const {
    u64 value;
    std::memcpy(&value, bytes.data() + at, sizeof(value));
    return value;
  }
};

template <class Text>
ByteView as_bytes(const Text& text) {
  const void* data = text.data();
  return {static_cast<const u8*>(data), text.size()};
}

// A buffer to append to. It grows by doubling and keeps its memory when cleared, so that a block
// of many transactions allocates a handful of times.
class ByteBuffer {
 public:
  void clear() { size_ = 0; }
  u32 size() const { return size_; }
  ByteView view() const { return {storage_.data(), size_}; }
  u8* data() { return storage_.data(); }
  void truncate(u32 size) {
    expects(size <= size_, "truncate only shortens");
    size_ = size;
  }

  // Room for `count` more bytes, already counted in; the caller fills them.
  u8* extend(u32 count) {
    if (storage_.size() - size_ < count) grow(count);
    u8* place = storage_.data() + size_;
    size_ += count;
    return place;
  }
  void append(ByteView more) {
    if (more.empty()) return;
    std::memcpy(extend(static_cast<u32>(more.size())), more.data(), more.size());
  }
  Bytes copy() const { return {storage_.data(), storage_.data() + size_}; }

 private:
  void grow(u32 count) {
    const u64 wanted = u64{size_} + count;
    expects(wanted <= 0xffff'ffff, "a buffer stays below 4 GiB");
    const u64 doubled = u64{size_} * 2 + 256;
    storage_.resize(static_cast<u32>(doubled < wanted        ? wanted
                                     : doubled < 0xffff'ffff ? doubled
                                                             : wanted));
  }
  Bytes storage_;
  u32 size_ = 0;
};

}  // namespace surety
