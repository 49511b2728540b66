#include "ledger/key_index.hpp"

#include <doctest/doctest.h>

#include "ledger/quantity.hpp"
#include "tests/ledger/table_support.hpp"

namespace surety::test {

namespace {

constexpr u16 INDEX_TAG = 0x7101;

// Keys of records stand here; the index only has ids.
using Keys = std::map<u64, Name>;

Name name_of(u64 number) {
  std::array<u8, 8> bytes;
  wire::store_big(bytes.data(), number);
  return Name::of(ByteView(bytes).subspan(static_cast<u8>(number % 7)));
}

std::string text_of(const Name& name) { return {name.view().begin(), name.view().end()}; }

struct Pair {
  KeyIndex<Name> index;
  Keys keys;                         // by id
  std::map<std::string, u64> model;  // by name
  u64 next_id = 0;

  std::optional<u64> find(const Name& name) const {
    return index.find(name, [this, &name](u64 id) {
      const auto found = keys.find(id);
      return found != keys.end() && found->second == name;
    });
  }
  void write(const Name& name) {
    const auto found = model.find(text_of(name));
    if (found == model.end()) {
      keys[next_id] = name;
      model[text_of(name)] = next_id;
      index.insert(name, next_id++);
    } else {
      index.erase(name, found->second);
      keys.erase(found->second);
      model.erase(found);
    }
  }
  bool agrees(u64 names) const {
    for (u64 number = 0; number < names; ++number) {
      const auto found = model.find(text_of(name_of(number)));
      const std::optional<u64> id = find(name_of(number));
      if (id.has_value() != (found != model.end())) return false;
      if (id && *id != found->second) return false;
    }
    return true;
  }
};

bool law_index_is_a_map(u64 seed, u32 size, CountingStore* store) {
  Generator random(seed);
  Pair pair{KeyIndex<Name>(INDEX_TAG, random.fixed<IndexSecret>()), {}, {}};
  TableSet set;
  set.add_index(pair.index);
  if (store != nullptr) set.attach(*store);
  set.start_journal();
  const u64 names = 1 + random.below(300);
  std::vector<std::pair<Mark, std::pair<Keys, std::map<std::string, u64>>>> history;
  for (u32 step = 0; step < size; ++step) {
    const u64 choice = random.below(20);
    if (choice == 0) {
      history.emplace_back(set.mark(), std::pair(pair.keys, pair.model));
    } else if (choice == 1 && !history.empty()) {
      set.undo_to(history.back().first);
      std::tie(pair.keys, pair.model) = history.back().second;
      history.pop_back();
    } else if (choice == 2) {
      set.flush();
    } else {
      pair.write(name_of(random.below(names)));
    }
  }
  if (!pair.agrees(names)) return false;
  if (store == nullptr) return pair.index.size() == pair.model.size();
  set.flush();
  Pair again{KeyIndex<Name>(INDEX_TAG, random.fixed<IndexSecret>()), pair.keys, pair.model};
  again.index.attach(*store);
  return again.agrees(names) && store->values.size() == pair.model.size();
}

}  // namespace

TEST_CASE("an index in memory is a map that can be taken back") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(law_index_is_a_map(seed, 600, nullptr));
  }
}

TEST_CASE("an index in a store is the same map, whatever its secret") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CountingStore store;
    CHECK(law_index_is_a_map(seed, 600, &store));
  }
}

TEST_CASE("an index asks the store once a key and writes only what changed") {
  CountingStore store;
  KeyIndex<Name> index(INDEX_TAG, {});
  index.attach(store);
  const auto never = [](u64) -> bool { trap("a stored index does not ask"); };
  for (u32 i = 0; i < 4; ++i) CHECK(!index.find(name_of(1), never));
  CHECK(store.gets == 1);
  index.insert(name_of(1), 77);
  CHECK(index.find(name_of(1), never) == 77);
  index.insert(name_of(2), 78);
  index.erase(name_of(2), 78);
  index.flush();
  index.flush();
  CHECK(store.gets == 2);
  CHECK(store.puts == 1);
  CHECK(store.erases == 0);
  const Bytes key = store.values.begin()->first;
  CHECK(key[0] == 0x71);
  CHECK(key[1] == 0x01);
  CHECK(ByteView(key).size() == 2u + name_of(1).size);
}

TEST_CASE("a note makes finding cheaper and never wrong") {
  Generator random(7);
  Pair pair{KeyIndex<Name>(INDEX_TAG, random.fixed<IndexSecret>()), {}, {}};
  for (u32 step = 0; step < 400; ++step) {
    const Name name = name_of(random.below(40));
    const IndexBase::Clue clue = pair.index.clue(pair.index.hash(name));
    const bool there = pair.find(name).has_value();
    CHECK((!there || clue.id != IndexBase::no_id));
    // What was noted may be another record, one that was written over since, or none.
    const u32 ids[] = {clue.id, IndexBase::no_id, static_cast<u32>(random.below(500))};
    pair.index.note(step % 2, name, {clue.hash, ids[random.below(3)]});
    if (random.chance(1, 2)) pair.write(name_of(random.below(40)));
    const auto expected = pair.model.find(text_of(name));
    const std::optional<u64> found = pair.find(name);
    REQUIRE(found.has_value() == (expected != pair.model.end()));
    if (found) REQUIRE(*found == expected->second);
    if (random.chance(1, 4)) pair.write(name);
    REQUIRE(pair.find(name).has_value() == (pair.model.count(text_of(name)) > 0));
    pair.index.forget_notes();
  }
}

TEST_CASE("keys are numbers, quantities, names and fixed bytes") {
  CHECK(KeyBytes(u64{0x0102}).view()[7] == 2);
  CHECK(KeyBytes(u64{0x0102}).view()[6] == 1);
  CHECK(KeyBytes(Height{3}).view()[7] == 3);
  CHECK(KeyBytes(Hash{}).view().size() == 32);
  KeyIndex<Height> heights(INDEX_TAG, {});
  for (u64 i = 0; i < 5000; ++i) heights.insert(Height{i * 1000}, i);
  for (u64 i = 0; i < 5000; ++i) {
    CHECK(heights.find(Height{i * 1000}, [i](u64 id) { return id == i; }) == i);
    CHECK(!heights.find(Height{i * 1000 + 1}, [](u64) { return false; }));
  }
  KeyIndex<Hash> hashes(INDEX_TAG, {});
  hashes.insert(Hash{}, 3);
  CHECK(hashes.find(Hash{}, [](u64) { return true; }) == 3);
}

TEST_CASE("an index copies deeply and reserves without losing entries") {
  Pair pair{KeyIndex<Name>(INDEX_TAG, {}), {}, {}};
  for (u64 i = 0; i < 300; ++i) pair.write(name_of(i));
  pair.index.reserve(100'000);
  CHECK(pair.agrees(400));
  Pair fork(pair);
  for (u64 i = 0; i < 200; ++i) fork.write(name_of(i));
  CHECK(fork.agrees(400));
  CHECK(pair.agrees(400));
}

}  // namespace surety::test
