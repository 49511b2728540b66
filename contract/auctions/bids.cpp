// commit_bid, reveal_bid, buy_seat.
#include "contract/auctions/eligibility.hpp"

namespace surety::auctions {

namespace {

// The sender, who has a bond, and the auction, of which it has been told what there is to know.
struct Entry {
  Bidder bidder;
  Auction auction;
  std::optional<u64> open_bid;  // of the sender's account
};

Result<Entry, Error> enter(const State& state, const Call& call, u64 auction_id,
                           const Hash& disclosure) {
  if (!call.sender) return Error::no_account;
  auto bidder = bidder_of(state, *call.sender, std::nullopt);
  if (!bidder) return bidder.error();
  const std::optional<Auction> auction = state.auctions.get(auction_id);
  if (!auction) return Error::unknown_auction;
  if (auction->disclosure_hash != disclosure) return Error::other_disclosure;
  const std::optional<u64> holding = holding_id(state, *call.sender);
  expects(holding.has_value(), "an account with a bond has a holding");
  return Entry{.bidder = *std::move(bidder),
               .auction = *auction,
               .open_bid = holding_record(state, *holding).open_bid};
}

// One bid for an owner in an auction, one for an account at all.
Verdict<Error> is_bound(const State& state, const Entry& entry, u64 auction) {
  for (const u64 bid : open_bids(state, entry.bidder.owner)) {
    if (bid_record(state, bid).auction == auction) return Error::second_commit;
  }
  if (entry.open_bid) return Error::bid_elsewhere;
  return std::nullopt;
}

}  // namespace

// commit_bid -------------------------------------------------------------------------------------

namespace {

// Where an auction is full: the commit with the smallest deposit, the latest of those.
u64 weakest(const State& state, const Auction& auction) {
  u64 found = auction.bids.front();
  Atoms least = bid_record(state, found).deposit_atoms;
  for (const u64 id : auction.bids) {
    const Atoms deposit = bid_record(state, id).deposit_atoms;
    if (deposit > least) continue;
    found = id;
    least = deposit;
  }
  return found;
}

Verdict<Error> check_phase(Phase phase, Phase wanted) {
  if (phase < wanted) return Error::too_early;
  if (phase > wanted) return Error::too_late;
  return std::nullopt;
}

}  // namespace

Verdict<Error> check(const CommitBid&) { return std::nullopt; }

Result<CommitPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                const CommitBid& message) {
  const auto entry = enter(state, call, message.auction, message.disclosure_hash);
  if (!entry) return entry.error();
  const Auction& auction = entry->auction;
  if (const auto error = check_phase(phase_of(auction, call.height), Phase::commit)) return *error;
  if (message.deposit_atoms < state.setting.least_deposit()) return Error::deposit_too_small;
  if (const auto error = is_bound(state, *entry, message.auction)) return *error;
  const Market market = market_of(state, reader, auction.lots);
  if (const auto error = judge(state, reader, market, entry->bidder)) return *error;
  CommitPlan plan{.account = *call.sender,
                  .auction = message.auction,
                  .commitment = message.commitment,
                  .deposit_atoms = message.deposit_atoms,
                  .displaced = std::nullopt};
  if (auction.bids.size() >= state.setting.params.most_commits) {
    plan.displaced = weakest(state, auction);
    const Atoms smallest = bid_record(state, *plan.displaced).deposit_atoms;
    if (message.deposit_atoms <= smallest) return Error::auction_full;
  }
  if (reader.spendable(*call.sender) < message.deposit_atoms) return Error::too_little_balance;
  return plan;
}

void apply(State& state, Ports& ports, const Call& call, const CommitPlan& plan, EventLog& events) {
  Books books{state, ports, call, events};
  Auction auction = auction_record(state, plan.auction);
  if (plan.displaced) {
    std::erase(auction.bids, *plan.displaced);
    return_deposit(books, *plan.displaced, BidEnd::displaced);
  }
  const u64 id = open_bid(books, Bid{.auction = plan.auction,
                                     .account = plan.account,
                                     .commitment = plan.commitment,
                                     .deposit_atoms = plan.deposit_atoms,
                                     .state = BidState::committed,
                                     .bid_atoms = {},
                                     .price_atoms = {}});
  auction.bids.push_back(id);
  state.auctions.put(plan.auction, auction);
  events.emit(BidCommitted{.bid = id,
                           .auction = plan.auction,
                           .account = plan.account,
                           .deposit_atoms = plan.deposit_atoms});
}

// reveal_bid -------------------------------------------------------------------------------------

Verdict<Error> check(const RevealBid& message) {
  if (message.bid_atoms == Atoms{}) return Error::zero_bid;
  return std::nullopt;
}

namespace {

Verdict<Error> check_opening(const Setting& setting, const Bid& bid, const RevealBid& message) {
  if (message.bid_atoms < setting.reserve()) return Error::below_reserve;
  if (message.bid_atoms > bid.deposit_atoms) return Error::above_deposit;
  const SealedBid opened{.auction = message.auction,
                         .bidder = bid.account,
                         .bid_atoms = message.bid_atoms,
                         .salt = message.salt,
                         .disclosure_hash = message.disclosure_hash};
  if (commitment_of(opened) != bid.commitment) return Error::wrong_opening;
  return std::nullopt;
}

}  // namespace

Result<RevealBidPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                   const RevealBid& message) {
  auto entry = enter(state, call, message.auction, message.disclosure_hash);
  if (!entry) return entry.error();
  if (!entry->open_bid) return Error::not_committed;
  const Bid bid = bid_record(state, *entry->open_bid);
  if (bid.auction != message.auction) return Error::not_committed;
  const Phase phase = phase_of(entry->auction, call.height);
  if (phase == Phase::reveal && bid.state != BidState::committed) return Error::revealed_already;
  if (const auto error = check_phase(phase, Phase::reveal)) return *error;
  if (const auto error = check_opening(state.setting, bid, message)) return *error;
  entry->bidder.own_bid = entry->open_bid;
  const Market market = market_of(state, reader, entry->auction.lots);
  if (const auto error = judge(state, reader, market, entry->bidder)) return *error;
  return RevealBidPlan{.bid = *entry->open_bid, .bid_atoms = message.bid_atoms};
}

void apply(State& state, Ports&, const Call&, const RevealBidPlan& plan, EventLog& events) {
  Bid bid = bid_record(state, plan.bid);
  bid.state = BidState::revealed;
  bid.bid_atoms = plan.bid_atoms;
  state.bids.put(plan.bid, bid);
  events.emit(BidRevealed{.bid = plan.bid, .bid_atoms = plan.bid_atoms});
}

// buy_seat ---------------------------------------------------------------------------------------

Verdict<Error> check(const BuySeat&) { return std::nullopt; }

namespace {

bool is_sold(const State& state, u64 id, Height now) {
  const Lot lot = lot_record(state, id);
  return price_of(state.setting, lot, now) && !is_leaving(state, lot.pool);
}

// The first lot of the shuffle that is for sale and that the buyer may have; else why he may not
// have the first one.
Result<u64, Error> choose(const State& state, const Reader& reader, const Call& call,
                          const Entry& entry) {
  Error first = Error::not_on_sale;
  for (const u64 lot : entry.auction.lots) {
    if (!is_sold(state, lot, call.height)) continue;
    const u64 only[] = {lot};
    const auto error = judge(state, reader, market_of(state, reader, only), entry.bidder);
    if (!error) return lot;
    if (first == Error::not_on_sale) first = *error;
  }
  return first;
}

bool is_on_sale(const State& state, const Auction& auction, Height now) {
  for (const u64 lot : auction.lots) {
    if (is_sold(state, lot, now)) return true;
  }
  return false;
}

}  // namespace

Result<BuyPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                             const BuySeat& message) {
  const auto entry = enter(state, call, message.auction, message.disclosure_hash);
  if (!entry) return entry.error();
  if (!is_on_sale(state, entry->auction, call.height)) return Error::not_on_sale;
  if (const auto error = is_bound(state, *entry, message.auction)) return *error;
  const auto lot = choose(state, reader, call, *entry);
  if (!lot) return lot.error();
  const std::optional<Atoms> price = price_of(state.setting, lot_record(state, *lot), call.height);
  if (*price > message.max_price_atoms) return Error::price_above_max;
  if (reader.spendable(*call.sender) < *price) return Error::too_little_balance;
  return BuyPlan{
      .account = *call.sender, .auction = message.auction, .lot = *lot, .price_atoms = *price};
}

void apply(State& state, Ports& ports, const Call& call, const BuyPlan& plan, EventLog& events) {
  Books books{state, ports, call, events};
  ports.unschedule(item_id(Item::dutch, plan.lot));
  const u64 bid = open_bid(books, Bid{.auction = plan.auction,
                                      .account = plan.account,
                                      .commitment = {},
                                      .deposit_atoms = plan.price_atoms,
                                      .state = BidState::revealed,
                                      .bid_atoms = plan.price_atoms,
                                      .price_atoms = {}});
  Auction auction = auction_record(state, plan.auction);
  ++auction.pending_lots;
  state.auctions.put(plan.auction, auction);
  assign(books, plan.lot, bid, plan.price_atoms);
}

}  // namespace surety::auctions
