#include "agents/story/cheats.hpp"

namespace surety::story {

using participant::Moves;

bool spoil_dealing(const World& world, Moves& moves, u32 victim) {
  const auto view = open_sharing(world);
  if (!view) return false;
  bool spoiled = false;
  for (machine::Message& message : moves.messages) {
    auto* deal = std::get_if<keys::Deal>(&message);
    if (deal == nullptr) continue;
    // The last byte of e_victim; encrypted shares follow t commitments and R.
    const u32 shares = bls::G1Bytes::size * (view->session.threshold + 1);
    const u32 place = shares + bls::ScalarBytes::size * victim - 1;
    expects(victim >= 1 && place < deal->dealing.size(), "a dealing holds a share for each member");
    deal->dealing[place] ^= 1;
    spoiled = true;
  }
  return spoiled;
}

bool complain_falsely(const World& world, Person& liar, Moves& moves) {
  const auto view = open_sharing(world);
  if (!view || view->session.phase != keys::Phase::complaining) return false;
  if (index_in(world, *view, liar) == 0) return false;
  for (u32 i = 1; i <= view->dealers.size(); ++i) {
    const machine::DealerView& dealer = view->dealers[i - 1];
    if (!dealer.dealt || dealer.voided || dealer.account == liar.account) continue;
    moves.messages = {complaint_of(world, liar, i)};
    return true;
  }
  return false;
}

}  // namespace surety::story
