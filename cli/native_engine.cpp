#include "cli/cpu_time.hpp"
#include "cli/engine.hpp"
#include "ledger/sha256.hpp"
#include "wasm/surety.h"

namespace surety::cli {

namespace {

// The compiler of this file, which is that of the whole program.
std::string compiler() {
#ifdef __clang__
  return __VERSION__;
#else
  return std::string("g++ ") + __VERSION__;
#endif
}

const char* optimisation() {
#ifdef __OPTIMIZE__
  return "";
#else
  return " without optimisation";
#endif
}

class NativeEngine final : public Engine {
 public:
  NativeEngine() : session_(surety_session_open()) {}
  NativeEngine(const NativeEngine&) = delete;
  NativeEngine& operator=(const NativeEngine&) = delete;
  ~NativeEngine() override { surety_session_close(session_); }

  const char* name() const override { return "native"; }
  std::string about() override {
    std::string said = compiler();
    said += optimisation();
    said += ", SHA-256 by ";
    said += sha256_backend();
    return said;
  }

  Reply call(u32 operation, u32 handle, ByteView input) override {
    surety_answer answer{};
    const u32 status = surety_call(session_, operation, handle, input.data(),
                                   static_cast<u32>(input.size()), &answer);
    return {status, {answer.bytes, answer.size}};
  }

  Timing time(u32 wanted, std::span<const TimedCall> calls) override {
    Reply last{wanted, {}};
    const u64 begin = cpu_nanoseconds();
    for (const TimedCall& one : calls) {
      last = call(one.operation, one.handle, one.input);
      if (last.status != wanted) break;
    }
    return {last, cpu_nanoseconds() - begin};
  }

 private:
  surety_session* session_;
};

}  // namespace

std::unique_ptr<Engine> native_engine() { return std::make_unique<NativeEngine>(); }

}  // namespace surety::cli
