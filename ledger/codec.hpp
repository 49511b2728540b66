#pragma once
// Canonical bytes (spec: arithmetic, Encoding). One encoding per value: little-endian, explicit
// widths, fields in the order of the description. The definitions are instantiated per record in
// *_codec.cpp files, the only ones that see cereal.

#include "ledger/bytes.hpp"

namespace surety {

// Appends the canonical bytes of a described record, message or event.
template <class T>
void encode(const T& value, ByteBuffer& out);

// Reads a value from exactly these bytes. False on bytes left over or missing, lengths over the
// field's bound, non-minimal forms, unknown tags and values out of range; `value` is then
// unspecified. Never reads outside `bytes` and never allocates more than they can hold.
template <class T>
[[nodiscard]] bool decode(ByteView bytes, T& value);

// Reads a value from the front and moves `bytes` past it.
template <class T>
[[nodiscard]] bool decode_front(ByteView& bytes, T& value);

}  // namespace surety
