#pragma once
// How seats begin and end: shared by the files of this module, not for others.

#include "contract/pools/rules.hpp"

namespace surety::pools {

// Kinds of due work, in the top byte of an item; the rest is the pool's id.
enum class Item : u64 {
  assembly = 1,  // closing the list, then the draw, page by page
  keygen = 2,    // deadline of key generation
  closing = 3,   // seats of a dissolved pool that are still to close
};
u64 item_of(Item kind, PoolId pool);

// Participants ----------------------------------------------------------------------------------

struct ParticipantRef {
  u64 id;
  Participant participant;
};
// Precondition: the account is a participant.
ParticipantRef ref_of(const State& state, AccountId account);

// Writes a participant, keeping the active list and the sums as its new standing says. `before` is
// the record as it stands in the table.
void change_participant(State& state, Epoch now, const ParticipantRef& before,
                        const Participant& after);
// Standing of an account outside seats whose deposit is this.
Standing standing_of(const Setting& setting, Atoms deposit);

// Seats -----------------------------------------------------------------------------------------

// Turns a listed account's deposit into the stake of a new seat of the pool being drawn. The caller
// writes the seat into the committee.
SeatId take_seat(State& state, Ports& ports, const Call& call, AccountId account, u32 place_index,
                 EventLog& events);
// Ends an open or key-generating pool and closes its first page of seats. The caller has taken the
// pool's other items off the calendar.
void dissolve(State& state, Ports& ports, const Call& call, PoolId pool, Failure failure,
              EventLog& events);
void close_seats(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);

// Assembly --------------------------------------------------------------------------------------

// The list closes when the request's epoch is over, whatever the calendar did (P-2): called before
// the list changes.
void close_list_if_over(State& state, Epoch now);
void due_assembly(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events);

}  // namespace surety::pools
