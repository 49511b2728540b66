#include "contract/auctions/rules.hpp"

#include <algorithm>

#include "contract/auctions/books.hpp"
#include "ledger/sha256.hpp"

namespace surety::auctions {

namespace {

// A bid in full needs RESERVE, and what a slashed owner may get off with MAX_PENALTY.
std::optional<CurveFault> validate_amounts(const Setting& setting) {
  if (setting.params.phi.value > RAY) {
    return CurveFault{"phi", "phi must be at most 10^27, which is one."};
  }
  if (setting.reserve() < setting.max_penalty_atoms) {
    return CurveFault{"reserve_atoms", "reserve_atoms must be at least MAX_PENALTY."};
  }
  if (setting.least_deposit() < setting.reserve()) {
    return CurveFault{"least_deposit_atoms", "least_deposit_atoms must be at least RESERVE."};
  }
  if (setting.owner_bond() == Atoms{}) {
    return CurveFault{"owner_bond_atoms", "owner_bond_atoms must be at least 1."};
  }
  return std::nullopt;
}

}  // namespace

std::optional<CurveFault> validate(const Setting& setting) {
  const Params& params = setting.params;
  if (const auto fault = validate_amounts(setting)) return fault;
  if (const auto fault = check_curve(params.dutch.curve)) return fault;
  const std::optional<Atoms> top = opening_price(setting.stake_atoms, params.dutch.buffer);
  if (!top) return CurveFault{"buffer", "deposit_atoms * buffer must stay below 2^96 atoms."};
  return check_prices(params.dutch.curve, *top, setting.max_penalty_atoms);
}

void begin(State& state) {
  state.opening.put({});
  state.totals.put({});
}

// Readers --------------------------------------------------------------------------------------

Height first_height(const Setting& setting, Epoch epoch) {
  if (epoch.value > ~u64{0} / setting.blocks_per_epoch) return Height::max();
  return {epoch.value * setting.blocks_per_epoch};
}

Owner owner_record(const State& state, u64 owner) {
  std::optional<Owner> found = state.owners.get(owner);
  expects(found.has_value(), "the declaration is there");
  return *std::move(found);
}

Lot lot_record(const State& state, u64 lot) {
  const std::optional<Lot> found = state.lots.get(lot);
  expects(found.has_value(), "the lot is there");
  return *found;
}

Auction auction_record(const State& state, u64 auction) {
  std::optional<Auction> found = state.auctions.get(auction);
  expects(found.has_value(), "the auction is there");
  return *std::move(found);
}

Bid bid_record(const State& state, u64 bid) {
  const std::optional<Bid> found = state.bids.get(bid);
  expects(found.has_value(), "the bid is there");
  return *found;
}

namespace {

std::optional<u64> find_sales(const State& state, PoolId pool) {
  return state.by_pool.find(pool, [&](u64 id) {
    return state.pools.holds(id, [&](const PoolSales& sales) { return sales.pool == pool; });
  });
}

}  // namespace

std::optional<PoolSales> sales_of(const State& state, PoolId pool) {
  const std::optional<u64> id = find_sales(state, pool);
  return id ? state.pools.get(*id) : std::nullopt;
}

bool is_leaving(const State& state, PoolId pool) {
  const std::optional<u64> id = find_sales(state, pool);
  return id && state.pools.holds(*id, [](const PoolSales& sales) { return sales.exiting; });
}

PoolSales sales_record(const State& state, u64 sales) {
  std::optional<PoolSales> found = state.pools.get(sales);
  expects(found.has_value(), "the sales of the pool are there");
  return *std::move(found);
}

u64 sales_id(State& state, PoolId pool) {
  if (const std::optional<u64> found = find_sales(state, pool)) return *found;
  PoolSales sales;
  sales.pool = pool;
  const u64 id = state.pools.append(sales);
  state.by_pool.insert(pool, id);
  return id;
}

Phase phase_of(const Auction& auction, Height now) {
  switch (auction.state) {
    case AuctionState::opening:
      return Phase::opening;
    case AuctionState::settled:
      return Phase::settled;
    case AuctionState::ended:
      return Phase::ended;
    case AuctionState::open:
      break;
  }
  if (now < auction.commit_until_height) return Phase::commit;
  return now < auction.reveal_until_height ? Phase::reveal : Phase::drawing;
}

std::optional<Atoms> price_of(const Setting& setting, const Lot& lot, Height now) {
  if (lot.state != LotState::dutch || now < lot.since_height) return std::nullopt;
  const std::optional<Atoms> top = opening_price(lot.stake_atoms, setting.params.dutch.buffer);
  if (!top || *top == Atoms{}) return std::nullopt;
  const u64 dur = now.value - lot.since_height.value;
  if (needs_reset(setting.params.dutch.curve, *top, dur)) return std::nullopt;
  // A stake that the validator's penalties have made smaller must not make the seat too cheap.
  return std::max(price_at(setting.params.dutch.curve, *top, dur), setting.max_penalty_atoms);
}

// Hashes ---------------------------------------------------------------------------------------

Hash commitment_of(const SealedBid& bid) {
  return TaggedHash("seatbid")
      .u64_(bid.auction)
      .u64_(bid.bidder.value)
      .u128_(bid.bid_atoms.value)
      .bare(bid.salt.view())
      .bare(bid.disclosure_hash.view())
      .finish();
}

Hash control_statement(const Setting& setting, AccountId first, AccountId second) {
  return TaggedHash("common control")
      .bare(setting.ledger_id.view())
      .u64_(first.value)
      .u64_(second.value)
      .finish();
}

Hash disclosure_hash(const State& state, u64 auction, std::span<const u64> lots) {
  TaggedHash hash("disclosure");
  hash.bare(state.setting.ledger_id.view()).u64_(auction).u32_(static_cast<u32>(lots.size()));
  ByteBuffer told;
  for (const u64 id : lots) {
    const Lot lot = lot_record(state, id);
    hash.u64_(id).u64_(lot.pool.value).u16_(lot.place);
    told.clear();
    encode(lot.disclosure, told);
    hash.sized(told.view());
  }
  return hash.finish();
}

Hash tie_of(const Seed& seed, u64 auction, AccountId bidder) {
  return TaggedHash("tie").bare(seed.view()).u64_(auction).u64_(bidder.value).finish();
}

// Due work -------------------------------------------------------------------------------------

void due(State& state, Ports& ports, const Call& call, u64 item, EventLog& events) {
  Books books{state, ports, call, events};
  const u64 id = item & ((u64{1} << 56) - 1);
  switch (static_cast<Item>(item >> 56)) {
    case Item::opening:
      return due_opening(books);
    case Item::draw:
      return due_draw(books, id);
    case Item::rotation:
      return due_rotation(books, id);
    case Item::dutch:
      return due_dutch(books, id);
    case Item::passing:
      return due_passing(books, id);
    case Item::review:
      return due_review(books, id);
    case Item::ending:
      return due_ending(books, id);
    case Item::refund:
      return due_refund(books, id);
  }
  trap("due work of auctions is of a known kind");
}

}  // namespace surety::auctions
