#pragma once
// Ed25519 (RFC 8032) through libsodium. Validity is exactly libsodium 1.0.18's in every build:
// small-order and non-canonical keys and signatures are refused (spec: chains).

#include "ledger/bytes.hpp"

namespace surety {

// True if `signature` over `message` is valid under `key`. About 50 us natively.
[[nodiscard]] bool ed25519_verify(ByteView message, const IdentityKey& key,
                                  const Signature& signature);

// A key pair made from 32 secret bytes. For participants and fixtures; the ledger holds no secrets.
struct IdentityPair {
  IdentityKey key;
  std::array<u8, 64> secret;
};
IdentityPair ed25519_pair(const std::array<u8, 32>& seed);
Signature ed25519_sign(ByteView message, const IdentityPair& pair);

}  // namespace surety
