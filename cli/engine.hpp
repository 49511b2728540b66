#pragma once
// What executes the ledger: this program's own code, or the WASM module in Node. Both speak the C
// interface (wasm/surety.h), so a command does not know which one it has.

#include <memory>
#include <span>
#include <string>

#include "ledger/bytes.hpp"

namespace surety::cli {

struct Reply {
  u32 status;
  ByteView bytes;  // until the engine's next call
};

// One call of a series that is timed.
struct TimedCall {
  u32 operation;
  u32 handle;
  ByteView input;
};

struct Timing {
  Reply last;       // of the last call that was made
  u64 nanoseconds;  // of all calls together
};

class Engine {
 public:
  virtual ~Engine() = default;
  virtual const char* name() const = 0;
  // For reports: what compiled it, or what runs it.
  virtual std::string about() = 0;
  // Throws a Failure where the engine itself cannot be reached any more.
  virtual Reply call(u32 operation, u32 handle, ByteView input) = 0;
  // Makes the calls one after another until one has another status than `wanted`. The processor's
  // time is taken in the process that makes them: no pipe and no copy of an input counts.
  virtual Timing time(u32 wanted, std::span<const TimedCall> calls) = 0;

 protected:
  Engine() = default;
  Engine(const Engine&) = default;
  Engine& operator=(const Engine&) = default;
};

std::unique_ptr<Engine> native_engine();

// Where the WASM engine is; empty paths are looked for beside the program.
struct WasmPaths {
  std::string module;  // surety.wasm
  std::string script;  // engine.mjs
};
// Throws a Failure that says what to install where node, the script or the module is missing.
std::unique_ptr<Engine> wasm_engine(const WasmPaths& paths);

}  // namespace surety::cli
