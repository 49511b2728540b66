#include "ledger/json/sink.hpp"

#include "ledger/json/fallback.hpp"
#include "ledger/json/suggest.hpp"

namespace surety {

using json::Slot;

namespace {

constexpr u32 ABSENT = ~u32{0};
constexpr u32 MARGIN = 64;          // more than any scalar but byte strings takes
constexpr u32 LONGEST_NUMBER = 80;  // of a number in a message

u32 count_members(const TypeInfo& type) { return static_cast<u32>(type.members.size()); }

}  // namespace

void JsonSink::start(const TypeInfo& type, ByteBuffer& out, const Field* field) {
  root_ = {&type, field};
  out_ = &out;
  begin_ = out.size();
  depth_ = 0;
  done_ = false;
  spans_used_ = 0;
  if (is_refused()) fault_ = {};
}

bool JsonSink::in_object() const {
  return depth_ > 0 && frames_[depth_ - 1].type->kind != Kind::list;
}

// Values ---------------------------------------------------------------------------------------

// The place that the next value goes to.
bool JsonSink::take_slot(Slot& slot, u64 at) {
  if (is_refused() || root_.type == nullptr) return false;
  if (out_->size() - begin_ > MAX_BYTES - MARGIN) return fail(JsonError::too_large, at, {});
  if (depth_ == 0) {
    slot = root_;
    return done_ ? fail(JsonError::event_order, at, {}) : true;
  }
  Frame& frame = frames_[depth_ - 1];
  if (frame.type->kind == Kind::list) {
    slot = {frame.type->element, nullptr};
    const Slot list{frame.type, frame.field};
    if (json::count_above(list, u64{frame.arrived} + 1)) {
      return fail(JsonError::too_many, at, "expected " + json::expectation(list));
    }
    return true;
  }
  if (!frame.has_key) return fail(JsonError::event_order, at, {});
  if (frame.type->kind == Kind::choice) {
    slot = {frame.type->alternatives[frame.current], nullptr};
  } else {
    const Member& member = frame.type->members[frame.current];
    slot = {member.type, &member.field};
  }
  return true;
}

bool JsonSink::end_value() {
  if (depth_ == 0) {
    done_ = true;
    return true;
  }
  Frame& frame = frames_[depth_ - 1];
  if (frame.type->kind == Kind::record) spans_[frame.spans + frame.current].end = out_->size();
  if (frame.type->kind == Kind::list) frame.current = ++frame.arrived;
  frame.has_key = false;
  return true;
}

// `put` writes the value; `found` tells it in words and is asked only where it is refused.
template <class Put, class Found>
bool JsonSink::scalar(u64 at, Put put, Found found) {
  Slot slot;
  if (!take_slot(slot, at)) return false;
  const Slot whole = slot;
  if (slot.type->kind == Kind::optional) {
    *out_->extend(1) = 1;
    slot.type = slot.type->element;
  }
  const JsonError code = put(slot);
  if (code != JsonError::none) return fail_value(code, whole, at, found());
  return end_value();
}

bool JsonSink::null(u64 at) {
  Slot slot;
  if (!take_slot(slot, at)) return false;
  if (slot.type->kind != Kind::optional) {
    return fail_value(JsonError::wrong_type, slot, at, "null");
  }
  *out_->extend(1) = 0;
  return end_value();
}

bool JsonSink::boolean(bool value, u64 at) {
  return scalar(
      at, [&](Slot slot) { return json::put_boolean(slot, value, *out_); },
      [&] { return std::string(value ? "true" : "false"); });
}

bool JsonSink::integer(u64 value, u64 at) {
  return scalar(
      at, [&](Slot slot) { return json::put_integer(slot, value, *out_); },
      [&] { return json::decimal(value); });
}

bool JsonSink::number(std::string_view text, u64 at) {
  return scalar(
      at, [&](Slot slot) { return json::put_number(slot, text, *out_); },
      [&] { return std::string(json::shortened(text, LONGEST_NUMBER)); });
}

bool JsonSink::string(std::string_view text, u64 at) {
  if (is_refused() || out_ == nullptr) return false;
  if (text.size() > MAX_BYTES - MARGIN || text.size() > MAX_BYTES - (out_->size() - begin_)) {
    return fail(JsonError::too_large, at, {});
  }
  return scalar(
      at, [&](Slot slot) { return put_string(slot, text); }, [&] { return json::quoted(text); });
}

JsonError JsonSink::put_string(Slot slot, std::string_view text) {
  if (names_ == nullptr || !json::is_account(slot)) return json::put_string(slot, text, *out_);
  u8* const size = out_->extend(1);
  const u32 place = out_->size() - 1;
  *size = 0;
  if (!names_->read(text, *out_)) return JsonError::bad_address;
  const u32 length = out_->size() - place - 1;
  if (length < 1 || length > Name::max_size) return JsonError::bad_address;
  out_->data()[place] = static_cast<u8>(length);
  return JsonError::none;
}

// Containers -----------------------------------------------------------------------------------

bool JsonSink::open(Kind kind, Slot& slot, u64 at) {
  if (!take_slot(slot, at)) return false;
  const Slot whole = slot;
  const bool optional = slot.type->kind == Kind::optional;
  if (optional) slot.type = slot.type->element;
  const Kind wanted = slot.type->kind;
  const bool is_object = kind == Kind::record;
  const bool fits = is_object ? wanted == Kind::record || wanted == Kind::choice : wanted == kind;
  if (!fits) {
    return fail_value(JsonError::wrong_type, whole, at, is_object ? "an object" : "an array");
  }
  if (depth_ == MAX_DEPTH) return fail(JsonError::too_deep, at, {});
  if (optional) *out_->extend(1) = 1;
  push(slot);
  return true;
}

void JsonSink::push(Slot slot) {
  Frame& frame = frames_[depth_++];
  frame = {slot.type, slot.field, out_->size(), spans_used_, 0, 0, false, true};
  if (slot.type->kind == Kind::list) out_->extend(4);
  if (slot.type->kind != Kind::record) return;
  const u32 count = count_members(*slot.type);
  spans_used_ += count;
  if (spans_.size() < spans_used_) spans_.resize(spans_used_);
  for (u32 i = 0; i < count; ++i) spans_[frame.spans + i] = {ABSENT, ABSENT};
}

bool JsonSink::pop() {
  spans_used_ = frames_[--depth_].spans;
  return end_value();
}

bool JsonSink::begin_object(u64 at) {
  Slot slot;
  return open(Kind::record, slot, at);
}

bool JsonSink::begin_array(u64 at) {
  Slot slot;
  return open(Kind::list, slot, at);
}

bool JsonSink::end_array(u64 at) {
  if (is_refused()) return false;
  if (depth_ == 0 || in_object()) return fail(JsonError::event_order, at, {});
  Frame& frame = frames_[depth_ - 1];
  const Slot list{frame.type, frame.field};
  if (json::count_below(list, frame.arrived)) {
    return fail(JsonError::too_few, at,
                "expected " + json::expectation(list) + ", found " + json::decimal(frame.arrived));
  }
  json::store(json::Numeral{{frame.arrived, 0, 0, 0}}, out_->data() + frame.start, 4);
  return pop();
}

bool JsonSink::end_object(u64 at) {
  if (is_refused()) return false;
  if (!in_object()) return fail(JsonError::event_order, at, {});
  Frame& frame = frames_[depth_ - 1];
  if (frame.has_key) return fail(JsonError::event_order, at, {});
  if (frame.type->kind == Kind::choice) {
    if (frame.arrived == 0) return fail(JsonError::one_key, at, "found no key");
    return pop();
  }
  return complete_record(frame, at) && pop();
}

bool JsonSink::finish(u64 at) {
  if (is_refused()) return false;
  return done_ ? true : fail(JsonError::event_order, at, {});
}

// Keys -----------------------------------------------------------------------------------------

bool JsonSink::key(std::string_view text, u64 at) {
  if (is_refused()) return false;
  if (!in_object() || frames_[depth_ - 1].has_key) return fail(JsonError::event_order, at, {});
  Frame& frame = frames_[depth_ - 1];
  if (frame.type->kind == Kind::choice) return choice_key(frame, text, at);
  return record_key(frame, text, at);
}

bool JsonSink::record_key(Frame& frame, std::string_view text, u64 at) {
  const auto members = frame.type->members;
  const u32 count = count_members(*frame.type);
  u32 index = frame.arrived;  // nearly every writer keeps the order of the description
  if (index >= count || text != members[index].field.name) {
    for (index = 0; index < count && text != members[index].field.name;) ++index;
  }
  if (index == count) {
    Nearest nearest(text);
    for (const Member& member : members) nearest.offer(member.field.name);
    return fail_key(JsonError::unknown_key, text, at, nearest.best());
  }
  Span& span = spans_[frame.spans + index];
  if (span.begin != ABSENT) return fail_key(JsonError::duplicate_key, text, at, {});
  span.begin = out_->size();
  if (index != frame.arrived) frame.in_order = false;
  ++frame.arrived;
  frame.current = index;
  frame.has_key = true;
  return true;
}

bool JsonSink::choice_key(Frame& frame, std::string_view text, u64 at) {
  const auto alternatives = frame.type->alternatives;
  if (frame.arrived != 0) return fail_key(JsonError::one_key, text, at, {});
  u32 index = 0;
  const u32 count = static_cast<u32>(alternatives.size());
  while (index < count && text != alternatives[index]->name) ++index;
  if (index == count) {
    Nearest nearest(text);
    for (const TypeInfo* type : alternatives) nearest.offer(type->name);
    return fail_key(JsonError::unknown_alternative, text, at, nearest.best());
  }
  json::store(json::Numeral{{alternatives[index]->tag, 0, 0, 0}}, out_->extend(2), 2);
  frame.arrived = 1;
  frame.current = index;
  frame.has_key = true;
  return true;
}

// Members left out -----------------------------------------------------------------------------

bool JsonSink::complete_record(Frame& frame, u64 at) {
  if (!frame.in_order) return reorder(frame, at);
  const u32 count = count_members(*frame.type);
  for (u32 i = frame.arrived; i < count; ++i) {
    if (!put_default(frame.type->members[i], *out_, at)) return false;
  }
  return true;
}

// Writes the members again in the order of the description.
bool JsonSink::reorder(Frame& frame, u64 at) {
  const u32 count = count_members(*frame.type);
  scratch_.clear();
  for (u32 i = 0; i < count; ++i) {
    const Span span = spans_[frame.spans + i];
    if (span.begin == ABSENT) {
      if (!put_default(frame.type->members[i], scratch_, at)) return false;
      continue;
    }
    scratch_.append(out_->view().subspan(span.begin, span.end - span.begin));
  }
  out_->truncate(frame.start);
  out_->append(scratch_.view());
  return true;
}

bool JsonSink::put_default(const Member& member, ByteBuffer& out, u64 at) {
  const Field& field = member.field;
  if (field.fallback != nullptr) {
    const bool valid = json::put_fallback({member.type, &field}, out);
    expects(valid, "a field's fallback is JSON text of a value that the field allows");
    return true;
  }
  if (member.type->kind == Kind::optional) {
    *out.extend(1) = 0;
    return true;
  }
  std::string message = std::string("expected ") + json::quoted(field.name) + ", ";
  message += json::expectation({member.type, &field}) + ", found no such member";
  return fail(JsonError::missing_key, at, std::move(message));
}

}  // namespace surety
