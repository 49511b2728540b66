#pragma once
// Memory that the contract and its chain hand to each other. A region is a piece of memory and how
// much of it is used; both sides name it by where this record lies.

#include "ledger/bytes.hpp"

namespace surety::cosmwasm {

struct Region {
  u32 offset;
  u32 capacity;
  u32 length;
};
static_assert(sizeof(Region) == 12, "the chain reads three little-endian u32");

// A new region with room for this many bytes; null where memory is used up.
Region* new_region(u32 capacity);
void release(Region* region);

// The bytes in use. Precondition: the region is one of ours, filled by the chain.
ByteView bytes_of(const Region& region);

// A new region that holds these bytes, for the chain to read. Traps where memory is used up.
Region* region_of(ByteView bytes);

// Shows the chain bytes that stay ours.
class Shown {
 public:
  explicit Shown(ByteView bytes);
  const Region* region() const { return &region_; }

 private:
  Region region_;
};

}  // namespace surety::cosmwasm
