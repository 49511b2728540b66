#pragma once
// A member's own slashing protection, in the minimal form of EIP-3076: nothing is signed at or
// below the bounds of what was signed, unless it is the very same thing. It is stricter than what a
// chain punishes, and needs no memory of old duties. The ledger's signing record does not replace
// it: a chain punishes what was signed, whoever told the member to.

#include "agents/participant/records.hpp"
#include "contract/duties/signing.hpp"

namespace surety::participant {

// Whether it may be signed. Refused are a target not above the highest, a source below the highest,
// a source not below the target, a slot not above the highest: with them every double vote,
// surround vote and second block.
bool is_safe(const Guard& guard, const duties::TaskFacts& facts);
// Notes that it is signed; kept before the signature leaves. Precondition: is_safe.
void note(Guard& guard, const duties::TaskFacts& facts);

}  // namespace surety::participant
