#include "ledger/state_tree.hpp"

#include <limits>

namespace surety {

Hash StateTree::root(const TableSet& set) { return state_root(table_roots(set)); }

const std::vector<TableRoot>& StateTree::table_roots(const TableSet& set) {
  const bool fresh = trees_.empty();
  if (fresh) trees_.resize(set.tables().size());
  expects(trees_.size() == set.tables().size(), "a state tree stays with its set of tables");
  roots_.clear();
  for (decltype(trees_.size()) i = 0; i < trees_.size(); ++i) {
    TableBase& table = *set.tables()[i];
    expects(!table.attached(), "a state inside a host's store has no tree");
    if (fresh) {
      build(table, trees_[i]);
    } else {
      table.drain_dirty(touched_);
      trees_[i].update(table, empty_, touched_);
    }
    if (table.stands()) roots_.push_back({table.tag(), table.next_id(), trees_[i].root(empty_)});
  }
  return roots_;
}

void StateTree::build(TableBase& table, MerkleTree& tree) const {
  table.clear_dirty();
  std::vector<u64> ids;
  table.present_ids(0, std::numeric_limits<u32>::max(), ids);
  tree.update(table, empty_, ids);
}

RecordProof StateTree::prove(const TableSet& set, u16 tag, u64 id) {
  RecordProof proof;
  proof.tag = tag;
  proof.id = id;
  proof.tables = table_roots(set);
  for (decltype(trees_.size()) i = 0; i < trees_.size(); ++i) {
    const TableBase& table = *set.tables()[i];
    if (table.tag() != tag) continue;
    ByteBuffer record;
    proof.present = table.encode_record(id, record);
    proof.record = record.copy();
    if (id < table.next_id()) proof.siblings = trees_[i].siblings(empty_, id);
    return proof;
  }
  trap("a proof is asked of a table of the set");
}

}  // namespace surety
