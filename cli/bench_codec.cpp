#include "cli/bench_types.hpp"
#include "contract/machine/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(cli::BenchReport)
SURETY_CODEC(cli::BenchLine)
SURETY_CODEC(machine::Grant)
SURETY_CODEC(machine::BlockResult)

}  // namespace surety
