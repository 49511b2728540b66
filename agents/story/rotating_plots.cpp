// Three pools that rotate: every few epochs all participants are divided anew, the keys stay, and
// whoever leaves or loses his seat does so as a participant, wherever he sits by then.

#include <algorithm>
#include <array>

#include "agents/story/families.hpp"
#include "agents/story/market.hpp"
#include "agents/story/old_shares.hpp"

namespace surety::story {

namespace {

constexpr u32 POOLS = 3;
constexpr u32 ROTATION_EPOCHS = 4;
constexpr u32 EXIT_EPOCHS = 2;
constexpr u64 LEAST_STAKE = 800;

// A handover fits between two divisions.
void for_rotation(machine::Rules& rules) {
  rules.pools.keygen_blocks = 20;
  rules.fines.max_penalty_atoms = {LEAST_STAKE};
}

class Rotating {
 public:
  explicit Rotating(Teller& teller) : teller_(teller), shares_(teller) {}

  bool play() {
    return begin() && assemble_all() && first_division() && teller_.earn() && convict() &&
           withdraw() && second_division() && pay_who_left() && one_leaves();
  }

 private:
  World& world() { return teller_.world(); }
  template <class Event>
  u64 count() {
    return all_events<Event>(world()).size();
  }
  std::optional<machine::PoolView> view(u64 pool) {
    return world().ask<machine::PoolView>(machine::AskPool{.pool = {pool}});
  }
  std::vector<machine::SeatView> seats_of(u64 pool) { return view(pool)->seats; }
  std::optional<PoolKey> key_of(u64 pool) {
    const auto keyring = world().ask<keys::Keyring>(machine::AskKeyring{.pool = {pool}});
    return keyring ? keyring->key : std::nullopt;
  }
  Person& sitter(u64 pool, u32 place) {
    for (const machine::SeatView& seat : seats_of(pool)) {
      if (seat.seat.place == place) return world().person(seat.seat.account);
    }
    return world().person({0});
  }
  std::string names_in(u64 pool) {
    std::string list;
    for (const machine::SeatView& seat : seats_of(pool)) {
      const ByteView name = seat.account.view();
      list += list.empty() ? "" : ", ";
      list.append(name.begin(), name.end());
    }
    return list;
  }

  bool begin() {
    Person& first = *world().people()[0];
    Person& second = *world().people()[1];
    const pools::BeginRotation wanted{.rotation_epochs = ROTATION_EPOCHS,
                                      .exit_epochs = EXIT_EPOCHS,
                                      .least_stake_atoms = {LEAST_STAKE}};
    pools::BeginRotation hasty = wanted;
    hasty.rotation_epochs = 2;
    pools::BeginRotation cheap = wanted;
    cheap.least_stake_atoms = {LEAST_STAKE - 1};
    teller_.say("The ledger's first account makes its pools rotate, before anybody has deposited.");
    teller_.refuse(second, wanted, "pools.not_first_account", "Nobody else decides that.");
    teller_.refuse(first, hasty, "pools.rotation_too_short", "No handover could end in time.");
    teller_.refuse(first, cheap, "pools.stake_out_of_bounds");
    teller_.send(first, wanted);
    teller_.refuse(first, wanted, "pools.rotating_already");
    if (!teller_.step()) return false;
    return count<pools::RotationBegun>() == 1;
  }

  bool assemble_all() {
    if (!teller_.assemble()) return false;
    for (u64 pool = 1; pool < POOLS; ++pool) {
      // Who is on the way from one committee to another does not wait for a new pool.
      const auto enough_wait = [&] {
        const pools::ActiveList& list = world().ledger().state().pools.list;
        return pools::head_of(list).count >= teller_.rules().pools.min_active;
      };
      if (!teller_.run_until(enough_wait)) return false;
      teller_.send(*world().people()[0], pools::Assemble{});
      if (!teller_.step()) return false;
      const auto drawn = [&] {
        return view(pool) && view(pool)->pool.state != pools::PoolState::open;
      };
      if (!teller_.run_until(drawn)) return false;
    }
    const auto all_work = [&] { return count<pools::ValidatorDeposited>() == POOLS; };
    if (!teller_.run_until(all_work)) return false;
    for (u64 pool = 0; pool < POOLS; ++pool) keys_[pool] = key_of(pool);
    teller_.say("Three pools of " + std::to_string(teller_.rules().pools.pool_size) +
                " are active, each with a key of its own; " + names_in(0) + " sit in the first.");
    return true;
  }

  // Every pool's key goes to its next committee, and stays what it is.
  bool divide() {
    const u64 before = count<pools::HandedOver>();
    const auto drawn = [&] { return count<pools::CommitteeDrawn>() >= before + POOLS; };
    if (!teller_.run_until(drawn)) return false;
    shares_.remember();
    if (!teller_.run_until([&] { return count<pools::HandedOver>() == before + POOLS; })) {
      return false;
    }
    if (count<keys::SharingFailed>() != 0) return teller_.surprise("a handover failed");
    for (u64 pool = 0; pool < POOLS; ++pool) {
      if (key_of(pool) != keys_[pool]) return teller_.surprise("a key has changed");
      const machine::PoolView now = *view(pool);
      if (now.pool.members != now.pool.size || now.pool.state != pools::PoolState::active) {
        return teller_.surprise("a committee is not whole");
      }
    }
    return sits_once() && holds_once();
  }

  // P-1: a participant sits in one pool at most.
  bool sits_once() {
    std::vector<u64> accounts;
    for (u64 pool = 0; pool < POOLS; ++pool) {
      for (const machine::SeatView& seat : seats_of(pool)) {
        accounts.push_back(seat.seat.account.value);
      }
    }
    std::sort(accounts.begin(), accounts.end());
    const bool twice = std::adjacent_find(accounts.begin(), accounts.end()) != accounts.end();
    return !twice || teller_.surprise("somebody sits in two pools");
  }

  // Honest programs keep no share but the one of where they sit.
  bool holds_once() {
    if (!teller_.step()) return false;
    for (u64 pool = 0; pool < POOLS; ++pool) {
      const auto keyring = world().ask<keys::Keyring>(machine::AskKeyring{.pool = {pool}});
      for (const auto& person : world().people()) {
        const auto secrets = person->vault->secrets_of({pool});
        if (!secrets || !secrets->held) continue;
        if (secrets->held->round != keyring->round) return teller_.surprise("an old share is kept");
      }
    }
    return true;
  }

  bool first_division() {
    const std::string before = names_in(0);
    if (!divide()) return false;
    teller_.say("All " + std::to_string(world().people().size()) +
                " participants were divided anew. Each pool's key was shared by its old committee "
                "with the new one and is the same as before; the first pool, until now " +
                before + ", is " + names_in(0) + ".");
    return mixes_nothing() && works();
  }

  // Somebody who left the first pool; his share of the round before does not go with new ones.
  bool mixes_nothing() {
    for (const auto& person : world().people()) {
      const auto secrets = person->vault->secrets_of(POOL);
      const bool left = shares_.kept(*person) && (!secrets || !secrets->held);
      if (left) return shares_.mix(*person);
    }
    return teller_.surprise("nobody has left the first pool");
  }

  // Two more tasks of every pool from this one on are completed.
  bool works(u64 first = 0) {
    std::vector<u64> wanted(POOLS);
    const auto completed = [&](u64 pool) {
      u64 tasks = 0;
      for (const duties::TaskCompleted& task : all_events<duties::TaskCompleted>(world())) {
        tasks += pool_of(task.duty) == pool ? 1u : 0u;
      }
      return tasks;
    };
    for (u64 pool = 0; pool < POOLS; ++pool) wanted[pool] = completed(pool) + 2;
    return teller_.run_until([&] {
      for (u64 pool = first; pool < POOLS; ++pool) {
        if (completed(pool) < wanted[pool]) return false;
      }
      return true;
    });
  }
  u64 pool_of(duties::DutyId duty) {
    for (const duties::DutyOpened& opened : all_events<duties::DutyOpened>(world())) {
      if (opened.duty == duty) return opened.pool.value;
    }
    return POOLS;
  }

  // What a participant signed in the first pool costs him his seat, and is spent at once.
  bool convict() {
    culprit_ = &sitter(0, 2);
    Person& reporter = outsider();
    const Atoms stake = teller_.rules().pools.deposit_atoms;
    const machine::SeatView seat = *teller_.seat_of(*culprit_);
    teller_.say(culprit_->name + " signs two votes for one epoch. " + reporter.name +
                " shows both to the ledger.");
    teller_.send(reporter, double_vote(world(), *culprit_));
    if (!teller_.step()) return false;
    const auto spent = all_events<pools::StakeSpent>(world());
    const u64 bounty = static_cast<u64>(seat.claim_atoms.value) / 16;
    const bool exact = spent.size() == 1 && spent[0].bounty_atoms == Atoms{bounty} &&
                       spent[0].bounty_atoms + spent[0].forfeited_atoms == seat.claim_atoms &&
                       seat.claim_atoms > stake;
    if (!exact) return teller_.surprise("the stake was not spent as it must be");
    teller_.say("The seat is lost. Nobody buys it: of its " + text_of(seat.claim_atoms) +
                " atoms the reporter has " + text_of(spent[0].bounty_atoms) +
                ", the rest is burned, and the next division fills the place from all "
                "participants.");
    return true;
  }
  Person& outsider() {
    for (const auto& person : world().people()) {
      if (person.get() == world().people()[0].get()) continue;
      bool sits = false;
      for (u64 pool = 0; pool < POOLS; ++pool) {
        for (const machine::SeatView& seat : seats_of(pool)) {
          sits = sits || seat.seat.account == person->account;
        }
      }
      if (!sits) return *person;
    }
    return world().person({0});
  }

  // Who sits in a pool serves until it has handed over, and is paid two epochs later.
  bool withdraw() {
    leaver_ = &sitter(0, 1);
    seat_ = teller_.seat_of(*leaver_)->id;
    teller_.say(leaver_->name +
                " wants his deposit back. He serves until his pool has handed "
                "over, and his stake answers for the share he held for " +
                std::to_string(EXIT_EPOCHS) + " epochs more.");
    teller_.send(*leaver_, pools::Withdraw{});
    teller_.refuse(*leaver_, pools::Withdraw{}, "pools.leaving_already");
    teller_.refuse(*world().people()[0],
                   pools::BeginRotation{.rotation_epochs = ROTATION_EPOCHS,
                                        .exit_epochs = EXIT_EPOCHS,
                                        .least_stake_atoms = {LEAST_STAKE}},
                   "pools.rotating_already");
    if (!teller_.step()) return false;
    return count<pools::WithdrawalBegun>() == 1;
  }

  bool second_division() {
    const u64 rested = count<pools::SeatRested>();
    if (!divide()) return false;
    const auto all = all_events<pools::SeatRested>(world());
    const Atoms whole = teller_.rules().pools.deposit_atoms;
    u64 paid = 0;
    for (u64 i = rested; i < all.size(); ++i) {
      const pools::SeatRested& one = all[static_cast<u32>(i)];
      if (one.stake_atoms != whole) return teller_.surprise("a stake is not whole");
      if (one.pool == POOL) paid += static_cast<u64>(one.paid_atoms.value);
    }
    // 40 atoms were credited to four seats; one of these was slashed with its part.
    if (paid != 30) return teller_.surprise("earnings were not paid to the atom");
    for (u64 pool = 0; pool < POOLS; ++pool) {
      for (const machine::SeatView& seat : seats_of(pool)) {
        const Person* one = &world().person(seat.seat.account);
        if (one == leaver_ || one == culprit_) return teller_.surprise("who left was drawn");
      }
    }
    teller_.say("The second division: every committee is whole again, without " + culprit_->name +
                " and " + leaver_->name +
                ". At the change each seat of the first pool was paid what it had earned there.");
    return true;
  }

  bool pay_who_left() {
    const auto turn = world().ask<pools::Turn>(machine::AskTurn{.seat = seat_});
    const auto owed = world().ask<machine::SeatView>(machine::AskSeat{.seat = seat_});
    if (!turn || !owed || turn->rounds_held != 0) return teller_.surprise("he holds a share still");
    const u64 due = (turn->held_epoch.value + EXIT_EPOCHS) * teller_.rules().blocks_per_epoch;
    const auto balance = [&] {
      const auto account = world().ask<machine::AccountView>(
          machine::AskAccount{.name = Name::of(as_bytes(leaver_->name))});
      return account->account.balance_atoms;
    };
    const Atoms before = balance();
    if (!teller_.run_until([&] { return count<pools::SeatLeft>() == 1; })) return false;
    const pools::SeatLeft left = all_events<pools::SeatLeft>(world())[0];
    const bool exact =
        left.seat == seat_ &&
        left.paid_atoms + left.collected_atoms == teller_.rules().pools.deposit_atoms &&
        balance() == before + left.paid_atoms;
    if (!exact || world().ledger().clock().height.value != due) {
      return teller_.surprise("the payment is not what it must be, or not in time");
    }
    teller_.say(leaver_->name + " is paid " + text_of(left.paid_atoms) +
                " atoms, his stake less what he owed, at height " + std::to_string(due) + ".");
    return true;
  }

  // In the midst of a handover: whoever was to come to it rests, and those who sat there go where
  // they were drawn to.
  bool one_leaves() {
    const u64 before = count<pools::HandedOver>();
    const auto drawn = [&] { return count<pools::CommitteeDrawn>() >= before + POOLS; };
    if (!teller_.run_until(drawn)) return false;
    const participant::ExitStatement said{.counter = teller_.pool()->validator->counter};
    const auto signature = world().signature(POOL, said);
    if (!signature) return teller_.surprise("too few members vote to leave");
    teller_.say("At the third division the members of the first pool vote to leave.");
    teller_.send(*world().people()[0],
                 pools::ExitPool{.pool = POOL, .counter = said.counter, .signature = *signature});
    if (!teller_.step() || count<pools::HandoverDropped>() != 1) return false;
    if (!teller_.reaches(pools::PoolState::closed)) return false;
    if (count<pools::SeatLeft>() != 1) return teller_.surprise("a stake was paid too early");
    teller_.say(
        "Its handover is dropped, its members rest with their stakes, and the two pools "
        "that are left go on under the keys that they began with.");
    return works(1) && key_of(1) == keys_[1] && key_of(2) == keys_[2];
  }

  Teller& teller_;
  OldShares shares_;
  std::array<std::optional<PoolKey>, POOLS> keys_;
  Person* culprit_ = nullptr;
  Person* leaver_ = nullptr;
  SeatId seat_;
};

constexpr Plot ROTATING_PLOTS[] = {
    {.name = "rotating-pools",
     .meaning = "with two others it shares its participants, who are divided anew twice",
     .play = [](Teller& teller) { return Rotating(teller).play(); },
     .adjust = for_rotation},
};

}  // namespace

std::span<const Plot> rotating_plots() { return ROTATING_PLOTS; }

}  // namespace surety::story
