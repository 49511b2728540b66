#pragma once
// TypeScript declarations of described types.

#include "ledger/json/type_set.hpp"

namespace surety {

// A module's text. Per record or choice X: `X`, a value as it is read, with all its members but
// absent optionals, and `XInput`, a value as it may be given: members that have a fallback may be
// left out, and any integer may be a number. Integers of more than 4 bytes are read as bigint.
std::string typescript(const TypeSet& set);

}  // namespace surety
