// Cheats while a key is generated: who cheats is convicted by what was posted, and replaced.

#include "agents/story/families.hpp"
#include "agents/story/forging.hpp"

namespace surety::story {

using participant::Moves;

namespace {

bool go_on(Teller& teller) {
  return teller.generate() && teller.work() && teller.earn() && teller.leave();
}

bool cheat_in_dealing(Teller& teller) {
  if (!teller.assemble()) return false;
  Person& dealer = teller.sitter(1);
  teller.say(dealer.name + " will send one member a share that does not fit.");
  const u32 t = threshold::threshold_of(teller.rules().pools.pool_size);
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
  return go_on(teller);
}

bool fall_silent(Teller& teller) {
  if (!teller.assemble()) return false;
  Person& silent = teller.sitter(1);
  teller.say(silent.name + " has gone away and registers no key.");
  silent.online = false;
  return go_on(teller);
}

// The complaint itself is made well; the ledger opens the share and finds nothing wrong with it.
void lie(const World& world, Person& liar, Moves& moves) {
  const auto sharing = open_sharing(world);
  if (!sharing || sharing->session.phase != keys::Phase::complaining) return;
  const u32 victim = index_in(world, *sharing, liar) == 1 ? 2 : 1;
  moves.messages = {complaint_of(world, liar, victim)};
  liar.tamper = nullptr;
  liar.online = false;
}

bool complain_falsely(Teller& teller) {
  if (!teller.assemble()) return false;
  Person& liar = teller.sitter(1);
  teller.say(liar.name + " will complain about a share that is good.");
  World* world = &teller.world();
  liar.tamper = [world](Person& person, Moves& moves) { lie(*world, person, moves); };
  return go_on(teller);
}

constexpr Plot KEYGEN_PLOTS[] = {
    {.name = "cheating-dealer",
     .meaning = "a dealer sends a wrong share, is convicted and replaced",
     .play = cheat_in_dealing},
    {.name = "false-complaint",
     .meaning = "a member complains about a good share, is convicted and replaced",
     .play = complain_falsely},
    {.name = "silent-member",
     .meaning = "a member never registers a key, is fined and replaced",
     .play = fall_silent},
};

}  // namespace

std::span<const Plot> keygen_plots() { return KEYGEN_PLOTS; }

}  // namespace surety::story
