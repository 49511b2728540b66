#pragma once
// From the request for a pool to its end: shared by the files of this module, not for others.

#include "contract/pools/seats.hpp"

namespace surety::pools {

// Requests for members ----------------------------------------------------------------------------

// The list closes when the request's epoch is over, whatever the calendar did (P-2): called before
// the list changes.
void close_list_if_over(State& state, Epoch now);
// How long a draw waits for its beacon.
inline constexpr Epoch BEACON_PATIENCE{4};
void due_assembly(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);

Epoch draw_epoch_of(const Assembly& assembly);
// The shortest list from which members are drawn.
u32 least_list_of(const State& state, RequestKind kind, PoolId pool);
// The request under way is over; the caller goes on with begin_next_request at its end.
void end_request(State& state);
void begin_next_request(State& state, Ports& ports, const Call& call, EventLog& events);
// Enough accounts are on the list for a draw of the pool's open places, four for each.
bool can_refill(const State& state, const Call& call, PoolId pool);
// Asks for members for the pool's open places, now or when its turn comes. Nothing happens where
// that was done already. Precondition: can_refill.
void request_refill(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// The pool asks for nobody any more: takes it out of the queue, or ends its request.
void drop_refill(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// A draw for open places is over: the pool goes on, or comes to its end.
void after_refill(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);

// Key generation and key rounds -------------------------------------------------------------------

// Precondition: the pool is open, or in KEYGEN without a deadline.
void start_generation(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// Begins a session for new shares where a seat is joining and none is open or scheduled.
void want_resharing(State& state, Ports& ports, PoolId pool);
void due_retry(State& state, Ports& ports, PoolId pool);
// A newcomer does not get its share: a bought seat is unsold, a drawn one closes and its place is
// drawn for anew.
void end_newcomer(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// Asks for members for open places of a pool with a validator; without any to be had it leaves.
void refill_or_exit(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);

// Deadlines ---------------------------------------------------------------------------------------

// Of key generation, the deposit and a halt: sets the deadline of the pool's state, which has none,
// or takes it off the calendar where it has one. The caller writes the pool.
void set_deadline(Ports& ports, const Call& call, Pool& pool, PoolId id, u32 blocks);
void drop_deadline(Ports& ports, Pool& pool, PoolId id);

// Halting, the end --------------------------------------------------------------------------------

// The pool has a validator and is not on its way out.
constexpr bool works(const Pool& pool) {
  return pool.state == PoolState::active || pool.state == PoolState::halted;
}

void enlist_active(State& state, PoolId pool);
void strike_active(State& state, PoolId pool);
// Halts an active pool with fewer members than the threshold; resumes a halted one with as many.
void judge_members(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
// Ends an open or key-generating pool and closes its first page of seats. Takes the deadline of an
// attempt off the calendar.
void dissolve(State& state, Ports& ports, const Call& call, PoolId pool, Failure failure,
              EventLog& events);
// Precondition: the pool is confirmed, active or halted.
void begin_exit(State& state, Ports& ports, const Call& call, PoolId pool, ExitReason reason,
                EventLog& events);
bool can_exit(const Pool& pool);
// The deadline of the pool's state has come.
void deadline_passed(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);
void close_page(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);

}  // namespace surety::pools
