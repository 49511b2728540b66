#include "contract/auctions/collusion.hpp"

#include <algorithm>
#include <vector>

#include "contract/auctions/risk.hpp"

namespace surety::auctions {

namespace {

constexpr u32 CHANCE_BITS = 16;
constexpr u32 CERTAINLY = 1u << CHANCE_BITS;

bool is_valid(const KeyRound& round) {
  if (round.size < least_pool_size || round.size > greatest_pool_size) return false;
  if (round.holders.size() > round.size) return false;
  u64 shares = 0;
  for (const Holder& holder : round.holders) {
    const u64 own = u64{holder.departed_shares} + holder.bonded_shares;
    if (own == 0 || holder.stake_atoms > Atoms::max()) return false;
    shares += own;
  }
  return shares <= round.size;
}

bool is_valid(const Defection& defection) {
  return defection.departed <= CERTAINLY && defection.current <= CERTAINLY;
}

u32 count_departed(const KeyRound& round) {
  u32 count = 0;
  for (const Holder& holder : round.holders) count += holder.departed_shares;
  return count;
}

u32 chance_of(const Holder& holder, const Defection& defection) {
  if (holder.departed_shares == 0) return defection.current;
  if (holder.bonded_shares == 0) return defection.departed;
  return std::max(defection.departed, defection.current);
}

u128 shift_up(const u128& value) { return (value + (CERTAINLY - 1)) >> CHANCE_BITS; }

// Chances of each number of shares, the last of `threshold` or more, after one more owner.
std::vector<u128> with_owner(const std::vector<u128>& before, u32 shares, u32 chance) {
  // A sum of chances stays below 2^97, so that a product with 2^16 has room.
  std::vector<u128> after(before.size(), 0);
  for (u32 i = 0; i < before.size(); ++i) {
    if (before[i] == 0) continue;  // the first owners cannot have brought so many
    const u32 reached = std::min(i + shares, static_cast<u32>(before.size()) - 1);
    after[i] += before[i] * (CERTAINLY - chance);
    after[reached] += before[i] * chance;
  }
  for (u128& mass : after) mass = shift_up(mass);
  return after;
}

void take_least(std::optional<u128>& least, const std::optional<u128>& value) {
  if (value && (!least || *value < *least)) least = value;
}

}  // namespace

std::optional<u32> need_of(const KeyRound& round) {
  if (!is_valid(round)) return std::nullopt;
  const u32 threshold = threshold_of(round.size);
  return threshold - std::min(count_departed(round), threshold);
}

std::optional<u128> bribe_of(const KeyRound& round) {
  const auto need = need_of(round);
  if (!need) return std::nullopt;
  // cheapest[s]: the least that buys s shares or more from the owners seen so far.
  std::vector<std::optional<u128>> cheapest(*need + 1);
  cheapest[0] = 0;
  for (const Holder& holder : round.holders) {
    if (holder.bonded_shares == 0) continue;
    for (u32 s = *need; s > 0; --s) {
      const auto& rest = cheapest[s - std::min(s, holder.bonded_shares)];
      if (rest) take_least(cheapest[s], u128(*rest + holder.stake_atoms.value));
    }
  }
  return cheapest[*need];
}

std::optional<u128> takeover_chance(const KeyRound& round, const Defection& defection) {
  if (!is_valid(round) || !is_valid(defection)) return std::nullopt;
  const u32 threshold = threshold_of(round.size);
  std::vector<u128> chances(threshold + 1, 0);
  chances[0] = CERTAIN;
  for (const Holder& holder : round.holders) {
    const u32 shares = holder.departed_shares + holder.bonded_shares;
    chances = with_owner(chances, shares, chance_of(holder, defection));
  }
  return std::min(chances[threshold], CERTAIN);
}

std::optional<bool> exceeds_tolerance(const KeyRound& round) {
  if (!is_valid(round)) return std::nullopt;
  return count_departed(round) > tolerated_of(round.size);
}

std::optional<Collusion> collusion_of(std::span<const KeyRound> rounds,
                                      const Defection& defection) {
  if (rounds.empty() || rounds.size() > most_rounds) return std::nullopt;
  Collusion found;
  found.need = ~u32{0};
  for (const KeyRound& round : rounds) {
    const auto need = need_of(round);
    const auto chance = takeover_chance(round, defection);
    if (!need || !chance) return std::nullopt;
    found.need = std::min(found.need, *need);
    take_least(found.bribe, bribe_of(round));
    found.greatest_chance = std::max(found.greatest_chance, *chance);
    found.sum_of_chances += *chance;
    found.must_exit = found.must_exit || count_departed(round) > tolerated_of(round.size);
  }
  return found;
}

Ratio ratio_of_chance(const u128& chance) { return reduced({Natural(chance), Natural(CERTAIN)}); }

}  // namespace surety::auctions
