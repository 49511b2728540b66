#include "wasm/participant/session.hpp"

// The exports of wasm/surety.h, over a member instead of ledgers.
struct surety_session {
  surety::wasm::MemberSession session;
};

extern "C" {

uint32_t surety_participant_version(void) { return 1; }

surety_session* surety_session_open(void) { return new surety_session; }
void surety_session_close(surety_session* session) { delete session; }

uint32_t surety_call(surety_session* session, uint32_t operation, uint32_t, const uint8_t* input,
                     uint32_t size, surety_answer* answer) {
  const uint32_t status = session->session.call(operation, {input, size});
  const surety::ByteView bytes = session->session.answer();
  answer->bytes = bytes.data();
  answer->size = static_cast<uint32_t>(bytes.size());
  return status;
}

void* surety_allocate(uint32_t size) { return __builtin_malloc(size == 0 ? 1 : size); }
void surety_release(void* memory) { __builtin_free(memory); }

}  // extern "C"
