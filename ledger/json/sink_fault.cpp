// The words of a refusal: made only where there is one.

#include "ledger/json/sink.hpp"
#include "ledger/json/suggest.hpp"

namespace surety {

using json::Slot;

namespace {

constexpr u32 LONGEST_KEY = 256;  // of a key in a pointer

void append_component(std::string_view name, std::string& pointer) {
  pointer += '/';
  for (char c : json::shortened(name, LONGEST_KEY)) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

}  // namespace

// RFC 6901. `with_element` says whether the element of the innermost list is meant, or the list.
std::string JsonSink::pointer(bool with_element) const {
  std::string result;
  for (u32 i = 0; i < depth_; ++i) {
    const Frame& frame = frames_[i];
    const bool innermost = i + 1 == depth_;
    if (frame.type->kind == Kind::list) {
      if (!innermost || with_element) append_component(json::decimal(frame.arrived), result);
    } else if (frame.has_key && frame.type->kind == Kind::choice) {
      append_component(frame.type->alternatives[frame.current]->name, result);
    } else if (frame.has_key) {
      append_component(frame.type->members[frame.current].field.name, result);
    }
  }
  return result;
}

// The innermost member under way, or the type where there is none.
std::string JsonSink::field_name() const {
  for (u32 i = depth_; i-- > 0;) {
    const Frame& frame = frames_[i];
    if (frame.type->kind == Kind::record && frame.has_key) {
      return frame.type->members[frame.current].field.name;
    }
    if (frame.type->kind == Kind::record) return frame.type->name;
  }
  return root_.type != nullptr && root_.type->name[0] != '\0' ? root_.type->name : "value";
}

bool JsonSink::fail(JsonError code, u64 at, std::string message) {
  if (is_refused()) return false;
  const bool of_list = code == JsonError::too_few || code == JsonError::too_many;
  fault_.code = code;
  fault_.offset = at;
  fault_.pointer = pointer(!of_list);
  fault_.message = field_name() + ": ";
  fault_.message += sentence_of(code);
  if (!message.empty()) fault_.message += " (" + message + ")";
  if (out_ != nullptr) out_->truncate(begin_);
  return false;
}

bool JsonSink::fail_value(JsonError code, Slot slot, u64 at, const std::string& found) {
  std::string message = "expected ";
  message += code == JsonError::bad_address ? std::string("an address") : json::expectation(slot);
  message += ", found " + found;
  if (code == JsonError::unknown_label) {
    const TypeInfo& type = slot.type->kind == Kind::optional ? *slot.type->element : *slot.type;
    Nearest nearest(std::string_view(found).substr(1, found.size() - 2));
    for (const char* label : type.labels) nearest.offer(label);
    for (const Code& known : type.codes) nearest.offer(known.name);
    if (!nearest.best().empty()) message += "; did you mean " + json::quoted(nearest.best()) + "?";
  }
  return fail(code, at, std::move(message));
}

bool JsonSink::fail_key(JsonError code, std::string_view key, u64 at, std::string_view suggestion) {
  std::string message = "found " + json::quoted(key);
  if (!suggestion.empty()) message += "; did you mean " + json::quoted(suggestion) + "?";
  fail(code, at, std::move(message));
  append_component(key, fault_.pointer);
  return false;
}

bool JsonSink::refuse(JsonError code, u64 at, std::string_view detail) {
  return fail(code, at, std::string(detail));
}

}  // namespace surety
