#include <algorithm>

#include "contract/auctions/books.hpp"

namespace surety::auctions {

std::optional<RecordName> rebuild_indices(State& state) {
  for (u64 id = 0; id < state.holdings.next_id(); ++id) {
    const std::optional<Holding> holding = state.holdings.get(id);
    if (!holding) continue;
    if (holding_id(state, holding->account)) return RecordName{Holding::tag, id};
    state.by_account.insert(holding->account, id);
  }
  for (u64 id = 0; id < state.pools.next_id(); ++id) {
    const std::optional<PoolSales> sales = state.pools.get(id);
    if (!sales) continue;
    if (sales_of(state, sales->pool)) return RecordName{PoolSales::tag, id};
    state.by_pool.insert(sales->pool, id);
  }
  return std::nullopt;
}

bool audit(const State& state) {
  const SaleTotals totals = state.totals.get();
  return totals.received_atoms == totals.deposits_atoms + totals.bonds_atoms +
                                      totals.returned_atoms + totals.compensated_atoms +
                                      totals.bounties_atoms + totals.forfeited_atoms;
}

namespace {

// Ids lead to records, and chains of merges end: what the readers below take for granted.
bool owners_lead_on(const State& state) {
  for (u64 id = 0; id < state.owners.next_id(); ++id) {
    const bool sound = state.owners.holds(id, [&](const Owner& owner) {
      return !owner.merged_into || state.owners.holds(*owner.merged_into, [&](const Owner& into) {
        return into.weight / 2 >= owner.weight && owner.weight > 0;
      });
    });
    if (!sound) return false;
  }
  for (u64 id = 0; id < state.holdings.next_id(); ++id) {
    const bool sound = state.holdings.holds(id, [&](const Holding& holding) {
      return state.owners.has(holding.owner) &&
             (!holding.open_bid || state.bids.holds(*holding.open_bid, [&](const Bid& bid) {
               return bid.account == holding.account;
             }));
    });
    if (!sound) return false;
  }
  return true;
}

template <class Record>
bool all_have(const Table<Record>& table, const std::vector<u64>& ids) {
  return std::all_of(ids.begin(), ids.end(), [&](u64 id) { return table.has(id); });
}

bool sales_lead_on(const State& state) {
  for (u64 id = 0; id < state.bids.next_id(); ++id) {
    const auto sound = [&](const Bid& bid) { return state.auctions.has(bid.auction); };
    if (!state.bids.holds(id, sound)) return false;
  }
  for (u64 id = 0; id < state.auctions.next_id(); ++id) {
    const auto sound = [&](const Auction& auction) {
      return all_have(state.lots, auction.lots) && all_have(state.bids, auction.bids);
    };
    if (!state.auctions.holds(id, sound)) return false;
  }
  for (u64 id = 0; id < state.lots.next_id(); ++id) {
    const auto sound = [&](const Lot& lot) {
      return (!lot.auction || state.auctions.has(*lot.auction)) &&
             (!lot.winner || state.bids.has(*lot.winner));
    };
    if (!state.lots.holds(id, sound)) return false;
  }
  for (u64 id = 0; id < state.pools.next_id(); ++id) {
    const auto sound = [&](const PoolSales& sales) { return all_have(state.lots, sales.lots); };
    if (!state.pools.holds(id, sound)) return false;
  }
  return true;
}

// Every place from the head on has a lot.
bool queue_is_sound(const State& state) {
  const Opening opening = state.opening.get();
  if (opening.head > state.queue.next_id()) return false;
  if (state.queue.count() != state.queue.next_id() - opening.head) return false;
  if (opening.under_way && opening.until > state.queue.next_id()) return false;
  for (u64 id = opening.head; id < state.queue.next_id(); ++id) {
    const auto sound = [&](const Waiting& waiting) { return state.lots.has(waiting.lot); };
    if (!state.queue.holds(id, sound)) return false;
  }
  return all_have(state.auctions, opening.auctions);
}

bool is_held(BidState state) {
  return state == BidState::committed || state == BidState::revealed || state == BidState::won;
}

// A bid's deposit is in escrow exactly while its account has it open.
bool bids_are_sound(const State& state) {
  u128 held = 0;
  for (u64 id = 0; id < state.bids.next_id(); ++id) {
    const Bid bid = bid_record(state, id);
    const std::optional<u64> holding = holding_id(state, bid.account);
    if (!holding) return false;
    const bool open = holding_record(state, *holding).open_bid == id;
    if (open != is_held(bid.state)) return false;
    if (open) held += bid.deposit_atoms.value;
    if (bid.bid_atoms > bid.deposit_atoms || bid.price_atoms > bid.deposit_atoms) return false;
  }
  return held == state.totals.get().deposits_atoms;
}

bool owner_is_sound(const State& state, u64 id, const Owner& owner) {
  if (owner.merged_into) {
    return owner.accounts.empty() && owner.bond_atoms == Atoms{};
  }
  if (owner.weight > MOST_ACCOUNTS) {
    return owner.accounts.empty() && owner.bond_atoms == Atoms{};
  }
  if (owner.accounts.size() != owner.weight) return false;
  return std::all_of(owner.accounts.begin(), owner.accounts.end(),
                     [&](AccountId account) { return owner_id_of(state, account) == id; });
}

bool owners_are_sound(const State& state) {
  u128 bonds = 0;
  u64 weights = 0;
  for (u64 id = 0; id < state.owners.next_id(); ++id) {
    const Owner owner = owner_record(state, id);
    if (!owner_is_sound(state, id, owner)) return false;
    bonds += owner.bond_atoms.value;
    if (!owner.merged_into) weights += owner.weight;
  }
  return bonds == state.totals.get().bonds_atoms && weights == state.holdings.count();
}

bool lot_is_listed(const State& state, u64 id, const Lot& lot) {
  const std::optional<PoolSales> sales = sales_of(state, lot.pool);
  if (!sales) return false;
  const bool listed = std::count(sales->lots.begin(), sales->lots.end(), id) == 1;
  return listed == (is_open(lot.state) || lot.state == LotState::refilling);
}

bool lot_is_sound(const State& state, u64 id) {
  const Lot lot = lot_record(state, id);
  if (!lot_is_listed(state, id, lot)) return false;
  if (lot.state == LotState::rotating) {
    return lot.winner && lot.new_seat && bid_record(state, *lot.winner).state == BidState::won;
  }
  if (lot.state == LotState::done) {
    return lot.winner && bid_record(state, *lot.winner).state == BidState::paid;
  }
  return !lot.auction || lot.state != LotState::queued;
}

bool auction_is_sound(const State& state, u64 id) {
  const Auction auction = auction_record(state, id);
  u32 open = 0;
  u32 pending = 0;
  for (const u64 lot_id : auction.lots) {
    const Lot lot = lot_record(state, lot_id);
    if (lot.auction != id) return false;
    if (is_open(lot.state)) ++open;
    if (lot.state == LotState::passing || lot.state == LotState::rotating) ++pending;
  }
  const bool counted = open == auction.open_lots && pending == auction.pending_lots;
  const bool ordered = auction.next_bid <= auction.order_end &&
                       auction.order_end <= auction.free_end &&
                       auction.free_end <= auction.bids.size();
  return counted && ordered && (auction.state != AuctionState::ended || open == 0);
}

}  // namespace

bool audit_all(const State& state) {
  if (!owners_lead_on(state) || !sales_lead_on(state) || !queue_is_sound(state)) return false;
  for (u64 id = 0; id < state.lots.next_id(); ++id) {
    if (!lot_is_sound(state, id)) return false;
  }
  for (u64 id = 0; id < state.auctions.next_id(); ++id) {
    if (!auction_is_sound(state, id)) return false;
  }
  return audit(state) && bids_are_sound(state) && owners_are_sound(state);
}

}  // namespace surety::auctions
