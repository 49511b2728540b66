#pragma once
// What a pool's validator holds, and the table of active pools.

#include "contract/pools/records.hpp"
#include "ledger/bls.hpp"

namespace surety::pools {

// The deposit record of a pool and its accounts. Written at the id of its pool, by
// initiate_deposit.
struct Validator {
  static constexpr u16 tag = 0x020a;
  PoolSignature signature;
  Atoms deposit_atoms;
  u64 counter = 0;
  Atoms balance_atoms;
  Atoms rest_atoms;
  Atoms shortfall_atoms;
  Atoms least_claim_atoms;
  u32 shares = 0;
  u128 credit_index = 0;
  u128 debit_index = 0;
  Atoms income_atoms;
  Atoms credits_atoms;
};
BOOST_DESCRIBE_STRUCT(Validator, (),
                      (signature, deposit_atoms, counter, balance_atoms, rest_atoms,
                       shortfall_atoms, least_claim_atoms, shares, credit_index, debit_index,
                       income_atoms, credits_atoms))
constexpr auto about(As<Validator>) {
  return described<Validator>(
      "validator", "What a pool's validator holds, and whose it is.",
      Field{.name = "signature", .meaning = "The pool's over its deposit message."},
      Field{.name = "deposit_atoms", .meaning = "Stakes of the members that made the deposit."},
      Field{.name = "counter", .meaning = "The next report or exit must carry it."},
      Field{.name = "balance_atoms",
            .meaning = "As reported, as far as income covered it; less what left with a spent "
                       "stake, and with what newcomers brought."},
      Field{.name = "rest_atoms", .meaning = "Of the balance: carried to the next report."},
      Field{.name = "shortfall_atoms",
            .meaning = "Lost beyond the least claim; every payout is less in proportion."},
      Field{.name = "least_claim_atoms", .meaning = "Of all seats and of slashed ones unsold."},
      Field{.name = "shares", .meaning = "Claims: seats, and slashed ones whose stake is held."},
      Field{.name = "credit_index", .meaning = "Credited to each share so far.", .unit = "atoms"},
      Field{.name = "debit_index", .meaning = "Debited to each share so far.", .unit = "atoms"},
      Field{.name = "income_atoms", .meaning = "Here, and not credited by a report yet."},
      Field{.name = "credits_atoms", .meaning = "Credited by reports, and not paid out yet."});
}

// Pools in state `active`, records 0 to pool_holdings.active_pools - 1.
struct ActivePool {
  static constexpr u16 tag = 0x020b;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(ActivePool, (), (pool))
constexpr auto about(As<ActivePool>) {
  return described<ActivePool>("active_pool", "A pool that has duties.",
                               Field{.name = "pool", .meaning = "Which."});
}

}  // namespace surety::pools
