#pragma once
// Answers about sales of seats, owners, and the risk of pools and keys.

#include "contract/machine/machine.hpp"
#include "contract/machine/query_types.hpp"

namespace surety::machine {

Answer reply(const Machine& machine, const AskAuction& query);
Answer reply(const Machine& machine, const AskSales& query);
Answer reply(const Machine& machine, const AskOwner& query);
// Nothing where the pool is unknown, has no key yet, or its key was shared more often than the
// genesis allows, or a chance is above one.
Answer reply(const Machine& machine, const AskKeyRisk& query);
// Nothing where fewer accounts than seats, or more bad ones than accounts, are named.
Answer reply(const Machine& machine, const AskAssemblyRisk& query);
Answer reply(const Machine& machine, const AskSafeSize& query);

}  // namespace surety::machine
