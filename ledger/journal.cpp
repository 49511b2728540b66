#include "ledger/journal.hpp"

namespace surety {

u64 JournalSegments::start_of(u64 mark, u64 end) const {
  u64 start = end;
  for (auto at = segments_.size(); at > dropped_ && segments_[at - 1].mark >= mark; --at) {
    start = segments_[at - 1].start;
  }
  return start;
}

void JournalSegments::drop_from(u64 mark) {
  while (segments_.size() > dropped_ && segments_.back().mark >= mark) segments_.pop_back();
}

u64 JournalSegments::drop_before(u64 mark, u64 end) {
  while (dropped_ < segments_.size() && segments_[dropped_].mark < mark) ++dropped_;
  if (dropped_ == segments_.size()) {
    clear();
    return end;
  }
  const u64 start = segments_[dropped_].start;
  if (dropped_ > segments_.size() / 2) {
    segments_.erase(segments_.begin(),
                    segments_.begin() + static_cast<List::difference_type>(dropped_));
    dropped_ = 0;
  }
  return start;
}

void JournalSegments::clear() {
  segments_.clear();
  dropped_ = 0;
}

void JournalSegments::add(u64 mark, u64 start) { segments_.push_back({mark, start}); }

}  // namespace surety
