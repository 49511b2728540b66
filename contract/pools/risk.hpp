#pragma once
// Assembly risk: how likely a pool drawn at random has too many bad members (spec: pools, Assembly
// risk). Pure and exact; nothing of it enters the state.
//
// Bounds: pools of 4 to 128 members, as the genesis allows; populations and denominators of chances
// below 2^32. Then every number stays below 2^4096, a query takes some milliseconds and a search
// for sizes some tens of them. What lies beyond is refused by the check that stands beside each
// function, and the function gives nothing.

#include "contract/pools/draw.hpp"
#include "ledger/tail.hpp"

namespace surety::pools {

inline constexpr u32 least_pool_size = 4;
inline constexpr u32 greatest_pool_size = 128;

// Whose members are drawn: `accounts` of which `bad` are bad, each drawn at most once.
// Range: bad <= accounts, and at least as many accounts as places.
struct Population {
  u32 accounts = 0;
  u32 bad = 0;
};

struct AssemblyRisk {
  Ratio takeover;  // P[at least t of n are bad], t = floor(2n / 3) + 1: they can sign alone
  Ratio halt;      // P[at least n - t + 1 are bad]: the others cannot sign without them
};

// What is wrong with a query.
struct RiskFault {
  const char* field;
  const char* sentence;
};
std::optional<RiskFault> check_risk(const Population& population, u32 size);
std::optional<RiskFault> check_risk(const Chance& bad, u32 size);

// Exact, in lowest terms, by the hypergeometric distribution. Nothing where `check_risk` finds a
// fault.
std::optional<AssemblyRisk> assembly_risk(const Population& population, u32 size);
// By the binomial distribution: each member is bad with this chance, independently of the others,
// which the exact one comes to as the population grows. Nothing where `check_risk` finds a fault.
std::optional<AssemblyRisk> assembly_risk(const Chance& bad, u32 size);

// Which sizes count: all that the genesis allows, or those of auctions, 3f + 1 (4, 7, ... 127),
// which for their f need the fewest members.
enum class Sizes : u8 { any, three_f_plus_one };

struct RiskLimits {
  Bound takeover;  // each: denominator at least 1
  Bound halt;
  Sizes sizes = Sizes::any;
};

// The smallest sizes whose risk is at most the limit; nothing where no size up to 128, or up to the
// population, is. A greater size need not keep the limit: which third of n falls on changes the
// risk.
struct SmallestSizes {
  std::optional<u32> takeover;
  std::optional<u32> halt;
  std::optional<u32> both;  // that meets the two at once
};
std::optional<RiskFault> check_limits(const RiskLimits& limits);

// Nothing where `check_limits` finds a fault, or there are more bad accounts than accounts, or the
// chance is no probability.
std::optional<SmallestSizes> smallest_sizes(const Population& population, const RiskLimits& limits);
std::optional<SmallestSizes> smallest_sizes(const Chance& bad, const RiskLimits& limits);

}  // namespace surety::pools
