#pragma once
// Tables by name and tag, and codes by number: what the registries of the contract say.

#include <string>
#include <vector>

#include "ledger/describe.hpp"

namespace surety::cli {

// Null where there is none.
const TypeInfo* table_by_tag(u16 tag);
const TypeInfo* table_by_name(const std::string& name);
std::vector<std::string> table_names();
// "account 3"
std::string record_name(u16 tag, u64 id);

// "accounts.zero_amount", or the number where no code has it.
std::string code_name(u16 code);

}  // namespace surety::cli
