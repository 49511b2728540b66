#pragma once
// Pools that rotate (README, Rotating pools): shared by the files of this module, not for others.
// In a ledger whose pools do not rotate each of these changes nothing.

#include "contract/pools/life.hpp"

namespace surety::pools {

// Seats and lists -------------------------------------------------------------------------------

Turn turn_of(const State& state, SeatId seat);
// Writes it, and brings its owner onto or off the two lists. Precondition: the seat is taken.
void put_turn(State& state, Epoch now, SeatId seat, const Turn& turn);
// Brings an account onto or off the two lists, as its deposit or its seat says.
void refresh_lists(State& state, Epoch now, AccountId account);
// The lists that an account belongs on.
struct Membership {
  bool waits = false;       // may be drawn for a new pool
  bool takes_part = false;  // in divisions
};
Membership membership_of(const State& state, AccountId account);
// The set closes when the epoch before the draw begins, whatever the calendar did (P-2): called
// before the set changes.
void close_set_if_over(State& state, Epoch now);
// The account is in a set that was closed for a division which is not drawn yet.
bool is_in_closed_set(const State& state, Epoch now, AccountId account);
// Precondition: the seat rests.
void add_to_stake(State& state, Epoch now, SeatId seat, Atoms amount);

// Leaving ---------------------------------------------------------------------------------------

void begin_withdrawal(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// Schedules the payment of a seat whose owner leaves, once it rests and holds no share.
void time_payout(State& state, Ports& ports, const Call& call, SeatId seat);
void due_payout(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);

// Divisions -------------------------------------------------------------------------------------

void due_division(State& state, Ports& ports, const Call& call, EventLog& events);
// The pool takes part in divisions from now on, or no more. Precondition: it has a validator.
void enlist_in_lineup(State& state, PoolId pool);
void leave_lineup(State& state);

// Handing over ----------------------------------------------------------------------------------

Handover handover_of(const State& state, PoolId pool);
// Seats that hold a share and still sit elsewhere.
u32 awaited(const State& state, PoolId pool);
// A new pool's key is confirmed: its members hold it.
void hold_first_round(State& state, PoolId pool, Epoch now);
// Begins to reshare the key to the incoming committee where none is open or scheduled.
void want_handover(State& state, Ports& ports, PoolId pool);
void hand_over(State& state, Ports& ports, const Call& call, PoolId pool,
               std::span<const SeatId> committee, EventLog& events);
void handover_failed(State& state, Ports& ports, const Call& call, PoolId pool,
                     std::span<const SeatId> culprits, EventLog& events);
// The incoming committee, also one that is being drawn, is given up; nobody is blamed.
void drop_handover(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// The seat is not to sit in the pool that it was drawn for or holds a share of.
void give_up_next(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// A seat that rests takes the place that it holds a share for.
void take_next_place(State& state, const Call& call, SeatId seat, EventLog& events);
// The pool leaves: nobody is to come any more.
void end_handovers(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// The pool has paid out: its key is of no use any more.
void release_holders(State& state, Ports& ports, const Call& call, PoolId pool);

// O(n): turns, handovers and the line-up agree with each other.
bool audit_rotation(const State& state);

}  // namespace surety::pools
