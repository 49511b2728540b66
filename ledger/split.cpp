#include <algorithm>

#include "ledger/trap.hpp"
#include "ledger/wide.hpp"

namespace surety {

namespace {

struct Party {
  u128 remainder;
  u32 id;
};

bool comes_first(const Party& a, const Party& b) {
  return a.remainder == b.remainder ? a.id < b.id : a.remainder > b.remainder;
}

// The sum, or nothing where it reaches 2^128.
std::optional<u128> sum_of(std::span<const u128> weights) {
  u128 sum = 0;
  for (const u128& weight : weights) {
    if (weight > ~u128(0) - sum) return std::nullopt;
    sum += weight;
  }
  return sum;
}

}  // namespace

std::optional<std::vector<u128>> split_exactly(const u128& total, std::span<const u128> weights) {
  expects(weights.size() <= 0xffff'ffff, "a split has at most 2^32 - 1 parties");
  const auto sum = sum_of(weights);
  if (!sum || *sum == 0) return std::nullopt;
  std::vector<u128> shares;
  std::vector<Party> parties;
  shares.reserve(weights.size());
  parties.reserve(weights.size());
  u128 left = total;
  for (const u128& weight : weights) {
    // A weight is at most the sum, so a share is at most the total and fits.
    const Division part = mul_div(total, weight, *sum);
    parties.push_back({part.remainder, static_cast<u32>(shares.size())});
    shares.push_back(part.quotient);
    left -= part.quotient;
  }
  // The remainders add up to left * sum and each is below the sum: more than `left` of them are
  // not zero, so a party without weight never gets an atom.
  const u32 extra = static_cast<u32>(left);
  Party* first = parties.data();
  std::nth_element(first, first + extra, first + parties.size(), comes_first);
  for (u32 i = 0; i < extra; ++i) shares[parties[i].id] += 1;
  return shares;
}

}  // namespace surety
