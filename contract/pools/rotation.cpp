// The mode, who takes part, and how participants of rotating pools leave.

#include "contract/pools/rotation.hpp"

#include "contract/pools/draw.hpp"

namespace surety::pools {

// begin_rotation -------------------------------------------------------------------------------

Verdict<Error> check(const BeginRotation&) { return std::nullopt; }

namespace {

// A handover must be able to end before the set closes for the next division.
bool is_long_enough(const Setting& setting, u32 rotation_epochs) {
  const u128 heights = u128(rotation_epochs - 1) * setting.blocks_per_epoch;
  return heights > setting.params.keygen_blocks;
}

}  // namespace

Result<RotationPlan, Error> admit(const State& state, const Call& call,
                                  const BeginRotation& message) {
  if (!call.sender) return Error::no_account;
  if (*call.sender != AccountId{0}) return Error::not_first_account;
  if (rotates(state)) return Error::rotating_already;
  if (state.participants.next_id() != 0) return Error::deposits_made;
  if (!is_long_enough(state.setting, message.rotation_epochs)) return Error::rotation_too_short;
  const Atoms stake = message.least_stake_atoms;
  if (stake < state.setting.max_penalty_atoms || stake > state.setting.params.deposit_atoms) {
    return Error::stake_out_of_bounds;
  }
  return RotationPlan{.rules = {.rotation_epochs = message.rotation_epochs,
                                .exit_epochs = message.exit_epochs,
                                .least_stake_atoms = stake}};
}

void apply(State& state, Ports& ports, const Call& call, const RotationPlan& plan,
           EventLog& events) {
  state.rotation.put(plan.rules);
  begin(state.list, Which::set);
  Division division{};
  division.draw_epoch = saturating_add(call.epoch, Epoch{plan.rules.rotation_epochs});
  state.division.put(division);
  ports.calendar.schedule(item_of(Item::division, PoolId{0}),
                          first_height(state.setting, division.draw_epoch - Epoch{1}));
  events.emit(RotationBegun{.rotation_epochs = plan.rules.rotation_epochs,
                            .exit_epochs = plan.rules.exit_epochs,
                            .least_stake_atoms = plan.rules.least_stake_atoms,
                            .draw_epoch = division.draw_epoch});
}

// Turns and lists ------------------------------------------------------------------------------

Turn turn_of(const State& state, SeatId seat) {
  return state.turns.get_or(seat.value, [] { return Turn{}; });
}

void put_turn(State& state, Epoch now, SeatId seat, const Turn& turn) {
  state.turns.put(seat.value, turn);
  refresh_lists(state, now, seat_record(state, seat).account);
}

Membership membership_of(const State& state, AccountId account) {
  const std::optional<Participant> participant = participant_of(state, account);
  if (!participant) return {};
  if (participant->standing == Standing::listed) return {.waits = true, .takes_part = true};
  if (!participant->seat) return {};
  const Seat seat = seat_record(state, *participant->seat);
  const Turn turn = turn_of(state, *participant->seat);
  const bool fit = !turn.leaving && seat.stake_atoms >= state.rotation.get().least_stake_atoms;
  const bool free = seat.state == SeatState::resting && !turn.next_pool;
  return {.waits = fit && free, .takes_part = fit};
}

void refresh_lists(State& state, Epoch now, AccountId account) {
  if (!rotates(state)) return;
  const Membership wanted = membership_of(state, account);
  if (contains(state.list, account) != wanted.waits) {
    close_list_if_over(state, now);
    (wanted.waits ? insert : remove)(state.list, account, Which::waiting);
  }
  if (contains(state.list, account, Which::set) != wanted.takes_part) {
    close_set_if_over(state, now);
    (wanted.takes_part ? insert : remove)(state.list, account, Which::set);
  }
}

void close_set_if_over(State& state, Epoch now) {
  Division division = state.division.get();
  if (division.set_closed || saturating_add(now, Epoch{1}) < division.draw_epoch) return;
  division.set_closed = true;
  state.division.put(division);
  freeze(state.list, Which::set);
}

bool is_in_closed_set(const State& state, Epoch now, AccountId account) {
  if (!rotates(state)) return false;
  const Division division = state.division.get();
  if (division.set_closed) return frozen_contains(state.list, account, Which::set);
  return saturating_add(now, Epoch{1}) >= division.draw_epoch &&
         contains(state.list, account, Which::set);
}

void add_to_stake(State& state, Epoch now, SeatId id, Atoms amount) {
  Seat seat = seat_record(state, id);
  expects(seat.state == SeatState::resting, "a claim is topped up by nobody");
  seat.stake_atoms += amount;
  state.seats.put(id.value, seat);
  add_to(state, &Holdings::stakes_atoms, amount);
  refresh_lists(state, now, seat.account);
}

// Leaving --------------------------------------------------------------------------------------

void begin_withdrawal(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  Turn turn = turn_of(state, id);
  turn.leaving = true;
  put_turn(state, call.epoch, id, turn);
  events.emit(WithdrawalBegun{.account = seat_record(state, id).account, .seat = id});
  time_payout(state, ports, call, id);
}

namespace {

bool may_be_paid(const State& state, SeatId id, const Turn& turn) {
  return turn.leaving && seat_record(state, id).state == SeatState::resting && !turn.next_pool &&
         turn.rounds_held == 0;
}

void schedule_payout(State& state, Ports& ports, const Call& call, SeatId id, Epoch epoch) {
  schedule_at(ports, call, item_of(Item::payout, id), first_height(state.setting, epoch));
  Turn turn = turn_of(state, id);
  turn.timed = true;
  put_turn(state, call.epoch, id, turn);
}

Epoch payout_epoch(const State& state, const Turn& turn) {
  return saturating_add(turn.held_epoch, Epoch{state.rotation.get().exit_epochs});
}

}  // namespace

void time_payout(State& state, Ports& ports, const Call& call, SeatId id) {
  const Turn turn = turn_of(state, id);
  if (turn.timed || !may_be_paid(state, id, turn)) return;
  schedule_payout(state, ports, call, id, payout_epoch(state, turn));
}

void due_payout(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  Turn turn = turn_of(state, id);
  turn.timed = false;
  put_turn(state, call.epoch, id, turn);
  // Who was drawn in a set that had closed before he asked holds a share again.
  if (!may_be_paid(state, id, turn)) return;
  const Epoch epoch = payout_epoch(state, turn);
  if (call.epoch < epoch) return schedule_payout(state, ports, call, id, epoch);
  const AccountId account = seat_record(state, id).account;
  if (ports.beacon.awaits_reveal(account)) {
    // The stake answers for the reveal, as a deposit does.
    return schedule_payout(state, ports, call, id, saturating_add(call.epoch, Epoch{1}));
  }
  const Atoms stake = stake_of(state, id);
  const Atoms collected = ports.fines.close_debt(id);
  expects(collected <= stake, "what is due on a seat is at most its stake");
  state.turns.erase(id.value);
  end_seat(state, call, id, SeatState::left, {});
  const Atoms paid = stake - collected;
  if (paid != Atoms{}) ports.purse.unlock(account, paid);
  events.emit(SeatLeft{.seat = id,
                       .account = account,
                       .collected_atoms = collected,
                       .returned_atoms = {},
                       .paid_atoms = paid});
}

}  // namespace surety::pools
