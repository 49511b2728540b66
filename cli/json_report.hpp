#pragma once
// A described value as JSON text.

#include "cli/json_text.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

template <class T>
std::string json_of(const T& value, JsonStyle style = JsonStyle::pretty) {
  ByteBuffer bytes;
  encode(value, bytes);
  return json_from_bytes(bytes.view(), type_info<T>, style);
}

}  // namespace surety::cli
