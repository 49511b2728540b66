#include "contract/accounts/rules.hpp"

namespace surety {

template class Table<accounts::Account>;
template class Table<accounts::Profile>;
template class Table<accounts::Totals>;

}  // namespace surety
