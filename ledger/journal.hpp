#pragma once
// Before-images of writes, so that a state can be taken back to a mark. Journals serve stepping,
// forks and the tree of blocks; a refusal never needs one, since a refused call writes nothing.

#include <utility>
#include <vector>

#include "ledger/integers.hpp"
#include "ledger/trap.hpp"

namespace surety {

// A moment in the history of a set of tables. Undoing to a mark voids the marks taken after it.
struct Mark {
  u64 number = 0;
  friend constexpr bool operator==(const Mark&, const Mark&) = default;
};

// Shared by all parts of one set: whether writes are recorded, and after which mark.
struct Journal {
  bool on = false;
  u64 mark = 0;
};

inline constexpr Journal NO_JOURNAL{};

// A chain takes back what a call did by itself, and its module is paid for by the byte.
#if defined(SURETY_CHAIN)
inline constexpr bool KEEPS_HISTORY = false;
#else
inline constexpr bool KEEPS_HISTORY = true;
#endif

// Where in a history the entries begin that were written after each mark. Apart from the log of the
// entries, so that it is compiled once and not for every kind of record.
class JournalSegments {
 public:
  // The next entry, number `end`, is written after `mark`.
  void note(u64 mark, u64 end) {
    if (dropped_ == segments_.size() || segments_.back().mark != mark) add(mark, end);
  }
  // The number of the first entry written after `mark`; `end` where there is none.
  u64 start_of(u64 mark, u64 end) const;
  // Forgets `mark` and later ones.
  void drop_from(u64 mark);
  // Forgets marks before `mark`; gives the number of the first entry still needed.
  u64 drop_before(u64 mark, u64 end);
  void clear();

 private:
  struct Segment {
    u64 mark;
    u64 start;
  };
  using List = std::vector<Segment>;
  void add(u64 mark, u64 start);

  List segments_;
  List::size_type dropped_ = 0;  // at the front, until they are half and go together
};

// The history of one table or index: entries in the order of writing, cut into segments that each
// begin at a mark. Kept in blocks, so old history is freed without moving the rest.
template <class Entry, bool keeps = KEEPS_HISTORY>
class JournalLog {
 public:
  void push(u64 mark, Entry&& entry) {
    segments_.note(mark, end_);
    if (blocks_.empty() || blocks_.back().size() == block_size) add_block();
    blocks_.back().push_back(std::move(entry));
    ++end_;
  }

  // Hands each entry since `mark` to `restore`, last first, and forgets it.
  template <class Restore>
  void undo_to(u64 mark, Restore&& restore) {
    const u64 start = segments_.start_of(mark, end_);
    while (end_ > start) {
      restore(blocks_.back().back());
      blocks_.back().pop_back();
      if (blocks_.back().empty()) blocks_.pop_back();
      --end_;
    }
    segments_.drop_from(mark);
  }

  // Frees what only marks before `mark` need.
  void drop_before(u64 mark) {
    const u64 start = segments_.drop_before(mark, end_);
    auto kept = blocks_.begin();
    for (; kept != blocks_.end() && begin_ + kept->size() <= start; ++kept) begin_ += kept->size();
    blocks_.erase(blocks_.begin(), kept);
    if (blocks_.empty()) begin_ = end_;
  }

  void clear() {
    segments_.clear();
    blocks_.clear();
    begin_ = end_;
  }

  // Visits the entries since `mark`, first first.
  template <class Visit>
  void visit_since(u64 mark, Visit&& visit) const {
    u64 skip = segments_.start_of(mark, end_) - begin_;
    for (const Block& block : blocks_) {
      const auto size = block.size();
      for (auto at = skip < size ? static_cast<decltype(size)>(skip) : size; at < size; ++at) {
        visit(block[at]);
      }
      skip -= skip < size ? skip : size;
    }
  }

 private:
  using Block = std::vector<Entry>;
  static constexpr u32 block_size = 256;

  void add_block() {
    blocks_.emplace_back();
    blocks_.back().reserve(block_size);
  }

  JournalSegments segments_;
  std::vector<Block> blocks_;
  u64 begin_ = 0;  // counts entries from the first ever written
  u64 end_ = 0;
};

// Where no history is kept no journal is ever on, so nothing comes here.
template <class Entry>
class JournalLog<Entry, false> {
 public:
  void push(u64, Entry&&) { trap("no history is kept here"); }
  template <class Restore>
  void undo_to(u64, Restore&&) {
    trap("no history is kept here");
  }
  template <class Visit>
  void visit_since(u64, Visit&&) const {
    trap("no history is kept here");
  }
  void drop_before(u64) {}
  void clear() {}
};

}  // namespace surety
