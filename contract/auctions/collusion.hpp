#pragma once
// Collusion risk of a pool's key over its rounds (spec: keys, Collusion risk): who must still
// defect, what it costs to bribe them, how likely it is. Pure: plain data in, plain data out.
//
// Bounds: rounds of 4 to 128 members, at most 4,096 rounds; what lies beyond gives nothing. A
// round takes at most 128 * 87 steps.

#include <optional>
#include <span>

#include "ledger/quantity.hpp"
#include "ledger/ratio.hpp"

namespace surety::auctions {

// All shares of one key round that one beneficial owner holds. Each owner stands once in a round.
struct Holder {
  u32 departed_shares = 0;  // of members of his with nothing left at stake: slashed or withdrawn
  u32 bonded_shares = 0;    // of members of his that are still bonded
  Atoms stake_atoms;        // what those have at stake together
};

// Key round g. Its t is floor(2n / 3) + 1 and its f is n - t.
struct KeyRound {
  u32 size = 0;                     // n, 4 to 128
  std::span<const Holder> holders;  // at most n, of 1 share or more each, at most n shares in all
};

// How likely an owner is to defect, in 2^-16: 0 to 65536.
struct Defection {
  u32 departed = 0;  // p_d
  u32 current = 0;   // p_c
};

// One, as a chance of a takeover: 2^96.
inline constexpr u128 CERTAIN = u128(1) << 96;

// need_g = max(0, t_g - |D_g|): the bonded shares that are missing if all departed members collude.
// 0: they can sign without anybody. Nothing where the round is out of its bounds.
std::optional<u32> need_of(const KeyRound& round);

// The least sum of stakes, in atoms, whose owners bring need_g bonded shares: an owner is bribed as
// a whole, at the price of all he has at stake in the round, and brings all his shares. With one
// share per owner it is the sum of the need_g smallest stakes. Below 2^103. Nothing where the round
// is out of its bounds or the bonded shares together do not reach need_g.
std::optional<u128> bribe_of(const KeyRound& round);

// P_g = Pr[shares of the owners that defect reach t_g], owners independent, in 2^-96, rounded up at
// every step: at least the exact chance, above it by less than 2^-96 times owners times t + 1, at
// most CERTAIN. An owner defects with p_d where all his members have departed, with p_c where none
// has, with the greater where some have: he brings all his shares. Nothing where the round or a
// probability is out of its bounds.
std::optional<u128> takeover_chance(const KeyRound& round, const Defection& defection);

// |D_g| > f: no further auction, the pool exits. Nothing where the round is out of its bounds.
std::optional<bool> exceeds_tolerance(const KeyRound& round);

struct Collusion {
  u32 need = 0;               // the least of the rounds; 0: exit at once
  std::optional<u128> bribe;  // atoms, the least of the rounds; nothing where none can be bribed
  u128 greatest_chance = 0;   // max P_g <= P, in 2^-96
  u128 sum_of_chances = 0;    // P <= sum of P_g, in 2^-96; shown to a bidder, may exceed one
  bool must_exit = false;     // |D_g| > f for some round
};

// Over all rounds. Nothing where there is none, or one or a probability is out of its bounds.
std::optional<Collusion> collusion_of(std::span<const KeyRound> rounds, const Defection& defection);

// The same number as a fraction, for `decimal_text`.
Ratio ratio_of_chance(const u128& chance);

}  // namespace surety::auctions
