#pragma once
// What a participant needs of its surroundings: a ledger that answers questions, a place that keeps
// bytes, and randomness. It has no other way out.

#include <optional>

#include "ledger/bytes.hpp"

namespace surety::participant {

// A ledger as it stands at its last block. Whoever answers may lie: what is signed is computed from
// parts that the participant checks.
class LedgerView {
 public:
  virtual ~LedgerView() = default;
  // Canonical bytes of a query in, of its answer out.
  virtual Bytes ask(ByteView query) const = 0;
};

// Keeps sealed records under short keys.
class SecretStore {
 public:
  virtual ~SecretStore() = default;
  virtual std::optional<Bytes> get(ByteView key) const = 0;
  // Replaces what was there. When it returns, the value outlives a crash and the old one is gone.
  virtual void put(ByteView key, ByteView value) = 0;
};

// A good source of secret bytes; in tests a generator, so that all that follows can be repeated.
class RandomSource {
 public:
  virtual ~RandomSource() = default;
  virtual void fill(std::span<u8> bytes) = 0;
};

template <class Fixed>
Fixed random_bytes(RandomSource& random) {
  Fixed fixed;
  random.fill(fixed.bytes);
  return fixed;
}

}  // namespace surety::participant
