#include "cli/fixture_source.hpp"

#include "cli/failure.hpp"
#include "cli/json_text.hpp"
#include "cli/slices.hpp"
#include "cli/wire.hpp"
#include "contract/machine/fixture_types.hpp"

namespace surety::cli {

namespace {

using machine::Fixture;
using machine::FixtureBlock;
using machine::FixtureStep;
using machine::TestKey;

StepSlices cut_step(ByteView bytes) {
  const std::vector<ByteView> members = members_of(bytes, type_info<FixtureStep>);
  StepSlices step;
  if (const auto note = content_of(members[place_of<FixtureStep>("note")]))
    step.note = text_of(*note);
  step.transaction = members[place_of<FixtureStep>("transaction")];
  step.expect = content_of(members[place_of<FixtureStep>("expect")]);
  return step;
}

void cut_block(ByteView bytes, BlockSlices& block) {
  const std::vector<ByteView> members = members_of(bytes, type_info<FixtureBlock>);
  block.note.reset();
  if (const auto note = content_of(members[place_of<FixtureBlock>("note")])) {
    block.note = text_of(*note);
  }
  block.header = members[place_of<FixtureBlock>("header")];
  block.steps.clear();
  const ByteView steps = members[place_of<FixtureBlock>("transactions")];
  for (const ByteView step : elements_of(steps, type_info<std::vector<FixtureStep>>)) {
    block.steps.push_back(cut_step(step));
  }
  block.refused.reset();
  if (const auto code = content_of(members[place_of<FixtureBlock>("refused")])) {
    block.refused = static_cast<u16>(integer_of(*code));
  }
  block.opening = content_of(members[place_of<FixtureBlock>("opening")]);
  block.state_root.reset();
  if (const auto root = content_of(members[place_of<FixtureBlock>("state_root")])) {
    block.state_root = hash_of(*root);
  }
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

u64 BlockSlices::height() const {
  return integer_of(header.first(type_info<machine::Header>.members[0].type->width));
}

Bytes BlockSlices::block() const {
  WireWriter writer;
  writer.bare(header).u32_(static_cast<u32>(steps.size()));
  for (const StepSlices& step : steps) writer.bare(step.transaction);
  const ByteView bytes = writer.view();
  return {bytes.begin(), bytes.end()};
}

FixtureSource::FixtureSource(const std::string& path) : input_(path) {
  read_head();
  take_head();
}

// The first line alone where it is a whole value; otherwise the value goes on to the end.
void FixtureSource::read_head() {
  std::string line;
  while (input_.line(line)) {
    text_ += line;
    if (!is_blank(line)) break;
    text_ += '\n';
  }
  if (is_blank(line)) {
    throw Failure{Exit::invalid, "the file is empty", input_.name() + ":1:1",
                  "`surety new-fixture` writes one to begin with"};
  }
  lines_ = reader_.read(text_, type_info<Fixture>, head_);
  if (lines_) return;
  if (reader_.fault().code == JsonError::ended_early) {
    std::string more;
    input_.rest(more);
    if (!more.empty()) text_ += '\n' + more;
    if (reader_.read(text_, type_info<Fixture>, head_)) return;
  }
  throw json_failure(reader_.fault(), input_.name());
}

void FixtureSource::take_head() {
  const std::vector<ByteView> members = members_of(head_.view(), type_info<Fixture>);
  title_ = text_of(members[place_of<Fixture>("title")]);
  genesis_ = members[place_of<Fixture>("genesis")];
  const ByteView keys = members[place_of<Fixture>("keys")];
  for (const ByteView key : elements_of(keys, type_info<std::vector<TestKey>>)) {
    const std::vector<ByteView> parts = members_of(key, type_info<TestKey>);
    const ByteView name = parts[place_of<TestKey>("name")];
    keys_.push_back({name_of(name), name, parts[place_of<TestKey>("secret_seed")]});
  }
  const ByteView blocks = members[place_of<Fixture>("blocks")];
  blocks_ = elements_of(blocks, type_info<std::vector<FixtureBlock>>);
}

bool FixtureSource::next(BlockSlices& block) {
  if (index_ < blocks_.size()) {
    block.place = "/blocks/" + std::to_string(index_);
    cut_block(blocks_[index_++], block);
    return true;
  }
  return lines_ && next_line(block);
}

bool FixtureSource::next_line(BlockSlices& block) {
  do {
    if (!input_.line(line_)) return false;
  } while (is_blank(line_));
  block_bytes_.clear();
  if (!reader_.read(line_, type_info<FixtureBlock>, block_bytes_)) {
    throw json_failure(reader_.fault(), input_.name(), input_.line_number());
  }
  block.place = "line " + std::to_string(input_.line_number());
  cut_block(block_bytes_.view(), block);
  return true;
}

std::string FixtureSource::place_in_genesis(const std::string& pointer) const {
  return place_of_pointer(text_, "/genesis" + pointer, input_.name());
}

u64 FixtureSource::done() const { return lines_ ? input_.bytes_read() : index_; }
u64 FixtureSource::whole() const { return lines_ ? input_.size() : blocks_.size(); }

}  // namespace surety::cli
