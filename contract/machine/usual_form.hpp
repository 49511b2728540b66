#pragma once
// The usual form of a transaction: a transfer between two names of 32 bytes with nothing optional.
// Every field of it has a place of its own, so a block of them is walked and read without a look
// at each length and mark. Whatever has another form goes through the codec.

#include "contract/machine/types.hpp"
#include "ledger/codec.hpp"
#include "ledger/codec_integer.hpp"
#include "ledger/wire.hpp"

namespace surety::machine::usual {

// Where fields begin, in the order of the description of Transaction and of Transfer.
inline constexpr u32 SENDER = 0;  // its size, then its bytes
inline constexpr u32 SEQUENCE = SENDER + 1 + Name::max_size;
inline constexpr u32 VALID_UNTIL = SEQUENCE + 1;
inline constexpr u32 FUNDS = VALID_UNTIL + 1;
inline constexpr u32 TAG = FUNDS + Atoms::width;
inline constexpr u32 TO = TAG + 2;
inline constexpr u32 AMOUNT = TO + 1 + Name::max_size;
inline constexpr u32 HOURS_IN = AMOUNT + Atoms::width;
inline constexpr u32 HOURS_OUT = HOURS_IN + Hours::width;
inline constexpr u32 SIGNATURE = HOURS_OUT + Hours::width;
inline constexpr u32 SIZE = SIGNATURE + 1;

// Whether a transaction of the usual form stands at the front.
inline bool stands_in(ByteView bytes) {
  if (bytes.size() < SIZE) return false;
  const u8* place = bytes.data();
  return place[SENDER] == Name::max_size && place[TO] == Name::max_size &&
         (place[SEQUENCE] | place[VALID_UNTIL] | place[SIGNATURE]) == 0 &&
         wire::load_little<u16>(place + TAG) == accounts::Transfer::tag;
}

inline void read_name(const u8* place, Name& name) {
  std::memcpy(name.bytes.data(), place + 1, Name::max_size);
  name.size = Name::max_size;
}

inline Atoms read_atoms(const u8* place) {
  return {codec::get_integer<Atoms::width, Atoms::rep>(place)};
}

// Reads it over what is there. Precondition: it stands at `place`.
inline void read(const u8* place, Transaction& into) {
  read_name(place + SENDER, into.sender);
  into.sequence.reset();
  into.valid_until.reset();
  into.signature.reset();
  into.funds_atoms = read_atoms(place + FUNDS);
  auto* transfer = std::get_if<accounts::Transfer>(&into.message);
  if (transfer == nullptr) transfer = &into.message.emplace<accounts::Transfer>();
  read_name(place + TO, transfer->to);
  transfer->amount_atoms = read_atoms(place + AMOUNT);
  transfer->hours_in = {wire::load_little<u64>(place + HOURS_IN)};
  transfer->hours_out = {wire::load_little<u64>(place + HOURS_OUT)};
}

// As decode_front: what has the usual form, or any other.
inline bool take(ByteView& bytes, Transaction& into) {
  if (!stands_in(bytes)) return decode_front(bytes, into);
  read(bytes.data(), into);
  bytes = bytes.subspan(SIZE);
  return true;
}

// The same, but what has the usual form is only passed over; the rest is read into `scratch`.
inline bool pass(ByteView& bytes, Transaction& scratch) {
  if (!stands_in(bytes)) return decode_front(bytes, scratch);
  bytes = bytes.subspan(SIZE);
  return true;
}

}  // namespace surety::machine::usual
