#include "ledger/json/suggest.hpp"

#include <array>

namespace surety {
namespace {

constexpr u32 LONGEST = 64;

u32 least_of(u32 a, u32 b, u32 c) {
  const u32 ab = a < b ? a : b;
  return ab < c ? ab : c;
}

// Insertions, deletions and substitutions that turn `a` into `b`; both at most LONGEST.
u32 edit_distance(std::string_view a, std::string_view b) {
  std::array<u32, LONGEST + 1> row{};
  for (u32 j = 0; j <= b.size(); ++j) row[j] = j;
  for (u32 i = 1; i <= a.size(); ++i) {
    u32 diagonal = row[0];
    row[0] = i;
    for (u32 j = 1; j <= b.size(); ++j) {
      const u32 changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = least_of(row[j] + 1, row[j - 1] + 1, changed);
    }
  }
  return row[b.size()];
}

}  // namespace

// A third of the letters may be wrong, and one always.
Nearest::Nearest(std::string_view word)
    : word_(word),
      best_distance_(word.size() > LONGEST ? 0 : 2 + static_cast<u32>(word.size()) / 3) {}

void Nearest::offer(std::string_view known) {
  if (best_distance_ == 0 || known.size() > LONGEST) return;
  // "amount" for "amount_atoms" is nearer than its letters tell.
  const bool begins = word_.size() >= 3 && known.substr(0, word_.size()) == word_;
  const u32 distance = begins ? 1 : edit_distance(word_, known);
  if (distance >= best_distance_) return;
  best_distance_ = distance;
  best_ = known;
}

}  // namespace surety
