#pragma once
// Exact tails of two distributions: of independent trials (binomial) and of a draw without putting
// back (hypergeometric). Each is a sum of terms, every one the last times a small fraction.

#include <optional>

#include "ledger/ratio.hpp"

namespace surety {

// A probability. Range: numerator <= denominator, denominator at least 1.
struct Chance {
  u32 numerator = 0;
  u32 denominator = 1;

  constexpr bool is_valid() const { return denominator != 0 && numerator <= denominator; }
};

// The most trials or draws: with it and 32-bit chances and populations every number stays below
// 2^4096, and no input takes more than milliseconds.
inline constexpr u32 most_trials = 128;

// `drawn` out of `population`, of which `marked` are of the kind that is counted. Range: marked and
// drawn at most population, drawn at most 128.
struct Draw {
  u32 population = 0;
  u32 marked = 0;
  u32 drawn = 0;

  constexpr bool is_valid() const {
    return marked <= population && drawn <= population && drawn <= most_trials;
  }
};

// P[X >= least] for the successes X of independent trials: exact, not reduced to lowest terms.
// Nothing where the chance is no probability or the trials are more than 128.
std::optional<Ratio> binomial_tail(const Chance& chance, u32 trials, u32 least);

// P[X >= least] for the marked ones X of a draw: exact, not reduced to lowest terms. Nothing where
// the draw is out of its range.
std::optional<Ratio> hypergeometric_tail(const Draw& draw, u32 least);

}  // namespace surety
