// Coordinators and members that do their duties badly: who did it is fined, nobody else.

#include <algorithm>

#include "agents/story/families.hpp"
#include "agents/story/forging.hpp"

namespace surety::story {

using duties::Judgement;
using participant::Moves;

namespace {

constexpr u64 INCOME = 100;

// Rewards come out of income, so somebody brings some.
bool pay_in(Teller& teller) {
  const Person& payer = *teller.world().people()[0];
  teller.say("Somebody pays " + std::to_string(INCOME) +
             " atoms into the pool: rewards come out of it.");
  return are_answered(teller.world(),
                      {{&payer, pools::FundPool{.pool = POOL, .amount_atoms = {INCOME}}, "", ""}});
}

// What the coordinator of one duty does to his messages.
struct Vice {
  duties::DutyId duty;
  duties::Setting setting;
  u32 victim = 0;  // index that is left out
};

// The duty is played to its judgement with the person's messages changed; who was fined, and for
// what, must be `fault` on that person alone, or nobody.
struct Ending {
  Judgement judgement;
  std::optional<fines::Fault> fault;
};
bool ends(Teller& teller, duties::DutyId duty, const Person& culprit, const Ending& wanted) {
  World& world = teller.world();
  const u64 before = count_fines(world);
  if (!is_judged(world, duty)) return false;
  const auto fined = fines_since(world, before);
  if (judgement_of(world, duty)->judgement != wanted.judgement) return false;
  if (!wanted.fault) return fined.empty();
  return fined.size() == 1 && fined[0].fault == *wanted.fault &&
         seat_of(world, culprit) == fined[0].seat;
}

bool propose_nothing(Teller& teller) {
  const auto duty = next_duty(teller.world(), false);
  if (!duty) return false;
  Person& coordinator = coordinator_of(teller.world(), *duty);
  teller.say(coordinator.name + " coordinates this epoch, and proposes nothing.");
  coordinator.tamper = [id = duty->id](Person&, Moves& moves) {
    drop<duties::ProposeTask>(moves, id);
  };
  if (!ends(teller, duty->id, coordinator, {Judgement::no_task, fines::Fault::missed_task})) {
    return false;
  }
  coordinator.tamper = nullptr;
  teller.say("The deadline has passed. " + coordinator.name +
             " alone is fined: there was nothing to sign.");
  return true;
}

// A vote whose target lies in the next epoch.
void spoil_proposal(const Vice& vice, Person& person, Moves& moves) {
  for (machine::Message& message : moves.messages) {
    auto* proposal = std::get_if<duties::ProposeTask>(&message);
    if (proposal == nullptr || proposal->duty != vice.duty) continue;
    std::get_if<AttestationData>(&proposal->task)->target.epoch.value += 1;
    const Hash said =
        duties::proposal_hash(vice.setting, signer_of(person), proposal->task, proposal->height);
    proposal->signature = ed25519_sign(said.view(), person.identity);
  }
}

bool propose_nonsense(Teller& teller) {
  const auto duty = next_duty(teller.world(), false);
  if (!duty) return false;
  Person& coordinator = coordinator_of(teller.world(), *duty);
  teller.say(coordinator.name + " proposes a vote for an epoch that has not begun.");
  const Vice vice{.duty = duty->id, .setting = setting_of(teller.world())};
  coordinator.tamper = [vice](Person& person, Moves& moves) {
    spoil_proposal(vice, person, moves);
  };
  if (!ends(teller, duty->id, coordinator,
            {Judgement::no_valid_task, fines::Fault::invalid_task})) {
    return false;
  }
  coordinator.tamper = nullptr;
  teller.say("No such task can exist, so the duty is spent and " + coordinator.name +
             " is fined; the members had nothing to sign and are not.");
  return all_events<duties::TaskInvalid>(teller.world()).size() == 1;
}

// Brings an aggregate only once it is complete without the victim.
void leave_out_last(const Vice& vice, Moves& moves, u32 threshold) {
  for (machine::Message& message : moves.messages) {
    auto* aggregate = std::get_if<duties::AggregateTask>(&message);
    if (aggregate == nullptr || aggregate->duty != vice.duty) continue;
    std::erase_if(aggregate->shares,
                  [&](const duties::Share& share) { return share.index == vice.victim; });
    if (aggregate->shares.size() < threshold) return drop<duties::AggregateTask>(moves, vice.duty);
  }
}

bool leave_one_out(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, false);
  if (!duty) return false;
  Person& coordinator = coordinator_of(world, *duty);
  Person& victim = *others(world, coordinator).back();
  teller.say(coordinator.name + " keeps the signature of " + victim.name +
             " out of the aggregate.");
  const Vice vice{.duty = duty->id, .setting = {}, .victim = signer_of(victim).index};
  coordinator.tamper = [vice, t = duty->duty.threshold](Person&, Moves& moves) {
    leave_out_last(vice, moves, t);
  };
  if (!ends(teller, duty->id, coordinator, {Judgement::completed, std::nullopt})) return false;
  coordinator.tamper = nullptr;
  if (judgement_of(world, duty->id)->signers != duty->duty.members) return false;
  teller.say(victim.name +
             " saw that it was missing and posted its own envelope. All who signed "
             "are rewarded, and nobody is fined.");
  return true;
}

bool leave_all_out(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, false);
  if (!duty) return false;
  Person& coordinator = coordinator_of(world, *duty);
  teller.say(coordinator.name + " proposes a good vote and then brings no aggregate.");
  coordinator.tamper = [id = duty->id](Person&, Moves& moves) {
    drop<duties::AggregateTask>(moves, id);
  };
  if (!ends(teller, duty->id, coordinator, {Judgement::unaggregated, fines::Fault::unaggregated})) {
    return false;
  }
  coordinator.tamper = nullptr;
  teller.say("The members posted their envelopes themselves, enough for a signature. " +
             coordinator.name + " is fined for not having made it.");
  return true;
}

// A partial signature by no share, in an envelope that its identity signs.
void sign_wrongly(const machine::DutyView& duty, const duties::Setting& setting, Person& person,
                  Moves& moves) {
  std::erase_if(moves.envelopes, [&](const auto& one) { return one.duty == duty.id; });
  drop<duties::PostEnvelope>(moves, duty.id);
  const PoolSignature partial = bls::sign(bls::Scalar::of(7), duty.duty.root.view()).encode();
  const Hash said = duties::envelope_hash(setting, signer_of(person), *duty.duty.task, partial);
  moves.messages.push_back(
      duties::PostEnvelope{.duty = duty.id,
                           .partial = partial,
                           .signature = ed25519_sign(said.view(), person.identity)});
}

bool sign_badly(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, false);
  if (!duty) return false;
  Person& member = *others(world, coordinator_of(world, *duty)).front();
  teller.say(member.name + " signs an envelope around a signature that no share makes.");
  bool done = false;
  member.tamper = [&, id = duty->id](Person& person, Moves& moves) {
    const auto now = again(world, id);
    if (!now || now->duty.stage == duties::Stage::waiting) return;
    std::erase_if(moves.envelopes, [&](const auto& one) { return one.duty == id; });
    drop<duties::PostEnvelope>(moves, id);
    if (!done) sign_wrongly(*now, setting_of(world), person, moves);
    done = true;
  };
  const bool ended =
      ends(teller, duty->id, member, {Judgement::completed, fines::Fault::bad_partial});
  member.tamper = nullptr;
  if (!ended || all_events<duties::PartialWrong>(world).size() != 1) return false;
  teller.say("Its identity had signed it, so " + member.name +
             " is fined for it, once, and not for its absence as well.");
  return true;
}

// What is owed leaves with nobody: each is paid its claim less what it owes.
bool leave_and_pay(Teller& teller) {
  World& world = teller.world();
  const auto before = teller.pool();
  u64 owing = 0;
  for (const machine::SeatView& seat : before->seats) owing += seat.due_atoms > 0 ? 1u : 0u;
  const Person& debtor = *sitters(world).front();
  if (!are_answered(world, {{&debtor, pools::Withdraw{}, "pools.seated",
                             "Nobody leaves his seat to leave his fines."}})) {
    return false;
  }
  if (!teller.leave()) return false;
  u64 paying = 0;
  for (const fines::DebtClosed& closed : all_events<fines::DebtClosed>(world)) {
    if (closed.written_off_atoms != 0) return false;
    paying += closed.collected_atoms > Atoms{} ? 1u : 0u;
  }
  teller.say(std::to_string(paying) +
             " members owed fines with interest. Each was paid its claim "
             "less that: leaving is no way around a fine.");
  return owing > 0 && paying == owing;
}

bool coordinate_badly(Teller& teller) {
  return teller.assemble() && teller.generate() && pay_in(teller) && propose_nothing(teller) &&
         propose_nonsense(teller) && leave_one_out(teller) && leave_all_out(teller) &&
         sign_badly(teller) && leave_and_pay(teller);
}

constexpr Plot DUTY_PLOTS[] = {
    {.name = "bad-coordinators",
     .meaning = "duties are done badly in five ways, and each is fined to who did it",
     .play = coordinate_badly},
};

}  // namespace

std::span<const Plot> duty_plots() { return DUTY_PLOTS; }

}  // namespace surety::story
