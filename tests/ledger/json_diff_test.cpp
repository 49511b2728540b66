// Differences of two values, field by field.

#include <doctest/doctest.h>

#include "ledger/json/diff.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"
#include "tests/ledger/json_types.hpp"

namespace surety {
namespace {

using test::Generator;

struct Found {
  std::string pointer, before, after;
  friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> differences(ByteView before, ByteView after, const TypeInfo& type) {
  std::vector<Found> found;
  const bool valid = diff_records(
      before, after, type,
      [&](std::string_view pointer, std::string_view old_json, std::string_view new_json) {
        found.push_back({std::string(pointer), std::string(old_json), std::string(new_json)});
      });
  if (!valid) found.push_back({"", "not", "valid"});
  return found;
}

std::vector<Found> of_texts(std::string_view before, std::string_view after, const TypeInfo& type) {
  ByteBuffer old_bytes, new_bytes;
  REQUIRE(!read_json(before, type, old_bytes));
  REQUIRE(!read_json(after, type, new_bytes));
  return differences(old_bytes.view(), new_bytes.view(), type);
}

TEST_CASE("a difference names the field and both values") {
  const TypeInfo& pay = type_info<sample::Pay>;
  CHECK(of_texts("{\"to\":\"a\",\"amount_atoms\":1}", "{\"to\":\"a\",\"amount_atoms\":2}", pay) ==
        std::vector<Found>{{"/amount_atoms", "1", "2"}});
  CHECK(of_texts("{\"to\":\"a\",\"amount_atoms\":1}", "{\"to\":\"ab\",\"amount_atoms\":1}", pay) ==
        std::vector<Found>{{"/to", "\"a\"", "\"ab\""}});
  CHECK(of_texts("{\"to\":\"a\",\"amount_atoms\":1}", "{\"to\":\"a\",\"amount_atoms\":1}", pay)
            .empty());
}

TEST_CASE("choices differ inside one alternative, or as a whole") {
  const TypeInfo& choice = type_info<sample::Choice>;
  CHECK(of_texts("{\"point\":{\"x\":1}}", "{\"point\":{\"x\":2}}", choice) ==
        std::vector<Found>{{"/point/x", "1", "2"}});
  CHECK(of_texts("{\"point\":{\"x\":1}}", "{\"nothing\":{}}", choice) ==
        std::vector<Found>{{"", "{\"point\":{\"x\":1,\"y\":7}}", "{\"nothing\":{}}"}});
}

TEST_CASE("lists differ by element; one side may have more") {
  const TypeInfo& list = type_info<std::vector<std::optional<u8>>>;
  CHECK(of_texts("[1,null,3]", "[1,2,3,null]", list) ==
        std::vector<Found>{{"/1", "null", "2"}, {"/3", "", "null"}});
  CHECK(of_texts("[1,2]", "[]", list) == std::vector<Found>{{"/0", "1", ""}, {"/1", "2", ""}});
}

// Equal bytes have no difference, unequal ones have one, and malformed ones give none.
bool law_differences(u64 seed) {
  Generator random(seed);
  const TypeInfo& type = type_info<sample::Everything>;
  ByteBuffer one, other;
  test::random_value(type, nullptr, random, one);
  other.append(one.view());
  if (!differences(one.view(), other.view(), type).empty()) return false;
  u8& place = other.data()[random.below(other.size())];
  place = static_cast<u8>(place ^ (1u << random.below(8)));
  const auto found = differences(one.view(), other.view(), type);
  if (found.empty()) return false;
  const bool refused = found[0] == Found{"", "not", "valid"};
  return refused != validate(other.view(), type);
}

TEST_CASE("values differ where their bytes do") {
  for (u64 seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    REQUIRE(law_differences(seed));
  }
}

}  // namespace
}  // namespace surety
