// Fork choice by burn, and the tree of competing branches (spec: accounts, Fork choice by burn).
#include "contract/machine/chain_tree.hpp"

#include <doctest/doctest.h>

#include "tests/contract/machine_world.hpp"

using namespace surety;
using namespace surety::machine;
using namespace surety::test;
using accounts::is_better;

namespace {

constexpr WorldShape SIGNED{.authentication = Authentication::ledger, .beacon = beacon::Mode::host};

Tip tip_of(u64 burned, u64 height, u8 hash) {
  Tip tip{.hours_burned = burned, .height = {height}, .block_hash = {}};
  tip.block_hash.bytes[0] = hash;
  return tip;
}

// Blocks in canonical bytes, each with the machine as it is after it.
struct Grown {
  Bytes bytes;
  Hash hash;
  u32 parent;  // place in the list; 0 is the genesis
  std::unique_ptr<Machine> after;
};

class Forest {
 public:
  Forest() : world(SIGNED) {
    grown.push_back({{}, {}, 0, world.start()});
    grown[0].hash = grown[0].after->ledger_id();
  }

  u32 grow(u32 parent, std::vector<Transaction> transactions, Generator& random, u64 skip = 0) {
    std::unique_ptr<Machine> after = grown[parent].after->fork();
    const Block block = world.block(*after, skip, std::move(transactions), random);
    return keep(parent, block, std::move(after));
  }
  u32 grow_randomly(u32 parent, Generator& random) {
    std::unique_ptr<Machine> after = grown[parent].after->fork();
    const Block block = world.random_block(*after, random, 4);
    return keep(parent, block, std::move(after));
  }
  // A transfer whose sender burns exactly `hours`.
  Transaction burning(u32 at, u32 sender, u64 hours) const {
    Transaction transaction;
    transaction.sender = world.names[sender];
    transaction.message = accounts::Transfer{.to = world.names[(sender + 1) % 24],
                                             .amount_atoms = {1},
                                             .hours_in = {hours},
                                             .hours_out = {}};
    world.sign(*grown[at].after, transaction);
    return transaction;
  }
  Tip tip_at(u32 at) const {
    const Machine& machine = *grown[at].after;
    return {.hours_burned = machine.state().accounts.totals.get().hours_burned,
            .height = machine.clock().height,
            .block_hash = machine.clock().block_hash};
  }

  MachineWorld world;
  std::vector<Grown> grown;

 private:
  u32 keep(u32 parent, const Block& block, std::unique_ptr<Machine> after) {
    ByteBuffer out;
    Bytes bytes = encoded(block);
    REQUIRE(!after->apply_block(bytes, false, out));
    grown.push_back({std::move(bytes), header_hash(block.header), parent, std::move(after)});
    return static_cast<u32>(grown.size() - 1);
  }
};

// Offers all blocks in a random order, again and again until all have found their parents.
bool offer_all(ChainTree& tree, const Forest& forest, Generator& random) {
  std::vector<u32> waiting;
  for (u32 i = 1; i < forest.grown.size(); ++i) waiting.push_back(i);
  while (!waiting.empty()) {
    const u32 at = static_cast<u32>(random.below(waiting.size()));
    const Added added = tree.add(forest.grown[waiting[at]].bytes);
    if (added.arrival == Arrival::unknown_parent) continue;
    if (added.arrival != Arrival::added) return false;
    waiting.erase(waiting.begin() + at);
  }
  return true;
}

bool law_order_of_arrival(u64 seed, u32 size) {
  Generator random(seed);
  Forest forest;
  for (u32 i = 0; i < size; ++i) {
    forest.grow_randomly(static_cast<u32>(random.below(forest.grown.size())), random);
  }
  Tip best = forest.tip_at(0);
  u32 best_at = 0;
  for (u32 i = 1; i <= size; ++i) {
    if (!is_better(forest.tip_at(i), best)) continue;
    best = forest.tip_at(i);
    best_at = i;
  }
  for (u32 round = 0; round < 3; ++round) {
    ChainTree tree(forest.world.start(static_cast<u8>(round)));
    if (!offer_all(tree, forest, random) || tree.tip() != best) return false;
    Machine& machine = tree.machine_at_tip();
    if (machine.state_root() != forest.grown[best_at].after->state_root()) return false;
    if (snapshot_of(machine) != snapshot_of(*forest.grown[best_at].after)) return false;
    if (!machine.audit_all() || tree.branches().front() != best) return false;
  }
  return true;
}

// Finality at random blocks: what is left is exactly what descends, and the best of that is the
// tip.
bool law_finality(u64 seed, u32 size) {
  Generator random(seed);
  Forest forest;
  for (u32 i = 0; i < size; ++i) {
    forest.grow_randomly(static_cast<u32>(random.below(forest.grown.size())), random);
  }
  ChainTree tree(forest.world.start());
  if (!offer_all(tree, forest, random)) return false;
  const u32 chosen = static_cast<u32>(random.below(size + 1));
  if (!tree.finalise(forest.grown[chosen].hash)) return false;
  Tip best = forest.tip_at(chosen);
  u32 count = 0;
  for (u32 i = 0; i <= size; ++i) {
    u32 at = i;
    while (at != chosen && at != 0) at = forest.grown[at].parent;
    const bool stays = at == chosen;
    if (tree.knows(forest.grown[i].hash) != stays) return false;
    if (!stays) continue;
    ++count;
    if (is_better(forest.tip_at(i), best)) best = forest.tip_at(i);
  }
  if (tree.size() != count || tree.tip() != best) return false;
  const Machine& machine = tree.machine_at_tip();
  return machine.clock().block_hash == best.block_hash && machine.audit_all();
}

}  // namespace

TEST_CASE("fork choice: largest W, then greatest height, then smallest hash") {
  CHECK(is_better(tip_of(9, 1, 5), tip_of(8, 100, 1)));
  CHECK(is_better(tip_of(9, 2, 5), tip_of(9, 1, 1)));
  CHECK(is_better(tip_of(9, 2, 1), tip_of(9, 2, 5)));
  CHECK_FALSE(is_better(tip_of(9, 2, 1), tip_of(9, 2, 1)));
}

TEST_CASE("the tip does not depend on the order of arrival, and its state is a fresh replay's") {
  for (u64 seed = 0; seed < 6; ++seed) {
    CAPTURE(seed);
    CHECK(law_order_of_arrival(seed, 14));
  }
}

TEST_CASE("what is final is never left: the rest goes, and the tip is the best of what stays") {
  for (u64 seed = 20; seed < 28; ++seed) {
    CAPTURE(seed);
    CHECK(law_finality(seed, 12));
  }
}

TEST_CASE("a fork that drops a transaction has a smaller W and never becomes the tip") {
  Generator random(7);
  Forest forest;
  const u32 full = forest.grow(0, {forest.burning(0, 1, 30), forest.burning(0, 2, 40)}, random);
  const u32 censored = forest.grow(0, {forest.burning(0, 1, 30)}, random, 3);
  ChainTree tree(forest.world.start());
  CHECK(tree.add(forest.grown[censored].bytes).tip_changed);
  CHECK(tree.add(forest.grown[full].bytes).tip_changed);
  CHECK(tree.tip().block_hash == forest.grown[full].hash);
  CHECK(tree.tip().hours_burned == 70);
  const std::vector<Tip> branches = tree.branches();
  REQUIRE(branches.size() == 2);
  CHECK(branches[1].hours_burned == 30);
}

TEST_CASE("what an attacker must burn to overtake k blocks is what they burned, and one") {
  Generator random(8);
  Forest forest;
  u32 at = 0;
  for (u32 i = 0; i < 3; ++i) at = forest.grow(at, {forest.burning(at, 1, 50)}, random);
  ChainTree tree(forest.world.start());
  for (u32 i = 1; i <= 3; ++i) tree.add(forest.grown[i].bytes);
  CHECK(tree.burn_to_overtake(0) == u128(1));
  CHECK(tree.burn_to_overtake(2) == u128(101));
  CHECK(tree.burn_to_overtake(3) == u128(151));
  CHECK_FALSE(tree.burn_to_overtake(4));
  // One less and a lower height loses; the amount itself wins.
  const u32 less = forest.grow(0, {forest.burning(0, 5, 150)}, random);
  CHECK_FALSE(tree.add(forest.grown[less].bytes).tip_changed);
  const u32 enough = forest.grow(0, {forest.burning(0, 6, 151)}, random);
  CHECK(tree.add(forest.grown[enough].bytes).tip_changed);
}

TEST_CASE("duplicates and unknown parents are answers, and what does not replay is rejected") {
  Generator random(9);
  Forest forest;
  const u32 first = forest.grow(0, {forest.burning(0, 1, 10)}, random);
  const u32 second = forest.grow(first, {}, random);
  ChainTree tree(forest.world.start());
  CHECK(tree.add(forest.grown[second].bytes).arrival == Arrival::unknown_parent);
  CHECK(tree.add(forest.grown[first].bytes).arrival == Arrival::added);
  CHECK(tree.add(forest.grown[first].bytes).arrival == Arrival::known);
  Bytes broken = forest.grown[second].bytes;
  broken.pop_back();
  CHECK(tree.add(broken).error == BlockError::malformed_block);
  CHECK(tree.add({}).error == BlockError::malformed_block);
  Block forged;
  REQUIRE(decode(forest.grown[second].bytes, forged));
  forged.header.seal->signature.bytes[3] ^= 1;
  CHECK(tree.add(encoded(forged)).error == BlockError::bad_block_signature);
  forged.header.seal.reset();
  CHECK(tree.add(encoded(forged)).error == BlockError::seal_missing);
  CHECK(tree.size() == 2);
  CHECK(tree.tip().block_hash == forest.grown[first].hash);
  CHECK(tree.add(forest.grown[second].bytes).arrival == Arrival::added);
  CHECK(tree.machine_at_tip().state_root() == forest.grown[second].after->state_root());
}

TEST_CASE("a block at or below the final one has no parent here, and an unknown one is not final") {
  Generator random(10);
  Forest forest;
  const u32 first = forest.grow(0, {forest.burning(0, 1, 10)}, random);
  const u32 second = forest.grow(first, {forest.burning(first, 1, 10)}, random);
  const u32 beside = forest.grow(0, {forest.burning(0, 2, 900)}, random);
  ChainTree tree(forest.world.start());
  tree.add(forest.grown[first].bytes);
  tree.add(forest.grown[second].bytes);
  CHECK_FALSE(tree.finalise(forest.grown[beside].hash));
  CHECK(tree.finalise(forest.grown[first].hash));
  CHECK(tree.finalise(forest.grown[first].hash));
  CHECK(tree.add(forest.grown[beside].bytes).arrival == Arrival::unknown_parent);
  CHECK(tree.add(forest.grown[first].bytes).arrival == Arrival::known);
  CHECK(tree.tip().block_hash == forest.grown[second].hash);
  CHECK(tree.final_block().block_hash == forest.grown[first].hash);
  CHECK(tree.size() == 2);
}
