#pragma once
// What a participant comes to after a look at the ledger.

#include <string_view>
#include <vector>

#include "contract/machine/messages.hpp"

namespace surety::participant {

// Why it does not do what the ledger seems to ask for: whoever answers lies, or is broken.
enum class Doubt : u8 {
  session_id,   // sid is not the hash of what the session is said to be
  keys,         // a registered key is no point, or their hash is another
  dealing,      // a dealing that the ledger accepted cannot be read
  commitments,  // the group key is not what the dealings come to
  share,        // the share does not fit its public share although every dealing did
  statement,    // what is to be signed is not this session's deposit or cut-over
};

// What it would do if it were allowed to, and why it does not.
enum class Abstention : u8 {
  slashable,  // the guard forbids it
  unfit,      // no task that this duty can have, or not the root of its fields
  no_share,   // it holds no share of the duty's round
  no_seat,    // it has lost its seat, and its signature counts no more
  recorded,   // the pool has signed, outside its duties, what the proposal would conflict with
};
struct Abstained {
  duties::DutyId duty;
  Abstention why;
};

// A member's signature of a duty, to be brought to the coordinator by whatever way there is; what
// is lost is made again at the next look, or posted on the ledger before the deadline.
struct Handed {
  PoolId pool;
  duties::DutyId duty;
  duties::Share share;
};

struct Moves {
  std::vector<machine::Message> messages;  // to send, in this order
  std::vector<Handed> envelopes;           // to the coordinators
  std::vector<Doubt> doubts;
  std::vector<Abstained> abstained;
};

}  // namespace surety::participant
