#pragma once
// How a replay is told: to people, as one JSON document, as JSON Lines, and as JUnit XML.

#include <memory>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/replay.hpp"

namespace surety::cli {

class ReplayOutput {
 public:
  virtual ~ReplayOutput() = default;
  virtual void begin(const FixtureSource&) {}
  virtual void block(const FixtureSource&, const BlockSlices&, const BlockOutcome&) {}
  virtual void end(const FileReport&) {}
  // After the last file.
  virtual void finish() {}

 protected:
  ReplayOutput() = default;
  ReplayOutput(const ReplayOutput&) = default;
  ReplayOutput& operator=(const ReplayOutput&) = default;
};

// Lines on stdout, one per file, and the differences under them; details on stderr with -v.
std::unique_ptr<ReplayOutput> human_output(Console& console);
// One replay_report on stdout.
std::unique_ptr<ReplayOutput> json_output(Console& console);
// replay_line after replay_line on stdout.
std::unique_ptr<ReplayOutput> ndjson_output(Console& console);
// A testsuite per file, a testcase per block, written to `path` at the end.
std::unique_ptr<ReplayOutput> junit_output(std::string path);

}  // namespace surety::cli
