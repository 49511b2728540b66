#pragma once
// What a part remembers of its store during a call: which keys it has asked for, and the bytes
// found there, so that each is read once and only changed ones are written.

#include <optional>

#include "ledger/bytes.hpp"

namespace surety {

// A map from u64 to u32 by open addressing; no iteration, no erasing.
class SlotMap {
 public:
  std::optional<u32> find(u64 key) const;
  // Precondition: the key is absent and slot < 2^32 - 1.
  void insert(u64 key, u32 slot);
  void clear();

 private:
  struct Place {
    u64 key;
    u32 slot = free_slot;
  };
  static constexpr u32 free_slot = 0xffff'ffff;

  u64 probe(u64 key) const;
  void grow();
  std::vector<Place> places_;  // a power of two
  u32 used_ = 0;
};

// The slots of one part, numbered in the order they were first touched.
struct StoreCache {
  struct Head {
    u64 id;
    Bytes stored;  // as the store has it; empty where it has none
  };
  SlotMap slots;
  std::vector<Head> heads;

  void clear() {
    slots.clear();
    heads.clear();
  }
};

}  // namespace surety
