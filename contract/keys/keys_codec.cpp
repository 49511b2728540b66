#include "contract/keys/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(keys::Params)
SURETY_CODEC(keys::Keyring)
SURETY_CODEC(keys::Session)
SURETY_CODEC(keys::Member)
SURETY_CODEC(keys::Dealing)
SURETY_CODEC(keys::Round)
SURETY_CODEC(keys::Polynomial)
SURETY_CODEC(keys::RegisterKey)
SURETY_CODEC(keys::Deal)
SURETY_CODEC(keys::Complain)
SURETY_CODEC(keys::Confirm)
SURETY_CODEC(keys::LeaveKeygen)
SURETY_CODEC(keys::SharingBegun)
SURETY_CODEC(keys::KeyRegistered)
SURETY_CODEC(keys::PhaseBegun)
SURETY_CODEC(keys::Dealt)
SURETY_CODEC(keys::ComplaintJudged)
SURETY_CODEC(keys::ShareConfirmed)
SURETY_CODEC(keys::KeygenLeft)
SURETY_CODEC(keys::RoundCounted)
SURETY_CODEC(keys::KeyGenerated)
SURETY_CODEC(keys::CutOver)
SURETY_CODEC(keys::SharingFailed)

}  // namespace surety
