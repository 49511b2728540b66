#include "contract/fines/rules.hpp"

namespace surety {

template class Table<fines::SeatDebt>;
template class Table<fines::Fine>;
template class Table<fines::Escrow>;
template class Table<fines::FaultWindow>;
template class Table<fines::FineTotals>;

}  // namespace surety
