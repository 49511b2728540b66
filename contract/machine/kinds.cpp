#include "contract/machine/kinds.hpp"

namespace surety::machine {

std::optional<u16> kind_of(const Name& name) {
  for (const TypeInfo* kind : type_info<Message>.alternatives) {
    const std::string_view text(kind->name);
    const ByteView bytes = as_bytes(text);
    if (bytes.size() == name.size && std::memcmp(bytes.data(), name.bytes.data(), name.size) == 0) {
      return kind->tag;
    }
  }
  return std::nullopt;
}

}  // namespace surety::machine
