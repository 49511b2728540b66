#include "contract/beacon/rules.hpp"

namespace surety::beacon {

std::optional<RecordName> rebuild_indices(State& state) {
  for (u64 id = 0; id < state.members.next_id(); ++id) {
    const std::optional<Member> member = state.members.get(id);
    if (!member) continue;
    const auto same = [&](u64 other) {
      return state.members.holds(other,
                                 [&](const Member& m) { return m.account == member->account; });
    };
    if (state.by_account.find(member->account, same)) return RecordName{Member::tag, id};
    state.by_account.insert(member->account, id);
  }
  return std::nullopt;
}

bool audit(const State& state) {
  const Round round = state.round.get();
  if (round.awaited > round.members || round.cursor > round.members + PAGE) return false;
  return round.open || (round.members == 0 && round.reveals == 0);
}

bool audit_all(const State& state) {
  const Round round = state.round.get();
  u64 awaited = 0;
  for (u64 id = 0; id < round.members; ++id) {
    const std::optional<Member> member = state.members.get(id);
    if (!member) return false;
    const std::optional<u64> found = state.by_account.find(member->account, [&](u64 other) {
      const std::optional<Member> candidate = state.members.get(other);
      return candidate && candidate->account == member->account;
    });
    if (found != id) return false;
    const bool now = member->due_epoch == round.epoch;
    if (!now && member->due_epoch != saturating_add(round.epoch, Epoch{1})) return false;
    if (member->leaving && !now) return false;
    if (now) ++awaited;
  }
  return audit(state) && awaited == round.awaited && state.members.count() == round.members &&
         state.beacons.count() <= HISTORY;
}

}  // namespace surety::beacon
