#include "ledger/json/writer.hpp"

#include "ledger/json/walker.hpp"

namespace surety {

bool write_json(ByteView bytes, const TypeInfo& type, ByteBuffer& out, JsonStyle style,
                const NameForm* names) {
  const u32 before = out.size();
  json::Walker walker(bytes, &out, style, names);
  if (walker.value({&type, nullptr}) && walker.rest().empty()) return true;
  out.truncate(before);
  return false;
}

bool validate(ByteView bytes, const TypeInfo& type) {
  json::Walker walker(bytes, nullptr, JsonStyle::compact);
  return walker.value({&type, nullptr}) && walker.rest().empty();
}

}  // namespace surety
