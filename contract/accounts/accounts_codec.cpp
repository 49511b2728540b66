#include "contract/accounts/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(accounts::Params)
SURETY_CODEC(accounts::Account)
SURETY_CODEC(accounts::Profile)
SURETY_CODEC(accounts::Totals)
SURETY_CODEC(accounts::Transfer)
SURETY_CODEC(accounts::RegisterIdentity)
SURETY_CODEC(accounts::Payout)
SURETY_CODEC(accounts::Transferred)
SURETY_CODEC(accounts::AccountOpened)
SURETY_CODEC(accounts::IdentityRegistered)
SURETY_CODEC(accounts::PaidIn)
SURETY_CODEC(accounts::PaidOut)

}  // namespace surety
