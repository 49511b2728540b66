#pragma once
// The trees of all tables of one state, and the root over them. A host whose chain authenticates
// records has none; anyone else makes one when it is needed: it then hashes all records once.

#include "ledger/proof.hpp"
#include "ledger/table_set.hpp"

namespace surety {

class StateTree {
 public:
  // The root of what the tables hold now. Precondition for all: the set is the same each time (or
  // a copy of it, for a copied tree), is in memory, was not cleared or read from a snapshot in
  // between, and has no other tree.
  Hash root(const TableSet& set);
  // Each table's part of the root, in written order.
  const std::vector<TableRoot>& table_roots(const TableSet& set);
  // A proof of what is stored under (tag, id). Precondition: a table has the tag.
  RecordProof prove(const TableSet& set, u16 tag, u64 id);

 private:
  void build(TableBase& table, MerkleTree& tree) const;

  EmptySubtrees empty_;
  std::vector<MerkleTree> trees_;  // none before the first root
  std::vector<TableRoot> roots_;
  std::vector<u64> touched_;  // keeps its memory between blocks
};

}  // namespace surety
