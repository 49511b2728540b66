// Everything that can be wrong about messages of key generation and of duties, sent to pools that
// otherwise do as they should: what is refused changes nothing, what is found out only by costly
// checks pays its fee.

#include <algorithm>

#include "agents/story/families.hpp"
#include "agents/story/forging.hpp"

namespace surety::story {

using participant::Moves;

namespace {

PoolSignature no_point() {
  PoolSignature bytes;
  bytes.bytes.fill(0x5a);
  return bytes;
}

duties::ProposeTask propose(const World& world, const machine::DutyView& duty, const Person& person,
                            const duties::Task& task) {
  const auto said = proposal_of(world, person, task, status_of(world).clock.height);
  return {.duty = duty.id, .task = task, .height = said.height, .signature = said.signature};
}

duties::PostEnvelope post(const machine::DutyView& duty, const duties::SignedEnvelope& envelope) {
  return {.duty = duty.id, .partial = envelope.partial, .signature = envelope.signature};
}

// Before the coordinator's own proposal of this block.
bool propose_wrongly(Teller& teller, const machine::DutyView& duty) {
  World& world = teller.world();
  const Person& coordinator = coordinator_of(world, duty);
  const Person& member = *others(world, coordinator).front();
  const duties::Task task = vote(duty.duty.epoch.value - 1, duty.duty.epoch.value, 1);
  duties::ProposeTask later = propose(world, duty, coordinator, task);
  later.height.value += 5;
  duties::ProposeTask unsigned_one = propose(world, duty, coordinator, task);
  unsigned_one.signature = {};
  return are_answered(
      world,
      {{&member, propose(world, duty, member, task), "duties.not_coordinator",
        "Only the coordinator proposes."},
       {&member, post(duty, envelope_of(world, member, task)), "duties.not_proposed",
        "There is nothing to sign yet."},
       {&coordinator, later, "duties.wrong_height",
        "A proposal names no height that is still to come."},
       {&coordinator, unsigned_one, "duties.bad_signature",
        "It is applied and pays its fee, since only a costly check told that it is not signed."}});
}

// While the task is there to be signed.
bool sign_in_wrong_ways(Teller& teller, duties::DutyId id) {
  World& world = teller.world();
  const auto duty = again(world, id);
  if (!duty || !duty->duty.task) return false;
  const duties::Task& task = *duty->duty.task;
  const Person& coordinator = coordinator_of(world, *duty);
  const Crowd members = others(world, coordinator);
  const Person& member = *members[0];
  const Person& stranger = *world.people().back();
  const duties::PostEnvelope good = post(*duty, envelope_of(world, member, task));
  duties::PostEnvelope no_signature = good;
  no_signature.signature = {};
  duties::PostEnvelope nonsense = good;
  nonsense.partial = no_point();
  const auto share = [&](const Person& one) {
    const auto envelope = envelope_of(world, one, task);
    return duties::Share{
        .index = envelope.index, .partial = envelope.partial, .signature = envelope.signature};
  };
  std::vector<duties::Share> shares{share(*members[1]), share(*members[2])};
  std::sort(shares.begin(), shares.end(),
            [](const auto& a, const auto& b) { return a.index < b.index; });
  duties::AggregateTask wrong_group{
      .duty = id, .group_signature = shares[0].partial, .shares = shares};
  duties::AggregateTask forged = wrong_group;
  forged.shares[0].signature = {};
  duties::AggregateTask alone = wrong_group;
  alone.shares.pop_back();
  return are_answered(
      world, {{&coordinator, propose(world, *duty, coordinator, task), "duties.already_proposed",
               "A duty has one proposal."},
              {&stranger, good, "duties.no_member", "Who has no share of the key signs nothing."},
              {&member, nonsense, "duties.bad_point", ""},
              {&member, no_signature, "duties.bad_signature",
               "Nobody is fined for what no identity has signed."},
              {&member, good, "", ""},
              {&member, good, "duties.already_posted", ""},
              {&stranger, alone, "duties.too_few_signers", "One posted and one in it are not t."},
              {&stranger, forged, "duties.bad_envelope",
               "An envelope that its member has not signed is the fault of nobody but the sender."},
              {&stranger, wrong_group, "duties.bad_group_signature", ""}});
}

bool show_again(Teller& teller, duties::DutyId id) {
  World& world = teller.world();
  const auto is_done = [&] {
    const auto duty = again(world, id);
    return !duty || duty->duty.stage == duties::Stage::completed;
  };
  if (!world.run_until(is_done)) return false;
  const auto duty = again(world, id);
  if (!duty) return false;
  const Person& stranger = *world.people().back();
  const PoolSignature whole = sign_together(sitters(world), duty->duty.root, duty->duty.threshold);
  const duties::Task other = vote(0, duty->duty.epoch.value + 100, 1);
  return are_answered(
      world,
      {{&stranger, duties::AggregateTask{.duty = id, .group_signature = whole, .shares = {}},
        "duties.already_completed", ""},
       {&stranger,
        duties::RecordSignature{.pool = POOL, .task = *duty->duty.task, .group_signature = whole},
        "duties.already_recorded", "The signing record has it from the aggregate."},
       {&stranger,
        duties::RecordSignature{.pool = POOL, .task = other, .group_signature = no_point()},
        "duties.bad_point", ""},
       {&stranger, duties::RecordSignature{.pool = POOL, .task = other, .group_signature = whole},
        "duties.bad_group_signature", "A signature of something else says nothing about this."}});
}

bool propose_late(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, false);
  if (!duty) return false;
  Person& coordinator = coordinator_of(world, *duty);
  coordinator.tamper = [id = duty->id](Person&, Moves& moves) {
    drop<duties::ProposeTask>(moves, id);
  };
  while (status_of(world).clock.height.value + 1 < duty->duty.propose_until_height.value) {
    world.step();
  }
  const duties::Task task = vote(duty->duty.epoch.value - 1, duty->duty.epoch.value, 1);
  const bool late = are_answered(
      world, {{&coordinator, propose(world, *duty, coordinator, task), "duties.too_late",
               "Members must have the time to sign, so a proposal has its own deadline."}});
  coordinator.tamper = nullptr;
  return late;
}

bool send_wrong_messages(Teller& teller) {
  if (!teller.assemble() || !teller.generate()) return false;
  const auto duty = next_duty(teller.world(), false);
  if (!duty) return false;
  teller.say("Before the coordinator proposes, others try to, and he himself does it wrongly.");
  if (!propose_wrongly(teller, *duty)) return false;
  teller.say(
      "Now there is a task to sign. What is not signed as it must be is refused, or pays "
      "its fee and changes nothing.");
  if (!sign_in_wrong_ways(teller, duty->id) || !show_again(teller, duty->id)) return false;
  teller.say("The next coordinator comes too late with his proposal.");
  return propose_late(teller) && teller.leave();
}

// Messages of key generation ---------------------------------------------------------------------

keys::ProofBytes no_proof(u8 filling) {
  keys::ProofBytes bytes;
  bytes.bytes.fill(filling);
  return bytes;
}
bls::G1Bytes no_key() {
  bls::G1Bytes bytes;
  bytes.bytes.fill(0x5a);
  return bytes;
}

// Who does what in the story: people in the order in which their programs look at the ledger.
struct Cast {
  Person* honest;
  Person* dealer;  // sends the victim a wrong share
  Person* liar;    // complains about a good one
  Person* victim;
};

// A dealing that has the right length: t + 1 points, shares filled with a byte, and two proofs.
keys::Deal dealing_of(const machine::SharingView& sharing, u32 index, u8 share, bool points) {
  ByteBuffer bytes;
  const bls::G1Bytes point = bls::public_point(bls::Scalar::of(5)).encode();
  for (u32 i = 0; i <= sharing.session.threshold; ++i) {
    bytes.append(points ? point.view() : no_key().view());
  }
  for (u32 i = 0; i < sharing.session.members; ++i) {
    bls::ScalarBytes scalar;
    scalar.bytes.fill(share);
    bytes.append(scalar.view());
  }
  bytes.append(no_proof(0).view());
  bytes.append(no_proof(0).view());
  return {.session = sharing.id, .index = index, .dealing = bytes.copy()};
}

// The program's messages of a kind are sent twice; whether there was one.
template <class Message>
bool repeat(Moves& moves) {
  const std::vector<machine::Message> once = moves.messages;
  for (const machine::Message& message : once) {
    if (std::get_if<Message>(&message) != nullptr) moves.messages.push_back(message);
  }
  return moves.messages.size() > once.size();
}

bool register_wrongly(Teller& teller, const Cast& cast) {
  World& world = teller.world();
  const auto sharing = open_sharing(world);
  if (!sharing || sharing->session.phase != keys::Phase::registering) return false;
  const u32 index = index_in(world, *sharing, *cast.honest);
  keys::RegisterKey good{.session = sharing->id,
                         .index = index,
                         .key = bls::public_point(bls::Scalar::of(5)).encode(),
                         .proof = no_proof(0)};
  keys::RegisterKey elsewhere = good;
  elsewhere.session = {sharing->id.value + 100};
  keys::RegisterKey pointless = good;
  pointless.key = no_key();
  keys::RegisterKey too_great = good;
  too_great.proof = no_proof(0xff);
  cast.honest->tamper = [](Person&, Moves& moves) { repeat<keys::RegisterKey>(moves); };
  return are_answered(world,
                      {{cast.honest, elsewhere, "keys.no_session", ""},
                       {cast.honest, dealing_of(*sharing, index, 0, true), "keys.wrong_phase",
                        "Nobody deals before all have registered."},
                       {&stranger_to(world), good, "keys.not_a_member", ""},
                       {cast.honest, pointless, "keys.bad_point", ""},
                       {cast.honest, too_great, "keys.bad_scalar", ""},
                       {cast.honest, good, "keys.unproved_possession",
                        "A key whose logarithm nobody knows could be made of others' keys."}});
}

bool deal_wrongly(Teller& teller, const Cast& cast) {
  World& world = teller.world();
  const auto sharing = open_sharing(world);
  if (!sharing || sharing->session.phase != keys::Phase::dealing) return false;
  const u32 index = index_in(world, *sharing, *cast.honest);
  const u32 target = index_in(world, *sharing, *cast.victim);
  keys::Deal shorter = dealing_of(*sharing, index, 0, true);
  shorter.dealing.pop_back();
  const u32 t = sharing->session.threshold;
  cast.honest->tamper = [](Person&, Moves& moves) { repeat<keys::Deal>(moves); };
  cast.dealer->tamper = [t, target](Person& cheat, Moves& moves) {
    for (machine::Message& message : moves.messages) {
      auto* deal = std::get_if<keys::Deal>(&message);
      if (deal == nullptr) continue;
      // The last byte of e_j, which follows t commitments, R and the shares before it.
      deal->dealing[bls::G1Bytes::size * (t + 1) + bls::ScalarBytes::size * target - 1] ^= 1;
      cheat.tamper = nullptr;
    }
  };
  const u32 last = index_in(world, *sharing, *cast.victim);
  cast.victim->tamper = [id = sharing->id, last](Person& person, Moves& moves) {
    moves.messages.push_back(keys::Confirm{.session = id, .index = last, .partial = no_point()});
    person.tamper = nullptr;
  };
  return are_answered(
      world, {{&stranger_to(world), dealing_of(*sharing, index, 0, true), "keys.not_a_dealer", ""},
              {cast.honest, shorter, "keys.wrong_length", ""},
              {cast.honest, dealing_of(*sharing, index, 0, false), "keys.bad_point",
               "That it is found out only by costly checks is paid for."},
              {cast.honest, dealing_of(*sharing, index, 0xff, true), "keys.bad_scalar", ""},
              {cast.honest, dealing_of(*sharing, index, 0, true), "keys.unproved_dealing",
               "Else a dealer could take another's R and have the share in it published."}});
}

bool complain_wrongly(Teller& teller, const Cast& cast) {
  World& world = teller.world();
  const auto sharing = open_sharing(world);
  if (!sharing || sharing->session.phase != keys::Phase::complaining) return false;
  const u32 index = index_in(world, *sharing, *cast.honest);
  const u32 dealer = index_in(world, *sharing, *cast.dealer);
  keys::Complain nobody = complaint_of(world, *cast.liar, dealer);
  nobody.dealer = sharing->session.members + 1;
  keys::Complain pointless = complaint_of(world, *cast.liar, dealer);
  pointless.shared = no_key();
  keys::Complain too_great = complaint_of(world, *cast.liar, dealer);
  too_great.proof = no_proof(0xff);
  keys::Complain unproved = complaint_of(world, *cast.liar, index);
  unproved.proof = no_proof(0);
  const bls::Scalar other = bls::Scalar::of(7);
  const keys::Confirm pointless_share{
      .session = sharing->id, .index = index, .partial = no_point()};
  const keys::Confirm wrong{.session = sharing->id,
                            .index = index,
                            .partial = bls::sign(other, sharing->session.id.view()).encode()};
  return are_answered(
      world,
      {{cast.liar, nobody, "keys.no_dealing", ""},
       {cast.liar, pointless, "keys.bad_point", ""},
       {cast.liar, too_great, "keys.bad_scalar", ""},
       {cast.liar, unproved, "keys.unproved_complaint",
        "Who complains without a proof is fined for it, and opens nobody's share."},
       {cast.honest, keys::LeaveKeygen{.session = sharing->id, .index = index}, "keys.not_wronged",
        "Nobody leaves freely but who was proved to have got a bad share."},
       {cast.honest, pointless_share, "keys.bad_point", ""},
       {cast.honest, wrong, "keys.wrong_partial", ""}});
}

// The victim's program has complained by now, and the dealer is convicted.
bool leave_freely(Teller& teller, const Cast& cast) {
  World& world = teller.world();
  const auto sharing = open_sharing(world);
  if (!sharing || !sharing->session.doomed) return false;
  const u32 index = index_in(world, *sharing, *cast.honest);
  const u32 dealer = index_in(world, *sharing, *cast.dealer);
  const u32 victim = index_in(world, *sharing, *cast.victim);
  const keys::LeaveKeygen leave{.session = sharing->id, .index = victim};
  const keys::Complain lie = complaint_of(world, *cast.liar, index);
  cast.honest->tamper = nullptr;
  cast.liar->online = false;
  cast.victim->online = false;
  const bool answered = are_answered(
      world,
      {{cast.victim, complaint_of(world, *cast.victim, dealer), "keys.void_already",
        "One complaint voids a dealing."},
       {cast.victim, leave, "", "It may leave freely: the share was its, and the fault another's."},
       {cast.victim, leave, "keys.left_already", ""},
       {cast.liar, lie, "", "The share was good, and it is public now: the liar leaves, fined."},
       {cast.liar, lie, "keys.lied", ""},
       {cast.honest, keys::Confirm{.session = sharing->id, .index = index, .partial = no_point()},
        "keys.doomed", "The attempt has failed already."}});
  // Whoever is drawn for the next attempt takes part in it.
  cast.liar->online = true;
  cast.victim->online = true;
  return answered;
}

// Whoever sits, by the order in which programs look at the ledger.
Cast cast_of(World& world) {
  Crowd crowd = sitters(world);
  std::sort(crowd.begin(), crowd.end(),
            [](const Person* a, const Person* b) { return a->name < b->name; });
  return {.honest = crowd[0], .dealer = crowd[1], .liar = crowd[2], .victim = crowd[3]};
}

bool share_wrongly(Teller& teller) {
  if (!teller.assemble()) return false;
  World& world = teller.world();
  const Cast cast = cast_of(world);
  const Atoms stake = teller.rules().pools.deposit_atoms;
  teller.say("Members and others send what is wrong, in every phase of the generation.");
  if (!register_wrongly(teller, cast)) return false;
  teller.say(cast.dealer->name + " deals " + cast.victim->name + " a share that does not fit.");
  if (!deal_wrongly(teller, cast) || !complain_wrongly(teller, cast)) return false;
  teller.say(
      "The ledger has opened that one share and convicted the dealer. The victim leaves "
      "freely; another member complains about a good share and is convicted.");
  if (!leave_freely(teller, cast)) return false;
  cast.honest->tamper = [](Person& person, Moves& moves) {
    if (repeat<keys::Confirm>(moves)) person.tamper = nullptr;
  };
  if (!teller.generate() || wealth_of(world, *cast.victim).locked_atoms != stake) return false;
  teller.say("Three others were drawn. " + cast.victim->name +
             " has its whole deposit on the list again, and paid nothing.");
  return teller.work() && teller.leave();
}

constexpr Plot REFUSAL_PLOTS[] = {
    {.name = "wrong-key-messages",
     .meaning = "whatever can be wrong about a message of key generation, and what becomes of it",
     .play = share_wrongly},
    {.name = "wrong-duty-messages",
     .meaning = "whatever can be wrong about a message of a duty, and what becomes of it",
     .play = send_wrong_messages},
};

}  // namespace

std::span<const Plot> refusal_plots() { return REFUSAL_PLOTS; }

}  // namespace surety::story
