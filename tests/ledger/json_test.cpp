// JSON and canonical bytes are two forms of one value.

#include <doctest/doctest.h>

#include "ledger/codec.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"
#include "tests/ledger/json_types.hpp"

namespace surety {
namespace {

using sample::Everything;
using test::Generator;
using test::text_of;

const TypeInfo& everything = type_info<Everything>;

bool equal(ByteView a, ByteView b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

// Writing and reading gives the same bytes, in both styles.
bool law_round_trip(u64 seed, JsonStyle style) {
  Generator random(seed);
  ByteBuffer bytes, text, again;
  test::random_value(everything, nullptr, random, bytes);
  if (!write_json(bytes.view(), everything, text, style)) return false;
  const auto fault = read_json(text_of(text), everything, again);
  return !fault && equal(bytes.view(), again.view());
}

// Bytes changed at random are refused by the walker exactly where the codec refuses them, and what
// is accepted has one encoding.
bool law_walker_is_codec(u64 seed) {
  Generator random(seed);
  ByteBuffer bytes;
  test::random_value(everything, nullptr, random, bytes);
  const u32 changes = static_cast<u32>(random.below(4));
  for (u32 i = 0; i < changes; ++i) {
    u8& place = bytes.data()[random.below(bytes.size())];
    place = static_cast<u8>(random.chance(1, 2) ? random.below(4) : random.below(256));
  }
  if (random.chance(1, 8)) bytes.truncate(static_cast<u32>(random.below(bytes.size())));
  if (random.chance(1, 8)) bytes.extend(1)[0] = 0;
  Everything value;
  const bool decoded = decode(bytes.view(), value);
  if (decoded != validate(bytes.view(), everything)) return false;
  ByteBuffer text;
  if (decoded != write_json(bytes.view(), everything, text)) return false;
  ByteBuffer again;
  if (decoded) encode(value, again);
  return !decoded || equal(bytes.view(), again.view());
}

// The members of an object may come in any order.
bool law_any_order(u64 seed) {
  Generator random(seed);
  ByteBuffer bytes;
  test::random_value(everything, nullptr, random, bytes);
  ByteBuffer text, again;
  if (!write_json(bytes.view(), everything, text, JsonStyle::pretty)) return false;
  std::vector<std::string> members;  // a member begins where a line is indented by two
  std::string_view rest = text_of(text);
  rest.remove_prefix(1);
  rest.remove_suffix(2);
  while (!rest.empty()) {
    auto end = rest.find("\n  \"", 1);
    if (end == std::string_view::npos) end = rest.size();
    std::string member(rest.substr(0, end));
    if (member.back() == ',') member.pop_back();
    members.push_back(member);
    rest.remove_prefix(end);
  }
  for (u64 i = members.size(); i > 1; --i) std::swap(members[i - 1], members[random.below(i)]);
  std::string shuffled = "{";
  for (const std::string& member : members) shuffled += (shuffled.size() > 1 ? "," : "") + member;
  shuffled += "}";
  return !read_json(shuffled, everything, again) && equal(bytes.view(), again.view());
}

// No text does more than be refused, and a refusal leaves the buffer as it was.
bool law_any_text(u64 seed) {
  Generator random(seed);
  ByteBuffer bytes, text, out;
  test::random_value(everything, nullptr, random, bytes);
  if (!write_json(bytes.view(), everything, text)) return false;
  std::string changed(text_of(text));
  constexpr std::string_view likely = "{}[]:,\"\\u0123456789eE.-+ntf<>\x80\xff\xed";
  const u64 changes = random.between(1, 3);
  for (u64 i = 0; i < changes; ++i) {
    changed[random.below(changed.size())] = likely[random.below(likely.size())];
  }
  out.extend(3);
  const auto fault = read_json(changed, everything, out);
  if (!fault) return validate(out.view().subspan(3), everything);
  return out.size() == 3 && fault->code != JsonError::none && fault->offset <= changed.size() &&
         fault->line >= 1 && fault->column >= 1 && !fault->message.empty();
}

TEST_CASE("JSON round trip: any value, both styles") {
  for (u64 seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    REQUIRE(law_round_trip(seed, JsonStyle::compact));
    REQUIRE(law_round_trip(seed, JsonStyle::pretty));
  }
}

TEST_CASE("the walker accepts exactly what the codec accepts") {
  for (u64 seed = 0; seed < 3000; ++seed) {
    CAPTURE(seed);
    REQUIRE(law_walker_is_codec(seed));
  }
}

TEST_CASE("members come in any order") {
  for (u64 seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    REQUIRE(law_any_order(seed));
  }
}

TEST_CASE("changed texts are read or refused with a place") {
  for (u64 seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    REQUIRE(law_any_text(seed));
  }
}

std::string rewritten(std::string_view text, const TypeInfo& type) {
  ByteBuffer bytes, out;
  const auto fault = read_json(text, type, bytes);
  if (fault) return std::string(name_of(fault->code)) + " " + fault->pointer;
  if (!write_json(bytes.view(), type, out)) return "not written";
  return std::string(text_of(out));
}

TEST_CASE("fallbacks stand for what is left out, and are written") {
  const TypeInfo& point = type_info<sample::Point>;
  CHECK(rewritten("{\"x\": 3}", point) == "{\"x\":3,\"y\":7}");
  CHECK(rewritten(" { \"y\" : \"9\" , \"x\" : 200 } ", point) == "{\"x\":200,\"y\":9}");
  const TypeInfo& choice = type_info<sample::Choice>;
  CHECK(rewritten("{\"nothing\":{}}", choice) == "{\"nothing\":{}}");
  CHECK(rewritten("{\"point\":{\"x\":0}}", choice) == "{\"point\":{\"x\":0,\"y\":7}}");
}

TEST_CASE("every left out member of the sample takes its fallback") {
  const std::string zeros(64, '0');
  const std::string text =
      "{\"flag\":true,\"small\":3,\"large\":\"18446744073709551615\","
      "\"moment\":0,\"amount\":9007199254740992,\"wide\":1,\"widest\":"
      "\"9007199254740993\",\"hash\":\"0x" +
      zeros +
      "\",\"data\":\"0x00ff\",\"name\":\"0x3078\","
      "\"reason\":\"sample.other\",\"chosen\":null}";
  CHECK(rewritten(text, everything) ==
        "{\"flag\":true,\"small\":3,\"middle\":5,\"large\":\"18446744073709551615\",\"moment\":0,"
        "\"amount\":9007199254740992,\"wide\":1,\"widest\":\"9007199254740993\",\"hash\":\"0x" +
            zeros +
            "\",\"data\":\"0x00ff\",\"name\":\"0x3078\",\"colour\":\"green\","
            "\"reason\":\"sample.other\",\"points\":[],\"holes\":[],\"point\":{\"x\":1,\"y\":7},"
            "\"choice\":{\"nothing\":{}},\"chosen\":null,\"note\":\"so \\\"so\\\"\"}");
}

TEST_CASE("names have one form each") {
  const TypeInfo& name = type_info<Name>;
  CHECK(rewritten("\"alice\"", name) == "\"alice\"");
  CHECK(rewritten("\"0x00\"", name) == "\"0x00\"");
  CHECK(rewritten("\"0x3078\"", name) == "\"0x3078\"");  // the bytes "0x"
  CHECK(rewritten("\"0x6120\"", name) == "\"0x6120\"");  // a blank
  CHECK(rewritten("\"0x61\"", name) == "other_name_form ");
  CHECK(rewritten("\"\\u0061\\u006c\"", name) == "\"al\"");
}

TEST_CASE("a message names field, expectation and finding") {
  ByteBuffer out;
  const auto fault = read_json("{\n  \"to\": \"bob\",\n  \"\xc3\xa4mount_atoms\": 5}",
                               type_info<sample::Pay>, out);
  REQUIRE(fault.has_value());
  CHECK(fault->line == 3);
  CHECK(fault->column == 3);
  CHECK(fault->offset == 19);
  CHECK(fault->message ==
        "pay: The object has no such member. (found \"\xc3\xa4mount_atoms\"; did "
        "you mean \"amount_atoms\"?)");
  const auto low = read_json("{\"amount_atoms\": \"0\"}", type_info<sample::Pay>, out);
  REQUIRE(low.has_value());
  CHECK(low->message ==
        "amount_atoms: The value is below the least its field allows. (expected an integer from 1 "
        "to 79228162514264337593543950335 (atoms), found \"0\")");
}

TEST_CASE("a megabyte of text in one string") {
  const std::string digits(2'000'000, 'a');
  ByteBuffer bytes, text;
  CHECK(!read_json("\"0x" + digits + "\"", type_info<Bytes>, bytes));
  CHECK(bytes.size() == 1'000'004);
  REQUIRE(write_json(bytes.view(), type_info<Bytes>, text));
  CHECK(text.size() == 2'000'004);
  for (const char* kind : {"point", "choice", "everything", "transfer"}) {
    const auto fault = read_json("{\"" + digits + "\": 1}", test::type_named(kind), bytes);
    REQUIRE(fault.has_value());
    CHECK(fault->message.size() < 300);
    CHECK(fault->pointer.size() < 300);
  }
}

TEST_CASE("deep bytes are refused as deep texts are") {
  ByteBuffer bytes, text;
  for (u32 depth = 1; depth < 40; ++depth) {
    bytes.clear();
    for (u32 i = 1; i < depth; ++i) bytes.append(as_bytes(std::string_view("\1\0\0\0", 4)));
    bytes.append(as_bytes(std::string_view("\0\0\0\0", 4)));
    CHECK(validate(bytes.view(), test::NESTED) == (depth <= JsonSink::MAX_DEPTH));
    CHECK(write_json(bytes.view(), test::NESTED, text) == (depth <= JsonSink::MAX_DEPTH));
  }
}

}  // namespace
}  // namespace surety
