#include "ledger/key_index.hpp"

#include "ledger/wire.hpp"

namespace surety {

namespace {

constexpr u32 NO_ENTRY = 0xffff'ffff;
constexpr u32 LEAST_LOG2 = 4;
constexpr u32 MOST_LOG2 = 31;

// An index is full at three quarters of its slots.
bool is_full(u64 used, u64 slots) { return used * 4 >= slots * 3; }

}  // namespace

KeyBytes::KeyBytes(u64 number) : view_(number_) { wire::store_big(number_.data(), number); }

void IndexBase::reserve(u32 entries) {
  if (attached()) return;
  u32 log2 = LEAST_LOG2;
  while (log2 < MOST_LOG2 && is_full(entries, u64{1} << log2)) ++log2;
  if ((u64{1} << log2) > slots_.size()) resize(log2);
}

void IndexBase::insert_bytes(u64 hash, ByteView key, u64 id) {
  if (attached()) {
    const u32 at = entry_of(hash, key);
    expects(!entries_[at].id, "an index has a key once");
    if (KEEPS_HISTORY && journal_->on) log_.push(journal_->mark, {0, at, true});
    entries_[at].id = id;
    return;
  }
  expects(id < free_slot, "an index in memory holds ids below 2^32 - 1");
  const Slot slot{fragment(hash), static_cast<u32>(id)};
  if (KEEPS_HISTORY && journal_->on) log_.push(journal_->mark, {id, slot.fragment, true});
  insert_slot(slot);
}

void IndexBase::erase_bytes(u64 hash, ByteView key, u64 id) {
  if (attached()) {
    const u32 at = entry_of(hash, key);
    expects(entries_[at].id == id, "an index erases what it has");
    if (KEEPS_HISTORY && journal_->on) log_.push(journal_->mark, {id, at, false});
    entries_[at].id.reset();
    return;
  }
  expects(id < free_slot, "an index in memory holds ids below 2^32 - 1");
  const Slot slot{fragment(hash), static_cast<u32>(id)};
  if (KEEPS_HISTORY && journal_->on) log_.push(journal_->mark, {id, slot.fragment, false});
  erase_slot(slot);
}

void IndexBase::undo_to(Mark mark) {
  log_.undo_to(mark.number, [this](const Before& before) {
    if (attached()) {
      entries_[before.place].id = before.inserted ? std::nullopt : std::optional<u64>(before.id);
      return;
    }
    const Slot slot{before.place, static_cast<u32>(before.id)};
    if (before.inserted) {
      erase_slot(slot);
    } else {
      insert_slot(slot);
    }
  });
}

void IndexBase::insert_slot(Slot slot) {
  if (is_full(u64{used_} + 1, slots_.size())) reserve(used_ + 1);
  u32 at = slot.fragment >> shift_;
  while (slots_[at].id != free_slot) at = next(at);
  slots_[at] = slot;
  ++used_;
}

// Moves later slots of the cluster up into the gap, so that no search meets a hole it should not.
void IndexBase::erase_slot(Slot slot) {
  expects(used_ > 0, "an index erases what it has");
  u32 gap = slot.fragment >> shift_;
  while (slots_[gap].id != slot.id || slots_[gap].fragment != slot.fragment) {
    expects(slots_[gap].id != free_slot, "an index erases what it has");
    gap = next(gap);
  }
  const u32 mask = static_cast<u32>(slots_.size() - 1);
  for (u32 at = next(gap); slots_[at].id != free_slot; at = next(at)) {
    const u32 wanted = slots_[at].fragment >> shift_;
    if (((at - wanted) & mask) < ((at - gap) & mask)) continue;
    slots_[gap] = slots_[at];
    gap = at;
  }
  slots_[gap] = Slot{};
  --used_;
}

void IndexBase::resize(u32 log2_size) {
  LargeVector<Slot> old(static_cast<decltype(slots_.size())>(u64{1} << log2_size));
  old.swap(slots_);
  shift_ = 32 - log2_size;
  for (const Slot& slot : old) {
    if (slot.id == free_slot) continue;
    u32 at = slot.fragment >> shift_;
    while (slots_[at].id != free_slot) at = next(at);
    slots_[at] = slot;
  }
}

void IndexBase::clear() {
  slots_.clear();
  used_ = 0;
  shift_ = 32;
  log_.clear();
  entry_by_hash_.clear();
  entries_.clear();
}

std::optional<u64> IndexBase::find_stored(u64 hash, ByteView key) const {
  return entries_[entry_of(hash, key)].id;
}

// The entry of a key, read from the store the first time.
u32 IndexBase::entry_of(u64 hash, ByteView key) const {
  const std::optional<u32> first = entry_by_hash_.find(hash);
  u32 last = NO_ENTRY;
  for (u32 at = first.value_or(NO_ENTRY); at != NO_ENTRY; at = entries_[at].chain) {
    const ByteView known = ByteView(entries_[at].key).subspan(2);
    if (known.size() == key.size() && std::memcmp(known.data(), key.data(), key.size()) == 0) {
      return at;
    }
    last = at;
  }
  const u32 added = static_cast<u32>(entries_.size());
  Entry entry{Bytes(2 + key.size()), std::nullopt, std::nullopt, NO_ENTRY};
  wire::store_big(entry.key.data(), tag());
  if (!key.empty()) std::memcpy(entry.key.data() + 2, key.data(), key.size());
  load_entry(entry);
  entries_.push_back(std::move(entry));
  if (last == NO_ENTRY) {
    entry_by_hash_.insert(hash, added);
  } else {
    entries_[last].chain = added;
  }
  return added;
}

void IndexBase::load_entry(Entry& entry) const {
  ByteBuffer bytes;
  if (!store_->get(entry.key, bytes)) return;
  expects(bytes.size() == 8, "a stored index entry is a u64");
  entry.id = entry.stored = wire::load_little<u64>(bytes.data());
}

void IndexBase::flush() {
  if (!attached()) return;
  for (Entry& entry : entries_) {
    if (entry.id == entry.stored) continue;
    if (entry.id) {
      std::array<u8, 8> value;
      wire::store_little(value.data(), *entry.id);
      store_->put(entry.key, value);
    } else {
      store_->erase(entry.key);
    }
    entry.stored = entry.id;
  }
}

}  // namespace surety
