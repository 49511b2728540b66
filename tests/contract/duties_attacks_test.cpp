// Evidence and attacks, each with the rule that stops it (contract/duties/README.md).

#include "tests/contract/duties_support.hpp"

using namespace surety;
using namespace surety::duties;
using surety::test::DutiesWorld;
using surety::test::Faulted;

namespace {

constexpr u64 OUTSIDER = DutiesWorld::OUTSIDER;

// Pools 1 and 2 of four members, t = 3, at the first height of epoch 2.
struct TwoPools : DutiesWorld {
  TwoPools() {
    add_pool(1, 4);
    add_pool(2, 4);
    open(40);
    ports.faults.clear();  // nobody did the duties of epoch 1
    id = attestation(1);
  }
  RecordSignature recorded(u64 pool, const Task& task) const {
    return {{pool}, task, group_signature(pool, task)};
  }
  SignedProposal shown_by(u32 index, const Task& task, u64 named) const {
    const Signer signer{{1}, 10, index};
    return {{1},     10,
            index,   task,
            {named}, sign_as(100 + index, proposal_hash(state.setting, signer, task, {named}))};
  }
  void take_seat(u32 index) { ports.seats.at(1000 + index).taken = false; }
  // How many were slashed, and nobody fined.
  bool nobody_lost() const { return ports.slashed.empty() && ports.faults.empty(); }
  u64 id;
};

}  // namespace

TEST_CASE("DU-9: what conflicts: every pair of votes and blocks of a small world") {
  std::vector<Task> tasks;
  for (u64 source = 0; source < 4; ++source) {
    for (u64 target = 0; target < 4; ++target) {
      for (u8 block = 1; block < 3; ++block)
        tasks.push_back(DutiesWorld::vote(source, target, block));
    }
  }
  for (u64 slot = 0; slot < 3; ++slot) {
    for (u8 body = 1; body < 3; ++body) tasks.push_back(DutiesWorld::block_of(slot, body));
  }
  const ChainParams chain;
  for (const Task& a : tasks) {
    for (const Task& b : tasks) {
      bool expected = false;
      const auto* x = std::get_if<AttestationData>(&a);
      const auto* y = std::get_if<AttestationData>(&b);
      if (x != nullptr && y != nullptr) {
        const u64 s1 = x->source.epoch.value;
        const u64 t1 = x->target.epoch.value;
        const u64 s2 = y->source.epoch.value;
        const u64 t2 = y->target.epoch.value;
        expected = (t1 == t2 && !(*x == *y)) || (s1 < s2 && t2 < t1) || (s2 < s1 && t1 < t2);
      } else if (x == nullptr && y == nullptr) {
        const auto& p = std::get<BeaconBlockHeader>(a);
        const auto& q = std::get<BeaconBlockHeader>(b);
        expected = p.slot == q.slot && !(p == q);
      }
      CHECK(conflict(facts_of(chain, a), facts_of(chain, b)) == expected);
    }
  }
}

TEST_CASE("two envelopes of one identity: anyone shows them, the seat is lost, the reporter paid") {
  const std::pair<Task, Task> pairs[] = {
      {DutiesWorld::vote(1, 2, 1), DutiesWorld::vote(1, 2, 2)},
      {DutiesWorld::vote(1, 4), DutiesWorld::vote(2, 3)},
      {DutiesWorld::vote(2, 3), DutiesWorld::vote(1, 4)},
      {DutiesWorld::block_of(41, 1), DutiesWorld::block_of(41, 2)}};
  for (const auto& [a, b] : pairs) {
    TwoPools world;
    const ReportEnvelopes report{world.envelope(1, 2, a), world.envelope(1, 2, b)};
    CHECK_FALSE(world.send(OUTSIDER, report));
    REQUIRE(world.ports.slashed.size() == 1);
    CHECK(world.ports.slashed[0] == std::pair<u64, std::optional<u64>>{1002, OUTSIDER});
    CHECK(world.ports.frozen.empty());
  }
}

TEST_CASE("A-7: a member of the pool, or who has a seat in it, gets no bounty") {
  TwoPools world;
  const ReportEnvelopes report{world.envelope(1, 2, DutiesWorld::vote(1, 2, 1)),
                               world.envelope(1, 2, DutiesWorld::vote(1, 2, 2))};
  CHECK_FALSE(world.send(103, report));
  CHECK(world.ports.slashed[0] == std::pair<u64, std::optional<u64>>{1002, std::nullopt});
  TwoPools other;
  CHECK_FALSE(other.send(201, report));  // of the other pool
  CHECK(other.ports.slashed[0].second == 201);
}

TEST_CASE("evidence twice is used once, also the other way round and with other signatures") {
  TwoPools world;
  const Task a = DutiesWorld::vote(1, 2, 1);
  const Task b = DutiesWorld::vote(1, 2, 2);
  CHECK_FALSE(
      world.send(OUTSIDER, ReportEnvelopes{world.envelope(1, 2, a), world.envelope(1, 2, b)}));
  CHECK(world.send(OUTSIDER, ReportEnvelopes{world.envelope(1, 2, a), world.envelope(1, 2, b)}) ==
        Error::evidence_used);
  CHECK(world.send(OUTSIDER, ReportEnvelopes{world.envelope(1, 2, b), world.envelope(1, 2, a)}) ==
        Error::evidence_used);
  const auto other_partial = world.envelope_with(1, 2, a, world.partial_of(1, 2, Hash{}));
  CHECK(world.send(OUTSIDER, ReportEnvelopes{other_partial, world.envelope(1, 2, b)}) ==
        Error::evidence_used);
  const ReportProposals same_roots{world.shown_by(2, a, 40), world.shown_by(2, b, 40)};
  CHECK(world.send(OUTSIDER, same_roots) == Error::evidence_used);
  const auto third = world.envelope(1, 2, DutiesWorld::vote(1, 2, 3));
  CHECK(world.send(OUTSIDER, ReportEnvelopes{world.envelope(1, 2, a), third}) ==
        Error::nothing_at_stake);
  CHECK(world.ports.slashed.size() == 1);
  const auto kept = evidence_of(world.state, world.ports.evidences[0]);
  REQUIRE(kept.has_value());
  CHECK(kept->proof == Proof::envelopes);
}

TEST_CASE("report_envelopes: refusals in order") {
  TwoPools world;
  const SignedEnvelope a = world.envelope(1, 2, DutiesWorld::vote(1, 2, 1));
  const SignedEnvelope b = world.envelope(1, 2, DutiesWorld::vote(1, 2, 2));
  const SignedEnvelope elsewhere = world.envelope(2, 2, DutiesWorld::vote(1, 2, 2));
  CHECK(world.send(OUTSIDER, ReportEnvelopes{a, elsewhere}) == Error::no_conflict);
  CHECK(admit(world.state, world.ports, world.call(), ReportEnvelopes{a, b}).error() ==
        Error::no_account);
  for (const u32 index : {0u, 5u, ~0u}) {
    SignedEnvelope unknown = b;
    unknown.index = index;
    CHECK(world.send(OUTSIDER, ReportEnvelopes{a, unknown}) == Error::unknown_index);
  }
  SignedEnvelope no_round = b;
  no_round.round = 99;
  CHECK(world.send(OUTSIDER, ReportEnvelopes{a, no_round}) == Error::unknown_index);
  const SignedEnvelope other = world.envelope(1, 3, DutiesWorld::vote(1, 2, 2));
  CHECK(world.send(OUTSIDER, ReportEnvelopes{a, other}) == Error::different_identities);
  CHECK(world.send(OUTSIDER, ReportEnvelopes{a, a}) == Error::no_conflict);
  const SignedEnvelope later = world.envelope(1, 2, DutiesWorld::vote(2, 3));
  CHECK(world.send(OUTSIDER, ReportEnvelopes{a, later}) == Error::no_conflict);
  world.take_seat(2);
  CHECK(world.send(OUTSIDER, ReportEnvelopes{a, b}) == Error::nothing_at_stake);
  world.ports.seats.at(1002).taken = true;
  SignedEnvelope forged = b;
  forged.signature.bytes[1] ^= 1;
  CHECK(world.send(OUTSIDER, ReportEnvelopes{a, forged}) == Error::bad_signature);
  CHECK(world.failed);
  CHECK(world.nobody_lost());
}

TEST_CASE("attack: t members forge the share's signature of another: partials slash nobody") {
  TwoPools world;
  // Members 1, 3 and 4 know their shares, and so the share of 2; they lack its identity key.
  const Task a = DutiesWorld::vote(1, 2, 1);
  const Task b = DutiesWorld::vote(1, 2, 2);
  SignedEnvelope forged = world.envelope(1, 2, b);
  const Signer signer{{1}, 10, 2};
  const Hash hash = envelope_hash(world.state.setting, signer, b, forged.partial);
  forged.signature = DutiesWorld::sign_as(101, hash);
  CHECK(world.send(OUTSIDER, ReportEnvelopes{world.envelope(1, 2, a), forged}) ==
        Error::bad_signature);
  CHECK(world.failed);
  world.propose(world.id);
  AggregateTask message = world.aggregate(world.id, {1, 2, 3});
  message.shares[1].signature = DutiesWorld::sign_as(
      101, envelope_hash(world.state.setting, signer, *world.duty(world.id).task,
                         message.shares[1].partial));
  CHECK(world.send(101, message) == Error::bad_envelope);
  CHECK(world.failed);
  CHECK(world.nobody_lost());
}

TEST_CASE("attack: an envelope is worth nothing in another pool, round, index or duty") {
  TwoPools world;
  const Task task = world.task_of(world.id);
  const SignedEnvelope good = world.envelope(1, 2, task);
  const Hash hash = envelope_hash(world.state.setting, {{1}, 10, 2}, task, good.partial);
  const auto differs = [&](const Signer& signer, const Task& other, const PoolSignature& partial) {
    CHECK(envelope_hash(world.state.setting, signer, other, partial) != hash);
  };
  differs({{2}, 10, 2}, task, good.partial);
  differs({{1}, 11, 2}, task, good.partial);
  differs({{1}, 10, 3}, task, good.partial);
  differs({{1}, 10, 2}, world.task_of(world.id, 2), good.partial);
  differs({{1}, 10, 2}, task, world.partial_of(1, 3, Hash{}));
  Setting elsewhere = world.state.setting;
  elsewhere.ledger_id.bytes[0] ^= 1;
  CHECK(envelope_hash(elsewhere, {{1}, 10, 2}, task, good.partial) != hash);
  CHECK(proposal_hash(world.state.setting, {{1}, 10, 2}, task, {40}) != hash);

  const u64 other = world.attestation(2);
  world.propose(world.id);
  CHECK_FALSE(
      world.send(world.coordinator(other), world.proposal(other, *world.duty(world.id).task, 40)));
  CHECK(world.send(202, PostEnvelope{{other}, good.partial, good.signature}) ==
        Error::bad_signature);
  CHECK(world.failed);
  CHECK(world.nobody_lost());
}

TEST_CASE("attack: a coordinator that leaves envelopes out") {
  TwoPools world;
  world.propose(world.id);
  const u32 left_out = world.coordinator_index(world.id) % 4 + 1;
  CHECK_FALSE(world.send(100 + left_out, world.post(world.id, left_out)));
  std::vector<u32> others;
  for (u32 index = 1; index <= 4; ++index) {
    if (index != left_out) others.push_back(index);
  }
  CHECK_FALSE(world.send(world.coordinator(world.id), world.aggregate(world.id, others)));
  world.open(55);
  CHECK_FALSE(world.fined(1000 + left_out, Fault::missed_signature));
  CHECK(world.ports.rewards[1000 + left_out] == 10);
}

TEST_CASE("a proposal that conflicts with the record slashes its coordinator at once") {
  TwoPools world;
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(1, 2, 7))));
  world.open(42);
  const u64 coordinator = world.duty(world.id).coordinator.value;
  const auto proposal = world.proposal(world.id, world.task_of(world.id), 41);
  CHECK_FALSE(world.send(world.coordinator(world.id), proposal));
  REQUIRE(world.ports.slashed.size() == 1);
  CHECK(world.ports.slashed[0] == std::pair<u64, std::optional<u64>>{coordinator, std::nullopt});
  CHECK(world.duty(world.id).stage == Stage::spent);
  world.open(55);
  // Nobody signed, and nobody had to; the one fault is that of pool 2, which did nothing.
  REQUIRE(world.ports.faults.size() == 1);
  CHECK(world.ports.faults[0].seat > 2000);
}

TEST_CASE("a surround of what is recorded is seen at once, in both directions") {
  for (const Task& poison : {DutiesWorld::vote(0, 9), DutiesWorld::vote(1, 0)}) {
    TwoPools world;
    CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, poison)));
    world.open(42);
    const Task task = std::get<AttestationData>(poison).source.epoch.value == 0
                          ? DutiesWorld::vote(1, 2)
                          : DutiesWorld::vote(0, 2);
    CHECK_FALSE(world.send(world.coordinator(world.id), world.proposal(world.id, task, 42)));
    CHECK(world.ports.slashed.size() == 1);
  }
}

TEST_CASE("a vote that surrounds others is seen by its target, whatever was recorded since") {
  TwoPools world;
  for (const Task& task : {DutiesWorld::vote(0, 9), DutiesWorld::vote(0, 1)}) {
    CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, task)));
  }
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(10, 8))));
  CHECK(world.ports.frozen == std::vector<u64>{1});  // within the first
  world.open(42);
  const auto proposal = world.proposal(world.id, DutiesWorld::vote(1, 2), 42);
  CHECK_FALSE(world.send(world.coordinator(world.id), proposal));
  CHECK(world.ports.slashed.size() == 1);
}

TEST_CASE("attack: a proposal dated back does not get past the record") {
  TwoPools world;
  world.open(42);
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(1, 2, 7))));
  world.open(44);
  const u64 coordinator = world.coordinator(world.id);
  for (const u64 named : {40u, 41u, 42u}) {
    const auto proposal = world.proposal(world.id, world.task_of(world.id), named);
    CHECK(world.send(coordinator, proposal) == Error::dated_back);
  }
  // What is recorded already may be proposed, and completed.
  const auto same = world.proposal(world.id, DutiesWorld::vote(1, 2, 7), 42);
  CHECK_FALSE(world.send(coordinator, same));
  CHECK_FALSE(world.send(OUTSIDER, world.aggregate(world.id, {1, 2, 3})));
  CHECK(world.state.record.count() == 1);
  CHECK(world.nobody_lost());
}

TEST_CASE("attack: a poisoned signing record convicts no coordinator that could not know it") {
  TwoPools world;
  world.open(42);
  const auto honest = world.proposal(world.id, world.task_of(world.id), 42);
  const SignedProposal shown = world.shown(world.id, honest);
  CHECK_FALSE(world.send(world.coordinator(world.id), honest));
  // t members sign another vote for the epoch, and show it afterwards, in the same block.
  CHECK_FALSE(world.send(101, world.recorded(1, DutiesWorld::vote(1, 2, 7))));
  CHECK(world.send(101, ReportProposal{shown, {0}}) == Error::not_recorded_before);
  world.open(43);
  CHECK(world.send(101, ReportProposal{shown, {0}}) == Error::not_recorded_before);
  CHECK(world.nobody_lost());
  // Completing the honest task shows the pair: the pool is frozen, nobody in it is slashed.
  CHECK_FALSE(world.send(OUTSIDER, world.aggregate(world.id, {1, 2, 3})));
  CHECK(world.ports.frozen == std::vector<u64>{1});
  CHECK(world.nobody_lost());
}

TEST_CASE("a coordinator that a poisoned record would convict may stay silent") {
  for (const Task& poison :
       {DutiesWorld::vote(1, 2, 7), DutiesWorld::vote(0, ~u64{0}), DutiesWorld::vote(1, 1)}) {
    TwoPools world;
    CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, poison)));
    const u64 coordinator = world.duty(world.id).coordinator.value;
    world.open(55);
    const bool harmless = poison == DutiesWorld::vote(1, 1);
    CHECK(world.fined(coordinator, Fault::missed_task) == harmless);
  }
}

TEST_CASE("two proposals for one duty: by the second message itself, or shown by anyone") {
  for (const bool by_himself : {true, false}) {
    TwoPools world;
    world.propose(world.id);
    const u64 coordinator = world.duty(world.id).coordinator.value;
    const auto first = world.proposal(world.id, world.task_of(world.id), 40);
    const auto second = world.proposal(world.id, world.task_of(world.id, 2), 40);
    if (by_himself) {
      CHECK_FALSE(world.send(world.coordinator(world.id), second));
    } else {
      CHECK_FALSE(world.send(
          OUTSIDER, ReportProposals{world.shown(world.id, first), world.shown(world.id, second)}));
    }
    REQUIRE(world.ports.slashed.size() == 1);
    CHECK(world.ports.slashed[0].first == coordinator);
    CHECK(world.ports.slashed[0].second.has_value() != by_himself);
    // The first task stands: the others complete it.
    CHECK(world.duty(world.id).stage == Stage::proposed);
  }
}

TEST_CASE("report_proposals: refusals in order") {
  TwoPools world;
  const SignedProposal a = world.shown_by(2, DutiesWorld::vote(1, 2, 1), 40);
  const SignedProposal b = world.shown_by(2, DutiesWorld::vote(1, 2, 2), 41);
  SignedProposal elsewhere = b;
  elsewhere.pool = {2};
  CHECK(world.send(OUTSIDER, ReportProposals{a, elsewhere}) == Error::no_conflict);
  CHECK(admit(world.state, world.ports, world.call(), ReportProposals{a, b}).error() ==
        Error::no_account);
  SignedProposal unknown = b;
  unknown.index = 0;
  CHECK(world.send(OUTSIDER, ReportProposals{unknown, b}) == Error::unknown_index);
  const SignedProposal other = world.shown_by(3, DutiesWorld::vote(1, 2, 2), 41);
  CHECK(world.send(OUTSIDER, ReportProposals{a, other}) == Error::different_identities);
  const SignedProposal same = world.shown_by(2, DutiesWorld::vote(1, 2, 1), 43);
  CHECK(world.send(OUTSIDER, ReportProposals{a, same}) == Error::no_conflict);
  // Surrounding proposals of two duties are no offence by themselves.
  const SignedProposal outer = world.shown_by(2, DutiesWorld::vote(0, 3), 60);
  CHECK(world.send(OUTSIDER, ReportProposals{a, outer}) == Error::no_conflict);
  world.take_seat(2);
  CHECK(world.send(OUTSIDER, ReportProposals{a, b}) == Error::nothing_at_stake);
  world.ports.seats.at(1002).taken = true;
  SignedProposal forged = a;
  forged.height = {41};
  CHECK(world.send(OUTSIDER, ReportProposals{forged, b}) == Error::bad_signature);
  CHECK(world.failed);
  CHECK_FALSE(world.send(OUTSIDER, ReportProposals{a, b}));
  CHECK(world.send(OUTSIDER, ReportProposals{b, a}) == Error::evidence_used);
}

TEST_CASE("report_proposal: refusals in order") {
  TwoPools world;
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(1, 2, 7))));
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(2, DutiesWorld::vote(1, 2, 8))));
  const SignedProposal good = world.shown_by(3, DutiesWorld::vote(1, 2, 1), 41);
  CHECK(admit(world.state, world.ports, world.call(), ReportProposal{good, {0}}).error() ==
        Error::no_account);
  CHECK(world.send(OUTSIDER, ReportProposal{good, {2}}) == Error::unknown_record);
  SignedProposal unknown = good;
  unknown.round = 0;
  CHECK(world.send(OUTSIDER, ReportProposal{unknown, {0}}) == Error::unknown_index);
  CHECK(world.send(OUTSIDER, ReportProposal{good, {1}}) == Error::no_conflict);
  const SignedProposal same = world.shown_by(3, DutiesWorld::vote(1, 2, 7), 41);
  CHECK(world.send(OUTSIDER, ReportProposal{same, {0}}) == Error::no_conflict);
  const SignedProposal early = world.shown_by(3, DutiesWorld::vote(1, 2, 1), 40);
  CHECK(world.send(OUTSIDER, ReportProposal{early, {0}}) == Error::not_recorded_before);
  world.take_seat(3);
  CHECK(world.send(OUTSIDER, ReportProposal{good, {0}}) == Error::nothing_at_stake);
  world.ports.seats.at(1003).taken = true;
  SignedProposal forged = early;
  forged.height = {41};
  CHECK(world.send(OUTSIDER, ReportProposal{forged, {0}}) == Error::bad_signature);
  CHECK(world.failed);
  CHECK_FALSE(world.send(OUTSIDER, ReportProposal{good, {0}}));
  CHECK(world.send(OUTSIDER, ReportProposal{good, {0}}) == Error::evidence_used);
  CHECK(world.ports.slashed.size() == 1);
}

TEST_CASE("record_signature: refusals in order; spam of failing proofs is a failed outcome") {
  TwoPools world;
  const Task task = DutiesWorld::vote(5, 6);
  RecordSignature message = world.recorded(1, task);
  message.pool = {9};
  CHECK(world.send(OUTSIDER, message) == Error::unknown_pool);
  message = world.recorded(1, task);
  message.group_signature = {};
  CHECK(world.send(OUTSIDER, message) == Error::bad_point);
  message = world.recorded(2, task);
  message.pool = {1};
  const Bytes before = world.snapshot();
  for (u32 i = 0; i < 3; ++i) {
    CHECK(world.send(OUTSIDER, message) == Error::bad_group_signature);
    CHECK(world.failed);  // applied: it pays its fee
  }
  CHECK(world.snapshot() == before);
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, task)));
  CHECK(world.send(OUTSIDER, world.recorded(1, task)) == Error::already_recorded);
}

TEST_CASE("P-6: the record keeps everything: rotation, the end of a pool, conflicting entries") {
  TwoPools world;
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(5, 6, 1))));
  world.reshare(1);
  end(world.state, world.ports, PoolId{1}, world.log);
  CHECK(world.sound());
  for (const u8 block : {u8{2}, u8{3}, u8{4}}) {
    CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(5, 6, block))));
  }
  CHECK(world.state.record.count() == 4);
  CHECK(first_signed(world.state, {1}, false, 6) == SignedId{0});
  CHECK(signed_root(world.state, {1}, world.root_of(DutiesWorld::vote(5, 6, 4))) == SignedId{3});
  CHECK_FALSE(first_signed(world.state, {2}, false, 6));
  CHECK(world.ports.frozen == std::vector<u64>{1, 1, 1});  // each pair once
  CHECK(world.nobody_lost());
}

TEST_CASE("report_records: a pair that the bounds do not show freezes the pool") {
  TwoPools world;
  // The second surrounds the first, but the latest source and target are those of the others.
  const Task tasks[] = {DutiesWorld::vote(11, 12), DutiesWorld::vote(20, 21),
                        DutiesWorld::vote(10, 13), DutiesWorld::vote(30, 31)};
  for (const Task& task : tasks) CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, task)));
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(2, DutiesWorld::vote(9, 14))));
  CHECK(world.ports.frozen.empty());
  const ReportRecords good{{0}, {2}};
  CHECK(admit(world.state, world.ports, world.call(), good).error() == Error::no_account);
  CHECK(world.send(OUTSIDER, ReportRecords{{0}, {99}}) == Error::unknown_record);
  CHECK(world.send(OUTSIDER, ReportRecords{{0}, {4}}) == Error::no_conflict);
  CHECK(world.send(OUTSIDER, ReportRecords{{0}, {1}}) == Error::no_conflict);
  CHECK(world.send(OUTSIDER, ReportRecords{{2}, {2}}) == Error::no_conflict);
  CHECK_FALSE(world.send(OUTSIDER, good));
  CHECK(world.ports.frozen == std::vector<u64>{1});
  CHECK(world.send(OUTSIDER, ReportRecords{{2}, {0}}) == Error::evidence_used);
}

TEST_CASE("an index made anew finds what the old one found; a repeated key is told") {
  TwoPools world;
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(5, 6, 1))));
  CHECK_FALSE(world.send(OUTSIDER, world.recorded(1, DutiesWorld::vote(5, 6, 2))));
  State copy(IndexSecret{});
  const auto fill = [&](auto& to, const auto& from) {
    for (u64 id = 0; id < from.next_id(); ++id) {
      if (const auto record = from.get(id)) to.put(id, *record);
    }
  };
  fill(copy.pools, world.state.pools);
  fill(copy.record, world.state.record);
  fill(copy.evidence, world.state.evidence);
  CHECK_FALSE(rebuild_indices(copy));
  CHECK(first_signed(copy, {1}, false, 6) == SignedId{0});
  CHECK(evidence_of(copy, world.state.evidence.get(0)->id).has_value());
  State twice(IndexSecret{});
  fill(twice.record, world.state.record);
  twice.record.append(*world.state.record.get(1));
  const auto fault = rebuild_indices(twice);
  REQUIRE(fault.has_value());
  CHECK(fault->id == 2);
}
