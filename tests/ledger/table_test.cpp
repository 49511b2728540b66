#include <doctest/doctest.h>

#include "tests/ledger/table_support.hpp"

namespace surety::test {

namespace {

// A table does what a map does, through undoing, and it does not matter where records live.
bool law_table_is_a_map(u64 seed, u32 size, CountingStore* store) {
  Generator random(seed);
  TableWorld world;
  WorldModel model;
  if (store != nullptr) world.set.attach(*store);
  world.set.start_journal();
  std::vector<std::pair<Mark, WorldModel>> history;
  for (u32 step = 0; step < size; ++step) {
    const u64 choice = random.below(12);
    if (choice == 0) {
      history.emplace_back(world.set.mark(), model);
    } else if (choice == 1 && !history.empty()) {
      const u32 back = static_cast<u32>(random.below(history.size()));
      model = history[back].second;
      world.set.undo_to(history[back].first);
      history.resize(back + 1);
      if (!agrees(world, model)) return false;
    } else if (choice == 2 && !history.empty() && random.chance(1, 4)) {
      const u32 drop = static_cast<u32>(random.below(history.size()));
      world.set.drop_before(history[drop].first);
      history.erase(history.begin(), history.begin() + static_cast<std::ptrdiff_t>(drop));
    } else if (choice == 3) {
      world.set.flush();
    } else {
      random_write(random, world, model);
    }
  }
  if (!agrees(world, model)) return false;
  if (store == nullptr) return true;
  world.set.flush();
  TableWorld again;
  again.set.attach(*store);
  return agrees(again, model);
}

std::map<u64, Note> contents(const Table<Note>& table) {
  std::map<u64, Note> all;
  for (u64 id = 0; id < table.next_id(); ++id) {
    const std::optional<Note> record = table.get(id);
    if (record) all[id] = *record;
  }
  return all;
}

// The changes since a mark are exactly the differences between then and now.
bool law_changes_are_the_difference(u64 seed, u32 size) {
  Generator random(seed);
  Table<Note> table;
  TableSet set;
  set.add(table);
  TableModel<Note> model;
  for (u32 i = 0; i < size; ++i) random_write(random, table, model, note(random));
  set.start_journal();
  const std::map<u64, Note> before = contents(table);
  const Mark mark = set.mark();
  for (u32 i = 0; i < size; ++i) {
    if (random.chance(1, 5)) set.mark();
    random_write(random, table, model, note(random));
  }
  const std::map<u64, Note> after = contents(table);
  const std::vector<RecordChange> changes = set.changes_since(mark);
  std::map<u64, Note> rebuilt = before;
  u64 least = 0;
  for (const RecordChange& change : changes) {
    if (change.tag != Note::tag || change.id < least || change.before == change.after) return false;
    least = change.id + 1;
    const auto old = before.find(change.id);
    if (change.before.has_value() != (old != before.end())) return false;
    Note record;
    if (change.before && (!decode(*change.before, record) || !(record == old->second)))
      return false;
    rebuilt.erase(change.id);
    if (change.after && decode(*change.after, record)) rebuilt[change.id] = record;
  }
  return rebuilt == after;
}

}  // namespace

TEST_CASE("a table in memory is a map that can be taken back") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(law_table_is_a_map(seed, 400, nullptr));
  }
}

TEST_CASE("a table in a store is the same map, also after reloading") {
  for (u64 seed = 100; seed < 160; ++seed) {
    CAPTURE(seed);
    CountingStore store;
    CHECK(law_table_is_a_map(seed, 400, &store));
    for (const auto& [key, value] : store.values) CHECK(!value.empty());
  }
}

TEST_CASE("changes since a mark are the difference between two states") {
  for (u64 seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    CHECK(law_changes_are_the_difference(seed, 60));
  }
}

TEST_CASE("a call reads each record once and writes only what changed") {
  CountingStore store;
  {
    TableWorld world;
    world.set.attach(store);
    for (u64 i = 0; i < 100; ++i) world.cells.append({i, {}});
    world.set.flush();
    CHECK(store.puts == 101);  // records, and the table's counts
  }
  store.reset_counts();
  TableWorld world;
  world.set.attach(store);
  SUBCASE("reading") {
    for (u32 i = 0; i < 5; ++i) {
      CHECK(world.cells.get(7)->value == 7);
      CHECK(world.cells.has(7));
      CHECK(!world.cells.get(1000));
    }
    world.set.flush();
    CHECK(store.gets == 2);
    CHECK(store.puts == 0);
  }
  SUBCASE("changing a record touches nothing else") {
    for (u32 i = 0; i < 5; ++i) world.cells.put(7, {1000 + i, {}});
    world.set.flush();
    world.set.flush();
    CHECK(store.gets == 1);
    CHECK(store.puts == 1);
  }
  SUBCASE("a record put back as it was is not written") {
    world.cells.put(7, {1, {}});
    world.cells.put(7, {7, {}});
    world.set.flush();
    CHECK(store.gets == 1);
    CHECK(store.puts == 0);
  }
  SUBCASE("appending reads the counts once") {
    const u64 id = world.cells.append({5, {}});
    CHECK(id == 100);
    world.cells.append({6, {}});
    world.set.flush();
    CHECK(store.gets == 3);
    CHECK(store.puts == 3);
  }
  SUBCASE("erasing erases, and a record that came and went leaves only its id") {
    world.cells.erase(7);
    world.cells.erase(world.cells.append({1, {}}));
    world.set.flush();
    CHECK(store.erases == 1);
    CHECK(store.puts == 1);
    CHECK(world.cells.next_id() == 101);
    CHECK(world.cells.count() == 99);
  }
}

TEST_CASE("keys of records are big-endian, so that byte order is id order") {
  CountingStore store;
  TableWorld world;
  world.set.attach(store);
  for (u64 i = 0; i < 300; ++i) world.cells.append({i, {}});
  world.set.flush();
  u64 expected = 0;
  for (const auto& [key, value] : store.values) {
    if (key.size() != 10) continue;
    CHECK(key[0] == 0x70);
    CHECK(key[1] == 0x02);
    CHECK(key[9] == static_cast<u8>(expected));
    CHECK(wire::load_little<u64>(value.data()) == expected);
    ++expected;
  }
  CHECK(expected == 300);
  CHECK(store.values.count(Bytes{0, 0, 0x70, 0x02}) == 1);
}

TEST_CASE("a copy is deep, keeps its marks, and goes its own way") {
  Generator random(7);
  TableWorld world;
  WorldModel model;
  world.set.start_journal();
  for (u32 i = 0; i < 50; ++i) random_write(random, world, model);
  const Mark mark = world.set.mark();
  const WorldModel at_mark = model;
  for (u32 i = 0; i < 50; ++i) random_write(random, world, model);
  TableWorld fork(world);
  const WorldModel at_fork = model;
  for (u32 i = 0; i < 50; ++i) random_write(random, fork, model);
  CHECK(agrees(fork, model));
  CHECK(agrees(world, at_fork));
  fork.set.undo_to(mark);
  CHECK(agrees(fork, at_mark));
  CHECK(agrees(world, at_fork));
  world.set.undo_to(mark);
  CHECK(agrees(world, at_mark));
}

TEST_CASE("a single record is absent, then put, then undone") {
  TableWorld world;
  CHECK(!world.head.has());
  world.set.start_journal();
  const Mark start = world.set.mark();
  world.head.put({5});
  world.head.put({6});
  CHECK(world.head.get().total == 6);
  CHECK(world.head.table().next_id() == 1);
  world.set.undo_to(start);
  CHECK(!world.head.has());
  CHECK(world.head.table().next_id() == 0);
}

TEST_CASE("a table looks at a record without copying it") {
  TableWorld world;
  world.notes.append({3, {1, 2}});
  CHECK(world.notes.holds(0, [](const Note& note) { return note.number == 3; }));
  CHECK(!world.notes.holds(0, [](const Note& note) { return note.number == 4; }));
  CHECK(!world.notes.holds(1, [](const Note&) { return true; }));
}

TEST_CASE("the set of ids drains in order, each id once") {
  for (u64 seed = 0; seed < 20; ++seed) {
    Generator random(seed);
    IdSet set;
    std::map<u64, bool> model;
    for (u32 i = 0; i < 500; ++i) {
      const u64 id = random.chance(1, 2) ? random.below(200) : random.below(1'000'000);
      CHECK(set.insert(id) == model.emplace(id, true).second);
    }
    CHECK(!set.empty());
    std::vector<u64> ids;
    set.drain(ids);
    CHECK(set.empty());
    REQUIRE(ids.size() == model.size());
    auto at = model.begin();
    for (const u64 id : ids) CHECK(id == (at++)->first);
    ids.clear();
    set.drain(ids);
    CHECK(ids.empty());
  }
}

}  // namespace surety::test
