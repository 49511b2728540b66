#pragma once
// A member's part in the duties of its pool: the coordinator proposes, every member signs with its
// share what its guard allows, the coordinator collects and aggregates, and who is not seen to have
// signed posts its own envelope before the deadline.

#include "agents/participant/guard.hpp"
#include "agents/participant/moves.hpp"
#include "agents/participant/ports.hpp"
#include "contract/machine/query_types.hpp"
#include "ledger/ed25519.hpp"

namespace surety::participant {

// What the pool's validator is to sign: a client of its chain, or a test.
class TaskSource {
 public:
  virtual ~TaskSource() = default;
  // Nothing where it knows nothing to propose.
  virtual std::optional<duties::Task> task_for(const machine::DutyView& duty) = 0;
};

// Who signs, at which look at the ledger.
struct SigningDesk {
  const LedgerView& ledger;
  const IdentityPair& identity;
  const Name& account;
  const duties::Setting& setting;
  TaskSource* tasks;      // none: it proposes nothing
  Height now;             // the last block's height
  u64 post_ahead_blocks;  // before the deadline
  std::span<const Handed> received;
};

// Adds what is to be sent for the pool's open duties; `secrets` are kept before anything is sent.
void do_duties(const SigningDesk& desk, PoolSecrets& secrets, Moves& moves);

}  // namespace surety::participant
