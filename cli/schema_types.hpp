#pragma once
// The types that schemas, declarations and documents are made of.

#include <string>

#include "ledger/json/type_set.hpp"

namespace surety::cli {

// Everything that a library user meets: fixtures, blocks, queries, records.
TypeSet ledger_types();
// What commands print, besides.
TypeSet report_types();

// The Markdown catalogue of messages, events, records and codes (docs/messages.md).
std::string message_catalogue();

}  // namespace surety::cli
