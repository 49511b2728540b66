#pragma once
// JSON text to canonical bytes through nlohmann_json's SAX interface: native only, since that
// library brings floats. It streams, so a file need not fit in memory, and gives the same bytes,
// codes and pointers as the integer-only reader.

#include <optional>

#include "ledger/json/sink.hpp"

namespace surety {

// Where text comes from: puts up to `capacity` bytes at `place` and says how many; 0 at the end.
struct TextSource {
  u32 (*read)(void* context, u8* place, u32 capacity);
  void* context;
};

// Appends the canonical bytes of the one value in the text. Nothing where it was read; on a fault
// `out` is as it was.
std::optional<JsonFault> read_json_stream(TextSource source, const TypeInfo& type, ByteBuffer& out);

// The same for text in memory.
std::optional<JsonFault> read_json_nlohmann(std::string_view text, const TypeInfo& type,
                                            ByteBuffer& out);

}  // namespace surety
