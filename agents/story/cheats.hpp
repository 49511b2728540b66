#pragma once
// What a cheat does to a participant's messages while a key is shared. Each works on the session
// that is open, whether it generates a key or shares one anew.

#include <algorithm>

#include "agents/story/forging.hpp"

namespace surety::story {

// Leaves out messages of a kind; whether there were any.
template <class Message>
bool leave_out(participant::Moves& moves) {
  return std::erase_if(moves.messages, [](const machine::Message& message) {
           return std::holds_alternative<Message>(message);
         }) > 0;
}

// Makes the share wrong that a dealing holds for a member, 1 to m; whether there was a dealing. The
// ledger takes it, since proofs do not cover encrypted shares.
bool spoil_dealing(const World& world, participant::Moves& moves, u32 victim);

// Once complaints are taken: a complaint about a share that is good, in place of all that the
// member would send; whether it was made. The proof holds, so that the ledger opens the share.
bool complain_falsely(const World& world, Person& liar, participant::Moves& moves);

}  // namespace surety::story
