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

namespace surety::duties {

// Here and not in the header: what tables are made of would be compiled in every file.
State::State(const IndexSecret& secret)
    : by_pool(BY_POOL, secret),
      by_number(BY_NUMBER, secret),
      by_root(BY_ROOT, secret),
      by_evidence(BY_EVIDENCE, secret) {}
State::State(const State&) = default;
State::~State() = default;

}  // namespace surety::duties
