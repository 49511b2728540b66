#pragma once
// What the pools module tells of a pool's life from its key on: validator, halt, exit, places that
// change hands.

#include "contract/pools/validator_records.hpp"

namespace surety::pools {

struct PoolFunded {
  static constexpr u16 tag = 0x020c;
  PoolId pool;
  AccountId account;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(PoolFunded, (), (pool, account, amount_atoms))
constexpr auto about(As<PoolFunded>) {
  return described<PoolFunded>("pool_funded", "Atoms were added to the income of a validator.",
                               Field{.name = "pool", .meaning = "Which pool."},
                               Field{.name = "account", .meaning = "Whose they were."},
                               Field{.name = "amount_atoms", .meaning = "Added."});
}

struct PoolConfirmed {
  static constexpr u16 tag = 0x020d;
  PoolId pool;
  Height deadline_height;
};
BOOST_DESCRIBE_STRUCT(PoolConfirmed, (), (pool, deadline_height))
constexpr auto about(As<PoolConfirmed>) {
  return described<PoolConfirmed>("pool_confirmed",
                                  "All members confirmed the key; the deposit can be initiated.",
                                  Field{.name = "pool", .meaning = "Which pool."},
                                  Field{.name = "deadline_height", .meaning = "Until when."});
}

struct RefillRequested {
  static constexpr u16 tag = 0x020e;
  PoolId pool;
  Epoch draw_epoch;
};
BOOST_DESCRIBE_STRUCT(RefillRequested, (), (pool, draw_epoch))
constexpr auto about(As<RefillRequested>) {
  return described<RefillRequested>(
      "refill_requested", "Members are to be drawn for open places.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "draw_epoch", .meaning = "Epoch of the draw; its beacon is the seed."});
}

struct RefillEnded {
  static constexpr u16 tag = 0x020f;
  PoolId pool;
  u32 taken = 0;
  u32 open_places = 0;
};
BOOST_DESCRIBE_STRUCT(RefillEnded, (), (pool, taken, open_places))
constexpr auto about(As<RefillEnded>) {
  return described<RefillEnded>(
      "refill_ended", "A draw for open places is over.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "taken", .meaning = "Places that were taken."},
      Field{.name = "open_places", .meaning = "Places that nobody fitted."});
}

struct ValidatorDeposited {
  static constexpr u16 tag = 0x0210;
  PoolId pool;
  Atoms deposit_atoms;
  u32 shares = 0;
};
BOOST_DESCRIBE_STRUCT(ValidatorDeposited, (), (pool, deposit_atoms, shares))
constexpr auto about(As<ValidatorDeposited>) {
  return described<ValidatorDeposited>(
      "validator_deposited", "The stakes are the deposit of a validator; the pool is active.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "deposit_atoms", .meaning = "Sum of the stakes."},
      Field{.name = "shares", .meaning = "Seats that made it."});
}

enum class HaltReason : u8 {
  too_few_members,  // fewer than the threshold
  frozen,           // the group signed two messages that slash a validator
};
BOOST_DESCRIBE_ENUM(HaltReason, too_few_members, frozen)

struct PoolHalted {
  static constexpr u16 tag = 0x0211;
  PoolId pool;
  HaltReason reason = HaltReason::too_few_members;
  u32 members = 0;
  Height deadline_height;
};
BOOST_DESCRIBE_STRUCT(PoolHalted, (), (pool, reason, members, deadline_height))
constexpr auto about(As<PoolHalted>) {
  return described<PoolHalted>(
      "pool_halted", "A pool has no duties any more.",
      Field{.name = "pool", .meaning = "Which pool."}, Field{.name = "reason", .meaning = "Why."},
      Field{.name = "members", .meaning = "How many it has."},
      Field{.name = "deadline_height", .meaning = "Where the ledger lets it leave."});
}

struct PoolResumed {
  static constexpr u16 tag = 0x0212;
  PoolId pool;
  u32 members = 0;
};
BOOST_DESCRIBE_STRUCT(PoolResumed, (), (pool, members))
constexpr auto about(As<PoolResumed>) {
  return described<PoolResumed>("pool_resumed", "A halted pool has members enough again.",
                                Field{.name = "pool", .meaning = "Which pool."},
                                Field{.name = "members", .meaning = "How many it has."});
}

enum class ExitReason : u8 {
  voted,            // a group signature
  not_deposited,    // nobody initiated the deposit in time
  too_few_members,  // below the threshold for too long, or before there was a validator
  frozen,
  retired,       // its risk is too great to sell its seats
  no_successor,  // nobody was drawn for a place that nobody bought
  too_many_slashed,
  insolvent,      // its validator lost more than the least claim
  set_too_small,  // too few participants to divide among the rotating pools
};
BOOST_DESCRIBE_ENUM(ExitReason, voted, not_deposited, too_few_members, frozen, retired,
                    no_successor, too_many_slashed, insolvent, set_too_small)

struct PoolExiting {
  static constexpr u16 tag = 0x0213;
  PoolId pool;
  ExitReason reason = ExitReason::voted;
  Height payout_height;
};
BOOST_DESCRIBE_STRUCT(PoolExiting, (), (pool, reason, payout_height))
constexpr auto about(As<PoolExiting>) {
  return described<PoolExiting>(
      "pool_exiting", "A pool is leaving.", Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "reason", .meaning = "Why."},
      Field{.name = "payout_height", .meaning = "Where the payouts begin."});
}

struct PoolClosed {
  static constexpr u16 tag = 0x0214;
  PoolId pool;
  Atoms burned_atoms;
  Atoms forfeited_atoms;
};
BOOST_DESCRIBE_STRUCT(PoolClosed, (), (pool, burned_atoms, forfeited_atoms))
constexpr auto about(As<PoolClosed>) {
  return described<PoolClosed>(
      "pool_closed", "All seats of a pool are paid out.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "burned_atoms", .meaning = "Credits that losses had used up, burned."},
      Field{.name = "forfeited_atoms",
            .meaning = "Income that no report credited, burned or to the treasury."});
}

struct BalanceReported {
  static constexpr u16 tag = 0x0215;
  PoolId pool;
  u64 counter = 0;
  Atoms balance_atoms;
  Atoms credited_atoms;
  Atoms debited_atoms;
  Atoms refused_atoms;
};
BOOST_DESCRIBE_STRUCT(BalanceReported, (),
                      (pool, counter, balance_atoms, credited_atoms, debited_atoms, refused_atoms))
constexpr auto about(As<BalanceReported>) {
  return described<BalanceReported>(
      "balance_reported", "A validator has another balance.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "counter", .meaning = "Of the report."},
      Field{.name = "balance_atoms", .meaning = "What it holds."},
      Field{.name = "credited_atoms", .meaning = "More than before, out of its income."},
      Field{.name = "debited_atoms", .meaning = "Less than before."},
      Field{.name = "refused_atoms", .meaning = "Reported, and not covered by income."});
}

struct StakeHeld {
  static constexpr u16 tag = 0x0216;
  PoolId pool;
  SeatId seat;
  u16 place = 0;
  Atoms stake_atoms;
};
BOOST_DESCRIBE_STRUCT(StakeHeld, (), (pool, seat, place, stake_atoms))
constexpr auto about(As<StakeHeld>) {
  return described<StakeHeld>("stake_held",
                              "The stake of a slashed seat is held for its place, to be sold.",
                              Field{.name = "pool", .meaning = "Which pool."},
                              Field{.name = "seat", .meaning = "The slashed seat."},
                              Field{.name = "place", .meaning = "Its place, 1 to n."},
                              Field{.name = "stake_atoms", .meaning = "Held."});
}

struct SeatSold {
  static constexpr u16 tag = 0x0217;
  PoolId pool;
  SeatId seat;
  u16 place = 0;
  AccountId account;
  Atoms stake_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatSold, (), (pool, seat, place, account, stake_atoms))
constexpr auto about(As<SeatSold>) {
  return described<SeatSold>("seat_sold",
                             "A place has a new holder; it joins with the next key round.",
                             Field{.name = "pool", .meaning = "Which pool."},
                             Field{.name = "seat", .meaning = "The new seat."},
                             Field{.name = "place", .meaning = "Its place, 1 to n."},
                             Field{.name = "account", .meaning = "Who bought it."},
                             Field{.name = "stake_atoms", .meaning = "Behind it."});
}

struct SeatUnsold {
  static constexpr u16 tag = 0x0218;
  SeatId seat;
  AccountId account;
  Atoms stake_atoms;
};
BOOST_DESCRIBE_STRUCT(SeatUnsold, (), (seat, account, stake_atoms))
constexpr auto about(As<SeatUnsold>) {
  return described<SeatUnsold>("seat_unsold",
                               "A buyer has lost the place; the stake is held for it again.",
                               Field{.name = "seat", .meaning = "The seat that ended."},
                               Field{.name = "account", .meaning = "Whose it was."},
                               Field{.name = "stake_atoms", .meaning = "Held again."});
}

struct StakeSpent {
  static constexpr u16 tag = 0x0219;
  SeatId seat;
  Atoms compensated_atoms;
  Atoms bounty_atoms;
  Atoms forfeited_atoms;
};
BOOST_DESCRIBE_STRUCT(StakeSpent, (), (seat, compensated_atoms, bounty_atoms, forfeited_atoms))
constexpr auto about(As<StakeSpent>) {
  return described<StakeSpent>(
      "stake_spent", "The claim of a slashed seat that nobody bought is spent.",
      Field{.name = "seat", .meaning = "The slashed seat."},
      Field{.name = "compensated_atoms", .meaning = "To the income of its pool."},
      Field{.name = "bounty_atoms", .meaning = "To the reporter."},
      Field{.name = "forfeited_atoms", .meaning = "Burned, or to the treasury."});
}

struct SeatJoined {
  static constexpr u16 tag = 0x021a;
  PoolId pool;
  SeatId seat;
};
BOOST_DESCRIBE_STRUCT(SeatJoined, (), (pool, seat))
constexpr auto about(As<SeatJoined>) {
  return described<SeatJoined>("seat_joined", "A newcomer has its share of the key.",
                               Field{.name = "pool", .meaning = "Which pool."},
                               Field{.name = "seat", .meaning = "Its seat."});
}

struct PoolRewarded {
  static constexpr u16 tag = 0x021b;
  PoolId pool;
  Atoms paid_atoms;
  Atoms subsidy_atoms;
  Atoms unpaid_atoms;
};
BOOST_DESCRIBE_STRUCT(PoolRewarded, (), (pool, paid_atoms, subsidy_atoms, unpaid_atoms))
constexpr auto about(As<PoolRewarded>) {
  return described<PoolRewarded>(
      "pool_rewarded", "Members were rewarded out of the income.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "paid_atoms", .meaning = "To their balances."},
      Field{.name = "subsidy_atoms", .meaning = "Added by the treasury before."},
      Field{.name = "unpaid_atoms", .meaning = "What the income did not cover."});
}

struct PoolCompensated {
  static constexpr u16 tag = 0x021c;
  PoolId pool;
  Atoms amount_atoms;
};
BOOST_DESCRIBE_STRUCT(PoolCompensated, (), (pool, amount_atoms))
constexpr auto about(As<PoolCompensated>) {
  return described<PoolCompensated>(
      "pool_compensated", "A loss was made good by who caused it.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "amount_atoms", .meaning = "Added to the income."});
}

}  // namespace surety::pools
