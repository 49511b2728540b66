// The swap-or-not shuffle against published mappings and lists.
#include <doctest/doctest.h>

#include <string>

#include "ledger/shuffle.hpp"
#include "tests/support/vectors.hpp"

using namespace surety;

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

// Every number in a text, whatever stands between them.
std::vector<u32> numbers_in(const std::string& text) {
  std::vector<u32> numbers;
  bool inside = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) numbers.push_back(0);
    if (digit) numbers.back() = numbers.back() * 10 + static_cast<u32>(c - '0');
    inside = digit;
  }
  return numbers;
}

struct Row {
  Seed seed;
  std::vector<u32> in;
  std::vector<u32> out;
};

// seed, count, in, out; lists are numbers between colons.
std::vector<Row> rows_of(const std::string& text) {
  std::vector<Row> rows;
  std::string fields[4];
  u32 field = 0;
  for (const char c : text) {
    if (c == ',') {
      ++field;
    } else if (c == '\n') {
      rows.push_back({seed_of(fields[0]), numbers_in(fields[2]), numbers_in(fields[3])});
      for (std::string& one : fields) one.clear();
      field = 0;
    } else {
      fields[field % 4] += c;
    }
  }
  return rows;
}

void check_mapping(const std::string& name, const std::string& text, u8 rounds) {
  CAPTURE(name);
  const Seed seed = seed_of(text.substr(text.find("0x") + 2, 64));
  const auto bracket = text.find('[');
  const u32 count = numbers_in(text.substr(text.find("count:"), bracket - text.find("count:")))[0];
  const std::vector<u32> mapping = numbers_in(text.substr(bracket));
  REQUIRE(mapping.size() == count);
  for (u32 i = 0; i < count; ++i) {
    // One place costs 180 hashes: of the long lists every seventh is asked for by itself.
    if (count > 1'000 && i % 7 != 0) continue;
    REQUIRE(shuffled_index(i, count, seed, rounds) == mapping[i]);
    REQUIRE(unshuffled_index(mapping[i], count, seed, rounds) == i);
  }
  std::vector<u32> list = identity(count);
  unshuffle_list(list, seed, rounds);
  CHECK((list == mapping));
  shuffle_list(list, seed, rounds);
  CHECK((list == identity(count)));
}

}  // namespace

TEST_CASE("shuffle: published mappings") {
  struct Case {
    const char* name;
    u8 rounds;
  };
  constexpr Case cases[] = {{"mainnet_90rounds_100", 90},  {"mainnet_90rounds_1000", 90},
                            {"mainnet_90rounds_9999", 90}, {"minimal_10rounds_100", 10},
                            {"minimal_10rounds_33", 10},   {"minimal_10rounds_33_b", 10},
                            {"minimal_10rounds_9999", 10}};
  for (const Case& one : cases) {
    const std::string path = std::string("swap_or_not/") + one.name + ".mapping.yaml";
    const auto text = test::read_vector(path);
    if (!text) {
      MESSAGE("SKIP: no published vectors at " << path);
      continue;
    }
    check_mapping(path, *text, one.rounds);
  }
}

TEST_CASE("shuffle: published lists") {
  const auto text = test::read_vector("swap_or_not/eth2-shuffle-tests.csv");
  if (!text) {
    MESSAGE("SKIP: no published vectors at swap_or_not/eth2-shuffle-tests.csv");
    return;
  }
  const std::vector<Row> rows = rows_of(*text);
  CHECK(rows.size() == 240);
  for (const Row& row : rows) {
    std::vector<u32> list = row.in;
    shuffle_list(list, row.seed);
    REQUIRE((list == row.out));
    unshuffle_list(list, row.seed);
    REQUIRE((list == row.in));
  }
}
