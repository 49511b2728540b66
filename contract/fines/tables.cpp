#include "contract/fines/rules.hpp"

namespace surety {

template class Table<fines::SeatDebt>;
template class Table<fines::Fine>;
template class Table<fines::Escrow>;
template class Table<fines::FaultWindow>;
template class Table<fines::FineTotals>;

}  // namespace surety

namespace surety::fines {

// Here and not in the header: what tables are made of would be compiled in every file.
State::State(const IndexSecret& secret)
    : by_evidence(BY_EVIDENCE, secret), windows_by_key(WINDOWS_BY_KEY, secret) {}
State::State(const State&) = default;
State::~State() = default;

}  // namespace surety::fines
