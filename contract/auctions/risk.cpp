#include "contract/auctions/risk.hpp"

#include <algorithm>

namespace surety::auctions {

namespace {

bool is_size(u32 size) { return size >= least_pool_size && size <= greatest_pool_size; }

// The seats in order. Nothing where they are more than the size, or one stands twice.
std::optional<std::vector<SeatId>> ordered(Committee seats, u32 size) {
  if (seats.size() > size) return std::nullopt;
  std::vector<SeatId> sorted(seats.begin(), seats.end());
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) return std::nullopt;
  return sorted;
}

u32 count_common(const std::vector<SeatId>& members, const std::vector<SeatId>& current) {
  u32 common = 0;
  for (const SeatId seat : members) {
    if (std::binary_search(current.begin(), current.end(), seat)) ++common;
  }
  return common;
}

bool is_worse(u32 former, u32 still_seated, const Exposure& than) {
  if (former != than.greatest) return former > than.greatest;
  return still_seated > than.still_seated;
}

}  // namespace

std::optional<Exposure> exposure_of(std::span<const Committee> rounds, Committee current,
                                    u32 size) {
  if (!is_size(size) || rounds.empty() || rounds.size() > most_rounds) return std::nullopt;
  const auto seated = ordered(current, size);
  if (!seated) return std::nullopt;
  Exposure found;
  for (const Committee& round : rounds) {
    const auto members = ordered(round, size);
    if (!members) return std::nullopt;
    const u32 still_seated = count_common(*members, *seated);
    const u32 former = static_cast<u32>(members->size()) - still_seated;
    if (found.former.empty() || is_worse(former, still_seated, found)) {
      found.worst_round = static_cast<u32>(found.former.size());
      found.greatest = former;
      found.still_seated = still_seated;
    }
    found.former.push_back(former);
  }
  found.threshold = threshold_of(size);
  found.distance = found.threshold - std::min(found.greatest, found.threshold);
  found.must_retire = found.greatest > tolerated_of(size);
  return found;
}

std::optional<KeyOdds> key_odds(const KeyHolders& holders, const Chance& failing) {
  const u32 size = holders.size;
  if (!is_size(size) || holders.former > size || holders.current > size) return std::nullopt;
  if (holders.still_seated > size - holders.former) return std::nullopt;
  const u32 threshold = threshold_of(size);
  const u32 needed = threshold - std::min(holders.former, threshold);
  const auto takeover = binomial_tail(failing, holders.still_seated, needed);
  const auto halt = binomial_tail(failing, holders.current, size - threshold + 1);
  if (!takeover || !halt) return std::nullopt;
  return KeyOdds{reduced(*takeover), reduced(*halt)};
}

}  // namespace surety::auctions
