#include "contract/fines/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(fines::Params)
SURETY_CODEC(fines::SeatDebt)
SURETY_CODEC(fines::Fine)
SURETY_CODEC(fines::Escrow)
SURETY_CODEC(fines::FaultWindow)
SURETY_CODEC(fines::FineTotals)
SURETY_CODEC(fines::PayFine)
SURETY_CODEC(fines::FineImposed)
SURETY_CODEC(fines::FineRaised)
SURETY_CODEC(fines::FinePaid)
SURETY_CODEC(fines::FineCancelled)
SURETY_CODEC(fines::EscrowReleased)
SURETY_CODEC(fines::SlashedForDebt)
SURETY_CODEC(fines::DebtClosed)

}  // namespace surety
