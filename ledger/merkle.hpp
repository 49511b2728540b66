#pragma once
// Merkle trees over records (spec: arithmetic, Encoding and state root). H is SHA-256 with a
// domain tag; integers are little-endian.
//
//   leaf of a record     H("leaf", record bytes)   = SHA-256(4 "leaf" u32 length, bytes)
//   leaf of an erased id H("empty")                = SHA-256(5 "empty")
//   node                 H("node", left, right)    = SHA-256(4 "node" left right)
//   table root           the top over ids 0 .. next_id - 1, padded with empty leaves to 2^depth,
//                        depth = ceil(log2(max(1, next_id)))
//   state root           H("state", for each table in written order: u16 tag, u64 next_id, root)
//
// A block that touches k records of n costs O(k log n) hashes: each touched node once, many nodes
// in one call. A tree keeps 64 bytes per record; a stretch of erased ids costs next to nothing.

#include "ledger/chunks.hpp"
#include "ledger/table_base.hpp"

namespace surety {

// The roots of subtrees without any record, by height.
class EmptySubtrees {
 public:
  EmptySubtrees();
  const Hash& operator[](u32 level) const { return roots_[level]; }

 private:
  std::array<Hash, 65> roots_;
};

// ceil(log2(max(1, next_id)))
u32 tree_depth(u64 next_id);

Hash empty_leaf();
Hash leaf_hash(ByteView record);
Hash node_hash(const Hash& left, const Hash& right);

// What the state root knows of one table.
struct TableRoot {
  u16 tag = 0;
  u64 next_id = 0;
  Hash root;
  friend bool operator==(const TableRoot&, const TableRoot&) = default;
};

Hash state_root(std::span<const TableRoot> tables);

// The tree of one table.
class MerkleTree {
 public:
  // Follows the writes to `touched`, ascending ids that are consumed. A new tree starts from the
  // ids that are present.
  void update(const TableBase& table, const EmptySubtrees& empty, std::vector<u64>& touched);
  const Hash& root(const EmptySubtrees& empty) const { return node(empty, depth_, 0); }
  // The nodes beside the way from leaf `id` to the root, lowest first. Precondition: id < next_id.
  std::vector<Hash> siblings(const EmptySubtrees& empty, u64 id) const;

 private:
  using Level = Chunks<Hash, 128>;

  u64 width(u32 level) const;
  const Hash& node(const EmptySubtrees& empty, u32 level, u64 index) const;
  void clear_node(u32 level, u64 index);
  void hash_leaves(const TableBase& table, std::span<const u64> ids);
  void hash_level(u32 level, const EmptySubtrees& empty, std::span<const u64> indices);

  std::vector<Level> levels_{1};  // levels_[0] holds the leaves
  u32 depth_ = 0;
  u64 next_id_ = 0;
};

}  // namespace surety
