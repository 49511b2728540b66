#include "ledger/id_set.hpp"

#include <bit>

namespace surety {

namespace {

// Removes the lowest bit of `word` and gives its place.
u64 take_lowest(u64& word) {
  const u64 place = static_cast<u64>(std::countr_zero(word));
  word &= word - 1;
  return place;
}

}  // namespace

bool IdSet::empty() const {
  for (u64 index = 0; index < levels_[2].words(); ++index) {
    if (levels_[2].word(index) != 0) return false;
  }
  return true;
}

void IdSet::insert_new(u64 id) {
  for (IdBits& level : levels_) {
    level.insert(id);
    id /= 64;
  }
}

void IdSet::drain(std::vector<u64>& ids) {
  for (u64 top = 0; top < levels_[2].words(); ++top) {
    for (u64 middles = levels_[2].word(top); middles != 0;) {
      const u64 middle = top * 64 + take_lowest(middles);
      for (u64 words = levels_[1].word(middle); words != 0;) {
        const u64 word = middle * 64 + take_lowest(words);
        for (u64 bits = levels_[0].word(word); bits != 0;) {
          const u64 id = word * 64 + take_lowest(bits);
          ids.push_back(id);
          levels_[0].erase(id);
        }
        levels_[1].erase(word);
      }
      levels_[2].erase(middle);
    }
  }
}

void IdSet::clear() {
  for (IdBits& level : levels_) level.clear();
}

}  // namespace surety
