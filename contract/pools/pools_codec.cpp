#include "contract/pools/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(pools::Params)
SURETY_CODEC(pools::Participant)
SURETY_CODEC(pools::Pool)
SURETY_CODEC(pools::Committee)
SURETY_CODEC(pools::Seat)
SURETY_CODEC(pools::Assembly)
SURETY_CODEC(pools::Holdings)
SURETY_CODEC(pools::ListHead)
SURETY_CODEC(pools::ListNode)
SURETY_CODEC(pools::ListLeaf)
SURETY_CODEC(pools::Deposit)
SURETY_CODEC(pools::TopUp)
SURETY_CODEC(pools::Withdraw)
SURETY_CODEC(pools::Assemble)
SURETY_CODEC(pools::Deposited)
SURETY_CODEC(pools::ToppedUp)
SURETY_CODEC(pools::Withdrawn)
SURETY_CODEC(pools::DepositCharged)
SURETY_CODEC(pools::AssemblyRequested)
SURETY_CODEC(pools::ListClosed)
SURETY_CODEC(pools::SeatTaken)
SURETY_CODEC(pools::PoolAssembled)
SURETY_CODEC(pools::PoolDissolved)
SURETY_CODEC(pools::SeatLeft)
SURETY_CODEC(pools::SeatSlashed)

}  // namespace surety
