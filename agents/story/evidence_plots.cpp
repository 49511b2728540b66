// What costs a seat: two things that one identity signed, or one of them and the signing record.
// Anyone shows it, the ledger looks at signatures alone, and each piece of evidence is used once.

#include "agents/story/families.hpp"
#include "agents/story/forging.hpp"

namespace surety::story {

using participant::Moves;
using pools::PoolState;

namespace {

constexpr u32 BOUNTY_DIVISOR = 16;

Signature spoiled(Signature signature) {
  signature.bytes[0] ^= 1;
  return signature;
}

// Two votes for one target ------------------------------------------------------------------------

bool show_double_vote(Teller& teller) {
  World& world = teller.world();
  const u64 now = epoch_of(world);
  Person& offender = *sitters(world)[0];
  const Person& other = *sitters(world)[1];
  const Person& reporter = stranger_to(world);
  offender.online = false;
  const auto first = envelope_of(world, offender, vote(now - 1, now, 1));
  const auto second = envelope_of(world, offender, vote(now - 1, now, 2));
  const auto third = envelope_of(world, offender, vote(now - 1, now, 3));
  auto forged = second;
  forged.signature = spoiled(forged.signature);
  const auto of_other = envelope_of(world, other, vote(now - 1, now, 2));
  teller.say(offender.name + " has signed two votes for one target. " + reporter.name +
             ", who has no seat, shows both.");
  using duties::ReportEnvelopes;
  const bool answered = are_answered(
      world, {{&reporter, ReportEnvelopes{first, first}, "duties.no_conflict",
               "The same vote twice harms nobody."},
              {&reporter, ReportEnvelopes{first, of_other}, "duties.different_identities",
               "Two members that disagree are not one that signs twice."},
              {&reporter, ReportEnvelopes{first, forged}, "duties.bad_signature",
               "What the identity has not signed proves nothing."},
              {&reporter, ReportEnvelopes{first, second}, "", ""},
              {&reporter, ReportEnvelopes{second, first}, "duties.evidence_used",
               "The same two in another order."},
              {&reporter, ReportEnvelopes{second, third}, "duties.nothing_at_stake",
               "Another pair, but the seat is lost already."}});
  if (!answered || count_slashed(world) != 1) return false;
  teller.say(offender.name +
             " has lost its seat and its stake. Its share is lost to the pool, but "
             "enough others are left to sign.");
  return was_shown(world, duties::Proof::envelopes) && teller.is(PoolState::active);
}

bool show_surround_vote(Teller& teller) {
  World& world = teller.world();
  const u64 now = epoch_of(world);
  Person& offender = *sitters(world)[0];
  offender.online = false;
  teller.say(offender.name + " has signed a vote that surrounds another of its own.");
  const auto inner = envelope_of(world, offender, vote(now - 1, now, 1));
  const auto outer = envelope_of(world, offender, vote(now - 2, now + 1, 1));
  return are_answered(world,
                      {{&stranger_to(world), duties::ReportEnvelopes{outer, inner}, "", ""}}) &&
         count_slashed(world) == 2 && teller.is(PoolState::active);
}

bool show_two_proposals(Teller& teller) {
  World& world = teller.world();
  const u64 now = epoch_of(world);
  Person& offender = *sitters(world)[0];
  const Person& reporter = stranger_to(world);
  offender.online = false;
  const Height height = status_of(world).clock.height;
  const auto first = proposal_of(world, offender, vote(now - 1, now, 1), height);
  const auto second = proposal_of(world, offender, vote(now - 1, now, 2), height);
  auto forged = second;
  forged.signature = spoiled(forged.signature);
  const auto of_other = proposal_of(world, *sitters(world)[1], vote(now - 1, now, 2), height);
  teller.say(offender.name +
             " has handed two proposals for one duty to different members, and "
             "none to the ledger. They are evidence all the same.");
  using duties::ReportProposals;
  return are_answered(
             world,
             {{&reporter, ReportProposals{first, first}, "duties.no_conflict", ""},
              {&reporter, ReportProposals{first, of_other}, "duties.different_identities", ""},
              {&reporter, ReportProposals{first, forged}, "duties.bad_signature", ""},
              {&reporter, ReportProposals{first, second}, "", ""},
              {&reporter, ReportProposals{second, first}, "duties.evidence_used", ""}}) &&
         was_shown(world, duties::Proof::proposals) && count_slashed(world) == 3;
}

// With more than f holders of one round slashed the key is not safe any more: the ledger exits.
bool retire(Teller& teller, Atoms earned_before) {
  World& world = teller.world();
  if (!teller.is(PoolState::halted)) return false;
  teller.say(
      "Too few members are left to sign, so the pool is halted; and more than f of those "
      "who hold shares of this key have nothing at stake, so the pool sells no seat and "
      "the ledger exits it.");
  if (!teller.reaches(PoolState::closed)) return false;
  if (all_events<auctions::PoolRetired>(world).size() != 1) return false;
  const Atoms stake = teller.rules().pools.deposit_atoms;
  const Atoms bounty{stake.value / BOUNTY_DIVISOR};
  Atoms earned;
  for (const pools::StakeSpent& spent : all_events<pools::StakeSpent>(world)) {
    if (spent.bounty_atoms != bounty || spent.forfeited_atoms != stake - bounty) return false;
    earned += spent.bounty_atoms;
  }
  for (const pools::SeatLeft& left : all_events<pools::SeatLeft>(world)) {
    if (left.returned_atoms != stake) return false;
  }
  teller.say(
      "Who kept to the rules is paid its whole stake. Of each stake that was lost the "
      "reporter has one part in sixteen, and the rest is burned.");
  return wealth_of(world, stranger_to(world)).balance_atoms == earned_before + earned;
}

bool sign_twice(Teller& teller) {
  if (!begins(teller)) return false;
  const Atoms before = wealth_of(teller.world(), stranger_to(teller.world())).balance_atoms;
  return show_double_vote(teller) && show_surround_vote(teller) && show_two_proposals(teller) &&
         retire(teller, before);
}

// Proposals that would get the validator slashed --------------------------------------------------

// Nobody's program would sign it.
bool guards_refuse(const World& world, const Crowd& crowd, const duties::Task& task) {
  const auto facts = duties::facts_of(world.genesis().rules.chain, task);
  for (const Person* one : crowd) {
    if (participant::is_safe(one->vault->secrets_of(POOL)->guard, facts)) return false;
  }
  return true;
}

// Behind his good proposal the coordinator sends another for the same slot.
void propose_again(const World& world, duties::DutyId id, Person& person, Moves& moves) {
  for (u64 i = 0; i < moves.messages.size(); ++i) {
    const auto* proposal = std::get_if<duties::ProposeTask>(&moves.messages[i]);
    if (proposal == nullptr || proposal->duty != id) continue;
    const u64 slot = std::get_if<BeaconBlockHeader>(&proposal->task)->slot;
    const auto second = proposal_of(world, person, block_at(slot, 1), proposal->height);
    moves.messages.push_back(duties::ProposeTask{
        .duty = id, .task = second.task, .height = second.height, .signature = second.signature});
    person.tamper = nullptr;
    return;
  }
}

bool propose_two_blocks(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, true);
  if (!duty) return false;
  Person& offender = coordinator_of(world, *duty);
  const Crowd members = others(world, offender);
  teller.say(offender.name + " proposes a block for its slot, and then another for the same slot.");
  offender.tamper = [&world, id = duty->id](Person& person, Moves& moves) {
    propose_again(world, id, person, moves);
  };
  if (!world.run_until([&] { return count_slashed(world) == 1; }, 4)) return false;
  if (!was_shown(world, duties::Proof::proposals)) return false;
  offender.online = false;
  if (!is_judged(world, duty->id)) return false;
  teller.say("The second proposal is the evidence, and costs " + offender.name +
             " its seat at once. The members have signed the first block and their guards allow "
             "no other.");
  return guards_refuse(world, members, block_at(*duty->duty.slot, 1));
}

void propose_surround(const World& world, duties::DutyId id, Person& person, Moves& moves) {
  for (machine::Message& message : moves.messages) {
    auto* proposal = std::get_if<duties::ProposeTask>(&message);
    if (proposal == nullptr || proposal->duty != id) continue;
    const u64 target = std::get_if<AttestationData>(&proposal->task)->target.epoch.value;
    const auto surround = proposal_of(world, person, vote(0, target, 1), proposal->height);
    proposal->task = surround.task;
    proposal->signature = surround.signature;
  }
}

bool propose_around(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, false);
  if (!duty) return false;
  Person& offender = coordinator_of(world, *duty);
  const Crowd members = others(world, offender);
  teller.say(offender.name + " proposes a vote that surrounds those which the pool has signed.");
  offender.tamper = [&world, id = duty->id](Person& person, Moves& moves) {
    propose_surround(world, id, person, moves);
  };
  if (!world.run_until([&] { return count_slashed(world) == 2; }, 4)) return false;
  offender.online = false;
  if (!was_shown(world, duties::Proof::recorded) || !is_judged(world, duty->id)) return false;
  teller.say(
      "The ledger has recorded what the pool signed, so the proposal convicts its "
      "coordinator. Nobody else is fined: there is nothing that a member should have "
      "signed.");
  return judgement_of(world, duty->id)->judgement == duties::Judgement::no_valid_task &&
         guards_refuse(world, members, vote(0, duty->duty.epoch.value, 1));
}

bool show_private_proposal(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, false);
  if (!duty || !is_judged(world, duty->id)) return false;
  const u64 target = duty->duty.epoch.value;
  const auto record = world.ask<machine::SignedView>(
      machine::AskSigned{.pool = POOL, .block = false, .number = target});
  if (!record) return false;
  Person& offender = *sitters(world)[0];
  offender.online = false;
  const Person& reporter = stranger_to(world);
  const duties::Task around = vote(0, target + 1, 1);
  const auto known = proposal_of(world, offender, around, status_of(world).clock.height);
  const auto dated_back = proposal_of(world, offender, around, record->entry.height);
  auto forged = known;
  forged.signature = spoiled(forged.signature);
  const auto harmless = proposal_of(world, offender, vote(target, target + 1, 1), known.height);
  teller.say(offender.name +
             " has handed a proposal to a member, and not to the ledger, that "
             "surrounds the vote of epoch " +
             std::to_string(target) + ".");
  using duties::ReportProposal;
  return are_answered(
             world,
             {{&reporter, ReportProposal{harmless, record->id}, "duties.no_conflict", ""},
              {&reporter, ReportProposal{dated_back, record->id}, "duties.not_recorded_before",
               "It names a height at which the vote was not recorded yet."},
              {&reporter, ReportProposal{forged, record->id}, "duties.bad_signature", ""},
              {&reporter, ReportProposal{known, record->id}, "", ""},
              {&reporter, ReportProposal{known, record->id}, "duties.evidence_used", ""}}) &&
         count_slashed(world) == 3;
}

bool leave_halted(Teller& teller) {
  if (!teller.is(PoolState::halted) || !teller.reaches(PoolState::closed)) return false;
  const Atoms stake = teller.rules().pools.deposit_atoms;
  for (const pools::SeatLeft& left : all_events<pools::SeatLeft>(teller.world())) {
    if (left.returned_atoms != stake) return false;
  }
  teller.say(
      "Three of seven are gone, and the ledger exits the pool. The four that are left are "
      "paid their whole stakes.");
  return true;
}

bool propose_slashably(Teller& teller) {
  return begins(teller) && propose_two_blocks(teller) && propose_around(teller) &&
         show_private_proposal(teller) && leave_halted(teller);
}

constexpr Plot EVIDENCE_PLOTS[] = {
    {.name = "double-signing",
     .meaning = "three members sign or propose two things that conflict, and are shown to",
     .play = sign_twice,
     .least_size = 7},
    {.name = "slashable-proposal",
     .meaning = "coordinators propose what would get the validator slashed",
     .play = propose_slashably,
     .least_size = 7},
};

}  // namespace

std::span<const Plot> evidence_plots() { return EVIDENCE_PLOTS; }

}  // namespace surety::story
