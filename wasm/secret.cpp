#include "wasm/types.hpp"

#if !defined(__wasm__)
#include <sys/random.h>
#endif

namespace surety::wasm {

IndexSecret index_secret() {
  IndexSecret secret{};
#if defined(__wasm__)
  // A module has no randomness of its own; its host bounds what one call may cost.
  for (unsigned i = 0; i < IndexSecret::size; ++i) secret.bytes[i] = static_cast<u8>(0x5b + 7 * i);
#else
  expects(getrandom(secret.bytes.data(), IndexSecret::size, 0) == IndexSecret::size,
          "the system gives randomness");
#endif
  return secret;
}

}  // namespace surety::wasm
