#pragma once
// Bytes inside the chain's JSON (RFC 4648, with padding).

#include <string_view>

#include "ledger/bytes.hpp"

namespace surety::cosmwasm {

void append_base64(ByteView bytes, ByteBuffer& out);

// Appends the bytes; false where the text is not what append_base64 writes.
[[nodiscard]] bool decode_base64(std::string_view text, ByteBuffer& out);

}  // namespace surety::cosmwasm
