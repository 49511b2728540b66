#include "ledger/merkle.hpp"

#include <algorithm>
#include <bit>

#include "ledger/sha256.hpp"
#include "ledger/wire.hpp"

namespace surety {

namespace {

constexpr u32 BATCH = 256;
constexpr u32 NODE_INPUT = 5 + 2 * Hash::size;  // u8 4, "node", left, right

void put_node_input(u8* place, const Hash& left, const Hash& right) {
  std::memcpy(place, "\4node", 5);
  std::memcpy(place + 5, left.bytes.data(), Hash::size);
  std::memcpy(place + 5 + Hash::size, right.bytes.data(), Hash::size);
}

// Replaces ascending indices by those of their parents, each once.
void climb(std::vector<u64>& indices) {
  auto last = indices.begin();
  for (const u64 index : indices) {
    const u64 parent = index / 2;
    if (last != indices.begin() && *(last - 1) == parent) continue;
    *last = parent;
    ++last;
  }
  indices.erase(last, indices.end());
}

// Those of the ascending indices that are below `limit`.
std::span<const u64> below(std::span<const u64> indices, u64 limit) {
  auto count = indices.size();
  while (count > 0 && indices[count - 1] >= limit) --count;
  return indices.first(count);
}

}  // namespace

EmptySubtrees::EmptySubtrees() {
  roots_[0] = empty_leaf();
  for (u32 level = 1; level < roots_.size(); ++level) {
    roots_[level] = node_hash(roots_[level - 1], roots_[level - 1]);
  }
}

u32 tree_depth(u64 next_id) {
  return next_id <= 1 ? 0 : static_cast<u32>(std::bit_width(next_id - 1));
}

Hash empty_leaf() {
  std::array<u8, 6> input;
  std::memcpy(input.data(), "\5empty", input.size());
  return sha256(input);
}

Hash leaf_hash(ByteView record) {
  ByteBuffer input;
  open_frame(Frame::leaf, 0, input);
  input.append(record);
  close_frame(Frame::leaf, 0, input);
  return sha256(input.view());
}

Hash node_hash(const Hash& left, const Hash& right) {
  std::array<u8, NODE_INPUT> input;
  put_node_input(input.data(), left, right);
  return sha256(input);
}

Hash state_root(std::span<const TableRoot> tables) {
  ByteBuffer input;
  std::memcpy(input.extend(6), "\5state", 6);
  for (const TableRoot& table : tables) {
    wire::put_little(input, table.tag);
    wire::put_little(input, table.next_id);
    input.append(table.root.view());
  }
  return sha256(input.view());
}

void MerkleTree::update(const TableBase& table, const EmptySubtrees& empty,
                        std::vector<u64>& touched) {
  next_id_ = table.next_id();
  depth_ = tree_depth(next_id_);
  levels_.resize(depth_ + 1u);
  hash_leaves(table, below(touched, next_id_));
  for (u32 level = 1; level <= depth_; ++level) {
    // An id that undoing took away still touches the parents that stay.
    climb(touched);
    hash_level(level, empty, below(touched, width(level)));
  }
  touched.clear();
}

std::vector<Hash> MerkleTree::siblings(const EmptySubtrees& empty, u64 id) const {
  expects(id < next_id_, "a path starts at an id of the table");
  std::vector<Hash> path;
  for (u32 level = 0; level < depth_; ++level) {
    path.push_back(node(empty, level, id ^ 1));
    id /= 2;
  }
  return path;
}

// Nodes of a level that cover an id; those beyond are empty, whatever their memory holds.
u64 MerkleTree::width(u32 level) const {
  if (next_id_ == 0) return 0;
  return ((next_id_ - 1) >> level) + 1;
}

// A zero hash stands for an empty subtree in memory; no input is known that hashes to it.
const Hash& MerkleTree::node(const EmptySubtrees& empty, u32 level, u64 index) const {
  const Hash* place = index < width(level) ? levels_[level].find(index) : nullptr;
  return place != nullptr && *place != Hash{} ? *place : empty[level];
}

// Sets a node empty, and gives memory back where its whole stretch is.
void MerkleTree::clear_node(u32 level, u64 index) {
  if (levels_[level].find(index) == nullptr) return;
  levels_[level].make(index) = Hash{};
  const u64 first = index - index % Level::chunk_size;
  for (u32 i = 0; i < Level::chunk_size; ++i) {
    if (levels_[level][first + i] != Hash{}) return;
  }
  levels_[level].release(index);
}

void MerkleTree::hash_leaves(const TableBase& table, std::span<const u64> ids) {
  ByteBuffer bytes;
  std::array<u32, BATCH> sizes;
  std::array<u64, BATCH> present;
  std::array<ByteView, BATCH> inputs;
  std::array<Hash, BATCH> hashes;
  while (!ids.empty()) {
    const auto batch = ids.first(std::min<decltype(ids.size())>(ids.size(), BATCH));
    ids = ids.subspan(batch.size());
    bytes.clear();
    table.encode_framed(batch, Frame::leaf, bytes, sizes.data());
    u32 count = 0;
    u32 offset = 0;
    for (u32 i = 0; i < batch.size(); ++i) {
      if (sizes[i] == 0) {
        clear_node(0, batch[i]);
        continue;
      }
      inputs[count] = {bytes.data() + offset, sizes[i]};
      present[count] = batch[i];
      offset += sizes[i];
      ++count;
    }
    hash_many({inputs.data(), count}, hashes.data());
    for (u32 i = 0; i < count; ++i) levels_[0].make(present[i]) = hashes[i];
  }
}

void MerkleTree::hash_level(u32 level, const EmptySubtrees& empty, std::span<const u64> indices) {
  constexpr u32 ahead = 16;
  std::array<u8, BATCH * NODE_INPUT> inputs;
  std::array<u64, BATCH> filled;
  std::array<Hash, BATCH> hashes;
  const Hash* nothing = &empty[level - 1];
  u32 count = 0;
  const auto flush = [&] {
    hash_many(inputs.data(), NODE_INPUT, count, hashes.data());
    for (u32 i = 0; i < count; ++i) levels_[level].make(filled[i]) = hashes[i];
    count = 0;
  };
  for (u32 i = 0; i < indices.size(); ++i) {
    if (i + ahead < indices.size()) {
      levels_[level - 1].prefetch(indices[i + ahead] * 2);
      levels_[level].prefetch(indices[i + ahead]);
    }
    const Hash& left = node(empty, level - 1, indices[i] * 2);
    const Hash& right = node(empty, level - 1, indices[i] * 2 + 1);
    if (&left == nothing && &right == nothing) {
      clear_node(level, indices[i]);
      continue;
    }
    put_node_input(inputs.data() + count * NODE_INPUT, left, right);
    filled[count++] = indices[i];
    if (count == BATCH) flush();
  }
  if (count > 0) flush();
}

}  // namespace surety
