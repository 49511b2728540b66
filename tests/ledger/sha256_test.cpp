// SHA-256 against the published messages of FIPS 180-4, and every way to compute it against the
// plain one.
#include "ledger/sha256.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/generator.hpp"

using namespace surety;
using surety::test::Generator;

namespace {

constexpr Sha256Backend ALL[] = {Sha256Backend::scalar, Sha256Backend::sha_ni, Sha256Backend::avx2,
                                 Sha256Backend::avx512, Sha256Backend::simd128};

std::string hex(const Hash& hash) {
  std::string text;
  for (const u8 byte : hash.bytes) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

Hash streamed(Sha256Backend backend, ByteView message) {
  Sha256 stream(backend);
  stream.update(message);
  return stream.finish();
}

Hash batched(Sha256Backend backend, ByteView message) {
  Hash hash;
  hash_many_by(backend, std::span<const ByteView>(&message, 1), &hash);
  return hash;
}

void check_everywhere(const std::string& message, const char* expected) {
  const ByteView bytes = as_bytes(message);
  CHECK(hex(sha256(bytes)) == expected);
  for (const Sha256Backend backend : ALL) {
    if (!sha256_runs(backend)) continue;
    CAPTURE(std::string(sha256_name(backend)));
    CHECK(hex(streamed(backend, bytes)) == expected);
    CHECK(hex(batched(backend, bytes)) == expected);
  }
}

// Messages back to back and messages of any length give the hashes of each by itself.
bool batch_law(Sha256Backend backend, u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const u32 length = static_cast<u32>(gen.between(1, 200));
    const u32 count = static_cast<u32>(gen.below(70));
    const Bytes all = gen.bytes(length * count);
    std::vector<Hash> hashes(count);
    hash_many_by(backend, all, length, hashes.data());
    std::vector<ByteView> views;
    for (u32 k = 0; k < count; ++k) {
      const ByteView one = ByteView(all).subspan(k * length, length);
      if (hashes[k] != streamed(Sha256Backend::scalar, one)) return false;
      views.push_back(one.subspan(0, static_cast<u32>(gen.below(length + 1))));
    }
    const Bytes long_one = gen.bytes(2'000);
    views.push_back(ByteView(long_one).subspan(static_cast<u32>(gen.below(1'500))));
    hashes.resize(views.size());
    hash_many_by(backend, views, hashes.data());
    for (u32 k = 0; k < views.size(); ++k) {
      if (hashes[k] != streamed(Sha256Backend::scalar, views[k])) return false;
    }
  }
  return true;
}

// Where a message is cut makes no difference.
bool stream_law(Sha256Backend backend, u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 i = 0; i < size; ++i) {
    const Bytes message = gen.bytes(static_cast<u32>(gen.below(700)));
    Sha256 stream(backend);
    ByteView rest = message;
    while (!rest.empty()) {
      const u64 most = rest.size() < 150 ? rest.size() + 1 : 150;
      const u32 piece = static_cast<u32>(gen.below(most));
      stream.update(rest.subspan(0, piece));
      rest = rest.subspan(piece);
    }
    if (stream.finish() != sha256(message)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("SHA-256: the messages of FIPS 180-4") {
  check_everywhere("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  check_everywhere("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  check_everywhere("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                   "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  check_everywhere(
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmno"
      "pqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  check_everywhere(std::string(1'000'000, 'a'),
                   "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256: every length up to 300, every way") {
  Generator gen(7);
  const Bytes bytes = gen.bytes(300);
  for (const Sha256Backend backend : ALL) {
    if (!sha256_runs(backend)) {
      MESSAGE("SKIP: this build or processor has no " << std::string(sha256_name(backend)));
      continue;
    }
    for (u32 length = 0; length <= 300; ++length) {
      const ByteView message = ByteView(bytes).subspan(0, length);
      const Hash expected = streamed(Sha256Backend::scalar, message);
      REQUIRE(sha256(message) == expected);
      REQUIRE(streamed(backend, message) == expected);
      // Forty of them fill the lanes of every way and leave some over.
      const std::vector<ByteView> many(40, message);
      std::vector<Hash> hashes(40);
      hash_many_by(backend, many, hashes.data());
      for (const Hash& hash : hashes) REQUIRE(hash == expected);
    }
  }
}

TEST_CASE("SHA-256: random batches and streams, every way") {
  for (const Sha256Backend backend : ALL) {
    if (!sha256_runs(backend)) continue;
    CAPTURE(std::string(sha256_name(backend)));
    CHECK(batch_law(backend, 11, 60));
    CHECK(stream_law(backend, 12, 60));
  }
}

TEST_CASE("SHA-256: batches without messages, and messages without bytes") {
  const Hash empty = sha256({});
  std::vector<Hash> hashes(3);
  hash_many(nullptr, 0, 3, hashes.data());
  for (const Hash& hash : hashes) CHECK(hash == empty);
  hashes.assign(1, Hash{});
  hash_many(nullptr, 69, 0, hashes.data());
  hash_many({}, hashes.data());
  CHECK(hashes[0] == Hash{});
}

TEST_CASE("SHA-256: a batch by the best way, as a tree hashes its nodes") {
  Generator gen(13);
  const Bytes nodes = gen.bytes(69 * 37);
  std::vector<Hash> hashes(37);
  hash_many(nodes.data(), 69, 37, hashes.data());
  std::vector<ByteView> views;
  for (u32 i = 0; i < 37; ++i) {
    views.push_back(ByteView(nodes).subspan(i * 69, 69));
    CHECK(hashes[i] == sha256(views[i]));
  }
  std::vector<Hash> again(37);
  hash_many(views, again.data());
  CHECK((again == hashes));
  CHECK(sha256_runs(sha256_best()));
  CHECK(std::string(sha256_backend()) == sha256_name(sha256_best()));
}

TEST_CASE("H(tag, fields): the bytes of the definition") {
  const std::string name = "ada";
  const Hash fixed = sha256({});
  const Hash built = TaggedHash("node")
                         .u8_(1)
                         .u16_(0x0203)
                         .u32_(0x04050607)
                         .u64_(0x08090a0b0c0d0e0f)
                         .u128_((u128(0x11) << 64) | 0x22)
                         .bare(fixed.view())
                         .sized(as_bytes(name))
                         .finish();
  std::string bytes = "\x04node\x01\x03\x02\x07\x06\x05\x04\x0f\x0e\x0d\x0c\x0b\x0a\x09\x08\x22";
  bytes += std::string(7, '\0') + '\x11' + std::string(7, '\0');
  bytes.append(fixed.bytes.begin(), fixed.bytes.end());
  bytes += '\x03' + std::string(3, '\0') + name;
  CHECK(built == sha256(as_bytes(bytes)));
  // A length keeps neighbours apart: ("a", "bc") is not ("ab", "c").
  const std::string a = "a", bc = "bc", ab = "ab", c = "c";
  CHECK(TaggedHash("t").sized(as_bytes(a)).sized(as_bytes(bc)).finish() !=
        TaggedHash("t").sized(as_bytes(ab)).sized(as_bytes(c)).finish());
}
