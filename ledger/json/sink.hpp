#pragma once
// Turns the events of a JSON text into canonical bytes, driven by the description of the type
// (ARCHITECTURE, JSON). Whatever feeds it, the same events give the same bytes or the same refusal;
// no order of events is trusted.

#include "ledger/json/name_form.hpp"
#include "ledger/json/scalar.hpp"

namespace surety {

class JsonSink {
 public:
  static constexpr u32 MAX_DEPTH = 32;           // objects and arrays open at once
  static constexpr u32 MAX_BYTES = 0x7fff'ffff;  // of one value

  // Forgets what was read; the value is appended to `out`. On a fault `out` is as it was here.
  // `field`, where there is one, bounds the value.
  void start(const TypeInfo& type, ByteBuffer& out, const Field* field = nullptr);

  // Each event has the offset of its first byte and is false once anything has been refused.
  bool null(u64 at);
  bool boolean(bool value, u64 at);
  bool integer(u64 value, u64 at);
  bool number(std::string_view text, u64 at);
  bool string(std::string_view text, u64 at);
  bool begin_object(u64 at);
  bool key(std::string_view text, u64 at);
  bool end_object(u64 at);
  bool begin_array(u64 at);
  bool end_array(u64 at);
  bool finish(u64 at);

  // A fault that the feeder found, at the place that the events so far have reached.
  bool refuse(JsonError code, u64 at, std::string_view detail);

  bool is_complete() const { return done_; }
  bool is_refused() const { return fault_.code != JsonError::none; }
  u32 depth() const { return depth_; }
  bool in_object() const;
  JsonFault& fault() { return fault_; }
  // Names of accounts are read in this form from now on.
  void use_names(const NameForm& names) { names_ = &names; }

 private:
  struct Frame {
    const TypeInfo* type;
    const Field* field;  // bounds of a list's count
    u32 start;           // where in `out` the container's bytes begin
    u32 spans;           // a record's first entry in `spans_`
    u32 current;         // member, alternative or element under way
    u32 arrived;         // keys or elements so far
    bool has_key;        // a key waits for its value
    bool in_order;       // members came in the order of the description
  };
  struct Span {
    u32 begin;
    u32 end;
  };

  template <class Put, class Found>
  bool scalar(u64 at, Put put, Found found);
  bool take_slot(json::Slot& slot, u64 at);
  bool open(Kind kind, json::Slot& slot, u64 at);
  void push(json::Slot slot);
  bool pop();
  bool end_value();
  bool record_key(Frame& frame, std::string_view text, u64 at);
  bool choice_key(Frame& frame, std::string_view text, u64 at);
  bool complete_record(Frame& frame, u64 at);
  bool reorder(Frame& frame, u64 at);
  bool put_default(const Member& member, ByteBuffer& out, u64 at);

  bool fail(JsonError code, u64 at, std::string message);
  bool fail_value(JsonError code, json::Slot slot, u64 at, const std::string& found);
  bool fail_key(JsonError code, std::string_view key, u64 at, std::string_view suggestion);
  std::string field_name() const;
  std::string pointer(bool with_element) const;

  JsonError put_string(json::Slot slot, std::string_view text);

  json::Slot root_;
  const NameForm* names_ = nullptr;
  ByteBuffer* out_ = nullptr;
  u32 begin_ = 0;  // size of `out_` at the start
  u32 depth_ = 0;
  bool done_ = false;
  std::array<Frame, MAX_DEPTH> frames_;
  std::vector<Span> spans_;
  u32 spans_used_ = 0;
  ByteBuffer scratch_;
  JsonFault fault_;
};

}  // namespace surety
