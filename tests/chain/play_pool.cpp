// Plays a pool with real participants for a contract, whose beacon is mixed and which is opened by
// its calls alone:
//   surety_chain_pool plots                     names the plots that tests play, one a line
//   surety_chain_pool fixture PLOT SIZE         prints the history as a fixture
//   surety_chain_pool live PLOT SIZE PACE       plays it on a chain outside, through a talk of
//   lines
//
// The talk: it says how many people there are; is told their names, hexadecimal, in a line. It says
// a fixture without blocks, whose genesis is to be deployed; is told the chain's id and the
// contract's address. Then, again and again, it says a block that it proposes, and is told the
// blocks that followed, and an empty line. It ends with an empty line.

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include "agents/story/tales.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"

namespace surety {

namespace {

constexpr u32 GREATEST_SIZE = 16;  // names of participants have two digits
constexpr u32 GREATEST_PACE = 100;

[[noreturn]] void fail(const std::string& what) {
  std::cerr << "surety_chain_pool: " << what << "\n";
  std::exit(2);
}

template <class T>
std::string json_of(const T& value) {
  ByteBuffer bytes;
  encode(value, bytes);
  ByteBuffer text;
  expects(write_json(bytes.view(), type_info<T>, text), "what was encoded is written");
  std::string line;
  for (const u8 byte : text.view()) line += static_cast<char>(byte);
  return line;
}

template <class T>
T from_json(const std::string& text) {
  ByteBuffer bytes;
  if (const auto fault = read_json(text, type_info<T>, bytes)) {
    fail(fault->message + " at \"" + fault->pointer + "\"");
  }
  T value;
  expects(decode(bytes.view(), value), "what was read from JSON decodes");
  return value;
}

std::string told() {
  std::string line;
  if (!std::getline(std::cin, line)) fail("the chain has stopped talking");
  return line;
}

void say(const std::string& line) { std::cout << line << std::endl; }

// The bytes that a name in hexadecimal stands for; their count comes before them.
std::string name_from(const std::string& word) {
  ByteBuffer read;
  if (const auto fault = read_json("\"" + word + "\"", type_info<Name>, read)) {
    fail(word + " is no name: " + fault->message);
  }
  std::string bytes;
  for (const u8 byte : read.view().subspan(1)) bytes += static_cast<char>(byte);
  return bytes;
}

class Talk final : public story::Outside {
 public:
  std::vector<std::string> names(u32 count) override {
    say(std::to_string(count));
    std::istringstream words(told());
    for (std::string word; words >> word;) names_.push_back(name_from(word));
    if (names_.size() != count) fail("there are as many names as people");
    return names_;
  }

  machine::Host deploy(const machine::Genesis& genesis) override {
    machine::Fixture fixture;
    fixture.title = text_of("A pool on a chain");
    fixture.genesis = genesis;
    say(json_of(fixture));
    std::istringstream words(told());
    std::string chain;
    std::string contract;
    if (!(words >> chain >> contract)) fail("a chain has an id, and a contract has an address");
    machine::Host host;
    host.chain = text_of(chain).utf8;
    host.contract = text_of(contract).utf8;
    return host;
  }

  std::vector<machine::FixtureBlock> next(const machine::FixtureBlock& proposed) override {
    machine::FixtureBlock said = proposed;
    if (said.note) said.note = text_of(readable(said.note->utf8));
    say(json_of(said));
    std::vector<machine::FixtureBlock> blocks;
    for (std::string line = told(); !line.empty(); line = told()) {
      blocks.push_back(from_json<machine::FixtureBlock>(line));
    }
    if (blocks.empty()) fail("a block follows on each that is proposed");
    return blocks;
  }

 private:
  static Text text_of(const std::string& words) { return {{words.begin(), words.end()}}; }

  // Names outside are no words, and stories speak of people by name.
  std::string readable(const Bytes& words) const {
    std::string text(words.begin(), words.end());
    for (u32 i = 0; i < names_.size(); ++i) {
      const std::string& name = names_[i];
      for (auto at = text.find(name); at != std::string::npos; at = text.find(name)) {
        text.replace(at, name.size(), "person " + std::to_string(i));
      }
    }
    return text;
  }

  std::vector<std::string> names_;
};

// Plots that come to their end as a contract has them too. Others want another draw than the mixed
// beacon gives; try them with `fixture` and add them here.
constexpr const char* PLOTS[] = {
    "life",         "cheating-dealer",    "false-complaint",     "silent-member",
    "missed-duty",  "bad-coordinators",   "slashable-proposal",  "double-signing",
    "halted-pool",  "halt-and-return",    "poisoned-record",     "wrong-key-messages",
    "sold-seat",    "abandoned-rotation", "wrong-duty-messages", "missed-rotation",
    "unsold-seat",  "refilled-seat",      "sybil-buyer",         "retired-pool",
    "two-auctions", "false-reports"};

story::Plot plot_of(const std::string& name) {
  const std::optional<story::Plot> plot = story::plot_named(name);
  if (!plot) fail("there is no plot " + name);
  return *plot;
}

u32 number_of(const std::string& digits, u32 least, u32 greatest) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool fits =
      !digits.empty() && digits.size() <= 3 && std::all_of(digits.begin(), digits.end(), digit);
  const u32 value = fits ? static_cast<u32>(std::stoul(digits)) : 0;
  if (!fits || value < least || value > greatest) {
    fail(digits + " is no number from " + std::to_string(least) + " to " +
         std::to_string(greatest));
  }
  return value;
}

int play(const std::vector<std::string>& words) {
  if (words == std::vector<std::string>{"plots"}) {
    for (const char* name : PLOTS) {
      say(std::string(name) + ' ' + std::to_string(plot_of(name).least_size));
    }
    return 0;
  }
  const bool live = words.size() == 4 && words[0] == "live";
  if (!live && !(words.size() == 3 && words[0] == "fixture")) {
    fail("usage: surety_chain_pool plots | fixture PLOT SIZE | live PLOT SIZE PACE");
  }
  const story::Plot plot = plot_of(words[1]);
  const u32 size = number_of(words[2], plot.least_size, GREATEST_SIZE);
  story::Shape shape = story::shape_of(plot, size);
  shape.in_contract = true;
  if (live) shape.pace = number_of(words[3], 1, GREATEST_PACE);
  Talk talk;
  story::World world(shape, live ? &talk : nullptr);
  const story::Tale tale = story::tell(world, plot);
  say(live ? "" : json_of(world.fixture(tale.title, tale.about)));
  if (tale.complete) return 0;
  std::cerr << "the story came to no good end\n";
  for (const std::string& surprise : tale.surprises) std::cerr << surprise << '\n';
  return 1;
}

}  // namespace

}  // namespace surety

int main(int count, char** words) { return surety::play({words + 1, words + count}); }
