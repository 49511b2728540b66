#pragma once
// Who may bid, and by which facts (spec: auctions, Takeover rule). Facts of the pools are gathered
// once for all bids that are judged by them.

#include "contract/auctions/books.hpp"
#include "contract/auctions/risk.hpp"

namespace surety::auctions {

// A pool with a lot on sale, its seats named by their beneficial owners.
struct Side {
  PoolId pool;
  u32 size = 4;
  std::vector<AccountId> seats;
  std::vector<AccountId> slashed;
};

struct Market {
  std::vector<Side> sides;           // each pool once
  std::vector<AccountId> slashed;    // owners that the lots were slashed from
  std::vector<AccountId> reporters;  // owners that reported a fault that cost a lot its owner
};
// Of those lots that are open, and whose pool does not leave. At most MOST_LOTS pools of n seats
// and MOST_SLASHED slashed ones.
Market market_of(const State& state, const Reader& reader, std::span<const u64> lots);

struct Bidder {
  AccountId account;
  Owner owner;
  std::optional<u64> own_bid;
};
// not_bonded where no bond answers for the account.
Result<Bidder, Error> bidder_of(const State& state, AccountId account, std::optional<u64> own_bid);

// cannot_sit, slashed_owner, own_report, fines_unpaid, in_grace, seat_limit, in this order.
Verdict<Error> judge(const State& state, const Reader& reader, const Market& market,
                     const Bidder& bidder);

}  // namespace surety::auctions
