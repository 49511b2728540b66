#pragma once
// SipHash-2-4 of an index's keys (libsodium's crypto_shorthash), so that nobody who chooses keys
// can choose collisions.

#include "ledger/bytes.hpp"

namespace surety {

// Secret of an index. Natively random for each process; fixed in WASM, where there is no
// randomness. Nothing that can be observed depends on it.
using IndexSecret = FixedBytes<struct IndexSecretTag, 16>;

u64 key_hash(const IndexSecret& secret, ByteView key);

}  // namespace surety
