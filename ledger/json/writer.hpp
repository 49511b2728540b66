#pragma once
// Canonical bytes to JSON text. The text reads back to the same bytes.

#include "ledger/bytes.hpp"
#include "ledger/describe.hpp"
#include "ledger/json/name_form.hpp"

namespace surety {

enum class JsonStyle : u8 {
  compact,  // one line without spaces
  pretty,   // a member or element a line, two spaces a level
  chain,    // as compact, but integers wider than 32 bits are strings whatever their value
};

// Appends the text of the one value in `bytes`. False where the bytes are not the canonical bytes
// of one value, nest deeper than JSON is read, or make more than 2 GiB of text; `out` is then as it
// was. Never reads outside `bytes`.
[[nodiscard]] bool write_json(ByteView bytes, const TypeInfo& type, ByteBuffer& out,
                              JsonStyle style = JsonStyle::compact,
                              const NameForm* names = nullptr);

// Whether the bytes are the canonical bytes of exactly one value.
[[nodiscard]] bool validate(ByteView bytes, const TypeInfo& type);

}  // namespace surety
