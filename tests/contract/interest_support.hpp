#pragma once
// Random debts and terms for the laws of interest.

#include "contract/fines/interest.hpp"
#include "tests/support/generator.hpp"

namespace surety::test {

using fines::Debt;
using fines::Terms;

// Terms under which a fine of `size` reaches MAX_PENALTY after some tens of epochs, whatever the
// magnitudes: Q follows from the rest.
inline Terms lively_terms(Generator& gen, const u128& size) {
  Terms t;
  t.bias = static_cast<u32>(gen.chance(1, 2) ? gen.between(1, 4) : gen.between(1, 0xffff));
  t.recovery = gen.below(3 * u64{t.bias});
  t.max_penalty.value = size * gen.between(1, 6) + gen.below(5);
  const u64 epochs = gen.between(1, 80);
  const u128 q = u128(t.bias) * epochs * epochs / 4 + gen.below(3);
  t.q = low_u64(q) + 1;
  t.grace = gen.below(30);
  return t;
}

inline u128 lively_size(Generator& gen) {
  const u32 bits = static_cast<u32>(gen.between(1, 90));
  return gen.u128_below(u128(1) << bits) + 1;
}

// Any debt the ledger could hold, with edges, for laws that need no stepping.
inline Debt any_debt(Generator& gen) {
  Debt d;
  d.principal.value = gen.u128_edgy() & Atoms::max().value;
  d.interest = u256(gen.u128_edgy()) >> static_cast<u32>(gen.below(128));
  d.score = gen.chance(1, 8) ? gen.u128_edgy() : u128(gen.u128_edgy() >> 48);
  d.settled_epoch.value = gen.chance(1, 2) ? gen.below(1'000) : gen.u64_edgy();
  return d;
}

inline Terms any_terms(Generator& gen) {
  Terms t;
  t.bias = static_cast<u32>(gen.between(1, 0xffff)) >> gen.below(16);
  if (t.bias == 0) t.bias = 1;
  t.recovery = gen.u64_edgy();
  t.q = gen.u64_edgy();
  if (t.q == 0) t.q = 1;
  t.max_penalty.value = gen.u128_edgy() & Atoms::max().value;
  t.grace = gen.chance(1, 2) ? gen.below(100) : gen.u64_edgy();
  return t;
}

}  // namespace surety::test
