#pragma once
// Fills in what a ledger that authenticates wants and people do not write by hand: sequences,
// signatures and seals, from the test keys of a fixture.

#include <map>
#include <string>

#include "cli/fixture_source.hpp"
#include "cli/fixture_writer.hpp"
#include "cli/ledger.hpp"
#include "ledger/ed25519.hpp"

namespace surety::cli {

class Signer {
 public:
  // `again` makes anew what a fixture already has.
  Signer(const FixtureSource& source, bool again);

  // The genesis with the identities of accounts that have a test key and no identity.
  Bytes complete_genesis(ByteView genesis) const;

  // Fills what the transactions lack, sequences as if `taken` tells which transactions use one.
  // A transaction that is expected to be refused is left as it is.
  void sign(Ledger& ledger, const BlockSlices& source, const std::vector<bool>& taken,
            BlockParts& block) const;
  // Fills the seal, unless there is one or the block is to be refused.
  void seal(Ledger& ledger, const BlockSlices& source, BlockParts& block) const;

  // Names of senders without a key, told once each.
  std::vector<std::string> take_missing();

 private:
  const IdentityPair* key_of(const Name& name) const;

  bool again_;
  std::map<std::string, IdentityPair> keys_;
  Name producer_;
  bool has_producer_ = false;
  mutable std::map<std::string, bool> missing_;  // by name; true once it was told
};

// Whether the ledger itself authenticates.
bool ledger_authenticates(ByteView genesis);

}  // namespace surety::cli
