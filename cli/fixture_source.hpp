#pragma once
// A fixture, block by block, from JSON or from JSON Lines: where the first line is a whole fixture,
// each further line is one more block, and only one line is in memory at a time.

#include <optional>
#include <string>
#include <vector>

#include "cli/text_input.hpp"
#include "ledger/bytes.hpp"
#include "ledger/json/reader.hpp"

namespace surety::cli {

struct StepSlices {
  std::optional<std::string> note;
  ByteView transaction;
  std::optional<ByteView> expect;
};

// Views into the source's memory, until its next `next`.
struct BlockSlices {
  std::string place;  // "/blocks/3", or "line 4" of JSON Lines
  std::optional<std::string> note;
  ByteView header;
  std::vector<StepSlices> steps;
  std::optional<u16> refused;
  std::optional<ByteView> opening;
  std::optional<Hash> state_root;

  u64 height() const;
  // Canonical bytes of the block as a ledger takes it.
  Bytes block() const;
};

struct KeySlices {
  std::string name;
  ByteView name_bytes;  // canonical
  ByteView secret_seed;
};

class FixtureSource {
 public:
  // Reads up to the first block. Throws where the file cannot be read or is malformed.
  explicit FixtureSource(const std::string& path);

  const std::string& name() const { return input_.name(); }
  const std::string& title() const { return title_; }
  // Canonical bytes of the fixture, whose `blocks` are those in the first value of the file.
  ByteView head() const { return head_.view(); }
  ByteView genesis() const { return genesis_; }
  const std::vector<KeySlices>& keys() const { return keys_; }
  // One block a line; a document in a single line is still a document.
  bool is_lines() const { return lines_ && blocks_.empty(); }

  [[nodiscard]] bool next(BlockSlices& block);

  // "file:line:column" of a place in the genesis.
  std::string place_in_genesis(const std::string& pointer) const;

  // How much of the file has been dealt with, for progress; `whole` is 0 where it is not known.
  u64 done() const;
  u64 whole() const;

 private:
  void read_head();
  void take_head();
  bool next_line(BlockSlices& block);

  TextInput input_;
  JsonReader reader_;
  std::string text_;  // the first value's
  bool lines_ = false;
  ByteBuffer head_;
  std::string title_;
  ByteView genesis_;
  std::vector<KeySlices> keys_;
  std::vector<ByteView> blocks_;
  u64 index_ = 0;
  std::string line_;
  ByteBuffer block_bytes_;
};

}  // namespace surety::cli
