#include "contract/beacon/rules.hpp"

#include "ledger/sha256.hpp"

namespace surety::beacon {

namespace {

constexpr u64 NEVER = ~u64{0};

Seed seed_of(const Hash& hash) { return {hash.bytes}; }

// First height of an epoch; nothing where it lies beyond the last height.
std::optional<Height> first_height(const Setting& setting, u64 epoch) {
  if (epoch > NEVER / setting.blocks_per_epoch) return std::nullopt;
  return Height{epoch * setting.blocks_per_epoch};
}

Epoch next(Epoch epoch) { return saturating_add(epoch, Epoch{1}); }

// Where the reveals of an epoch should end. Saturates.
Height wanted_close(const Setting& setting, Epoch epoch) {
  const Height first = first_height(setting, epoch.value).value_or(Height::max());
  return saturating_add(first, Height{setting.params.close_heights});
}

// Where reveals end: the deadline, which the calendar may have moved, but never past the epoch,
// since the next one needs its beacon.
Height reveal_end(const Setting& setting, const Round& round) {
  const Height epoch_end = first_height(setting, next(round.epoch).value).value_or(Height::max());
  return round.close_height < epoch_end ? round.close_height : epoch_end;
}

Seed derived(const Seed& previous, Epoch epoch) {
  return seed_of(TaggedHash("seed").bare(previous.view()).u64_(epoch.value).finish());
}

Seed mixed(const Seed& previous, Epoch epoch, const Seed& shares) {
  return seed_of(
      TaggedHash("mix").bare(previous.view()).u64_(epoch.value).bare(shares.view()).finish());
}

FixedBeacon fixed_at(const State& state, u64 id) {
  const std::optional<FixedBeacon> fixed = state.beacons.get(id);
  ensures(fixed.has_value(), "a fixed beacon that is kept is there");
  return *fixed;
}

// The last beacon fixed at or before an epoch; nothing where it is no longer kept.
std::optional<FixedBeacon> fixed_before(const State& state, Epoch epoch) {
  const u64 end = state.beacons.next_id();
  u64 low = end > HISTORY ? end - HISTORY : 0;
  if (low == end || fixed_at(state, low).epoch > epoch) return std::nullopt;
  u64 high = end;  // the answer is in low..high-1
  while (high - low > 1) {
    const u64 middle = low + (high - low) / 2;
    (fixed_at(state, middle).epoch > epoch ? high : low) = middle;
  }
  return fixed_at(state, low);
}

FixedBeacon latest(const State& state) { return fixed_at(state, state.beacons.next_id() - 1); }

void keep(State& state, const FixedBeacon& fixed) {
  const u64 id = state.beacons.append(fixed);
  if (id >= HISTORY) state.beacons.erase(id - HISTORY);
}

// What an epoch's beacon is, given that it follows from what is fixed.
Seed follow(const FixedBeacon& fixed, Epoch epoch) {
  return fixed.epoch == epoch ? fixed.beacon : derived(fixed.beacon, epoch);
}

std::optional<u64> find(const State& state, AccountId account) {
  return state.by_account.find(account, [&](u64 id) {
    const std::optional<Member> member = state.members.get(id);
    return member && member->account == account;
  });
}

Member member_of(const State& state, u64 id) {
  const std::optional<Member> member = state.members.get(id);
  expects(member.has_value(), "the member is there");
  return *member;
}

// Takes a member out; the last one takes its id.
void remove(State& state, Round& round, u64 id) {
  const Member gone = member_of(state, id);
  const u64 last = round.members - 1;
  if (gone.due_epoch == round.epoch) --round.awaited;
  state.by_account.erase(gone.account, id);
  if (id != last) {
    const Member moved = member_of(state, last);
    state.by_account.erase(moved.account, last);
    state.members.put(id, moved);
    state.by_account.insert(moved.account, id);
  }
  state.members.erase(last);
  round.members = last;
}

}  // namespace

const char* fault_of(const Setting& setting) {
  if (setting.blocks_per_epoch < 2) return "blocks_per_epoch must be at least 2";
  const Params& params = setting.params;
  if (params.close_heights == 0 || params.close_heights >= setting.blocks_per_epoch) {
    return "close_heights must be from 1 to blocks_per_epoch - 1";
  }
  return nullptr;
}

// The beacon -----------------------------------------------------------------------------------

std::optional<Seed> beacon_of(const State& state, const Call& now, Epoch epoch) {
  const Setting& setting = state.setting;
  const Round round = state.round.get();
  std::optional<FixedBeacon> fixed = fixed_before(state, epoch);
  Epoch known = next(now.epoch);  // nobody who joins now can change an earlier one
  if (setting.params.mode == Mode::host) {
    known = now.epoch;
  } else if (round.open) {
    const bool ended = round.sweeping || now.height >= reveal_end(setting, round);
    const Epoch fixes = next(round.epoch);
    known = !ended ? round.epoch : fixes > now.epoch ? fixes : now.epoch;
    if (ended && !round.sweeping && round.reveals > 0 && epoch >= fixes) {
      fixed = {fixes, mixed(latest(state).beacon, fixes, round.shares)};
    }
  }
  if (epoch > known || !fixed) return std::nullopt;
  return follow(*fixed, epoch);
}

Seed block_seed(const State& state, const Call& now) {
  const std::optional<Seed> beacon = beacon_of(state, now, now.epoch);
  ensures(beacon.has_value(), "the beacon of the current epoch is known");
  return seed_of(TaggedHash("block").bare(beacon->view()).u64_(now.height.value).finish());
}

// A member that has revealed owes the next epoch's reveal already.
bool awaits_reveal(const State& state, AccountId account) {
  return find(state, account).has_value();
}

Hash commitment_of(const Setting& setting, AccountId account, const Seed& preimage) {
  return TaggedHash("commit")
      .bare(setting.ledger_id.view())
      .u64_(account.value)
      .bare(preimage.view())
      .finish();
}

void begin(State& state, const Call& call) {
  state.round.put({});
  if (state.setting.params.mode == Mode::mix) {
    keep(state, {.epoch = call.epoch, .beacon = state.setting.params.first_seed});
  }
}

void open_block(State& state, const Call& call, EventLog& events) {
  if (state.setting.params.mode != Mode::host) return;
  if (state.beacons.next_id() > 0 && latest(state).epoch >= call.epoch) return;
  const Seed beacon =
      seed_of(TaggedHash("beacon").bare(call.seed.view()).u64_(call.epoch.value).finish());
  keep(state, {.epoch = call.epoch, .beacon = beacon});
  events.emit(BeaconFixed{.epoch = call.epoch, .beacon = beacon, .reveals = 0});
}

// join_beacon ----------------------------------------------------------------------------------

Verdict<Error> check(const JoinBeacon& message) {
  if (message.commitment == Hash{}) return Error::zero_commitment;
  return std::nullopt;
}

Result<JoinPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                              const JoinBeacon& message) {
  if (state.setting.params.mode == Mode::host) return Error::host_mode;
  if (!call.sender) return Error::no_account;
  if (!reader.has_deposit(*call.sender)) return Error::no_deposit;
  if (find(state, *call.sender)) return Error::already_joined;
  const Round round = state.round.get();
  if (round.open && call.epoch > round.epoch) return Error::settling;
  const Epoch due_epoch = next(call.epoch);
  if (!first_height(state.setting, due_epoch.value)) return Error::past_the_last_height;
  return JoinPlan{.account = *call.sender,
                  .commitment = message.commitment,
                  .close_height = wanted_close(state.setting, due_epoch)};
}

void apply(State& state, Ports& ports, const Call& call, const JoinPlan& plan, EventLog& events) {
  Round round = state.round.get();
  const Epoch due_epoch = next(call.epoch);
  if (!round.open) {
    round = {};
    round.open = true;
    round.epoch = due_epoch;
    round.close_height = ports.schedule(CLOSE_ITEM, plan.close_height);
  }
  const u64 id = round.members;
  state.members.put(id, Member{.account = plan.account,
                               .commitment = plan.commitment,
                               .due_epoch = due_epoch,
                               .revealed_epoch = std::nullopt,
                               .leaving = false});
  state.by_account.insert(plan.account, id);
  ++round.members;
  if (due_epoch == round.epoch) ++round.awaited;
  state.round.put(round);
  events.emit(BeaconJoined{.account = plan.account, .due_epoch = due_epoch});
}

// reveal ---------------------------------------------------------------------------------------

Verdict<Error> check(const Reveal& message) {
  if (message.next_commitment == Hash{}) return Error::zero_commitment;
  return std::nullopt;
}

Result<RevealPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                const Reveal& message) {
  const Setting& setting = state.setting;
  if (setting.params.mode == Mode::host) return Error::host_mode;
  if (!call.sender) return Error::no_account;
  const std::optional<u64> id = find(state, *call.sender);
  if (!id) return Error::not_joined;
  // BC-8: who has lost its deposit with a seat cannot be fined, and so has no choice to withhold.
  if (!reader.has_deposit(*call.sender)) return Error::no_deposit;
  const Member member = member_of(state, *id);
  const Round round = state.round.get();
  const bool revealed = member.revealed_epoch == round.epoch;
  if (revealed && call.epoch == round.epoch) return Error::already_revealed;
  if (member.due_epoch > round.epoch || call.epoch < round.epoch) return Error::too_early;
  if (round.sweeping || call.height >= reveal_end(setting, round)) return Error::too_late;
  if (commitment_of(setting, member.account, message.preimage) != member.commitment) {
    return Error::wrong_preimage;
  }
  const Hash share =
      TaggedHash("share").u64_(member.account.value).bare(message.preimage.view()).finish();
  return RevealPlan{
      .member = *id, .share = seed_of(share), .next_commitment = message.next_commitment};
}

void apply(State& state, const Call&, const RevealPlan& plan, EventLog& events) {
  Round round = state.round.get();
  Member member = member_of(state, plan.member);
  for (unsigned i = 0; i < Seed::size; ++i) {
    round.shares.bytes[i] = static_cast<u8>(round.shares.bytes[i] ^ plan.share.bytes[i]);
  }
  ++round.reveals;
  if (member.leaving) {
    remove(state, round, plan.member);
  } else {
    --round.awaited;
    member.commitment = plan.next_commitment;
    member.revealed_epoch = round.epoch;
    member.due_epoch = next(round.epoch);
    state.members.put(plan.member, member);
  }
  state.round.put(round);
  events.emit(Revealed{.account = member.account, .epoch = round.epoch});
}

// leave_beacon ---------------------------------------------------------------------------------

Verdict<Error> check(const LeaveBeacon&) { return std::nullopt; }

Result<LeavePlan, Error> admit(const State& state, const Call& call, const LeaveBeacon&) {
  if (state.setting.params.mode == Mode::host) return Error::host_mode;
  if (!call.sender) return Error::no_account;
  const std::optional<u64> id = find(state, *call.sender);
  if (!id) return Error::not_joined;
  const Member member = member_of(state, *id);
  if (member.leaving) return Error::already_leaving;
  const Round round = state.round.get();
  const bool begun = member.due_epoch == round.epoch && call.epoch >= round.epoch;
  return LeavePlan{.member = *id, .reveals_first = begun};
}

void apply(State& state, const Call&, const LeavePlan& plan, EventLog& events) {
  Member member = member_of(state, plan.member);
  if (plan.reveals_first) {
    member.leaving = true;
    state.members.put(plan.member, member);
  } else {
    Round round = state.round.get();
    remove(state, round, plan.member);
    state.round.put(round);
  }
  events.emit(BeaconLeft{.account = member.account, .reveals_first = plan.reveals_first});
}

// Due work -------------------------------------------------------------------------------------

namespace {

// Fixes the beacon of the next epoch, where there was any reveal.
void fix(State& state, Round& round, EventLog& events) {
  const Epoch epoch = next(round.epoch);
  const Seed previous = latest(state).beacon;
  const bool any = round.reveals > 0;
  const Seed beacon = any ? mixed(previous, epoch, round.shares) : derived(previous, epoch);
  if (any) keep(state, {.epoch = epoch, .beacon = beacon});
  events.emit(BeaconFixed{.epoch = epoch, .beacon = beacon, .reveals = round.reveals});
  round.sweeping = true;
  round.cursor = round.members;
}

// Whether a backlog filled more than half of the window.
bool excused(const Setting& setting, const Reader& reader, const Round& round) {
  const std::optional<Height> first = first_height(setting, round.epoch.value);
  const Height end = reveal_end(setting, round);
  if (!first || end <= *first) return false;
  return u128(reader.backlog_heights(*first, end)) * 2 > end.value - first->value;
}

// Looks at the next page of members, from the last one down, so that one who moves into a gap has
// been looked at. The accounts that are missing; they are out.
std::vector<AccountId> sweep(State& state, Round& round) {
  std::vector<AccountId> missing;
  if (round.cursor > round.members) round.cursor = round.members;
  for (u32 i = 0; i < PAGE && round.cursor > 0 && round.awaited > 0; ++i) {
    --round.cursor;
    const Member member = member_of(state, round.cursor);
    if (member.due_epoch != round.epoch) continue;
    missing.push_back(member.account);
    remove(state, round, round.cursor);
  }
  return missing;
}

// The next round, or none while there is nobody left. After a jump over its window it closes in
// this block, and its deadline is the one it would have had (L-4).
void roll(const State& state, Ports& ports, const Call& call, Round& round) {
  const u64 members = round.members;
  const Epoch epoch = next(round.epoch);
  round = {};
  if (members == 0) return;
  round.open = true;
  round.epoch = epoch;
  round.members = members;
  round.awaited = members;
  const Height wanted = wanted_close(state.setting, epoch);
  const bool passed = wanted < call.height;
  const Height reserved = ports.schedule(CLOSE_ITEM, passed ? call.height : wanted);
  round.close_height = passed ? wanted : reserved;
}

}  // namespace

void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events) {
  expects(item == CLOSE_ITEM, "beacon has one item in the calendar");
  Round round = state.round.get();
  expects(round.open, "the calendar closes an open round");
  if (!round.sweeping) fix(state, round, events);
  const Epoch epoch = round.epoch;
  const std::vector<AccountId> missing = sweep(state, round);
  const bool forgiven = !missing.empty() && excused(state.setting, ports, round);
  if (round.awaited > 0) {
    ports.schedule(CLOSE_ITEM, call.height);
  } else {
    roll(state, ports, call, round);
  }
  state.round.put(round);
  for (const AccountId& account : missing) {
    events.emit(RevealMissed{.account = account, .epoch = epoch, .excused = forgiven});
    if (!forgiven) ports.fault(account, Fault::missed_reveal);
  }
}

}  // namespace surety::beacon
