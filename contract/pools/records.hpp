#pragma once
// Data of the pools module at rest: parameters, and the records that the state is made of.

#include "ledger/describe.hpp"
#include "ledger/quantity.hpp"

namespace surety::pools {

// Parameters -----------------------------------------------------------------------------------

inline constexpr u32 LEAST_POOL_SIZE = 4;
inline constexpr u32 GREATEST_POOL_SIZE = 128;

struct Params {
  Atoms deposit_atoms;
  u32 pool_size = 16;
  u32 min_active = 64;
  u32 least_members = 11;
  u32 keygen_blocks = 256;
  u32 shuffle_rounds = 90;
  u32 deposit_blocks = 256;
  u32 halt_blocks = 1024;
  u32 exit_blocks = 256;
  u32 retry_blocks = 32;
  Atoms subsidy_atoms{};
};
BOOST_DESCRIBE_STRUCT(Params, (),
                      (deposit_atoms, pool_size, min_active, least_members, keygen_blocks,
                       shuffle_rounds, deposit_blocks, halt_blocks, exit_blocks, retry_blocks,
                       subsidy_atoms))
constexpr auto about(As<Params>) {
  return described<Params>(
      "pools_params", "What a participant deposits, and how pools are assembled.",
      Field{.name = "deposit_atoms",
            .meaning = "Deposit of every participant; a seat's whole stake.",
            .least = {1}},
      Field{.name = "pool_size",
            .meaning = "Seats of a pool, n.",
            .least = {LEAST_POOL_SIZE},
            .greatest = {GREATEST_POOL_SIZE},
            .fallback = "16"},
      Field{.name = "min_active",
            .meaning = "Shortest active list from which a pool is drawn; at least 4 * pool_size.",
            .least = {4 * LEAST_POOL_SIZE},
            .fallback = "64"},
      Field{.name = "least_members",
            .meaning = "Members without which a pool that generates its key dissolves; from "
                       "floor(2 * pool_size / 3) + 1 to pool_size.",
            .least = {3},
            .greatest = {GREATEST_POOL_SIZE},
            .fallback = "11"},
      Field{.name = "keygen_blocks",
            .meaning = "Time for one attempt at key generation.",
            .least = {1},
            .fallback = "256",
            .unit = "heights"},
      Field{.name = "shuffle_rounds",
            .meaning = "Rounds of the swap-or-not shuffle that draws members.",
            .least = {1},
            .greatest = {255},
            .fallback = "90"},
      Field{.name = "deposit_blocks",
            .meaning = "Time to initiate the validator's deposit, from the confirmation of the "
                       "key on; then the ledger lets the members go.",
            .least = {1},
            .fallback = "256",
            .unit = "heights"},
      Field{.name = "halt_blocks",
            .meaning = "How long a halted pool may take to recover (T_HALT).",
            .least = {1},
            .fallback = "1024",
            .unit = "heights"},
      Field{.name = "exit_blocks",
            .meaning = "From the exit to the payouts; the time for a last balance report.",
            .least = {2},
            .fallback = "256",
            .unit = "heights"},
      Field{.name = "retry_blocks",
            .meaning = "From a resharing that failed to the next attempt.",
            .least = {1},
            .fallback = "32",
            .unit = "heights"},
      Field{.name = "subsidy_atoms",
            .meaning = "What the treasury adds, as far as it goes, to a pool's income whenever a "
                       "task of the pool is rewarded.",
            .fallback = "0"});
}

// Records --------------------------------------------------------------------------------------

enum class Standing : u8 {
  out,       // no deposit: never made, withdrawn, or lost
  listed,    // a whole deposit, on the active list
  off_list,  // a deposit below the constant, until topped up
  seated,    // the deposit is a seat's stake
};
BOOST_DESCRIBE_ENUM(Standing, out, listed, off_list, seated)

// One account that has ever made a deposit. Its id is its place in the table, not the account's.
struct Participant {
  static constexpr u16 tag = 0x0201;
  AccountId account;
  Atoms deposit_atoms;  // 0 while seated: the stake is the seat's
  Standing standing = Standing::out;
  std::optional<SeatId> seat;  // exactly where seated
};
BOOST_DESCRIBE_STRUCT(Participant, (), (account, deposit_atoms, standing, seat))
constexpr auto about(As<Participant>) {
  return described<Participant>(
      "participant", "An account that has made a deposit.",
      Field{.name = "account", .meaning = "Whose deposit it is."},
      Field{.name = "deposit_atoms", .meaning = "Held as stake, outside any seat."},
      Field{.name = "standing", .meaning = "Whether it waits for a pool, or sits in one."},
      Field{.name = "seat", .meaning = "The seat it has, where it is seated."});
}

enum class PoolState : u8 {
  open,       // asked for, its members not all drawn
  keygen,     // members drawn, no key
  confirmed,  // key confirmed by its members
  active,     // has duties
  halted,     // too few active members, or frozen
  exiting,    // its validator leaves
  closed,     // paid out
  dissolved,  // came to nothing before it had a key
};
BOOST_DESCRIBE_ENUM(PoolState, open, keygen, confirmed, active, halted, exiting, closed, dissolved)

enum class Refilling : u8 {
  no,
  waiting,  // in the queue of requests
  drawing,  // the request under way is for it
};
BOOST_DESCRIBE_ENUM(Refilling, no, waiting, drawing)

struct Pool {
  static constexpr u16 tag = 0x0202;
  PoolState state = PoolState::open;
  u32 size = 0;            // n
  u32 members = 0;         // seats in state `member`
  u32 joining = 0;         // seats in state `joining`
  u32 closed_places = 0;   // of a pool at its end: places 1 to this one are settled
  Height deadline_height;  // of the state that has one
  bool timed = false;      // that deadline is scheduled
  bool frozen = false;
  bool resharing = false;  // a session for new shares was begun and has not ended
  bool retrying = false;   // the next attempt is scheduled
  Refilling refilling = Refilling::no;
  std::optional<PoolId> queue_before;  // neighbours in the queue, where waiting
  std::optional<PoolId> queue_after;
  u64 active_rank = 0;  // place in the table of active pools, where active
};
BOOST_DESCRIBE_STRUCT(Pool, (),
                      (state, size, members, joining, closed_places, deadline_height, timed, frozen,
                       resharing, retrying, refilling, queue_before, queue_after, active_rank))
constexpr auto about(As<Pool>) {
  return described<Pool>(
      "pool", "One validator, run by its members.",
      Field{.name = "state", .meaning = "Where in its life the pool is."},
      Field{.name = "size", .meaning = "Places, n; the threshold is floor(2n/3) + 1."},
      Field{.name = "members", .meaning = "Places whose seat has a member."},
      Field{.name = "joining", .meaning = "Places whose new holder has no share of the key yet."},
      Field{.name = "closed_places",
            .meaning = "Of a pool at its end: how many places, from the first, are settled."},
      Field{.name = "deadline_height",
            .meaning = "Where key generation, the time for the deposit, a halt or the wait for "
                       "payouts ends; of no meaning in other states."},
      Field{.name = "timed",
            .meaning = "The deadline of key generation, of the deposit or of a halt is running."},
      Field{.name = "frozen", .meaning = "The group signed what could get the validator slashed."},
      Field{.name = "resharing", .meaning = "New shares of its key are being dealt."},
      Field{.name = "retrying", .meaning = "The next attempt to deal new shares is scheduled."},
      Field{.name = "refilling", .meaning = "Whether members are to be drawn for open places."},
      Field{.name = "queue_before", .meaning = "The pool before it that waits for a draw."},
      Field{.name = "queue_after", .meaning = "The pool behind it that waits for a draw."},
      Field{.name = "active_rank", .meaning = "Its record in active_pool, while it is active."});
}

// Slashed seats that a pool remembers; with more it leaves.
inline constexpr u32 MOST_FORMER = 128;

// Who sits where: place j = 1..n is entry j - 1. Written at the id of its pool.
struct Committee {
  static constexpr u16 tag = 0x0203;
  std::vector<std::optional<SeatId>> seats;
  std::vector<SeatId> former;
};
BOOST_DESCRIBE_STRUCT(Committee, (), (seats, former))
constexpr auto about(As<Committee>) {
  return described<Committee>(
      "committee", "The seats of a pool, by place.",
      Field{.name = "seats",
            .meaning = "The seat at each place; none where it is open.",
            .greatest = {GREATEST_POOL_SIZE}},
      Field{.name = "former",
            .meaning = "Slashed seats, the oldest first; they count for the owner rule for ever.",
            .greatest = {MOST_FORMER}});
}

enum class SeatState : u8 {
  member,   // taken, with a share of the key or a part in its generation
  joining,  // taken, no share of the key yet
  slashed,  // lost for good
  left,     // given back
  resting,  // taken, in no committee now; only where pools rotate
};
BOOST_DESCRIBE_ENUM(SeatState, member, joining, slashed, left, resting)

struct Seat {
  static constexpr u16 tag = 0x0204;
  PoolId pool;
  AccountId account;
  u16 place = 0;  // j, 1..n
  SeatState state = SeatState::member;
  Atoms stake_atoms;
  Epoch joined_epoch;
  Epoch ended_epoch;  // of no meaning while taken
  u128 credit_base = 0;
  u128 debit_base = 0;
  std::optional<SeatId> instead_of;
};
BOOST_DESCRIBE_STRUCT(Seat, (),
                      (pool, account, place, state, stake_atoms, joined_epoch, ended_epoch,
                       credit_base, debit_base, instead_of))
constexpr auto about(As<Seat>) {
  return described<Seat>(
      "seat", "One participant's place in a pool.",
      Field{.name = "pool", .meaning = "Of which pool."},
      Field{.name = "account", .meaning = "Who took it."},
      Field{.name = "place", .meaning = "Its number in the pool, 1 to n.", .least = {1}},
      Field{.name = "state", .meaning = "Whether it is still taken."},
      Field{.name = "stake_atoms",
            .meaning = "What stands behind it; of a slashed seat, what is held for its place "
                       "until that is sold or spent."},
      Field{.name = "joined_epoch", .meaning = "When it was taken."},
      Field{.name = "ended_epoch", .meaning = "When it was slashed or left."},
      Field{.name = "credit_base",
            .meaning = "The validator's credit_index when its claim began.",
            .unit = "atoms"},
      Field{.name = "debit_base",
            .meaning = "The validator's debit_index when its claim began.",
            .unit = "atoms"},
      Field{.name = "instead_of", .meaning = "The slashed seat whose stake was bought."});
}

enum class RequestKind : u8 {
  fresh,   // a new pool
  refill,  // open places of a pool that exists
};
BOOST_DESCRIBE_ENUM(RequestKind, fresh, refill)

// The one request for members that may be under way, and the queue of those that wait.
struct Assembly {
  static constexpr u16 tag = 0x0205;
  bool open = false;
  bool list_closed = false;  // the active list has been frozen for it
  RequestKind kind = RequestKind::fresh;
  PoolId pool;
  Epoch epoch;  // of the request
  std::optional<Seed> seed;
  u32 position = 0;  // in the shuffled list: the next one to look at
  u32 place = 0;     // of `places`: done with, taken or left open
  std::vector<u16> places;
  std::optional<PoolId> queue_first;
  std::optional<PoolId> queue_last;
};
BOOST_DESCRIBE_STRUCT(Assembly, (),
                      (open, list_closed, kind, pool, epoch, seed, position, place, places,
                       queue_first, queue_last))
constexpr auto about(As<Assembly>) {
  return described<Assembly>(
      "assembly", "The request for members that is under way, or the last one.",
      Field{.name = "open", .meaning = "Whether it is under way."},
      Field{.name = "list_closed", .meaning = "Whether the list was frozen for it."},
      Field{.name = "kind", .meaning = "For a new pool, or for open places of one."},
      Field{.name = "pool", .meaning = "The pool that members are drawn for."},
      Field{.name = "epoch", .meaning = "When it was asked for."},
      Field{.name = "seed", .meaning = "Beacon of the draw, once it has begun."},
      Field{.name = "position",
            .meaning = "Entry of the shuffled list that the draw looks at next."},
      Field{.name = "place", .meaning = "How many of `places` the draw is done with."},
      Field{.name = "places",
            .meaning = "Places, 1 to n, that members are drawn for, once the draw has begun.",
            .greatest = {GREATEST_POOL_SIZE}},
      Field{.name = "queue_first", .meaning = "The pool whose open places come next."},
      Field{.name = "queue_last", .meaning = "The pool whose open places come last."});
}

// Money that the module answers for, and how many pools are active.
struct Holdings {
  static constexpr u16 tag = 0x0206;
  Atoms deposits_atoms;
  Atoms stakes_atoms;
  Atoms lots_atoms;
  Atoms incomes_atoms;
  Atoms credits_atoms;
  u64 active_pools = 0;
};
BOOST_DESCRIBE_STRUCT(Holdings, (),
                      (deposits_atoms, stakes_atoms, lots_atoms, incomes_atoms, credits_atoms,
                       active_pools))
constexpr auto about(As<Holdings>) {
  return described<Holdings>(
      "pool_holdings", "All that participants and pools hold.",
      Field{.name = "deposits_atoms", .meaning = "Outside seats, in the owners' stake pots."},
      Field{.name = "stakes_atoms", .meaning = "Behind seats, in the owners' stake pots."},
      Field{.name = "lots_atoms", .meaning = "Stakes of slashed seats, held for their places."},
      Field{.name = "incomes_atoms", .meaning = "Income of validators, not reported yet."},
      Field{.name = "credits_atoms", .meaning = "Reported income that seats have a claim to."},
      Field{.name = "active_pools", .meaning = "How many pools are active."});
}

}  // namespace surety::pools
