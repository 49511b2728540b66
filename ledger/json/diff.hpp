#pragma once
// What differs between two values of one type, field by field.

#include <string_view>
#include <type_traits>

#include "ledger/bytes.hpp"
#include "ledger/describe.hpp"

namespace surety {

// Told of each difference: where it is (a JSON pointer), and the JSON before and after; empty where
// a list has no such element.
struct DiffReport {
  void (*differs)(void* context, std::string_view pointer, std::string_view before,
                  std::string_view after);
  void* context;
};

// Reports the differences in the order of the description, elements by their index. False where
// either is not the canonical bytes of one value; nothing is reported then.
[[nodiscard]] bool diff_values(ByteView before, ByteView after, const TypeInfo& type,
                               DiffReport report);

// The same with anything that can be called with (pointer, before, after).
template <class Callback>
[[nodiscard]] bool diff_records(ByteView before, ByteView after, const TypeInfo& type,
                                Callback&& callback) {
  using Target = std::remove_reference_t<Callback>;
  const auto call = [](void* context, std::string_view pointer, std::string_view old_json,
                       std::string_view new_json) {
    (*static_cast<Target*>(context))(pointer, old_json, new_json);
  };
  return diff_values(before, after, type, {call, &callback});
}

}  // namespace surety
