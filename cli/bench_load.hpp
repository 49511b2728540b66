#pragma once
// What a benchmark replays: transfers between two of n accounts with names of 32 bytes, in the
// host's way of authentication, made out of a seed.

#include "ledger/bytes.hpp"

namespace surety::cli {

class Workload {
 public:
  // At least two accounts and one transaction.
  Workload(u64 accounts, u64 transactions, u64 seed);

  // Canonical bytes; encoded account by account, since ten million typed ones would not be small.
  static Bytes genesis(u64 accounts);

  // The input of SURETY_APPLY_BLOCK: a block of `count` transactions from the `first` on.
  Bytes block(u64 height, bool with_root, u64 first, u64 count) const;
  // Canonical bytes of one transaction.
  ByteView transaction(u64 index) const;

  u64 accounts() const { return accounts_; }
  u64 transactions() const { return ends_.size(); }

 private:
  u64 begin_of(u64 index) const { return index == 0 ? 0 : ends_[index - 1]; }

  u64 accounts_;
  ByteBuffer bytes_;       // of all transactions
  std::vector<u32> ends_;  // of each in `bytes_`
};

}  // namespace surety::cli
