#include "cli/slices.hpp"

#include "cli/failure.hpp"
#include "cli/wire.hpp"
#include "ledger/json/walker.hpp"

namespace surety::cli {

ByteView take_value(ByteView& bytes, const TypeInfo& type, const Field* field) {
  json::Walker walker(bytes, nullptr, JsonStyle::compact);
  if (!walker.value({&type, field})) {
    throw Failure{Exit::broken_law, std::string("an engine's answer is no ") + type.name, "engine",
                  ""};
  }
  const ByteView value = bytes.first(bytes.size() - walker.rest().size());
  bytes = walker.rest();
  return value;
}

std::vector<ByteView> members_of(ByteView record, const TypeInfo& type) {
  std::vector<ByteView> members;
  members.reserve(type.members.size());
  for (const Member& member : type.members) {
    members.push_back(take_value(record, *member.type, &member.field));
  }
  return members;
}

std::vector<ByteView> elements_of(ByteView list, const TypeInfo& list_type) {
  WireReader reader(list);
  const u32 count = reader.u32_();
  ByteView rest = reader.rest();
  std::vector<ByteView> elements;
  elements.reserve(count);
  for (u32 i = 0; i < count; ++i) elements.push_back(take_value(rest, *list_type.element));
  return elements;
}

std::optional<ByteView> content_of(ByteView optional) {
  if (optional[0] == 0) return std::nullopt;
  return optional.subspan(1);
}

u64 integer_of(ByteView bytes) {
  return WireReader(bytes).integer(static_cast<unsigned>(bytes.size()));
}

Hash hash_of(ByteView bytes) { return WireReader(bytes).hash(); }

std::string text_of(ByteView sized) { return WireReader(sized).text(); }

std::string name_of(ByteView name) {
  const ByteView bytes = name.subspan(1);
  if (json::is_plain_name(bytes)) return WireReader::text_of(bytes);
  ByteBuffer hex;
  json::append_hex(bytes, hex);
  return WireReader::text_of(hex.view());
}

}  // namespace surety::cli
