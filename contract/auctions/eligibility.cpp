#include "contract/auctions/eligibility.hpp"

#include <algorithm>
#include <cstddef>

namespace surety::auctions {

bool is_open(LotState state) {
  return state == LotState::queued || state == LotState::bidding || state == LotState::passing ||
         state == LotState::rotating || state == LotState::dutch;
}

namespace {

Side side_of(const State& state, const Reader& reader, PoolId pool) {
  const PoolFacts facts = reader.pool(pool);
  Side side{.pool = pool, .size = facts.size, .seats = {}, .slashed = {}};
  for (const SeatId seat : facts.seats) {
    side.seats.push_back(owner_of(state, reader.seat(seat).account));
  }
  const std::optional<PoolSales> sales = sales_of(state, pool);
  if (!sales) return side;
  for (const AccountId account : sales->slashed) side.slashed.push_back(owner_of(state, account));
  return side;
}

bool has_side(const Market& market, PoolId pool) {
  return std::any_of(market.sides.begin(), market.sides.end(),
                     [&](const Side& side) { return side.pool == pool; });
}

// Pools of which a bid that is not settled could still bring a seat beside those that pools knows
// of, each once.
void add_reached(const State& state, u64 bid, std::vector<PoolId>& reached) {
  const Bid record = bid_record(state, bid);
  if (record.state == BidState::won) return;  // its seat is among the pool's
  const auto first = reached.size();
  for (const u64 id : auction_record(state, record.auction).lots) {
    const Lot lot = lot_record(state, id);
    const auto own = reached.begin() + static_cast<std::ptrdiff_t>(first);
    const bool again = std::find(own, reached.end(), lot.pool) != reached.end();
    if (is_open(lot.state) && !again) reached.push_back(lot.pool);
  }
}

std::vector<PoolId> reached_by(const State& state, const Bidder& bidder) {
  std::vector<PoolId> reached;
  for (const u64 bid : open_bids(state, bidder.owner)) {
    if (bidder.own_bid != bid) add_reached(state, bid, reached);
  }
  return reached;
}

u32 count(const std::vector<AccountId>& owners, AccountId owner) {
  return static_cast<u32>(std::count(owners.begin(), owners.end(), owner));
}

bool keeps_limit(const Side& side, AccountId owner, const std::vector<PoolId>& reached) {
  const auto elsewhere = std::count(reached.begin(), reached.end(), side.pool);
  const OwnerSeats seats{.held = count(side.seats, owner),
                         .slashed = count(side.slashed, owner),
                         .lots = 1 + static_cast<u32>(elsewhere)};
  return keeps_seat_limit(seats, side.size);
}

Verdict<Error> judge_seats(const Reader& reader, const Market& market, const Owner& owner) {
  bool in_grace = false;
  for (const AccountId account : owner.accounts) {
    const std::optional<SeatId> seat = reader.seat_of(account);
    if (!seat) continue;
    if (has_side(market, reader.seat(*seat).pool) && reader.due(*seat) > 0) {
      return Error::fines_unpaid;
    }
    in_grace = in_grace || reader.in_grace(*seat);
  }
  if (in_grace) return Error::in_grace;
  return std::nullopt;
}

}  // namespace

Market market_of(const State& state, const Reader& reader, std::span<const u64> lots) {
  Market market;
  for (const u64 id : lots) {
    const Lot lot = lot_record(state, id);
    if (!is_open(lot.state) || is_leaving(state, lot.pool)) continue;
    market.slashed.push_back(owner_of(state, lot.account));
    if (lot.reporter) market.reporters.push_back(owner_of(state, *lot.reporter));
    if (!has_side(market, lot.pool)) market.sides.push_back(side_of(state, reader, lot.pool));
  }
  return market;
}

Result<Bidder, Error> bidder_of(const State& state, AccountId account, std::optional<u64> own_bid) {
  const std::optional<u64> id = owner_id_of(state, account);
  if (!id) return Error::not_bonded;
  Owner owner = owner_record(state, *id);
  if (owner.bond_atoms == Atoms{}) return Error::not_bonded;
  return Bidder{.account = account, .owner = std::move(owner), .own_bid = own_bid};
}

Verdict<Error> judge(const State& state, const Reader& reader, const Market& market,
                     const Bidder& bidder) {
  if (!reader.may_sit(bidder.account)) return Error::cannot_sit;
  if (count(market.slashed, bidder.owner.account) > 0) return Error::slashed_owner;
  if (count(market.reporters, bidder.owner.account) > 0) return Error::own_report;
  if (const auto error = judge_seats(reader, market, bidder.owner)) return error;
  const std::vector<PoolId> reached = reached_by(state, bidder);
  for (const Side& side : market.sides) {
    if (!keeps_limit(side, bidder.owner.account, reached)) return Error::seat_limit;
  }
  return std::nullopt;
}

Verdict<Error> ineligible(const State& state, const Reader& reader, const Candidate& candidate) {
  const auto bidder = bidder_of(state, candidate.account, candidate.own_bid);
  if (!bidder) return bidder.error();
  if (candidate.only) {
    const u64 lots[] = {*candidate.only};
    return judge(state, reader, market_of(state, reader, lots), *bidder);
  }
  const Auction auction = auction_record(state, candidate.auction);
  return judge(state, reader, market_of(state, reader, auction.lots), *bidder);
}

}  // namespace surety::auctions
