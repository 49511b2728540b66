#include "ledger/snapshot.hpp"

#include <doctest/doctest.h>

#include "ledger/state_tree.hpp"
#include "tests/ledger/table_support.hpp"

namespace surety::test {

namespace {

class Collect final : public ByteSink {
 public:
  void write(ByteView more) override { bytes.insert(bytes.end(), more.begin(), more.end()); }
  Bytes bytes;
};

// Two notes may not have one number: an index would hold it.
class UniqueNumbers final : public IndexRebuilder {
 public:
  explicit UniqueNumbers(const Table<Note>& notes) : notes_(notes) {}
  std::optional<RecordName> rebuild() override {
    ++calls;
    std::map<u64, u64> seen;
    for (u64 id = 0; id < notes_.next_id(); ++id) {
      const std::optional<Note> record = notes_.get(id);
      if (record && !seen.emplace(record->number, id).second) return RecordName{Note::tag, id};
    }
    return std::nullopt;
  }
  u32 calls = 0;

 private:
  const Table<Note>& notes_;
};

Bytes snapshot_of(const TableWorld& world) {
  Collect sink;
  write_snapshot(world.set, sink);
  return sink.bytes;
}

SnapshotError read_into(TableWorld& world, ByteView bytes, u64 most_ids = DEFAULT_SNAPSHOT_IDS) {
  UniqueNumbers numbers(world.notes);
  return read_snapshot(bytes, world.set, {numbers, most_ids});
}

bool law_round_trip(u64 seed, u32 size) {
  Generator random(seed);
  TableWorld world;
  WorldModel model;
  for (u32 i = 0; i < size; ++i) random_write(random, world, model);
  const Bytes bytes = snapshot_of(world);
  TableWorld again;
  again.cells.append({99, {}});  // is replaced
  StateTree tree;
  StateTree again_tree;
  return read_into(again, bytes).ok() && agrees(again, model) && snapshot_of(again) == bytes &&
         tree.root(world.set) == again_tree.root(again.set);
}

// A world whose snapshot has known places: header 12, notes at 12, cells after.
TableWorld small_world() {
  TableWorld world;
  world.notes.append({1, {}});
  world.notes.append({2, {7}});
  world.cells.append({3, {}});
  return world;
}

SnapshotError read_changed(Bytes bytes, u64 at, u8 value) {
  bytes[static_cast<Bytes::size_type>(at)] = value;
  TableWorld world;
  const SnapshotError error = read_into(world, bytes);
  CHECK(world.notes.next_id() == 0);  // nothing stays of what was read before the fault
  return error;
}

}  // namespace

TEST_CASE("a snapshot gives the same tables and the same root") {
  for (u64 seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    CHECK(law_round_trip(seed, static_cast<u32>(seed * 30)));
  }
}

TEST_CASE("a contract's store gives the same snapshot as memory") {
  CountingStore store;
  Generator random(5);
  Generator same(5);
  TableWorld stored;
  TableWorld world;
  WorldModel model;
  WorldModel same_model;
  stored.set.attach(store);
  for (u32 i = 0; i < 700; ++i) {
    random_write(random, stored, model);
    random_write(same, world, same_model);
  }
  stored.set.flush();
  TableWorld exported;
  exported.set.attach(store);
  CHECK(snapshot_of(exported) == snapshot_of(world));
}

TEST_CASE("the layout of a snapshot is the one documented") {
  TableWorld world;
  world.cells.append({1, {}});
  world.cells.append({0x0203, {}});
  world.cells.erase(0);
  const Bytes bytes = snapshot_of(world);
  const Bytes head{'S', 'U', 'R', 'E', 'T', 'Y', 0, 0, 1, 0, 0, 0};
  REQUIRE(bytes.size() == 12 + 3 * 18 + 12 + 80);
  CHECK(Bytes(bytes.begin(), bytes.begin() + 12) == head);
  const Bytes table{2, 0x70, 2, 0, 0, 0, 0, 0, 0, 0, 1,  0, 0, 0, 0, 0,
                    0, 0,    1, 0, 0, 0, 0, 0, 0, 0, 80, 0, 0, 0, 3, 2};
  CHECK(Bytes(bytes.begin() + 30, bytes.begin() + 62) == table);
}

TEST_CASE("a malformed snapshot is refused with its place") {
  const TableWorld world = small_world();
  const Bytes bytes = snapshot_of(world);
  TableWorld target;
  REQUIRE(read_into(target, bytes).ok());
  const u64 record_0 = 12 + 18;
  const u64 record_1 = record_0 + 12 + 9;
  const auto is = [](const SnapshotError& error, SnapshotFault fault, u64 id, u64 offset) {
    return error.fault == fault && error.id == id && error.offset == offset;
  };
  CHECK(is(read_changed(bytes, 0, 'X'), SnapshotFault::bad_magic, 0, 0));
  CHECK(is(read_changed(bytes, 8, 2), SnapshotFault::unsupported_version, 0, 8));
  CHECK(is(read_changed(bytes, 12, 9), SnapshotFault::wrong_table, 0, 12));
  CHECK(is(read_changed(bytes, 21, 9), SnapshotFault::too_many_ids, 0, 12));
  CHECK(is(read_changed(bytes, 22, 3), SnapshotFault::bad_count, 0, 12));
  CHECK(is(read_changed(bytes, record_0, 2), SnapshotFault::bad_id, 2, record_0));
  CHECK(is(read_changed(bytes, record_1, 0), SnapshotFault::bad_id, 0, record_1));
  CHECK(is(read_changed(bytes, record_1 + 8, 0), SnapshotFault::bad_record, 1, record_1 + 12));
  CHECK(is(read_changed(bytes, record_1 + 8, 9), SnapshotFault::bad_record, 1, record_1 + 12));
  CHECK(is(read_changed(bytes, record_1 + 11, 9), SnapshotFault::truncated, 1, record_1));
  const SnapshotError twice = read_changed(bytes, record_1 + 12, 1);
  CHECK(is(twice, SnapshotFault::conflicting_record, 1, 0));
  CHECK(twice.tag == Note::tag);
  Bytes longer = bytes;
  longer.push_back(0);
  CHECK(is(read_into(target, longer), SnapshotFault::trailing_bytes, 0, bytes.size()));
  CHECK(read_into(target, bytes, 2).fault == SnapshotFault::too_many_ids);
}

TEST_CASE("every truncation is refused, and no turned bit traps") {
  const TableWorld world = small_world();
  const Bytes bytes = snapshot_of(world);
  for (u32 cut = 0; cut < bytes.size(); ++cut) {
    TableWorld target;
    const SnapshotError error = read_into(target, ByteView(bytes).first(cut));
    CHECK(error.fault == SnapshotFault::truncated);
    CHECK(error.offset <= cut);
  }
  for (u32 bit = 0; bit < bytes.size() * 8; ++bit) {
    Bytes turned = bytes;
    turned[bit / 8] = static_cast<u8>(turned[bit / 8] ^ (1u << (bit % 8)));
    TableWorld target;
    if (read_into(target, turned).ok()) CHECK(snapshot_of(target) == turned);
  }
}

}  // namespace surety::test
