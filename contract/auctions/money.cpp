// How deposits of bids come in and go out, each to the atom.
#include "contract/auctions/books.hpp"
#include "ledger/wide.hpp"

namespace surety::auctions {

namespace {

void set_open_bid(State& state, AccountId account, std::optional<u64> bid) {
  const std::optional<u64> id = holding_id(state, account);
  expects(id.has_value(), "who bids belongs to a declaration");
  Holding holding = holding_record(state, *id);
  holding.open_bid = bid;
  state.holdings.put(*id, holding);
}

// The bid is settled; its money is the caller's to move.
Bid settle(Books& books, u64 id, BidState end) {
  Bid bid = bid_record(books.state, id);
  bid.state = end;
  books.state.bids.put(id, bid);
  set_open_bid(books.state, bid.account, std::nullopt);
  return bid;
}

void unlock(Books& books, const Bid& bid, Atoms amount) {
  if (amount != Atoms{}) books.ports.unlock(bid.account, amount);
}

void forfeit(Books& books, const Bid& bid, Atoms amount) {
  if (amount == Atoms{}) return;
  books.ports.forfeit(bid.account, amount, books.state.setting.to_treasury);
}

// What users pay is rounded up (L-8).
Atoms penalty_of(const Setting& setting, Atoms deposit) {
  const auto lost = mul_div_ceil(deposit.value, setting.params.phi.value, RAY);
  ensures(lost.has_value(), "a part of a deposit fits");
  return {*lost};
}

}  // namespace

WaterfallTerms terms_of(const Setting& setting) {
  return {.max_penalty_atoms = setting.max_penalty_atoms,
          .bounty_divisor = setting.params.bounty_divisor};
}

u64 open_bid(Books& books, const Bid& bid) {
  books.ports.lock(bid.account, bid.deposit_atoms);
  SaleTotals totals = books.state.totals.get();
  totals.deposits_atoms += bid.deposit_atoms.value;
  totals.received_atoms += bid.deposit_atoms.value;
  books.state.totals.put(totals);
  const u64 id = books.state.bids.append(bid);
  set_open_bid(books.state, bid.account, id);
  return id;
}

void return_deposit(Books& books, u64 id, BidEnd end) {
  const Bid bid = settle(books, id, BidState::returned);
  unlock(books, bid, bid.deposit_atoms);
  SaleTotals totals = books.state.totals.get();
  totals.deposits_atoms -= bid.deposit_atoms.value;
  totals.returned_atoms += bid.deposit_atoms.value;
  books.state.totals.put(totals);
  books.events.emit(
      BidSettled{.bid = id, .end = end, .returned_atoms = bid.deposit_atoms, .lost_atoms = {}});
}

void penalise(Books& books, u64 id, BidEnd end) {
  const Bid bid = settle(books, id, BidState::penalised);
  const Atoms lost = penalty_of(books.state.setting, bid.deposit_atoms);
  const Atoms returned = bid.deposit_atoms - lost;
  forfeit(books, bid, lost);
  unlock(books, bid, returned);
  SaleTotals totals = books.state.totals.get();
  totals.deposits_atoms -= bid.deposit_atoms.value;
  totals.returned_atoms += returned.value;
  totals.forfeited_atoms += lost.value;
  books.state.totals.put(totals);
  books.events.emit(
      BidSettled{.bid = id, .end = end, .returned_atoms = returned, .lost_atoms = lost});
}

void pay(Books& books, u64 lot_id, u64 id) {
  const Lot lot = lot_record(books.state, lot_id);
  const Bid bid = settle(books, id, BidState::paid);
  const Cause cause{.loss_atoms = lot.loss_atoms, .reported = lot.reporter.has_value()};
  const Split split = waterfall(bid.price_atoms, cause, terms_of(books.state.setting));
  const Atoms surplus = bid.deposit_atoms - bid.price_atoms;
  if (split.compensated_atoms != Atoms{}) {
    books.ports.compensate(bid.account, lot.pool, split.compensated_atoms);
  }
  if (split.bounty_atoms != Atoms{}) {
    books.ports.award(bid.account, *lot.reporter, split.bounty_atoms);
  }
  forfeit(books, bid, split.forfeited_atoms);
  unlock(books, bid, surplus);
  SaleTotals totals = books.state.totals.get();
  totals.deposits_atoms -= bid.deposit_atoms.value;
  totals.returned_atoms += surplus.value;
  totals.compensated_atoms += split.compensated_atoms.value;
  totals.bounties_atoms += split.bounty_atoms.value;
  totals.forfeited_atoms += split.forfeited_atoms.value;
  books.state.totals.put(totals);
  books.events.emit(LotDone{.lot = lot_id,
                            .bid = id,
                            .compensated_atoms = split.compensated_atoms,
                            .bounty_atoms = split.bounty_atoms,
                            .forfeited_atoms = split.forfeited_atoms,
                            .returned_atoms = surplus});
}

u128 escrow_atoms(const State& state) {
  const SaleTotals totals = state.totals.get();
  return totals.deposits_atoms + totals.bonds_atoms;
}

}  // namespace surety::auctions
