#include "ledger/sha256.hpp"

#include <cstring>

#include "ledger/sha256_kernels.hpp"
#include "ledger/trap.hpp"

namespace surety {

namespace kernels {

void hash_one(Compress compress, const Lane& lane, u32 blocks) {
  u32 state[8];
  std::memcpy(state, FIRST_STATE, sizeof state);
  const u32 whole = lane.size / BLOCK;
  if (whole > 0) compress(state, lane.data, whole);
  u8 room[BLOCK];
  for (u32 i = whole; i < blocks; ++i) {
    compress(state, padded_block(lane, i, blocks, room), 1);
  }
  for (u32 i = 0; i < 8; ++i) store_big(lane.digest + 4 * i, state[i]);
}

}  // namespace kernels

Sha256::Sha256() : compress_(kernels::best_engine().single) { restart(); }

Sha256::Sha256(Sha256Backend backend) : compress_(kernels::engine_of(backend).single) { restart(); }

void Sha256::restart() {
  std::memcpy(state_.data(), kernels::FIRST_STATE, sizeof kernels::FIRST_STATE);
  total_ = 0;
}

void Sha256::update(ByteView more) {
  if (more.empty()) return;
  const u32 held = static_cast<u32>(total_ % block_size);
  total_ += more.size();
  const u32 room = block_size - held;
  if (more.size() < room) {
    std::memcpy(block_.data() + held, more.data(), more.size());
    return;
  }
  if (held > 0) {
    std::memcpy(block_.data() + held, more.data(), room);
    compress_(state_.data(), block_.data(), 1);
    more = more.subspan(room);
  }
  const auto whole = more.size() / block_size;
  if (whole > 0) compress_(state_.data(), more.data(), whole);
  more = more.subspan(whole * block_size);
  if (!more.empty()) std::memcpy(block_.data(), more.data(), more.size());
}

Hash Sha256::finish() {
  const u64 bits = total_ * 8;
  u32 held = static_cast<u32>(total_ % block_size);
  block_[held++] = 0x80;
  if (held > block_size - 8) {
    std::memset(block_.data() + held, 0, block_size - held);
    compress_(state_.data(), block_.data(), 1);
    held = 0;
  }
  std::memset(block_.data() + held, 0, block_size - 8 - held);
  kernels::store_big(block_.data() + 56, static_cast<u32>(bits >> 32));
  kernels::store_big(block_.data() + 60, static_cast<u32>(bits));
  compress_(state_.data(), block_.data(), 1);
  Hash hash;
  for (u32 i = 0; i < 8; ++i) kernels::store_big(hash.bytes.data() + 4 * i, state_[i]);
  restart();
  return hash;
}

Hash sha256(ByteView message) {
  if (message.size() > 0xffff'ffff) {
    Sha256 stream;
    stream.update(message);
    return stream.finish();
  }
  Hash hash;
  const kernels::Lane lane{message.data(), static_cast<u32>(message.size()), hash.bytes.data()};
  kernels::hash_one(kernels::best_engine().single, lane, kernels::blocks_of(lane.size));
  return hash;
}

TaggedHash::TaggedHash(const char* tag) {
  const auto length = std::strlen(tag);
  expects(length >= 1 && length <= 255, "a domain tag has 1 to 255 characters");
  u8 bytes[256];
  bytes[0] = static_cast<u8>(length);
  std::memcpy(bytes + 1, tag, length);
  stream_.update({bytes, length + 1});
}

TaggedHash& TaggedHash::integer(u64 value, u32 width) {
  u8 bytes[8];
  for (u32 i = 0; i < width; ++i) bytes[i] = static_cast<u8>(value >> (8 * i));
  return bare({bytes, width});
}

TaggedHash& TaggedHash::u128_(const u128& value) {
  integer(low_u64(value), 8);
  return integer(low_u64(u128(value >> 64)), 8);
}

TaggedHash& TaggedHash::bare(ByteView field) {
  stream_.update(field);
  return *this;
}

TaggedHash& TaggedHash::sized(ByteView field) {
  expects(field.size() <= 0xffff'ffff, "a hashed field stays below 4 GiB");
  integer(field.size(), 4);
  return bare(field);
}

}  // namespace surety
