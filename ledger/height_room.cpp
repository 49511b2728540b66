#include "ledger/height_room.hpp"

#include <bit>

namespace surety {

namespace {

constexpr u16 LOAD_INDEX_TAG = 0x0015;
constexpr u16 WORD_INDEX_TAG = 0x0016;
constexpr u32 LEVELS = 10;  // 64^10 heights
constexpr u64 ALL = ~u64{0};
constexpr u32 CLASS_SHIFT = 63;
constexpr u32 LEVEL_SHIFT = 59;
constexpr std::array<DueClass, 2> CLASSES{DueClass::ordinary, DueClass::urgent};

u64 place_of(DueClass due_class, u32 level, u64 number) {
  return (u64{static_cast<u8>(due_class)} << CLASS_SHIFT) | (u64{level} << LEVEL_SHIFT) | number;
}

struct Place {
  DueClass due_class;
  u32 level;
  u64 number;
};

Place split(u64 place) {
  return {static_cast<DueClass>(place >> CLASS_SHIFT),
          static_cast<u32>((place >> LEVEL_SHIFT) & 15), place & ((u64{1} << LEVEL_SHIFT) - 1)};
}

u64 lowest(u64 bits) { return static_cast<u64>(std::countr_zero(bits)); }

}  // namespace

HeightRoom::HeightRoom(const IndexSecret& secret)
    : load_by_height_(LOAD_INDEX_TAG, secret), word_by_place_(WORD_INDEX_TAG, secret) {}

void HeightRoom::join(TableSet& set) {
  set.add(loads_);
  set.add(words_);
  set.add_index(load_by_height_);
  set.add_index(word_by_place_);
}

void HeightRoom::set_limits(RoomLimits limits) {
  expects(limits.reserved < limits.most, "a height has room for an ordinary item");
  limits_ = limits;
}

// Up to the first level where a later stretch is not full, then down to its first height.
std::optional<Height> HeightRoom::next(Height wanted, DueClass due_class) const {
  expects(limits_.most > 0, "limits are set before work is scheduled");
  expects(wanted <= LAST_DUE_HEIGHT, "work is due by the last height of the calendar");
  u64 at = wanted.value;
  u32 level = 0;
  while (true) {
    const u64 room = ~word(due_class, level, at / 64) & (ALL << (at % 64));
    if (room != 0) {
      at = at / 64 * 64 + lowest(room);
      break;
    }
    at = at / 64 + 1;
    if (++level == LEVELS) return std::nullopt;
    if (at > LAST_DUE_HEIGHT.value >> (6 * level)) return std::nullopt;
  }
  while (level > 0) {
    --level;
    at = at * 64 + lowest(~word(due_class, level, at));
  }
  return Height{at};
}

void HeightRoom::take(Height height, DueClass due_class) {
  const std::optional<u64> id = load_id(height);
  const HeightLoad before = id ? *loads_.get(*id) : HeightLoad{height};
  expects(!is_full(before, due_class), "an item is scheduled where there is room");
  HeightLoad load = before;
  ++(due_class == DueClass::urgent ? load.urgent : load.ordinary);
  store(id, load);
  for (const DueClass each : CLASSES) mark(load, each, is_full(before, each));
}

void HeightRoom::give_back(Height height, DueClass due_class) {
  const std::optional<u64> id = load_id(height);
  expects(id.has_value(), "room that is given back was taken");
  const HeightLoad before = *loads_.get(*id);
  HeightLoad load = before;
  u32& items = due_class == DueClass::urgent ? load.urgent : load.ordinary;
  expects(items > 0, "room that is given back was taken");
  --items;
  store(id, load);
  for (const DueClass each : CLASSES) mark(load, each, is_full(before, each));
}

HeightLoad HeightRoom::load_at(Height height) const {
  const std::optional<u64> id = load_id(height);
  return id ? *loads_.get(*id) : HeightLoad{height};
}

bool HeightRoom::is_full(const HeightLoad& load, DueClass due_class) const {
  if (u64{load.ordinary} + load.urgent >= limits_.most) return true;
  return due_class == DueClass::ordinary && load.ordinary >= limits_.most - limits_.reserved;
}

std::optional<u64> HeightRoom::load_id(Height height) const {
  return load_by_height_.find(height, [&](u64 id) {
    return loads_.holds(id, [&](const HeightLoad& load) { return load.height == height; });
  });
}

void HeightRoom::store(std::optional<u64> id, const HeightLoad& load) {
  if (!id) {
    load_by_height_.insert(load.height, loads_.append(load));
  } else if (load.ordinary == 0 && load.urgent == 0) {
    load_by_height_.erase(load.height, *id);
    loads_.erase(*id);
  } else {
    loads_.put(*id, load);
  }
}

// Sets or clears the height's bit, and above it the bits of stretches that fill or open with it.
void HeightRoom::mark(const HeightLoad& load, DueClass due_class, bool was_full) {
  const bool full = is_full(load, due_class);
  if (full == was_full) return;
  u64 at = load.height.value;
  for (u32 level = 0; level < LEVELS; ++level) {
    const u64 before = word(due_class, level, at / 64);
    const u64 bit = u64{1} << (at % 64);
    const u64 after = full ? before | bit : before & ~bit;
    set_word(place_of(due_class, level, at / 64), after);
    if ((full ? after : before) != ALL) return;
    at /= 64;
  }
}

std::optional<u64> HeightRoom::word_id(u64 place) const {
  return word_by_place_.find(place, [&](u64 id) {
    return words_.holds(id, [&](const FullHeights& word) { return word.place == place; });
  });
}

u64 HeightRoom::word(DueClass due_class, u32 level, u64 number) const {
  const std::optional<u64> id = word_id(place_of(due_class, level, number));
  return id ? words_.get(*id)->full : 0;
}

void HeightRoom::set_word(u64 place, u64 bits) {
  const std::optional<u64> id = word_id(place);
  if (!id) {
    word_by_place_.insert(place, words_.append({place, bits}));
  } else if (bits == 0) {
    word_by_place_.erase(place, *id);
    words_.erase(*id);
  } else {
    words_.put(*id, {place, bits});
  }
}

std::optional<RecordName> HeightRoom::rebuild() {
  load_by_height_.clear();
  word_by_place_.clear();
  for (u64 id = 0; id < loads_.next_id(); ++id) {
    const std::optional<HeightLoad> load = loads_.get(id);
    if (!load) continue;
    if (load_id(load->height)) return RecordName{HeightLoad::tag, id};
    load_by_height_.insert(load->height, id);
  }
  for (u64 id = 0; id < words_.next_id(); ++id) {
    const std::optional<FullHeights> word = words_.get(id);
    if (!word) continue;
    if (word_id(word->place)) return RecordName{FullHeights::tag, id};
    word_by_place_.insert(word->place, id);
  }
  return audit();
}

std::optional<RecordName> HeightRoom::audit() const {
  for (u64 id = 0; id < loads_.next_id(); ++id) {
    const std::optional<HeightLoad> load = loads_.get(id);
    if (!load) continue;
    bool right = load->height <= LAST_DUE_HEIGHT && u64{load->ordinary} + load->urgent > 0 &&
                 load->ordinary <= limits_.most - limits_.reserved &&
                 u64{load->ordinary} + load->urgent <= limits_.most;
    for (const DueClass each : CLASSES) {
      const u64 bits = word(each, 0, load->height.value / 64);
      right = right && (((bits >> (load->height.value % 64)) & 1) != 0) == is_full(*load, each);
    }
    if (!right) return RecordName{HeightLoad::tag, id};
  }
  for (u64 id = 0; id < words_.next_id(); ++id) {
    const std::optional<FullHeights> word = words_.get(id);
    if (word && !word_is_right(*word)) return RecordName{FullHeights::tag, id};
  }
  return std::nullopt;
}

// Every bit stands for something full, and a word that is full is known to the one above.
bool HeightRoom::word_is_right(const FullHeights& entry) const {
  const Place place = split(entry.place);
  if (entry.full == 0 || place.level >= LEVELS) return false;
  if (place.number > LAST_DUE_HEIGHT.value >> (6 * (place.level + 1))) return false;
  for (u64 bits = entry.full; bits != 0; bits &= bits - 1) {
    const u64 below = place.number * 64 + lowest(bits);
    const bool full = place.level == 0 ? is_full(load_at(Height{below}), place.due_class)
                                       : word(place.due_class, place.level - 1, below) == ALL;
    if (!full) return false;
  }
  if (entry.full != ALL || place.level + 1 == LEVELS) return true;
  const u64 above = word(place.due_class, place.level + 1, place.number / 64);
  return ((above >> (place.number % 64)) & 1) != 0;
}

}  // namespace surety
