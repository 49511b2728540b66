#include "contract/keys/rules.hpp"

namespace surety {

template class Table<keys::Keyring>;
template class Table<keys::Session>;
template class Table<keys::Member>;
template class Table<keys::Dealing>;
template class Table<keys::Round>;
template class Table<keys::Polynomial>;

}  // namespace surety
