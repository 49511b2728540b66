#include "cli/engine.hpp"
#include "wasm/surety.h"

namespace surety::cli {

namespace {

class NativeEngine final : public Engine {
 public:
  NativeEngine() : session_(surety_session_open()) {}
  NativeEngine(const NativeEngine&) = delete;
  NativeEngine& operator=(const NativeEngine&) = delete;
  ~NativeEngine() override { surety_session_close(session_); }

  const char* name() const override { return "native"; }

  Reply call(u32 operation, u32 handle, ByteView input) override {
    surety_answer answer{};
    const u32 status = surety_call(session_, operation, handle, input.data(),
                                   static_cast<u32>(input.size()), &answer);
    return {status, {answer.bytes, answer.size}};
  }

 private:
  surety_session* session_;
};

}  // namespace

std::unique_ptr<Engine> native_engine() { return std::make_unique<NativeEngine>(); }

}  // namespace surety::cli
