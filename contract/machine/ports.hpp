#pragma once
// What each module asks of its neighbours, answered from the whole state. Made anew for each call;
// one class per module, since modules name their needs alike.

#include "contract/machine/ports/accounts.hpp"
#include "contract/machine/ports/beacon.hpp"
#include "contract/machine/ports/fines.hpp"
#include "contract/machine/ports/pools.hpp"
