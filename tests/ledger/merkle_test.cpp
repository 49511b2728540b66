#include <doctest/doctest.h>

#include "ledger/sha256.hpp"
#include "ledger/state_tree.hpp"
#include "tests/ledger/table_support.hpp"

namespace surety::test {

namespace {

Hash hash_of(const char* tag, std::initializer_list<ByteView> fields) {
  Bytes input{static_cast<u8>(std::strlen(tag))};
  input.insert(input.end(), tag, tag + std::strlen(tag));
  for (const ByteView field : fields) input.insert(input.end(), field.begin(), field.end());
  return sha256(input);
}

// The definition, word for word: a full tree over 2^depth leaves.
Hash plain_root(const TableBase& table) {
  std::vector<Hash> row;
  for (u64 id = 0; id < table.next_id(); ++id) {
    ByteBuffer record;
    if (!table.encode_record(id, record)) {
      row.push_back(hash_of("empty", {}));
      continue;
    }
    std::array<u8, 4> length;
    wire::store_little(length.data(), record.size());
    row.push_back(hash_of("leaf", {length, record.view()}));
  }
  u32 width = 1;
  while (width < row.size()) width *= 2;
  row.resize(width, hash_of("empty", {}));
  while (row.size() > 1) {
    std::vector<Hash> above;
    for (u32 i = 0; i < row.size(); i += 2) {
      above.push_back(hash_of("node", {row[i].view(), row[i + 1].view()}));
    }
    row.swap(above);
  }
  return row[0];
}

Hash plain_state_root(const TableSet& set) {
  Bytes all;
  for (const TableBase* table : set.tables()) {
    std::array<u8, 10> head;
    wire::store_little(head.data(), table->tag());
    wire::store_little(head.data() + 2, table->next_id());
    const Hash root = plain_root(*table);
    all.insert(all.end(), head.begin(), head.end());
    all.insert(all.end(), root.bytes.begin(), root.bytes.end());
  }
  return hash_of("state", {all});
}

// However a state came about, its root is the root of its records.
bool law_incremental_is_rebuilt(u64 seed, u32 size) {
  Generator random(seed);
  TableWorld world;
  WorldModel model;
  StateTree tree;
  world.set.start_journal();
  std::vector<std::pair<Mark, WorldModel>> history;
  for (u32 step = 0; step < size; ++step) {
    const u64 choice = random.below(20);
    if (choice == 0) history.emplace_back(world.set.mark(), model);
    if (choice == 1 && !history.empty()) {
      world.set.undo_to(history.back().first);
      model = history.back().second;
      history.pop_back();
    }
    if (choice == 2) {
      if (tree.root(world.set) != plain_state_root(world.set)) return false;
    }
    random_write(random, world, model);
  }
  StateTree rebuilt;
  const Hash root = tree.root(world.set);
  return root == plain_state_root(world.set) && root == rebuilt.root(world.set) &&
         agrees(world, model);
}

void fill(TableWorld& world, u64 seed, u32 size) {
  Generator random(seed);
  WorldModel model;
  for (u32 i = 0; i < size; ++i) random_write(random, world, model);
  world.head.put({size});
}

}  // namespace

TEST_CASE("depth is the logarithm of next_id, rounded up") {
  CHECK(tree_depth(0) == 0);
  CHECK(tree_depth(1) == 0);
  CHECK(tree_depth(2) == 1);
  CHECK(tree_depth(3) == 2);
  CHECK(tree_depth(4) == 2);
  CHECK(tree_depth(5) == 3);
  CHECK(tree_depth(~u64{0}) == 64);
}

TEST_CASE("an incremental root equals the root rebuilt from scratch") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(law_incremental_is_rebuilt(seed, 300));
  }
}

TEST_CASE("the root is right at every size, growing and shrinking") {
  TableWorld world;
  StateTree tree;
  world.set.start_journal();
  std::vector<std::pair<Mark, Hash>> history;
  for (u64 i = 0; i < 300; ++i) {
    history.emplace_back(world.set.mark(), tree.root(world.set));
    CHECK(history.back().second == plain_state_root(world.set));
    world.cells.append({i, {}});
    if (i % 3 == 0) world.cells.append({i, {i}});
  }
  while (!history.empty()) {
    world.set.undo_to(history.back().first);
    CHECK(tree.root(world.set) == history.back().second);
    history.pop_back();
  }
}

TEST_CASE("long stretches of erased ids do not change the root's definition") {
  TableWorld world;
  StateTree tree;
  for (u64 i = 0; i < 2000; ++i) world.cells.append({i, {}});
  CHECK(tree.root(world.set) == plain_state_root(world.set));
  for (u64 i = 0; i < 1700; ++i) world.cells.erase(i);
  CHECK(tree.root(world.set) == plain_state_root(world.set));
  for (u64 i = 1700; i < 2000; ++i) world.cells.erase(i);
  CHECK(tree.root(world.set) == plain_state_root(world.set));
  world.cells.put(130, {1, {}});
  CHECK(tree.root(world.set) == plain_state_root(world.set));
}

TEST_CASE("a copied tree follows the copy") {
  TableWorld world;
  fill(world, 3, 200);
  StateTree tree;
  const Hash before = tree.root(world.set);
  TableWorld fork(world);
  StateTree fork_tree(tree);
  fork.cells.append({1, {}});
  CHECK(fork_tree.root(fork.set) == plain_state_root(fork.set));
  CHECK(tree.root(world.set) == before);
}

TEST_CASE("proofs hold for present, erased and unborn records") {
  TableWorld world;
  fill(world, 11, 400);
  StateTree tree;
  const Hash root = tree.root(world.set);
  for (const TableBase* table : world.set.tables()) {
    for (u64 id = 0; id < table->next_id() + 3; ++id) {
      const RecordProof proof = tree.prove(world.set, table->tag(), id);
      CHECK(proof.present == table->has(id));
      CHECK(verify_proof(root, proof));
      ByteBuffer bytes;
      encode_proof(proof, bytes);
      RecordProof back;
      REQUIRE(decode_proof(bytes.view(), back));
      CHECK(back == proof);
    }
  }
}

TEST_CASE("a proof with any bit turned fails, or speaks of another record") {
  TableWorld world;
  fill(world, 12, 60);
  StateTree tree;
  const Hash root = tree.root(world.set);
  const u64 beyond = world.notes.next_id() + 5;
  u64 erased = 0;
  while (world.notes.has(erased)) ++erased;
  u64 present = 0;
  while (!world.notes.has(present)) ++present;
  for (const u64 id : {present, erased, beyond}) {
    ByteBuffer bytes;
    encode_proof(tree.prove(world.set, Note::tag, id), bytes);
    for (u32 bit = 0; bit < bytes.size() * 8; ++bit) {
      Bytes turned = bytes.copy();
      turned[bit / 8] = static_cast<u8>(turned[bit / 8] ^ (1u << (bit % 8)));
      RecordProof proof;
      const bool holds = decode_proof(turned, proof) && verify_proof(root, proof);
      if (!holds) continue;
      CHECK((proof.id != id || proof.tag != Note::tag));
      CHECK(proof.present == world.set.find(proof.tag)->has(proof.id));
      CHECK(id != present);
    }
    for (u32 cut = 0; cut < bytes.size(); ++cut) {
      RecordProof proof;
      CHECK(!decode_proof(bytes.view().first(cut), proof));
    }
    bytes.extend(1)[0] = 0;
    RecordProof proof;
    CHECK(!decode_proof(bytes.view(), proof));
  }
  Hash other = root;
  other.bytes[0] ^= 1;
  CHECK(!verify_proof(other, tree.prove(world.set, Note::tag, present)));
}

TEST_CASE("a proof cannot name its table twice or claim an empty record") {
  TableWorld world;
  fill(world, 13, 60);
  StateTree tree;
  RecordProof proof = tree.prove(world.set, Note::tag, world.notes.next_id());
  proof.tables.push_back(proof.tables[0]);
  CHECK(!verify_proof(state_root(proof.tables), proof));
  proof.tables.pop_back();
  CHECK(verify_proof(state_root(proof.tables), proof));
  proof.present = true;
  CHECK(!verify_proof(state_root(proof.tables), proof));
}

}  // namespace surety::test
