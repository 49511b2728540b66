#include "contract/keys/rules.hpp"

namespace surety {

template class Table<keys::Keyring>;
template class Table<keys::Session>;
template class Table<keys::Member>;
template class Table<keys::Dealing>;
template class Table<keys::Round>;
template class Table<keys::Polynomial>;

}  // namespace surety

namespace surety::keys {

// Here and not in the header: what tables are made of would be compiled in every file.
State::State(const IndexSecret& secret) : by_pool(BY_POOL, secret), by_place(BY_PLACE, secret) {}
State::State(const State&) = default;
State::~State() = default;

}  // namespace surety::keys
