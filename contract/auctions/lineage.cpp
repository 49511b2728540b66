#include "contract/auctions/lineage.hpp"

#include <algorithm>

namespace surety::auctions {

namespace {

struct Share {
  AccountId owner;
  bool departed = false;
  Atoms stake_atoms;
};

Share share_of(const State& state, const Reader& reader, SeatId id) {
  const SeatFacts seat = reader.seat(id);
  const bool departed = seat.standing == Standing::ended;
  return {.owner = owner_of(state, seat.account),
          .departed = departed,
          .stake_atoms = departed ? Atoms{} : seat.stake_atoms};
}

std::vector<Holder> grouped(std::vector<Share> shares) {
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.owner < b.owner; });
  std::vector<Holder> holders;
  for (u32 i = 0; i < shares.size(); ++i) {
    if (i == 0 || shares[i].owner != shares[i - 1].owner) holders.push_back({});
    Holder& holder = holders.back();
    ++(shares[i].departed ? holder.departed_shares : holder.bonded_shares);
    holder.stake_atoms += shares[i].stake_atoms;
  }
  return holders;
}

}  // namespace

std::optional<Lineage> lineage_of(const Reader& reader, PoolId pool, u32 most) {
  const u32 rounds = reader.rounds(pool);
  if (rounds > most) return std::nullopt;
  Lineage lineage{.pool = reader.pool(pool), .rounds = {}};
  for (u32 round = 0; round < rounds; ++round) {
    lineage.rounds.push_back(reader.committee(pool, round));
  }
  return lineage;
}

std::optional<Exposure> exposure_of(const Lineage& lineage) {
  std::vector<Committee> rounds(lineage.rounds.begin(), lineage.rounds.end());
  return exposure_of(rounds, lineage.pool.seats, lineage.pool.size);
}

std::vector<Holder> holders_of(const State& state, const Reader& reader,
                               std::span<const SeatId> committee) {
  std::vector<Share> shares;
  for (const SeatId seat : committee) shares.push_back(share_of(state, reader, seat));
  return grouped(std::move(shares));
}

std::vector<Holder> holders_after_sale(const State& state, const Reader& reader,
                                       const PoolFacts& pool) {
  std::vector<Holder> holders = holders_of(state, reader, pool.seats);
  for (u64 seats = pool.seats.size(); seats < pool.size; ++seats) {
    holders.push_back(
        {.departed_shares = 0, .bonded_shares = 1, .stake_atoms = state.setting.stake_atoms});
  }
  return holders;
}

std::optional<Collusion> collusion_of(const State& state, const Reader& reader,
                                      const Lineage& lineage, const Defection& defection,
                                      bool after_sale) {
  std::vector<std::vector<Holder>> holders;
  for (const auto& committee : lineage.rounds) {
    holders.push_back(holders_of(state, reader, committee));
  }
  if (after_sale) holders.push_back(holders_after_sale(state, reader, lineage.pool));
  std::vector<KeyRound> rounds;
  for (const auto& round : holders) rounds.push_back({.size = lineage.pool.size, .holders = round});
  return collusion_of(rounds, defection);
}

bool must_retire(const State& state, const Reader& reader, PoolId pool) {
  const std::optional<PoolSales> sales = sales_of(state, pool);
  if (sales && sales->slashed.size() >= MOST_SLASHED) return true;
  const auto lineage = lineage_of(reader, pool, state.setting.params.most_key_rounds);
  if (!lineage) return true;
  const std::optional<Exposure> exposure = exposure_of(*lineage);
  return !exposure || exposure->must_retire;
}

Disclosure disclose(const State& state, const Reader& reader, PoolId pool) {
  const Params& params = state.setting.params;
  const auto lineage = lineage_of(reader, pool, params.most_key_rounds);
  expects(lineage.has_value(), "the risk of a pool that sells a seat is known");
  const std::optional<Exposure> exposure = exposure_of(*lineage);
  expects(exposure.has_value(), "the risk of a pool that sells a seat is known");
  const Defection defection{.departed = params.chances.departed, .current = params.chances.current};
  const auto collusion = collusion_of(state, reader, *lineage, defection, true);
  ensures(collusion.has_value(), "rounds within the bounds of risk.hpp are within collusion's");
  Disclosure told;
  told.rounds = static_cast<u32>(lineage->rounds.size());
  told.size = lineage->pool.size;
  told.threshold = exposure->threshold;
  told.former = exposure->greatest;
  told.distance = exposure->distance;
  told.still_seated = exposure->still_seated;
  told.halted = lineage->pool.halted;
  told.sum_of_chances = collusion->sum_of_chances;
  for (const SeatId seat : lineage->pool.seats) {
    if (reader.seat(seat).standing == Standing::member) ++told.members;
    told.open_fines_atoms += reader.due(seat);
  }
  return told;
}

}  // namespace surety::auctions
