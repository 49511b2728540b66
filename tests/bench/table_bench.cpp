// The key index, tables and the state root, from a thousand to a million records.

#include "ledger/snapshot.hpp"
#include "ledger/state_tree.hpp"
#include "tests/bench/support.hpp"

namespace surety::bench {

namespace {

constexpr u32 TOUCHED = 1'000;  // ids in random order, taken in turn

// Accounts and what finds them, as the accounts module keeps them.
struct World {
  explicit World(benchmark::State& state) : count(static_cast<u64>(state.range(0))) {
    test::Generator random(7);
    set.add(table);
    for (u64 id = 0; id < count; ++id) {
      const accounts::Account record = account(random);
      table.append(record);
      index.insert(record.name, id);
      names.push_back(record.name);
    }
    for (u32 i = 0; i < 64 * TOUCHED; ++i) order.push_back(random.below(count));
  }
  u64 next() {
    at = at + 1 < order.size() ? at + 1 : 0;
    return order[at];
  }

  u64 count;
  TableSet set;
  Table<accounts::Account> table;
  KeyIndex<Name> index{accounts::BY_NAME, {}};
  std::vector<Name> names;
  std::vector<u64> order;
  u32 at = 0;
};

void index_find(benchmark::State& state) {
  World world(state);
  for (auto _ : state) {
    const Name& wanted = world.names[world.next()];
    const auto same = [&](u64 id) {
      return world.table.holds(
          id, [&](const accounts::Account& record) { return record.name == wanted; });
    };
    benchmark::DoNotOptimize(world.index.find(wanted, same));
  }
}
BENCHMARK(index_find)->Apply(sizes);

void index_insert(benchmark::State& state) {
  const World world(state);
  for (auto _ : state) {
    KeyIndex<Name> index(accounts::BY_NAME, {});
    for (u64 id = 0; id < world.count; ++id) index.insert(world.names[id], id);
    benchmark::DoNotOptimize(index);
  }
  count_items(state, world.count);
}
BENCHMARK(index_insert)->Apply(sizes);

void table_get(benchmark::State& state) {
  World world(state);
  for (auto _ : state) benchmark::DoNotOptimize(world.table.get(world.next()));
}
BENCHMARK(table_get)->Apply(sizes);

void table_put(benchmark::State& state) {
  World world(state);
  test::Generator random(8);
  const accounts::Account record = account(random);
  for (auto _ : state) world.table.put(world.next(), record);
}
BENCHMARK(table_put)->Apply(sizes);

// A fixed count of records is touched each time, so that what is shown is the growth with the
// depth of the tree: O(touched * log n).
void root_of_touched(benchmark::State& state) {
  World world(state);
  StateTree tree;
  tree.root(world.set);
  test::Generator random(9);
  accounts::Account record = account(random);
  for (auto _ : state) {
    state.PauseTiming();
    record.hours.value += 1;
    for (u32 i = 0; i < TOUCHED; ++i) world.table.put(world.next(), record);
    state.ResumeTiming();
    benchmark::DoNotOptimize(tree.root(world.set));
  }
  count_items(state, TOUCHED);
}
BENCHMARK(root_of_touched)->Apply(sizes);

void root_of_all(benchmark::State& state) {
  const World world(state);
  for (auto _ : state) {
    StateTree tree;
    benchmark::DoNotOptimize(tree.root(world.set));
  }
  count_items(state, world.count);
}
BENCHMARK(root_of_all)->Apply(sizes);

class Sink final : public ByteSink {
 public:
  explicit Sink(ByteBuffer& out) : out_(out) {}
  void write(ByteView bytes) override { out_.append(bytes); }

 private:
  ByteBuffer& out_;
};

void snapshot_write(benchmark::State& state) {
  const World world(state);
  ByteBuffer out;
  Sink sink(out);
  for (auto _ : state) {
    out.clear();
    write_snapshot(world.set, sink);
  }
  count_items(state, world.count);
}
BENCHMARK(snapshot_write)->Apply(sizes);

// The index of names, made anew as the accounts module does.
class NameRebuilder final : public IndexRebuilder {
 public:
  explicit NameRebuilder(World& world) : world_(world) {}
  std::optional<RecordName> rebuild() override {
    KeyIndex<Name> index(accounts::BY_NAME, {});
    for (u64 id = 0; id < world_.table.next_id(); ++id) index.insert(world_.names[id], id);
    benchmark::DoNotOptimize(index);
    return std::nullopt;
  }

 private:
  World& world_;
};

// Records and index; a machine that restores also checks every law.
void snapshot_read(benchmark::State& state) {
  World world(state);
  ByteBuffer out;
  Sink sink(out);
  write_snapshot(world.set, sink);
  NameRebuilder rebuilder(world);
  for (auto _ : state) {
    if (!read_snapshot(out.view(), world.set, {.indices = rebuilder}).ok()) {
      state.SkipWithError("the snapshot does not decode");
    }
  }
  count_items(state, world.count);
}
BENCHMARK(snapshot_read)->Apply(sizes);

}  // namespace

}  // namespace surety::bench
