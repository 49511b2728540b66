#include "contract/pools/seats.hpp"

#include <algorithm>

#include "contract/pools/draw.hpp"
#include "contract/pools/rotation.hpp"

namespace surety::pools {

namespace {

// A seat that rests counts in no pool.
void count_seat(State& state, PoolId id, SeatState seat_state, bool begins) {
  if (seat_state == SeatState::resting) return;
  expects(seat_state == SeatState::member || seat_state == SeatState::joining, "the seat is taken");
  Pool pool = pool_of(state, id);
  u32& count = seat_state == SeatState::member ? pool.members : pool.joining;
  count = begins ? count + 1 : count - 1;
  state.pools.put(id.value, pool);
}

// Writes a new seat, its holder as seated, and its debt. Precondition: the holder is a participant.
SeatId open_seat(State& state, Ports& ports, const Call& call, const Seat& seat) {
  const SeatId id{state.seats.append(seat)};
  if (rotates(state)) state.turns.put(id.value, {});
  const ParticipantRef before = ref_of(state, seat.account);
  Participant after = before.participant;
  after.deposit_atoms = {};
  after.standing = Standing::seated;
  after.seat = id;
  change_participant(state, call.epoch, before, after);
  add_to(state, &Holdings::stakes_atoms, seat.stake_atoms);
  count_seat(state, seat.pool, seat.state, true);
  ports.fines.open_debt(id, seat.account, seat.stake_atoms);
  return id;
}

void take_credits(State& state, Validator& validator, Atoms amount) {
  validator.credits_atoms -= amount;
  take_from(state, &Holdings::credits_atoms, amount);
}

// Brings what is behind a taken seat to what it is paid: credits come in, or what the validator
// lost is burned.
void settle_stake(State& state, Ports& ports, SeatId id, Atoms claim) {
  Seat seat = seat_record(state, id);
  if (claim > seat.stake_atoms) {
    const Atoms more = claim - seat.stake_atoms;
    Validator validator = validator_record(state, seat.pool);
    take_credits(state, validator, more);
    state.validators.put(seat.pool.value, validator);
    ports.purse.pooled_to_stake(seat.account, more);
    add_to(state, &Holdings::stakes_atoms, more);
  } else if (claim < seat.stake_atoms) {
    const Atoms lost = seat.stake_atoms - claim;
    ports.purse.seize(seat.account, lost, Sink::burned);
    take_from(state, &Holdings::stakes_atoms, lost);
  }
  seat.stake_atoms = claim;
  state.seats.put(id.value, seat);
}

// What the seat is paid; from now on it has no share of the validator.
Atoms end_claim(State& state, SeatId id) {
  const Seat seat = seat_record(state, id);
  std::optional<Validator> validator = validator_of(state, seat.pool);
  if (!validator) return seat.stake_atoms;
  const Atoms claim = remove_share(*validator, share_of(seat));
  state.validators.put(seat.pool.value, *validator);
  return claim;
}

// A validator's share for a seat that begins now.
void begin_claim(State& state, Seat& seat) {
  std::optional<Validator> validator = validator_of(state, seat.pool);
  if (!validator) return;
  seat.credit_base = validator->credit_index;
  seat.debit_base = validator->debit_index;
  add_share(*validator, seat.stake_atoms);
  state.validators.put(seat.pool.value, *validator);
}

}  // namespace

void set_place(State& state, const Seat& seat, std::optional<SeatId> id) {
  Committee committee = committee_of(state, seat.pool);
  committee.seats[seat.place - 1u] = id;
  state.committees.put(seat.pool.value, committee);
}

u64 item_of(Item kind, PoolId pool) {
  expects(pool.value < u64{1} << 56, "a pool id leaves room for the kind of work");
  return static_cast<u64>(kind) << 56 | pool.value;
}

u64 item_of(Item kind, SeatId seat) { return item_of(kind, PoolId{seat.value}); }

Height schedule_in(Ports& ports, const Call& call, Item kind, PoolId pool, u32 blocks) {
  return ports.calendar.schedule(item_of(kind, pool), saturating_add(call.height, Height{blocks}));
}

Height schedule_at(Ports& ports, const Call& call, u64 item, Height wanted) {
  return ports.calendar.schedule(item, std::max(wanted, saturating_add(call.height, Height{1})));
}

void add_to(State& state, Atoms Holdings::*sum, Atoms amount) {
  Holdings holdings = state.holdings.get();
  holdings.*sum += amount;
  state.holdings.put(holdings);
}

void take_from(State& state, Atoms Holdings::*sum, Atoms amount) {
  Holdings holdings = state.holdings.get();
  holdings.*sum -= amount;
  state.holdings.put(holdings);
}

bool is_open_place(const State& state, const Committee& committee, u32 place_index) {
  const std::optional<SeatId>& seat = committee.seats[place_index];
  return !seat || (!is_taken(state, *seat) && held_for_place(state, *seat) == Atoms{});
}

// How seats begin --------------------------------------------------------------------------------

SeatId take_seat(State& state, Ports& ports, const Call& call, const Taking& taking,
                 EventLog& events) {
  const ParticipantRef before = ref_of(state, taking.account);
  if (before.participant.seat) {
    seat_resting(state, call, *before.participant.seat, taking, events);
    return *before.participant.seat;
  }
  expects(before.participant.standing == Standing::listed, "only who is listed is drawn");
  Seat seat{.pool = taking.pool,
            .account = taking.account,
            .place = taking.place,
            .stake_atoms = before.participant.deposit_atoms,
            .joined_epoch = call.epoch,
            .ended_epoch = {},
            .instead_of = std::nullopt};
  if (validator_of(state, taking.pool)) seat.state = SeatState::joining;
  begin_claim(state, seat);
  const SeatId id = open_seat(state, ports, call, seat);
  events.emit(SeatTaken{.pool = taking.pool,
                        .seat = id,
                        .place = taking.place,
                        .account = taking.account,
                        .stake_atoms = seat.stake_atoms});
  return id;
}

SeatId buy_seat(State& state, Ports& ports, const Call& call, SeatId slashed, AccountId account) {
  Seat old = seat_record(state, slashed);
  Seat seat = old;
  seat.account = account;
  seat.state = SeatState::joining;
  seat.joined_epoch = call.epoch;
  seat.ended_epoch = {};
  seat.instead_of = slashed;
  old.stake_atoms = {};
  state.seats.put(slashed.value, old);
  take_from(state, &Holdings::lots_atoms, seat.stake_atoms);
  ports.purse.pooled_to_stake(account, seat.stake_atoms);
  const SeatId id = open_seat(state, ports, call, seat);
  set_place(state, seat, id);
  return id;
}

// How seats of rotating pools move ---------------------------------------------------------------

SeatId open_resting(State& state, Ports& ports, const Call& call, const Taking& taking) {
  const ParticipantRef before = ref_of(state, taking.account);
  expects(before.participant.standing == Standing::listed, "only who is listed gets a new seat");
  const Seat seat{.pool = taking.pool,
                  .account = taking.account,
                  .place = taking.place,
                  .state = SeatState::resting,
                  .stake_atoms = before.participant.deposit_atoms,
                  .joined_epoch = call.epoch,
                  .ended_epoch = {},
                  .instead_of = std::nullopt};
  return open_seat(state, ports, call, seat);
}

void seat_resting(State& state, const Call& call, SeatId id, const Taking& taking,
                  EventLog& events) {
  Seat seat = seat_record(state, id);
  expects(seat.state == SeatState::resting, "a seat takes a place once it has none");
  seat.pool = taking.pool;
  seat.place = taking.place;
  seat.state = SeatState::member;
  seat.joined_epoch = call.epoch;
  begin_claim(state, seat);
  state.seats.put(id.value, seat);
  count_seat(state, seat.pool, seat.state, true);
  Turn turn = turn_of(state, id);
  turn.next_pool = std::nullopt;
  turn.holds_next = false;
  put_turn(state, call.epoch, id, turn);
  events.emit(SeatPlaced{.pool = seat.pool,
                         .seat = id,
                         .place = seat.place,
                         .account = seat.account,
                         .stake_atoms = seat.stake_atoms});
}

Atoms settle_claim(State& state, Ports& ports, SeatId id) {
  const Atoms claim = seat_record(state, id).state == SeatState::resting ? stake_of(state, id)
                                                                         : end_claim(state, id);
  settle_stake(state, ports, id, claim);
  return claim;
}

void rest_seat(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  const Atoms claim = settle_claim(state, ports, id);
  Seat seat = seat_record(state, id);
  const Atoms whole = state.setting.params.deposit_atoms;
  const Atoms paid = claim > whole ? claim - whole : Atoms{};
  if (paid != Atoms{}) {
    ports.purse.unlock(seat.account, paid);
    take_from(state, &Holdings::stakes_atoms, paid);
  }
  count_seat(state, seat.pool, seat.state, false);
  set_place(state, seat, std::nullopt);
  seat.stake_atoms = claim - paid;
  seat.state = SeatState::resting;
  state.seats.put(id.value, seat);
  Turn turn = turn_of(state, id);
  turn.held_epoch = call.epoch;
  put_turn(state, call.epoch, id, turn);
  events.emit(SeatRested{
      .pool = seat.pool, .seat = id, .stake_atoms = seat.stake_atoms, .paid_atoms = paid});
}

// How seats end ----------------------------------------------------------------------------------

void end_seat(State& state, const Call& call, SeatId id, SeatState ended, Atoms deposit) {
  Seat seat = seat_record(state, id);
  count_seat(state, seat.pool, seat.state, false);
  take_from(state, &Holdings::stakes_atoms, seat.stake_atoms);
  seat.state = ended;
  seat.stake_atoms = {};
  seat.ended_epoch = call.epoch;
  state.seats.put(id.value, seat);
  const ParticipantRef before = ref_of(state, seat.account);
  Participant after = before.participant;
  after.seat = std::nullopt;
  after.deposit_atoms = deposit;
  after.standing = standing_of(state.setting, deposit);
  change_participant(state, call.epoch, before, after);
}

void close_seat(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  if (rotates(state)) return rest_seat(state, ports, call, id, events);
  const Atoms claim = end_claim(state, id);
  settle_stake(state, ports, id, claim);
  const AccountId account = seat_record(state, id).account;
  const Atoms collected = ports.fines.close_debt(id);
  expects(collected <= claim, "what is due on a seat is at most its claim");
  const Atoms rest = claim - collected;
  const Atoms whole = state.setting.params.deposit_atoms;
  const Atoms returned = rest < whole ? rest : whole;
  end_seat(state, call, id, SeatState::left, returned);
  if (rest > returned) ports.purse.unlock(account, rest - returned);
  events.emit(SeatLeft{.seat = id,
                       .account = account,
                       .collected_atoms = collected,
                       .returned_atoms = returned,
                       .paid_atoms = rest - returned});
}

Atoms seize_claim(State& state, Ports& ports, const Call& call, SeatId id) {
  const Seat seat = seat_record(state, id);
  const Atoms claim = end_claim(state, id);
  settle_stake(state, ports, id, claim);
  ports.purse.seize(seat.account, claim, state.setting.sink);
  end_seat(state, call, id, SeatState::slashed, {});
  return claim;
}

void hold_stake(State& state, Ports& ports, const Call& call, SeatId id) {
  Seat seat = seat_record(state, id);
  const Atoms stake = seat.stake_atoms;
  ports.purse.stake_to_pooled(seat.account, stake);
  end_seat(state, call, id, SeatState::slashed, {});
  seat = seat_record(state, id);
  seat.stake_atoms = stake;
  state.seats.put(id.value, seat);
  add_to(state, &Holdings::lots_atoms, stake);
}

void hold_again(State& state, Ports& ports, const Call& call, SeatId id, SeatState ended,
                EventLog& events) {
  const Seat seat = seat_record(state, id);
  const Atoms stake = seat.stake_atoms;
  ports.purse.stake_to_pooled(seat.account, stake);
  end_seat(state, call, id, ended, {});
  // The stake was never paid for, so nothing that the buyer owes is taken from it.
  if (ended == SeatState::left) ports.fines.close_debt(id);
  Seat old = seat_record(state, *seat.instead_of);
  old.stake_atoms = stake;
  state.seats.put(seat.instead_of->value, old);
  add_to(state, &Holdings::lots_atoms, stake);
  set_place(state, seat, seat.instead_of);
  events.emit(SeatUnsold{.seat = id, .account = seat.account, .stake_atoms = stake});
}

void vacate(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  close_seat(state, ports, call, id, events);
  if (!rotates(state)) set_place(state, seat_record(state, id), std::nullopt);
}

void renew_least_claim(State& state, PoolId pool) {
  Validator validator = validator_record(state, pool);
  std::optional<Atoms> least;
  for (const std::optional<SeatId>& id : committee_of(state, pool).seats) {
    if (!id) continue;
    const Seat seat = seat_record(state, *id);
    if (!is_taken(state, *id) && held_for_place(state, *id) == Atoms{}) continue;
    const Atoms claim = claim_before_shortfall(validator, share_of(seat));
    if (!least || claim < *least) least = claim;
  }
  validator.least_claim_atoms = least.value_or(Atoms{});
  state.validators.put(pool.value, validator);
}

// What nobody bought -----------------------------------------------------------------------------

void spend_lot(State& state, Ports& ports, SeatId id, const Spending& spending, EventLog& events) {
  Seat seat = seat_record(state, id);
  const Atoms stake = seat.stake_atoms;
  const Atoms value = end_claim(state, id);
  seat.stake_atoms = {};
  state.seats.put(id.value, seat);
  take_from(state, &Holdings::lots_atoms, stake);
  Validator validator = validator_record(state, seat.pool);
  if (value > stake) take_credits(state, validator, value - stake);
  if (value < stake) ports.purse.forfeit_pooled(stake - value, Sink::burned);
  const Atoms compensated =
      spending.compensation_atoms < value ? spending.compensation_atoms : value;
  const Atoms left = value - compensated;
  const Atoms wanted = spending.reporter ? spending.bounty_atoms : Atoms{};
  const Atoms bounty = wanted < left ? wanted : left;
  validator.income_atoms += compensated;
  state.validators.put(seat.pool.value, validator);
  add_to(state, &Holdings::incomes_atoms, compensated);
  if (bounty != Atoms{}) ports.purse.pooled_to_balance(*spending.reporter, bounty);
  ports.purse.forfeit_pooled(left - bounty, state.setting.sink);
  events.emit(StakeSpent{.seat = id,
                         .compensated_atoms = compensated,
                         .bounty_atoms = bounty,
                         .forfeited_atoms = left - bounty});
}

}  // namespace surety::pools
