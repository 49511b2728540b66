#pragma once
// Where a host keeps records: bytes under a key, and nothing else. There is no scan, since not
// every host has one (spec: chains, What a contract must do).
//
// Keys that the ledger writes, integers big-endian so that byte order is numeric order:
//   u16 table tag, u64 id        the canonical bytes of a record
//   u16 index tag, key bytes     u64 id (little-endian), an entry of a key index
//   u16 0, u16 table tag         u64 next_id, u64 count (little-endian), of a table
// No value is ever empty.

#include "ledger/bytes.hpp"

namespace surety {

class Store {
 public:
  // Replaces the content of `value`. False, with `value` unspecified, where the key is absent.
  virtual bool get(ByteView key, ByteBuffer& value) = 0;
  virtual void put(ByteView key, ByteView value) = 0;
  // Erasing an absent key changes nothing.
  virtual void erase(ByteView key) = 0;

 protected:
  Store() = default;
  Store(const Store&) = default;
  Store& operator=(const Store&) = default;
  ~Store() = default;
};

}  // namespace surety
