// Laws of rotations, played whole by real participants: a seat is lost and sold, and while the key
// is shared anew some of those who sit misbehave, each in its own way. Whatever they do, the group
// key and t stay, money adds up after every block, and who plays by the rules is never fined.
#include <doctest/doctest.h>

#include <set>

#include "agents/story/cheats.hpp"
#include "agents/story/market.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::story;
using namespace surety::test;
using participant::Moves;

namespace {

enum class Misdeed : u8 { none, no_key, no_dealing, bad_dealing, false_complaint, no_confirmation };
constexpr u64 MISDEEDS = 6;

class Trial {
 public:
  Trial(Teller& teller, u64 seed) : teller_(teller), market_(teller), gen_(seed) {}

  // How many misbehaved.
  u64 run() {
    REQUIRE((teller_.assemble() && teller_.generate() && teller_.work()));
    key_ = keyring().key;
    REQUIRE(sell());
    const bool ended = teller_.run_until([&] { return look(); }, 400);
    CHECK(ended);
    for (const auto& person : world().people()) person->tamper = nullptr;
    CHECK(convicted());
    CHECK((teller_.pay_fines() && teller_.go_on() && teller_.leave()));
    CHECK(look());
    CHECK(count_keepers() == 0);
    return guilty_.size();
  }

 private:
  World& world() { return teller_.world(); }
  keys::Keyring keyring() { return *world().ask<keys::Keyring>(machine::AskKeyring{.pool = POOL}); }

  // To two bidders, so that the lot can pass on.
  bool sell() {
    Person& culprit = teller_.sitter(1 + static_cast<u32>(gen_.below(4)));
    Person& reporter = market_.outsider();
    std::vector<Person*> bidders = {&market_.outsider(), &market_.outsider()};
    for (const Person* one : bidders) teller_.send(*one, auctions::DeclareOwner{});
    if (!market_.convict(culprit, reporter) || !market_.opens()) return false;
    for (const Person* one : bidders) teller_.send(*one, market_.commit(*one, 1000, 1200));
    if (!teller_.step() || !market_.reaches(auctions::Phase::reveal)) return false;
    for (const Person* one : bidders) teller_.send(*one, market_.reveal(*one, 1000));
    return teller_.run_until([&] { return !all_events<auctions::LotSold>(world()).empty(); });
  }

  // After every block. Whether a newcomer is a member.
  bool look() {
    CHECK(world().ledger().audit_all());
    const keys::Keyring now = keyring();
    CHECK(now.key == key_);
    const u32 needed = threshold::threshold_of(teller_.rules().pools.pool_size);
    const auto round =
        world().ask<machine::RoundView>(machine::AskRound{.pool = POOL, .place = {}});
    REQUIRE(round.has_value());
    CHECK(round->round.threshold == needed);
    for (const fines::FineImposed& fine : all_events<fines::FineImposed>(world())) {
      const auto seat = world().ask<machine::SeatView>(machine::AskSeat{.seat = fine.seat});
      CHECK(guilty_.count(seat->seat.account.value) == 1);
    }
    CHECK(all_events<fines::SlashedForDebt>(world()).empty());
    if (now.session && now.session != session_) begin_attempt(*now.session);
    return !all_events<pools::SeatJoined>(world()).empty();
  }

  // Who does what in a new attempt. The fourth is honest, so that there is an end; debts are paid,
  // since this is not about them.
  void begin_attempt(keys::SessionId session) {
    session_ = session;
    const auto view = open_sharing(world());
    REQUIRE(view.has_value());
    if (view->session.purpose != keys::Purpose::resharing) return;
    for (const auto& person : world().people()) person->tamper = nullptr;
    const bool honest = ++attempts_ > 3;
    std::vector<u32> plain;
    std::vector<std::pair<Person*, Misdeed>> deeds;
    for (u32 j = 1; j <= view->members.size(); ++j) {
      Person& person = world().person(view->members[j - 1].account);
      const bool errs = !honest && gen_.chance(1, 3);
      const auto deed = errs ? static_cast<Misdeed>(gen_.below(MISDEEDS)) : Misdeed::none;
      if (deed == Misdeed::none) plain.push_back(j);
      deeds.emplace_back(&person, deed);
    }
    for (const auto& [person, deed] : deeds) {
      const u32 victim = plain.empty() ? 0 : plain[static_cast<u32>(gen_.below(plain.size()))];
      person->tamper = [this, deed = deed, victim](Person& one, Moves& moves) {
        pay(one, moves);
        if (err(one, deed, victim, moves)) guilty_.insert(one.account.value);
      };
    }
  }

  void pay(const Person& person, Moves& moves) {
    const auto seat = teller_.seat_of(person);
    if (!seat || seat->due_atoms == 0) return;
    moves.messages.push_back(fines::PayFine{.seat = seat->id, .amount_atoms = {seat->due_atoms}});
  }

  // Whether it misbehaved at this look.
  bool err(Person& person, Misdeed deed, u32 victim, Moves& moves) {
    switch (deed) {
      case Misdeed::none:
        return false;
      case Misdeed::no_key:
        return leave_out<keys::RegisterKey>(moves);
      case Misdeed::no_dealing:
        return leave_out<keys::Deal>(moves);
      case Misdeed::no_confirmation:
        return leave_out<keys::Confirm>(moves);
      case Misdeed::false_complaint:
        return complain_falsely(world(), person, moves);
      case Misdeed::bad_dealing:
        break;
    }
    if (victim == 0 || !spoil_dealing(world(), moves, victim)) return false;
    spoiled_.emplace_back(session_->value, person.account);
    return true;
  }

  // Every bad dealing of an attempt in which complaints were taken was found out.
  bool convicted() {
    std::set<u64> complaining;
    for (const keys::PhaseBegun& one : all_events<keys::PhaseBegun>(world())) {
      if (one.phase == keys::Phase::complaining) complaining.insert(one.session.value);
    }
    u64 judged = 0;
    for (const keys::ComplaintJudged& one : all_events<keys::ComplaintJudged>(world())) {
      if (one.finding == keys::Finding::dealer_lied) ++judged;
    }
    u64 expected = 0;
    for (const auto& [session, account] : spoiled_) {
      if (complaining.count(session) != 0) ++expected;
    }
    return judged == expected;
  }

  // After the end nobody holds anything.
  u32 count_keepers() {
    u32 kept = 0;
    for (const auto& person : world().people()) {
      const auto secrets = person->vault->secrets_of(POOL);
      if (secrets && (secrets->held || !secrets->attempts.empty())) ++kept;
    }
    return kept;
  }

  Teller& teller_;
  Market market_;
  Generator gen_;
  std::optional<PoolKey> key_;
  std::optional<keys::SessionId> session_;
  u32 attempts_ = 0;
  std::set<u64> guilty_;
  std::vector<std::pair<u64, AccountId>> spoiled_;
};

u64 rotations(u64 seed, u32 size) {
  const Plot plot{.name = "law", .meaning = "", .play = nullptr, .adjust = for_sales};
  World world(shape_of(plot, size, 100 + seed));
  Tale tale;
  Teller teller(world, tale);
  const u64 guilty = Trial(teller, seed).run();
  for (const std::string& surprise : tale.surprises) FAIL_CHECK(surprise);
  return guilty;
}

}  // namespace

TEST_CASE("rotation law: whoever misbehaves, the key stays and nobody else is fined") {
  u64 guilty = 0;
  for (u64 seed = 0; seed < 6; ++seed) {
    CAPTURE(seed);
    guilty += rotations(seed, 4);
  }
  CHECK(guilty > 3);  // a law about misdeeds needs some
}

TEST_CASE("rotation law: the same for a pool of seven") {
  u64 guilty = 0;
  for (u64 seed = 10; seed < 13; ++seed) {
    CAPTURE(seed);
    guilty += rotations(seed, 7);
  }
  CHECK(guilty > 3);
}
