#pragma once
// What a genesis says of auctions, and when it is taken.

#include "contract/auctions/curve.hpp"
#include "ledger/describe.hpp"

namespace surety::auctions {

BOOST_DESCRIBE_ENUM(CurveShape, linear, stairstep, exponential)
BOOST_DESCRIBE_STRUCT(Curve, (), (shape, tau_blocks, step_blocks, cut, tail_blocks, cusp))
constexpr auto about(As<Curve>) {
  return described<Curve>(
      "price_curve", "How the price of a Dutch auction falls.",
      Field{.name = "shape", .meaning = "Which of three formulas.", .fallback = "\"linear\""},
      Field{.name = "tau_blocks",
            .meaning = "linear: the price would be 0 after so many.",
            .least = {1},
            .fallback = "1280",
            .unit = "heights"},
      Field{.name = "step_blocks",
            .meaning = "stairstep: how long one price stands.",
            .least = {1},
            .fallback = "16",
            .unit = "heights"},
      Field{.name = "cut",
            .meaning = "stairstep, exponential: what is left of a price after a step, or a block.",
            .fallback = "\"990000000000000000000000000\""},
      Field{.name = "tail_blocks",
            .meaning = "The sale begins anew after so many.",
            .fallback = "256",
            .unit = "heights"},
      Field{.name = "cusp",
            .meaning = "It begins anew when price / top is below this.",
            .fallback = "\"800000000000000000000000000\""});
}

inline constexpr u32 MOST_COMMITS = 256;
inline constexpr u32 MOST_LOTS = 32;
inline constexpr u32 MOST_KEY_ROUNDS = 128;
inline constexpr u32 LEAST_BOUNTY_DIVISOR = 16;
inline constexpr u32 WHOLE_CHANCE = 65'536;  // chances are in 2^-16

// How a seat is sold that nobody bid for.
struct DutchParams {
  u32 most_resets = 3;
  Ray buffer{RAY / 4 * 5};
  Curve curve{.shape = CurveShape::linear,
              .tau_blocks = 1280,
              .step_blocks = 16,
              .cut = {RAY / 100 * 99},
              .tail_blocks = 256,
              .cusp = {RAY / 5 * 4}};
};
BOOST_DESCRIBE_STRUCT(DutchParams, (), (most_resets, buffer, curve))
constexpr auto about(As<DutchParams>) {
  return described<DutchParams>(
      "dutch_params", "How a seat is sold that nobody bid for.",
      Field{.name = "most_resets",
            .meaning = "R_MAX: how often the sale begins anew before the seat is refilled.",
            .greatest = {65'535},
            .fallback = "3"},
      Field{.name = "buffer",
            .meaning = "BUF: the sale begins at stake * buffer.",
            .fallback = "\"1250000000000000000000000000\""},
      Field{.name = "curve", .meaning = "How the price falls.", .fallback = "{}"});
}

// With what chances the disclosed risk is computed.
struct Chances {
  u32 failing = 3277;
  u32 departed = 32'768;
  u32 current = 3277;
};
BOOST_DESCRIBE_STRUCT(Chances, (), (failing, departed, current))
constexpr auto about(As<Chances>) {
  return described<Chances>("risk_chances", "Chances that the disclosed risk is computed with.",
                            Field{.name = "failing",
                                  .meaning = "q of the odds: a current member fails or defects.",
                                  .greatest = {WHOLE_CHANCE},
                                  .fallback = "3277",
                                  .unit = "2^-16"},
                            Field{.name = "departed",
                                  .meaning = "p_d of the bound: a member that has left defects.",
                                  .greatest = {WHOLE_CHANCE},
                                  .fallback = "32768",
                                  .unit = "2^-16"},
                            Field{.name = "current",
                                  .meaning = "p_c of the bound: a bonded member defects.",
                                  .greatest = {WHOLE_CHANCE},
                                  .fallback = "3277",
                                  .unit = "2^-16"});
}

struct Params {
  std::optional<Atoms> owner_bond_atoms;
  std::optional<Atoms> reserve_atoms;
  std::optional<Atoms> least_deposit_atoms;
  Ray phi{RAY / 10};
  u32 commit_blocks = 64;
  u32 reveal_blocks = 32;
  u32 rotation_blocks = 512;
  u32 most_commits = 64;
  u32 most_lots = 16;
  u32 most_key_rounds = 64;
  u32 bounty_divisor = LEAST_BOUNTY_DIVISOR;
  DutchParams dutch;
  Chances chances;
};
BOOST_DESCRIBE_STRUCT(Params, (),
                      (owner_bond_atoms, reserve_atoms, least_deposit_atoms, phi, commit_blocks,
                       reveal_blocks, rotation_blocks, most_commits, most_lots, most_key_rounds,
                       bounty_divisor, dutch, chances))
constexpr auto about(As<Params>) {
  return described<Params>(
      "auctions_params", "How slashed seats are sold.",
      Field{.name = "owner_bond_atoms",
            .meaning = "Bond of an owner's declaration; without it MAX_PENALTY."},
      Field{.name = "reserve_atoms",
            .meaning = "RESERVE, the least bid and price; without it MAX_PENALTY, its least."},
      Field{.name = "least_deposit_atoms",
            .meaning = "MIN_DEPOSIT of a commit; without it RESERVE, its least."},
      Field{.name = "phi",
            .meaning = "PHI: part of the deposit lost by who does not reveal, or wins and misses a "
                       "step of the rotation.",
            .least = {1},
            .fallback = "\"100000000000000000000000000\""},
      Field{.name = "commit_blocks",
            .meaning = "T_c: how long commits are taken.",
            .least = {1},
            .fallback = "64",
            .unit = "heights"},
      Field{.name = "reveal_blocks",
            .meaning = "T_r: how long reveals are taken after that.",
            .least = {1},
            .fallback = "32",
            .unit = "heights"},
      Field{.name = "rotation_blocks",
            .meaning = "Time for the key rotation that brings a winner in.",
            .least = {1},
            .fallback = "512",
            .unit = "heights"},
      Field{.name = "most_commits",
            .meaning = "Commits of one auction; more displace those with the smallest deposits.",
            .least = {1},
            .greatest = {MOST_COMMITS},
            .fallback = "64"},
      Field{.name = "most_lots",
            .meaning = "Seats sold in one auction; the others wait an epoch.",
            .least = {1},
            .greatest = {MOST_LOTS},
            .fallback = "16"},
      Field{.name = "most_key_rounds",
            .meaning = "A pool whose key was shared more often sells no seat; it retires.",
            .least = {1},
            .greatest = {MOST_KEY_ROUNDS},
            .fallback = "64",
            .unit = "rounds"},
      Field{.name = "bounty_divisor",
            .meaning = "A reporter gets one part in so many of a price.",
            .least = {LEAST_BOUNTY_DIVISOR},
            .fallback = "16"},
      Field{.name = "dutch", .meaning = "Sales without a bid.", .fallback = "{}"},
      Field{.name = "chances", .meaning = "For the disclosed risk.", .fallback = "{}"});
}

// What the genesis fixes for good.
struct Setting {
  Params params;
  u64 blocks_per_epoch = 2;  // at least 2
  Atoms max_penalty_atoms;   // MAX_PENALTY of fines
  Atoms stake_atoms;         // behind every seat
  u8 shuffle_rounds = 90;
  bool to_treasury = false;  // where money goes that compensates nobody
  Hash ledger_id;

  Atoms reserve() const { return params.reserve_atoms.value_or(max_penalty_atoms); }
  Atoms least_deposit() const { return params.least_deposit_atoms.value_or(reserve()); }
  Atoms owner_bond() const { return params.owner_bond_atoms.value_or(max_penalty_atoms); }
};

// What is wrong with parameters that are each within their bounds.
std::optional<CurveFault> validate(const Setting& setting);

}  // namespace surety::auctions
