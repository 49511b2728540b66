#pragma once
// Products of pairings, apart from what is checked by them: a chain that has pairings and hashing
// to the curve has them much cheaper than its contracts, so an adapter can link a source of its own
// in the place of bls_product.cpp. What every such source answers is equal.

#include <variant>

#include "ledger/bls.hpp"

namespace surety::bls {

// The domain of hash_to_g2 where none is given.
ByteView signature_domain();

// e(left, right), where a right side of bytes is hash_to_g2 of them.
struct Factor {
  G1 left;
  std::variant<G2, ByteView> right;
};

// Whether the product of all factors is one; so it is where there are none. A factor with infinity
// on a side is one.
bool factors_cancel(std::span<const Factor> factors);

}  // namespace surety::bls
