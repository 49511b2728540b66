// The operations of a session that turn text into bytes and back.

#include "contract/machine/messages.hpp"
#include "ledger/json/diff.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/json/writer.hpp"
#include "ledger/proof.hpp"
#include "wasm/session.hpp"
#include "wasm/types.hpp"

namespace surety::wasm {

u32 Session::to_bytes(Input& input) {
  const TypeInfo* type = type_of(static_cast<u32>(input.integer(4)));
  const ByteView text = input.rest();
  if (!input.ok()) return malformed("wants the number of a type, then JSON text");
  if (type == nullptr) return unknown("there is no type with this number");
  const void* start = text.data();
  JsonReader reader;
  if (reader.read({static_cast<const char*>(start), text.size()}, *type, out_)) return SURETY_OK;
  const JsonFault& fault = reader.fault();
  out_.clear();
  put(static_cast<u16>(fault.code), 2);
  put(fault.offset, 4);
  put(fault.line, 4);
  put(fault.column, 4);
  put_text(fault.pointer);
  put_text(fault.message);
  return SURETY_INVALID;
}

u32 Session::to_json(Input& input) {
  const TypeInfo* type = type_of(static_cast<u32>(input.integer(4)));
  const JsonStyle style = input.byte() != 0 ? JsonStyle::pretty : JsonStyle::compact;
  const ByteView bytes = input.rest();
  if (!input.ok()) return malformed("wants the number of a type, a style, then canonical bytes");
  if (type == nullptr) return unknown("there is no type with this number");
  if (!write_json(bytes, *type, out_, style)) {
    return malformed("the bytes are not the canonical bytes of this type");
  }
  return SURETY_OK;
}

u32 Session::diff(Input& input) {
  const TypeInfo* type = type_of(static_cast<u32>(input.integer(4)));
  const ByteView before = input.sized();
  const ByteView after = input.sized();
  if (!input.done()) return malformed("wants the number of a type, then sized bytes twice");
  if (type == nullptr) return unknown("there is no type with this number");
  u32 count = 0;
  put(0, 4);
  const bool valid =
      diff_records(before, after, *type,
                   [&](std::string_view at, std::string_view old_json, std::string_view new_json) {
                     put_text(at);
                     put_text(old_json);
                     put_text(new_json);
                     ++count;
                   });
  if (!valid) return malformed("the bytes are not the canonical bytes of this type");
  for (u32 i = 0; i < 4; ++i) out_.data()[i] = static_cast<u8>(count >> (8 * i));
  return SURETY_OK;
}

u32 Session::verify(Input& input) {
  Hash root;
  const ByteView bytes = input.bytes(Hash::size);
  RecordProof proof;
  if (!input.ok() || !decode_proof(input.rest(), proof)) {
    return malformed("wants a root of 32 bytes, then a proof");
  }
  std::memcpy(root.bytes.data(), bytes.data(), Hash::size);
  put(verify_proof(root, proof), 1);
  return SURETY_OK;
}

u32 Session::explain(Input& input) {
  const u16 code = static_cast<u16>(input.integer(2));
  if (!input.done()) return malformed("wants the 2 bytes of a code");
  for (const Code& entry : machine::ALL_CODES) {
    if (entry.value != code) continue;
    put_text(entry.name);
    put_text(entry.sentence);
    return SURETY_OK;
  }
  return unknown("there is no such code");
}

}  // namespace surety::wasm
