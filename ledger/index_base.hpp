#pragma once
// What a key index does whatever its keys are (ledger/key_index.hpp).

#include <optional>

#include "ledger/key_hash.hpp"
#include "ledger/large_memory.hpp"
#include "ledger/part.hpp"
#include "ledger/prefetch.hpp"
#include "ledger/store_cache.hpp"

namespace surety {

class IndexBase : public Part {
 public:
  static constexpr u32 no_id = 0xffff'ffff;
  // What is known of a key ahead of its use: its hash, and an id whose key may have it, or no_id.
  struct Clue {
    u64 hash = 0;
    u32 id = no_id;
  };

  // Entries in memory.
  u32 size() const { return used_; }
  // Makes room for this many entries at once, so that none of their inserts has to.
  void reserve(u32 entries);

  void flush() final;
  void undo_to(Mark mark) final;
  void drop_before(Mark mark) final { log_.drop_before(mark.number); }
  void forget_history() final { log_.clear(); }
  void clear() final;

 protected:
  struct Slot {
    u32 fragment = 0;  // the upper half of the hash
    u32 id = free_slot;
  };
  static constexpr u32 free_slot = no_id;

  IndexBase(u16 tag, const IndexSecret& secret) : Part(tag), secret_(secret) {}
  IndexBase(const IndexBase&) = default;
  ~IndexBase() = default;

  const IndexSecret& secret() const { return secret_; }
  static u32 fragment(u64 hash) { return static_cast<u32>(hash >> 32); }
  u32 home(u64 hash) const { return fragment(hash) >> shift_; }
  u32 next(u32 at) const { return at + 1 == slots_.size() ? 0 : at + 1; }
  void prefetch_slot(u64 hash) const {
    if (!slots_.empty()) prefetch_line(&slots_[home(hash)]);
  }

  std::optional<u64> find_stored(u64 hash, ByteView key) const;
  void insert_bytes(u64 hash, ByteView key, u64 id);
  void erase_bytes(u64 hash, ByteView key, u64 id);

  LargeVector<Slot> slots_;  // none, or a power of two

 private:
  // One key that was asked of the store. Keys with equal hashes are chained.
  struct Entry {
    Bytes key;
    std::optional<u64> id;
    std::optional<u64> stored;
    u32 chain;
  };
  // A write: in memory an id under a fragment, in a store the entry's former id.
  struct Before {
    u64 id;
    u32 place;      // fragment or entry
    bool inserted;  // the entry was absent before
  };

  void insert_slot(Slot slot);
  void erase_slot(Slot slot);
  void resize(u32 log2_size);
  u32 entry_of(u64 hash, ByteView key) const;
  void load_entry(Entry& entry) const;

  IndexSecret secret_;
  u32 used_ = 0;
  u32 shift_ = 32;  // 32 - log2 of the number of slots
  JournalLog<Before> log_;
  // Looking a key up is not a change of state, hence mutable.
  mutable SlotMap entry_by_hash_;
  mutable std::vector<Entry> entries_;
};

}  // namespace surety
