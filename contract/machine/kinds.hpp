#pragma once
// Messages by name and tag, from the descriptions.

#include "contract/machine/messages.hpp"

namespace surety::machine {

// The tag of a kind of message; none has the name.
std::optional<u16> kind_of(const Name& name);

}  // namespace surety::machine
