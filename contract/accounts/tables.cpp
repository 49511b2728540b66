#include "contract/accounts/rules.hpp"

namespace surety {

template class Table<accounts::Account>;
template class Table<accounts::Profile>;
template class Table<accounts::Totals>;

}  // namespace surety

namespace surety::accounts {

// Here and not in the header: what tables are made of would be compiled in every file.
State::State(const IndexSecret& secret)
    : by_name(BY_NAME, secret), by_identity(BY_IDENTITY, secret) {}
State::State(const State&) = default;
State::~State() = default;

}  // namespace surety::accounts
