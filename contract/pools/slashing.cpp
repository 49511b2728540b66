// What becomes of a seat that is slashed, and of its place.

#include "contract/pools/draw.hpp"
#include "contract/pools/rotation.hpp"

namespace surety::pools {

namespace {

// The pool remembers the seat: whether it has to leave, since it can remember no more.
bool remember(State& state, SeatId id) {
  const PoolId pool = seat_record(state, id).pool;
  Committee committee = committee_of(state, pool);
  expects(committee.former.size() < MOST_FORMER, "a pool that remembers the most seats has left");
  committee.former.push_back(id);
  state.committees.put(pool.value, committee);
  return committee.former.size() == MOST_FORMER;
}

// A pool without a validator has lost a member.
void member_lost(State& state, Ports& ports, const Call& call, PoolId id, bool full,
                 EventLog& events) {
  const Pool pool = pool_of(state, id);
  if (pool.state == PoolState::confirmed) {
    if (full || pool.members < threshold_of(pool.size)) {
      begin_exit(state, ports, call, id, ExitReason::too_few_members, events);
    }
    return;
  }
  if (pool.state != PoolState::keygen) return;
  const bool waits = pool.refilling != Refilling::no;
  if (full || (!waits && pool.members < state.setting.params.least_members)) {
    return dissolve(state, ports, call, id, Failure::too_few_left, events);
  }
  if (!waits) ports.keys.committee_changed(id);
}

// Where pools rotate nobody buys a place: the stake goes through the waterfall at once, and the
// place is filled by the next division.
struct Seized {
  Seat seat;  // as it was
  Atoms claim_atoms;
};
Seized seize_for_good(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  const Turn turn = turn_of(state, id);
  if (turn.timed) ports.calendar.cancel(item_of(Item::payout, id));
  const Seat seat = seat_record(state, id);
  const Atoms claim = settle_claim(state, ports, id);
  ports.purse.stake_to_pooled(seat.account, claim);
  if (seat.state == SeatState::member) set_place(state, seat, std::nullopt);
  end_seat(state, call, id, SeatState::slashed, {});
  state.turns.erase(id.value);
  events.emit(SeatSlashed{.seat = id, .account = seat.account, .seized_atoms = claim});
  return {.seat = seat, .claim_atoms = claim};
}

void spend_seized(State& state, Ports& ports, const Seized& seized, const Slash& slash,
                  EventLog& events) {
  const PoolId pool = seized.seat.pool;
  const Atoms loss = takes_income(state, pool) ? slash.loss_atoms : Atoms{};
  const Waterfall split =
      ports.auctions.waterfall(seized.claim_atoms, loss, slash.reporter.has_value());
  if (split.compensated_atoms != Atoms{}) {
    compensate(state, pool, split.compensated_atoms, events);
  }
  if (split.bounty_atoms != Atoms{}) {
    ports.purse.pooled_to_balance(*slash.reporter, split.bounty_atoms);
  }
  ports.purse.forfeit_pooled(split.forfeited_atoms, state.setting.sink);
  events.emit(StakeSpent{.seat = slash.seat,
                         .compensated_atoms = split.compensated_atoms,
                         .bounty_atoms = split.bounty_atoms,
                         .forfeited_atoms = split.forfeited_atoms});
}

Atoms slash_rotating(State& state, Ports& ports, const Call& call, const Slash& slash,
                     EventLog& events) {
  give_up_next(state, ports, call, slash.seat, events);
  const Seized seized = seize_for_good(state, ports, call, slash.seat, events);
  spend_seized(state, ports, seized, slash, events);
  const PoolId id = seized.seat.pool;
  const PoolState now = pool_of(state, id).state;
  if (now == PoolState::closed || now == PoolState::dissolved) return seized.claim_atoms;
  const bool full = now != PoolState::exiting && remember(state, slash.seat);
  if (seized.seat.state != SeatState::member) {
    if (full && can_exit(pool_of(state, id))) {
      begin_exit(state, ports, call, id, ExitReason::too_many_slashed, events);
    }
    return seized.claim_atoms;
  }
  if (!works(pool_of(state, id))) {
    if (now != PoolState::exiting) member_lost(state, ports, call, id, full, events);
    return seized.claim_atoms;
  }
  renew_least_claim(state, id);
  judge_members(state, ports, call, id, events);
  if (full) begin_exit(state, ports, call, id, ExitReason::too_many_slashed, events);
  return seized.claim_atoms;
}

void told_keys(State& state, Ports& ports, PoolId pool) {
  if (pool_of(state, pool).resharing) ports.keys.committee_changed(pool);
}

// A buyer that has paid for nothing yet: the stake stays with the place.
void slash_buyer(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  const Seat seat = seat_record(state, id);
  hold_again(state, ports, call, id, SeatState::slashed, events);
  events.emit(SeatSlashed{.seat = id, .account = seat.account, .seized_atoms = {}});
  told_keys(state, ports, seat.pool);
  ports.auctions.newcomer_failed(id);
}

void slash_for_sale(State& state, Ports& ports, const Call& call, const Slash& slash,
                    EventLog& events) {
  const Seat seat = seat_record(state, slash.seat);
  hold_stake(state, ports, call, slash.seat);
  const bool full = remember(state, slash.seat);
  events.emit(SeatSlashed{.seat = slash.seat, .account = seat.account, .seized_atoms = {}});
  events.emit(StakeHeld{
      .pool = seat.pool, .seat = slash.seat, .place = seat.place, .stake_atoms = seat.stake_atoms});
  judge_members(state, ports, call, seat.pool, events);
  told_keys(state, ports, seat.pool);
  ports.auctions.seat_slashed({.pool = seat.pool,
                               .seat = slash.seat,
                               .place = seat.place,
                               .stake_atoms = seat.stake_atoms,
                               .loss_atoms = slash.loss_atoms,
                               .reporter = slash.reporter});
  if (full && can_exit(pool_of(state, seat.pool))) {
    begin_exit(state, ports, call, seat.pool, ExitReason::too_many_slashed, events);
  }
}

}  // namespace

Atoms slash_seat(State& state, Ports& ports, const Call& call, const Slash& slash,
                 EventLog& events) {
  expects(is_taken(state, slash.seat), "only a seat that is taken is slashed");
  if (rotates(state)) return slash_rotating(state, ports, call, slash, events);
  const Seat seat = seat_record(state, slash.seat);
  const Pool pool = pool_of(state, seat.pool);
  if (seat.instead_of && seat.state == SeatState::joining) {
    slash_buyer(state, ports, call, slash.seat, events);
    return {};
  }
  if (works(pool)) {
    slash_for_sale(state, ports, call, slash, events);
    return {};
  }
  // Nobody buys a place of a pool that has no validator yet, or that leaves: of the waterfall
  // (spec: auctions) only the last step is left.
  const Atoms seized = seize_claim(state, ports, call, slash.seat);
  events.emit(SeatSlashed{.seat = slash.seat, .account = seat.account, .seized_atoms = seized});
  const bool ends = pool.state == PoolState::exiting || pool.state == PoolState::dissolved;
  if (!ends) member_lost(state, ports, call, seat.pool, remember(state, slash.seat), events);
  return seized;
}

// Places that change hands -----------------------------------------------------------------------

SeatId seat_sold(State& state, Ports& ports, const Call& call, const Sale& sale, EventLog& events) {
  expects(works(pool_of(state, sale.pool)), "a place is sold while its pool works");
  expects(may_sit(state, sale.account), "a buyer has no seat");
  const std::optional<SeatId> slashed = committee_of(state, sale.pool).seats[sale.place - 1u];
  expects(slashed && held_for_place(state, *slashed) != Atoms{}, "a stake is held for the place");
  const ParticipantRef before = ensure_participant(state, sale.account);
  const Atoms deposit = before.participant.deposit_atoms;
  if (deposit != Atoms{}) {
    ports.purse.unlock(sale.account, deposit);
    events.emit(Withdrawn{.account = sale.account, .amount_atoms = deposit});
  }
  const SeatId id = buy_seat(state, ports, call, *slashed, sale.account);
  const Seat seat = seat_record(state, id);
  events.emit(SeatSold{.pool = sale.pool,
                       .seat = id,
                       .place = sale.place,
                       .account = sale.account,
                       .stake_atoms = seat.stake_atoms});
  want_resharing(state, ports, sale.pool);
  return id;
}

void seat_unsold(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  const std::optional<Seat> seat = state.seats.get(id.value);
  if (!seat || !seat->instead_of || seat->state != SeatState::joining) return;
  hold_again(state, ports, call, id, SeatState::left, events);
  told_keys(state, ports, seat->pool);
}

void lot_unsold(State& state, Ports& ports, const Call& call, const Unsold& unsold,
                EventLog& events) {
  const std::optional<SeatId> slashed = committee_of(state, unsold.pool).seats[unsold.place - 1u];
  if (!slashed || held_for_place(state, *slashed) == Atoms{}) return;
  spend_lot(state, ports, *slashed,
            {.compensation_atoms = unsold.compensation_atoms,
             .bounty_atoms = unsold.bounty_atoms,
             .reporter = unsold.reporter},
            events);
  renew_least_claim(state, unsold.pool);
  if (!works(pool_of(state, unsold.pool))) return;
  if (unsold.refill) return refill_or_exit(state, ports, call, unsold.pool, events);
  begin_exit(state, ports, call, unsold.pool, ExitReason::retired, events);
}

}  // namespace surety::pools
