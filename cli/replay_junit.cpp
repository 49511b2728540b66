// A replay as JUnit XML, the form that continuous integration reads.

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/failure.hpp"
#include "cli/json_text.hpp"
#include "cli/replay_output.hpp"

namespace surety::cli {

namespace {

// XML 1.0 has no way to write most control characters.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += static_cast<u8>(c) < 0x20 && c != '\n' && c != '\t' ? '?' : c;
    }
  }
  return result;
}

std::string fields_text(const std::vector<FieldReport>& fields) {
  std::string result;
  for (const FieldReport& field : fields) {
    result += words(field.path) + ": expected " + words(field.expected.value_or(text("nothing"))) +
              ", actual " + words(field.actual.value_or(text("nothing"))) + "\n";
  }
  return result;
}

class JunitOutput final : public ReplayOutput {
 public:
  explicit JunitOutput(std::string path) : path_(std::move(path)) {}

  void begin(const FixtureSource&) override {
    cases_.clear();
    count_ = 0;
    failures_ = 0;
  }

  void block(const FixtureSource& source, const BlockSlices& block,
             const BlockOutcome& outcome) override {
    ++count_;
    cases_ += "    <testcase classname=\"" + escaped(source.name()) + "\" name=\"" +
              escaped(block.place) + " height " + std::to_string(block.height()) + "\"";
    if (outcome.differences.empty()) {
      cases_ += "/>\n";
      return;
    }
    ++failures_;
    cases_ += ">\n";
    for (const Difference& difference : outcome.differences) {
      cases_ += "      <failure message=\"" +
                escaped(words(difference.at) + ": " + words(difference.sentence)) + "\">" +
                escaped(fields_text(difference.fields)) + "</failure>\n";
    }
    cases_ += "    </testcase>\n";
  }

  void end(const FileReport& report) override {
    suites_ += "  <testsuite name=\"" + escaped(words(report.title)) + "\" tests=\"" +
               std::to_string(count_) + "\" failures=\"" + std::to_string(failures_) + "\">\n" +
               cases_ + "  </testsuite>\n";
  }

  void finish() override {
    const std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" + suites_ + "</testsuites>\n";
    std::FILE* file = std::fopen(path_.c_str(), "we");
    const bool written = file != nullptr &&
                         std::fwrite(text.data(), 1, text.size(), file) == text.size() &&
                         std::fflush(file) == 0;
    const int error = errno;
    if (file != nullptr) std::fclose(file);
    if (written) return;
    throw Failure{Exit::io, std::string("cannot be written: ") + std::strerror(error), path_, ""};
  }

 private:
  std::string path_;
  std::string suites_;
  std::string cases_;
  u64 count_ = 0;
  u64 failures_ = 0;
};

}  // namespace

std::unique_ptr<ReplayOutput> junit_output(std::string path) {
  return std::make_unique<JunitOutput>(std::move(path));
}

}  // namespace surety::cli
