#pragma once
// Replays a file for what comes of it, without checking what it expects.

#include <functional>

#include "cli/console.hpp"
#include "cli/fixture_source.hpp"
#include "cli/ledger.hpp"
#include "contract/machine/query_types.hpp"

namespace surety::cli {

// Applies the source's blocks up to the height, or all of them. `seen`, where given, gets the hash
// of each block taken. Refused blocks are noted on stderr and left out.
void replay_to(Console& console, FixtureSource& source, Ledger& ledger, std::optional<u64> height,
               const std::function<void(const Hash&)>& seen = {});

machine::Status status_of(Ledger& ledger);

// What a proof says, by the layout of ledger/proof.hpp.
struct ProofView {
  struct Table {
    u16 tag = 0;
    u64 next_id = 0;
    Hash root;
  };
  u16 tag = 0;
  u64 id = 0;
  std::optional<Bytes> record;
  u32 depth = 0;
  std::vector<Table> tables;
};
// None where the bytes are not laid out as a proof.
std::optional<ProofView> view_proof(ByteView bytes);

// All tables of a ledger in written order.
std::vector<ProofView::Table> tables_of(Ledger& ledger);
std::optional<Bytes> record_of(Ledger& ledger, u16 tag, u64 id);

// Throws where no table has the name.
u16 tag_of_table(const std::string& name);

}  // namespace surety::cli
