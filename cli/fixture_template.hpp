#pragma once
// The fixture that people begin with.

#include "contract/machine/types.hpp"

namespace surety::cli {

// Two accounts and a transfer; what it expects is left for `surety new-fixture --fill`.
const char* fixture_template(bool ledger_authenticates);

// Its rules, and no accounts.
machine::Genesis genesis_of_template(bool ledger_authenticates);

}  // namespace surety::cli
