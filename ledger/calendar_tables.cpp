#include "ledger/height_room.hpp"

namespace surety {

template class Table<CalendarItem>;
template class Table<CalendarTicket>;
template class Table<HeightLoad>;
template class Table<FullHeights>;

}  // namespace surety
