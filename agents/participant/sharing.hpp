#pragma once
// A member's part in sharing a key: register, deal, check, complain, confirm, and keep or erase
// what came of it. Nothing is decided here that the ledger decides; each look at the ledger gives
// the messages that are still missing, so that it does not matter how often one looks, or whether
// the program was started anew between two looks.

#include "agents/participant/moves.hpp"
#include "agents/participant/ports.hpp"
#include "agents/participant/records.hpp"
#include "contract/machine/query_types.hpp"

namespace surety::participant {

struct Policy {
  // Leave key generation where a dealer was proved to have cheated this member.
  bool leave_when_wronged = false;
};

// Who looks, at what, with which surroundings.
struct Desk {
  const LedgerView& ledger;
  RandomSource& random;
  AccountId self;
  bool seated;  // here, or anywhere where pools rotate; who lost a seat keeps the share until then
  Hash ledger_id;
  ChainParams chain;
  Policy policy;
};

// Brings `secrets` into line with the ledger and adds what is to be sent. The caller keeps
// `secrets` before anything is sent.
void share_key(const Desk& desk, PoolSecrets& secrets, Moves& moves);

// The pool's signature of its deposit message, combined from what members confirmed with; nothing
// where fewer than t are there.
std::optional<PoolSignature> deposit_signature(const machine::SharingView& sharing);

}  // namespace surety::participant
