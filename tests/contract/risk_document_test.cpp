// The tables of docs/risk.md are computed here anew, so that they cannot go stale.
#include <doctest/doctest.h>

#include <vector>

#include "contract/auctions/collusion.hpp"
#include "contract/pools/risk.hpp"
#include "tests/support/vectors.hpp"

using namespace surety;
using namespace surety::pools;

namespace {

std::string shown(const Ratio& ratio) { return decimal_text(ratio, 4, Rounding::up); }
std::string shown(const std::optional<u32>& size) {
  return size ? std::to_string(*size) : std::string("none");
}

std::string risk_table() {
  std::string table =
      "| n | t | takeover, any population | halt, any population | takeover, 100 bad of 300 | "
      "halt, 100 bad of 300 |\n| ---: | ---: | ---: | ---: | ---: | ---: |\n";
  for (const u32 size : {4u, 7u, 10u, 13u, 16u, 24u, 128u}) {
    const auto limit = assembly_risk(Chance{1, 3}, size);
    const auto drawn = assembly_risk(Population{300, 100}, size);
    REQUIRE(limit);
    REQUIRE(drawn);
    table += "| " + std::to_string(size) + " | " + std::to_string(threshold_of(size)) + " | " +
             shown(limit->takeover) + " | " + shown(limit->halt) + " | " + shown(drawn->takeover) +
             " | " + shown(drawn->halt) + " |\n";
  }
  return table;
}

std::string size_table() {
  std::string table =
      "| bad | takeover, any n | takeover, n = 3f + 1 | halt | both |\n"
      "| ---: | ---: | ---: | ---: | ---: |\n";
  const Bound rare{1, 1'000'000};
  for (const u32 part : {3u, 4u, 5u, 10u, 20u, 100u}) {
    const auto any = smallest_sizes(Chance{1, part}, {rare, rare, Sizes::any});
    const auto form = smallest_sizes(Chance{1, part}, {rare, rare, Sizes::three_f_plus_one});
    REQUIRE(any);
    REQUIRE(form);
    table += "| 1/" + std::to_string(part) + " | " + shown(any->takeover) + " | " +
             shown(form->takeover) + " | " + shown(any->halt) + " | " + shown(any->both) + " |\n";
  }
  return table;
}

// One owner for each of 16 shares; 3,277 / 65,536 is 0.05 to the nearest.
std::string key_table() {
  std::string table =
      "| replaced holders | need | chance of a takeover |\n| ---: | ---: | ---: |\n";
  for (const u32 replaced : {0u, 1u, 2u, 3u, 5u, 7u, 9u}) {
    std::vector<auctions::Holder> holders(16, {0, 1, {1}});
    for (u32 i = 0; i < replaced; ++i) holders[i] = {1, 0, {0}};
    const auctions::KeyRound round{16, holders};
    const auto need = auctions::need_of(round);
    const auto chance = auctions::takeover_chance(round, {32'768, 3'277});
    REQUIRE(need);
    REQUIRE(chance);
    table += "| " + std::to_string(replaced) + " | " + std::to_string(*need) + " | " +
             shown(auctions::ratio_of_chance(*chance)) + " |\n";
  }
  return table;
}

bool has(const std::string& document, const std::string& table) {
  const bool found = document.find(table) != std::string::npos;
  if (!found) MESSAGE("docs/risk.md should hold:\n" << table);
  return found;
}

}  // namespace

TEST_CASE("docs/risk.md holds the tables as they are computed") {
  const auto document = test::read_whole_file(SURETY_SOURCE_DIR "/docs/risk.md");
  REQUIRE(document);
  CHECK(has(*document, risk_table()));
  CHECK(has(*document, size_table()));
  CHECK(has(*document, key_table()));
}
