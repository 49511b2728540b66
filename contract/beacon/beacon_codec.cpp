#include "contract/beacon/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(beacon::Params)
SURETY_CODEC(beacon::Member)
SURETY_CODEC(beacon::Round)
SURETY_CODEC(beacon::FixedBeacon)
SURETY_CODEC(beacon::JoinBeacon)
SURETY_CODEC(beacon::Reveal)
SURETY_CODEC(beacon::LeaveBeacon)
SURETY_CODEC(beacon::BeaconJoined)
SURETY_CODEC(beacon::Revealed)
SURETY_CODEC(beacon::BeaconLeft)
SURETY_CODEC(beacon::RevealMissed)
SURETY_CODEC(beacon::BeaconFixed)

}  // namespace surety
