#include "ledger/trap.hpp"

#include <boost/throw_exception.hpp>

#if !defined(__wasm__)
#include <cstdio>
#include <cstdlib>
#endif

#if defined(SURETY_CHAIN)
// A chain shows the sentence to whoever made the call; the adapter ends it.
extern "C" [[noreturn]] void surety_chain_abort(const char* sentence);
#endif

namespace surety {

void trap(const char* law) noexcept {
#if defined(SURETY_CHAIN)
  surety_chain_abort(law);
#elif defined(__wasm__)
  static_cast<void>(law);
  __builtin_trap();
#else
  std::fputs("surety: internal law broken: ", stderr);
  std::fputs(law, stderr);
  std::fputc('\n', stderr);
  std::abort();
#endif
}

}  // namespace surety

// Boost calls these where it would throw; the core is built without exceptions.
namespace boost {

void throw_exception(const std::exception&) { surety::trap("Boost raised an exception"); }
void throw_exception(const std::exception&, const source_location&) {
  surety::trap("Boost raised an exception");
}

}  // namespace boost
