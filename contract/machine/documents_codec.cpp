// What is read and written once, or when somebody asks.
#include "contract/machine/fixture_types.hpp"
#include "contract/machine/query_types.hpp"
#include "contract/machine/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(machine::Rules)
SURETY_CODEC(machine::Genesis)
SURETY_CODEC(machine::Query)
SURETY_CODEC(machine::Answer)

}  // namespace surety
