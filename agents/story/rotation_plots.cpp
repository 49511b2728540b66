// Rotations that do not go as they should: the old round stays in force, whoever kept the others up
// is fined, and the next attempt knows nothing of the one before.

#include "agents/story/cheats.hpp"
#include "agents/story/families.hpp"
#include "agents/story/market.hpp"

namespace surety::story {

namespace {

using auctions::Phase;
using participant::Moves;

// A seat is lost and sold to the only bidder, or to the first of two.
class Rotation {
 public:
  explicit Rotation(Teller& teller) : teller_(teller), market_(teller) {}

  bool abandon() {
    return begin() && sell({{&winner_, 1500}}) && keep_silent() && cheat() && cut_over() &&
           teller_.pay_fines() && teller_.go_on() && teller_.earn() && teller_.leave();
  }

  bool miss() {
    return begin() && sell({{&winner_, 1500}, {&next_, 1200}}) && miss_a_step() && cut_over() &&
           teller_.go_on() && teller_.earn() && teller_.leave();
  }

 private:
  struct Bidding {
    Person** bidder;
    u64 bid;
  };
  static constexpr u64 DEPOSIT = 2000;

  World& world() { return teller_.world(); }
  template <class Event>
  u64 count() {
    return all_events<Event>(world()).size();
  }
  // Until one attempt more has come to nothing.
  bool fails() {
    const u64 before = count<keys::SharingFailed>();
    return teller_.run_until([&] { return count<keys::SharingFailed>() > before; });
  }

  bool begin() {
    if (!teller_.assemble() || !teller_.generate() || !teller_.work()) return false;
    culprit_ = &teller_.sitter(1);
    key_ = world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL})->key;
    return true;
  }

  bool sell(const std::vector<Bidding>& bids) {
    Person& reporter = market_.outsider();
    for (const Bidding& one : bids) {
      *one.bidder = &market_.outsider();
      teller_.send(**one.bidder, auctions::DeclareOwner{});
    }
    if (!market_.convict(*culprit_, reporter) || !market_.opens()) return false;
    for (const Bidding& one : bids) {
      teller_.send(**one.bidder, market_.commit(**one.bidder, one.bid, DEPOSIT));
    }
    if (!teller_.step() || !market_.reaches(Phase::reveal)) return false;
    for (const Bidding& one : bids) {
      teller_.send(**one.bidder, market_.reveal(**one.bidder, one.bid));
    }
    if (!teller_.run_until([&] { return count<auctions::LotSold>() > 0; })) return false;
    const Atoms price = all_events<auctions::LotSold>(world()).back().price_atoms;
    teller_.say("The seat is sold to " + winner_->name + " for " + text_of(price) +
                " atoms. The key has to be shared anew with him in it.");
    return &market_.buyer() == winner_ || teller_.surprise("the greatest bid did not win");
  }

  // An attempt in which a member registers no key, but goes on with its duties.
  bool keep_silent() {
    Person& silent = market_.member({winner_});
    silent.tamper = [](Person&, Moves& moves) { leave_out<keys::RegisterKey>(moves); };
    teller_.say(silent.name + " does his duties, but registers no key for the new round.");
    if (!fails()) return false;
    silent.tamper = nullptr;
    if (!teller_.is_fined(fines::Fault::keygen_silence)) {
      return teller_.surprise("silence was not fined");
    }
    teller_.say("The attempt is abandoned and " + silent.name +
                " fined. The old round is in force, so the pool goes on signing; the next attempt "
                "begins soon.");
    return teller_.pay_fines();
  }

  // So many dealers send the newcomer a share that does not fit that too few dealings are left.
  bool cheat() {
    const u32 size = teller_.rules().pools.pool_size;
    const u32 tolerated = (size - 1) / 3;
    const u64 counted = count<keys::RoundCounted>();
    std::vector<Person*> cheats;
    std::string named;
    for (u32 place = 1; cheats.size() < tolerated; ++place) {
      Person& one = teller_.sitter(place);
      if (&one == winner_) continue;
      cheats.push_back(&one);
      named += (named.empty() ? "" : ", ") + one.name;
      one.tamper = [this](Person&, Moves& moves) { spoil(moves); };
    }
    teller_.say("In the second attempt " + named + " will deal the newcomer what does not fit.");
    if (!fails()) return false;
    for (Person* one : cheats) one->tamper = nullptr;
    if (count<keys::RoundCounted>() != counted + 1) {
      return teller_.surprise("an attempt with t dealings counts as a round");
    }
    teller_.say(
        "The newcomer opened its shares before the ledger, which judged alone and fined "
        "who dealt them. Too few dealings are left, and the attempt is abandoned. It "
        "counts as a round all the same: shares of it were seen.");
    return teller_.pay_fines();
  }

  void spoil(Moves& moves) {
    const auto view = open_sharing(world());
    for (u32 j = 0; view && j < view->members.size(); ++j) {
      if (view->members[j].account != winner_->account) continue;
      spoil_dealing(world(), moves, j + 1);
    }
  }

  // The winner is away while keys are registered.
  bool miss_a_step() {
    winner_->online = false;
    teller_.say(winner_->name + " has gone away and registers no key.");
    if (!teller_.run_until([&] { return count<auctions::LotSold>() > 1; })) return false;
    const auto settled = market_.end_of(*winner_);
    const bool lost = settled && settled->end == auctions::BidEnd::missed &&
                      settled->lost_atoms == Atoms{DEPOSIT / 10};
    if (!lost || &market_.buyer() != next_) return teller_.surprise("the lot did not pass on");
    const Atoms price = all_events<auctions::LotSold>(world()).back().price_atoms;
    teller_.say("He loses a tenth of his deposit, " + text_of(settled->lost_atoms) +
                " atoms, and the lot passes to " + next_->name + " at the bid after his, " +
                text_of(price) + " atoms.");
    winner_->online = true;
    return true;
  }

  bool cut_over() {
    const u64 completed = count<duties::TaskCompleted>();
    const u64 failed = count<keys::SharingFailed>();
    if (!teller_.run_until([&] { return count<keys::CutOver>() == 1; })) return false;
    const auto keyring = world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
    if (count<keys::SharingFailed>() != failed || keyring->key != key_) {
      return teller_.surprise("the attempt has to succeed, under the same key");
    }
    if (count<auctions::LotDone>() != 1) return teller_.surprise("the price was not paid");
    const bool worked = count<duties::TaskCompleted>() > completed;
    teller_.say("This attempt succeeds: " + market_.buyer().name +
                " is a member, under the same public key" +
                (worked ? ", and duties went on meanwhile." : "."));
    return true;
  }

  Teller& teller_;
  Market market_;
  std::optional<PoolKey> key_;
  Person* culprit_ = nullptr;
  Person* winner_ = nullptr;
  Person* next_ = nullptr;
};

constexpr Plot ROTATION_PLOTS[] = {
    {.name = "abandoned-rotation",
     .meaning = "two attempts to share the key anew come to nothing, the third succeeds",
     .play = [](Teller& teller) { return Rotation(teller).abandon(); },
     .adjust = for_sales},
    {.name = "missed-rotation",
     .meaning = "who bought a seat misses a step of the rotation, and the lot passes on",
     .play = [](Teller& teller) { return Rotation(teller).miss(); },
     .adjust = for_sales},
};

}  // namespace

std::span<const Plot> rotation_plots() { return ROTATION_PLOTS; }

}  // namespace surety::story
