// The laws of the swap-or-not shuffle.
#include "ledger/shuffle.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/generator.hpp"

using namespace surety;
using surety::test::Generator;

namespace {

std::vector<u32> identity(u32 n) {
  std::vector<u32> list(n);
  for (u32 i = 0; i < n; ++i) list[i] = i;
  return list;
}

u8 nibble(char digit) { return static_cast<u8>(digit <= '9' ? digit - '0' : digit - 'a' + 10); }

Seed seed_of(const std::string& hex) {
  Seed seed;
  for (u32 i = 0; i < Seed::size; ++i) {
    seed.bytes[i] = static_cast<u8>(nibble(hex[2 * i]) * 16 + nibble(hex[2 * i + 1]));
  }
  return seed;
}

// A whole list equals place by place, is a permutation, and comes back.
bool shuffle_law(u64 seed_number, u32 size) {
  Generator gen(seed_number);
  for (u32 i = 0; i < size; ++i) {
    const u32 n = static_cast<u32>(gen.below(700));
    const u8 rounds = static_cast<u8>(gen.below(gen.chance(1, 8) ? 256 : 12));
    const Seed seed = gen.fixed<Seed>();
    std::vector<u32> list = identity(n);
    shuffle_list(list, seed, rounds);
    std::vector<bool> seen(n, false);
    for (u32 place = 0; place < n; ++place) {
      if (list[place] >= n || seen[list[place]]) return false;
      seen[list[place]] = true;
      if (place % 16 == 0 && shuffled_index(list[place], n, seed, rounds) != place) return false;
      if (place % 16 == 1 && unshuffled_index(place, n, seed, rounds) != list[place]) return false;
    }
    unshuffle_list(list, seed, rounds);
    if (list != identity(n)) return false;
  }
  return true;
}

}  // namespace

// Source: ethereum/consensus-spec-tests, minimal, 10 rounds, 33 places.
TEST_CASE("shuffle: one published mapping, always at hand") {
  const Seed seed = seed_of("01b4f6bd5d6a06a7b74a8565ceb4f845afe0ae96a0ac05cf5e86066bf7b538ec");
  const std::vector<u32> mapping{5,  16, 30, 22, 23, 27, 24, 26, 15, 3, 25, 14, 31, 20, 4,  7, 1,
                                 17, 12, 13, 11, 21, 10, 28, 9,  18, 0, 2,  8,  19, 6,  29, 32};
  for (u32 i = 0; i < 33; ++i) CHECK(shuffled_index(i, 33, seed, 10) == mapping[i]);
}

TEST_CASE("shuffle: no places, one place, and places beyond the list") {
  const Seed seed{};
  CHECK_FALSE(shuffled_index(0, 0, seed).has_value());
  CHECK_FALSE(unshuffled_index(0, 0, seed).has_value());
  CHECK(shuffled_index(0, 1, seed) == 0u);
  CHECK_FALSE(shuffled_index(1, 1, seed).has_value());
  CHECK_FALSE(unshuffled_index(7, 7, seed).has_value());
  std::vector<u32> list;
  shuffle_list(list, seed);
  CHECK(list.empty());
  list = {9};
  shuffle_list(list, seed);
  CHECK(list[0] == 9);
}

TEST_CASE("shuffle: the greatest list, place by place and back") {
  Generator gen(21);
  const u32 n = 0xffff'ffff;
  for (u32 i = 0; i < 20; ++i) {
    const Seed seed = gen.fixed<Seed>();
    const u32 place = static_cast<u32>(gen.below(n));
    const auto there = shuffled_index(place, n, seed);
    REQUIRE(there.has_value());
    CHECK(unshuffled_index(*there, n, seed) == place);
  }
}

TEST_CASE("shuffle: list, place and inverse agree") {
  CHECK(shuffle_law(22, 250));
  // Every small length.
  const Seed seed = Generator(23).fixed<Seed>();
  for (u32 n = 0; n < 40; ++n) {
    std::vector<u32> list = identity(n);
    shuffle_list(list, seed);
    for (u32 i = 0; i < n; ++i) {
      const auto place = shuffled_index(i, n, seed);
      REQUIRE(place.has_value());
      REQUIRE(list[*place] == i);
    }
  }
}
