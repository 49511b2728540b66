#pragma once
// JSON Schema (draft 2020-12) of described types. What it cannot say (that an integer is written
// without a fraction or above 2^53 as a string, one form of a name) the reader still refuses.

#include "ledger/json/type_set.hpp"

namespace surety {

// A schema whose $defs are all named types of the set. Where `root` is given, which must be named
// and registered, texts are checked as that type.
std::string json_schema(const TypeSet& set, std::string_view title, const TypeInfo* root = nullptr);

}  // namespace surety
