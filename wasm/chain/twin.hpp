#pragma once
// The state of a contract outside its chain: the records that a chain exports of it, checked, and
// the root that a native replay of the same calls must have.

#include "wasm/chain/types.hpp"

namespace surety::chain {

struct ExportedRecord {
  Bytes key;
  Bytes value;
};

struct Twin {
  Deployment deployment;
  Height height;
  Hash state_root;
  Bytes snapshot;  // in the form of ledger/snapshot.hpp
};

enum class TwinFault : u8 {
  none,
  no_contract,  // there is no deployment, or no rules: not the records of a Surety contract
  malformed,    // a record does not decode, or two records have one key
  unlawful,     // a law does not hold
};

// `twin` is unspecified after a fault. Any records are taken or refused, in whatever order.
TwinFault read_twin(const std::vector<ExportedRecord>& records, Twin& twin);

}  // namespace surety::chain
