#include "ledger/quantity.hpp"

#include <doctest/doctest.h>

#include "ledger/bytes.hpp"

namespace surety {
namespace {

TEST_CASE("a quantity spans exactly its encoded width") {
  CHECK(Atoms::max().value == (u128(1) << 96) - 1);
  CHECK(ShortSeconds::max().value == (u64{1} << 40) - 1);
  CHECK(Sequence::max().value == 0xffff'ffffu);
}

TEST_CASE("checked_add refuses the first sum outside the range") {
  const Atoms one{1};
  const Atoms below{Atoms::max().value - 1};
  REQUIRE(checked_add(below, one).has_value());
  CHECK(*checked_add(below, one) == Atoms::max());
  CHECK(!checked_add(Atoms::max(), one).has_value());
}

TEST_CASE("saturating_add stops at the greatest value") {
  CHECK(saturating_add(Sequence{5}, Sequence{7}) == Sequence{12});
  CHECK(saturating_add(Sequence::max(), Sequence{1}) == Sequence::max());
}

TEST_CASE("fixed bytes compare as big-endian numbers") {
  Hash low, high;
  low.bytes[31] = 0xff;
  high.bytes[0] = 0x01;
  CHECK(low < high);
  CHECK(low == low);
}

TEST_CASE("a byte buffer keeps what was appended across growth") {
  ByteBuffer buffer;
  for (u32 i = 0; i < 1000; ++i) {
    const u8 byte = static_cast<u8>(i);
    buffer.append({&byte, 1});
  }
  REQUIRE(buffer.size() == 1000);
  for (u32 i = 0; i < 1000; ++i) CHECK(buffer.view()[i] == static_cast<u8>(i));
  buffer.truncate(10);
  CHECK(buffer.size() == 10);
}

}  // namespace
}  // namespace surety
