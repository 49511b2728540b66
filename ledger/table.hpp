#pragma once
// A table of records with dense ids, 0 to next_id - 1, never reused by `append`. Reading gives a
// copy and the only writes are put and erase: no reference into a table leaves it. In memory a
// record costs its own size and three eighths of a byte; reading and writing one costs its cache
// misses. Attached to a store, a record is loaded when first touched and written back by flush.

#include "ledger/chunks.hpp"
#include "ledger/codec.hpp"
#include "ledger/table_base.hpp"

namespace surety {

// R: a described struct with `static constexpr u16 tag` and at least one byte when encoded.
template <class R>
class Table final : public TableBase {
 public:
  Table() : TableBase(R::tag) {}
  // A deep copy, history included, that belongs to no set yet.
  Table(const Table&) = default;

  std::optional<R> get(u64 id) const {
    const u64 index = locate(id);
    if (!present_.contains(index)) return std::nullopt;
    return records_[index];
  }

  // The record, or what `otherwise()` gives where there is none: `get` without an optional.
  template <class Otherwise>
  R get_or(u64 id, Otherwise&& otherwise) const {
    const u64 index = locate(id);
    if (!present_.contains(index)) return otherwise();
    return records_[index];
  }

  // Whether the record is there and `question(const R&)` answers yes: a look without a copy.
  template <class Question>
  bool holds(u64 id, Question&& question) const {
    const u64 index = locate(id);
    return present_.contains(index) && question(static_cast<const R&>(records_[index]));
  }

  // What `question(const R&)` answers about a record that is there: a look without a copy.
  template <class Question>
  auto view(u64 id, Question&& question) const {
    const u64 index = locate(id);
    expects(present_.contains(index), "a record that is looked at is there");
    return question(static_cast<const R&>(records_[index]));
  }

  // Gives the id of the new record.
  u64 append(const R& record) {
    const u64 id = next_id();
    put(id, record);
    return id;
  }

  // Precondition: id <= next_id; the record may be new, changed, or back after an erase.
  void put(u64 id, const R& record) {
    const u64 index = locate(id);
    const bool present = present_.contains(index);
    bool extended = false;
    if (!present) extended = make_present(index, id);
    R& place = records_.make(index);
    if (KEEPS_HISTORY && journal_->on) {
      log_.push(journal_->mark, {id, present, extended, std::move(place)});
    }
    place = record;
    mark_dirty(index);
  }

  // Lets `change(R&)` alter a record that is there, in its place; it must not write this table.
  template <class Change>
  void update(u64 id, Change&& change) {
    const u64 index = locate(id);
    expects(present_.contains(index), "a record that is altered is there");
    R& place = records_[index];
    if (KEEPS_HISTORY && journal_->on) log_.push(journal_->mark, {id, true, false, R(place)});
    change(place);
    mark_dirty(index);
  }

  // Erasing what is not there changes nothing.
  void erase(u64 id) {
    const u64 index = locate(id);
    if (!present_.contains(index)) return;
    R& place = records_.make(index);
    if (KEEPS_HISTORY && journal_->on) {
      log_.push(journal_->mark, {id, true, false, std::move(place)});
    }
    place = R{};
    make_absent(index);
    release_if_empty(index);
    mark_dirty(index);
  }

  // Fetches the record into cache ahead of its use.
  void prefetch(u64 id) const {
    if (store_ == nullptr) records_.prefetch(id);
  }

  void encode_framed(std::span<const u64> ids, Frame frame, ByteBuffer& out,
                     u32* sizes) const override {
    constexpr u32 ahead = 8;
    for (u32 i = 0; i < ids.size(); ++i) {
      if (i + ahead < ids.size()) prefetch(ids[i + ahead]);
      const u64 index = locate(ids[i]);
      sizes[i] = 0;
      if (!present_.contains(index)) continue;
      const u32 start = out.size();
      open_frame(frame, ids[i], out);
      encode(records_[index], out);
      close_frame(frame, start, out);
      sizes[i] = out.size() - start;
    }
  }

  void changes_since(Mark mark, std::vector<RecordChange>& changes) const override;

  void undo_to(Mark mark) override {
    if constexpr (!KEEPS_HISTORY) return;
    log_.undo_to(mark.number, [this](Before& before) {
      const u64 index = locate(before.id);
      records_.make(index) = std::move(before.record);
      restore_presence(index, before.present, before.extended);
      release_if_empty(index);
      mark_dirty(index);
    });
  }
  void drop_before(Mark mark) override { log_.drop_before(mark.number); }
  void forget_history() override { log_.clear(); }
  void clear() override {
    records_.clear();
    log_.clear();
    clear_base();
  }

 private:
  struct Before {
    u64 id;
    bool present;
    bool extended;  // the write took next_id
    R record;
  };
  using Records = Chunks<R>;

  void encode_at(u64 index, ByteBuffer& out) const override { encode(records_[index], out); }
  void encode_image(const void* record, ByteBuffer& out) const override {
    encode(*static_cast<const R*>(record), out);
  }
  bool decode_at(u64 index, ByteView bytes) const override {
    return decode(bytes, records_.make(index));
  }
  // A piece with no record left gives its memory back.
  void release_if_empty(u64 index) {
    const u64 first = index - index % Records::chunk_size;
    if (!present_.any(first, Records::chunk_size)) records_.release(index);
  }

  mutable Records records_;  // by index; R{} where a record is absent
  JournalLog<Before> log_;
};

template <class R>
void Table<R>::changes_since(Mark mark, std::vector<RecordChange>& changes) const {
  if constexpr (!KEEPS_HISTORY) return;
  // The first before-image of each record is what it was at the mark.
  IdSet seen;
  std::vector<FirstWrite> firsts;
  log_.visit_since(mark.number, [&](const Before& before) {
    if (seen.insert(locate(before.id))) {
      firsts.push_back({before.id, before.present ? &before.record : nullptr});
    }
  });
  compare_with(firsts, changes);
}

// A table of one record: the totals, parameters or head of a module.
template <class R>
class Singleton {
 public:
  Singleton() = default;
  Singleton(const Singleton&) = default;
  Singleton& operator=(const Singleton&) = delete;

  bool has() const { return table_.has(0); }
  // Precondition: it was put.
  R get() const {
    return table_.get_or(0, []() -> R { trap("a single record is put before it is read"); });
  }
  // As of Table: both without a copy. Precondition as above.
  template <class Question>
  auto view(Question&& question) const {
    return table_.view(0, question);
  }
  template <class Change>
  void update(Change&& change) {
    table_.update(0, change);
  }
  void put(const R& record) { table_.put(0, record); }
  Table<R>& table() { return table_; }
  const Table<R>& table() const { return table_; }

 private:
  Table<R> table_;
};

}  // namespace surety
