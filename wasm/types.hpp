#pragma once
// Types by the numbers of surety.h, and sentences for codes.

#include <string_view>

#include "contract/machine/machine.hpp"
#include "ledger/describe.hpp"

namespace surety::wasm {

// Null where no type has the number.
const TypeInfo* type_of(u32 number);

std::string_view sentence_of(u16 code);
std::string_view sentence_of(machine::RestoreFault fault);

// Guards the indices of this process against chosen collisions: random natively, fixed in WASM.
IndexSecret index_secret();

}  // namespace surety::wasm
