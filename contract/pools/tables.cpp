#include "contract/pools/active_list.hpp"

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

}  // namespace surety
