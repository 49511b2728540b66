#include "contract/auctions/rules.hpp"

namespace surety {

template class Table<auctions::Owner>;
template class Table<auctions::Holding>;
template class Table<auctions::Lot>;
template class Table<auctions::Auction>;
template class Table<auctions::Bid>;
template class Table<auctions::PoolSales>;
template class Table<auctions::Waiting>;
template class Table<auctions::Opening>;
template class Table<auctions::SaleTotals>;

}  // namespace surety

namespace surety::auctions {

// Here and not in the header: what tables are made of would be compiled in every file.
State::State(const IndexSecret& secret)
    : by_account(BY_ACCOUNT, secret), by_pool(BY_POOL, secret) {}
State::State(const State&) = default;
State::~State() = default;

}  // namespace surety::auctions
