#include "ledger/store_cache.hpp"

namespace surety {

namespace {

// Spreads neighbouring keys; a fixed mixer is enough, since a call chooses few of its keys.
u64 mix(u64 key) {
  key ^= key >> 30;
  key *= 0xbf58'476d'1ce4'e5b9u;
  key ^= key >> 27;
  key *= 0x94d0'49bb'1331'11ebu;
  return key ^ (key >> 31);
}

}  // namespace

// Where the key is, or the free place where it belongs.
u64 SlotMap::probe(u64 key) const {
  const u64 mask = places_.size() - 1;
  u64 at = mix(key) & mask;
  while (true) {
    const Place& place = places_[static_cast<decltype(places_.size())>(at)];
    if (place.slot == free_slot || place.key == key) return at;
    at = (at + 1) & mask;
  }
}

std::optional<u32> SlotMap::find(u64 key) const {
  if (places_.empty()) return std::nullopt;
  const Place& place = places_[static_cast<decltype(places_.size())>(probe(key))];
  if (place.slot == free_slot) return std::nullopt;
  return place.slot;
}

void SlotMap::insert(u64 key, u32 slot) {
  expects(slot != free_slot, "a call touches fewer than 2^32 - 1 records of a table");
  if (u64{used_} * 4 >= places_.size() * u64{3}) grow();
  Place& place = places_[static_cast<decltype(places_.size())>(probe(key))];
  expects(place.slot == free_slot, "a slot is given to a key once");
  place = {key, slot};
  ++used_;
}

void SlotMap::grow() {
  std::vector<Place> old(places_.empty() ? 16 : places_.size() * 2, Place{0, free_slot});
  old.swap(places_);
  for (const Place& place : old) {
    if (place.slot == free_slot) continue;
    places_[static_cast<decltype(places_.size())>(probe(place.key))] = place;
  }
}

void SlotMap::clear() {
  places_.clear();
  used_ = 0;
}

}  // namespace surety
