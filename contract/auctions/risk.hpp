#pragma once
// What a bidder is told of a pool's key before he buys a seat (spec: auctions, Risk and Takeover
// rule). Pure and exact: plain data in, plain data out. The shares of different key rounds do not
// combine, so risk is counted per round.
//
// Bounds: pools of 4 to 128 members, at most 4,096 rounds; what lies beyond gives nothing.

#include <optional>
#include <span>
#include <vector>

#include "ledger/quantity.hpp"
#include "ledger/tail.hpp"

namespace surety::auctions {

inline constexpr u32 least_pool_size = 4;
inline constexpr u32 greatest_pool_size = 128;
inline constexpr u32 most_rounds = 4'096;

// t = floor(2n / 3) + 1. Range of n here and below: 4 to 128.
constexpr u32 threshold_of(u32 size) { return 2 * size / 3 + 1; }
// f = n - t: the most members that may be missing, and the most former ones that a pool may have in
// one round and still sell a seat. For n = 3f + 1 it is that f.
constexpr u32 tolerated_of(u32 size) { return size - threshold_of(size); }

// (n - 1) / 3, rounded down: the most seats of one beneficial owner in a pool.
constexpr u32 most_seats_of_one_owner(u32 size) { return (size - 1) / 3; }

// What counts against that limit.
struct OwnerSeats {
  u32 held = 0;     // seats he has in this pool now
  u32 slashed = 0;  // seats of his that were slashed in this pool: he keeps their shares
  u32 lots = 0;     // seats he is about to buy
};
// held + slashed + lots <= (n - 1) / 3, which is 3 * sum < n. False for n = 0.
constexpr bool keeps_seat_limit(const OwnerSeats& seats, u32 size) {
  return (u64{seats.held} + seats.slashed + seats.lots) * 3 < size;
}

// The members of C_k, the committee of key round k: their seats, each once, in any order.
using Committee = std::span<const SeatId>;

struct Exposure {
  // ex_k for each round: members of C_k that have no seat now. They still know their share of it.
  std::vector<u32> former;
  u32 worst_round = 0;   // with the most former members; of those the one with the most holders
                         // still seated, then the first
  u32 greatest = 0;      // ex_max, that of the worst round
  u32 still_seated = 0;  // members of the worst round that are current: they hold a share of it too
  u32 threshold = 0;     // t
  u32 distance = 0;      // d = t - ex_max, 0 where that is negative: whom the former still need
  bool must_retire = false;  // ex_max > f: the seat must not be sold
};

// From the committees of all retained rounds (an attempt at resharing in which t dealings were
// posted counts as one) and the seats that are current. Nothing where the size is out of its range,
// there is no round or too many, or a committee or the current seats are more than the size or
// repeat a seat.
std::optional<Exposure> exposure_of(std::span<const Committee> rounds, Committee current, u32 size);

struct KeyOdds {
  // P[former members of the worst round, all of them, and those still seated who hold a share of
  // that round, each with chance q, reach t]
  Ratio takeover;
  // P[at least n - t + 1 current members fail, each with chance q]; former ones do not count
  Ratio halt;
};

// What the odds are taken over, in members.
struct KeyHolders {
  u32 size = 0;          // n, 4 to 128
  u32 former = 0;        // at most n
  u32 still_seated = 0;  // former and still seated together at most n
  u32 current = 0;       // at most n; n itself for the state after the purchase
};

// Exact, by the binomial distribution, in lowest terms. Nothing where a number is out of its range.
std::optional<KeyOdds> key_odds(const KeyHolders& holders, const Chance& failing);

}  // namespace surety::auctions
