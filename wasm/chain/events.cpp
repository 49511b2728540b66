#include "wasm/chain/events.hpp"

#include "ledger/json/walker.hpp"
#include "ledger/wire.hpp"

namespace surety::chain {

void Emitter::call(const machine::Message& message, machine::Outcome outcome, u16 code) {
  const TypeInfo* type = type_info<machine::Message>.alternatives[message.index()];
  host_.attribute("action", type->name);
  host_.attribute("outcome", outcome == machine::Outcome::failed ? "failed" : "applied");
  for (const Code& known : machine::ALL_CODES) {
    if (code != 0 && known.value == code) host_.attribute("error", known.name);
  }
}

void Emitter::events(ByteView& bytes) {
  u32 count = wire::load_little<u32>(bytes.data());
  bytes = bytes.subspan(4);
  for (; count > 0; --count) {
    const u16 tag = wire::load_little<u16>(bytes.data());
    bytes = bytes.subspan(2);
    const TypeInfo* found = nullptr;
    for (const TypeInfo* type : type_info<machine::Event>.alternatives) {
      if (type->tag == tag) found = type;
    }
    expects(found != nullptr, "an event is one of its alternatives");
    event(*found, bytes);
  }
}

void Emitter::event(const TypeInfo& type, ByteView& bytes) {
  host_.begin_event(type.name);
  for (const Member& one : type.members) member(one, bytes);
}

// The member's JSON without the quotes of a string; nothing where it is absent or empty.
void Emitter::member(const Member& member, ByteView& bytes) {
  text_.clear();
  json::Walker walker(bytes, &text_, JsonStyle::chain, &host_);
  const bool written = walker.value({member.type, &member.field});
  expects(written, "an event that was just written is printed");
  bytes = walker.rest();
  const void* start = text_.data();
  std::string_view text(static_cast<const char*>(start), text_.size());
  if (text == "null") return;
  if (text.size() >= 2 && text.front() == '"') text = text.substr(1, text.size() - 2);
  if (!text.empty()) host_.attribute(member.field.name, text);
}

}  // namespace surety::chain
