// Every line of the corpus of bad JSON gives its code and its pointer.

#include <doctest/doctest.h>

#include <fstream>

#include "ledger/json/reader.hpp"
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
  }
  CHECK(count > 150);
}

}  // namespace
}  // namespace surety
