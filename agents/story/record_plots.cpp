// The signing record, and members that fill it with what nobody proposed: it convicts only who
// could know it, it never shrinks, and two entries that conflict freeze the pool.

#include "agents/story/families.hpp"
#include "agents/story/forging.hpp"

namespace surety::story {

using pools::PoolState;

namespace {

// Three of four members sign what nobody proposed, and somebody shows it.
duties::RecordSignature colluded(World& world, const Crowd& crowd, const duties::Task& task) {
  const u32 t = threshold::threshold_of(world.genesis().rules.pools.pool_size);
  return {
      .pool = POOL, .task = task, .group_signature = sign_together(crowd, root_of(world, task), t)};
}

bool is_excused(const World& world, duties::DutyId id) {
  const auto judged = judgement_of(world, id);
  return judged && judged->judgement == duties::Judgement::no_task && judged->excused;
}

// The signature is shown in the block of the proposal, before it.
bool poison_in_time(Teller& teller) {
  World& world = teller.world();
  const auto duty = next_duty(world, false);
  if (!duty) return false;
  const Person& coordinator = coordinator_of(world, *duty);
  const Crowd crowd = others(world, coordinator);
  const u64 target = duty->duty.epoch.value;
  teller.say("Three members want " + coordinator.name +
             " to lose its seat. They sign another vote "
             "for this epoch, which nobody proposed, and show it right before its proposal.");
  const u64 before = count_fines(world);
  if (!are_answered(world, {{&stranger_to(world),
                             colluded(world, crowd, vote(target - 1, target, 1)), "", ""}})) {
    return false;
  }
  const auto& last = world.blocks().back().transactions;
  bool dated_back = false;
  for (const machine::FixtureStep& step : last) {
    const bool proposal = std::get_if<duties::ProposeTask>(&step.transaction.message) != nullptr;
    dated_back = dated_back || (proposal && step.expect->outcome == machine::Outcome::refused);
  }
  if (!dated_back || !is_judged(world, duty->id)) return false;
  teller.say("The proposal names the height up to which " + coordinator.name +
             " knew the record, "
             "and the vote is younger than that: it is refused, and convicts nobody.");
  return is_excused(world, duty->id) && count_fines(world) == before && count_slashed(world) == 0;
}

// The signature is there before the duty is.
bool poison_ahead(Teller& teller) {
  World& world = teller.world();
  const u64 target = epoch_of(world) + 1;
  teller.say("They sign a vote for the next epoch as well, long before anyone is to propose one.");
  const u64 before = count_fines(world);
  if (!are_answered(world,
                    {{&stranger_to(world),
                      colluded(world, sitters(world), vote(target - 1, target, 1)), "", ""}})) {
    return false;
  }
  const auto duty = next_duty(world, false);
  if (!duty || duty->duty.epoch.value != target || !is_judged(world, duty->id)) return false;
  teller.say(coordinator_of(world, *duty).name +
             " reads the record before it proposes, and stays "
             "silent, as it may: it is neither convicted nor fined.");
  return is_excused(world, duty->id) && count_fines(world) == before && count_slashed(world) == 0;
}

std::optional<duties::SignedId> recorded(const World& world, u64 target) {
  const auto view = world.ask<machine::SignedView>(
      machine::AskSigned{.pool = POOL, .block = false, .number = target});
  if (!view) return std::nullopt;
  return view->id;
}

// Votes far ahead, the last of which surrounds the first; neither has the latest source or target,
// so the ledger does not see it by itself.
bool show_records(Teller& teller) {
  World& world = teller.world();
  const u64 now = epoch_of(world);
  const Person& reporter = stranger_to(world);
  teller.say("They go on to sign votes of epochs far ahead, one of which surrounds another.");
  const Crowd crowd = sitters(world);
  if (!are_answered(world,
                    {{&reporter, colluded(world, crowd, vote(now + 2, now + 4, 1)), "", ""},
                     {&reporter, colluded(world, crowd, vote(now + 5, now + 20, 1)), "", ""},
                     {&reporter, colluded(world, crowd, vote(now + 1, now + 10, 1)), "", ""}})) {
    return false;
  }
  const auto inner = recorded(world, now + 4);
  const auto latest = recorded(world, now + 20);
  const auto outer = recorded(world, now + 10);
  if (!inner || !latest || !outer || !teller.is(PoolState::active)) return false;
  teller.say(reporter.name + " has seen it, and names the two entries of the signing record.");
  using duties::ReportRecords;
  return are_answered(world,
                      {{&reporter, ReportRecords{*inner, *latest}, "duties.no_conflict", ""},
                       {&reporter, ReportRecords{*inner, *outer}, "", ""},
                       {&reporter, ReportRecords{*outer, *inner}, "duties.evidence_used", ""},
                       {&reporter, colluded(world, crowd, vote(now + 3, now + 4, 2)), "",
                        "The record grows also after that, and never shrinks."}}) &&
         was_shown(world, duties::Proof::group_signatures) && teller.is(PoolState::exiting);
}

bool poison(Teller& teller) {
  if (!begins(teller) || !poison_in_time(teller) || !poison_ahead(teller)) return false;
  if (!show_records(teller)) return false;
  teller.say(
      "The pool has signed what its chain would punish. That proves who it was to nobody, "
      "so no seat is lost; but the pool is frozen, and the ledger exits it at once.");
  if (!teller.reaches(PoolState::closed)) return false;
  for (const pools::SeatLeft& left : all_events<pools::SeatLeft>(teller.world())) {
    if (left.returned_atoms != teller.rules().pools.deposit_atoms) return false;
  }
  teller.say("Each member is paid its whole stake, and the pool is closed.");
  return true;
}

constexpr Plot RECORD_PLOTS[] = {
    {.name = "poisoned-record",
     .meaning = "members sign what nobody proposed, to convict a coordinator",
     .play = poison},
};

}  // namespace

std::span<const Plot> record_plots() { return RECORD_PLOTS; }

}  // namespace surety::story
