#include "cli/chain_state_types.hpp"
#include "cli/report_types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(cli::ReplayReport)
SURETY_CODEC(cli::ReplayLine)
SURETY_CODEC(cli::ForkReport)
SURETY_CODEC(cli::DemoReport)
SURETY_CODEC(cli::ExplainReport)
SURETY_CODEC(cli::ProofReport)
SURETY_CODEC(cli::ContractState)
SURETY_CODEC(cli::ChainStateReport)

}  // namespace surety
