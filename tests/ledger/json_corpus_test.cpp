// Every line of the corpus of bad JSON gives its code and its pointer, whichever reader reads it.

#include <doctest/doctest.h>

#include <fstream>

#include "ledger/json/nlohmann_reader.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"
#include "tests/ledger/json_types.hpp"

namespace surety {
namespace {

TEST_CASE("bad JSON is refused with code, pointer and place") {
  std::ifstream file(SURETY_SOURCE_DIR "/tests/corpus/bad_json.txt");
  REQUIRE(file.good());
  u32 count = 0;
  JsonReader reader;
  ByteBuffer out;
  for (std::string line; std::getline(file, line);) {
    test::BadText bad;
    if (!test::parse_line(line, bad)) continue;
    ++count;
    CAPTURE(line);
    CHECK_FALSE(reader.read(bad.text, test::type_named(bad.type), out));
    CHECK(name_of(reader.fault().code) == bad.code);
    CHECK(reader.fault().pointer == bad.pointer);
    CHECK(reader.fault().offset <= bad.text.size());
    CHECK(out.size() == 0);
    const auto streamed = read_json_nlohmann(bad.text, test::type_named(bad.type), out);
    REQUIRE(streamed.has_value());
    CHECK(name_of(streamed->code) == bad.code);
    CHECK(streamed->pointer == bad.pointer);
    CHECK(out.size() == 0);
  }
  CHECK(count > 150);
}

// Both readers read the same bytes from any text, or refuse it with the same code and pointer; what
// the sink refused is also at the same place, with the same words.
bool law_readers_agree(u64 seed) {
  test::Generator random(seed);
  const TypeInfo& type = type_info<sample::Everything>;
  ByteBuffer bytes, text, one, other;
  test::random_value(type, nullptr, random, bytes);
  const JsonStyle style = random.chance(1, 2) ? JsonStyle::pretty : JsonStyle::compact;
  if (!write_json(bytes.view(), type, text, style)) return false;
  std::string changed(test::text_of(text));
  constexpr std::string_view likely("{}[]:,\"\\u0123456789eE.-+ntf \x80\xff\xed\xc3\xa4\0\n", 35);
  for (u64 i = random.below(4); i > 0; --i) {
    char& place = changed[random.below(changed.size())];
    place = random.chance(1, 2) ? likely[random.below(likely.size())]
                                : changed[random.below(changed.size())];
  }
  if (random.chance(1, 6)) changed.resize(random.below(changed.size()));
  const auto ours = read_json(changed, type, one);
  const auto theirs = read_json_nlohmann(changed, type, other);
  if (ours.has_value() != theirs.has_value()) return false;
  if (!ours) return test::text_of(one) == test::text_of(other);
  if (ours->code != theirs->code || ours->pointer != theirs->pointer) return false;
  if (ours->code < JsonError::wrong_type) return true;
  return ours->offset == theirs->offset && ours->line == theirs->line &&
         ours->column == theirs->column && ours->message == theirs->message;
}

TEST_CASE("the two readers agree on any text") {
  for (u64 seed = 0; seed < 20000; ++seed) {
    CAPTURE(seed);
    REQUIRE(law_readers_agree(seed));
  }
}

}  // namespace
}  // namespace surety
