// Seats that are hard to sell: nobody bids, nobody buys, a hidden twin bids, and a pool of which
// too many have left.

#include "agents/story/families.hpp"
#include "agents/story/market.hpp"

namespace surety::story {

namespace {

using auctions::Phase;

class Sale {
 public:
  explicit Sale(Teller& teller) : teller_(teller), market_(teller) {}

  bool sell_by_falling_price() {
    return begin() && find_buyer() && lose() && stay_away() && fall() && buy() && join() &&
           finish();
  }
  bool refill() { return begin() && lose() && stay_away() && give_up() && replace() && finish(); }
  bool buy_back() {
    return begin() && declare_twins() && lose() && bid_as_twin() && show_control() && join() &&
           finish();
  }
  bool retire();
  bool sell_two();

 private:
  World& world() { return teller_.world(); }
  template <class Event>
  u64 count() {
    return all_events<Event>(world()).size();
  }

  bool begin() {
    if (!teller_.assemble() || !teller_.generate() || !teller_.work()) return false;
    culprit_ = &teller_.sitter(1);
    reporter_ = &market_.outsider();
    return true;
  }
  bool find_buyer() {
    buyer_ = &market_.outsider();
    teller_.send(*buyer_, auctions::DeclareOwner{});
    teller_.send(*reporter_, auctions::DeclareOwner{});
    return teller_.step();
  }
  bool lose() { return market_.convict(*culprit_, *reporter_) && market_.opens(); }
  bool finish() { return teller_.go_on() && teller_.earn() && teller_.leave(); }

  bool join();
  // Falling prices.
  bool stay_away();
  bool fall();
  bool buy();
  bool give_up();
  bool replace();
  // A hidden twin.
  bool declare_twins();
  bool bid_as_twin();
  bool show_control();
  auctions::ProveCommonControl proof(const Person& one, const Person& other);

  Teller& teller_;
  Market market_;
  Person* culprit_ = nullptr;
  Person* reporter_ = nullptr;
  Person* buyer_ = nullptr;
  Person* twin_ = nullptr;
  Person* known_twin_ = nullptr;
};

bool Sale::join() {
  if (!teller_.run_until([&] { return count<keys::CutOver>() == 1; })) return false;
  const auto done = all_events<auctions::LotDone>(world());
  if (done.size() != 1 || &market_.buyer() != buyer_)
    return teller_.surprise("the lot is not done");
  const auctions::LotDone& paid = done[0];
  const Atoms price = paid.compensated_atoms + paid.bounty_atoms + paid.forfeited_atoms;
  if (paid.bounty_atoms != Atoms{price.value / 16}) return teller_.surprise("not the bounty");
  teller_.say(buyer_->name + " is a member. Of the price of " + text_of(price) + " atoms " +
              reporter_->name + ", who reported the fault, gets " + text_of(paid.bounty_atoms) +
              "; the other " + text_of(paid.forfeited_atoms) +
              " are burned, since no loss was measured. Fellow members get nothing.");
  return true;
}

// Falling prices ---------------------------------------------------------------------------------

bool Sale::stay_away() {
  teller_.say("The auction opens, and nobody bids.");
  if (!teller_.run_until([&] { return count<auctions::DutchBegun>() == 1; })) return false;
  const auctions::DutchBegun told = all_events<auctions::DutchBegun>(world()).front();
  teller_.say("So the seat is for sale at a price that falls: from " + text_of(told.top_atoms) +
              " atoms, five quarters of the stake that is locked with it.");
  return true;
}

bool Sale::fall() {
  teller_.refuse(*reporter_, market_.buy(2000), "auctions.own_report",
                 "Who reported the fault gains nothing by it but the bounty.");
  if (!teller_.run_until([&] { return count<auctions::DutchBegun>() == 2; })) return false;
  teller_.say("Nobody wants it at four fifths of that, and the sale begins anew.");
  return true;
}

bool Sale::buy() {
  constexpr u64 most = 1100;
  const auctions::DutchBegun told = all_events<auctions::DutchBegun>(world()).back();
  const u64 tau = teller_.rules().auctions.dutch.curve.tau_blocks;
  const Height since = world().ledger().clock().height;
  teller_.refuse(*buyer_, market_.buy(most), "auctions.price_above_max",
                 "A buyer says how much he pays at most.");
  if (!teller_.step()) return false;
  const auto cheap = [&] {
    const auto price = market_.view()->lots.at(0).price_atoms;
    return price && *price <= Atoms{most};
  };
  if (!teller_.run_until(cheap)) return false;
  teller_.send(*buyer_, market_.buy(most));
  if (!teller_.step()) return false;
  const Atoms price = all_events<auctions::LotSold>(world()).back().price_atoms;
  const u64 fallen = world().ledger().clock().height.value - since.value;
  if (price != Atoms{told.top_atoms.value * (tau - fallen) / tau}) {
    return teller_.surprise("the price is not on its curve");
  }
  teller_.say(buyer_->name + " takes it after " + std::to_string(fallen) + " blocks, at " +
              text_of(told.top_atoms) + " * " + std::to_string(tau - fallen) + " / " +
              std::to_string(tau) + " = " + text_of(price) + " atoms.");
  return true;
}

// Nobody buys ------------------------------------------------------------------------------------

bool Sale::give_up() {
  if (!teller_.run_until([&] { return count<pools::StakeSpent>() == 1; })) return false;
  const pools::StakeSpent spent = all_events<pools::StakeSpent>(world()).front();
  const Atoms stake = teller_.rules().pools.deposit_atoms;
  const bool fits = spent.compensated_atoms == Atoms{} &&
                    spent.bounty_atoms == Atoms{stake.value / 16} &&
                    spent.forfeited_atoms == stake - spent.bounty_atoms;
  if (!fits) return teller_.surprise("the old stake went elsewhere");
  teller_.say("It began anew once and nobody bought. The old stake of " + text_of(stake) +
              " atoms is spent: " + text_of(spent.bounty_atoms) + " go to " + reporter_->name +
              ", who reported the fault, the rest is burned. A member is drawn for the place.");
  return true;
}

bool Sale::replace() {
  if (!teller_.run_until([&] { return count<pools::SeatJoined>() == 1; })) return false;
  if (count<auctions::LotRefilled>() != 1) return teller_.surprise("the lot is not refilled");
  const SeatId seat = all_events<pools::SeatJoined>(world()).front().seat;
  const auto view = world().ask<machine::SeatView>(machine::AskSeat{.seat = seat});
  const Person& drawn = world().person(view->seat.account);
  teller_.say(drawn.name + " was drawn and is a member; his own deposit is the stake.");
  return true;
}

// A hidden twin ----------------------------------------------------------------------------------

bool Sale::declare_twins() {
  known_twin_ = &market_.outsider();
  twin_ = &market_.outsider();
  buyer_ = &market_.outsider();
  teller_.say(culprit_->name + " declares " + known_twin_->name + " as his own account, but not " +
              twin_->name + ", which is his as well.");
  for (const Person* one : {twin_, buyer_, reporter_}) {
    teller_.send(*one, auctions::DeclareOwner{});
  }
  return market_.unite({culprit_, known_twin_});
}

bool Sale::bid_as_twin() {
  teller_.say("His seat is for sale. The rule on slashed owners keeps out " + culprit_->name +
              " and " + known_twin_->name + "; " + twin_->name + " bids more than anybody.");
  for (const Person* one : {culprit_, known_twin_}) {
    teller_.refuse(*one, market_.commit(*one, 1500, 2000), "auctions.slashed_owner");
  }
  teller_.refuse(*reporter_, market_.commit(*reporter_, 1500, 2000), "auctions.own_report");
  teller_.send(*twin_, market_.commit(*twin_, 1500, 2000));
  teller_.send(*buyer_, market_.commit(*buyer_, 900, 1000));
  if (!teller_.step() || !market_.reaches(Phase::reveal)) return false;
  teller_.send(*twin_, market_.reveal(*twin_, 1500));
  teller_.send(*buyer_, market_.reveal(*buyer_, 900));
  if (!teller_.run_until([&] { return count<auctions::LotSold>() == 1; })) return false;
  return &market_.buyer() == twin_ || teller_.surprise("the greatest bid did not win");
}

auctions::ProveCommonControl Sale::proof(const Person& one, const Person& other) {
  auctions::Setting setting;
  setting.ledger_id = world().ledger_id();
  const Hash said = auctions::control_statement(setting, one.account, other.account);
  return {.first = Name::of(as_bytes(one.name)),
          .second = Name::of(as_bytes(other.name)),
          .first_proof = ed25519_sign(said.view(), one.identity),
          .second_proof = ed25519_sign(said.view(), other.identity)};
}

bool Sale::show_control() {
  auctions::ProveCommonControl forged = proof(*culprit_, *buyer_);
  forged.second_proof = forged.first_proof;
  teller_.say(twin_->name + " wins. But both keys have signed that one owner holds them, and " +
              reporter_->name + " shows it.");
  teller_.refuse(*reporter_, forged, "auctions.control_unproved",
                 "Nobody is made another's by one signature.");
  teller_.send(*reporter_, proof(*culprit_, *twin_));
  if (!teller_.step()) return false;
  const auto proved = all_events<auctions::ControlProved>(world());
  const auto settled = market_.end_of(*twin_);
  if (proved.size() != 1 || !settled || settled->end != auctions::BidEnd::ineligible ||
      settled->returned_atoms != Atoms{2000}) {
    return teller_.surprise("the purchase was not undone");
  }
  teller_.say("Both declarations were incomplete, and their bonds are lost: " +
              text_of(proved[0].bounty_atoms) + " atoms to who showed it, " +
              text_of(proved[0].forfeited_atoms) +
              " burned. The purchase is undone, the deposit returned, and the lot passes on.");
  if (!teller_.run_until([&] { return count<auctions::LotSold>() == 2; })) return false;
  teller_.refuse(*twin_, market_.buy(2000), "auctions.not_bonded");
  return teller_.step();
}

// Too many have left -----------------------------------------------------------------------------

bool Sale::retire() {
  if (!begin() || !find_buyer()) return false;
  const u32 tolerated = (teller_.rules().pools.pool_size - 1) / 3;
  std::vector<Person*> culprits;
  for (u32 place = 1; place <= tolerated + 1; ++place) culprits.push_back(&teller_.sitter(place));
  for (u32 i = 0; i < tolerated; ++i) {
    if (!market_.convict(*culprits[i], *reporter_)) return false;
  }
  if (!market_.opens()) return false;
  teller_.send(*buyer_, market_.commit(*buyer_, 1000, 1000));
  if (!teller_.step() || !market_.convict(*culprits.back(), *reporter_)) return false;
  if (!teller_.run_until([&] { return count<auctions::PoolRetired>() == 1; })) return false;
  const auctions::PoolRetired told = all_events<auctions::PoolRetired>(world()).front();
  teller_.say(std::to_string(told.former) +
              " former members hold shares of one round, more than may: no seat of this pool is "
              "sold any more, and the ledger itself lets it leave. No signature is needed.");
  if (!teller_.is(pools::PoolState::exiting)) return teller_.surprise("the pool does not leave");
  if (!teller_.pay_out()) return false;
  const auto excused = [&] {
    const auto settled = market_.end_of(*buyer_);
    return settled && settled->end == auctions::BidEnd::excused &&
           settled->returned_atoms == Atoms{1000};
  };
  if (!teller_.run_until(excused)) return false;
  teller_.say(buyer_->name + " has the deposit of the sealed bid back, to the atom.");
  return teller_.step();
}

// Two seats, two auctions ------------------------------------------------------------------------

bool Sale::sell_two() {
  if (!begin() || !find_buyer()) return false;
  Person& other_buyer = market_.outsider();
  Person& other_culprit = teller_.sitter(2);
  teller_.send(other_buyer, auctions::DeclareOwner{});
  if (!lose()) return false;
  teller_.send(*buyer_, market_.commit(*buyer_, 1000, 1000));
  if (!teller_.step() || !market_.convict(other_culprit, *reporter_) || !market_.opens()) {
    return false;
  }
  teller_.say("The second seat is sold in an auction of its own, since its distance is another. " +
              buyer_->name + ", whose bid in the first is not settled, takes only one seat.");
  teller_.refuse(*buyer_, market_.commit(*buyer_, 1000, 1000), "auctions.bid_elsewhere");
  teller_.send(other_buyer, market_.commit(other_buyer, 900, 900));
  market_.look_at(0);
  teller_.send(*buyer_, market_.reveal(*buyer_, 1000));
  market_.look_at(std::nullopt);
  if (!teller_.step() || !market_.reaches(Phase::reveal)) return false;
  teller_.send(other_buyer, market_.reveal(other_buyer, 900));
  if (!teller_.step()) return false;
  const auto key = world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL})->key;
  if (!teller_.run_until([&] { return count<keys::CutOver>() == 2; })) return false;
  if (count<auctions::LotDone>() != 2 || count<keys::SharingFailed>() != 0 ||
      world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL})->key != key) {
    return teller_.surprise("both buyers have to be members, under the same key");
  }
  teller_.say("One rotation after the other brings " + buyer_->name + " and " + other_buyer.name +
              " in. The pool has had three rounds of one key.");
  return finish();
}

constexpr Plot MARKET_PLOTS[] = {
    {.name = "unsold-seat",
     .meaning = "nobody bids for a seat, and it is sold at a falling price",
     .play = [](Teller& teller) { return Sale(teller).sell_by_falling_price(); },
     .adjust = for_sales},
    {.name = "refilled-seat",
     .meaning = "nobody buys a seat at any price, and a member is drawn for it",
     .play = [](Teller& teller) { return Sale(teller).refill(); },
     .adjust = for_sales},
    {.name = "sybil-buyer",
     .meaning = "a hidden account of who was slashed buys the seat, and is shown up",
     .play = [](Teller& teller) { return Sale(teller).buy_back(); },
     .adjust = for_sales},
    {.name = "retired-pool",
     .meaning = "too many members of one round were slashed, and the ledger lets the pool leave",
     .play = [](Teller& teller) { return Sale(teller).retire(); },
     .adjust = for_sales},
    {.name = "two-auctions",
     .meaning = "two seats are lost in two epochs and sold in two auctions",
     .play = [](Teller& teller) { return Sale(teller).sell_two(); },
     .adjust = for_sales,
     .least_size = 7},
};

}  // namespace

std::span<const Plot> market_plots() { return MARKET_PLOTS; }

}  // namespace surety::story
