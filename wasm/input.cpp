#include "wasm/input.hpp"

namespace surety::wasm {

u64 Input::integer(u32 width) {
  const ByteView place = bytes(width);
  u64 value = 0;
  for (u32 i = 0; i < place.size(); ++i) value |= u64{place[i]} << (8 * i);
  return value;
}

ByteView Input::bytes(u32 size) {
  if (!ok_ || rest_.size() < size) {
    ok_ = false;
    return {};
  }
  const ByteView taken = rest_.first(size);
  rest_ = rest_.subspan(size);
  return taken;
}

ByteView Input::rest() {
  const ByteView all = rest_;
  rest_ = {};
  return ok_ ? all : ByteView{};
}

}  // namespace surety::wasm
