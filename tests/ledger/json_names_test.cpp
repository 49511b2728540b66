// The form of JSON that a chain's contract speaks: addresses for names, strings for wide integers.

#include <doctest/doctest.h>

#include <string>

#include "contract/machine/types.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"

namespace surety {

namespace {

// Addresses are "at:" and the name's bytes, one upper-case letter a byte.
class Shouted final : public NameForm {
 public:
  bool read(std::string_view text, ByteBuffer& out) const override {
    if (text.substr(0, 3) != "at:") return false;
    for (const char letter : text.substr(3)) {
      if (letter < 'A' || letter > 'Z') return false;
      *out.extend(1) = static_cast<u8>(letter - 'A');
    }
    return true;
  }
  void write(ByteView name, ByteBuffer& out) const override {
    out.append(as_bytes(std::string_view("at:")));
    for (const u8 byte : name) *out.extend(1) = static_cast<u8>('A' + byte);
  }
};

std::string text_of(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

std::string again(std::string_view text, const TypeInfo& type) {
  const Shouted names;
  JsonReader reader;
  reader.use_names(names);
  ByteBuffer bytes;
  if (!reader.read(text, type, bytes)) return std::string(name_of(reader.fault().code));
  ByteBuffer out;
  REQUIRE(write_json(bytes.view(), type, out, JsonStyle::chain, &names));
  return text_of(out.view());
}

TEST_CASE("names of accounts are read and written in the host's form") {
  const TypeInfo& names = type_info<std::vector<Name>>;
  CHECK(again(R"(["at:A","at:BCD"])", names) == R"(["at:A","at:BCD"])");
  CHECK(again(R"(["alice"])", names) == "bad_address");
  CHECK(again(R"(["at:a"])", names) == "bad_address");
  CHECK(again(R"(["at:"])", names) == "bad_address");
  const std::string letters(Name::max_size, 'Z');
  CHECK(again("[\"at:" + letters + "\"]", names) == "[\"at:" + letters + "\"]");
  CHECK(again("[\"at:" + letters + "Z\"]", names) == "bad_address");
}

TEST_CASE("a refused address says that an address was wanted") {
  const Shouted names;
  JsonReader reader;
  reader.use_names(names);
  ByteBuffer bytes;
  CHECK_FALSE(reader.read(R"({"transfer":{"to":"bob"}})", type_info<machine::Message>, bytes));
  CHECK(reader.fault().pointer == "/transfer/to");
  CHECK(reader.fault().message.find("expected an address, found \"bob\"") != std::string::npos);
  CHECK(bytes.size() == 0);
}

TEST_CASE("a name that is no account's stands as it is") {
  const std::string fee = R"({"kind":"transfer","hours":"3"})";
  CHECK(again(fee, type_info<machine::Fee>) == fee);
}

TEST_CASE("integers wider than 32 bits are strings in a chain's form") {
  CHECK(again("[7]", type_info<std::vector<u64>>) == R"(["7"])");
  CHECK(again(R"(["7"])", type_info<std::vector<u128>>) == R"(["7"])");
  CHECK(again(R"(["7"])", type_info<std::vector<u32>>) == "[7]");
  CHECK(again("[4294967295]", type_info<std::vector<u32>>) == "[4294967295]");
}

}  // namespace

}  // namespace surety
