#pragma once
// Before-images of writes, so that a state can be taken back to a mark. Journals serve stepping,
// forks and the tree of blocks; a refusal never needs one, since a refused call writes nothing.

#include <deque>
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

// The history of one table or index: entries in the order of writing, cut into segments that each
// begin at a mark. Kept in blocks, so old history is freed without moving the rest.
template <class Entry, bool keeps = KEEPS_HISTORY>
class JournalLog {
 public:
  void push(u64 mark, Entry&& entry) {
    if (segments_.empty() || segments_.back().mark != mark) segments_.push_back({mark, end_});
    if (blocks_.empty() || blocks_.back().size() == block_size) add_block();
    blocks_.back().push_back(std::move(entry));
    ++end_;
  }

  // Hands each entry since `mark` to `restore`, last first, and forgets it.
  template <class Restore>
  void undo_to(u64 mark, Restore&& restore) {
    const u64 start = start_of(mark);
    while (end_ > start) {
      restore(blocks_.back().back());
      blocks_.back().pop_back();
      if (blocks_.back().empty()) blocks_.pop_back();
      --end_;
    }
    while (!segments_.empty() && segments_.back().mark >= mark) segments_.pop_back();
  }

  // Frees what only marks before `mark` need.
  void drop_before(u64 mark) {
    while (!segments_.empty() && segments_.front().mark < mark) segments_.pop_front();
    const u64 start = segments_.empty() ? end_ : segments_.front().start;
    while (!blocks_.empty() && begin_ + blocks_.front().size() <= start) {
      begin_ += blocks_.front().size();
      blocks_.pop_front();
    }
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
    u64 skip = start_of(mark) - begin_;
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

  struct Segment {
    u64 mark;
    u64 start;
  };

  void add_block() {
    blocks_.emplace_back();
    blocks_.back().reserve(block_size);
  }
  // Where the entries written after `mark` begin.
  u64 start_of(u64 mark) const {
    u64 start = end_;
    for (auto at = segments_.rbegin(); at != segments_.rend() && at->mark >= mark; ++at) {
      start = at->start;
    }
    return start;
  }

  std::deque<Segment> segments_;
  std::deque<Block> blocks_;
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
