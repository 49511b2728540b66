#pragma once
// What the module tells where the ledger's pools rotate.

#include "contract/pools/rotation_records.hpp"

namespace surety::pools {

struct RotationBegun {
  static constexpr u16 tag = 0x021d;
  u32 rotation_epochs = 2;
  u32 exit_epochs = 1;
  Atoms least_stake_atoms;
  Epoch draw_epoch;
};
BOOST_DESCRIBE_STRUCT(RotationBegun, (),
                      (rotation_epochs, exit_epochs, least_stake_atoms, draw_epoch))
constexpr auto about(As<RotationBegun>) {
  return described<RotationBegun>(
      "rotation_begun", "The ledger's pools rotate from now on.",
      Field{
          .name = "rotation_epochs", .meaning = "From one division to the next.", .unit = "epochs"},
      Field{.name = "exit_epochs", .meaning = "W_EXIT.", .unit = "epochs"},
      Field{.name = "least_stake_atoms", .meaning = "The least stake that takes part."},
      Field{.name = "draw_epoch", .meaning = "Of the first division."});
}

struct SetClosed {
  static constexpr u16 tag = 0x021e;
  u64 division = 0;
  u32 accounts = 0;
  u64 pools = 0;
};
BOOST_DESCRIBE_STRUCT(SetClosed, (), (division, accounts, pools))
constexpr auto about(As<SetClosed>) {
  return described<SetClosed>(
      "set_closed", "The set of participants is frozen for a division.",
      Field{.name = "division", .meaning = "Its number."},
      Field{.name = "accounts", .meaning = "How many take part."},
      Field{.name = "pools", .meaning = "How many pools are in the line-up."});
}

struct SeatDrawn {
  static constexpr u16 tag = 0x021f;
  PoolId pool;
  SeatId seat;
  u16 place = 0;
  AccountId account;
};
BOOST_DESCRIBE_STRUCT(SeatDrawn, (), (pool, seat, place, account))
constexpr auto about(As<SeatDrawn>) {
  return described<SeatDrawn>(
      "seat_drawn",
      "A participant is to receive a share of a pool's key; whoever waited with a deposit has it "
      "as the stake of a seat from now on.",
      Field{.name = "pool", .meaning = "Which pool."}, Field{.name = "seat", .meaning = "Whose."},
      Field{.name = "place", .meaning = "Its place in the incoming committee."},
      Field{.name = "account", .meaning = "The seat's owner."});
}

struct CommitteeDrawn {
  static constexpr u16 tag = 0x0220;
  u64 division = 0;
  PoolId pool;
  u32 members = 0;
};
BOOST_DESCRIBE_STRUCT(CommitteeDrawn, (), (division, pool, members))
constexpr auto about(As<CommitteeDrawn>) {
  return described<CommitteeDrawn>("committee_drawn",
                                   "A pool's next committee is drawn; the key is reshared to it.",
                                   Field{.name = "division", .meaning = "Number of the division."},
                                   Field{.name = "pool", .meaning = "Which pool."},
                                   Field{.name = "members", .meaning = "How many it has."});
}

enum class DivisionEnd : u8 {
  drawn,
  no_beacon,  // the beacon did not arrive: the committees stay until the next division
  no_pools,   // no pool took part
};
BOOST_DESCRIBE_ENUM(DivisionEnd, drawn, no_beacon, no_pools)

struct DivisionEnded {
  static constexpr u16 tag = 0x0221;
  u64 division = 0;
  DivisionEnd end = DivisionEnd::drawn;
  u32 drawn = 0;
  u32 left_over = 0;
  Epoch next_draw_epoch;
};
BOOST_DESCRIBE_STRUCT(DivisionEnded, (), (division, end, drawn, left_over, next_draw_epoch))
constexpr auto about(As<DivisionEnded>) {
  return described<DivisionEnded>(
      "division_ended", "A division of the participants is over.",
      Field{.name = "division", .meaning = "Its number."},
      Field{.name = "end", .meaning = "What came of it."},
      Field{.name = "drawn", .meaning = "Participants that were given a place."},
      Field{.name = "left_over", .meaning = "Participants in the set that were given none."},
      Field{.name = "next_draw_epoch", .meaning = "When the next one is drawn."});
}

struct HandedOver {
  static constexpr u16 tag = 0x0222;
  PoolId pool;
  u32 members = 0;
  u32 awaited = 0;
  u64 counter = 0;
};
BOOST_DESCRIBE_STRUCT(HandedOver, (), (pool, members, awaited, counter))
constexpr auto about(As<HandedOver>) {
  return described<HandedOver>(
      "handed_over", "A pool's key is held by its incoming committee.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "members", .meaning = "Who sits there now."},
      Field{.name = "awaited", .meaning = "Who sits elsewhere until another pool has handed over."},
      Field{.name = "counter",
            .meaning = "The next report or exit must carry it; what was signed before is stale."});
}

struct HandoverDropped {
  static constexpr u16 tag = 0x0223;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(HandoverDropped, (), (pool))
constexpr auto about(As<HandoverDropped>) {
  return described<HandoverDropped>(
      "handover_dropped",
      "A pool keeps its committee: the incoming one is too small, or did not come to its shares "
      "before the next division.",
      Field{.name = "pool", .meaning = "Which pool."});
}

struct SeatPlaced {
  static constexpr u16 tag = 0x0224;
  PoolId pool;
  SeatId seat;
  u16 place = 0;
  AccountId account;
  Atoms stake_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatPlaced, (), (pool, seat, place, account, stake_atoms))
constexpr auto about(As<SeatPlaced>) {
  return described<SeatPlaced>(
      "seat_placed",
      "A participant that had a seat before sits in a pool now; its claim on the validator begins.",
      Field{.name = "pool", .meaning = "Which pool."}, Field{.name = "seat", .meaning = "Whose."},
      Field{.name = "place", .meaning = "Its place there."},
      Field{.name = "account", .meaning = "The seat's owner."},
      Field{.name = "stake_atoms", .meaning = "What it brings."});
}

struct SeatRested {
  static constexpr u16 tag = 0x0225;
  PoolId pool;
  SeatId seat;
  Atoms stake_atoms;
  Atoms paid_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatRested, (), (pool, seat, stake_atoms, paid_atoms))
constexpr auto about(As<SeatRested>) {
  return described<SeatRested>(
      "seat_rested", "A participant sits in a pool no more; its claim is settled.",
      Field{.name = "pool", .meaning = "The pool that it sat in."},
      Field{.name = "seat", .meaning = "Whose."},
      Field{.name = "stake_atoms", .meaning = "What stays behind the seat."},
      Field{.name = "paid_atoms", .meaning = "What was more than the constant, to the balance."});
}

struct WithdrawalBegun {
  static constexpr u16 tag = 0x0226;
  AccountId account;
  SeatId seat;
};
BOOST_DESCRIBE_STRUCT(WithdrawalBegun, (), (account, seat))
constexpr auto about(As<WithdrawalBegun>) {
  return described<WithdrawalBegun>(
      "withdrawal_begun",
      "A participant takes part in no further division; its stake is paid exit_epochs after the "
      "last share it held.",
      Field{.name = "account", .meaning = "Whose."}, Field{.name = "seat", .meaning = "Its seat."});
}

}  // namespace surety::pools
