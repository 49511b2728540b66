#include "ledger/ed25519.hpp"

#include <sodium/crypto_sign_ed25519.h>

namespace surety {

bool ed25519_verify(ByteView message, const IdentityKey& key, const Signature& signature) {
  return crypto_sign_ed25519_verify_detached(signature.bytes.data(), message.data(), message.size(),
                                             key.bytes.data()) == 0;
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

}  // namespace surety
