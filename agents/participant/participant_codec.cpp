#include "agents/participant/records.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(participant::PoolSecrets)
SURETY_CODEC(participant::PoolList)
SURETY_CODEC(participant::IdentitySecret)
SURETY_CODEC(participant::VaultHeader)

}  // namespace surety
