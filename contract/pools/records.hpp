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
};
BOOST_DESCRIBE_STRUCT(Params, (),
                      (deposit_atoms, pool_size, min_active, least_members, keygen_blocks,
                       shuffle_rounds))
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
            .meaning = "Time for key generation, from the draw on.",
            .least = {1},
            .fallback = "256",
            .unit = "heights"},
      Field{.name = "shuffle_rounds",
            .meaning = "Rounds of the swap-or-not shuffle that draws members.",
            .least = {1},
            .greatest = {255},
            .fallback = "90"});
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

struct Pool {
  static constexpr u16 tag = 0x0202;
  PoolState state = PoolState::open;
  u32 size = 0;            // n
  u32 members = 0;         // seats in state `member`
  u32 closed_places = 0;   // of a dissolved pool: places 1 to this one are settled
  Height deadline_height;  // of the state that has one
};
BOOST_DESCRIBE_STRUCT(Pool, (), (state, size, members, closed_places, deadline_height))
constexpr auto about(As<Pool>) {
  return described<Pool>(
      "pool", "One validator, run by its members.",
      Field{.name = "state", .meaning = "Where in its life the pool is."},
      Field{.name = "size", .meaning = "Places, n; the threshold is floor(2n/3) + 1."},
      Field{.name = "members", .meaning = "Places whose seat has a member."},
      Field{.name = "closed_places",
            .meaning = "Of a dissolved pool: how many places, from the first, are settled."},
      Field{.name = "deadline_height",
            .meaning = "Where key generation must end; of no meaning in other states."});
}

// Who sits where: place j = 1..n is entry j - 1. Written at the id of its pool.
struct Committee {
  static constexpr u16 tag = 0x0203;
  std::vector<std::optional<SeatId>> seats;
};
BOOST_DESCRIBE_STRUCT(Committee, (), (seats))
constexpr auto about(As<Committee>) {
  return described<Committee>(
      "committee", "The seats of a pool, by place.",
      Field{.name = "seats",
            .meaning = "The seat at each place; none where the draw left it open.",
            .greatest = {GREATEST_POOL_SIZE}});
}

enum class SeatState : u8 {
  member,   // taken
  slashed,  // lost for good, with its stake
  left,     // given back when the pool came to an end
};
BOOST_DESCRIBE_ENUM(SeatState, member, slashed, left)

struct Seat {
  static constexpr u16 tag = 0x0204;
  PoolId pool;
  AccountId account;
  u16 place = 0;  // j, 1..n: also the index of its key share
  SeatState state = SeatState::member;
  Atoms stake_atoms;  // 0 once slashed or left
  Epoch joined_epoch;
  Epoch ended_epoch;  // of no meaning while `member`
};
BOOST_DESCRIBE_STRUCT(Seat, (),
                      (pool, account, place, state, stake_atoms, joined_epoch, ended_epoch))
constexpr auto about(As<Seat>) {
  return described<Seat>(
      "seat", "One participant's place in a pool.",
      Field{.name = "pool", .meaning = "Of which pool."},
      Field{.name = "account", .meaning = "Who took it."},
      Field{.name = "place", .meaning = "Its number in the pool, 1 to n.", .least = {1}},
      Field{.name = "state", .meaning = "Whether it is still taken."},
      Field{.name = "stake_atoms", .meaning = "What stands behind it."},
      Field{.name = "joined_epoch", .meaning = "When it was taken."},
      Field{.name = "ended_epoch", .meaning = "When it was slashed or left."});
}

// The one request for a pool that may be under way.
struct Assembly {
  static constexpr u16 tag = 0x0205;
  bool open = false;
  bool list_closed = false;  // the active list has been frozen for it
  PoolId pool;
  Epoch epoch;  // of the request
  std::optional<Seed> seed;
  u32 position = 0;  // in the shuffled list: the next one to look at
  u32 place = 0;     // places done with, taken or left open
};
BOOST_DESCRIBE_STRUCT(Assembly, (), (open, list_closed, pool, epoch, seed, position, place))
constexpr auto about(As<Assembly>) {
  return described<Assembly>(
      "assembly", "The request for a pool that is under way, or the last one.",
      Field{.name = "open", .meaning = "Whether it is under way."},
      Field{.name = "list_closed", .meaning = "Whether the list was frozen for it."},
      Field{.name = "pool", .meaning = "The pool that was asked for."},
      Field{.name = "epoch", .meaning = "When it was asked for."},
      Field{.name = "seed", .meaning = "Beacon of the draw, once it has begun."},
      Field{.name = "position",
            .meaning = "Entry of the shuffled list that the draw looks at next."},
      Field{.name = "place", .meaning = "Places that the draw is done with."});
}

// Money that the module answers for: all of it in the stake pot of its owners.
struct Holdings {
  static constexpr u16 tag = 0x0206;
  Atoms deposits_atoms;
  Atoms stakes_atoms;
};
BOOST_DESCRIBE_STRUCT(Holdings, (), (deposits_atoms, stakes_atoms))
constexpr auto about(As<Holdings>) {
  return described<Holdings>("pool_holdings", "All deposits and all stakes of seats.",
                             Field{.name = "deposits_atoms", .meaning = "Outside seats."},
                             Field{.name = "stakes_atoms", .meaning = "Behind seats."});
}

// The active list (contract/pools/active_list.hpp) ----------------------------------------------

struct ListHead {
  static constexpr u16 tag = 0x0207;
  u32 root = 0;    // a node of level `levels`, or a leaf where that is 0; id plus one, 0: empty
  u32 levels = 0;  // the tree covers 64 * 2^levels accounts
  u32 version = 0;
  u32 count = 0;
  u32 frozen_count = 0;
};
BOOST_DESCRIBE_STRUCT(ListHead, (), (root, levels, version, count, frozen_count))
constexpr auto about(As<ListHead>) {
  return described<ListHead>(
      "active_list", "Head of the active list.",
      Field{.name = "root", .meaning = "Id of the top node plus one; 0 while the list is new."},
      Field{.name = "levels", .meaning = "Levels of nodes above the leaves."},
      Field{.name = "version", .meaning = "How often the list was frozen."},
      Field{.name = "count", .meaning = "Accounts on the list."},
      Field{.name = "frozen_count", .meaning = "Accounts on it when it was last frozen."});
}

struct ListNode {
  static constexpr u16 tag = 0x0208;
  u32 low = 0;   // id plus one of the half with lower accounts, 0: nobody there
  u32 high = 0;  // the other half
  u32 version = 0;
  u32 count = 0;
  u32 frozen_count = 0;  // of the freeze `version`; `count` holds where a later one has passed
};
BOOST_DESCRIBE_STRUCT(ListNode, (), (low, high, version, count, frozen_count))
constexpr auto about(As<ListNode>) {
  return described<ListNode>(
      "active_list_node", "How many accounts of a range are on the active list.",
      Field{.name = "low", .meaning = "Id of the lower half plus one; 0 where there is none."},
      Field{.name = "high", .meaning = "Id of the upper half plus one; 0 where there is none."},
      Field{.name = "version", .meaning = "The freeze that `frozen_count` belongs to."},
      Field{.name = "count", .meaning = "Accounts on the list."},
      Field{.name = "frozen_count", .meaning = "Accounts on it at that freeze."});
}

struct ListLeaf {
  static constexpr u16 tag = 0x0209;
  u32 version = 0;
  u64 accounts = 0;  // a bit per account
  u64 frozen_accounts = 0;
};
BOOST_DESCRIBE_STRUCT(ListLeaf, (), (version, accounts, frozen_accounts))
constexpr auto about(As<ListLeaf>) {
  return described<ListLeaf>(
      "active_list_leaf", "Which of 64 accounts are on the active list.",
      Field{.name = "version", .meaning = "The freeze that `frozen_accounts` belongs to."},
      Field{.name = "accounts", .meaning = "Bit i: the i-th of the 64 is on the list."},
      Field{.name = "frozen_accounts", .meaning = "The same at that freeze."});
}

}  // namespace surety::pools
