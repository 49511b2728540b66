// What a consumer's first program does: numbers in C++, a session through the C interface, and
// nothing else to link.
#include <cstdio>

#include "ledger/quantity.hpp"
#include "ledger/trap.hpp"
#include "wasm/surety.h"

int main() {
  const surety::Atoms sum = surety::Atoms{40} + surety::Atoms{2};
  surety::ensures(sum == surety::Atoms{42}, "forty and two are forty-two");
  surety_session* session = surety_session_open();
  surety_answer answer;
  const unsigned status = surety_call(session, SURETY_EXPLAIN, 0, nullptr, 0, &answer);
  surety::ensures(status == SURETY_INVALID && answer.size > 0, "a call without input is answered");
  surety_session_close(session);
  std::puts("consumer: fine");
  return 0;
}
