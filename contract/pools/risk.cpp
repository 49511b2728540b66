#include "contract/pools/risk.hpp"

namespace surety::pools {

namespace {

std::optional<Ratio> tail(const Population& population, u32 size, u32 least) {
  return hypergeometric_tail({population.accounts, population.bad, size}, least);
}

std::optional<Ratio> tail(const Chance& bad, u32 size, u32 least) {
  return binomial_tail(bad, size, least);
}

// The least number of bad members that can stop a pool: the others are fewer than t.
constexpr u32 halting(u32 size) { return size - threshold_of(size) + 1; }

std::optional<RiskFault> check_size(u32 size) {
  if (size < least_pool_size || size > greatest_pool_size) {
    return RiskFault{"size", "size must be 4 to 128."};
  }
  return std::nullopt;
}

template <class Model>
std::optional<AssemblyRisk> risk_of(const Model& model, u32 size) {
  if (check_risk(model, size)) return std::nullopt;
  const auto takeover = tail(model, size, threshold_of(size));
  const auto halt = tail(model, size, halting(size));
  if (!takeover || !halt) return std::nullopt;
  return AssemblyRisk{reduced(*takeover), reduced(*halt)};
}

template <class Model>
bool keeps(const Model& model, u32 size, u32 least, const Bound& bound) {
  const auto risk = tail(model, size, least);
  return risk && at_most(*risk, bound);
}

template <class Model>
std::optional<SmallestSizes> search(const Model& model, const RiskLimits& limits) {
  if (check_limits(limits) || check_risk(model, least_pool_size)) return std::nullopt;
  const u32 step = limits.sizes == Sizes::any ? 1 : 3;
  SmallestSizes found;
  for (u32 size = least_pool_size; size <= greatest_pool_size && !found.both; size += step) {
    if (check_risk(model, size)) break;
    const bool safe = keeps(model, size, threshold_of(size), limits.takeover);
    const bool lively = keeps(model, size, halting(size), limits.halt);
    if (safe && !found.takeover) found.takeover = size;
    if (lively && !found.halt) found.halt = size;
    if (safe && lively) found.both = size;
  }
  return found;
}

}  // namespace

std::optional<RiskFault> check_risk(const Population& population, u32 size) {
  if (const auto fault = check_size(size)) return fault;
  if (population.accounts < size) {
    return RiskFault{"accounts", "accounts must be at least size."};
  }
  if (population.bad > population.accounts) {
    return RiskFault{"bad", "bad must be at most accounts."};
  }
  return std::nullopt;
}

std::optional<RiskFault> check_risk(const Chance& bad, u32 size) {
  if (const auto fault = check_size(size)) return fault;
  if (!bad.is_valid()) {
    return RiskFault{"bad", "bad must be a fraction from 0 to 1 with a denominator of at least 1."};
  }
  return std::nullopt;
}

std::optional<AssemblyRisk> assembly_risk(const Population& population, u32 size) {
  return risk_of(population, size);
}

std::optional<AssemblyRisk> assembly_risk(const Chance& bad, u32 size) {
  return risk_of(bad, size);
}

std::optional<RiskFault> check_limits(const RiskLimits& limits) {
  if (limits.takeover.denominator == 0) {
    return RiskFault{"takeover", "takeover must have a denominator of at least 1."};
  }
  if (limits.halt.denominator == 0) {
    return RiskFault{"halt", "halt must have a denominator of at least 1."};
  }
  return std::nullopt;
}

std::optional<SmallestSizes> smallest_sizes(const Population& population,
                                            const RiskLimits& limits) {
  return search(population, limits);
}

std::optional<SmallestSizes> smallest_sizes(const Chance& bad, const RiskLimits& limits) {
  return search(bad, limits);
}

}  // namespace surety::pools
