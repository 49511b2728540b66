#include "ledger/shuffle.hpp"

#include <array>
#include <cstring>

#include "ledger/sha256.hpp"
#include "ledger/trap.hpp"

namespace surety {

namespace {

constexpr u32 PLACES = 256;  // one hash decides on as many
constexpr u32 SOURCE_SIZE = Seed::size + 1 + 4;

// seed || u8(round) || le32(block): what is hashed; the pivot needs only the first two.
using Source = std::array<u8, SOURCE_SIZE>;

Source source_of(const Seed& seed, u8 round, u32 block) {
  Source source;
  std::memcpy(source.data(), seed.bytes.data(), Seed::size);
  source[Seed::size] = round;
  for (u32 i = 0; i < 4; ++i) source[Seed::size + 1 + i] = static_cast<u8>(block >> (8 * i));
  return source;
}

u32 pivot_of(const Seed& seed, u8 round, u32 n) {
  const Source source = source_of(seed, round, 0);
  const Hash hash = sha256({source.data(), Seed::size + 1});
  u64 word = 0;
  for (u32 i = 0; i < 8; ++i) word |= u64{hash.bytes[i]} << (8 * i);
  return static_cast<u32>(word % n);
}

// 0 or 1.
u32 bit_of(const Hash& hash, u32 place) {
  return (u32{hash.bytes[place % PLACES / 8]} >> (place % 8)) & 1;
}

// One round on one place. A round undoes itself: the pair is the same from either end.
u32 round_on(u32 index, u32 n, const Seed& seed, u8 round) {
  const u32 pivot = pivot_of(seed, round, n);
  const u32 flip = static_cast<u32>((u64{pivot} + n - index) % n);
  const u32 place = index > flip ? index : flip;
  const Source source = source_of(seed, round, place / PLACES);
  return bit_of(sha256(source), place) != 0 ? flip : index;
}

// The decisions for places that are asked for from high to low, hashed several blocks ahead.
class Decisions {
 public:
  // No place below `least` will be asked for.
  Decisions(const Seed& seed, u8 round, u32 least)
      : seed_(seed), round_(round), least_block_(least / PLACES) {}

  u32 at(u32 place) {
    const u32 block = place / PLACES;
    if (count_ == 0 || block < first_block_) refill(block);
    return bit_of(hashes_[block - first_block_], place);
  }

 private:
  static constexpr u32 ahead = 16;

  // Hashes `last` and the blocks before it that are still of use.
  void refill(u32 last) {
    const u32 useful = last - least_block_ + 1;
    count_ = useful < ahead ? useful : ahead;
    first_block_ = last - (count_ - 1);
    std::array<u8, ahead * SOURCE_SIZE> sources;
    for (u32 i = 0; i < count_; ++i) {
      const Source source = source_of(seed_, round_, first_block_ + i);
      std::memcpy(sources.data() + i * SOURCE_SIZE, source.data(), SOURCE_SIZE);
    }
    hash_many(sources.data(), SOURCE_SIZE, count_, hashes_.data());
  }

  const Seed& seed_;
  u8 round_;
  u32 least_block_;
  u32 first_block_ = 0;
  u32 count_ = 0;
  std::array<Hash, ahead> hashes_;
};

// Swaps the pairs (low + k, high - k) that the decisions at their upper places choose. No branch
// hangs on a decision, since half of such branches would be mispredicted.
void swap_pairs(std::vector<u32>& list, u32 low, u32 high, Decisions& decisions) {
  for (; low < high; ++low, --high) {
    const u32 taken = 0 - decisions.at(high);
    const u32 change = (list[low] ^ list[high]) & taken;
    list[low] ^= change;
    list[high] ^= change;
  }
}

// One round on every place: the pairs add up to the pivot or to the pivot + n, and a place that is
// its own partner stays.
void round_on_list(std::vector<u32>& list, const Seed& seed, u8 round) {
  const u32 n = static_cast<u32>(list.size());
  const u32 pivot = pivot_of(seed, round, n);
  Decisions lower(seed, round, (pivot + 1) / 2);
  swap_pairs(list, 0, pivot, lower);
  const u32 middle = static_cast<u32>((u64{pivot} + n) / 2);
  Decisions upper(seed, round, middle);
  if (pivot + 1 < n) swap_pairs(list, pivot + 1, n - 1, upper);
}

}  // namespace

std::optional<u32> shuffled_index(u32 index, u32 n, const Seed& seed, u8 rounds) {
  if (index >= n) return std::nullopt;
  for (u8 round = 0; round < rounds; ++round) index = round_on(index, n, seed, round);
  return index;
}

std::optional<u32> unshuffled_index(u32 index, u32 n, const Seed& seed, u8 rounds) {
  if (index >= n) return std::nullopt;
  for (u8 round = rounds; round > 0; --round) {
    index = round_on(index, n, seed, static_cast<u8>(round - 1));
  }
  return index;
}

void shuffle_list(std::vector<u32>& list, const Seed& seed, u8 rounds) {
  expects(list.size() <= 0xffff'ffff, "a shuffled list has fewer than 2^32 places");
  if (list.size() < 2) return;
  for (u8 round = 0; round < rounds; ++round) round_on_list(list, seed, round);
}

void unshuffle_list(std::vector<u32>& list, const Seed& seed, u8 rounds) {
  expects(list.size() <= 0xffff'ffff, "a shuffled list has fewer than 2^32 places");
  if (list.size() < 2) return;
  for (u8 round = rounds; round > 0; --round) {
    round_on_list(list, seed, static_cast<u8>(round - 1));
  }
}

}  // namespace surety
