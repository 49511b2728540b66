#include "contract/pools/seats.hpp"

#include "contract/pools/draw.hpp"

namespace surety::pools {

namespace {

// Seats of a dissolved pool that close in one batch (L-5).
constexpr u32 CLOSING_PAGE = 16;

void add_stakes(State& state, Atoms more, Atoms less) {
  Holdings holdings = state.holdings.get();
  holdings.stakes_atoms += more;
  holdings.stakes_atoms -= less;
  state.holdings.put(holdings);
}

// The seat's member is out of it; the caller says where the stake went.
void end_seat(State& state, const Call& call, SeatId id, SeatState ended) {
  Seat seat = seat_record(state, id);
  add_stakes(state, {}, seat.stake_atoms);
  seat.state = ended;
  seat.stake_atoms = {};
  seat.ended_epoch = call.epoch;
  state.seats.put(id.value, seat);
  Pool pool = pool_of(state, seat.pool);
  --pool.members;
  state.pools.put(seat.pool.value, pool);
}

void leave_seat(State& state, const Call& call, AccountId account, Atoms deposit) {
  const ParticipantRef before = ref_of(state, account);
  Participant after = before.participant;
  after.seat = std::nullopt;
  after.deposit_atoms = deposit;
  after.standing = standing_of(state.setting, deposit);
  change_participant(state, call.epoch, before, after);
}

// What is due comes off the stake first; the rest is a deposit again (P-5).
void close_seat(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  const Seat seat = seat_record(state, id);
  const Atoms collected = ports.fines.close_debt(id);
  expects(collected <= seat.stake_atoms, "what is due on a seat is at most its stake");
  const Atoms returned = seat.stake_atoms - collected;
  end_seat(state, call, id, SeatState::left);
  leave_seat(state, call, seat.account, returned);
  events.emit(SeatLeft{.seat = id,
                       .account = seat.account,
                       .collected_atoms = collected,
                       .returned_atoms = returned});
}

}  // namespace

u64 item_of(Item kind, PoolId pool) {
  expects(pool.value < u64{1} << 56, "a pool id leaves room for the kind of work");
  return static_cast<u64>(kind) << 56 | pool.value;
}

SeatId take_seat(State& state, Ports& ports, const Call& call, AccountId account, u32 place_index,
                 EventLog& events) {
  const PoolId pool_id = state.assembly.get().pool;
  const ParticipantRef before = ref_of(state, account);
  expects(before.participant.standing == Standing::listed, "only who is listed is drawn");
  const Atoms stake = before.participant.deposit_atoms;
  const u16 place = static_cast<u16>(place_index + 1);
  const SeatId id{state.seats.append(Seat{.pool = pool_id,
                                          .account = account,
                                          .place = place,
                                          .stake_atoms = stake,
                                          .joined_epoch = call.epoch,
                                          .ended_epoch = {}})};
  Participant after = before.participant;
  after.deposit_atoms = {};
  after.standing = Standing::seated;
  after.seat = id;
  change_participant(state, call.epoch, before, after);
  add_stakes(state, stake, {});

  Pool pool = pool_of(state, pool_id);
  ++pool.members;
  state.pools.put(pool_id.value, pool);
  ports.fines.open_debt(id, account, stake);
  events.emit(SeatTaken{
      .pool = pool_id, .seat = id, .place = place, .account = account, .stake_atoms = stake});
  return id;
}

void dissolve(State& state, Ports& ports, const Call& call, PoolId pool_id, Failure failure,
              EventLog& events) {
  Pool pool = pool_of(state, pool_id);
  expects(pool.state == PoolState::open || pool.state == PoolState::keygen,
          "only a pool without a key dissolves");
  pool.state = PoolState::dissolved;
  state.pools.put(pool_id.value, pool);
  events.emit(PoolDissolved{.pool = pool_id, .failure = failure});
  close_seats(state, ports, call, pool_id, events);
}

void close_seats(State& state, Ports& ports, const Call& call, PoolId pool_id, EventLog& events) {
  const Committee committee = committee_of(state, pool_id);
  u32 place = pool_of(state, pool_id).closed_places;
  const u32 places = static_cast<u32>(committee.seats.size());
  for (u32 looked_at = 0; looked_at < CLOSING_PAGE && place < places; ++looked_at, ++place) {
    const std::optional<SeatId> seat = committee.seats[place];
    if (seat && is_member(state, *seat)) close_seat(state, ports, call, *seat, events);
  }
  Pool pool = pool_of(state, pool_id);
  pool.closed_places = place;
  state.pools.put(pool_id.value, pool);
  if (pool.members == 0) return;
  // From the next height on, since a message that dissolves a pool runs after this height's work.
  ports.calendar.schedule(item_of(Item::closing, pool_id), saturating_add(call.height, Height{1}));
}

Atoms slash_seat(State& state, Ports& ports, const Call& call, SeatId id, EventLog& events) {
  expects(is_member(state, id), "only a seat with a member is slashed");
  const Seat seat = seat_record(state, id);
  // Waterfall (spec: auctions): no validator exists before key generation ends, so no loss of one
  // can be measured and the whole stake goes to the sink.
  ports.purse.seize(seat.account, seat.stake_atoms, state.setting.sink);
  end_seat(state, call, id, SeatState::slashed);
  leave_seat(state, call, seat.account, {});
  events.emit(SeatSlashed{.seat = id, .account = seat.account, .seized_atoms = seat.stake_atoms});
  const Pool pool = pool_of(state, seat.pool);
  if (pool.state == PoolState::keygen && pool.members < state.setting.params.least_members) {
    ports.calendar.cancel(item_of(Item::keygen, seat.pool));
    dissolve(state, ports, call, seat.pool, Failure::too_few_left, events);
  }
  return seat.stake_atoms;
}

}  // namespace surety::pools
