#pragma once
// Risk of a pool's key, from what keys and pools know of it: the pure formulas of risk.hpp and
// collusion.hpp, fed with committees and owners.

#include "contract/auctions/collusion.hpp"
#include "contract/auctions/risk.hpp"
#include "contract/auctions/rules.hpp"

namespace surety::auctions {

// The committees of all sharings of a pool's key, and who sits there now.
struct Lineage {
  PoolFacts pool;
  std::vector<std::vector<SeatId>> rounds;
};
// Nothing where the key was shared more than `most` times: then its risk is not judged any more.
std::optional<Lineage> lineage_of(const Reader& reader, PoolId pool, u32 most);
// Nothing where the pool has no key yet, or its facts are out of the bounds of risk.hpp.
std::optional<Exposure> exposure_of(const Lineage& lineage);

// Holders of one round, grouped by beneficial owner.
std::vector<Holder> holders_of(const State& state, const Reader& reader,
                               std::span<const SeatId> committee);
// The round that brings a buyer into every place without a member, each his own owner.
std::vector<Holder> holders_after_sale(const State& state, const Reader& reader,
                                       const PoolFacts& pool);
// Over all rounds, and where wanted the one after the sale.
std::optional<Collusion> collusion_of(const State& state, const Reader& reader,
                                      const Lineage& lineage, const Defection& defection,
                                      bool after_sale);

// ex_max > f, more sharings than the genesis allows, or more slashed seats than are remembered: the
// pool sells no seat (spec: auctions, Risk).
bool must_retire(const State& state, const Reader& reader, PoolId pool);
// What bidders are told. Precondition: must_retire says no.
Disclosure disclose(const State& state, const Reader& reader, PoolId pool);

}  // namespace surety::auctions
