#pragma once
// The nearest known word to an unknown one, by edit distance; nothing where none is near.

#include <string_view>

#include "ledger/integers.hpp"

namespace surety {

class Nearest {
 public:
  explicit Nearest(std::string_view word);
  void offer(std::string_view known);

  // Empty where no word offered is near. The first offered wins among equals.
  std::string_view best() const { return best_; }

 private:
  std::string_view word_;
  std::string_view best_;
  u32 best_distance_;
};

}  // namespace surety
