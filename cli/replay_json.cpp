// A replay as JSON: values of report_types.hpp, which `surety schema` describes.

#include "cli/json_text.hpp"
#include "cli/replay_output.hpp"
#include "cli/wire.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

namespace {

class JsonOutput final : public ReplayOutput {
 public:
  explicit JsonOutput(Console& console) : console_(console) {}

  void end(const FileReport& report) override {
    report_.holds = report_.holds && report.differences.empty();
    report_.files.push_back(report);
  }

  void finish() override {
    ByteBuffer bytes;
    encode(report_, bytes);
    console_.print_line(json_from_bytes(bytes.view(), type_info<ReplayReport>, JsonStyle::pretty));
  }

 private:
  Console& console_;
  ReplayReport report_;
};

class NdjsonOutput final : public ReplayOutput {
 public:
  explicit NdjsonOutput(Console& console) : console_(console) {}

  void block(const FixtureSource& source, const BlockSlices& block,
             const BlockOutcome& outcome) override {
    // The result stays in the bytes that the engine gave; only what stands around it is written.
    WireWriter line;
    line.u16_(BlockLine::tag);
    line.sized(as_bytes(source.name())).sized(as_bytes(block.place)).u64_(block.height());
    line.byte(outcome.refusal ? 1 : 0);
    if (outcome.refusal) line.u16_(outcome.refusal->code);
    line.byte(outcome.refusal ? 0 : 1).bare(outcome.result);
    print(line.view());
    for (const Difference& difference : outcome.differences) {
      print(DifferenceLine{text(source.name()), difference});
    }
  }

  void end(const FileReport& report) override { print(FileLine{report}); }

 private:
  void print(const ReplayLine& line) {
    ByteBuffer bytes;
    encode(line, bytes);
    print(bytes.view());
  }
  void print(ByteView bytes) { console_.print_line(json_from_bytes(bytes, type_info<ReplayLine>)); }

  Console& console_;
};

}  // namespace

std::unique_ptr<ReplayOutput> json_output(Console& console) {
  return std::make_unique<JsonOutput>(console);
}

std::unique_ptr<ReplayOutput> ndjson_output(Console& console) {
  return std::make_unique<NdjsonOutput>(console);
}

}  // namespace surety::cli
