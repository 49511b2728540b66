#pragma once
// Fixtures as JSON, or as JSON Lines where there is one block a line.

#include <optional>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "contract/machine/fixture_types.hpp"

namespace surety::cli {

struct StepParts {
  std::optional<std::string> note;
  Bytes transaction;             // canonical
  std::optional<Bytes> receipt;  // canonical
};

struct BlockParts {
  std::optional<std::string> note;
  machine::Header header;
  std::vector<StepParts> steps;
  std::optional<u16> refused;
  std::optional<Bytes> opening;  // canonical
  std::optional<Hash> state_root;
};

// The block's canonical bytes as a ledger takes it: header, count, transactions.
Bytes block_bytes(const BlockParts& block);
// The same from the count on.
Bytes transaction_bytes(const BlockParts& block);

class FixtureWriter {
 public:
  FixtureWriter(Console& console, bool lines) : console_(console), lines_(lines) {}

  // `head` is a fixture in canonical bytes, of which everything but the blocks is kept.
  void begin(ByteView head);
  void block(const BlockParts& block);
  void end();

 private:
  Console& console_;
  bool lines_;
  Bytes before_blocks_;
  u32 count_ = 0;
  ByteBuffer blocks_;
};

// A fixture's head: the fixture without its blocks.
Bytes fixture_head(std::string_view title, std::string_view about, ByteView genesis,
                   const std::vector<machine::TestKey>& keys);
// The same head with another genesis.
Bytes with_genesis(ByteView head, ByteView genesis);

}  // namespace surety::cli
