// From the last reveal to a member: the draw, rotations, passing on, the falling price.
#include <algorithm>

#include "contract/auctions/eligibility.hpp"
#include "ledger/sha256.hpp"
#include "ledger/shuffle.hpp"

namespace surety::auctions {

namespace {

// Bids whose deposits are looked at in one item.
constexpr u32 REFUND_PAGE = 16;

struct Ranked {
  u64 id;
  AccountId owner;
  Atoms bid_atoms;
  Hash tie;
};

void shuffle_lots(const Setting& setting, Auction& auction, const Seed& seed, u64 id) {
  const Hash hash = TaggedHash("lots").bare(seed.view()).u64_(id).finish();
  std::vector<u32> order;
  for (u32 i = 0; i < auction.lots.size(); ++i) order.push_back(i);
  shuffle_list(order, Seed{hash.bytes}, setting.shuffle_rounds);
  std::vector<u64> lots;
  for (const u32 i : order) lots.push_back(auction.lots[i]);
  auction.lots = std::move(lots);
}

// A backlog kept messages out for more than half of the time to reveal.
bool was_kept_out(const Books& books, const Auction& auction) {
  const Height from = auction.commit_until_height;
  const Height to = auction.reveal_until_height;
  return u128(books.ports.backlog_heights(from, to)) * 2 > to.value - from.value;
}

struct Order {
  std::vector<Ranked> sale;    // revealed, of who is still eligible
  std::vector<u64> free;       // the other revealed ones, and those not opened that are excused
  std::vector<u64> forfeited;  // not opened
};

// Who could not reveal, or would have had nothing of it, loses nothing. Who has no bond any more
// brought that about himself.
Order sort_out(const Books& books, u64 auction_id, const Auction& auction, const Seed& seed) {
  const Market market = market_of(books.state, books.ports, auction.lots);
  const bool none_on_sale = market.sides.empty();
  const bool all_excused = none_on_sale || was_kept_out(books, auction);
  Order order;
  for (const u64 id : auction.bids) {
    const Bid bid = bid_record(books.state, id);
    const auto bidder = bidder_of(books.state, bid.account, id);
    const bool fits = bidder && !none_on_sale && !judge(books.state, books.ports, market, *bidder);
    if (bid.state == BidState::revealed && fits) {
      const Hash tie = tie_of(seed, auction_id, bid.account);
      order.sale.push_back({id, bidder->owner.account, bid.bid_atoms, tie});
    } else if (bid.state == BidState::revealed || all_excused || (bidder && !fits)) {
      order.free.push_back(id);
    } else {
      order.forfeited.push_back(id);
    }
  }
  return order;
}

// Two bidders may have been proved to be one owner since: the lesser of two bids of his is free.
void keep_one_each(Order& order) {
  std::vector<Ranked> kept;
  for (const Ranked& bid : order.sale) {
    const bool again = std::any_of(kept.begin(), kept.end(),
                                   [&](const Ranked& k) { return k.owner == bid.owner; });
    if (again) {
      order.free.push_back(bid.id);
    } else {
      kept.push_back(bid);
    }
  }
  order.sale = std::move(kept);
}

// The greatest bid first, ties by the seed, which nobody knew when he bid, then by id (L-7). Behind
// them the others.
void set_order(Auction& auction, Order order) {
  std::sort(order.sale.begin(), order.sale.end(), [](const Ranked& a, const Ranked& b) {
    if (a.bid_atoms != b.bid_atoms) return a.bid_atoms > b.bid_atoms;
    return a.tie != b.tie ? a.tie < b.tie : a.id < b.id;
  });
  keep_one_each(order);
  auction.bids.clear();
  for (const Ranked& bid : order.sale) auction.bids.push_back(bid.id);
  auction.order_end = static_cast<u32>(auction.bids.size());
  auction.bids.insert(auction.bids.end(), order.free.begin(), order.free.end());
  auction.free_end = static_cast<u32>(auction.bids.size());
  auction.bids.insert(auction.bids.end(), order.forfeited.begin(), order.forfeited.end());
}

// The bid at a place of the order, or RESERVE where there is none.
Atoms bid_at(const State& state, const Auction& auction, u32 place) {
  const Atoms reserve = state.setting.reserve();
  if (place >= auction.order_end) return reserve;
  return std::max(reserve, bid_record(state, auction.bids[place]).bid_atoms);
}

std::vector<u64> lots_to_sell(const State& state, const Auction& auction) {
  std::vector<u64> lots;
  for (const u64 id : auction.lots) {
    const Lot lot = lot_record(state, id);
    if (lot.state == LotState::bidding && !is_leaving(state, lot.pool)) lots.push_back(id);
  }
  return lots;
}

}  // namespace

// Draw -------------------------------------------------------------------------------------------

void due_draw(Books& books, u64 id) {
  const Setting& setting = books.state.setting;
  const std::optional<Seed> seed = books.ports.beacon_of(books.call.epoch);
  if (!seed) {
    const Epoch later = saturating_add(books.call.epoch, Epoch{2});
    books.ports.schedule(item_id(Item::draw, id), first_height(setting, later));
    return;
  }
  Auction auction = auction_record(books.state, id);
  shuffle_lots(setting, auction, *seed, id);
  set_order(auction, sort_out(books, id, auction, *seed));
  const std::vector<u64> lots = lots_to_sell(books.state, auction);
  const u32 sold = std::min(static_cast<u32>(lots.size()), auction.order_end);
  // Every winner pays the first bid that won nothing.
  const Atoms price = bid_at(books.state, auction, static_cast<u32>(lots.size()));
  auction.state = AuctionState::settled;
  auction.next_bid = sold;
  auction.pending_lots = sold;
  books.state.auctions.put(id, auction);
  books.events.emit(AuctionDrawn{.auction = id,
                                 .commits = static_cast<u32>(auction.bids.size()),
                                 .in_order = auction.order_end,
                                 .price_atoms = price});
  for (u32 i = 0; i < lots.size(); ++i) {
    if (i < sold) {
      assign(books, lots[i], auction.bids[i], price);
    } else {
      begin_dutch(books, lots[i]);
    }
  }
  begin_refund(books, id);
}

void assign(Books& books, u64 lot_id, u64 bid_id, Atoms price) {
  Lot lot = lot_record(books.state, lot_id);
  Bid bid = bid_record(books.state, bid_id);
  bid.state = BidState::won;
  bid.price_atoms = price;
  books.state.bids.put(bid_id, bid);
  const u32 blocks = books.state.setting.params.rotation_blocks;
  lot.state = LotState::rotating;
  lot.winner = bid_id;
  lot.since_height = books.call.height;
  lot.until_height = books.ports.schedule(item_id(Item::rotation, lot_id),
                                          saturating_add(books.call.height, Height{blocks}));
  lot.new_seat = books.ports.seat_sold(lot.pool, lot.place, bid.account);
  books.state.lots.put(lot_id, lot);
  books.events.emit(LotSold{.lot = lot_id,
                            .bid = bid_id,
                            .seat = *lot.new_seat,
                            .price_atoms = price,
                            .until_height = lot.until_height});
}

// Lots and their auction -------------------------------------------------------------------------

void forget_lot(State& state, u64 lot) {
  const u64 id = sales_id(state, lot_record(state, lot).pool);
  PoolSales sales = sales_record(state, id);
  std::erase(sales.lots, lot);
  state.pools.put(id, sales);
}

void take_off(Books& books, u64 id, u32 open, u32 pending) {
  Auction auction = auction_record(books.state, id);
  auction.open_lots -= open;
  auction.pending_lots -= pending;
  const bool drawn = auction.state == AuctionState::settled;
  const bool none_pending = auction.pending_lots == 0;
  // Whose deposit is being returned is offered nothing any more.
  if (drawn && none_pending) auction.next_bid = auction.order_end;
  books.state.auctions.put(id, auction);
  if (drawn && none_pending) begin_refund(books, id);
}

// Refund -----------------------------------------------------------------------------------------

void begin_refund(Books& books, u64 id) {
  Auction auction = auction_record(books.state, id);
  auction.refunded = 0;
  const bool under_way = auction.refunding;
  auction.refunding = true;
  books.state.auctions.put(id, auction);
  if (!under_way) books.ports.schedule(item_id(Item::refund, id), after(books.call));
}

namespace {

// Whose turn could still come keeps his deposit in.
void refund(Books& books, const Auction& auction, u32 place) {
  const u64 id = auction.bids[place];
  const BidState state = bid_record(books.state, id).state;
  if (state == BidState::committed) {
    if (place >= auction.free_end) return penalise(books, id, BidEnd::not_opened);
    return_deposit(books, id, BidEnd::excused);
  } else if (state == BidState::revealed && place >= auction.order_end) {
    return_deposit(books, id, BidEnd::ineligible);
  } else if (state == BidState::revealed && place < auction.next_bid) {
    return_deposit(books, id, BidEnd::lost);
  }
}

}  // namespace

void due_refund(Books& books, u64 id) {
  Auction auction = auction_record(books.state, id);
  const u32 end = static_cast<u32>(auction.bids.size());
  for (u32 done = 0; done < REFUND_PAGE && auction.refunded < end; ++done) {
    refund(books, auction, auction.refunded);
    ++auction.refunded;
  }
  auction.refunding = auction.refunded < end;
  if (auction.refunding) {
    books.ports.schedule(item_id(Item::refund, id), books.call.height);
  } else if (auction.open_lots == 0) {
    auction.state = AuctionState::ended;
  }
  books.state.auctions.put(id, auction);
}

// Rotation ---------------------------------------------------------------------------------------

void rotation_done(State& state, Ports& ports, const Call& call, PoolId pool, EventLog& events) {
  Books books{state, ports, call, events};
  const std::optional<PoolSales> sales = sales_of(state, pool);
  if (!sales) return;
  for (const u64 id : sales->lots) {
    Lot lot = lot_record(state, id);
    if (lot.state != LotState::rotating) continue;
    if (ports.seat(*lot.new_seat).standing != Standing::member) continue;
    ports.unschedule(item_id(Item::rotation, id));
    lot.state = LotState::done;
    state.lots.put(id, lot);
    forget_lot(state, id);
    pay(books, id, *lot.winner);
    take_off(books, *lot.auction, 1, 1);
  }
}

void fail_sale(Books& books, u64 id, BidEnd end) {
  Lot lot = lot_record(books.state, id);
  lot.state = LotState::passing;
  lot.winner = std::nullopt;
  lot.new_seat = std::nullopt;
  books.state.lots.put(id, lot);
  books.ports.schedule(item_id(Item::passing, id), after(books.call));
  books.events.emit(LotFailed{.lot = id, .end = end});
}

void newcomer_failed(State& state, Ports& ports, const Call& call, SeatId seat, EventLog& events) {
  Books books{state, ports, call, events};
  const std::optional<PoolSales> sales = sales_of(state, ports.seat(seat).pool);
  if (!sales) return;
  for (const u64 id : sales->lots) {
    const Lot lot = lot_record(state, id);
    if (lot.state != LotState::rotating || lot.new_seat != seat) continue;
    ports.unschedule(item_id(Item::rotation, id));
    penalise(books, *lot.winner, BidEnd::missed);
    fail_sale(books, id, BidEnd::missed);
    return;
  }
}

void cancel_sale(Books& books, u64 id) {
  const Lot lot = lot_record(books.state, id);
  books.ports.unschedule(item_id(Item::rotation, id));
  return_deposit(books, *lot.winner, BidEnd::ineligible);
  fail_sale(books, id, BidEnd::ineligible);
  books.ports.seat_unsold(*lot.new_seat);
}

void due_rotation(Books& books, u64 id) {
  const Lot lot = lot_record(books.state, id);
  return_deposit(books, *lot.winner, BidEnd::others);
  fail_sale(books, id, BidEnd::others);
  books.ports.seat_unsold(*lot.new_seat);
}

namespace {

// Where the pool leaves, the lot's end takes the item off the calendar.
bool wait_for_end(Books& books, Item kind, u64 lot) {
  if (!is_leaving(books.state, lot_record(books.state, lot).pool)) return false;
  books.ports.schedule(item_id(kind, lot), after(books.call));
  return true;
}

}  // namespace

// The next in order who may still have the lot, priced by the bid after his.
void due_passing(Books& books, u64 id) {
  const Lot lot = lot_record(books.state, id);
  if (wait_for_end(books, Item::passing, id)) return;
  const u64 lots[] = {id};
  const Market market = market_of(books.state, books.ports, lots);
  Auction auction = auction_record(books.state, *lot.auction);
  while (auction.next_bid < auction.order_end) {
    const u64 bid = auction.bids[auction.next_bid];
    const Atoms price = bid_at(books.state, auction, auction.next_bid + 1);
    ++auction.next_bid;
    books.state.auctions.put(*lot.auction, auction);
    const auto bidder = bidder_of(books.state, bid_record(books.state, bid).account, bid);
    if (bidder && !judge(books.state, books.ports, market, *bidder)) {
      return assign(books, id, bid, price);
    }
    return_deposit(books, bid, BidEnd::ineligible);
  }
  begin_dutch(books, id);
  take_off(books, *lot.auction, 0, 1);
}

// The falling price ------------------------------------------------------------------------------

void begin_dutch(Books& books, u64 id) {
  const Setting& setting = books.state.setting;
  Lot lot = lot_record(books.state, id);
  const Atoms top = opening_price(lot.stake_atoms, setting.params.dutch.buffer).value_or(Atoms{});
  const u64 blocks = top == Atoms{} ? 0 : last_on_sale(setting.params.dutch.curve, top);
  lot.state = LotState::dutch;
  lot.since_height = books.call.height;
  const Height end = saturating_add(saturating_add(lot.since_height, Height{blocks}), Height{1});
  lot.until_height = books.ports.schedule(item_id(Item::dutch, id), end);
  books.state.lots.put(id, lot);
  books.events.emit(DutchBegun{
      .lot = id, .top_atoms = top, .resets = lot.resets, .until_height = lot.until_height});
}

void due_dutch(Books& books, u64 id) {
  if (wait_for_end(books, Item::dutch, id)) return;
  Lot lot = lot_record(books.state, id);
  if (lot.resets < books.state.setting.params.dutch.most_resets) {
    ++lot.resets;
    books.state.lots.put(id, lot);
    return begin_dutch(books, id);
  }
  lot.state = LotState::refilling;
  books.state.lots.put(id, lot);
  take_off(books, *lot.auction, 1, 0);
  spend_stake(books, id, true);
}

void spend_stake(Books& books, u64 id, bool refill) {
  const Lot lot = lot_record(books.state, id);
  const Cause cause{.loss_atoms = lot.loss_atoms, .reported = lot.reporter.has_value()};
  const Split split = waterfall(lot.stake_atoms, cause, terms_of(books.state.setting));
  books.events.emit(LotUnsold{.lot = id,
                              .retired = !refill,
                              .compensated_atoms = split.compensated_atoms,
                              .bounty_atoms = split.bounty_atoms,
                              .forfeited_atoms = split.forfeited_atoms});
  books.ports.lot_unsold({.pool = lot.pool,
                          .place = lot.place,
                          .split = split,
                          .reporter = lot.reporter,
                          .refill = refill});
}

}  // namespace surety::auctions
