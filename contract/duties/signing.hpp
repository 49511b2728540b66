#pragma once
// What is signed for a duty, and which two of such things a chain punishes: pure functions.

#include "contract/duties/types.hpp"
#include "ledger/signing_root.hpp"

namespace surety::duties {

// What the genesis fixes for good.
struct Setting {
  Params params;
  ChainParams chain;
  u64 blocks_per_epoch = 2;  // at least 2
  Hash ledger_id;
};

// What conflicts are judged by.
struct TaskFacts {
  bool block = false;
  Epoch source;    // of an attestation
  u64 number = 0;  // target epoch of an attestation, slot of a block
  Hash root;       // signing root, m
};
TaskFacts facts_of(const ChainParams& chain, const Task& task);
TaskFacts facts_of(const SignedDuty& record);

// Double vote: one target, different data. Surround vote: s1 < s2 and t2 < t1. Two blocks: one
// slot, different roots.
bool conflict(const TaskFacts& a, const TaskFacts& b);

// Who signs, and for which sharing of which pool's key.
struct Signer {
  PoolId pool;
  u64 round;
  u32 index;
};
// H("proposal", ledger, pool, round, index, kind, every field, m, height): what a coordinator
// signs.
Hash proposal_hash(const Setting& setting, const Signer& signer, const Task& task, Height height);
// H("envelope", ledger, pool, round, j, kind, every field, m, sigma_j): what a member signs.
Hash envelope_hash(const Setting& setting, const Signer& signer, const Task& task,
                   const PoolSignature& partial);

// Whether the task can be one of a duty: of its kind, with target = its epoch and source < target,
// or with its slot.
bool fits(const Duty& duty, const Task& task);

// H("evidence", pool, 1, seat, the smaller root, the greater root): the same however it is shown.
// Where the whole pool is meant, 0 and 0 in place of 1 and the seat.
Hash evidence_id(PoolId pool, std::optional<SeatId> seat, const Hash& a, const Hash& b);

// Bits of a committee -------------------------------------------------------------------------

bool has_index(const IndexBits& bits, u32 index);
void add_index(IndexBits& bits, u32 index);
u32 count_of(const IndexBits& bits);

}  // namespace surety::duties
