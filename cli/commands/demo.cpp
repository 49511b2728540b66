#include <fstream>

#include "agents/story/tales.hpp"
#include "cli/commands/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/report_types.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::string subject;
  std::string plot = "life";
  std::string format = "human";
  std::string fixture;
  std::optional<u64> size;
  std::optional<u64> seed;
};

constexpr u64 GREATEST_SIZE = 16;  // names of participants have two digits

std::vector<std::string> plot_names() {
  std::vector<std::string> names;
  for (const story::Plot& plot : story::plots()) names.emplace_back(plot.name);
  return names;
}

void print_human(Console& console, const story::Tale& tale) {
  console.print_line(console.paint(Tone::strong, tale.title));
  for (const story::Chapter& chapter : tale.chapters) {
    const std::string height = std::to_string(chapter.height.value);
    const std::string indent(height.size() < 4 ? 4 - height.size() : 0, ' ');
    console.print_line(console.paint(Tone::faint, indent + height) + "  " + chapter.text);
  }
}

void print_json(Console& console, story::World& world, const story::Tale& tale) {
  DemoReport report;
  report.title = text(tale.title);
  report.ledger_id = world.ledger().ledger_id();
  report.state_root = world.ledger().state_root();
  report.complete = tale.complete;
  for (const story::Chapter& chapter : tale.chapters) {
    report.chapters.push_back({.height = chapter.height, .text = text(chapter.text)});
  }
  console.print_line(json_of(report));
}

void write_fixture(const std::string& path, const story::World& world, const story::Tale& tale) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << json_of(world.fixture(tale.title, tale.about)) << '\n';
  file.close();
  if (!file) throw Failure{Exit::io, "the fixture could not be written", path, ""};
}

Exit demo(Console& console, const Options& options) {
  const std::optional<story::Plot> plot = story::plot_named(options.plot);
  expects(plot.has_value(), "the command line takes no other words");
  const u64 size = options.size.value_or(plot->least_size);
  if (size < plot->least_size || size > GREATEST_SIZE) {
    throw Failure{Exit::usage,
                  "--size is from " + std::to_string(plot->least_size) + " to 16 for the plot " +
                      plot->name + "; found " + std::to_string(size),
                  "", ""};
  }
  story::World world(story::shape_of(*plot, static_cast<u32>(size), options.seed.value_or(1)));
  const story::Tale tale = story::tell(world, *plot);
  if (!options.fixture.empty()) write_fixture(options.fixture, world, tale);
  if (options.format == "json") {
    print_json(console, world, tale);
  } else {
    print_human(console, tale);
  }
  return tale.complete ? Exit::fine : Exit::broken_law;
}

}  // namespace

Command demo_command() {
  const auto options = std::make_shared<Options>();
  return {.name = "demo",
          .summary = "play the life of a pool with real keys, and tell it",
          .examples = {{"surety demo pool", "A pool of four, from its draw to its payouts."},
                       {"surety demo pool --size 10 --plot cheating-dealer",
                        "A dealer sends a wrong share, and the ledger convicts it."},
                       {"surety demo pool --fixture life.json && surety replay life.json",
                        "The same as a fixture that anyone can replay."}},
          .about = {"Members run the off-chain participant against a ledger in memory. Their keys "
                    "follow from the seed, so the same options give the same bytes."},
          .options = {{.names = "subject",
                       .value = "SUBJECT",
                       .meaning = "Whose life it is.",
                       .into = &options->subject,
                       .choices = {"pool"},
                       .required = true},
                      {.names = "--size",
                       .value = "N",
                       .meaning = "Members, 4 to 16; as few as the plot needs unless given.",
                       .into = &options->size},
                      {.names = "--plot",
                       .value = "PLOT",
                       .meaning = "What gets in the way. life unless given: nothing does.",
                       .into = &options->plot,
                       .choices = plot_names()},
                      {.names = "-s,--seed",
                       .value = "S",
                       .meaning = "Other keys and draws. 1 unless given.",
                       .into = &options->seed},
                      {.names = "--fixture",
                       .value = "FILE",
                       .meaning = "Write all that happens as a fixture.",
                       .into = &options->fixture},
                      {.names = "-f,--format",
                       .value = "FORMAT",
                       .meaning = "How it is told; `surety schema demo-report` describes json.",
                       .into = &options->format,
                       .choices = {"human", "json"}}},
          .run = [options](Console& console) { return demo(console, *options); }};
}

}  // namespace surety::cli
