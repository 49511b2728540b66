// The deadline of a duty: who is fined, who is rewarded.

#include "contract/duties/books.hpp"

namespace surety::duties {

namespace {

// What follows from one page of a judgement, carried out when the records are written.
struct Consequences {
  std::vector<std::pair<SeatId, Fault>> faults;
  std::vector<Reward> rewards;
};

Judgement judgement_of(const Duty& duty) {
  switch (duty.stage) {
    case Stage::waiting:
      return Judgement::no_task;
    case Stage::spent:
      return Judgement::no_valid_task;
    case Stage::completed:
      return Judgement::completed;
    case Stage::proposed:
      break;
  }
  const bool enough = count_of(duty.signers) >= duty.threshold;
  return enough ? Judgement::unaggregated : Judgement::too_few_signed;
}

// The pool has signed, outside its duties, what may conflict with every task of this one: a
// coordinator that would have to propose it may stay silent.
bool is_poisoned(const State& state, const Duty& duty) {
  if (duty.slot) return first_signed(state, duty.pool, true, *duty.slot).has_value();
  if (first_signed(state, duty.pool, false, duty.epoch.value)) return true;
  const std::optional<PoolDuties> pool = pool_duties(state, duty.pool);
  if (!pool || !pool->latest_target) return false;
  return signed_at(state, *pool->latest_target).number > duty.epoch.value;
}

// Whether a backlog filled more than half of the time there was for what was not done.
bool is_excused(const State& state, const Reader& reader, const Duty& duty) {
  if (duty.excused) return true;
  const bool waiting = duty.stage == Stage::waiting;
  if (waiting && is_poisoned(state, duty)) return true;
  const Height from = waiting ? duty.since_height : duty.proposed_height;
  const Height to = waiting ? duty.propose_until_height : duty.deadline_height;
  if (to <= from) return false;
  return u128(reader.backlog_heights(from, to)) * 2 > to.value - from.value;
}

void judge_coordinator(const Duty& duty, Judgement judgement, Consequences& result) {
  if (duty.excused) return;
  if (judgement == Judgement::no_task) {
    result.faults.emplace_back(duty.coordinator, Fault::missed_task);
  } else if (judgement == Judgement::unaggregated) {
    result.faults.emplace_back(duty.coordinator, Fault::unaggregated);
  }
}

Atoms reward_of(const Params& params, const Duty& duty, SeatId seat, bool signs) {
  if (seat == duty.coordinator && duty.by_coordinator) return params.coordinator_reward_atoms;
  return signs ? params.signer_reward_atoms : Atoms{};
}

// Members of one page. A wrong partial signature was fined when it was seen.
void judge_members(const Books& books, Duty& duty, Judgement judgement, Consequences& result) {
  const std::vector<SeatId> committee = books.ports.committee(duty.pool, duty.round);
  expects(committee.size() == duty.members, "a round keeps its committee");
  const bool completed = judgement == Judgement::completed;
  const Fault fault = completed ? Fault::missed_signature : Fault::absent_signature;
  for (u32 step = 0; step < PAGE && duty.judged < duty.members; ++step) {
    const u32 index = ++duty.judged;
    const SeatId seat = committee[index - 1];
    if (!books.ports.seat(seat).taken) continue;
    const bool signs = has_index(duty.signers, index);
    const Atoms reward =
        completed ? reward_of(books.state.setting.params, duty, seat, signs) : Atoms{};
    if (reward > Atoms{}) result.rewards.push_back({.seat = seat, .amount_atoms = reward});
    const bool absent = !signs && !has_index(duty.faulted, index);
    if (absent && !duty.excused && books.ports.sits(duty.pool, seat)) {
      result.faults.emplace_back(seat, fault);
    }
  }
}

}  // namespace

void judge(Books& books, DutyId id) {
  Duty duty = duty_at(books.state, id);
  const Judgement judgement = judgement_of(duty);
  Consequences result;
  if (duty.judged == 0) {
    duty.excused = is_excused(books.state, books.ports, duty);
    judge_coordinator(duty, judgement, result);
    books.events.emit(DutyJudged{.duty = id,
                                 .judgement = judgement,
                                 .signers = count_of(duty.signers),
                                 .excused = duty.excused});
  }
  const bool members_too =
      judgement == Judgement::completed || judgement == Judgement::too_few_signed;
  if (members_too) judge_members(books, duty, judgement, result);
  if (members_too && duty.judged < duty.members) {
    books.state.duties.put(id.value, duty);
    books.ports.schedule(item_id(Item::judge, id.value), books.call.height);
  } else {
    close_duty(books.state, id);
  }
  if (!result.rewards.empty()) books.ports.reward(duty.pool, result.rewards);
  for (const auto& [seat, fault] : result.faults) books.ports.fault(seat, fault);
}

}  // namespace surety::duties
