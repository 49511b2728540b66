#include "ledger/json/fallback.hpp"

#include "ledger/json/reader.hpp"

namespace surety::json {
namespace {

// Numbers and "[]" are what most fallbacks are; they need no reader.
bool put_directly(Slot slot, std::string_view text, ByteBuffer& out) {
  const u32 before = out.size();
  if (slot.type->kind == Kind::integer && put_number(slot, text, out) == JsonError::none) {
    return true;
  }
  out.truncate(before);
  if (slot.type->kind != Kind::list || text != "[]" || count_below(slot, 0)) return false;
  store({}, out.extend(4), 4);
  return true;
}

}  // namespace

bool put_fallback(Slot slot, ByteBuffer& out) {
  const std::string_view text = slot.field->fallback;
  if (put_directly(slot, text, out)) return true;
  JsonReader reader;
  return reader.read(text, *slot.type, out, slot.field);
}

}  // namespace surety::json
