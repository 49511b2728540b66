#include "ledger/key_hash.hpp"

#include <sodium/crypto_shorthash_siphash24.h>

#include "ledger/wire.hpp"

namespace surety {

static_assert(crypto_shorthash_siphash24_KEYBYTES == IndexSecret::size &&
              crypto_shorthash_siphash24_BYTES == 8);

u64 key_hash(const IndexSecret& secret, ByteView key) {
  std::array<u8, crypto_shorthash_siphash24_BYTES> hash;
  crypto_shorthash_siphash24(hash.data(), key.data(), key.size(), secret.bytes.data());
  return wire::load_little<u64>(hash.data());
}

}  // namespace surety
