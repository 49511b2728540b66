#pragma once
// All tables and indices of one state, in their written order, which is the order of the state
// root and of snapshots. The set holds no records; it steers what must happen to all at once.

#include "ledger/table_base.hpp"

namespace surety {

class TableSet {
 public:
  TableSet() = default;
  TableSet(const TableSet&) = delete;
  TableSet& operator=(const TableSet&) = delete;

  // Adds a table or an index, which must outlive the set. Precondition: its tag is new.
  void add(TableBase& table);
  // The same for a table that has no part in the root and in snapshots until its first record.
  void add_late(TableBase& table);
  void add_index(Part& index);
  std::span<TableBase* const> tables() const { return tables_; }
  // Null where no table has the tag, or none that stands.
  TableBase* find(u16 tag) const;

  // Keeps content in a host's store from now on; flush writes back what changed. All are empty.
  void attach(Store& store);
  void flush();
  // Empties memory, history included.
  void clear();

  // While the journal is on every write can be undone, back to the first mark kept.
  void start_journal();
  void stop_journal();
  bool journal_on() const { return journal_.on; }
  // Precondition of the four: the journal is on, and the mark was taken, not undone nor dropped.
  Mark mark();
  // Whether the journal is on and the mark is one that was taken and is still kept.
  bool has_mark(Mark mark) const;
  void undo_to(Mark mark);
  void drop_before(Mark mark);
  std::vector<RecordChange> changes_since(Mark mark) const;

  // After the tables of another set were copied into this one's: takes over its marks too.
  void adopt_marks(const TableSet& other);

 private:
  void require_new_tag(u16 tag) const;
  void require_mark(Mark mark) const;

  std::vector<TableBase*> tables_;
  std::vector<Part*> parts_;  // tables and indices
  Journal journal_;
  u64 oldest_mark_ = 1;
};

}  // namespace surety
