#include "ledger/table_set.hpp"

namespace surety {

void TableSet::add(TableBase& table) {
  add_index(table);
  tables_.push_back(&table);
}

void TableSet::add_late(TableBase& table) {
  table.come_late();
  add(table);
}

void TableSet::add_index(Part& index) {
  require_new_tag(index.tag());
  index.join(journal_);
  parts_.push_back(&index);
}

TableBase* TableSet::find(u16 tag) const {
  for (TableBase* table : tables_) {
    if (table->tag() == tag) return table->stands() ? table : nullptr;
  }
  return nullptr;
}

void TableSet::attach(Store& store) {
  for (Part* part : parts_) part->attach(store);
}

void TableSet::flush() {
  for (Part* part : parts_) part->flush();
}

void TableSet::clear() {
  stop_journal();
  for (Part* part : parts_) part->clear();
}

void TableSet::start_journal() {
  expects(KEEPS_HISTORY, "a journal is started where history is kept");
  journal_.on = true;
}

void TableSet::stop_journal() {
  for (Part* part : parts_) part->forget_history();
  journal_.on = false;
  oldest_mark_ = journal_.mark + 1;
}

Mark TableSet::mark() {
  expects(journal_.on, "marks need a journal");
  ++journal_.mark;
  return {journal_.mark};
}

void TableSet::undo_to(Mark mark) {
  require_mark(mark);
  for (Part* part : parts_) part->undo_to(mark);
  journal_.mark = mark.number;
}

void TableSet::drop_before(Mark mark) {
  require_mark(mark);
  for (Part* part : parts_) part->drop_before(mark);
  oldest_mark_ = mark.number;
}

std::vector<RecordChange> TableSet::changes_since(Mark mark) const {
  require_mark(mark);
  std::vector<RecordChange> changes;
  for (const TableBase* table : tables_) table->changes_since(mark, changes);
  return changes;
}

void TableSet::adopt_marks(const TableSet& other) {
  journal_ = other.journal_;
  oldest_mark_ = other.oldest_mark_;
}

void TableSet::require_new_tag(u16 tag) const {
  for (const Part* part : parts_) expects(part->tag() != tag, "tags are unique in a set");
}

bool TableSet::has_mark(Mark mark) const {
  return journal_.on && mark.number >= oldest_mark_ && mark.number <= journal_.mark;
}

void TableSet::require_mark(Mark mark) const {
  expects(has_mark(mark), "a mark is one that was taken and is still kept");
}

}  // namespace surety
