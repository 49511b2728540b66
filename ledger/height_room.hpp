#pragma once
// Room at heights for scheduled work (spec: README, Time and blocks): at most `most` items a
// height, of which ordinary ones take at most `most - reserved`.
//
// Each height with items has a record of how many. To find the next height with room without
// walking, full heights are bits in a tree of 64-bit words, one tree a class: a bit of level n + 1
// says that 64 neighbours of level n are all full. Only words with a bit in them are stored, so
// the tree costs nothing until heights are full. It stays exact when room comes back by a cancel,
// which pointers from one full height to the next do not. Taking and giving back room touch one
// record and, where the height fills or opens, a word per level that fills or opens: seldom more
// than one, never more than 20.

#include "ledger/calendar_types.hpp"
#include "ledger/key_index.hpp"
#include "ledger/table.hpp"
#include "ledger/table_set.hpp"

namespace surety {

// Instantiated once, in calendar_tables.cpp.
extern template class Table<CalendarItem>;
extern template class Table<CalendarTicket>;
extern template class Table<HeightLoad>;
extern template class Table<FullHeights>;

// Items are scheduled at heights up to this one.
inline constexpr Height LAST_DUE_HEIGHT{(u64{1} << 60) - 1};

struct RoomLimits {
  u32 most = 0;      // items a height, at least 1
  u32 reserved = 0;  // kept for urgent ones, below `most`
};

class HeightRoom {
 public:
  explicit HeightRoom(const IndexSecret& secret);

  void join(TableSet& set);
  // Fixed for the life of a ledger, from its genesis.
  void set_limits(RoomLimits limits);

  // The first height from `wanted` on with room for one more item of the class. None only where
  // all heights up to the last are full.
  std::optional<Height> next(Height wanted, DueClass due_class) const;
  // Precondition: the height has room for it.
  void take(Height height, DueClass due_class);
  // Precondition: it was taken.
  void give_back(Height height, DueClass due_class);
  // What is scheduled at a height.
  HeightLoad load_at(Height height) const;

  // Rebuilds the indices after a snapshot was read; gives a record that contradicts another.
  std::optional<RecordName> rebuild();
  // The law: the words say exactly which heights are full. Gives a record that breaks it.
  std::optional<RecordName> audit() const;

  const Table<HeightLoad>& loads() const { return loads_; }
  std::optional<u64> load_id(Height height) const;

 private:
  bool is_full(const HeightLoad& load, DueClass due_class) const;
  void store(std::optional<u64> id, const HeightLoad& load);
  void mark(const HeightLoad& load, DueClass due_class, bool was_full);
  std::optional<u64> word_id(u64 place) const;
  u64 word(DueClass due_class, u32 level, u64 number) const;
  void set_word(u64 place, u64 bits);
  bool word_is_right(const FullHeights& word) const;

  RoomLimits limits_;
  Table<HeightLoad> loads_;
  KeyIndex<Height> load_by_height_;
  Table<FullHeights> words_;
  KeyIndex<u64> word_by_place_;
};

}  // namespace surety
