#pragma once
// Answers to questions; nothing here changes state, and no answer costs more than its page.

#include "contract/machine/machine.hpp"
#include "contract/machine/query_types.hpp"

namespace surety::machine {

Answer answer(const Machine& machine, const Query& query);

}  // namespace surety::machine
