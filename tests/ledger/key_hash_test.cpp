#include "ledger/key_hash.hpp"

#include <doctest/doctest.h>

using namespace surety;

namespace {

// The key and the inputs of the reference vectors: 00 01 02 ...
IndexSecret reference_secret() {
  IndexSecret secret;
  for (unsigned i = 0; i < IndexSecret::size; ++i) secret.bytes[i] = static_cast<u8>(i);
  return secret;
}

}  // namespace

TEST_CASE("SipHash-2-4: the vectors of its authors' reference implementation") {
  const u64 expected[] = {0x726fdb47dd0e0e31, 0x74f839c593dc67fd, 0x0d6c8009d9a94f5a,
                          0x85676696d7fb7e2d, 0xcf2794e0277187b7, 0x18765564cd99a68d,
                          0xcbc9466e58fee3ce, 0xab0200f58b01d137, 0x93f5f5799a932462};
  Bytes input;
  for (const u64 hash : expected) {
    CHECK(SipHash<2, 4>(reference_secret()).hash(input) == hash);
    input.push_back(static_cast<u8>(input.size()));
  }
  while (input.size() < 15) input.push_back(static_cast<u8>(input.size()));
  CHECK(SipHash<2, 4>(reference_secret()).hash(input) == 0xa129ca6149be45e5);  // of the paper
}

TEST_CASE("a key of 32 bytes hashes as any other") {
  Bytes input;
  while (input.size() < 32) input.push_back(static_cast<u8>(input.size() * 37));
  CHECK(SipHash<1, 3>(reference_secret()).hash(input) == key_hash(reference_secret(), input));
}

TEST_CASE("SipHash-1-3: depends on every byte of key and input, and on the length") {
  const Bytes input(33, 7);
  const u64 hash = key_hash(reference_secret(), input);
  for (unsigned i = 0; i < input.size(); ++i) {
    Bytes other = input;
    other[i] ^= 0x80;
    CHECK(key_hash(reference_secret(), other) != hash);
    CHECK(key_hash(reference_secret(), ByteView(input).first(i)) != hash);
  }
  for (unsigned i = 0; i < IndexSecret::size; ++i) {
    IndexSecret other = reference_secret();
    other.bytes[i] ^= 0x80;
    CHECK(key_hash(other, input) != hash);
  }
  CHECK(SipHash<2, 4>(reference_secret()).hash(input) != hash);
}
