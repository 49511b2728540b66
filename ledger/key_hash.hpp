#pragma once
// SipHash of an index's keys, so that nobody who chooses keys can choose collisions (Aumasson and
// Bernstein, "SipHash: a fast short-input PRF", 2012). Written here because a transaction hashes
// two names and libsodium has only the slower SipHash-2-4, behind a call for every key.

#include <bit>

#include "ledger/bytes.hpp"
#include "ledger/wire.hpp"

namespace surety {

// Secret of an index. Natively random for each process; fixed in WASM, where there is no
// randomness. Nothing that can be observed depends on it.
using IndexSecret = FixedBytes<struct IndexSecretTag, 16>;

// SipHash-c-d.
template <unsigned C, unsigned D>
class SipHash {
 public:
  explicit SipHash(const IndexSecret& secret) {
    const u64 low = wire::load_little<u64>(secret.bytes.data());
    const u64 high = wire::load_little<u64>(secret.bytes.data() + 8);
    v_ = {low ^ 0x736f6d6570736575, high ^ 0x646f72616e646f6d, low ^ 0x6c7967656e657261,
          high ^ 0x7465646279746573};
  }

  u64 hash(ByteView key) {
    const u64 size = key.size();
    const u8* place = key.data();
    for (u64 left = size; left >= 8; left -= 8, place += 8) absorb(wire::load_little<u64>(place));
    u64 last = size << 56;  // the length's low byte
    for (u64 i = 0; i < size % 8; ++i) last |= u64{place[i]} << (8 * i);
    return finish(last);
  }
  // The same of a key of 32 bytes, which most are: without loops.
  u64 hash_of_32(const u8* place) {
    absorb(wire::load_little<u64>(place));
    absorb(wire::load_little<u64>(place + 8));
    absorb(wire::load_little<u64>(place + 16));
    absorb(wire::load_little<u64>(place + 24));
    return finish(u64{32} << 56);
  }

 private:
  u64 finish(u64 last) {
    absorb(last);
    v_[2] ^= 0xff;
    for (unsigned i = 0; i < D; ++i) round();
    return v_[0] ^ v_[1] ^ v_[2] ^ v_[3];
  }
  void absorb(u64 word) {
    v_[3] ^= word;
    for (unsigned i = 0; i < C; ++i) round();
    v_[0] ^= word;
  }
  void round() {
    v_[0] += v_[1];
    v_[2] += v_[3];
    v_[1] = std::rotl(v_[1], 13) ^ v_[0];
    v_[3] = std::rotl(v_[3], 16) ^ v_[2];
    v_[0] = std::rotl(v_[0], 32);
    v_[2] += v_[1];
    v_[0] += v_[3];
    v_[1] = std::rotl(v_[1], 17) ^ v_[2];
    v_[3] = std::rotl(v_[3], 21) ^ v_[0];
    v_[2] = std::rotl(v_[2], 32);
  }

  std::array<u64, 4> v_;
};

// SipHash-1-3: the variant that its authors propose for hash tables.
inline u64 key_hash(const IndexSecret& secret, ByteView key) {
  SipHash<1, 3> state(secret);
  return key.size() == 32 ? state.hash_of_32(key.data()) : state.hash(key);
}

}  // namespace surety
