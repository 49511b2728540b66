// Pairings and hashing to the curve as the chain has them, in the place of ledger/bls_product.cpp:
// far cheaper than the module's own code. Of points of the groups there is one right answer, and
// every point that comes here was decoded by our own code, so both give the same.
#include "ledger/bls_product.hpp"
#include "wasm/cosmwasm/imports.hpp"

// Tells a chain without these imports why it cannot take the module.
extern "C" void requires_cosmwasm_2_1() {}

namespace surety::bls {

namespace {

using cosmwasm::Region;
using cosmwasm::Shown;

constexpr u32 SHA_256 = 0;
constexpr u32 G1_SIZE = sizeof(G1Bytes);
constexpr u32 G2_SIZE = sizeof(G2Bytes);
constexpr u8 GREATER_Y = 0x20;  // of a compressed point: which of the two it is

void append_hashed(ByteView message, ByteBuffer& out) {
  const Shown shown(message);
  const Shown domain(signature_domain());
  Region* to = cosmwasm::new_region(G2_SIZE);
  expects(to != nullptr, "there is memory for a point");
  const u32 fault = surety_env_bls12_381_hash_to_g2(SHA_256, shown.region(), domain.region(), to);
  ensures(fault == 0, "the chain hashes every message");
  out.append(cosmwasm::bytes_of(*to));
  cosmwasm::release(to);
}

// The two sides of a product, without factors that are one.
struct Sides {
  ByteBuffer lefts;
  ByteBuffer rights;

  void add(const Factor& factor) {
    const auto* point = std::get_if<G2>(&factor.right);
    if (factor.left.is_infinity() || (point != nullptr && point->is_infinity())) return;
    lefts.append(factor.left.encode().view());
    if (point != nullptr) {
      rights.append(point->encode().view());
    } else {
      append_hashed(*std::get_if<ByteView>(&factor.right), rights);
    }
  }
};

}  // namespace

// The chain compares a product with one more pairing, which is the last of ours with its left side
// negated: the same x, and the other y.
bool factors_cancel(std::span<const Factor> factors) {
  Sides sides;
  for (const Factor& factor : factors) sides.add(factor);
  if (sides.lefts.view().empty()) return true;
  const ByteView lefts = sides.lefts.view();
  const ByteView rights = sides.rights.view();
  G1Bytes last;
  std::memcpy(last.bytes.data(), lefts.last(G1_SIZE).data(), G1_SIZE);
  last.bytes[0] ^= GREATER_Y;
  const Shown left(last.view());
  const Shown right(rights.last(G2_SIZE));
  const Shown shown_lefts(lefts.first(lefts.size() - G1_SIZE));
  const Shown shown_rights(rights.first(rights.size() - G2_SIZE));
  const u32 answer = surety_env_bls12_381_pairing_equality(
      shown_lefts.region(), shown_rights.region(), left.region(), right.region());
  ensures(answer <= 1, "the chain takes every point of the groups");
  return answer == 0;
}

}  // namespace surety::bls
