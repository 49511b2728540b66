#pragma once
// The types that schemas, declarations and documents are made of.

#include <string>

#include "ledger/json/type_set.hpp"

namespace surety::cli {

// What a user of the library meets: fixtures, blocks, queries, records; named as in wasm/surety.h.
TypeSet ledger_types();
// What a contract on a chain takes and answers (wasm/chain/types.hpp).
TypeSet contract_types();
// What commands print as JSON.
TypeSet report_types();

// The Markdown catalogue of messages, events, queries, records and codes (docs/messages.md).
std::string message_catalogue();

}  // namespace surety::cli
