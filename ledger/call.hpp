#pragma once
// Where and when a transaction runs. Every module sees the same facts and nothing else of the
// block.

#include <optional>

#include "ledger/bytes.hpp"
#include "ledger/quantity.hpp"

namespace surety {

struct Call {
  std::optional<AccountId> sender;  // none: a name without an account yet
  Name sender_name;
  Atoms funds_atoms;  // sent along with the message (host mode), not yet credited
  Height height;
  Epoch epoch;
  Seconds time;
  Seed seed;  // randomness of the block
};

}  // namespace surety
