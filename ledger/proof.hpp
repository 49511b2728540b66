#pragma once
// Proofs that a record is in a state, or that an id has none, against the state root alone.
//
// Canonical bytes, integers little-endian, nothing before or after:
//   u16 tag            the table
//   u64 id             the record
//   u8  present        1: the record is there, 0: the id is erased, or not below next_id
//   u32 length, bytes  the record's canonical bytes; length 0 exactly where present is 0
//   u8  depth, then depth times 32 bytes: siblings, the leaf's own first
//   u16 count, then count times (u16 tag, u64 next_id, 32 bytes root): all tables, written order
//
// A verifier, which needs only SHA-256 (the rules of merkle.hpp):
//   1. exactly one of the tables has the tag; take its next_id and root
//   2. id >= next_id: present must be 0 and depth 0; go to 5
//   3. depth must be ceil(log2(next_id)); start from H("leaf", bytes), or H("empty") if absent
//   4. for each sibling, with bit i of id: 0 gives H("node", hash, sibling), 1 the other way
//      round; the result must be the table's root
//   5. H("state", tables) must be the state root
// The proof speaks of (tag, id): compare both with what was asked.

#include "ledger/merkle.hpp"

namespace surety {

struct RecordProof {
  u16 tag = 0;
  u64 id = 0;
  bool present = false;
  Bytes record;
  std::vector<Hash> siblings;
  std::vector<TableRoot> tables;
  friend bool operator==(const RecordProof&, const RecordProof&) = default;
};

// Whether what the proof says of (proof.tag, proof.id) is true of the state with this root.
bool verify_proof(const Hash& root, const RecordProof& proof);

void encode_proof(const RecordProof& proof, ByteBuffer& out);
// False where the bytes are not exactly one proof.
[[nodiscard]] bool decode_proof(ByteView bytes, RecordProof& proof);

}  // namespace surety
