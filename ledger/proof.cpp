#include "ledger/proof.hpp"

#include "ledger/wire.hpp"

namespace surety {

namespace {

constexpr u32 TABLE_ROOT_SIZE = 2 + 8 + Hash::size;

// The one table with the tag; null where there is none or more than one.
const TableRoot* table_of(const RecordProof& proof) {
  const TableRoot* found = nullptr;
  for (const TableRoot& table : proof.tables) {
    if (table.tag != proof.tag) continue;
    if (found != nullptr) return nullptr;
    found = &table;
  }
  return found;
}

Hash climb_to_root(const RecordProof& proof) {
  Hash hash = proof.present ? leaf_hash(proof.record) : empty_leaf();
  u64 id = proof.id;
  for (const Hash& sibling : proof.siblings) {
    hash = (id & 1) == 0 ? node_hash(hash, sibling) : node_hash(sibling, hash);
    id /= 2;
  }
  return hash;
}

bool holds_in_table(const RecordProof& proof, const TableRoot& table) {
  if (proof.present == proof.record.empty()) return false;
  if (proof.id >= table.next_id) return !proof.present && proof.siblings.empty();
  if (proof.siblings.size() != tree_depth(table.next_id)) return false;
  return climb_to_root(proof) == table.root;
}

}  // namespace

bool verify_proof(const Hash& root, const RecordProof& proof) {
  const TableRoot* table = table_of(proof);
  return table != nullptr && holds_in_table(proof, *table) && state_root(proof.tables) == root;
}

void encode_proof(const RecordProof& proof, ByteBuffer& out) {
  wire::put_little(out, proof.tag);
  wire::put_little(out, proof.id);
  wire::put_little(out, static_cast<u8>(proof.present));
  wire::put_little(out, static_cast<u32>(proof.record.size()));
  out.append(proof.record);
  wire::put_little(out, static_cast<u8>(proof.siblings.size()));
  for (const Hash& sibling : proof.siblings) out.append(sibling.view());
  wire::put_little(out, static_cast<u16>(proof.tables.size()));
  for (const TableRoot& table : proof.tables) {
    wire::put_little(out, table.tag);
    wire::put_little(out, table.next_id);
    out.append(table.root.view());
  }
}

bool decode_proof(ByteView bytes, RecordProof& proof) {
  wire::Reader reader(bytes);
  proof = {};
  proof.tag = reader.little<u16>();
  proof.id = reader.little<u64>();
  const u8 present = reader.little<u8>();
  const ByteView record = reader.take(reader.little<u32>());
  proof.present = present == 1;
  proof.record.assign(record.begin(), record.end());
  if (present > 1 || proof.present == record.empty()) return false;
  const u32 depth = reader.little<u8>();
  if (depth > 64 || depth * u64{Hash::size} > reader.left()) return false;
  for (u32 i = 0; i < depth; ++i) proof.siblings.push_back(reader.hash());
  const u32 count = reader.little<u16>();
  if (count * u64{TABLE_ROOT_SIZE} != reader.left()) return false;
  for (u32 i = 0; i < count; ++i) {
    TableRoot table;
    table.tag = reader.little<u16>();
    table.next_id = reader.little<u64>();
    table.root = reader.hash();
    proof.tables.push_back(table);
  }
  return reader.finished();
}

}  // namespace surety
