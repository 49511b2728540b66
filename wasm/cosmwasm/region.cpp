#include "wasm/cosmwasm/region.hpp"

namespace surety::cosmwasm {

namespace {

u32 address_of(const u8* place) { return static_cast<u32>(reinterpret_cast<uintptr_t>(place)); }

}  // namespace

Region* new_region(u32 capacity) {
  void* memory = __builtin_malloc(capacity == 0 ? 1 : capacity);
  if (memory == nullptr) return nullptr;
  auto* region = static_cast<Region*>(__builtin_malloc(sizeof(Region)));
  if (region == nullptr) {
    __builtin_free(memory);
    return nullptr;
  }
  *region = {address_of(static_cast<const u8*>(memory)), capacity, 0};
  return region;
}

void release(Region* region) {
  if (region == nullptr) return;
  __builtin_free(reinterpret_cast<void*>(static_cast<uintptr_t>(region->offset)));
  __builtin_free(region);
}

ByteView bytes_of(const Region& region) {
  const auto* start = reinterpret_cast<const u8*>(static_cast<uintptr_t>(region.offset));
  return {start, region.length};
}

Region* region_of(ByteView bytes) {
  Region* region = new_region(static_cast<u32>(bytes.size()));
  expects(region != nullptr, "there is memory for the answer");
  region->length = static_cast<u32>(bytes.size());
  if (!bytes.empty()) {
    auto* to = reinterpret_cast<u8*>(static_cast<uintptr_t>(region->offset));
    std::memcpy(to, bytes.data(), bytes.size());
  }
  return region;
}

Shown::Shown(ByteView bytes)
    : region_{address_of(bytes.data()), static_cast<u32>(bytes.size()),
              static_cast<u32>(bytes.size())} {}

}  // namespace surety::cosmwasm
