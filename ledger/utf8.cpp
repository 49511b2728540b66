#include "ledger/utf8.hpp"

namespace surety {

namespace {

struct Lead {
  u32 more;  // continuation bytes
  u8 least;  // of the first of them, which rules out overlong forms and surrogates
  u8 greatest;
};

// Table 3-7 of the Unicode Standard.
Lead lead_of(u8 byte) {
  if (byte < 0x80) return {0, 0x80, 0xbf};
  if (byte >= 0xc2 && byte <= 0xdf) return {1, 0x80, 0xbf};
  if (byte == 0xe0) return {2, 0xa0, 0xbf};
  if (byte == 0xed) return {2, 0x80, 0x9f};
  if (byte >= 0xe1 && byte <= 0xef) return {2, 0x80, 0xbf};
  if (byte == 0xf0) return {3, 0x90, 0xbf};
  if (byte >= 0xf1 && byte <= 0xf3) return {3, 0x80, 0xbf};
  if (byte == 0xf4) return {3, 0x80, 0x8f};
  return {4, 0, 0};  // no lead byte
}

}  // namespace

bool is_utf8(ByteView bytes) {
  while (!bytes.empty()) {
    const Lead lead = lead_of(bytes[0]);
    if (lead.more > 3 || bytes.size() <= lead.more) return false;
    for (u32 i = 1; i <= lead.more; ++i) {
      const u8 least = i == 1 ? lead.least : 0x80;
      const u8 greatest = i == 1 ? lead.greatest : 0xbf;
      if (bytes[i] < least || bytes[i] > greatest) return false;
    }
    bytes = bytes.subspan(1 + lead.more);
  }
  return true;
}

}  // namespace surety
