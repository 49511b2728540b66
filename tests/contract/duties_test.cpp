// Scenarios of the duties module: schedule, every row of the table of consequences, refusals in
// order (contract/duties/README.md).

#include "ledger/shuffle.hpp"
#include "tests/contract/duties_support.hpp"

using namespace surety;
using namespace surety::duties;
using surety::test::DutiesWorld;
using surety::test::Faulted;

namespace {

// Pool 1 of four members, t = 3, at the first height of epoch 1.
struct OnePool : DutiesWorld {
  OnePool() {
    add_pool(1, 4);
    open(20);
    id = attestation(1);
  }
  u64 id;
};

}  // namespace

TEST_CASE("DU-1: one attestation an epoch, from the epoch after the pool began") {
  DutiesWorld world;
  world.add_pool(1, 4);
  CHECK(world.state.duties.count() == 0);
  for (u64 epoch = 1; epoch < 5; ++epoch) {
    world.open(20 * epoch);
    const Duty duty = world.duty(world.attestation(1));
    CHECK(duty.epoch == Epoch{epoch});
    CHECK(duty.since_height == Height{20 * epoch});
    CHECK(duty.propose_until_height == Height{20 * epoch + 5});
    CHECK(duty.deadline_height == Height{20 * epoch + 15});
    CHECK(duty.threshold == 3);
    CHECK(world.state.duties.count() == 1);
  }
}

TEST_CASE("DU-2: the coordinator is the first of the shuffled committee with a seat") {
  DutiesWorld world;
  world.add_pool(7, 5);
  for (u64 epoch = 1; epoch < 12; ++epoch) {
    if (epoch == 6) world.ports.seats.at(7002).taken = false;
    world.open(20 * epoch);
    const Seed beacon = *world.ports.beacon_of({epoch});
    const Hash seed = TaggedHash("coordinator").bare(beacon.view()).u64_(7).finish();
    u64 expected = 0;
    for (u32 place = 0; place < 5 && expected == 0; ++place) {
      const u64 seat = 7001 + *unshuffled_index(place, 5, Seed{seed.bytes});
      if (world.ports.seats.at(seat).taken) expected = seat;
    }
    CHECK(world.duty(world.attestation(7)).coordinator == SeatId{expected});
  }
}

TEST_CASE("DU-3: blocks are dealt out by the shuffle: each slot to at most one pool") {
  const Seed beacon{TaggedHash("any").finish().bytes};
  for (const u64 pools : {u64{1}, u64{7}, u64{20}, u64{33}}) {
    std::set<u64> slots;
    for (u64 rank = 0; rank < pools; ++rank) {
      const Turn turn{{rank}, {3}, rank, pools, beacon};
      for (const u64 slot : shuffled_slots(turn, 20)) {
        CHECK(slot / 20 == 3);
        CHECK(slots.insert(slot).second);
      }
    }
    CHECK(slots.size() == (pools < 20 ? pools : 20));
  }
  CHECK(shuffled_slots({{0}, {~u64{0}}, 0, 1, beacon}, 20).empty());
}

TEST_CASE("completed: signers are rewarded, the coordinator more, the absent fined") {
  OnePool world;
  world.propose(world.id);
  world.open(22);
  const u32 absent = world.coordinator_index(world.id) % 4 + 1;
  std::vector<u32> others;
  for (u32 index = 1; index <= 4; ++index) {
    if (index != absent) others.push_back(index);
  }
  const u64 coordinator = world.duty(world.id).coordinator.value;
  CHECK_FALSE(world.send(world.coordinator(world.id), world.aggregate(world.id, others)));
  CHECK(world.duty(world.id).stage == Stage::completed);
  CHECK(world.ports.faults.empty());
  world.open(34);
  CHECK(world.ports.faults.empty());  // judged only at the deadline
  world.open(35);
  CHECK(world.ports.faults == std::vector<Faulted>{{1000 + absent, Fault::missed_signature}});
  for (const u32 index : others) {
    CHECK(world.ports.rewards[1000 + index] == (1000 + index == coordinator ? 25 : 10));
  }
  CHECK(world.ports.rewards[1000 + absent] == 0);
  CHECK(world.state.duties.count() == 0);
}

TEST_CASE("a member left out of the aggregate posts its own envelope and is a signer") {
  OnePool world;
  world.propose(world.id);
  CHECK_FALSE(world.send(DutiesWorld::OUTSIDER, world.aggregate(world.id, {1, 2, 3})));
  CHECK_FALSE(world.send(world.account_at(world.id, 4), world.post(world.id, 4)));
  world.open(35);
  CHECK(world.ports.faults.empty());
  // An outsider completed it, so the coordinator earns what a signer does.
  for (u64 seat = 1001; seat <= 1004; ++seat) CHECK(world.ports.rewards[seat] == 10);
}

TEST_CASE("no task: the coordinator alone is fined") {
  OnePool world;
  const u64 coordinator = world.duty(world.id).coordinator.value;
  world.open(35);
  CHECK(world.ports.faults == std::vector<Faulted>{{coordinator, Fault::missed_task}});
  CHECK(world.ports.rewards.empty());
}

TEST_CASE("an invalid task: the coordinator alone is fined, and nothing is recorded") {
  const std::vector<Task> tasks{DutiesWorld::vote(1, 2), DutiesWorld::vote(1, 1),
                                DutiesWorld::vote(2, 1), DutiesWorld::vote(0, 0),
                                DutiesWorld::block_of(25)};
  for (const Task& task : tasks) {
    OnePool world;
    const u64 coordinator = world.duty(world.id).coordinator.value;
    CHECK_FALSE(world.send(world.coordinator(world.id), world.proposal(world.id, task, 20)));
    const std::vector<Faulted> fined{{coordinator, Fault::invalid_task}};
    CHECK(world.ports.faults == fined);
    CHECK(world.duty(world.id).stage == Stage::spent);
    const auto better = world.proposal(world.id, world.task_of(world.id), 20);
    CHECK(world.send(world.coordinator(world.id), better) == Error::already_proposed);
    world.open(35);
    CHECK(world.ports.faults == fined);
    CHECK(world.state.record.count() == 0);
  }
}

TEST_CASE("a block is valid for its slot alone") {
  for (const bool right : {true, false}) {
    DutiesWorld world;
    world.ports.with_blocks = true;
    world.add_pool(1, 4);
    world.open(20);
    const u64 id = world.block(1);
    const u64 slot = *world.duty(id).slot;
    CHECK(slot / 20 == 1);
    CHECK(world.duty(id).propose_until_height == Height{slot + 5});
    CHECK(world.duty(id).deadline_height == Height{slot + 15});
    const Task task = DutiesWorld::block_of(right ? slot : slot + 1);
    CHECK_FALSE(world.send(world.coordinator(id), world.proposal(id, task, 20)));
    CHECK((world.duty(id).stage == Stage::proposed) == right);
    CHECK(world.ports.faults.size() == (right ? 0 : 1));
  }
}

TEST_CASE("too few signed: who did not sign is fined in full, the others are not") {
  OnePool world;
  world.propose(world.id);
  CHECK_FALSE(world.send(world.account_at(world.id, 2), world.post(world.id, 2)));
  CHECK_FALSE(world.send(world.account_at(world.id, 4), world.post(world.id, 4)));
  world.open(35);
  const std::vector<Faulted> fined{{1001, Fault::absent_signature},
                                   {1003, Fault::absent_signature}};
  CHECK(world.ports.faults == fined);
  CHECK(world.ports.rewards.empty());
  CHECK(world.state.envelopes.count() == 0);
}

TEST_CASE("a coordinator that leaves t posted envelopes unaggregated is fined") {
  OnePool world;
  world.propose(world.id);
  for (const u32 index : {1u, 2u, 3u}) {
    CHECK_FALSE(world.send(world.account_at(world.id, index), world.post(world.id, index)));
  }
  const u64 coordinator = world.duty(world.id).coordinator.value;
  world.open(35);
  CHECK(world.ports.faults == std::vector<Faulted>{{coordinator, Fault::unaggregated}});
}

TEST_CASE("a wrong partial in a signed envelope is its signer's fault, once for a duty") {
  OnePool world;
  world.propose(world.id);
  CHECK(world.send(world.account_at(world.id, 2), world.bad_post(world.id, 2)) ==
        Error::bad_partial);
  CHECK(world.failed);
  CHECK(world.send(world.account_at(world.id, 2), world.bad_post(world.id, 2)) ==
        Error::bad_partial);
  CHECK(world.ports.faults == std::vector<Faulted>{{1002, Fault::bad_partial}});

  // In an aggregate: the others are enough, so it completes without the bad one.
  AggregateTask message = world.aggregate(world.id, {1, 3, 4});
  const auto bad = world.bad_post(world.id, 2);
  message.shares.insert(message.shares.begin() + 1, {2, bad.partial, bad.signature});
  CHECK_FALSE(world.send(DutiesWorld::OUTSIDER, message));
  CHECK(world.ports.faults.size() == 1);
  CHECK_FALSE(has_index(world.duty(world.id).signers, 2));
  world.open(35);
  CHECK(world.ports.faults.size() == 1);  // no second fine for the absence
}

TEST_CASE("a bad partial that leaves too few fails the aggregate and fines its signer") {
  OnePool world;
  world.propose(world.id);
  AggregateTask message = world.aggregate(world.id, {1, 3});
  const auto bad = world.bad_post(world.id, 2);
  message.shares.insert(message.shares.begin() + 1, {2, bad.partial, bad.signature});
  CHECK(world.send(DutiesWorld::OUTSIDER, message) == Error::bad_partial);
  CHECK(world.failed);
  CHECK(world.ports.faults == std::vector<Faulted>{{1002, Fault::bad_partial}});
  CHECK(world.duty(world.id).stage == Stage::proposed);
  CHECK_FALSE(world.send(DutiesWorld::OUTSIDER, world.aggregate(world.id, {1, 3, 4})));
}

TEST_CASE("posted envelopes count whether the aggregate names them or not") {
  OnePool world;
  world.propose(world.id);
  CHECK_FALSE(world.send(world.account_at(world.id, 4), world.post(world.id, 4)));
  CHECK_FALSE(world.send(world.coordinator(world.id), world.aggregate(world.id, {1, 2})));
  CHECK(count_of(world.duty(world.id).signers) == 3);
  CHECK(has_index(world.duty(world.id).signers, 4));
}

TEST_CASE("no absence is judged whose window a backlog filled by more than half") {
  for (u64 filled = 0; filled <= 15; ++filled) {
    OnePool silent;
    for (u64 i = 0; i < filled; ++i) silent.ports.backlog.insert(20 + i);
    silent.open(35);
    CHECK(silent.ports.faults.empty() == (2 * std::min(filled, DutiesWorld::PROPOSE) > 5));
    OnePool proposed;
    proposed.propose(proposed.id);
    for (u64 i = 0; i < filled; ++i) proposed.ports.backlog.insert(20 + i);
    proposed.open(35);
    CHECK(proposed.ports.faults.empty() == (2 * filled > 15));
  }
}

TEST_CASE("a backlog of exactly half of a window excuses nobody") {
  for (const u64 filled : {u64{2}, u64{3}}) {
    DutiesWorld world;
    world.state.setting.params.propose_blocks = 4;
    world.add_pool(1, 4);
    for (u64 i = 0; i < filled; ++i) world.ports.backlog.insert(20 + i);
    world.open(34);
    CHECK(world.ports.faults.empty() == (filled == 3));
  }
}

TEST_CASE("a full calendar moves the deadline, and signatures count until then") {
  DutiesWorld world;
  world.ports.full = {35, 36};
  world.add_pool(1, 4);
  world.open(20);
  const u64 id = world.attestation(1);
  CHECK(world.duty(id).deadline_height == Height{37});
  world.propose(id);
  world.height = 36;
  CHECK_FALSE(world.send(DutiesWorld::OUTSIDER, world.aggregate(id, {1, 2, 3, 4})));
  world.open(37);
  CHECK(world.ports.faults.empty());
}

TEST_CASE("L-4: skipped heights give the same state as heights with empty blocks") {
  DutiesWorld skipped;
  DutiesWorld empty;
  for (DutiesWorld* world : {&skipped, &empty}) {
    world->ports.with_blocks = true;
    world->add_pool(1, 4);
    world->add_pool(2, 5);
  }
  skipped.open(130);
  for (u64 height = 1; height <= 130; ++height) empty.open(height);
  CHECK(skipped.snapshot() == empty.snapshot());
  CHECK(skipped.ports.faults == empty.ports.faults);
  CHECK(skipped.ports.faults.size() > 15);
}

TEST_CASE("a large committee is judged in pages") {
  DutiesWorld world;
  world.add_pool(1, 40);
  world.open(20);
  const u64 id = world.attestation(1);
  world.propose(id);
  u32 pages = 0;
  world.height = 35;
  world.ports.now = 35;
  while (world.ports.calendar.begin()->first <= 35) {
    const u64 item = world.ports.calendar.begin()->second;
    world.ports.calendar.erase(world.ports.calendar.begin());
    const u64 before = world.ports.faults.size();
    due(world.state, world.ports, world.call(), item, world.log);
    CHECK(world.ports.faults.size() - before <= PAGE);
    CHECK(world.sound());
    ++pages;
  }
  CHECK(pages == 3);
  CHECK(world.ports.faults.size() == 40);
}

TEST_CASE("pools that begin late, halt or end have no duties; a gap in the roster is filled") {
  DutiesWorld world;
  for (u64 pool = 1; pool <= 40; ++pool) world.add_pool(pool, 4);
  world.open(20);
  CHECK(world.state.duties.count() == 40);  // 3 pages
  world.ports.pools.at(5).active = false;
  for (const u64 pool : {u64{1}, u64{2}, u64{40}, u64{17}}) {
    end(world.state, world.ports, PoolId{pool}, world.log);
    CHECK(world.sound());
    end(world.state, world.ports, PoolId{pool}, world.log);
  }
  CHECK(world.state.duties.count() == 36);
  world.open(35);
  world.add_pool(41, 4);
  CHECK(world.ports.faults.size() == 36);  // nothing is judged of a pool that left
  world.open(40);
  CHECK(world.state.roll.get().places == 37);
  CHECK(world.state.duties.count() == 36);  // all but the halted one
  for (u64 pool = 1; pool <= 41; ++pool) {
    const auto record = pool_duties(world.state, PoolId{pool});
    const bool has = pool != 1 && pool != 2 && pool != 5 && pool != 17 && pool != 40;
    CHECK(record->open.empty() != has);
  }
  for (u64 pool = 1; pool <= 41; ++pool) {
    end(world.state, world.ports, PoolId{pool}, world.log);
  }
  world.open(60);
  CHECK_FALSE(world.state.roll.get().scheduled);
  CHECK(world.ports.calendar.empty());
  world.add_pool(50, 4);
  world.open(80);
  CHECK(world.state.duties.count() == 1);
}

TEST_CASE("without a beacon there are no duties") {
  DutiesWorld world;
  world.ports.beacons_until = 2;
  world.add_pool(1, 4);
  world.open(20);
  CHECK(world.state.duties.count() == 1);
  world.open(40);
  CHECK(world.state.duties.count() == 0);
}

TEST_CASE("P-6: new shares: open duties are signed anew, and nobody is fined for them") {
  OnePool world;
  world.propose(world.id);
  CHECK_FALSE(world.send(world.account_at(world.id, 1), world.post(world.id, 1)));
  const auto old = world.post(world.id, 2);
  world.ports.seats.at(1003).taken = false;
  world.reshare(1);
  CHECK(world.sound());
  const Duty moved = world.duty(world.id);
  CHECK(moved.round == 11);
  CHECK(moved.members == 3);
  CHECK(count_of(moved.signers) == 0);
  CHECK(moved.stage == Stage::proposed);
  CHECK(world.send(102, old) == Error::bad_signature);  // of another round
  CHECK(world.send(103, world.post(world.id, 2)) == Error::no_member);
  CHECK_FALSE(world.send(DutiesWorld::OUTSIDER, world.aggregate(world.id, {1, 2, 3})));
  world.reshare(1);  // completed: who signed stays known, nobody can be added
  CHECK(world.duty(world.id).round == 11);
  CHECK(count_of(world.duty(world.id).signers) == 3);
  world.open(35);
  CHECK(world.ports.faults.empty());
  CHECK(world.ports.rewards.size() == 3);

  OnePool silent;
  silent.reshare(1);
  silent.open(35);
  CHECK(silent.ports.faults.empty());
}

TEST_CASE("propose_task: refusals in order") {
  OnePool world;
  const u64 id = world.id;
  const u64 coordinator = world.coordinator(id);
  const Task task = world.task_of(id);
  const ProposeTask good = world.proposal(id, task, 20);
  CHECK(admit(world.state, world.ports, world.call(), good).error() == Error::no_account);
  ProposeTask other = good;
  other.duty = {99};
  CHECK(world.send(coordinator, other) == Error::unknown_duty);
  CHECK(world.send(coordinator == 101 ? 102 : 101, good) == Error::not_coordinator);
  CHECK(world.send(DutiesWorld::OUTSIDER, good) == Error::not_coordinator);
  CHECK(world.send(coordinator, world.proposal(id, task, 21)) == Error::wrong_height);
  CHECK(world.send(coordinator, world.proposal(id, task, 19)) == Error::wrong_height);
  ProposeTask forged = good;
  forged.signature.bytes[0] ^= 1;
  CHECK(world.send(coordinator, forged) == Error::bad_signature);
  CHECK(world.failed);
  CHECK(world.ports.faults.empty());
  world.height = 25;
  CHECK(world.send(coordinator, good) == Error::too_late);
  world.height = 24;
  CHECK_FALSE(world.send(coordinator, good));
  CHECK(world.send(coordinator, good) == Error::already_proposed);
}

TEST_CASE("post_envelope: refusals in order") {
  OnePool world;
  const u64 id = world.id;
  const u64 coordinator = world.coordinator(id);
  const auto proposal = world.proposal(id, world.task_of(id), 20);
  PostEnvelope message{{id}, {}, {}};
  CHECK(admit(world.state, world.ports, world.call(), message).error() == Error::no_account);
  CHECK(world.send(101, PostEnvelope{{99}, {}, {}}) == Error::unknown_duty);
  CHECK(world.send(101, message) == Error::not_proposed);
  CHECK_FALSE(world.send(coordinator, proposal));
  CHECK(world.send(DutiesWorld::OUTSIDER, world.post(id, 1)) == Error::no_member);
  CHECK_FALSE(world.send(101, world.post(id, 1)));
  CHECK(world.send(101, message) == Error::already_posted);
  world.height = 35;
  CHECK(world.send(102, message) == Error::too_late);
  world.height = 34;
  CHECK(world.send(102, message) == Error::bad_point);
  message = world.post(id, 2);
  message.signature.bytes[5] ^= 1;
  CHECK(world.send(102, message) == Error::bad_signature);
  CHECK(world.failed);
  CHECK(world.ports.faults.empty());
  CHECK_FALSE(world.send(102, world.post(id, 2)));
}

TEST_CASE("aggregate_task: refusals in order") {
  OnePool world;
  const u64 id = world.id;
  const u64 coordinator = world.coordinator(id);
  const auto proposal = world.proposal(id, world.task_of(id), 20);
  CHECK(world.send(7, AggregateTask{{id}, {}, {{0, {}, {}}}}) == Error::shares_not_rising);
  CHECK(world.send(7, AggregateTask{{id}, {}, {{2, {}, {}}, {2, {}, {}}}}) ==
        Error::shares_not_rising);
  CHECK(world.send(7, AggregateTask{{99}, {}, {}}) == Error::unknown_duty);
  CHECK(world.send(7, AggregateTask{{id}, {}, {}}) == Error::not_proposed);
  CHECK_FALSE(world.send(coordinator, proposal));
  world.height = 35;
  CHECK(world.send(7, world.aggregate(id, {1, 2, 3})) == Error::too_late);
  world.height = 34;
  AggregateTask message = world.aggregate(id, {1, 2, 3});
  message.shares[2].index = 5;
  CHECK(world.send(7, message) == Error::unknown_index);
  CHECK(world.send(7, world.aggregate(id, {1, 4})) == Error::too_few_signers);
  message = world.aggregate(id, {1, 2, 3});
  message.group_signature = {};
  CHECK(world.send(7, message) == Error::bad_point);
  message = world.aggregate(id, {1, 2, 3});
  message.shares[0].partial = {};
  CHECK(world.send(7, message) == Error::bad_point);
  message = world.aggregate(id, {1, 2, 3});
  message.shares[1].signature.bytes[0] ^= 1;
  CHECK(world.send(7, message) == Error::bad_envelope);
  CHECK(world.failed);
  message = world.aggregate(id, {1, 2, 3});
  message.group_signature = world.group_signature(1, DutiesWorld::vote(0, 1, 9));
  CHECK(world.send(7, message) == Error::bad_group_signature);
  CHECK(world.failed);
  CHECK(world.ports.faults.empty());
  CHECK_FALSE(world.send(7, world.aggregate(id, {1, 2, 3})));
  CHECK(world.send(7, world.aggregate(id, {1, 2, 4})) == Error::already_completed);
}

TEST_CASE("a genesis's parameters") {
  Setting setting;
  setting.blocks_per_epoch = 1;
  CHECK(fault_of(setting) != nullptr);
  for (u64 blocks = 2; blocks < 40; ++blocks) {
    setting.blocks_per_epoch = blocks;
    CHECK(fault_of(setting) == nullptr);
  }
  setting.params.propose_blocks = 20;
  setting.params.sign_blocks = 20;
  CHECK(fault_of(setting) != nullptr);
  setting.params.sign_blocks = 19;
  CHECK(fault_of(setting) == nullptr);
  setting.params.signer_reward_atoms = {2};
  setting.params.coordinator_reward_atoms = {1};
  CHECK(fault_of(setting) != nullptr);
}
