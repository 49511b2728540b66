#pragma once
// What the module keeps where the ledger's pools rotate (README, Rotating pools), and only there.

#include "contract/pools/list_records.hpp"
#include "contract/pools/records.hpp"

namespace surety::pools {

// Chosen once, before the first deposit; where it stands, the ledger's pools rotate.
struct RotationRules {
  static constexpr u16 tag = 0x020c;
  u32 rotation_epochs = 2;
  u32 exit_epochs = 1;
  Atoms least_stake_atoms;
};
BOOST_DESCRIBE_STRUCT(RotationRules, (), (rotation_epochs, exit_epochs, least_stake_atoms))
constexpr auto about(As<RotationRules>) {
  return described<RotationRules>(
      "rotation_rules", "How the ledger's pools rotate.",
      Field{.name = "rotation_epochs",
            .meaning = "From one division of the participants to the next.",
            .least = {2},
            .unit = "epochs"},
      Field{.name = "exit_epochs",
            .meaning = "From the last share of a key that a participant held to the payment of "
                       "its stake (W_EXIT).",
            .least = {1},
            .unit = "epochs"},
      Field{.name = "least_stake_atoms",
            .meaning = "A stake below it takes no part in divisions until it is topped up.",
            .least = {1}});
}

enum class DivisionPhase : u8 {
  waiting,   // for the epoch before the draw
  clearing,  // the set is closed; handovers that came to nothing are dropped
  closed,    // waits for the epoch of the draw and its beacon
  drawing,   // committees are filled
};
BOOST_DESCRIBE_ENUM(DivisionPhase, waiting, clearing, closed, drawing)

// Accounts that did not fit one pool for their owner's sake and are offered to the next.
inline constexpr u32 MOST_DEFERRED = 128;

struct Division {
  static constexpr u16 tag = 0x020d;
  u64 number = 0;
  DivisionPhase phase = DivisionPhase::waiting;
  bool set_closed = false;
  Epoch draw_epoch;
  std::optional<Seed> seed;
  u32 entries = 0;
  u32 position = 0;
  u32 quota = 0;
  u32 drawn = 0;
  u64 rank = 0;
  u32 filled = 0;
  u32 offered = 0;
  std::vector<AccountId> deferred;
  u64 pools = 0;
  u64 working = 0;
};
BOOST_DESCRIBE_STRUCT(Division, (),
                      (number, phase, set_closed, draw_epoch, seed, entries, position, quota, drawn,
                       rank, filled, offered, deferred, pools, working))
constexpr auto about(As<Division>) {
  return described<Division>(
      "division", "The division of the participants that is under way, or comes next.",
      Field{.name = "number", .meaning = "Counts divisions from 0."},
      Field{.name = "phase", .meaning = "How far it is."},
      Field{.name = "set_closed", .meaning = "The set was frozen for it."},
      Field{.name = "draw_epoch", .meaning = "When it is drawn, with that epoch's beacon."},
      Field{.name = "seed", .meaning = "That beacon, once the draw has begun."},
      Field{.name = "entries", .meaning = "Accounts in the frozen set."},
      Field{.name = "position", .meaning = "Entry of the shuffled set that is looked at next."},
      Field{.name = "quota", .meaning = "Members that each committee gets at most."},
      Field{.name = "drawn", .meaning = "Accounts that were given a place so far."},
      Field{.name = "rank", .meaning = "Place in the line-up of the pool that is looked at next."},
      Field{.name = "filled", .meaning = "Places of that pool's committee that are filled."},
      Field{.name = "offered", .meaning = "Of `deferred`: how many were offered to that pool."},
      Field{.name = "deferred",
            .meaning = "Accounts whose owner has all his places in an earlier pool.",
            .greatest = {MOST_DEFERRED}},
      Field{.name = "pools",
            .meaning = "Length of the line-up: pools that take part, and some that have left."},
      Field{.name = "working", .meaning = "Pools that take part."});
}

// The set of all participants that take part in divisions, as a second list of accounts.
struct SetHead {
  static constexpr u16 tag = 0x020e;
  ListHead list;
};
BOOST_DESCRIBE_STRUCT(SetHead, (), (list))
constexpr auto about(As<SetHead>) {
  return described<SetHead>("participant_set", "Who takes part in divisions.",
                            Field{.name = "list", .meaning = "Head of the list."});
}

// What a seat is to do next. Written at the seat's id, while the seat is taken.
struct Turn {
  static constexpr u16 tag = 0x020f;
  std::optional<PoolId> next_pool;
  u16 next_place = 0;
  bool holds_next = false;
  u32 rounds_held = 0;
  Epoch held_epoch;
  bool leaving = false;
  bool timed = false;
};
BOOST_DESCRIBE_STRUCT(Turn, (),
                      (next_pool, next_place, holds_next, rounds_held, held_epoch, leaving, timed))
constexpr auto about(As<Turn>) {
  return described<Turn>(
      "turn", "What a seat of a rotating pool is to do next.",
      Field{.name = "next_pool", .meaning = "The pool that it was drawn for and does not sit in."},
      Field{.name = "next_place", .meaning = "Its place there; of no meaning without a pool."},
      Field{.name = "holds_next",
            .meaning = "It holds a share of that pool's key, and takes its place as soon as the "
                       "pool in which it sits has handed over."},
      Field{.name = "rounds_held", .meaning = "Rounds in force of which it holds a share."},
      Field{.name = "held_epoch",
            .meaning = "When it last held, or may have been dealt, a share that it holds no more."},
      Field{.name = "leaving", .meaning = "Its owner wants the deposit back."},
      Field{.name = "timed", .meaning = "The payment is scheduled."});
}

// How a pool goes from one committee to the next. Written at the id of its pool.
struct Handover {
  static constexpr u16 tag = 0x0210;
  bool open = false;
  std::vector<std::optional<SeatId>> incoming;
  std::vector<SeatId> holders;
  u32 awaited = 0;
};
BOOST_DESCRIBE_STRUCT(Handover, (), (open, incoming, holders, awaited))
constexpr auto about(As<Handover>) {
  return described<Handover>(
      "handover", "Who holds a rotating pool's key, and who is to hold it next.",
      Field{.name = "open", .meaning = "The key is to be reshared to `incoming`."},
      Field{.name = "incoming",
            .meaning = "The committee that was drawn, by place; empty once it is over.",
            .greatest = {GREATEST_POOL_SIZE}},
      Field{.name = "holders",
            .meaning = "Holders of shares of the round in force, by index.",
            .greatest = {GREATEST_POOL_SIZE}},
      Field{.name = "awaited",
            .meaning = "Holders that sit elsewhere until another pool has handed over."});
}

// The pools that take part in divisions, in an order that follows from history.
struct LineupPlace {
  static constexpr u16 tag = 0x0211;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(LineupPlace, (), (pool))
constexpr auto about(As<LineupPlace>) {
  return described<LineupPlace>("lineup_place", "A pool that takes part in divisions.",
                                Field{.name = "pool", .meaning = "Which."});
}

}  // namespace surety::pools
