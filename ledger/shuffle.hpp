#pragma once
// Swap-or-not shuffle (spec: arithmetic, Swap-or-not shuffle; Hoang, Morris and Rogaway 2012): a
// permutation p of 0..n-1 drawn from a seed. One place costs `rounds` hash pairs, a whole list one
// hash per 256 places and round.

#include <optional>
#include <vector>

#include "ledger/bytes.hpp"

namespace surety {

inline constexpr u8 default_shuffle_rounds = 90;

// p(index) for a list of n; nothing where index >= n, so also where n is 0.
std::optional<u32> shuffled_index(u32 index, u32 n, const Seed& seed,
                                  u8 rounds = default_shuffle_rounds);
// The index that p takes here: unshuffled_index(shuffled_index(i)) = i.
std::optional<u32> unshuffled_index(u32 index, u32 n, const Seed& seed,
                                    u8 rounds = default_shuffle_rounds);

// What stood at place i comes to stand at place p(i). Precondition: fewer than 2^32 places.
void shuffle_list(std::vector<u32>& list, const Seed& seed, u8 rounds = default_shuffle_rounds);
// What stands at place p(i) comes back to place i.
void unshuffle_list(std::vector<u32>& list, const Seed& seed, u8 rounds = default_shuffle_rounds);

}  // namespace surety
