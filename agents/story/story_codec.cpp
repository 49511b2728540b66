#include "contract/machine/fixture_types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(machine::Block)
SURETY_CODEC(machine::Receipt)
SURETY_CODEC(machine::BlockResult)
SURETY_CODEC(machine::FixtureBlock)
SURETY_CODEC(machine::Fixture)

}  // namespace surety
