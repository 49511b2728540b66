#pragma once
// What is signed, and the hashes that tie a block to its transactions. Tools that make fixtures
// need these without the machine.

#include <optional>

#include "contract/machine/types.hpp"

namespace surety::machine {

// What a sender signs: H("transaction", ledger id, the transaction without its signature).
Hash signing_hash(const Hash& ledger_id, const Transaction& transaction);
// H("header", all of the header but the signature).
Hash header_hash(const Header& header);
// Merkle root over the transactions of a block in canonical bytes, count included.
std::optional<Hash> transactions_root(ByteView transactions);

}  // namespace surety::machine
