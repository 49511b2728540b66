#pragma once
// What the pools module tells of deposits, draws and the ends of seats.

#include "contract/pools/records.hpp"

namespace surety::pools {

struct Deposited {
  static constexpr u16 tag = 0x0201;
  AccountId account;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(Deposited, (), (account, amount_atoms))
constexpr auto about(As<Deposited>) {
  return described<Deposited>("deposited", "An account joined the active list.",
                              Field{.name = "account", .meaning = "Whose deposit it is."},
                              Field{.name = "amount_atoms", .meaning = "Now held as stake."});
}

struct ToppedUp {
  static constexpr u16 tag = 0x0202;
  AccountId account;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(ToppedUp, (), (account, amount_atoms))
constexpr auto about(As<ToppedUp>) {
  return described<ToppedUp>("topped_up", "A deposit is whole again, its owner on the list.",
                             Field{.name = "account", .meaning = "Whose deposit it is."},
                             Field{.name = "amount_atoms", .meaning = "Added to it."});
}

struct Withdrawn {
  static constexpr u16 tag = 0x0203;
  AccountId account;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), (account, amount_atoms))
constexpr auto about(As<Withdrawn>) {
  return described<Withdrawn>("withdrawn", "A participant took its deposit and left.",
                              Field{.name = "account", .meaning = "Whose deposit it was."},
                              Field{.name = "amount_atoms", .meaning = "Back in its balance."});
}

struct DepositCharged {
  static constexpr u16 tag = 0x0204;
  AccountId account;
  Atoms taken_atoms;
  Atoms deposit_atoms;
};
BOOST_DESCRIBE_STRUCT(DepositCharged, (), (account, taken_atoms, deposit_atoms))
constexpr auto about(As<DepositCharged>) {
  return described<DepositCharged>(
      "deposit_charged", "A fine was taken from the deposit of an account without a seat.",
      Field{.name = "account", .meaning = "Who was fined."},
      Field{.name = "taken_atoms", .meaning = "Lost."},
      Field{.name = "deposit_atoms", .meaning = "What is left of the deposit."});
}

struct AssemblyRequested {
  static constexpr u16 tag = 0x0205;
  PoolId pool;
  AccountId initiator;
  Epoch draw_epoch;
};
BOOST_DESCRIBE_STRUCT(AssemblyRequested, (), (pool, initiator, draw_epoch))
constexpr auto about(As<AssemblyRequested>) {
  return described<AssemblyRequested>(
      "assembly_requested", "A pool was asked for.",
      Field{.name = "pool", .meaning = "Its id from now on."},
      Field{.name = "initiator", .meaning = "Who asked."},
      Field{.name = "draw_epoch", .meaning = "Epoch of the draw; its beacon is the seed."});
}

struct ListClosed {
  static constexpr u16 tag = 0x0206;
  PoolId pool;
  u32 accounts = 0;
};
BOOST_DESCRIBE_STRUCT(ListClosed, (), (pool, accounts))
constexpr auto about(As<ListClosed>) {
  return described<ListClosed>(
      "list_closed", "The active list was frozen for a draw.",
      Field{.name = "pool", .meaning = "The pool that will be drawn from it."},
      Field{.name = "accounts", .meaning = "How many accounts are on it."});
}

struct SeatTaken {
  static constexpr u16 tag = 0x0207;
  PoolId pool;
  SeatId seat;
  u16 place = 0;
  AccountId account;
  Atoms stake_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatTaken, (), (pool, seat, place, account, stake_atoms))
constexpr auto about(As<SeatTaken>) {
  return described<SeatTaken>("seat_taken", "A participant was drawn; its deposit is the stake.",
                              Field{.name = "pool", .meaning = "Into which pool."},
                              Field{.name = "seat", .meaning = "Its seat."},
                              Field{.name = "place", .meaning = "The seat's number, 1 to n."},
                              Field{.name = "account", .meaning = "Who was drawn."},
                              Field{.name = "stake_atoms", .meaning = "Behind the seat."});
}

struct PoolAssembled {
  static constexpr u16 tag = 0x0208;
  PoolId pool;
  u32 members = 0;
  u32 open_places = 0;
  Height deadline_height;
};
BOOST_DESCRIBE_STRUCT(PoolAssembled, (), (pool, members, open_places, deadline_height))
constexpr auto about(As<PoolAssembled>) {
  return described<PoolAssembled>(
      "pool_assembled", "All members of a pool are drawn; key generation begins.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "members", .meaning = "How many members it has."},
      Field{.name = "open_places", .meaning = "Places for which nobody fitted."},
      Field{.name = "deadline_height", .meaning = "Where key generation must end."});
}

enum class Failure : u8 {
  list_too_short,      // fewer than min_active when the list closed
  no_beacon,           // the beacon of the draw did not arrive
  too_few_fit,         // the draw found fewer than least_members
  too_few_left,        // members were slashed or left until fewer than least_members were left
  keys_not_confirmed,  // key generation did not end by its deadline, or in its attempts
};
BOOST_DESCRIBE_ENUM(Failure, list_too_short, no_beacon, too_few_fit, too_few_left,
                    keys_not_confirmed)

struct PoolDissolved {
  static constexpr u16 tag = 0x0209;
  PoolId pool;
  Failure failure = Failure::list_too_short;
};
BOOST_DESCRIBE_STRUCT(PoolDissolved, (), (pool, failure))
constexpr auto about(As<PoolDissolved>) {
  return described<PoolDissolved>("pool_dissolved", "A pool came to nothing; its seats close.",
                                  Field{.name = "pool", .meaning = "Which pool."},
                                  Field{.name = "failure", .meaning = "Why."});
}

struct SeatLeft {
  static constexpr u16 tag = 0x020a;
  SeatId seat;
  AccountId account;
  Atoms collected_atoms;
  Atoms returned_atoms;
  Atoms paid_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatLeft, (), (seat, account, collected_atoms, returned_atoms, paid_atoms))
constexpr auto about(As<SeatLeft>) {
  return described<SeatLeft>(
      "seat_left", "A seat closed and its claim was paid out.",
      Field{.name = "seat", .meaning = "Which seat."},
      Field{.name = "account", .meaning = "Whose it was."},
      Field{.name = "collected_atoms", .meaning = "Due on the seat, and taken first."},
      Field{.name = "returned_atoms", .meaning = "Of the rest: now the account's deposit."},
      Field{.name = "paid_atoms", .meaning = "Of the rest, beyond the constant: to its balance."});
}

struct SeatSlashed {
  static constexpr u16 tag = 0x020b;
  SeatId seat;
  AccountId account;
  Atoms seized_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatSlashed, (), (seat, account, seized_atoms))
constexpr auto about(As<SeatSlashed>) {
  return described<SeatSlashed>("seat_slashed", "A seat was taken from its holder for good.",
                                Field{.name = "seat", .meaning = "Which seat."},
                                Field{.name = "account", .meaning = "Whose it was."},
                                Field{.name = "seized_atoms",
                                      .meaning = "Taken at once; 0 where the stake is held for "
                                                 "the place, to be sold."});
}

}  // namespace surety::pools
