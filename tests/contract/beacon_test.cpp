// Scenarios, refusals and laws of the beacon module (contract/beacon/README.md).
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "contract/beacon/rules.hpp"
#include "ledger/sha256.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::beacon;
using surety::test::Generator;

namespace {

class FakePorts final : public Ports {
 public:
  bool has_deposit(AccountId account) const override {
    return account.value < 1000 && !broke.contains(account.value);
  }
  u64 backlog_heights(Height from, Height to) const override {
    u64 count = 0;
    for (u64 height = from.value; height < to.value; ++height) count += backlog.contains(height);
    return count;
  }
  void fault(AccountId account, Fault) override { fined.push_back(account.value); }
  Height schedule(u64, Height wanted) override {
    expects(!due_height && wanted.value >= now, "one item, and none in the past");
    u64 height = wanted.value;
    while (full.contains(height)) ++height;
    due_height = height;
    return {height};
  }

  std::set<u64> backlog;
  std::set<u64> full;
  std::set<u64> broke;
  std::vector<u64> fined;
  std::optional<u64> due_height;
  u64 now = 0;
};

Seed secret(u64 account, u64 number) {
  const Hash hash = TaggedHash("test").u64_(account).u64_(number).finish();
  return {hash.bytes};
}

struct World {
  static constexpr u64 blocks = 10;
  static constexpr u64 close = 6;

  explicit World(Mode mode = Mode::mix) : log(bytes), state(IndexSecret{}) {
    state.setting.params = {.mode = mode, .close_heights = close, .first_seed = secret(9, 9)};
    state.setting.blocks_per_epoch = blocks;
    state.setting.ledger_id.bytes[5] = 77;
    begin(state, call());
  }
  Call call() const {
    Call call{};
    call.height = {height};
    call.epoch = {height / blocks};
    call.seed = secret(height, 0);
    return call;
  }
  Call call_of(u64 account) const {
    Call call = this->call();
    call.sender = AccountId{account};
    return call;
  }
  void open(u64 to) {
    height = ports.now = to;
    open_block(state, call(), log);
    while (ports.due_height && *ports.due_height <= height) {
      ports.due_height.reset();
      due(state, ports, call(), CLOSE_ITEM, log);
    }
  }
  Hash commitment(u64 account, u64 number) const {
    return commitment_of(state.setting, {account}, secret(account, number));
  }
  std::optional<Error> join(u64 account, u64 number) {
    const JoinBeacon message{.commitment = commitment(account, number)};
    const auto plan = admit(state, ports, call_of(account), message);
    if (!plan) return plan.error();
    apply(state, ports, call_of(account), *plan, log);
    return std::nullopt;
  }
  std::optional<Error> reveal(u64 account, u64 number) {
    const Reveal message{.preimage = secret(account, number),
                         .next_commitment = commitment(account, number + 1)};
    const auto plan = admit(state, ports, call_of(account), message);
    if (!plan) return plan.error();
    apply(state, call_of(account), *plan, log);
    return std::nullopt;
  }
  std::optional<Error> leave(u64 account) {
    const auto plan = admit(state, call_of(account), LeaveBeacon{});
    if (!plan) return plan.error();
    apply(state, call_of(account), *plan, log);
    return std::nullopt;
  }
  std::optional<Seed> at(u64 epoch) const { return beacon_of(state, call(), {epoch}); }
  Bytes snapshot() const {
    ByteBuffer out;
    const TableBase* tables[] = {&state.members, &state.round.table(), &state.beacons};
    for (const TableBase* table : tables) {
      for (u64 id = 0; id < table->next_id(); ++id) table->encode_record(id, out);
    }
    return out.copy();
  }
  bool sound() const { return audit(state) && audit_all(state); }

  u64 height = 0;
  ByteBuffer bytes;
  EventLog log;
  State state;
  FakePorts ports;
};

Seed seed_rule(const Seed& previous, u64 epoch) {
  return {TaggedHash("seed").bare(previous.view()).u64_(epoch).finish().bytes};
}

Seed mix_rule(const Seed& previous, u64 epoch, const std::vector<std::pair<u64, u64>>& shares) {
  Seed sum;
  for (const auto& [account, number] : shares) {
    const Hash share =
        TaggedHash("share").u64_(account).bare(secret(account, number).view()).finish();
    for (unsigned i = 0; i < 32; ++i) sum.bytes[i] = static_cast<u8>(sum.bytes[i] ^ share.bytes[i]);
  }
  return {TaggedHash("mix").bare(previous.view()).u64_(epoch).bare(sum.view()).finish().bytes};
}

}  // namespace

TEST_CASE("mix: joined in one epoch, revealed in the next, fixes the one after") {
  World world;
  CHECK_FALSE(world.join(1, 0));
  CHECK_FALSE(world.join(2, 0));
  CHECK(world.at(0) == secret(9, 9));
  CHECK(world.at(1) == seed_rule(secret(9, 9), 1));
  CHECK_FALSE(world.at(2));
  world.open(10);
  CHECK_FALSE(world.reveal(2, 0));
  CHECK_FALSE(world.reveal(1, 0));
  CHECK_FALSE(world.at(2));
  world.open(16);
  const Seed expected = mix_rule(secret(9, 9), 2, {{1, 0}, {2, 0}});
  CHECK(world.at(2) == expected);
  CHECK(world.ports.fined.empty());
  CHECK_FALSE(world.at(3));
  world.open(20);
  CHECK_FALSE(world.reveal(1, 1));
  world.open(26);  // account 2 misses: fined, out, and the mix goes on without it
  CHECK(world.ports.fined == std::vector<u64>{2});
  CHECK(world.at(3) == mix_rule(expected, 3, {{1, 1}}));
  world.open(30);
  CHECK(world.reveal(2, 1) == Error::not_joined);
  CHECK_FALSE(world.join(2, 5));
  CHECK(world.sound());
}

TEST_CASE("the seed of a block is H(\"block\", beacon, height)") {
  World world;
  world.open(13);
  const Hash expected =
      TaggedHash("block").bare(seed_rule(secret(9, 9), 1).view()).u64_(13).finish();
  CHECK(block_seed(world.state, world.call()).bytes == expected.bytes);
}

TEST_CASE("L-7: the order of reveals does not matter") {
  World one;
  World other;
  for (World* world : {&one, &other}) {
    for (u64 account = 1; account < 6; ++account) CHECK_FALSE(world->join(account, 0));
    world->open(12);
  }
  for (u64 account = 1; account < 6; ++account) {
    CHECK_FALSE(one.reveal(account, 0));
    CHECK_FALSE(other.reveal(6 - account, 0));
  }
  one.open(16);
  other.open(17);
  CHECK(one.at(2) == other.at(2));
}

TEST_CASE("registration closes before the first reveal: every commitment is older than it") {
  // All heights of three epochs: whoever can reveal for an epoch joined before it began.
  for (u64 joined = 0; joined < 20; ++joined) {
    for (u64 revealed = joined; revealed < 30; ++revealed) {
      World world;
      world.open(joined);
      CHECK_FALSE(world.join(1, 0));
      world.open(revealed);
      const u64 first = (joined / World::blocks + 1) * World::blocks;
      const bool in_window = revealed >= first && revealed < first + World::close;
      const std::optional<Error> refused = world.reveal(1, 0);
      CHECK(refused.has_value() == !in_window);
      if (revealed < first) CHECK(refused == Error::too_early);
      if (revealed >= first + World::close) CHECK(refused == Error::not_joined);
      CHECK(world.sound());
    }
  }
}

TEST_CASE("join_beacon: refusals in order") {
  World host(Mode::host);
  World world;
  CHECK(check(JoinBeacon{}) == Error::zero_commitment);
  CHECK(host.join(1, 0) == Error::host_mode);
  const JoinBeacon message{.commitment = world.commitment(1, 0)};
  CHECK(admit(world.state, world.ports, world.call(), message).error() == Error::no_account);
  CHECK(world.join(1000, 0) == Error::no_deposit);
  CHECK_FALSE(world.join(1, 0));
  const Bytes before = world.snapshot();
  CHECK(world.join(1, 0) == Error::already_joined);
  CHECK(world.snapshot() == before);
  world.height = ~u64{0};
  CHECK(world.join(2, 0) == Error::settling);
  World late;
  late.height = ~u64{0};
  CHECK(late.join(2, 0) == Error::past_the_last_height);
}

TEST_CASE("reveal: refusals in order") {
  World host(Mode::host);
  World world;
  CHECK(check(Reveal{}) == Error::zero_commitment);
  CHECK(host.reveal(1, 0) == Error::host_mode);
  const Reveal message{.preimage = secret(1, 0), .next_commitment = world.commitment(1, 1)};
  CHECK(admit(world.state, world.ports, world.call(), message).error() == Error::no_account);
  CHECK(world.reveal(1, 0) == Error::not_joined);
  CHECK_FALSE(world.join(1, 0));
  CHECK_FALSE(world.join(2, 0));
  world.ports.broke.insert(1);  // its seat was slashed
  CHECK(world.reveal(1, 0) == Error::no_deposit);
  world.ports.broke.clear();
  CHECK(world.reveal(1, 0) == Error::too_early);
  world.open(10);
  const Bytes before = world.snapshot();
  CHECK(world.reveal(1, 7) == Error::wrong_preimage);
  CHECK(world.snapshot() == before);
  CHECK_FALSE(world.reveal(1, 0));
  CHECK(world.reveal(1, 1) == Error::already_revealed);
  world.height = 16;  // the close is due, and not done yet
  CHECK(world.reveal(2, 0) == Error::too_late);
  world.open(16);
  CHECK(world.reveal(1, 1) == Error::too_early);
}

TEST_CASE("somebody else's commitment is worth nothing") {
  World world;
  const JoinBeacon copied{.commitment = world.commitment(1, 0)};
  const auto plan = admit(world.state, world.ports, world.call_of(2), copied);
  REQUIRE(plan.has_value());
  apply(world.state, world.ports, world.call_of(2), *plan, world.log);
  world.open(10);
  const Reveal message{.preimage = secret(1, 0), .next_commitment = world.commitment(2, 1)};
  CHECK(admit(world.state, world.ports, world.call_of(2), message).error() ==
        Error::wrong_preimage);
}

TEST_CASE("leave_beacon: at once before one's epoch, after the reveal within it") {
  World host(Mode::host);
  World world;
  CHECK(host.leave(1) == Error::host_mode);
  CHECK(admit(world.state, world.call(), LeaveBeacon{}).error() == Error::no_account);
  CHECK(world.leave(1) == Error::not_joined);
  for (u64 account = 1; account < 5; ++account) CHECK_FALSE(world.join(account, 0));
  CHECK_FALSE(world.leave(1));
  CHECK(world.leave(1) == Error::not_joined);
  world.open(10);
  CHECK_FALSE(world.leave(2));
  CHECK(world.leave(2) == Error::already_leaving);
  CHECK_FALSE(world.reveal(2, 0));
  CHECK(world.leave(2) == Error::not_joined);
  CHECK_FALSE(world.reveal(3, 0));
  CHECK_FALSE(world.leave(3));
  CHECK_FALSE(world.leave(4));
  world.open(16);
  CHECK(world.ports.fined == std::vector<u64>{4});  // leaving does not save from this epoch's fine
  CHECK(world.at(2) == mix_rule(secret(9, 9), 2, {{2, 0}, {3, 0}}));
  CHECK(world.state.round.get().members == 0);
  CHECK(world.sound());
}

TEST_CASE("a reveal is awaited from joining on, and nobody is awaited for ever") {
  World world;
  const auto awaited = [&](u64 account) { return awaits_reveal(world.state, {account}); };
  CHECK_FALSE(awaited(1));
  for (u64 account = 1; account < 6; ++account) CHECK_FALSE(world.join(account, 0));
  CHECK(awaited(1));
  CHECK_FALSE(world.leave(1));  // before the epoch of its reveal it is free at once
  CHECK_FALSE(awaited(1));
  world.open(10);
  CHECK_FALSE(world.leave(2));
  CHECK(awaited(2));
  CHECK_FALSE(world.reveal(2, 0));  // the last one
  CHECK_FALSE(awaited(2));
  CHECK_FALSE(world.reveal(3, 0));
  CHECK(awaited(3));  // by the next epoch
  CHECK_FALSE(world.leave(3));
  CHECK_FALSE(awaited(3));
  CHECK_FALSE(world.leave(4));
  world.height = 19;
  CHECK(awaited(4));
  CHECK(awaited(5));
  world.open(19);  // the round closes: whoever was awaited is fined and free
  CHECK_FALSE(awaited(4));
  CHECK_FALSE(awaited(5));
  const std::multiset<u64> fined(world.ports.fined.begin(), world.ports.fined.end());
  CHECK(fined == std::multiset<u64>{4, 5});
}

TEST_CASE("L-4: heights without a block excuse nobody, as heights with an empty block do not") {
  World skipped;
  World empty;
  CHECK_FALSE(skipped.join(1, 0));
  CHECK_FALSE(empty.join(1, 0));
  skipped.open(30);  // no block in the whole window, 10 to 15
  for (u64 height = 1; height <= 30; ++height) empty.open(height);
  CHECK(skipped.ports.fined == std::vector<u64>{1});
  CHECK(empty.ports.fined == skipped.ports.fined);
  CHECK(empty.snapshot() == skipped.snapshot());
}

TEST_CASE("no absence is penalised when a backlog filled more than half of its window") {
  for (u64 filled = 0; filled <= World::close; ++filled) {
    World world;
    CHECK_FALSE(world.join(1, 0));
    for (u64 i = 0; i < filled; ++i) world.ports.backlog.insert(10 + i);
    world.open(16);
    CHECK(world.ports.fined.empty() == (2 * filled > World::close));
    CHECK(world.state.round.get().members == 0);
  }
}

TEST_CASE("many missing members are worked off page by page") {
  World world;
  const u64 count = 3 * PAGE + 5;
  for (u64 account = 0; account < count; ++account) CHECK_FALSE(world.join(account, 0));
  world.open(10);
  for (u64 account = 0; account < count; account += 2) CHECK_FALSE(world.reveal(account, 0));
  world.height = 16;
  u32 pages = 0;
  while (world.ports.due_height && *world.ports.due_height <= 16) {
    world.ports.due_height.reset();
    due(world.state, world.ports, world.call(), CLOSE_ITEM, world.log);
    ++pages;
    CHECK(world.sound());
    CHECK(world.ports.fined.size() <= pages * PAGE);
  }
  CHECK(pages == 4);
  const std::set<u64> fined(world.ports.fined.begin(), world.ports.fined.end());
  CHECK(fined.size() == count / 2);
  CHECK(world.ports.fined.size() == fined.size());
  for (const u64 account : fined) CHECK(account % 2 == 1);
  CHECK(world.state.round.get().epoch == Epoch{2});
  CHECK(world.state.round.get().awaited == (count + 1) / 2);
}

TEST_CASE("a moved close moves the deadline, but never past the epoch") {
  World world;
  world.ports.full = {16, 17};
  CHECK_FALSE(world.join(1, 0));
  CHECK_FALSE(world.join(2, 0));
  world.open(17);
  CHECK_FALSE(world.reveal(1, 0));
  world.ports.full.clear();
  world.open(18);
  CHECK(world.at(2) == mix_rule(secret(9, 9), 2, {{1, 0}}));
  CHECK(world.ports.fined == std::vector<u64>{2});

  World late;
  for (u64 height = 16; height < 25; ++height) late.ports.full.insert(height);
  CHECK_FALSE(late.join(1, 0));
  CHECK_FALSE(late.join(2, 0));
  late.open(19);
  CHECK_FALSE(late.reveal(1, 0));
  late.open(20);
  CHECK(late.at(2) == mix_rule(secret(9, 9), 2, {{1, 0}}));
  CHECK(late.reveal(2, 0) == Error::too_late);
  CHECK(late.join(3, 0) == Error::settling);
  CHECK_FALSE(late.leave(1));
  late.ports.full.clear();
  late.open(25);
  CHECK(late.at(2) == mix_rule(secret(9, 9), 2, {{1, 0}}));
  CHECK(late.ports.fined == std::vector<u64>{2});
  CHECK(late.sound());
}

TEST_CASE("any number of skipped epochs costs a bounded amount, and each beacon can be derived") {
  World world;
  CHECK_FALSE(world.join(1, 0));
  world.open(10);
  CHECK_FALSE(world.reveal(1, 0));
  const u64 far = u64{1} << 60;
  world.open(far);
  const Seed fixed = mix_rule(secret(9, 9), 2, {{1, 0}});
  CHECK(world.at(2) == fixed);
  CHECK(world.at(3) == seed_rule(fixed, 3));
  CHECK(world.at(far / 10) == seed_rule(fixed, far / 10));
  CHECK(world.at(far / 10 + 1) == seed_rule(fixed, far / 10 + 1));
  CHECK_FALSE(world.at(far / 10 + 2));
  CHECK(world.ports.fined == std::vector<u64>{1});  // it missed the epoch after its reveal
  CHECK_FALSE(world.ports.due_height);
  CHECK(world.sound());
}

TEST_CASE("host: the first block of an epoch fixes it; skipped ones follow from the last") {
  World world(Mode::host);
  CHECK_FALSE(world.at(0));
  world.open(3);
  const Hash first = TaggedHash("beacon").bare(secret(3, 0).view()).u64_(0).finish();
  CHECK(world.at(0)->bytes == first.bytes);
  world.open(4);
  CHECK(world.at(0)->bytes == first.bytes);
  CHECK_FALSE(world.at(1));
  world.open(35);
  CHECK(world.at(2) == seed_rule(*world.at(0), 2));
  const Hash third = TaggedHash("beacon").bare(secret(35, 0).view()).u64_(3).finish();
  CHECK(world.at(3)->bytes == third.bytes);
  for (u64 epoch = 4; epoch < 300; ++epoch) world.open(epoch * 10);
  CHECK_FALSE(world.at(0));  // no longer kept
  CHECK(world.at(299 - HISTORY + 1).has_value());
  CHECK(world.sound());
}

namespace {

// Written from the README: sets and maps, one epoch after the other.
struct Model {
  struct One {
    u64 number, due;
    bool leaving = false, revealed = false;
  };
  std::map<u64, One> members;
  std::vector<Seed> beacons{secret(9, 9), seed_rule(secret(9, 9), 1)};
  Seed fixed = secret(9, 9);
  std::vector<std::pair<u64, u64>> shares;
  std::multiset<u64> fined;
  u64 height = 0;

  u64 epoch() const { return height / World::blocks; }
  bool window() const { return height % World::blocks < World::close; }
  void open(u64 to) {
    while (height < to) {
      ++height;
      if (height % World::blocks == World::close && epoch() > 0) close();
    }
  }
  void close() {
    const u64 next = epoch() + 1;
    if (!shares.empty()) {
      fixed = mix_rule(fixed, next, shares);
      beacons.push_back(fixed);
    } else {
      beacons.push_back(seed_rule(fixed, next));
    }
    shares.clear();
    for (auto at = members.begin(); at != members.end();) {
      if (at->second.due <= epoch()) {
        fined.insert(at->first);
        at = members.erase(at);
      } else {
        ++at;
      }
    }
  }
  bool join(u64 account, u64 number) {
    return members.insert({account, One{number, epoch() + 1}}).second;
  }
  bool reveal(u64 account, u64 number) {
    const auto at = members.find(account);
    if (at == members.end() || at->second.due != epoch() || !window()) return false;
    if (at->second.number != number) return false;
    shares.push_back({account, number});
    at->second.number = number + 1;
    at->second.due = epoch() + 1;
    if (at->second.leaving) members.erase(at);
    return true;
  }
  bool leave(u64 account) {
    const auto at = members.find(account);
    if (at == members.end() || at->second.leaving) return false;
    if (at->second.due == epoch()) {
      at->second.leaving = true;
    } else {
      members.erase(at);
    }
    return true;
  }
};

bool agrees(const World& world, const Model& model) {
  for (u64 epoch = 0; epoch < model.beacons.size(); ++epoch) {
    if (model.beacons.size() > HISTORY) return false;
    if (world.at(epoch) != model.beacons[epoch]) return false;
  }
  if (world.at(model.epoch() + 2)) return false;
  const std::multiset<u64> fined(world.ports.fined.begin(), world.ports.fined.end());
  return fined == model.fined && world.state.round.get().members == model.members.size() &&
         world.sound();
}

// `eager` opens every height, `lazy` only those at which something is sent (L-4).
bool model_law(u64 seed, u32 size) {
  Generator gen(seed);
  World lazy;
  World eager;
  Model model;
  for (u32 i = 0; i < size; ++i) {
    const u64 to = model.height + gen.below(gen.chance(1, 10) ? 40 : 5);
    model.open(to);
    if (to > lazy.height) lazy.open(to);
    while (eager.height < to) eager.open(eager.height + 1);
    const u64 account = gen.below(5);
    const u64 choice = gen.below(8);
    bool done = false;
    const auto known = model.members.find(account);
    const bool right = known != model.members.end() && gen.chance(9, 10);
    const u64 number = right ? known->second.number : gen.below(50);
    if (choice < 2) {
      done = model.join(account, number);
      if (done == lazy.join(account, number).has_value()) return false;
      if (done == eager.join(account, number).has_value()) return false;
    } else if (choice < 7) {
      done = model.reveal(account, number);
      if (done == lazy.reveal(account, number).has_value()) return false;
      if (done == eager.reveal(account, number).has_value()) return false;
    } else {
      done = model.leave(account);
      if (done == lazy.leave(account).has_value()) return false;
      if (done == eager.leave(account).has_value()) return false;
    }
    if (!agrees(lazy, model) || !agrees(eager, model)) return false;
    if (lazy.snapshot() != eager.snapshot()) return false;
  }
  return true;
}

template <class T>
bool round_trips(const T& value) {
  ByteBuffer once;
  encode(value, once);
  T read{};
  if (!decode(once.view(), read)) return false;
  ByteBuffer twice;
  encode(read, twice);
  return once.copy() == twice.copy();
}

}  // namespace

TEST_CASE("L-4: the module equals the model, lazily and eagerly, over random histories") {
  for (u64 seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    CHECK(model_law(seed, 150));
  }
}

TEST_CASE("beacon records, messages and params have one encoding") {
  World world;
  CHECK_FALSE(world.join(1, 0));
  CHECK(round_trips(*world.state.members.get(0)));
  CHECK(round_trips(world.state.round.get()));
  CHECK(round_trips(*world.state.beacons.get(0)));
  CHECK(round_trips(world.state.setting.params));
  CHECK(round_trips(JoinBeacon{.commitment = world.commitment(1, 0)}));
  CHECK(round_trips(Reveal{.preimage = secret(1, 2), .next_commitment = world.commitment(1, 1)}));
  CHECK(round_trips(RevealMissed{.account = {1}, .epoch = {2}, .excused = true}));
  CHECK(fault_of(world.state.setting) == nullptr);
  world.state.setting.params.close_heights = World::blocks;
  CHECK(fault_of(world.state.setting) != nullptr);
}
