// What a consumer's first program does: numbers in C++, a session through the C interface, and
// nothing else to link.
#include <cstdio>

#include "ledger/bls.hpp"
#include "ledger/quantity.hpp"
#include "ledger/trap.hpp"
#include "wasm/surety.h"

int main() {
  const surety::Atoms sum = surety::Atoms{40} + surety::Atoms{2};
  surety::ensures(sum == surety::Atoms{42}, "forty and two are forty-two");
  const surety::bls::G1 key = surety::bls::public_point(surety::bls::Scalar::of(42));
  surety::ensures(key == surety::bls::G1::generator().times(42), "keys are points");
  surety_session* session = surety_session_open();
  surety_answer answer;
  const unsigned status = surety_call(session, SURETY_EXPLAIN, 0, nullptr, 0, &answer);
  surety::ensures(status == SURETY_INVALID && answer.size > 0, "a call without input is answered");
  surety_session_close(session);
  std::puts("consumer: fine");
  return 0;
}
