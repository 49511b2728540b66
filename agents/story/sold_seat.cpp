// An unpaid fine, from its first epoch to the slash; the seat is sold under seal, the key is shared
// anew with the buyer in it, and what the old member knows is worth nothing any more.

#include "agents/story/families.hpp"
#include "agents/story/forging.hpp"
#include "agents/story/market.hpp"
#include "agents/story/old_shares.hpp"

namespace surety::story {

namespace {

using auctions::Phase;

class SoldSeat {
 public:
  explicit SoldSeat(Teller& teller) : teller_(teller), market_(teller) {}

  bool play() {
    return teller_.assemble() && teller_.generate() && teller_.work() && owe() && declare() &&
           grace() && lose() && commit() && commit_more() && reveal() && draw() && rotate() &&
           old_.play(*debtor_, market_.buyer()) && teller_.earn() && teller_.leave();
  }

 private:
  World& world() { return teller_.world(); }

  // The fine -------------------------------------------------------------------------------------

  bool is_fined(const Person& person) {
    const auto seat = teller_.seat_of(person);
    return seat && seat->due_atoms > 0;
  }

  // Away until it owes something; then back at work, as it should in any case.
  bool miss(Person& person) {
    person.online = false;
    if (!teller_.run_until([&] { return is_fined(person); })) return false;
    person.online = true;
    return true;
  }

  bool owe() {
    debtor_ = &teller_.sitter(2);
    teller_.say(debtor_->name + " is away for an epoch. The others are enough to sign.");
    if (!miss(*debtor_)) return false;
    const auto due = static_cast<u64>(teller_.seat_of(*debtor_)->due_atoms);
    teller_.say(debtor_->name + " is back, owes a fine of " + std::to_string(due) +
                " atoms, and does not pay it.");
    old_.remember();
    return true;
  }

  // Owners are declared before there is anything to bid for.
  bool declare() {
    for (Person** bidder : {&first_, &second_, &third_, &fourth_, &late_, &idle_, &guest_}) {
      *bidder = &market_.outsider();
    }
    // One owner with as many seats as one may have, and an account without a seat.
    std::vector<Person*> owner;
    const u32 limit = (teller_.rules().pools.pool_size - 1) / 3;
    for (u32 place = 1; owner.size() < limit; ++place) {
      Person& one = teller_.sitter(place);
      if (&one != debtor_) owner.push_back(&one);
    }
    partner_ = owner.front();
    owner.push_back(guest_);
    teller_.say("Whoever wants to bid some day declares who he is, with a bond: " + first_->name +
                ", " + second_->name + ", " + third_->name + ", " + fourth_->name + ", " +
                late_->name + ", and " + debtor_->name + " too. " + partner_->name +
                " declares that " + guest_->name + " is his as well.");
    for (const Person* one : {first_, second_, third_, fourth_, late_, debtor_}) {
      teller_.send(*one, auctions::DeclareOwner{});
    }
    teller_.send(*first_, auctions::ClaimAccount{.account = Name::of(as_bytes(idle_->name))});
    return market_.unite(owner);
  }

  bool grace() {
    const u64 blocks = teller_.rules().blocks_per_epoch;
    std::string grown;
    u64 noted = 0;
    const auto note = [&] {
      const auto seat = teller_.seat_of(*debtor_);
      const u64 epoch = world().ledger().clock().height.value / blocks;
      if (!seat || epoch == noted) return;
      noted = epoch;
      grown += (grown.empty() ? "" : ", ") + std::to_string(static_cast<u64>(seat->due_atoms));
    };
    const auto in_grace = [&] {
      note();
      const auto seat = teller_.seat_of(*debtor_);
      return seat && seat->in_grace;
    };
    if (!teller_.run_until(in_grace)) return false;
    teller_.say("Interest makes more of it, epoch by epoch and faster each time: " + grown +
                ". That is MAX_PENALTY: " + debtor_->name + " has " +
                std::to_string(teller_.rules().fines.grace_epochs) + " epochs to pay in full.");
    teller_.say(partner_->name + " misses a duty as well.");
    return miss(*partner_);
  }

  bool lose() {
    const auto lost = [&] { return !all_events<fines::SlashedForDebt>(world()).empty(); };
    if (!teller_.run_until(lost)) return false;
    const auto held = all_events<pools::StakeHeld>(world());
    if (held.size() != 1) return teller_.surprise("no stake is held");
    teller_.say("Nobody paid. " + debtor_->name + " has lost the seat and the " +
                text_of(held[0].stake_atoms) +
                " atoms behind it, which stay with the seat: it is to be sold at the next epoch's "
                "begin.");
    return market_.opens();
  }

  // The auction ----------------------------------------------------------------------------------

  bool commit() {
    const machine::LotView lot = market_.view()->lots.at(0);
    teller_.say("The auction opens. Bidders are told, and bind into their bids, that " +
                std::to_string(lot.lot.disclosure.former) +
                " former member holds a share and that " +
                std::to_string(lot.lot.disclosure.distance) +
                " more would be needed to sign. Bids are sealed.");
    teller_.refuse(*first_, market_.commit(*first_, 700, 799), "auctions.deposit_too_small");
    auctions::CommitBid blind = market_.commit(*first_, 1500, 2000);
    blind.disclosure_hash = {};
    teller_.refuse(*first_, blind, "auctions.other_disclosure", "Who bids has read the risk.");
    teller_.send(*first_, market_.commit(*first_, 1500, 2000));
    teller_.send(*second_, market_.commit(*second_, 1500, 1900));
    teller_.send(*third_, market_.commit(*third_, 1000, 1000));
    teller_.send(*fourth_, market_.commit(*fourth_, 2000, 2400));
    teller_.refuse(*first_, market_.reveal(*first_, 1500), "auctions.too_early");
    teller_.refuse(*debtor_, market_.commit(*debtor_, 1600, 2000), "auctions.slashed_owner",
                   "Nobody buys back what was slashed from him.");
    teller_.refuse(*partner_, market_.commit(*partner_, 1600, 2000), "auctions.cannot_sit",
                   "Who has a seat takes no other.");
    teller_.refuse(*guest_, market_.commit(*guest_, 1600, 2000), "auctions.fines_unpaid",
                   "Its owner owes a fine in this pool.");
    return teller_.step();
  }

  bool commit_more() {
    const auto seat = teller_.seat_of(*partner_);
    const Atoms due{seat->due_atoms};
    teller_.say(partner_->name + " pays the " + text_of(due) +
                " he owes, but by the takeover rule his owner has as many seats of this pool as "
                "one may have. The auction is full; a greater deposit takes the place of the "
                "smallest.");
    teller_.send(*partner_, fines::PayFine{.seat = seat->id, .amount_atoms = due});
    teller_.refuse(*guest_, market_.commit(*guest_, 1600, 2000), "auctions.seat_limit",
                   "3 * seats < n: one owner never comes near the threshold.");
    teller_.refuse(*first_, market_.commit(*first_, 1600, 1600), "auctions.second_commit");
    teller_.refuse(*late_, market_.commit(*late_, 1000, 1000), "auctions.auction_full");
    teller_.send(*late_, market_.commit(*late_, 1100, 1300));
    teller_.refuse(*idle_, auctions::JoinOwner{.owner = Name::of(as_bytes(first_->name))},
                   "auctions.bid_open", "A bidder cannot make himself ineligible.");
    teller_.refuse(*third_, market_.buy(2000), "auctions.not_on_sale");
    return teller_.step() && market_.reaches(Phase::reveal);
  }

  bool reveal() {
    teller_.say("Bids are opened: " + first_->name + " and " + second_->name + " bid 1500 each, " +
                late_->name + " 1100. " + fourth_->name + " opens nothing.");
    teller_.refuse(*third_, market_.commit(*third_, 1000, 1000), "auctions.too_late");
    teller_.refuse(*third_, market_.reveal(*third_, 1000), "auctions.not_committed");
    teller_.refuse(*first_, market_.reveal(*first_, 799), "auctions.below_reserve");
    teller_.refuse(*first_, market_.reveal(*first_, 2001), "auctions.above_deposit");
    teller_.refuse(*first_, market_.reveal(*first_, 1501), "auctions.wrong_opening");
    teller_.send(*first_, market_.reveal(*first_, 1500));
    teller_.refuse(*first_, market_.reveal(*first_, 1500), "auctions.revealed_already");
    teller_.send(*second_, market_.reveal(*second_, 1500));
    teller_.send(*late_, market_.reveal(*late_, 1100));
    return teller_.step();
  }

  bool draw() {
    const auto drawn = [&] { return !all_events<auctions::AuctionDrawn>(world()).empty(); };
    if (!teller_.run_until(drawn)) return false;
    const auctions::AuctionDrawn told = all_events<auctions::AuctionDrawn>(world()).front();
    const Person& winner = market_.buyer();
    const bool fair = &winner == first_ || &winner == second_;
    if (!fair || told.price_atoms != Atoms{1500} || told.commits != 4 || told.in_order != 3) {
      return teller_.surprise("the winner is not one of the tie at the second bid");
    }
    teller_.say("A beacon that nobody knew when the last bid was opened breaks the tie for " +
                winner.name + ". He pays the second bid, " + text_of(told.price_atoms) +
                " atoms, once he is a member.");
    return true;
  }

  // The rotation ---------------------------------------------------------------------------------

  // Who was slashed holds a share of the round in force, but is not asked for it.
  bool deal_as_former() {
    const auto deals = [&] {
      const auto view = open_sharing(world());
      return view && view->session.phase == keys::Phase::dealing;
    };
    if (!teller_.run_until(deals)) return false;
    const machine::SharingView view = *open_sharing(world());
    for (u32 i = 1; i <= view.dealers.size(); ++i) {
      if (view.dealers[i - 1].account != debtor_->account) continue;
      teller_.refuse(*debtor_, keys::Deal{.session = view.id, .index = i, .dealing = {}},
                     "keys.lost_seat", "Those who are left are enough.");
    }
    return teller_.step();
  }

  bool rotate() {
    const auto before = world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
    const auto duties = all_events<duties::TaskCompleted>(world()).size();
    const auto cut_over = [&] { return !all_events<keys::CutOver>(world()).empty(); };
    if (!deal_as_former() || !teller_.run_until(cut_over)) return false;
    const auto after = world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
    if (after->key != before->key || after->round == before->round) {
      return teller_.surprise("the key has to stay, and its round to change");
    }
    if (!is_settled()) return teller_.surprise("a deposit did not go where it had to");
    const bool worked = all_events<duties::TaskCompleted>(world()).size() > duties;
    teller_.say("Those who are left share their shares anew, with " + market_.buyer().name +
                " in the place of " + debtor_->name + ". The pool's public key is the same" +
                (worked ? ", and meanwhile it went on signing with the old round." : "."));
    const auctions::LotDone paid = all_events<auctions::LotDone>(world()).front();
    teller_.say("The price goes down the waterfall: " + text_of(paid.compensated_atoms) +
                " atoms to the pool for a measured loss, " + text_of(paid.bounty_atoms) +
                " to a reporter, " + text_of(paid.forfeited_atoms) + " burned; the surplus of " +
                text_of(paid.returned_atoms) + " is returned.");
    return true;
  }

  // Everybody's deposit to the atom, at the height after the cut-over at the latest.
  bool is_settled() {
    const Person& winner = market_.buyer();
    const Person& loser = &winner == first_ ? *second_ : *first_;
    const u64 deposit = &winner == first_ ? 2000 : 1900;
    const auto paid = all_events<auctions::LotDone>(world());
    if (paid.size() != 1 || paid[0].returned_atoms != Atoms{deposit - 1500}) return false;
    if (paid[0].forfeited_atoms != Atoms{1500}) return false;  // no loss was measured
    if (!teller_.run_until([&] { return market_.end_of(loser).has_value(); })) return false;
    const auto is = [&](const Person& bidder, auctions::BidEnd end, u64 returned, u64 lost) {
      const auto settled = market_.end_of(bidder);
      return settled && settled->end == end && settled->returned_atoms == Atoms{returned} &&
             settled->lost_atoms == Atoms{lost};
    };
    return is(loser, auctions::BidEnd::lost, 3900 - deposit, 0) &&
           is(*late_, auctions::BidEnd::lost, 1300, 0) &&
           is(*third_, auctions::BidEnd::displaced, 1000, 0) &&
           is(*fourth_, auctions::BidEnd::not_opened, 2160, 240);
  }

  Teller& teller_;
  Market market_;
  OldShares old_{teller_};
  Person* debtor_ = nullptr;
  Person* partner_ = nullptr;
  Person* first_ = nullptr;
  Person* second_ = nullptr;
  Person* third_ = nullptr;
  Person* fourth_ = nullptr;
  Person* late_ = nullptr;
  Person* idle_ = nullptr;
  Person* guest_ = nullptr;
};

constexpr Plot SOLD_SEAT_PLOTS[] = {
    {.name = "sold-seat",
     .meaning = "a fine is never paid, and the seat is sold under seal",
     .play = [](Teller& teller) { return SoldSeat(teller).play(); },
     .adjust = for_sales},
};

}  // namespace

std::span<const Plot> sold_seat_plots() { return SOLD_SEAT_PLOTS; }

}  // namespace surety::story
