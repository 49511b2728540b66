#include "contract/duties/rules.hpp"

namespace surety {

template class Table<duties::Duty>;
template class Table<duties::Envelope>;
template class Table<duties::SignedDuty>;
template class Table<duties::PoolDuties>;
template class Table<duties::RosterPlace>;
template class Table<duties::Roll>;
template class Table<duties::Evidence>;

}  // namespace surety
