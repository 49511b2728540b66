// Cheats while a key is generated: who cheats is convicted by what was posted, and replaced.

#include <algorithm>

#include "agents/story/families.hpp"
#include "agents/story/teller.hpp"
#include "ledger/dealing.hpp"

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
void lie(World& world, Person& liar, Moves& moves) {
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

bool complain_falsely(Teller& teller) {
  if (!teller.assemble()) return false;
  Person& liar = teller.sitter(1);
  teller.say(liar.name + " will complain about a share that is good.");
  World* world = &teller.world();
  liar.tamper = [world](Person& person, Moves& moves) { lie(*world, person, moves); };
  return go_on(teller);
}

constexpr Plot PLOTS[] = {
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

std::span<const Plot> keygen_plots() { return PLOTS; }

}  // namespace surety::story
