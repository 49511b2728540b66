// Codecs of what the ledger only writes, so that tests can read it back.
#include "contract/machine/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(machine::Block)
SURETY_CODEC(machine::Receipt)
SURETY_CODEC(machine::BlockResult)

}  // namespace surety
