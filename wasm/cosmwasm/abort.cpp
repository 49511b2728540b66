#include "wasm/cosmwasm/imports.hpp"

// A broken law ends the call; the chain shows the sentence to whoever made it.
extern "C" [[noreturn]] void surety_chain_abort(const char* sentence) {
  surety::u32 length = 0;
  while (sentence[length] != '\0') ++length;
  const void* start = sentence;
  const surety::cosmwasm::Shown shown({static_cast<const surety::u8*>(start), length});
  surety_env_abort(shown.region());
}
