#include "ledger/calendar_types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(CalendarItem)
SURETY_CODEC(CalendarTicket)
SURETY_CODEC(HeightLoad)
SURETY_CODEC(FullHeights)

}  // namespace surety
