#pragma once
// The integer widths of the ledger. Money lives in 128 bits, products in 256 and 512
// (spec: arithmetic, Numbers). Every type is fixed-width, unchecked and without a heap.

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

namespace surety {

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;
using u128 = boost::multiprecision::uint128_t;
using u256 = boost::multiprecision::uint256_t;
using u512 = boost::multiprecision::uint512_t;

// One, as a rate or a share: 10^27.
inline constexpr u128 RAY = u128(1'000'000'000u) * 1'000'000'000u * 1'000'000'000u;

// The low 64 bits; the caller knows that the rest is zero or does not matter.
template <class Wide>
constexpr u64 low_u64(const Wide& value) {
  return static_cast<u64>(value & u64{0xffff'ffff'ffff'ffff});
}

}  // namespace surety
