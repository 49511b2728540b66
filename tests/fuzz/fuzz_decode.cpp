// Any bytes as any described type: the codec and the description agree on what is canonical, and
// JSON goes there and back. Traps on the first disagreement.
#include <string_view>

#include "contract/machine/fixture_types.hpp"
#include "contract/machine/query_types.hpp"
#include "contract/machine/types.hpp"
#include "ledger/codec.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"

namespace {

using namespace surety;

bool same(ByteView a, ByteView b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

std::string_view text_of(ByteView bytes) {
  const void* data = bytes.data();
  return {static_cast<const char*>(data), bytes.size()};
}

// Canonical bytes become a text that reads back to them.
void through_json(ByteView bytes, const TypeInfo& type) {
  ByteBuffer text;
  if (!write_json(bytes, type, text)) return;  // it may nest too deep
  ByteBuffer back;
  JsonReader reader;
  expects(reader.read(text_of(text.view()), type, back), "what is written is read");
  expects(same(back.view(), bytes), "JSON keeps every byte");
}

template <class T>
void as_bytes_of(ByteView bytes) {
  T value{};
  const bool decoded = decode(bytes, value);
  expects(decoded == validate(bytes, type_info<T>), "codec and description agree");
  if (!decoded) return;
  ByteBuffer again;
  encode(value, again);
  expects(same(again.view(), bytes), "one encoding per value");
  through_json(bytes, type_info<T>);
}

// Any text is read or refused; what is read is canonical.
void as_json_of(ByteView bytes, const TypeInfo& type) {
  ByteBuffer out;
  JsonReader reader;
  if (!reader.read(text_of(bytes), type, out)) {
    expects(out.size() == 0, "a refused text leaves nothing");
    return;
  }
  expects(validate(out.view(), type), "what is read is canonical");
  through_json(out.view(), type);
}

template <class... Types>
void try_one(u32 choice, bool json, ByteView bytes) {
  u32 at = 0;
  const auto one = [&]<class T>(As<T>) {
    if (at++ != choice % sizeof...(Types)) return;
    if (json) {
      as_json_of(bytes, type_info<T>);
    } else {
      as_bytes_of<T>(bytes);
    }
  };
  (one(As<Types>{}), ...);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size == 0) return 0;
  const ByteView bytes(data + 1, size - 1);
  using namespace surety::machine;
  try_one<Genesis, Rules, Message, Transaction, Header, Clock, Backlogs, Query, Answer, HostPaid,
          Ticked, accounts::Account, accounts::Profile, accounts::Totals, accounts::Transfer,
          pools::Participant, pools::Pool, pools::Committee, pools::Seat, pools::Assembly,
          pools::Holdings, pools::ListHead, pools::ListNode, pools::ListLeaf, pools::Validator,
          pools::ActivePool, fines::SeatDebt, fines::Fine, fines::Escrow, fines::FaultWindow,
          fines::FineTotals, beacon::Member, beacon::Round, beacon::FixedBeacon, CalendarItem,
          CalendarTicket, HeightLoad, FullHeights>(data[0] & 0x7f, (data[0] & 0x80) != 0, bytes);
  return 0;
}
