#include "cli/fixture_writer.hpp"

#include "cli/json_text.hpp"
#include "cli/slices.hpp"
#include "cli/wire.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

namespace {

using machine::Fixture;
using machine::FixtureBlock;

void put_note(WireWriter& out, const std::optional<std::string>& note) {
  out.byte(note ? 1 : 0);
  if (note) out.sized(as_bytes(*note));
}

void put_optional(WireWriter& out, const std::optional<Bytes>& bytes) {
  out.byte(bytes ? 1 : 0);
  if (bytes) out.bare(*bytes);
}

// Canonical bytes of a fixture_block, members in the order of its description.
Bytes fixture_block(const BlockParts& block) {
  WireWriter out;
  put_note(out, block.note);
  ByteBuffer header;
  encode(block.header, header);
  out.bare(header.view()).u32_(static_cast<u32>(block.steps.size()));
  for (const StepParts& step : block.steps) {
    put_note(out, step.note);
    out.bare(step.transaction);
    put_optional(out, step.receipt);
  }
  out.byte(block.refused ? 1 : 0);
  if (block.refused) out.u16_(*block.refused);
  put_optional(out, block.opening);
  out.byte(block.state_root ? 1 : 0);
  if (block.state_root) out.bare(block.state_root->view());
  return copy(out.view());
}

}  // namespace

Bytes transaction_bytes(const BlockParts& block) {
  WireWriter out;
  out.u32_(static_cast<u32>(block.steps.size()));
  for (const StepParts& step : block.steps) out.bare(step.transaction);
  return copy(out.view());
}

Bytes block_bytes(const BlockParts& block) {
  ByteBuffer out;
  encode(block.header, out);
  out.append(transaction_bytes(block));
  return out.copy();
}

// The blocks are a fixture's last member, so that all before them can be written first.
static_assert(place_of<Fixture>("blocks") + 1 == type_info<Fixture>.members.size());

void FixtureWriter::begin(ByteView head) {
  const ByteView blocks = members_of(head, type_info<Fixture>).back();
  before_blocks_ = copy(head.first(head.size() - blocks.size()));
  if (!lines_) return;
  WireWriter line;
  line.bare(before_blocks_).u32_(0);
  console_.print_line(json_from_bytes(line.view(), type_info<Fixture>));
}

void FixtureWriter::block(const BlockParts& block) {
  const Bytes bytes = fixture_block(block);
  if (lines_) {
    console_.print_line(json_from_bytes(bytes, type_info<FixtureBlock>));
    return;
  }
  blocks_.append(bytes);
  ++count_;
}

void FixtureWriter::end() {
  if (lines_) return;
  WireWriter whole;
  whole.bare(before_blocks_).u32_(count_).bare(blocks_.view());
  console_.print_line(json_from_bytes(whole.view(), type_info<Fixture>, JsonStyle::pretty));
}

Bytes fixture_head(std::string_view title, std::string_view about, ByteView genesis,
                   const std::vector<machine::TestKey>& keys) {
  WireWriter out;
  out.u32_(1).sized(as_bytes(title)).byte(1).sized(as_bytes(about)).bare(genesis);
  out.u32_(static_cast<u32>(keys.size()));
  for (const machine::TestKey& key : keys) {
    out.byte(key.name.size).bare(key.name.view()).bare(key.secret_seed.view());
  }
  out.u32_(0);
  return copy(out.view());
}

Bytes with_genesis(ByteView head, ByteView genesis) {
  const std::vector<ByteView> members = members_of(head, type_info<Fixture>);
  WireWriter out;
  for (unsigned i = 0; i < members.size(); ++i) {
    out.bare(i == place_of<Fixture>("genesis") ? genesis : members[i]);
  }
  return copy(out.view());
}

}  // namespace surety::cli
