// From a slashed seat to an auction: the queue, the epoch boundary, and pools that sell no more.
#include <algorithm>

#include "contract/auctions/books.hpp"
#include "contract/auctions/lineage.hpp"

namespace surety::auctions {

namespace {

// Lots looked at in one item: each reads every key round of its pool.
constexpr u32 OPENING_PAGE = 2;
// Lots of a leaving pool that come to their end in one item.
constexpr u32 ENDING_PAGE = 16;

constexpr u64 QUEUE = item_id(Item::opening, 0);

// A lot that has to wait for the next boundary asks for one.
void await_boundary(Books& books, Opening& opening) {
  if (opening.scheduled || opening.under_way) return;
  const Epoch next = saturating_add(books.call.epoch, Epoch{1});
  books.ports.schedule(QUEUE, first_height(books.state.setting, next));
  opening.scheduled = true;
}

void end_lots(Books& books, u64 id, PoolSales& sales, Height when) {
  if (sales.ending || sales.lots.empty()) return;
  sales.ending = true;
  books.ports.schedule(item_id(Item::ending, id), when);
}

void retire(Books& books, PoolId pool) {
  const u64 id = sales_id(books.state, pool);
  PoolSales sales = sales_record(books.state, id);
  if (sales.exiting) return;
  sales.exiting = true;
  end_lots(books, id, sales, books.call.height);
  books.state.pools.put(id, sales);
  PoolRetired told{.pool = pool, .former = 0, .rounds = books.ports.rounds(pool)};
  const auto lineage = lineage_of(books.ports, pool, books.state.setting.params.most_key_rounds);
  const auto exposure = lineage ? exposure_of(*lineage) : std::nullopt;
  if (exposure) told.former = exposure->greatest;
  books.events.emit(told);
  books.ports.retire(pool);
}

}  // namespace

// Writers for pools ------------------------------------------------------------------------------

void seat_slashed(State& state, Ports& ports, const Call& call, const SlashedSeat& slashed,
                  EventLog& events) {
  Books books{state, ports, call, events};
  Lot lot;
  lot.pool = slashed.pool;
  lot.place = slashed.place;
  lot.seat = slashed.seat;
  lot.account = slashed.account;
  lot.stake_atoms = slashed.stake_atoms;
  lot.loss_atoms = slashed.loss_atoms;
  lot.reporter = slashed.reporter;
  const u64 lot_id = state.lots.append(lot);
  const u64 id = sales_id(state, slashed.pool);
  PoolSales sales = sales_record(state, id);
  expects(sales.lots.size() < MOST_OPEN_LOTS, "a place has one lot at a time");
  sales.lots.push_back(lot_id);
  if (sales.slashed.size() < MOST_SLASHED) sales.slashed.push_back(slashed.account);
  if (sales.exiting) {
    end_lots(books, id, sales, after(call));
  } else if (!sales.reviewing) {
    sales.reviewing = true;
    ports.schedule(item_id(Item::review, id), after(call));
  }
  state.pools.put(id, sales);
  state.queue.append(Waiting{.lot = lot_id});
  Opening opening = state.opening.get();
  await_boundary(books, opening);
  state.opening.put(opening);
  events.emit(LotQueued{.lot = lot_id,
                        .pool = slashed.pool,
                        .place = slashed.place,
                        .stake_atoms = slashed.stake_atoms});
}

void pool_exits(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  Books books{state, ports, call, events};
  const u64 id = sales_id(state, pool);
  PoolSales sales = sales_record(state, id);
  if (sales.exiting) return;
  sales.exiting = true;
  end_lots(books, id, sales, after(call));
  state.pools.put(id, sales);
}

void place_refilled(State& state, PoolId pool, u16 place, EventLog& events) {
  const std::optional<PoolSales> sales = sales_of(state, pool);
  if (!sales) return;
  for (const u64 id : sales->lots) {
    Lot lot = lot_record(state, id);
    if (lot.place != place || lot.state != LotState::refilling) continue;
    lot.state = LotState::refilled;
    state.lots.put(id, lot);
    forget_lot(state, id);
    events.emit(LotRefilled{.lot = id});
    return;
  }
}

// Review: the risk after a slash ---------------------------------------------------------------

void due_review(Books& books, u64 id) {
  PoolSales sales = sales_record(books.state, id);
  sales.reviewing = false;
  books.state.pools.put(id, sales);
  if (sales.exiting || sales.lots.empty()) return;
  if (must_retire(books.state, books.ports, sales.pool)) retire(books, sales.pool);
}

// Opening ----------------------------------------------------------------------------------------

namespace {

// The auction of the opening under way for a distance. All of a distance go into one; once it is
// full, the others wait for the next boundary.
u64 auction_for(State& state, u32 distance) {
  Opening opening = state.opening.get();
  for (const u64 id : opening.auctions) {
    if (auction_record(state, id).distance == distance) return id;
  }
  Auction auction;
  auction.distance = distance;
  const u64 id = state.auctions.append(auction);
  opening.auctions.push_back(id);
  state.opening.put(opening);
  return id;
}

void put_up(Books& books, u64 lot_id) {
  Lot lot = lot_record(books.state, lot_id);
  if (lot.state != LotState::queued) return;
  if (is_leaving(books.state, lot.pool)) return;
  if (must_retire(books.state, books.ports, lot.pool)) return retire(books, lot.pool);
  const Disclosure told = disclose(books.state, books.ports, lot.pool);
  const u64 id = auction_for(books.state, told.distance);
  Auction auction = auction_record(books.state, id);
  if (auction.lots.size() >= books.state.setting.params.most_lots) {
    books.state.queue.append(Waiting{.lot = lot_id});
    return;
  }
  auction.lots.push_back(lot_id);
  ++auction.open_lots;
  books.state.auctions.put(id, auction);
  lot.state = LotState::bidding;
  lot.auction = id;
  lot.disclosure = told;
  books.state.lots.put(lot_id, lot);
}

void open_auction(Books& books, u64 id) {
  const Params& params = books.state.setting.params;
  Auction auction = auction_record(books.state, id);
  std::sort(auction.lots.begin(), auction.lots.end());
  auction.state = AuctionState::open;
  auction.opened_height = books.call.height;
  auction.commit_until_height = saturating_add(auction.opened_height, Height{params.commit_blocks});
  auction.reveal_until_height =
      saturating_add(auction.commit_until_height, Height{params.reveal_blocks});
  auction.disclosure_hash = disclosure_hash(books.state, id, auction.lots);
  books.state.auctions.put(id, auction);
  // The beacon of the second epoch after the last reveal is made of randomness that nobody knew
  // when the last bid was opened.
  const u64 last = auction.reveal_until_height.value - 1;
  const Epoch draw{saturating_add(Epoch{last / books.state.setting.blocks_per_epoch}, Epoch{2})};
  books.ports.schedule(item_id(Item::draw, id), first_height(books.state.setting, draw));
  books.events.emit(AuctionOpened{.auction = id,
                                  .distance = auction.distance,
                                  .lots = auction.lots,
                                  .commit_until_height = auction.commit_until_height,
                                  .reveal_until_height = auction.reveal_until_height,
                                  .disclosure_hash = auction.disclosure_hash});
}

// The next lot of the opening under way; nothing once it has seen them all.
std::optional<u64> next_waiting(State& state) {
  Opening opening = state.opening.get();
  if (opening.head == opening.until) return std::nullopt;
  const std::optional<Waiting> waiting = state.queue.get(opening.head);
  ensures(waiting.has_value(), "the queue has no gaps");
  state.queue.erase(opening.head);
  ++opening.head;
  state.opening.put(opening);
  return waiting->lot;
}

void finish_opening(Books& books, Opening& opening) {
  for (const u64 id : opening.auctions) open_auction(books, id);
  opening.auctions.clear();
  opening.under_way = false;
  if (opening.head < books.state.queue.next_id()) await_boundary(books, opening);
}

}  // namespace

void due_opening(Books& books) {
  Opening opening = books.state.opening.get();
  opening.scheduled = false;
  if (!opening.under_way) {
    opening.under_way = true;
    opening.until = books.state.queue.next_id();
  }
  books.state.opening.put(opening);
  for (u32 looked_at = 0; looked_at < OPENING_PAGE; ++looked_at) {
    const std::optional<u64> lot = next_waiting(books.state);
    if (lot) put_up(books, *lot);
  }
  opening = books.state.opening.get();
  if (opening.head < opening.until) {
    opening.scheduled = true;
    books.ports.schedule(QUEUE, books.call.height);
  } else {
    finish_opening(books, opening);
  }
  books.state.opening.put(opening);
}

// Ending -----------------------------------------------------------------------------------------

namespace {

// What the lot's state had in the calendar, with a buyer, or counted in its auction. Pools may call
// back from within `seat_unsold`, so it comes last.
void stop_sale(Books& books, u64 id, const Lot& was) {
  switch (was.state) {
    case LotState::bidding:
      return take_off(books, *was.auction, 1, 0);
    case LotState::passing:
      books.ports.unschedule(item_id(Item::passing, id));
      return take_off(books, *was.auction, 1, 1);
    case LotState::dutch:
      books.ports.unschedule(item_id(Item::dutch, id));
      return take_off(books, *was.auction, 1, 0);
    case LotState::rotating:
      books.ports.unschedule(item_id(Item::rotation, id));
      return_deposit(books, *was.winner, BidEnd::retired);
      take_off(books, *was.auction, 1, 1);
      return books.ports.seat_unsold(*was.new_seat);
    default:
      return;  // queued: its place in the queue is skipped; refilling: it left its auction
  }
}

void end_lot(Books& books, u64 id) {
  const Lot was = lot_record(books.state, id);
  Lot lot = was;
  lot.state = LotState::retired;
  lot.winner = std::nullopt;
  lot.new_seat = std::nullopt;
  books.state.lots.put(id, lot);
  forget_lot(books.state, id);
  stop_sale(books, id, was);
  if (was.state != LotState::refilling) spend_stake(books, id, false);
}

}  // namespace

void due_ending(Books& books, u64 id) {
  for (u32 ended = 0; ended < ENDING_PAGE; ++ended) {
    const PoolSales sales = sales_record(books.state, id);
    if (sales.lots.empty()) break;
    end_lot(books, sales.lots.front());
  }
  PoolSales sales = sales_record(books.state, id);
  sales.ending = false;
  end_lots(books, id, sales, books.call.height);
  books.state.pools.put(id, sales);
}

}  // namespace surety::auctions
