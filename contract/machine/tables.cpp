#include "contract/machine/state.hpp"

namespace surety {

template class Table<machine::Rules>;
template class Table<machine::Clock>;
template class Table<machine::Backlogs>;

}  // namespace surety
