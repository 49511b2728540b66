// What a consumer's first program does: numbers in, numbers out, nothing else to link.
#include <cstdio>

#include "ledger/quantity.hpp"
#include "ledger/trap.hpp"

int main() {
  const surety::Atoms sum = surety::Atoms{40} + surety::Atoms{2};
  surety::ensures(sum == surety::Atoms{42}, "forty and two are forty-two");
  std::puts("consumer: fine");
  return 0;
}
