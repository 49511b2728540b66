#pragma once
// Sets of dense ids as bits. IdBits says which ids are in; IdSet also finds those few that are,
// in order, without looking at the others: each level has a bit per word of the level below.

#include <array>
#include <vector>

#include "ledger/integers.hpp"

namespace surety {

class IdBits {
 public:
  bool contains(u64 id) const {
    return id / 64 < words_.size() && ((words_[narrow(id / 64)] >> (id % 64)) & 1) != 0;
  }
  void insert(u64 id) {
    if (id / 64 >= words_.size()) words_.resize(narrow(id / 64 + 1));
    words_[narrow(id / 64)] |= u64{1} << (id % 64);
  }
  void erase(u64 id) {
    if (id / 64 < words_.size()) words_[narrow(id / 64)] &= ~(u64{1} << (id % 64));
  }
  // Whether any of `count` ids from `first` is in; count is a power of two and divides first.
  bool any(u64 first, u64 count) const {
    if (count < 64) return ((word(first / 64) >> (first % 64)) & ((u64{1} << count) - 1)) != 0;
    for (u64 index = first / 64; index < (first + count) / 64; ++index) {
      if (word(index) != 0) return true;
    }
    return false;
  }
  // Whether ids 64 * word to 64 * word + 63 are in, as bits.
  u64 word(u64 index) const { return index < words_.size() ? words_[narrow(index)] : 0; }
  u64 words() const { return words_.size(); }
  void clear() { words_.clear(); }

 private:
  using Words = std::vector<u64>;
  static constexpr Words::size_type narrow(u64 v) { return static_cast<Words::size_type>(v); }
  Words words_;
};

class IdSet {
 public:
  bool empty() const;
  // Gives whether it was not in before.
  bool insert(u64 id) {
    if (levels_[0].contains(id)) return false;
    insert_new(id);
    return true;
  }
  // Moves the ids into `ids`, ascending. Costs what it yields, and a word per 2^18 ids.
  void drain(std::vector<u64>& ids);
  void clear();

 private:
  void insert_new(u64 id);
  std::array<IdBits, 3> levels_;
};

}  // namespace surety
