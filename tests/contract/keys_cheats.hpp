#pragma once
// Members who cheat, and a naive model of what the ledger has to find of it: a session is played
// phase by phase, and everything that must be fined is written down beside it.

#include <algorithm>

#include "tests/contract/keys_support.hpp"

namespace surety::test {

enum class Cheat : u8 {
  none,
  wrong_share,         // to one honest member
  reused_ephemeral,    // another dealer's R with a dealing of its own
  rogue_key,           // a first commitment made of others', without its logarithm
  stale_dealing,       // made for another attempt
  wrong_constant,      // another secret than its share; the same as honest in generation
  false_complaint,     // about a good share
  unproved_complaint,  // with a proof that does not hold
  no_key,
  no_dealing,
  no_confirmation,
  wrong_partial,
};
inline constexpr u32 CHEATS = 12;

class Play {
 public:
  using Charged = KeysPorts::Charged;

  Play(Cast& c, Generator& g) : cast(c), world(c.world), gen(g) {}

  std::map<u64, Cheat> cheats;    // by seat
  std::vector<Charged> expected;  // fines
  std::vector<u64> leavers;       // seats that are named when the attempt fails

  // Plays the open session; gives whether it came to its end.
  bool run() {
    generation_ = world.session()->purpose == keys::Purpose::generation;
    const bool ended = registered() && dealt() && judged() && confirmed();
    std::vector<Charged> found = world.ports.faults;
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    CHECK(found == expected);
    CHECK(world.sound());
    if (ended) {
      CHECK(world.phase() == keys::Phase::done);
      cast.adopt();
      return true;
    }
    CHECK_FALSE(world.session());
    CHECK(world.state.dealings.count() == 0);
    std::vector<u64> named;
    for (const SeatId seat : world.ports.culprits) named.push_back(seat.value);
    std::sort(named.begin(), named.end());
    std::sort(leavers.begin(), leavers.end());
    CHECK(named == leavers);
    return false;
  }

 private:
  Cheat cheat_of(const Participant& one) const {
    const auto found = cheats.find(one.sitter.seat.value);
    return found == cheats.end() ? Cheat::none : found->second;
  }
  void silent(const std::vector<Participant*>& those) {
    for (const Participant* one : those) {
      expected.emplace_back(one->sitter.seat.value, keys::Fault::silence);
      leavers.push_back(one->sitter.seat.value);
    }
  }

  bool registered() {
    std::vector<Participant*> missing;
    for (Participant* one : cast.sitting()) {
      if (cheat_of(*one) == Cheat::no_key) {
        missing.push_back(one);
      } else {
        CHECK(world.send(one->account(), one->register_key(world)).applied());
      }
    }
    if (missing.empty()) {
      view_ = full_view(world);
      return true;
    }
    silent(missing);
    world.pass_deadline();
    return false;
  }

  // A dealing that must not be accepted, where the cheat is of that kind.
  std::optional<threshold::Dealing> bad_dealing(Participant& one, const threshold::Dealing& other) {
    const Cheat cheat = cheat_of(one);
    threshold::Dealing dealing = one.dealing(world, view_);
    if (cheat == Cheat::reused_ephemeral) {
      dealing.ephemeral = other.ephemeral;
      dealing.ephemeral_proof = other.ephemeral_proof;
      return dealing;
    }
    if (cheat == Cheat::rogue_key) {
      dealing.commitments[0] = dealing.commitments[0] - other.commitments[0];
      return dealing;
    }
    if (cheat == Cheat::stale_dealing) {
      threshold::Session before = view_;
      before.id.bytes[0] ^= 1;
      return one.dealing(world, before);
    }
    if (cheat == Cheat::wrong_constant && !generation_) {
      const std::optional<Scalar> share = one.share;
      one.share = random_scalar(gen);
      dealing = one.dealing(world, view_);
      one.share = share;
      return dealing;
    }
    return std::nullopt;
  }
  bool deals_well(Participant& one, const threshold::Dealing& other) {
    if (const auto bad = bad_dealing(one, other)) {
      const Answer answer = world.send(one.account(), one.deal(world, *bad));
      const bool other_share = answer.failed == keys::Error::not_the_share;
      CHECK((answer.failed == keys::Error::unproved_dealing || other_share));
      CHECK((generation_ ? !other_share : true));
      return false;
    }
    threshold::Dealing dealing = one.dealing(world, view_);
    if (cheat_of(one) == Cheat::wrong_share) spoil(one, dealing);
    CHECK(world.send(one.account(), one.deal(world, dealing)).applied());
    return true;
  }
  void spoil(const Participant& dealer, threshold::Dealing& dealing) {
    std::vector<u32> honest;
    for (Participant* one : cast.sitting()) {
      const bool other = one->account() != dealer.account();
      if (other && cheat_of(*one) == Cheat::none) honest.push_back(one->index(world));
    }
    if (honest.empty()) return;
    const u32 victim = honest[static_cast<u32>(gen.below(honest.size()))];
    Scalar& share = dealing.encrypted[victim - 1];
    share = share + Scalar::of(1 + gen.below(1000));
    cheated_.insert(dealer.sitter.seat.value);
  }

  bool dealt() {
    std::vector<Participant*> missing;
    u32 posted = 0;
    const std::vector<Participant*> dealers = cast.dealers();
    const threshold::Dealing samples[] = {dealers[0]->dealing(world, view_),
                                          dealers[1]->dealing(world, view_)};
    for (Participant* one : dealers) {
      if (cheat_of(*one) != Cheat::no_dealing &&
          deals_well(*one, samples[one == dealers[0] ? 1 : 0])) {
        ++posted;
      } else {
        missing.push_back(one);
      }
    }
    if (missing.empty()) return true;
    const u32 needed = world.session()->needed_dealings;
    world.pass_deadline();
    if (posted >= needed) return true;
    silent(missing);
    return false;
  }

  void complain_rightly(Participant& one) {
    const keys::Session session = *world.session();
    for (u32 i = 1; i <= session.dealers; ++i) {
      const keys::Dealing record = keys::dealer_at(world.state, session, i);
      if (record.bytes.empty() || record.voided || one.opened(world, view_, i)) continue;
      CHECK(cheated_.count(record.seat.value) == 1);
      CHECK(world.send(one.account(), one.complain(world, view_, i)).applied());
      expected.emplace_back(record.seat.value, keys::Fault::bad_dealing);
      if (generation_) leavers.push_back(record.seat.value);
      if (generation_ && cheat_of(one) == Cheat::none && gen.chance(1, 2)) leave(one);
      doomed_ = doomed_ || generation_;
    }
  }
  void leave(Participant& one) {
    const u64 seat = one.sitter.seat.value;
    if (std::count(leavers.begin(), leavers.end(), seat) != 0) return;
    const keys::LeaveKeygen message{.session = *world.id(), .index = one.index(world)};
    CHECK(world.send(one.account(), message).applied());
    leavers.push_back(seat);
  }
  void complain_wrongly(Participant& one) {
    const keys::Session session = *world.session();
    const Cheat cheat = cheat_of(one);
    if (cheat != Cheat::false_complaint && cheat != Cheat::unproved_complaint) return;
    for (u32 i = 1; i <= session.dealers; ++i) {
      const keys::Dealing record = keys::dealer_at(world.state, session, i);
      if (record.bytes.empty() || record.voided) continue;
      keys::Complain message = one.complain(world, view_, i);
      const u64 seat = one.sitter.seat.value;
      if (cheat == Cheat::unproved_complaint) {
        message.proof.bytes[63] ^= 1;
        CHECK(world.send(one.account(), message).failed == keys::Error::unproved_complaint);
        expected.emplace_back(seat, keys::Fault::unproved_complaint);
        return;
      }
      CHECK(world.send(one.account(), message).applied());
      expected.emplace_back(seat, keys::Fault::false_complaint);
      leavers.push_back(seat);
      doomed_ = true;
      return;
    }
  }

  bool judged() {
    REQUIRE(world.phase() == keys::Phase::complaining);
    for (Participant* one : cast.sitting()) complain_rightly(*one);
    for (Participant* one : cast.sitting()) complain_wrongly(*one);
    CHECK(world.session()->doomed == doomed_);
    const keys::Session session = *world.session();
    const u64 counted = keys::counted_dealers(world.state, session).size();
    if (!doomed_ && generation_) {
      world.pass_pages();
      return true;
    }
    if (!doomed_ && counted < session.needed_dealings) {
      for (const Charged& one : expected) {
        if (one.second == keys::Fault::bad_dealing) leavers.push_back(one.first);
      }
    }
    world.pass_deadline();
    if (doomed_ || counted < session.needed_dealings) return false;
    world.pass_pages();
    return true;
  }

  bool confirmed() {
    std::vector<Participant*> missing;
    for (Participant* one : cast.sitting()) one->take_share(world, view_);
    for (Participant* one : cast.sitting()) {
      const Cheat cheat = cheat_of(*one);
      if (cheat == Cheat::wrong_partial) {
        Participant forger = *one;
        forger.new_share = random_scalar(gen);
        const Answer answer = world.send(one->account(), forger.confirm(world));
        CHECK(answer.failed == keys::Error::wrong_partial);
      }
      if (cheat == Cheat::wrong_partial || cheat == Cheat::no_confirmation) {
        missing.push_back(one);
      } else {
        REQUIRE(one->new_share.has_value());
        CHECK(world.send(one->account(), one->confirm(world)).applied());
      }
    }
    if (missing.empty()) return true;
    const keys::Session session = *world.session();
    while (world.session() && world.phase() != keys::Phase::done) world.pass_deadline();
    silent(missing);
    return !generation_ && session.confirmed >= session.threshold;
  }

  Cast& cast;
  KeysWorld& world;
  Generator& gen;
  threshold::Session view_;
  std::set<u64> cheated_;  // dealers who sent a wrong share
  bool generation_ = true;
  bool doomed_ = false;
};

}  // namespace surety::test
