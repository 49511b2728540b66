#include "wasm/cosmwasm/base64.hpp"

namespace surety::cosmwasm {

namespace {

constexpr std::string_view LETTERS =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

u32 value_of(char letter) {
  if (letter >= 'A' && letter <= 'Z') return static_cast<u32>(letter - 'A');
  if (letter >= 'a' && letter <= 'z') return static_cast<u32>(letter - 'a') + 26;
  if (letter >= '0' && letter <= '9') return static_cast<u32>(letter - '0') + 52;
  if (letter == '+') return 62;
  return letter == '/' ? 63 : 64;
}

u8 letter_at(u32 bits) { return static_cast<u8>(LETTERS[bits & 63]); }

}  // namespace

void append_base64(ByteView bytes, ByteBuffer& out) {
  while (!bytes.empty()) {
    const u32 count = bytes.size() < 3 ? static_cast<u32>(bytes.size()) : 3;
    u32 group = u32{bytes[0]} << 16;
    if (count > 1) group |= u32{bytes[1]} << 8;
    if (count > 2) group |= bytes[2];
    u8* place = out.extend(4);
    place[0] = letter_at(group >> 18);
    place[1] = letter_at(group >> 12);
    place[2] = count > 1 ? letter_at(group >> 6) : u8{'='};
    place[3] = count > 2 ? letter_at(group) : u8{'='};
    bytes = bytes.subspan(count);
  }
}

bool decode_base64(std::string_view text, ByteBuffer& out) {
  if (text.size() % 4 != 0) return false;
  while (!text.empty()) {
    const bool last = text.size() == 4;
    const u32 padding = !last ? 0 : text[2] == '=' ? 2 : text[3] == '=' ? 1 : 0;
    if (padding == 2 && text[3] != '=') return false;
    u32 group = 0;
    for (u32 i = 0; i < 4; ++i) {
      const u32 value = i < 4 - padding ? value_of(text[i]) : 0;
      if (value == 64) return false;
      group = (group << 6) | value;
    }
    if ((group & ((u32{1} << (8 * padding)) - 1)) != 0) return false;
    u8* place = out.extend(3 - padding);
    place[0] = static_cast<u8>(group >> 16);
    if (padding < 2) place[1] = static_cast<u8>(group >> 8);
    if (padding < 1) place[2] = static_cast<u8>(group);
    text = text.substr(4);
  }
  return true;
}

}  // namespace surety::cosmwasm
