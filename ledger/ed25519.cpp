#include "ledger/ed25519.hpp"

#include <sodium/crypto_shorthash_siphash24.h>
#include <sodium/crypto_sign_ed25519.h>

namespace surety {

bool ed25519_verify(ByteView message, const IdentityKey& key, const Signature& signature) {
  return crypto_sign_ed25519_verify_detached(signature.bytes.data(), message.data(),
                                             message.size(), key.bytes.data()) == 0;
}

IdentityPair ed25519_pair(const std::array<u8, 32>& seed) {
  IdentityPair pair{};
  crypto_sign_ed25519_seed_keypair(pair.key.bytes.data(), pair.secret.data(), seed.data());
  return pair;
}

Signature ed25519_sign(ByteView message, const IdentityPair& pair) {
  Signature signature{};
  crypto_sign_ed25519_detached(signature.bytes.data(), nullptr, message.data(), message.size(),
                               pair.secret.data());
  return signature;
}

u64 siphash(ByteView bytes, const std::array<u8, 16>& secret) {
  std::array<u8, 8> digest{};
  crypto_shorthash_siphash24(digest.data(), bytes.data(), bytes.size(), secret.data());
  u64 value = 0;
  for (unsigned i = 0; i < 8; ++i) value |= u64{digest[i]} << (8 * i);
  return value;
}

}  // namespace surety
