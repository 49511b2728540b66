#pragma once
// What the chain says of a call, read.

#include "wasm/chain/host.hpp"

namespace surety::cosmwasm {

// Env: where and when. False where a fact is missing or is not what it should be.
[[nodiscard]] bool read_env(std::string_view json, chain::Surroundings& now);

// MessageInfo: who and with which coins.
[[nodiscard]] bool read_info(std::string_view json, chain::Sender& sender);

}  // namespace surety::cosmwasm
