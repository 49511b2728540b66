#pragma once
// A pool's member off the ledger (agents/participant/README.md).

#include "agents/participant/moves.hpp"
#include "agents/participant/sharing.hpp"
#include "agents/participant/signing.hpp"
#include "agents/participant/vault.hpp"
#include "agents/participant/votes.hpp"

namespace surety::participant {

class Participant {
 public:
  struct Setup {
    Name account;
    Policy policy{};
    TaskSource* tasks = nullptr;  // none: as coordinator it proposes nothing
    // Heights before a duty's deadline at which it posts its envelope itself.
    u64 post_ahead_blocks = 2;
  };
  // The vault holds an identity key. Vault, randomness and tasks outlive it.
  Participant(Setup setup, Vault& vault, RandomSource& random)
      : setup_(std::move(setup)), vault_(&vault), random_(&random) {}

  // What is to be sent now, in every pool in which it has a seat or secrets. What it has to
  // remember is kept before this returns. May be called as often as one likes.
  Moves act(const LedgerView& ledger);
  // A member's envelope for a duty that this participant coordinates.
  void receive(const Handed& envelope);

  // Its part of a signature by which the pool says something about itself; nothing where it holds
  // no share of the round in force.
  std::optional<Vote> vote(const LedgerView& ledger, PoolId pool, const Statement& statement);

  const Name& account() const { return setup_.account; }

 private:
  struct Known {
    AccountId account;
    duties::Setting setting;
  };
  std::optional<Known> look_up(const LedgerView& ledger);
  // Where it sits or sat last; and where pools rotate, where it is to sit next.
  struct Place {
    PoolId pool;
    bool rotates = false;
    std::optional<PoolId> next;
  };
  std::optional<Place> place_of(const LedgerView& ledger, AccountId account);
  void act_in(const LedgerView& ledger, PoolId pool, bool seated, Moves& moves);
  void sign(const LedgerView& ledger, PoolSecrets& secrets, Moves& moves);
  void initiate_deposit(const LedgerView& ledger, PoolId pool, Moves& moves);

  Setup setup_;
  Vault* vault_;
  RandomSource* random_;
  std::optional<Known> known_;      // does not change while the ledger is the same
  std::optional<u64> participant_;  // its record among the pools' participants
  std::vector<Handed> received_;
};

}  // namespace surety::participant
