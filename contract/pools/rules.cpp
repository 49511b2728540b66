#include "contract/pools/rules.hpp"

#include "contract/pools/draw.hpp"
#include "contract/pools/seats.hpp"

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

// Readers --------------------------------------------------------------------------------------

namespace {

std::optional<u64> find(const State& state, AccountId account) {
  return state.by_account.find(account, [&](u64 id) {
    return state.participants.holds(id, [&](const Participant& p) { return p.account == account; });
  });
}

Standing standing_at(const State& state, AccountId account) {
  const std::optional<Participant> participant = participant_of(state, account);
  return participant ? participant->standing : Standing::out;
}

}  // namespace

std::optional<Participant> participant_of(const State& state, AccountId account) {
  const std::optional<u64> id = find(state, account);
  return id ? state.participants.get(*id) : std::nullopt;
}

bool has_deposit(const State& state, AccountId account) {
  return standing_at(state, account) != Standing::out;
}
bool is_seated(const State& state, AccountId account) {
  return standing_at(state, account) == Standing::seated;
}
bool is_listed(const State& state, AccountId account) {
  return standing_at(state, account) == Standing::listed;
}

std::optional<SeatId> seat_of(const State& state, AccountId account) {
  const std::optional<Participant> participant = participant_of(state, account);
  return participant ? participant->seat : std::nullopt;
}

Atoms stake_of(const State& state, SeatId seat) {
  const std::optional<Seat> record = state.seats.get(seat.value);
  return record ? record->stake_atoms : Atoms{};
}

bool is_member(const State& state, SeatId seat) {
  return state.seats.holds(seat.value, [](const Seat& s) { return s.state == SeatState::member; });
}

Pool pool_of(const State& state, PoolId pool) {
  const std::optional<Pool> record = state.pools.get(pool.value);
  expects(record.has_value(), "the pool exists");
  return *record;
}

Committee committee_of(const State& state, PoolId pool) {
  std::optional<Committee> record = state.committees.get(pool.value);
  expects(record.has_value(), "the pool exists");
  return *std::move(record);
}

Seat seat_record(const State& state, SeatId seat) {
  const std::optional<Seat> record = state.seats.get(seat.value);
  expects(record.has_value(), "the seat exists");
  return *record;
}

bool is_frozen(const State& state, Epoch now, AccountId account) {
  const Assembly assembly = state.assembly.get();
  if (!assembly.open) return false;
  if (assembly.list_closed) return frozen_contains(state.list, account);
  return now > assembly.epoch && contains(state.list, account);
}

Height first_height(const Setting& setting, Epoch epoch) {
  if (epoch.value > Height::max().value / setting.blocks_per_epoch) return Height::max();
  return {epoch.value * setting.blocks_per_epoch};
}

Atoms held_atoms(const State& state) {
  const Holdings holdings = state.holdings.get();
  return holdings.deposits_atoms + holdings.stakes_atoms;
}

// Participants -----------------------------------------------------------------------------------

ParticipantRef ref_of(const State& state, AccountId account) {
  const std::optional<u64> id = find(state, account);
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
  if (was_listed != is_listed) close_list_if_over(state, now);
  if (was_listed && !is_listed) remove(state.list, after.account);
  if (!was_listed && is_listed) insert(state.list, after.account);
  Holdings holdings = state.holdings.get();
  holdings.deposits_atoms += after.deposit_atoms;
  holdings.deposits_atoms -= before.participant.deposit_atoms;
  state.holdings.put(holdings);
  state.participants.put(before.id, after);
}

namespace {

// The account's record, opened where it has none.
ParticipantRef ensure_participant(State& state, AccountId account) {
  if (find(state, account)) return ref_of(state, account);
  const Participant fresh{.account = account, .deposit_atoms = {}, .seat = std::nullopt};
  const u64 id = state.participants.append(fresh);
  state.by_account.insert(account, id);
  return {id, fresh};
}

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

Result<TopUpPlan, Error> admit(const State& state, const Funds& funds, const Call& call,
                               const TopUp& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<Participant> participant = participant_of(state, *call.sender);
  if (!participant || participant->standing == Standing::out) return Error::not_joined;
  if (participant->standing == Standing::seated) return Error::seated;
  if (participant->standing == Standing::listed) return Error::deposit_whole;
  const Atoms missing = state.setting.params.deposit_atoms - participant->deposit_atoms;
  if (message.amount_atoms != missing) return Error::not_what_is_missing;
  if (funds.spendable(*call.sender) < missing) return Error::too_little_balance;
  return TopUpPlan{.account = *call.sender, .amount_atoms = missing};
}

void apply(State& state, Ports& ports, const Call& call, const TopUpPlan& plan, EventLog& events) {
  ports.purse.lock(plan.account, plan.amount_atoms);
  set_deposit(state, call, ref_of(state, plan.account), state.setting.params.deposit_atoms);
  events.emit(ToppedUp{.account = plan.account, .amount_atoms = plan.amount_atoms});
}

// withdraw -------------------------------------------------------------------------------------

Verdict<Error> check(const Withdraw&) { return std::nullopt; }

Result<WithdrawPlan, Error> admit(const State& state, const Beacon& beacon, const Call& call,
                                  const Withdraw&) {
  if (!call.sender) return Error::no_account;
  const Standing standing = standing_at(state, *call.sender);
  if (standing == Standing::out) return Error::not_joined;
  if (standing == Standing::seated) return Error::seated;
  if (is_frozen(state, call.epoch, *call.sender)) return Error::list_frozen;
  // Without a seat the deposit is all that a fine for a missed reveal can be taken from.
  if (beacon.awaits_reveal(*call.sender)) return Error::reveal_awaited;
  return WithdrawPlan{.account = *call.sender};
}

void apply(State& state, Ports& ports, const Call& call, const WithdrawPlan& plan,
           EventLog& events) {
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
