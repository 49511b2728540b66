#pragma once
// The value of a member that a JSON object leaves out.

#include "ledger/json/scalar.hpp"

namespace surety::json {

// Appends the canonical bytes of the field's fallback; false where its text is no value of it.
[[nodiscard]] bool put_fallback(Slot slot, ByteBuffer& out);

}  // namespace surety::json
