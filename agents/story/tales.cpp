#include "agents/story/tales.hpp"

#include <algorithm>

#include "ledger/dealing.hpp"

namespace surety::story {

using participant::Moves;
using pools::PoolState;

namespace {

constexpr u32 DUTIES_DONE = 2;
constexpr u64 EARNED = 40;

std::string number(u64 value) { return std::to_string(value); }

// Events of a kind in everything that happened so far.
template <class Event>
std::vector<Event> all_events(const World& world) {
  std::vector<Event> found;
  const auto look = [&](const std::vector<machine::Event>& events) {
    for (const machine::Event& event : events) {
      if (const auto* one = std::get_if<Event>(&event)) found.push_back(*one);
    }
  };
  for (const machine::FixtureBlock& block : world.blocks()) {
    if (block.opening) look(*block.opening);
    for (const machine::FixtureStep& step : block.transactions) {
      if (step.expect) look(step.expect->events);
    }
  }
  return found;
}

class Teller {
 public:
  Teller(World& world, Plot plot, Tale& tale) : world_(world), plot_(plot), tale_(tale) {}

  void tell() {
    tale_.complete = assemble() && generate() && work() && earn() && leave();
    tale_.complete = tale_.complete && world_.ledger().audit_all();
  }

 private:
  void say(std::string text) {
    world_.tell(text);
    tale_.chapters.push_back({.height = world_.ledger().clock().height, .text = std::move(text)});
  }
  std::optional<machine::PoolView> pool() const {
    return world_.ask<machine::PoolView>(machine::AskPool{.pool = POOL});
  }
  bool is(PoolState state) const {
    const auto view = pool();
    return view && view->pool.state == state;
  }
  bool reaches(PoolState state) {
    return world_.run_until([&] { return is(state); });
  }
  // Who sits at a place, 1 to n, now.
  Person& sitter(u32 place) {
    const auto view = pool();
    for (const machine::SeatView& seat : view->seats) {
      if (seat.seat.place == place) return world_.person(seat.seat.account);
    }
    return world_.person({0});
  }
  std::string names() const {
    std::string list;
    const auto view = pool();
    for (const machine::SeatView& seat : view->seats) {
      const ByteView name = seat.account.view();
      list += list.empty() ? "" : ", ";
      list.append(name.begin(), name.end());
    }
    return list;
  }

  bool assemble() {
    say("Everybody deposits " +
        number(static_cast<u64>(world_.genesis().rules.pools.deposit_atoms.value)) +
        " atoms and so joins the active list.");
    for (const auto& person : world_.people()) {
      world_.send(*person,
                  pools::Deposit{.amount_atoms = world_.genesis().rules.pools.deposit_atoms});
    }
    world_.step();
    const std::string first = world_.people()[0]->name;
    say(first + " asks for a pool. Its members are drawn by a beacon that nobody knows yet.");
    world_.send(*world_.people()[0], pools::Assemble{});
    world_.step();
    if (!reaches(PoolState::keygen)) return false;
    say("The draw seats " + names() +
        ". They have no key yet, and their stakes answer for "
        "every cheat from here on.");
    return true;
  }

  bool generate() {
    if (plot_ == Plot::cheating_dealer) cheat_in_dealing();
    if (plot_ == Plot::false_complaint) complain_falsely();
    if (plot_ == Plot::silent_member) fall_silent();
    if (!reaches(PoolState::confirmed)) return false;
    const auto failed = all_events<keys::SharingFailed>(world_);
    for (u32 i = 0; i < failed.size(); ++i) {
      say("The ledger judged alone, fined who was at fault and drew somebody else; the attempt "
          "that followed knows nothing of the first.");
    }
    const auto keyring = world_.ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
    if (!keyring || !keyring->key) return false;
    say("All members have confirmed their shares. The pool has one public key, and its secret "
        "exists nowhere.");
    if (!reaches(PoolState::active)) return false;
    say("The members' confirmations combine to the group's signature of the validator's deposit; "
        "the stakes are its deposit now, and the pool is active.");
    return true;
  }

  bool work() {
    Person& away = sitter(2);
    if (plot_ == Plot::missed_duty) {
      away.online = false;
      say(away.name + " is away. The others are enough to sign.");
    }
    const auto completed = [&] {
      return all_events<duties::TaskCompleted>(world_).size() >= DUTIES_DONE;
    };
    if (!world_.run_until(completed)) return false;
    const auto judged = [&] {
      if (all_events<duties::DutyJudged>(world_).size() < DUTIES_DONE) return false;
      return plot_ != Plot::missed_duty || is_fined(fines::Fault::missed_signature);
    };
    if (!world_.run_until(judged)) return false;
    away.online = true;
    say("Each epoch a coordinator proposes what the validator is to sign, the members sign it "
        "with their shares, and the coordinator shows the aggregate. The ledger knows who signed.");
    if (plot_ != Plot::missed_duty) return true;
    say(away.name + " did not sign a task that was completed, and is fined for it.");
    return true;
  }

  bool is_fined(fines::Fault fault) const {
    for (const fines::FineImposed& fine : all_events<fines::FineImposed>(world_)) {
      if (fine.fault == fault) return true;
    }
    return false;
  }

  // What the validator earned comes in, and the members say so.
  bool earn() {
    const auto before = pool();
    if (!before || !before->validator) return false;
    say("The validator has earned " + number(EARNED) +
        " atoms. They are paid into the pool, and its members report them together.");
    world_.send(*world_.people()[1], pools::FundPool{.pool = POOL, .amount_atoms = {EARNED}});
    world_.step();
    const auto funded = pool();
    const participant::BalanceStatement said{
        .counter = funded->validator->counter,
        .balance_atoms = funded->validator->balance_atoms + funded->validator->income_atoms};
    const auto signature = world_.signature(POOL, said);
    if (!signature) return false;
    world_.send(*world_.people()[1], pools::ReportBalance{.pool = POOL,
                                                          .counter = said.counter,
                                                          .balance_atoms = said.balance_atoms,
                                                          .signature = *signature});
    world_.step();
    return pool()->validator->balance_atoms > before->validator->balance_atoms;
  }

  bool leave() {
    const participant::ExitStatement said{.counter = pool()->validator->counter};
    const auto signature = world_.signature(POOL, said);
    if (!signature) return false;
    say("The members vote to leave, by one signature of their key.");
    world_.send(*world_.people()[1],
                pools::ExitPool{.pool = POOL, .counter = said.counter, .signature = *signature});
    world_.step();
    if (!reaches(PoolState::closed)) return false;
    say("Stakes and earnings are paid out, each seat its claim less what it owes. The pool is "
        "closed.");
    world_.step();  // members see it and erase their shares
    return true;
  }

  // Cheats ---------------------------------------------------------------------------------------

  void cheat_in_dealing() {
    Person& dealer = sitter(1);
    say(dealer.name + " will send one member a share that does not fit.");
    const u32 t = threshold::threshold_of(world_.genesis().rules.pools.pool_size);
    dealer.tamper = [t](Person& cheat, Moves& moves) {
      for (machine::Message& message : moves.messages) {
        auto* deal = std::get_if<keys::Deal>(&message);
        if (deal == nullptr) continue;
        // The last byte of e_n, which follows t commitments and R; proofs do not cover it.
        const u32 first = bls::G1Bytes::size * (t + 1);
        const u32 last = static_cast<u32>(deal->dealing.size()) - 2 * threshold::Proof::size - 1;
        expects(last > first, "a dealing holds encrypted shares");
        deal->dealing[last] ^= 1;
        cheat.tamper = nullptr;
        return;
      }
    };
  }

  void fall_silent() {
    Person& silent = sitter(1);
    say(silent.name + " has gone away and registers no key.");
    silent.online = false;
  }

  void complain_falsely() {
    Person& liar = sitter(1);
    say(liar.name + " will complain about a share that is good.");
    World* world = &world_;
    liar.tamper = [world](Person& person, Moves& moves) { lie(*world, person, moves); };
  }

  // The complaint itself is made well; the ledger opens the share and finds nothing wrong with it.
  static void lie(World& world, Person& liar, Moves& moves) {
    const auto keyring = world.ask<keys::Keyring>(machine::AskKeyring{.pool = POOL});
    const auto secrets = liar.vault->secrets_of(POOL);
    if (!keyring || !keyring->session || !secrets || secrets->attempts.empty()) return;
    const auto view =
        world.ask<machine::SharingView>(machine::AskSharing{.session = *keyring->session});
    if (!view || view->session.phase != keys::Phase::complaining) return;
    const participant::Attempt& own = secrets->attempts.back();
    const u32 victim = own.index == 1 ? 2 : 1;
    std::vector<bls::G1> all;
    for (const keys::Member& member : view->members) all.push_back(*bls::G1::decode(*member.key));
    const threshold::Session session =
        threshold::open_session(view->session.id, view->session.threshold, all);
    const auto record =
        world.ask<keys::Dealing>(machine::AskDealing{.session = view->id, .dealer = victim});
    const auto dealt = threshold::decode_dealing(session, record->bytes);
    const threshold::ComplainerSecret secret{
        .key = *bls::Scalar::decode(own.key),
        .randomness = participant::random_bytes<threshold::Randomness>(liar.dice)};
    const threshold::Complaint complaint =
        threshold::complain(session, *dealt, {victim, own.index}, secret);
    ByteBuffer proof;
    threshold::append(proof, complaint.proof);
    keys::Complain message{.session = view->id,
                           .index = own.index,
                           .dealer = victim,
                           .shared = complaint.shared.encode(),
                           .proof = {}};
    std::copy_n(proof.data(), keys::ProofBytes::size, message.proof.bytes.begin());
    moves.messages = {message};
    liar.tamper = nullptr;
    liar.online = false;
  }

  World& world_;
  Plot plot_;
  Tale& tale_;
};

}  // namespace

const char* name_of(Plot plot) {
  switch (plot) {
    case Plot::cheating_dealer:
      return "cheating-dealer";
    case Plot::false_complaint:
      return "false-complaint";
    case Plot::silent_member:
      return "silent-member";
    case Plot::missed_duty:
      return "missed-duty";
    case Plot::life:
      break;
  }
  return "life";
}

Tale tell(World& world, Plot plot) {
  Tale tale;
  const std::string size = number(world.genesis().rules.pools.pool_size);
  tale.title = "A pool of " + size + ": " + name_of(plot);
  tale.about = "Members with keys of their own, made from a seed, play the life of a pool of " +
               size + " from its draw to its payouts: " + name_of(plot) + ".";
  Teller(world, plot, tale).tell();
  return tale;
}

}  // namespace surety::story
