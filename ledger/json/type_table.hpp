#pragma once
// The registered types as data: the table from which the JavaScript codec encodes and decodes
// canonical bytes, and from which anything else may be generated.

#include "ledger/json/type_set.hpp"

namespace surety {

// JSON of {types, roots, records}. `types` has a row per type, parts before wholes; a row refers to
// another by its place:
//   {kind: "boolean" | "bytes" | "text" | "name"}
//   {kind: "integer", width, unit?}   {kind: "fixed_bytes", width}
//   {kind: "optional" | "list", element}
//   {kind: "record", name, meaning, tag, members: [{name, meaning, type, least?, greatest?,
//       fallback?, unit?}]}
//   {kind: "choice", name, alternatives}   {kind: "enumeration", name, labels}
//   {kind: "code", name, codes: [{value, name, sentence}]}
// Bounds are decimal text. `roots` gives the row of each type registered by name, `records` the row
// of each table's record by the table's tag.
std::string type_table(const TypeSet& set);

}  // namespace surety
