// Members who cheat while a key is made, at random, against real participants on a real ledger: it
// convicts every cheat that had a part in an attempt, and nobody else (spec: keys).
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "agents/story/forging.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::story;
using participant::Moves;
using surety::test::Generator;

namespace {

enum class Cheat : u8 {
  silent_register,
  silent_deal,
  wrong_share,         // to one honest member
  false_complaint,     // about a good share of an honest dealer
  unproved_complaint,  // with a proof that does not hold
  wrong_confirm,
  silent_confirm,
};
constexpr u64 CHEATS = 7;

void many_attempts(machine::Rules& rules) { rules.keys.most_attempts = 65'536; }

template <class Message>
void drop_kind(Moves& moves) {
  std::erase_if(moves.messages, [](const machine::Message& message) {
    return std::get_if<Message>(&message) != nullptr;
  });
}

// One pool that tries to make its key again and again, each time with other cheats.
class Trial {
 public:
  Trial(u64 seed, u32 size)
      : gen_(seed),
        world_({.pool_size = size, .seed = seed, .title = "cheats", .adjust = many_attempts}) {
    const Atoms deposit = world_.genesis().rules.pools.deposit_atoms;
    for (const auto& person : world_.people()) {
      world_.send(*person, pools::Deposit{.amount_atoms = deposit});
    }
    world_.step();
    world_.send(*world_.people()[0], pools::Assemble{});
    world_.step();
  }

  // Whether another attempt can follow.
  bool attempt() {
    fill_up_deposits();
    if (!world_.run_until([&] { return registers(); })) return false;
    const keys::SessionId session = open_sharing(world_)->id;
    choose();
    const u64 before = count_fines(world_);
    const u64 ended = count_ends();
    REQUIRE(world_.run_until([&] { return count_ends() > ended; }, 64));
    CHECK(found_since(before) == expected());
    CHECK(all_events<keys::KeyGenerated>(world_).empty() == !succeeds());
    CHECK(world_.ledger().audit_all());
    for (const auto& person : world_.people()) person->tamper = nullptr;
    static_cast<void>(session);
    return !succeeds();
  }

 private:
  using Fault = std::pair<std::string, fines::Fault>;

  bool registers() const {
    const auto sharing = open_sharing(world_);
    return sharing && sharing->session.phase == keys::Phase::registering &&
           sharing->session.registered == 0;
  }
  u64 count_ends() const {
    return all_events<keys::SharingFailed>(world_).size() +
           all_events<keys::KeyGenerated>(world_).size();
  }

  // Fined members fall off the list; with what is missing they can be drawn again.
  void fill_up_deposits() {
    const Atoms whole = world_.genesis().rules.pools.deposit_atoms;
    const auto page = world_.ask<machine::ParticipantPage>(
        machine::AskParticipants{.first = 0, .limit = machine::MOST_ON_PAGE});
    REQUIRE(page.has_value());
    for (const machine::ParticipantView& one : page->participants) {
      if (one.participant.standing != pools::Standing::off_list) continue;
      world_.send(world_.person(one.participant.account),
                  pools::TopUp{.amount_atoms = whole - one.participant.deposit_atoms});
    }
  }

  void choose() {
    cheats_.clear();
    Crowd crowd = sitters(world_);
    // One at least is honest, since somebody must be cheated; and one attempt in eight is clean.
    const u64 most = gen_.chance(1, 8) ? 0 : 1 + gen_.below(crowd.size() - 1);
    while (cheats_.size() < most) {
      Person* one = crowd[static_cast<u32>(gen_.below(crowd.size()))];
      cheats_[one] = static_cast<Cheat>(gen_.below(CHEATS));
    }
    honest_.clear();
    for (Person* one : crowd) {
      if (cheats_.count(one) == 0) honest_.push_back(one);
    }
    for (const auto& [person, cheat] : cheats_) {
      const Cheat kind = cheat;
      Person* friendly = honest_[static_cast<u32>(gen_.below(honest_.size()))];
      person->tamper = [this, kind, friendly](Person& one, Moves& moves) {
        spoil(one, kind, *friendly, moves);
      };
    }
  }

  void spoil(Person& one, Cheat cheat, const Person& friendly, Moves& moves) {
    switch (cheat) {
      case Cheat::silent_register:
        return drop_kind<keys::RegisterKey>(moves);
      case Cheat::silent_deal:
        return drop_kind<keys::Deal>(moves);
      case Cheat::wrong_share:
        return spoil_share(friendly, moves);
      case Cheat::false_complaint:
        return complain(one, friendly, true, moves);
      case Cheat::unproved_complaint:
        return complain(one, friendly, false, moves);
      case Cheat::wrong_confirm:
        return spoil_confirmation(moves);
      case Cheat::silent_confirm:
        return drop_kind<keys::Confirm>(moves);
    }
  }

  void spoil_share(const Person& victim, Moves& moves) const {
    const auto sharing = open_sharing(world_);
    for (machine::Message& message : moves.messages) {
      auto* deal = std::get_if<keys::Deal>(&message);
      if (deal == nullptr) continue;
      const u32 t = sharing->session.threshold;
      const u32 j = index_in(world_, *sharing, victim);
      deal->dealing[bls::G1Bytes::size * (t + 1) + bls::ScalarBytes::size * j - 1] ^= 1;
    }
  }
  // Once, as soon as one can complain.
  void complain(Person& one, const Person& dealer, bool proved, Moves& moves) const {
    const auto sharing = open_sharing(world_);
    if (!sharing || sharing->session.phase != keys::Phase::complaining) return;
    keys::Complain message = complaint_of(world_, one, index_in(world_, *sharing, dealer));
    if (!proved) message.proof = {};
    moves.messages.insert(moves.messages.begin(), message);
    one.tamper = nullptr;
  }
  static void spoil_confirmation(Moves& moves) {
    for (machine::Message& message : moves.messages) {
      auto* confirm = std::get_if<keys::Confirm>(&message);
      if (confirm == nullptr) continue;
      confirm->partial = bls::sign(bls::Scalar::of(7), Hash{}.view()).encode();
    }
  }

  // The model: an attempt ends with the first step that somebody did not do.
  // -----------------------

  bool has(std::initializer_list<Cheat> kinds) const {
    for (const auto& [person, cheat] : cheats_) {
      if (std::count(kinds.begin(), kinds.end(), cheat) != 0) return true;
    }
    return false;
  }
  void add(std::multiset<Fault>& all, Cheat kind, fines::Fault fault) const {
    for (const auto& [person, cheat] : cheats_) {
      if (cheat == kind) all.emplace(person->name, fault);
    }
  }
  std::multiset<Fault> expected() const {
    std::multiset<Fault> all;
    if (has({Cheat::silent_register})) {
      add(all, Cheat::silent_register, fines::Fault::keygen_silence);
      return all;
    }
    if (has({Cheat::silent_deal})) {
      add(all, Cheat::silent_deal, fines::Fault::keygen_silence);
      return all;
    }
    add(all, Cheat::wrong_share, fines::Fault::bad_dealing);
    add(all, Cheat::false_complaint, fines::Fault::false_complaint);
    add(all, Cheat::unproved_complaint, fines::Fault::unproved_complaint);
    if (has({Cheat::wrong_share, Cheat::false_complaint})) return all;
    add(all, Cheat::wrong_confirm, fines::Fault::keygen_silence);
    add(all, Cheat::silent_confirm, fines::Fault::keygen_silence);
    return all;
  }
  bool succeeds() const {
    for (const auto& [person, cheat] : cheats_) {
      if (cheat != Cheat::unproved_complaint) return false;
    }
    return true;
  }

  std::multiset<Fault> found_since(u64 known) {
    std::multiset<Fault> all;
    for (const fines::FineImposed& fine : fines_since(world_, known)) {
      const auto seat = world_.ask<machine::SeatView>(machine::AskSeat{.seat = fine.seat});
      REQUIRE(seat.has_value());
      all.emplace(world_.person(seat->seat.account).name, fine.fault);
    }
    return all;
  }

  Generator gen_;
  World world_;
  std::map<Person*, Cheat> cheats_;
  Crowd honest_;
};

// Attempts with cheats drawn from the seed; a pool that has its key makes room for another.
void convictions(u64 seed, u32 attempts) {
  for (u32 done = 0; done < attempts; ++seed) {
    Trial trial(seed, 4 + static_cast<u32>(seed % 4));
    bool goes_on = true;
    while (goes_on && done < attempts) {
      goes_on = trial.attempt();
      ++done;
    }
  }
}

}  // namespace

TEST_CASE("participant: random cheats are convicted, every one, and nobody else") {
  convictions(1, 40);
}

TEST_CASE("long: thousands of random cheats are convicted, and nobody else" * doctest::skip()) {
  convictions(1000, 3000);
}
