#include "wasm/types.hpp"

#include "contract/machine/fixture_types.hpp"
#include "contract/machine/query_types.hpp"
#include "contract/machine/record_list.hpp"
#include "wasm/surety.h"

namespace surety::wasm {

namespace {

const TypeInfo* record_type(u32 tag) {
  for (const TypeInfo* type : machine::RECORDS) {
    if (type->tag == tag) return type;
  }
  return nullptr;
}

}  // namespace

const TypeInfo* type_of(u32 number) {
  if (number >= SURETY_TYPE_RECORD) return record_type(number - SURETY_TYPE_RECORD);
  switch (number) {
    case SURETY_TYPE_GENESIS:
      return &type_info<machine::Genesis>;
    case SURETY_TYPE_BLOCK:
      return &type_info<machine::Block>;
    case SURETY_TYPE_TRANSACTION:
      return &type_info<machine::Transaction>;
    case SURETY_TYPE_MESSAGE:
      return &type_info<machine::Message>;
    case SURETY_TYPE_RECEIPT:
      return &type_info<machine::Receipt>;
    case SURETY_TYPE_BLOCK_RESULT:
      return &type_info<machine::BlockResult>;
    case SURETY_TYPE_EVENTS:
      return &type_info<std::vector<machine::Event>>;
    case SURETY_TYPE_QUERY:
      return &type_info<machine::Query>;
    case SURETY_TYPE_ANSWER:
      return &type_info<machine::Answer>;
    case SURETY_TYPE_FIXTURE:
      return &type_info<machine::Fixture>;
    case SURETY_TYPE_HEADER:
      return &type_info<machine::Header>;
    case SURETY_TYPE_FIXTURE_BLOCK:
      return &type_info<machine::FixtureBlock>;
    default:
      return nullptr;
  }
}

std::string_view sentence_of(u16 code) {
  for (const Code& entry : machine::ALL_CODES) {
    if (entry.value == code) return entry.sentence;
  }
  return "There is no such code.";
}

std::string_view sentence_of(machine::RestoreFault fault) {
  switch (fault) {
    case machine::RestoreFault::malformed:
      return "The snapshot is malformed at this offset.";
    case machine::RestoreFault::other_ledger:
      return "The snapshot is of a ledger with other rules; open its genesis first.";
    case machine::RestoreFault::unlawful:
      return "The snapshot's records break a law.";
    default:
      return "";
  }
}

}  // namespace surety::wasm
