#pragma once
// Data of the pools module: what participants and pools hold (records.hpp), what can be asked of
// it, what it tells, what can be refused.

#include "contract/pools/records.hpp"

namespace surety::pools {

// Messages -------------------------------------------------------------------------------------

struct Deposit {
  static constexpr u16 tag = 0x0201;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(Deposit, (), (amount_atoms))
constexpr auto about(As<Deposit>) {
  return described<Deposit>(
      "deposit", "Makes the sender a participant and puts it on the active list.",
      Field{.name = "amount_atoms", .meaning = "Exactly the constant deposit_atoms."});
}

struct TopUp {
  static constexpr u16 tag = 0x0202;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(TopUp, (), (amount_atoms))
constexpr auto about(As<TopUp>) {
  return described<TopUp>(
      "top_up", "Makes a deposit whole again and puts its owner back on the active list.",
      Field{.name = "amount_atoms", .meaning = "Exactly what is missing from the constant."});
}

struct Withdraw {
  static constexpr u16 tag = 0x0203;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), ())
constexpr auto about(As<Withdraw>) {
  return described<Withdraw>("withdraw", "Takes the sender's deposit back into its balance.");
}

struct Assemble {
  static constexpr u16 tag = 0x0204;
};
BOOST_DESCRIBE_STRUCT(Assemble, (), ())
constexpr auto about(As<Assemble>) {
  return described<Assemble>("assemble",
                             "Asks for a pool, drawn at random in the second epoch from now.");
}

// Events ---------------------------------------------------------------------------------------

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
  too_few_left,        // members were slashed until fewer than least_members were left
  keys_not_confirmed,  // key generation did not end by its deadline
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
};
BOOST_DESCRIBE_STRUCT(SeatLeft, (), (seat, account, collected_atoms, returned_atoms))
constexpr auto about(As<SeatLeft>) {
  return described<SeatLeft>(
      "seat_left", "A seat closed and its stake became a deposit again.",
      Field{.name = "seat", .meaning = "Which seat."},
      Field{.name = "account", .meaning = "Whose it was."},
      Field{.name = "collected_atoms", .meaning = "Due on the seat, and taken first."},
      Field{.name = "returned_atoms", .meaning = "The rest, now the account's deposit."});
}

struct SeatSlashed {
  static constexpr u16 tag = 0x020b;
  SeatId seat;
  AccountId account;
  Atoms seized_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatSlashed, (), (seat, account, seized_atoms))
constexpr auto about(As<SeatSlashed>) {
  return described<SeatSlashed>("seat_slashed", "A seat was taken for good, with its stake.",
                                Field{.name = "seat", .meaning = "Which seat."},
                                Field{.name = "account", .meaning = "Whose it was."},
                                Field{.name = "seized_atoms", .meaning = "The whole stake."});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  not_the_constant = 0x0201,
  no_account,
  already_joined,
  no_identity,
  not_joined,
  seated,
  deposit_whole,
  not_what_is_missing,
  list_frozen,
  too_little_balance,
  request_open,
  too_few_active,
  past_the_last_height,
  reveal_awaited,
};

inline constexpr Code ERRORS[] = {
    {0x0201, "pools.not_the_constant",
     "A deposit is exactly deposit_atoms of the genesis; name that amount."},
    {0x0202, "pools.no_account", "The sender has no account yet; receive atoms first."},
    {0x0203, "pools.already_joined",
     "The account has a deposit already; an account joins once, and top_up completes a deposit."},
    {0x0204, "pools.no_identity",
     "A participant signs with an identity key; register one with register_identity first."},
    {0x0205, "pools.not_joined", "The account has no deposit; make one with deposit."},
    {0x0206, "pools.seated",
     "The account sits in a pool; its stake is free only once the seat is closed."},
    {0x0207, "pools.deposit_whole", "Nothing is missing from the deposit."},
    {0x0208, "pools.not_what_is_missing",
     "top_up takes exactly deposit_atoms less what the deposit holds; name that amount."},
    {0x0209, "pools.list_frozen",
     "The account is on a list that was closed for a draw; withdraw after the draw."},
    {0x020a, "pools.too_little_balance", "The balance is below the amount."},
    {0x020b, "pools.request_open",
     "A pool was asked for and is not drawn yet; one request is open at a time."},
    {0x020c, "pools.too_few_active",
     "Fewer than min_active accounts are on the active list; a pool is not drawn from a small "
     "one."},
    {0x020d, "pools.past_the_last_height",
     "The draw would fall past 2^60 - 1, the last height at which work can be due."},
    {0x020e, "pools.reveal_awaited",
     "The account has committed to a reveal for the beacon, and its deposit answers for it; send "
     "leave_beacon, reveal if the epoch of the reveal has begun, then withdraw."},
};

}  // namespace surety::pools
