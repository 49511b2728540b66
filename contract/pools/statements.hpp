#pragma once
// What a pool says about itself with its key: the hashes that its members sign together. Pure, so
// that members compute what they sign from its parts, by the same functions as the ledger.

#include "ledger/bytes.hpp"
#include "ledger/quantity.hpp"

namespace surety::pools {

// H("report", ledger id, pool u64, counter u64, balance u128).
Hash report_statement(const Hash& ledger_id, PoolId pool, u64 counter, Atoms balance);
// H("exit", ledger id, pool u64, counter u64).
Hash exit_statement(const Hash& ledger_id, PoolId pool, u64 counter);

}  // namespace surety::pools
