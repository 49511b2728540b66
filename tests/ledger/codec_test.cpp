// Canonical bytes: what they are, and each way not to be them (spec: arithmetic, Encoding).

#include "ledger/codec.hpp"

#include <doctest/doctest.h>

#include "ledger/codes.hpp"
#include "ledger/json/writer.hpp"
#include "tests/ledger/sample.hpp"

namespace surety {
namespace {

using sample::Choice;
using sample::Everything;
using sample::Pay;

Name name_of_text(std::string_view text) { return Name::of(as_bytes(text)); }

template <class T>
Bytes encoded(const T& value) {
  ByteBuffer out;
  encode(value, out);
  return out.copy();
}

// The codec's answer; the walker must give the same.
template <class T>
bool is_canonical(const Bytes& bytes) {
  T value;
  const bool decoded = decode(ByteView(bytes), value);
  CHECK(decoded == validate(bytes, type_info<T>));
  return decoded;
}

Everything valid() {
  Everything value;
  value.small = 3;
  value.wide = 1;
  value.data = {1};
  value.name = name_of_text("a");
  value.point.y = 1;
  value.choice = sample::Nothing{};
  return value;
}

TEST_CASE("integers are little-endian, names carry their length, choices their tag") {
  const Bytes pay = encoded(Pay{name_of_text("ab"), Atoms{0x0102}});
  CHECK(pay == Bytes{2, 'a', 'b', 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  Bytes tagged{0x01, 0xff};
  tagged.insert(tagged.end(), pay.begin(), pay.end());
  CHECK(encoded(Choice{Pay{name_of_text("ab"), Atoms{0x0102}}}) == tagged);
  CHECK(encoded(Choice{sample::Nothing{}}) == Bytes{0x03, 0x01});
  CHECK(is_canonical<Choice>({0x03, 0x01}));
}

TEST_CASE("bytes left over or missing are refused") {
  const Bytes bytes = encoded(valid());
  CHECK(is_canonical<Everything>(bytes));
  Bytes longer = bytes;
  longer.push_back(0);
  CHECK_FALSE(is_canonical<Everything>(longer));
  for (u32 size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(is_canonical<Everything>(Bytes(bytes.begin(), bytes.begin() + size)));
  }
}

TEST_CASE("unknown tags, empty and long names, and values below the least are refused") {
  CHECK_FALSE(is_canonical<Choice>({0x04, 0x01}));
  CHECK_FALSE(is_canonical<Choice>({0x03, 0x01, 0}));
  Bytes pay = encoded(Pay{name_of_text("ab"), Atoms{1}});
  CHECK(is_canonical<Pay>(pay));
  pay[3] = 0;
  CHECK_FALSE(is_canonical<Pay>(pay));
  Bytes nameless(13, 1);
  nameless[0] = 0;
  CHECK_FALSE(is_canonical<Pay>(nameless));
  Bytes long_name(1 + 33 + 12, 1);
  long_name[0] = 33;
  CHECK_FALSE(is_canonical<Pay>(long_name));
  long_name.pop_back();
  long_name[0] = 32;
  CHECK(is_canonical<Pay>(long_name));
}

// One byte of a valid value, and what it must not be.
struct Change {
  const char* what;
  u32 offset;
  u8 valid;
  u8 wrong;
};

TEST_CASE("each kind of field has values that are refused") {
  constexpr Change changes[] = {
      {"a boolean above 1", 0, 0, 2},
      {"an integer below its least", 1, 3, 2},
      {"an integer above its greatest", 1, 3, 251},
      {"an integer of 128 bits above its greatest", 46, 0, 1},
      {"too short a byte string", 111, 1, 0},
      {"a length that the bytes do not hold", 114, 0, 1},
      {"an enumeration past its labels", 118, 0, 3},
      {"an unknown code", 119, 7, 8},
      {"an optional's byte above 1", 121, 0, 2},
      {"a list longer than its field allows", 122, 0, 7},
      {"a list that the bytes do not hold", 129, 0, 0xff},
  };
  const Bytes bytes = encoded(valid());
  REQUIRE(is_canonical<Everything>(bytes));
  for (const Change& change : changes) {
    CAPTURE(change.what);
    REQUIRE(bytes[change.offset] == change.valid);
    Bytes wrong = bytes;
    wrong[change.offset] = change.wrong;
    CHECK_FALSE(is_canonical<Everything>(wrong));
  }
}

TEST_CASE("an optional's bounds are those of its value") {
  Everything value = valid();
  value.maybe = 9;
  CHECK_FALSE(is_canonical<Everything>(encoded(value)));
  value.maybe = 10;
  CHECK(is_canonical<Everything>(encoded(value)));
  value.names = std::vector<Name>{};
  CHECK_FALSE(is_canonical<Everything>(encoded(value)));
  value.names = std::vector<Name>(4, name_of_text("x"));
  CHECK(is_canonical<Everything>(encoded(value)));
  value.names = std::vector<Name>(5, name_of_text("x"));
  CHECK_FALSE(is_canonical<Everything>(encoded(value)));
}

TEST_CASE("lists in which two share a tag, a value or a name are found out") {
  const TypeInfo one{.kind = Kind::record, .name = "one", .tag = 1};
  const TypeInfo two{.kind = Kind::record, .name = "two", .tag = 2};
  const TypeInfo same_tag{.kind = Kind::record, .name = "three", .tag = 1};
  const TypeInfo same_name{.kind = Kind::record, .name = "one", .tag = 4};
  const auto differ = [](std::vector<const TypeInfo*> list) {
    return all_differ(std::span<const TypeInfo* const>(list));
  };
  CHECK(differ({}));
  CHECK(differ({&one, &two}));
  CHECK_FALSE(differ({&one, &two, &same_tag}));
  CHECK_FALSE(differ({&two, &one, &same_name}));
  constexpr Code codes[]{{1, "a.one", ""}, {2, "a.two", ""}};
  constexpr Code same_value[]{{1, "a.one", ""}, {1, "a.two", ""}};
  constexpr Code same_word[]{{1, "a.one", ""}, {2, "a.one", ""}};
  CHECK(codes_differ(codes));
  CHECK_FALSE(codes_differ(same_value));
  CHECK_FALSE(codes_differ(same_word));
}

TEST_CASE("text is UTF-8") {
  Everything value = valid();
  value.note.utf8 = {0xc3, 0xa4};
  CHECK(is_canonical<Everything>(encoded(value)));
  value.note.utf8 = {0xc3};
  CHECK_FALSE(is_canonical<Everything>(encoded(value)));
}

}  // namespace
}  // namespace surety
