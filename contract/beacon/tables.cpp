#include "contract/beacon/rules.hpp"

namespace surety {

template class Table<beacon::Member>;
template class Table<beacon::Round>;
template class Table<beacon::FixedBeacon>;

}  // namespace surety
