#include "contract/pools/active_list.hpp"
#include "contract/pools/rules.hpp"

namespace surety {

template class Table<pools::Participant>;
template class Table<pools::Pool>;
template class Table<pools::Committee>;
template class Table<pools::Seat>;
template class Table<pools::Assembly>;
template class Table<pools::Holdings>;
template class Table<pools::Validator>;
template class Table<pools::ActivePool>;
template class Table<pools::ListHead>;
template class Table<pools::ListNode>;
template class Table<pools::ListLeaf>;
template class Table<pools::RotationRules>;
template class Table<pools::Division>;
template class Table<pools::SetHead>;
template class Table<pools::Turn>;
template class Table<pools::Handover>;
template class Table<pools::LineupPlace>;

}  // namespace surety

namespace surety::pools {

// Here and not in the header: what tables are made of would be compiled in every file.
State::State(const IndexSecret& secret) : by_account(BY_ACCOUNT, secret) {}
State::State(const State&) = default;
State::~State() = default;

}  // namespace surety::pools
