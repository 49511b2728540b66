#include "ledger/codec_cereal.hpp"
#include "wasm/chain/types.hpp"

namespace surety {

SURETY_CODEC(chain::Deployment)
SURETY_CODEC(chain::HostView)

}  // namespace surety
