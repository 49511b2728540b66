#pragma once
// What a table does whatever its records are: ids, presence, dirtiness, and its place in a store.
//
// Every record has an index: its id where the table is in memory, or the slot of the store's cache
// into which it was loaded. Presence and dirtiness are kept by index, so that the two kinds of
// table differ in `locate` only.

#include <optional>
#include <span>

#include "ledger/id_set.hpp"
#include "ledger/part.hpp"
#include "ledger/store_cache.hpp"

namespace surety {

struct RecordName {
  u16 tag;
  u64 id;
  friend constexpr bool operator==(const RecordName&, const RecordName&) = default;
};

// What changed in one record: canonical bytes, or nothing where there is no record.
struct RecordChange {
  u16 tag;
  u64 id;
  std::optional<Bytes> before;
  std::optional<Bytes> after;
};

// What stands before a record's bytes where many are encoded into one buffer.
enum class Frame : u8 {
  leaf,      // u8 4, "leaf", u32 length: the input of the leaf's hash
  snapshot,  // u64 id, u32 length
};

class TableBase : public Part {
 public:
  // Ids run from 0 to next_id - 1 and are dense; only undoing lowers it.
  u64 next_id() const {
    load_meta();
    return next_id_;
  }
  // Records that are there, not erased.
  u64 count() const {
    load_meta();
    return count_;
  }
  bool has(u64 id) const { return present_.contains(locate(id)); }

  // Whether the state root and snapshots have it: a table that came late does not exist in them
  // until it gets its first record, so that ledgers without it keep their roots.
  bool stands() const { return !late_ || next_id() > 0; }
  bool is_late() const { return late_; }
  void come_late() { late_ = true; }

  // Appends the record's canonical bytes. False where there is none.
  bool encode_record(u64 id, ByteBuffer& out) const;
  // Appends frame and bytes of each record; sizes[i] is what was appended, 0 where none is there.
  virtual void encode_framed(std::span<const u64> ids, Frame frame, ByteBuffer& out,
                             u32* sizes) const = 0;
  // The records that differ from what they were at `mark`, by id.
  virtual void changes_since(Mark mark, std::vector<RecordChange>& changes) const = 0;

  // Memory only. The ids written since the last call, ascending.
  void drain_dirty(std::vector<u64>& ids) { dirty_.drain(ids); }
  void clear_dirty() { dirty_.clear(); }
  // Memory only. Appends up to `limit` present ids from `first` on; gives where to go on.
  u64 present_ids(u64 first, u32 limit, std::vector<u64>& ids) const;

  // Memory only, for snapshots: an empty table gets its ids, then records in any order. False
  // where the bytes are no record. Neither the journal nor the tree sees this.
  void begin_loading(u64 next_id);
  bool load(u64 id, ByteView bytes);

  void flush() final;

 protected:
  explicit TableBase(u16 tag) : Part(tag) {}
  TableBase(const TableBase&) = default;
  ~TableBase() = default;

  virtual void encode_at(u64 index, ByteBuffer& out) const = 0;
  virtual bool decode_at(u64 index, ByteView bytes) const = 0;

  // What a record was when it was first written after a mark: null where there was none.
  struct FirstWrite {
    u64 id;
    const void* image;
  };
  virtual void encode_image(const void* record, ByteBuffer& out) const = 0;
  // Adds what differs now from the first images, by id. Sorts them.
  void compare_with(std::vector<FirstWrite>& firsts, std::vector<RecordChange>& changes) const;

  u64 locate(u64 id) const {
    if (store_ == nullptr) [[likely]]
      return id;
    return locate_stored(id);
  }
  // Makes an absent record present; gives whether it took next_id.
  bool make_present(u64 index, u64 id);
  void make_absent(u64 index);
  // Reverses either of them.
  void restore_presence(u64 index, bool present, bool extended);
  void mark_dirty(u64 index) { dirty_.insert(index); }
  void clear_base();

  // Loading into a private cache is not a change of state, hence mutable.
  mutable IdBits present_;

 private:
  u64 locate_stored(u64 id) const;
  void load_meta() const {
    if (store_ != nullptr && !meta_loaded_) [[unlikely]]
      load_stored_meta();
  }
  void load_stored_meta() const;
  void flush_slot(u64 slot, ByteBuffer& bytes);
  void flush_meta();

  IdSet dirty_;
  bool late_ = false;
  mutable u64 next_id_ = 0;
  mutable u64 count_ = 0;
  mutable u64 stored_next_id_ = 0;
  mutable u64 stored_count_ = 0;
  mutable bool meta_loaded_ = false;
  mutable StoreCache cache_;
};

// The two halves of a frame: before the record's bytes, and once their length is known.
void open_frame(Frame frame, u64 id, ByteBuffer& out);
void close_frame(Frame frame, u32 start, ByteBuffer& out);

}  // namespace surety
