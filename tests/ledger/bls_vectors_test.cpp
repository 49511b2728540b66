// BLS12-381 against Ethereum's published cases and those of RFC 9380.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "ledger/bls.hpp"
#include "tests/support/hex.hpp"
#include "tests/support/vectors.hpp"

using namespace surety;
using namespace surety::bls;
using surety::test::bytes_of;
using Json = nlohmann::json;

namespace {

// The cases of one folder, or a visible skip.
template <class Check>
void each_case(const std::string& folder, u32 expected, Check check) {
  const std::vector<std::string> names = test::vector_names("bls12-381-tests/" + folder);
  if (names.empty()) {
    MESSAGE("SKIP: no published vectors at bls12-381-tests/" << folder);
    return;
  }
  CHECK(names.size() == expected);
  for (const std::string& name : names) {
    CAPTURE(name);
    const auto text = test::read_vector(name);
    REQUIRE(text.has_value());
    const Json vector = Json::parse(*text);
    check(vector["input"], vector["output"]);
  }
}

template <class Point, class Encoded>
std::optional<Point> point_of(const Json& text, PointFault* fault = nullptr) {
  const Bytes bytes = bytes_of(text.get<std::string>());
  if (bytes.size() != Encoded::size) return std::nullopt;
  Encoded encoded;
  std::memcpy(encoded.bytes.data(), bytes.data(), Encoded::size);
  const auto point = Point::decode(encoded);
  if (point.has_value()) return *point;
  if (fault != nullptr) *fault = point.error();
  return std::nullopt;
}

std::optional<G1> key_of(const Json& text) { return point_of<G1, G1Bytes>(text); }
std::optional<G2> signature_of(const Json& text) { return point_of<G2, G2Bytes>(text); }

// Every point of a list; nothing where one is refused.
template <class Point, class Encoded>
std::optional<std::vector<Point>> points_of(const Json& list) {
  std::vector<Point> points;
  for (const Json& text : list) {
    const auto point = point_of<Point, Encoded>(text);
    if (!point) return std::nullopt;
    points.push_back(*point);
  }
  return points;
}

std::vector<Bytes> messages_of(const Json& list) {
  std::vector<Bytes> messages;
  for (const Json& text : list) messages.push_back(bytes_of(text.get<std::string>()));
  return messages;
}

// The compressed form of a published affine point "re,im": the imaginary half first, and a flag
// where y is greater than -y, which is where its first half that is not zero exceeds (p-1)/2.
G2Bytes compressed(const Json& x, const Json& y) {
  constexpr const char* HALF =
      "0d0088f51cbff34d258dd3db21a5d66bb23ba5c279c2895fb39869507b587b120f55ffff58a9ffffdcff7fffffff"
      "d555";
  const auto halves = [](const Json& text) {
    const std::string both = text.get<std::string>();
    const auto comma = both.find(',');
    return std::pair(bytes_of(both.substr(0, comma)), bytes_of(both.substr(comma + 1)));
  };
  const auto [x_real, x_imaginary] = halves(x);
  const auto [y_real, y_imaginary] = halves(y);
  const bool real_decides = y_imaginary == Bytes(48);
  const bool greater = (real_decides ? y_real : y_imaginary) > bytes_of(HALF);
  G2Bytes out;
  std::copy(x_imaginary.begin(), x_imaginary.end(), out.bytes.begin());
  std::copy(x_real.begin(), x_real.end(), out.bytes.begin() + 48);
  out.bytes[0] |= greater ? 0xa0 : 0x80;
  return out;
}

constexpr std::string_view TEST_DOMAIN = "QUUX-V01-CS02-with-BLS12381G2_XMD:SHA-256_SSWU_RO_";

void check_hash(const std::string& message, const Json& point) {
  const G2 hashed = hash_to_g2(as_bytes(message), as_bytes(TEST_DOMAIN));
  CHECK((hashed.encode() == compressed(point["x"], point["y"])));
}

}  // namespace

TEST_CASE("bls vectors: verify") {
  each_case("verify", 29, [](const Json& in, const Json& out) {
    const auto key = key_of(in["pubkey"]);
    const auto signature = signature_of(in["signature"]);
    const Bytes message = bytes_of(in["message"].get<std::string>());
    CHECK((key && signature && verify(*key, message, *signature)) == out.get<bool>());
  });
}

// Ethereum takes infinity as a signature to add; here nobody may post it (spec: keys).
TEST_CASE("bls vectors: aggregate") {
  each_case("aggregate", 6, [](const Json& in, const Json& out) {
    const auto signatures = points_of<G2, G2Bytes>(in);
    if (!signatures) {
      PointFault fault = PointFault::encoding;
      point_of<G2, G2Bytes>(in[0], &fault);
      CHECK(fault == PointFault::infinity);
      return;
    }
    const auto sum = aggregate(*signatures);
    CHECK(sum.has_value() == !out.is_null());
    if (sum) CHECK("0x" + test::hex_of(sum->encode().view()) == out.get<std::string>());
  });
}

TEST_CASE("bls vectors: aggregate_verify") {
  each_case("aggregate_verify", 5, [](const Json& in, const Json& out) {
    const auto keys = points_of<G1, G1Bytes>(in["pubkeys"]);
    const auto signature = signature_of(in["signature"]);
    const std::vector<Bytes> messages = messages_of(in["messages"]);
    const std::vector<ByteView> views(messages.begin(), messages.end());
    CHECK((keys && signature && aggregate_verify(*keys, views, *signature)) == out.get<bool>());
  });
}

TEST_CASE("bls vectors: fast_aggregate_verify") {
  each_case("fast_aggregate_verify", 12, [](const Json& in, const Json& out) {
    const auto keys = points_of<G1, G1Bytes>(in["pubkeys"]);
    const auto signature = signature_of(in["signature"]);
    const Bytes message = bytes_of(in["message"].get<std::string>());
    CHECK((keys && signature && fast_aggregate_verify(*keys, message, *signature)) ==
          out.get<bool>());
  });
}

TEST_CASE("bls vectors: batch_verify") {
  each_case("batch_verify", 4, [](const Json& in, const Json& out) {
    const auto keys = points_of<G1, G1Bytes>(in["pubkeys"]);
    const auto signatures = points_of<G2, G2Bytes>(in["signatures"]);
    const std::vector<Bytes> messages = messages_of(in["messages"]);
    bool valid = keys && signatures;
    if (valid) {
      std::vector<Signed> items;
      for (u32 i = 0; i < keys->size(); ++i) {
        items.push_back({(*keys)[i], messages[i], (*signatures)[i]});
      }
      valid = batch_verify(items);
    }
    CHECK(valid == out.get<bool>());
  });
}

// As above, infinity is an encoding of Ethereum's that is refused here, with its own fault.
template <class Point, class Encoded>
void check_deserialization(const Json& text, const Json& out) {
  PointFault fault = PointFault::encoding;
  const auto point = point_of<Point, Encoded>(text, &fault);
  CHECK((point.has_value() || fault == PointFault::infinity) == out.get<bool>());
  if (point) CHECK(test::hex_of(point->encode().view()) == text.get<std::string>());
}

TEST_CASE("bls vectors: deserialization") {
  each_case("deserialization_G1", 13, [](const Json& in, const Json& out) {
    check_deserialization<G1, G1Bytes>(in["pubkey"], out);
  });
  each_case("deserialization_G2", 15, [](const Json& in, const Json& out) {
    check_deserialization<G2, G2Bytes>(in["signature"], out);
  });
}

TEST_CASE("bls vectors: hash_to_G2") {
  each_case("hash_to_G2", 4,
            [](const Json& in, const Json& out) { check_hash(in["msg"].get<std::string>(), out); });
}

TEST_CASE("bls vectors: RFC 9380, BLS12381G2_XMD:SHA-256_SSWU_RO_") {
  const std::string path = "rfc9380/BLS12381G2_XMD_SHA-256_SSWU_RO_.json";
  const auto text = test::read_vector(path);
  if (!text) {
    MESSAGE("SKIP: no published vectors at " << path);
    return;
  }
  const Json suite = Json::parse(*text);
  REQUIRE(suite["dst"].get<std::string>() == TEST_DOMAIN);
  CHECK(suite["vectors"].size() == 5);
  for (const Json& vector : suite["vectors"]) {
    check_hash(vector["msg"].get<std::string>(), vector["P"]);
  }
}
