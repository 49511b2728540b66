#pragma once
// How seats begin and end: shared by the files of this module, not for others.

#include "contract/pools/claims.hpp"
#include "contract/pools/rules.hpp"

namespace surety::pools {

// Kinds of due work, in the top byte of an item; the rest is the pool's id.
enum class Item : u64 {
  assembly = 1,  // closing the list, then the draw, page by page
  keygen = 2,    // deadline of an attempt at key generation
  closing = 3,   // seats of a pool at its end that are still to close
  deposit = 4,   // deadline of the deposit's initiation
  halt = 5,      // deadline of a halt
  retry = 6,     // the next attempt at resharing
  division = 7,  // the next step of the division of participants; its id is 0
  payout = 8,    // of a stake, by the seat's id
};
u64 item_of(Item kind, PoolId pool);
u64 item_of(Item kind, SeatId seat);
// Precondition of both: the item is not scheduled. Give the height it got.
Height schedule_in(Ports& ports, const Call& call, Item kind, PoolId pool, u32 blocks);
// At the wanted height, or the next one where that is over.
Height schedule_at(Ports& ports, const Call& call, u64 item, Height wanted);

// Participants ----------------------------------------------------------------------------------

struct ParticipantRef {
  u64 id;
  Participant participant;
};
// Precondition: the account is a participant.
ParticipantRef ref_of(const State& state, AccountId account);
std::optional<u64> find_participant(const State& state, AccountId account);
Standing standing_at(const State& state, AccountId account);
// The account's record, opened where it has none.
ParticipantRef ensure_participant(State& state, AccountId account);

// Writes a participant, keeping the active list and the sums as its new standing says. `before` is
// the record as it stands in the table.
void change_participant(State& state, Epoch now, const ParticipantRef& before,
                        const Participant& after);
// Standing of an account outside seats whose deposit is this.
Standing standing_of(const Setting& setting, Atoms deposit);

// Sums ------------------------------------------------------------------------------------------

// Moves money between the sums of what the module holds.
void add_to(State& state, Atoms Holdings::*sum, Atoms amount);
void take_from(State& state, Atoms Holdings::*sum, Atoms amount);
// Precondition of what writes validators: the pool has one.
Validator validator_record(const State& state, PoolId pool);

// Seats -----------------------------------------------------------------------------------------

// The place can be drawn for: nobody sits there, and no stake is held for it.
bool is_open_place(const State& state, const Committee& committee, u32 place_index);

// Turns a listed account's deposit into the stake of a new seat: a member's, or joining where the
// pool has a validator. The caller writes the seat into the committee.
struct Taking {
  PoolId pool;
  AccountId account;
  u16 place = 1;
};
SeatId take_seat(State& state, Ports& ports, const Call& call, const Taking& taking,
                 EventLog& events);
// A new seat, joining, with what is held for the slashed one behind it.
SeatId buy_seat(State& state, Ports& ports, const Call& call, SeatId slashed, AccountId account);

// The seat at a place of its pool's committee, or none.
void set_place(State& state, const Seat& seat, std::optional<SeatId> id);
// A seat of a rotating pool that rests becomes a member's, with a share of the validator where the
// pool has one. The caller writes it into the committee.
void seat_resting(State& state, const Call& call, SeatId seat, const Taking& taking,
                  EventLog& events);
// A seat of a rotating pool gives its place up: its claim is settled, and what is more than the
// constant paid. Its debt stays, since the participant owes it. The caller renews the least claim.
void rest_seat(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// A listed account's deposit becomes the stake of a seat that rests.
SeatId open_resting(State& state, Ports& ports, const Call& call, const Taking& taking);
// What a taken seat is paid, which is behind it then; from now on it has no share of the validator.
Atoms settle_claim(State& state, Ports& ports, SeatId seat);

// Each of the following ends a taken seat, and its share of the validator where that is not kept
// for the place; the caller renews the least claim.

// The caller says where the stake went. Writes its holder as having no seat and this deposit.
void end_seat(State& state, const Call& call, SeatId seat, SeatState ended, Atoms deposit);
// What is due comes off the claim first; of the rest up to the constant is a deposit again, and
// what is more goes to the balance (P-5).
void close_seat(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// The same, and its place is open.
void vacate(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events);
// The seat is slashed and its whole claim goes to the sink: what that was.
Atoms seize_claim(State& state, Ports& ports, const Call& call, SeatId seat);
// The seat is slashed; its stake is held for the place, and the share with it.
void hold_stake(State& state, Ports& ports, const Call& call, SeatId seat);
// A bought seat ends, and its stake is held for the place again as that of the slashed seat.
void hold_again(State& state, Ports& ports, const Call& call, SeatId seat, SeatState ended,
                EventLog& events);
// Of all shares, after one has begun or ended. Precondition: the pool has a validator.
void renew_least_claim(State& state, PoolId pool);

// How the claim of a slashed seat is spent, each part as far as it goes; the rest to the sink.
struct Spending {
  Atoms compensation_atoms{};
  Atoms bounty_atoms{};
  std::optional<AccountId> reporter{};
};
// Precondition: a stake is held for the seat's place.
void spend_lot(State& state, Ports& ports, SeatId seat, const Spending& spending, EventLog& events);

}  // namespace surety::pools
