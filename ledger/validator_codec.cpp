#include "ledger/codec_cereal.hpp"
#include "ledger/validator_types.hpp"

namespace surety {

SURETY_CODEC(ChainParams)
SURETY_CODEC(Checkpoint)
SURETY_CODEC(AttestationData)
SURETY_CODEC(BeaconBlockHeader)

}  // namespace surety
