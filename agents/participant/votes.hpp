#pragma once
// What a pool says about itself with its key, and how its members' parts become one signature. A
// member never signs bytes that it is handed: it names the statement and computes what is signed.

#include <optional>
#include <span>
#include <variant>

#include "agents/participant/ports.hpp"
#include "ledger/bls.hpp"
#include "ledger/quantity.hpp"

namespace surety::participant {

struct BalanceStatement {
  u64 counter = 0;
  Atoms balance_atoms;
};
struct ExitStatement {
  u64 counter = 0;
};
using Statement = std::variant<BalanceStatement, ExitStatement>;

// H("report", ledger id, pool, counter, balance), H("exit", ledger id, pool, counter).
Hash statement_hash(const Hash& ledger_id, PoolId pool, const Statement& statement);

// One member's part: sigma_j under the round's share j.
struct Vote {
  u64 round = 0;
  u32 index = 1;
  PoolSignature partial;
};

// The pool's signature out of at least t votes of the round in force that hold; others are passed
// over. Nothing where there are too few.
std::optional<PoolSignature> combine(const LedgerView& ledger, PoolId pool, const Hash& message,
                                     std::span<const Vote> votes);

}  // namespace surety::participant
