#include "contract/beacon/rules.hpp"

namespace surety {

template class Table<beacon::Member>;
template class Table<beacon::Round>;
template class Table<beacon::FixedBeacon>;

}  // namespace surety

namespace surety::beacon {

// Here and not in the header: what tables are made of would be compiled in every file.
State::State(const IndexSecret& secret) : by_account(BY_ACCOUNT, secret) {}
State::State(const State&) = default;
State::~State() = default;

}  // namespace surety::beacon
