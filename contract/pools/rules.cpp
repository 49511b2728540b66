#include "contract/pools/rules.hpp"

#include "contract/pools/draw.hpp"
#include "contract/pools/life.hpp"
#include "contract/pools/rotation.hpp"

namespace surety::pools {

std::optional<ParamFault> validate(const Params& params) {
  if (params.min_active < 4 * params.pool_size) {
    return ParamFault{"min_active", "min_active must be at least 4 * pool_size."};
  }
  if (params.least_members < threshold_of(params.pool_size)) {
    return ParamFault{"least_members",
                      "least_members must be at least floor(2 * pool_size / 3) + 1."};
  }
  if (params.least_members > params.pool_size) {
    return ParamFault{"least_members", "least_members must be at most pool_size."};
  }
  return std::nullopt;
}

void begin(State& state) {
  begin(state.list);
  state.assembly.put({});
  state.holdings.put({});
}

std::optional<u64> rebuild_index(State& state) {
  for (u64 id = 0; id < state.participants.next_id(); ++id) {
    const std::optional<Participant> participant = state.participants.get(id);
    if (!participant) continue;
    if (participant_of(state, participant->account)) return id;
    state.by_account.insert(participant->account, id);
  }
  return std::nullopt;
}

// Participants -----------------------------------------------------------------------------------

ParticipantRef ref_of(const State& state, AccountId account) {
  const std::optional<u64> id = find_participant(state, account);
  expects(id.has_value(), "the account is a participant");
  const std::optional<Participant> participant = state.participants.get(*id);
  ensures(participant.has_value(), "an index entry leads to a participant");
  return {*id, *participant};
}

Standing standing_of(const Setting& setting, Atoms deposit) {
  if (deposit == Atoms{}) return Standing::out;
  return deposit < setting.params.deposit_atoms ? Standing::off_list : Standing::listed;
}

void change_participant(State& state, Epoch now, const ParticipantRef& before,
                        const Participant& after) {
  const bool was_listed = before.participant.standing == Standing::listed;
  const bool is_listed = after.standing == Standing::listed;
  const bool changes = was_listed != is_listed && !rotates(state);
  if (changes) close_list_if_over(state, now);
  if (changes && was_listed) remove(state.list, after.account);
  if (changes && is_listed) insert(state.list, after.account);
  Holdings holdings = state.holdings.get();
  holdings.deposits_atoms += after.deposit_atoms;
  holdings.deposits_atoms -= before.participant.deposit_atoms;
  state.holdings.put(holdings);
  state.participants.put(before.id, after);
  refresh_lists(state, now, after.account);
}

ParticipantRef ensure_participant(State& state, AccountId account) {
  if (find_participant(state, account)) return ref_of(state, account);
  const Participant fresh{.account = account, .deposit_atoms = {}, .seat = std::nullopt};
  const u64 id = state.participants.append(fresh);
  state.by_account.insert(account, id);
  return {id, fresh};
}

namespace {

void set_deposit(State& state, const Call& call, const ParticipantRef& before, Atoms deposit) {
  Participant after = before.participant;
  after.deposit_atoms = deposit;
  after.standing = standing_of(state.setting, deposit);
  change_participant(state, call.epoch, before, after);
}

}  // namespace

// deposit --------------------------------------------------------------------------------------

Verdict<Error> check(const Deposit&) { return std::nullopt; }

Result<DepositPlan, Error> admit(const State& state, const Funds& funds,
                                 const Identities& identities, const Call& call,
                                 const Deposit& message) {
  if (message.amount_atoms != state.setting.params.deposit_atoms) return Error::not_the_constant;
  if (!call.sender) return Error::no_account;
  if (has_deposit(state, *call.sender)) return Error::already_joined;
  if (!identities.has_identity(*call.sender)) return Error::no_identity;
  if (funds.spendable(*call.sender) < message.amount_atoms) return Error::too_little_balance;
  return DepositPlan{.account = *call.sender};
}

void apply(State& state, Ports& ports, const Call& call, const DepositPlan& plan,
           EventLog& events) {
  const Atoms amount = state.setting.params.deposit_atoms;
  ports.purse.lock(plan.account, amount);
  set_deposit(state, call, ensure_participant(state, plan.account), amount);
  events.emit(Deposited{.account = plan.account, .amount_atoms = amount});
}

// top_up ---------------------------------------------------------------------------------------

Verdict<Error> check(const TopUp&) { return std::nullopt; }

namespace {

// What a top-up adds to: a deposit, or the stake of a seat that rests.
struct Incomplete {
  Atoms held_atoms;
};
Result<Incomplete, Error> to_complete(const State& state, const Participant& participant) {
  if (participant.standing == Standing::out) return Error::not_joined;
  Atoms held = participant.deposit_atoms;
  if (participant.standing == Standing::seated) {
    const Seat seat = seat_record(state, *participant.seat);
    if (seat.state != SeatState::resting) return Error::seated;
    held = seat.stake_atoms;
  }
  if (held >= state.setting.params.deposit_atoms) return Error::deposit_whole;
  return Incomplete{held};
}

}  // namespace

Result<TopUpPlan, Error> admit(const State& state, const Funds& funds, const Call& call,
                               const TopUp& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Participant> participant = participant_of(state, *call.sender);
  if (!participant) return Error::not_joined;
  const auto found = to_complete(state, *participant);
  if (!found) return found.error();
  const Atoms missing = state.setting.params.deposit_atoms - found->held_atoms;
  if (message.amount_atoms != missing) return Error::not_what_is_missing;
  if (funds.spendable(*call.sender) < missing) return Error::too_little_balance;
  return TopUpPlan{.account = *call.sender, .amount_atoms = missing};
}

void apply(State& state, Ports& ports, const Call& call, const TopUpPlan& plan, EventLog& events) {
  ports.purse.lock(plan.account, plan.amount_atoms);
  const ParticipantRef before = ref_of(state, plan.account);
  if (before.participant.seat) {
    add_to_stake(state, call.epoch, *before.participant.seat, plan.amount_atoms);
  } else {
    set_deposit(state, call, before, state.setting.params.deposit_atoms);
  }
  events.emit(ToppedUp{.account = plan.account, .amount_atoms = plan.amount_atoms});
}

// withdraw -------------------------------------------------------------------------------------

Verdict<Error> check(const Withdraw&) { return std::nullopt; }

Result<WithdrawPlan, Error> admit(const State& state, const Beacon& beacon, const Call& call,
                                  const Withdraw&) {
  if (!call.sender) return Error::no_account;
  const Standing standing = standing_at(state, *call.sender);
  if (standing == Standing::out) return Error::not_joined;
  const std::optional<SeatId> seat = seat_of(state, *call.sender);
  if (standing == Standing::seated && !rotates(state)) return Error::seated;
  if (is_frozen(state, call.epoch, *call.sender)) return Error::list_frozen;
  if (seat) {
    if (turn_of(state, *seat).leaving) return Error::leaving_already;
    return WithdrawPlan{.account = *call.sender, .seat = seat};
  }
  if (is_in_closed_set(state, call.epoch, *call.sender)) return Error::list_frozen;
  // Without a seat the deposit is all that a fine for a missed reveal can be taken from.
  if (beacon.awaits_reveal(*call.sender)) return Error::reveal_awaited;
  return WithdrawPlan{.account = *call.sender, .seat = std::nullopt};
}

void apply(State& state, Ports& ports, const Call& call, const WithdrawPlan& plan,
           EventLog& events) {
  if (plan.seat) return begin_withdrawal(state, ports, call, *plan.seat, events);
  const ParticipantRef before = ref_of(state, plan.account);
  const Atoms amount = before.participant.deposit_atoms;
  ports.purse.unlock(plan.account, amount);
  set_deposit(state, call, before, {});
  events.emit(Withdrawn{.account = plan.account, .amount_atoms = amount});
}

// Fines of an account without a seat -------------------------------------------------------------

Atoms charge_deposit(State& state, Ports& ports, const Call& call, AccountId account, Atoms amount,
                     EventLog& events) {
  const Standing standing = standing_at(state, account);
  expects(standing != Standing::seated, "the fine of a seat is the seat's debt");
  if (standing == Standing::out || amount == Atoms{}) return {};
  const ParticipantRef before = ref_of(state, account);
  const Atoms held = before.participant.deposit_atoms;
  const Atoms taken = amount < held ? amount : held;
  ports.purse.seize(account, taken, state.setting.sink);
  set_deposit(state, call, before, held - taken);
  events.emit(
      DepositCharged{.account = account, .taken_atoms = taken, .deposit_atoms = held - taken});
  return taken;
}

}  // namespace surety::pools
