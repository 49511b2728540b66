#pragma once
// Small records, a store that counts, and a model to compare tables with.

#include <map>
#include <string>

#include "ledger/table.hpp"
#include "ledger/table_set.hpp"
#include "ledger/wire.hpp"
#include "tests/support/generator.hpp"

namespace surety::test {

// Of variable length, so that frames, sizes and moved-from before-images are exercised.
struct Note {
  static constexpr u16 tag = 0x7001;
  u64 number = 0;
  Bytes text;
  friend bool operator==(const Note&, const Note&) = default;
};

// Of fixed length and larger than an eighth of a chunk's least size.
struct Cell {
  static constexpr u16 tag = 0x7002;
  u64 value = 0;
  std::array<u64, 9> padding{};
  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Head {
  static constexpr u16 tag = 0x7003;
  u64 total = 0;
  friend bool operator==(const Head&, const Head&) = default;
};

inline Note note(Generator& random) {
  return {random.u64_(), random.bytes(static_cast<u32>(random.below(70)))};
}
inline Cell cell(Generator& random) { return {random.u64_(), {random.u64_()}}; }

class CountingStore final : public Store {
 public:
  bool get(ByteView key, ByteBuffer& value) override {
    ++gets;
    value.clear();
    const auto found = values.find(Bytes(key.begin(), key.end()));
    if (found == values.end()) return false;
    value.append(found->second);
    return true;
  }
  void put(ByteView key, ByteView value) override {
    ++puts;
    values[Bytes(key.begin(), key.end())] = Bytes(value.begin(), value.end());
  }
  void erase(ByteView key) override {
    ++erases;
    values.erase(Bytes(key.begin(), key.end()));
  }
  void reset_counts() { gets = puts = erases = 0; }

  std::map<Bytes, Bytes> values;
  u32 gets = 0;
  u32 puts = 0;
  u32 erases = 0;
};

// What a table should hold, in the plainest form.
template <class R>
struct TableModel {
  std::map<u64, R> records;
  u64 next_id = 0;
};

template <class R>
bool agrees(const Table<R>& table, const TableModel<R>& model) {
  if (table.next_id() != model.next_id || table.count() != model.records.size()) return false;
  for (u64 id = 0; id < model.next_id + 3; ++id) {
    const std::optional<R> record = table.get(id);
    const auto expected = model.records.find(id);
    if (record.has_value() != (expected != model.records.end())) return false;
    if (record && !(*record == expected->second)) return false;
    if (table.has(id) != record.has_value()) return false;
  }
  return true;
}

// One random write to both.
template <class R>
void random_write(Generator& random, Table<R>& table, TableModel<R>& model, const R& record) {
  const u64 choice = random.below(4);
  if (choice == 0 || model.next_id == 0) {
    const u64 id = table.append(record);
    model.records[id] = record;
    ++model.next_id;
  } else if (choice == 1) {
    const u64 id = random.below(model.next_id);
    table.erase(id);
    model.records.erase(id);
  } else {
    const u64 id = random.below(model.next_id + 1);
    table.put(id, record);
    model.records[id] = record;
    if (id == model.next_id) ++model.next_id;
  }
}

}  // namespace surety::test

namespace surety {

template <>
inline void encode(const test::Note& value, ByteBuffer& out) {
  wire::put_little(out, value.number);
  wire::put_little(out, static_cast<u8>(value.text.size()));
  out.append(value.text);
}
template <>
inline bool decode(ByteView bytes, test::Note& value) {
  wire::Reader reader(bytes);
  value.number = reader.little<u64>();
  const ByteView text = reader.take(reader.little<u8>());
  value.text.assign(text.begin(), text.end());
  return reader.finished();
}

template <>
inline void encode(const test::Cell& value, ByteBuffer& out) {
  wire::put_little(out, value.value);
  for (const u64 word : value.padding) wire::put_little(out, word);
}
template <>
inline bool decode(ByteView bytes, test::Cell& value) {
  wire::Reader reader(bytes);
  value.value = reader.little<u64>();
  for (u64& word : value.padding) word = reader.little<u64>();
  return reader.finished();
}

template <>
inline void encode(const test::Head& value, ByteBuffer& out) {
  wire::put_little(out, value.total);
}
template <>
inline bool decode(ByteView bytes, test::Head& value) {
  wire::Reader reader(bytes);
  value.total = reader.little<u64>();
  return reader.finished();
}

}  // namespace surety

namespace surety::test {

// Two tables and a single record, as a state has them.
struct TableWorld {
  TableWorld() { join(); }
  TableWorld(const TableWorld& other) : notes(other.notes), cells(other.cells), head(other.head) {
    join();
    set.adopt_marks(other.set);
  }
  void join() {
    set.add(notes);
    set.add(cells);
    set.add(head.table());
  }
  Table<Note> notes;
  Table<Cell> cells;
  Singleton<Head> head;
  TableSet set;
};

struct WorldModel {
  TableModel<Note> notes;
  TableModel<Cell> cells;
};

inline void random_write(Generator& random, TableWorld& world, WorldModel& model) {
  if (random.chance(1, 2)) {
    random_write(random, world.notes, model.notes, note(random));
  } else {
    random_write(random, world.cells, model.cells, cell(random));
  }
}

inline bool agrees(const TableWorld& world, const WorldModel& model) {
  return agrees(world.notes, model.notes) && agrees(world.cells, model.cells);
}

}  // namespace surety::test
