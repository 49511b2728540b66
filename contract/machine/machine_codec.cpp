#include "contract/machine/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(machine::HostPaid)
SURETY_CODEC(machine::Ticked)
SURETY_CODEC(machine::Message)
SURETY_CODEC(machine::Transaction)
SURETY_CODEC(machine::Header)
SURETY_CODEC(machine::Clock)
SURETY_CODEC(machine::Backlogs)

}  // namespace surety
