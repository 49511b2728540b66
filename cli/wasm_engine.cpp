// The WASM module behind `node engine.mjs MODULE`. A request is u32 operation, u32 handle, u32 size
// and the bytes; a reply is u32 status, u32 size and the bytes; all little-endian.

#include <filesystem>

#include "cli/child.hpp"
#include "cli/engine.hpp"
#include "cli/wire.hpp"

namespace surety::cli {

namespace {

namespace fs = std::filesystem;

// What the script does itself (js/bin/engine.mjs): a series of calls timed, and what Node it is.
constexpr u32 TIME = 0x100;
constexpr u32 ABOUT = 0x101;

// The status of a call that ended the module; the answer is a sentence.
constexpr u32 TRAPPED = 0xffff'ffff;

fs::path folder_of_program() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path(".") : program.parent_path();
}

// The first place that has the file: beside an installed program, or in the source tree that this
// program was built in.
std::string find_beside(std::initializer_list<const char*> places) {
  const fs::path folder = folder_of_program();
  for (const char* place : places) {
    std::error_code error;
    const fs::path path = (folder / place).lexically_normal();
    if (fs::is_regular_file(path, error)) return path.string();
  }
  return {};
}

std::string require_file(const std::string& given, std::initializer_list<const char*> places,
                         const Failure& absent) {
  if (given.empty()) {
    std::string found = find_beside(places);
    if (found.empty()) throw absent;
    return found;
  }
  std::error_code error;
  if (fs::is_regular_file(given, error)) return given;
  throw Failure{absent.exit, "there is no such file", given, absent.hint};
}

class WasmEngine final : public Engine {
 public:
  explicit WasmEngine(const std::vector<std::string>& command) : node_(command) {}
  const char* name() const override { return "wasm"; }

  Reply call(u32 operation, u32 handle, ByteView input) override {
    WireWriter request;
    request.u32_(operation).u32_(handle).u32_(static_cast<u32>(input.size()));
    std::array<u8, 8> head{};
    const bool sent = node_.write(request.view()) && node_.write(input);
    if (!sent || !node_.read(head.data(), head.size())) stopped();
    WireReader reader(head);
    const u32 status = reader.u32_();
    answer_.resize(reader.u32_());
    if (!node_.read(answer_.data(), answer_.size())) stopped();
    if (status == TRAPPED) {
      throw Failure{Exit::broken_law, WireReader::text_of(answer_), "engine wasm",
                    "this is a bug; please report it with the file"};
    }
    return {status, answer_};
  }

  Timing time(u32 wanted, std::span<const TimedCall> calls) override {
    WireWriter input;
    input.u32_(wanted).u32_(static_cast<u32>(calls.size()));
    for (const TimedCall& one : calls) {
      input.u32_(one.operation).u32_(one.handle).sized(one.input);
    }
    const Reply reply = call(TIME, 0, input.view());
    WireReader reader(reply.bytes);
    const u64 nanoseconds = reader.u64_();
    return {{reply.status, reader.rest()}, nanoseconds};
  }

  std::string about() override { return WireReader::text_of(call(ABOUT, 0, {}).bytes); }

 private:
  [[noreturn]] static void stopped() {
    throw Failure{Exit::io, "the WASM engine stopped; its message stands above", "node",
                  "Node 20 or newer is needed: see `node --version`"};
  }

  Child node_;
  Bytes answer_;
};

}  // namespace

std::unique_ptr<Engine> wasm_engine(const WasmPaths& paths) {
  const std::string script =
      require_file(paths.script, {"../share/surety/engine.mjs", "../../js/bin/engine.mjs"},
                   {Exit::io, "the script that runs the WASM module was not found", "engine.mjs",
                    "install the whole package, or name the file with --engine-script"});
  const std::string module = require_file(
      paths.module, {"../share/surety/surety.wasm", "../wasm/surety.wasm"},
      {Exit::io, "the WASM module was not found", "surety.wasm",
       "build it with `cmake --preset wasm && cmake --build --preset wasm --target surety_web`, or "
       "name the file with --module"});
  return std::make_unique<WasmEngine>(
      std::vector<std::string>{"node", "--no-warnings", script, module});
}

}  // namespace surety::cli
