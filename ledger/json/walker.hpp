#pragma once
// Walks canonical bytes along the description of their type and prints JSON on the way, or nothing.
// It accepts exactly what the codec's `decode` accepts and what fits JSON's depth.

#include "ledger/json/name_form.hpp"
#include "ledger/json/scalar.hpp"
#include "ledger/json/writer.hpp"

namespace surety::json {

class Walker {
 public:
  // Where `out` is null nothing is printed.
  Walker(ByteView bytes, ByteBuffer* out, JsonStyle style, const NameForm* names = nullptr)
      : bytes_(bytes), out_(out), style_(style), names_(names) {}

  // Past one value; false where the bytes are none, and then what was printed is a part.
  [[nodiscard]] bool value(Slot slot);
  ByteView rest() const { return bytes_; }

 private:
  const u8* take(u64 count);
  bool take_length(Slot slot, u64& length);
  void print(std::string_view text);
  void line_break();

  bool boolean();
  bool integer(Slot slot);
  bool fixed(Slot slot);
  bool byte_string(Slot slot);
  bool text(Slot slot);
  bool name(Slot slot);
  bool label(const TypeInfo& type);
  bool code(const TypeInfo& type);
  bool optional(Slot slot);
  bool list(Slot slot);
  bool record(const TypeInfo& type);
  bool choice(const TypeInfo& type);
  void key(const char* name, bool first);
  bool absent(const Member& member);

  ByteView bytes_;
  ByteBuffer* out_;
  JsonStyle style_;
  const NameForm* names_;
  u32 depth_ = 0;
};

}  // namespace surety::json
