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
