#pragma once
// What every table and index of a state can do for the set it belongs to.

#include "ledger/journal.hpp"
#include "ledger/store.hpp"

namespace surety {

class Part {
 public:
  // The first two bytes of the part's store keys; unique in its set and not 0.
  u16 tag() const { return tag_; }

  // From now on content lives in `store` and is loaded when touched. The part must be empty.
  void attach(Store& store) {
    clear();
    store_ = &store;
  }
  bool attached() const { return store_ != nullptr; }
  // Records before-images after the marks of `journal`, which must outlive the part.
  void join(const Journal& journal) { journal_ = &journal; }

  // Writes what changed since the last flush back to the store.
  virtual void flush() = 0;
  virtual void undo_to(Mark mark) = 0;
  virtual void drop_before(Mark mark) = 0;
  virtual void forget_history() = 0;
  // Empties memory and history, unseen by journal and tree; the store keeps what it has.
  virtual void clear() = 0;

 protected:
  explicit Part(u16 tag) : tag_(tag) { expects(tag != 0, "tag 0 is the store's own"); }
  // A copy belongs to no set yet and never shares a store.
  Part(const Part& other) : tag_(other.tag_) {
    expects(other.store_ == nullptr, "only a state in memory can be forked");
  }
  Part& operator=(const Part&) = delete;
  ~Part() = default;

  Store* store_ = nullptr;
  const Journal* journal_ = &NO_JOURNAL;

 private:
  u16 tag_;
};

}  // namespace surety
