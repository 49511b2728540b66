#include "ledger/codec_cereal.hpp"
#include "tests/ledger/sample.hpp"

namespace surety {

SURETY_CODEC(sample::Everything)
SURETY_CODEC(sample::Choice)
SURETY_CODEC(sample::Point)
SURETY_CODEC(sample::Pay)

}  // namespace surety
