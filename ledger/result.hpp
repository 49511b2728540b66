#pragma once
// A value or a refusal. Boost.System's result with the error enumeration of a module; `value()`,
// which would throw, is not used in the core: test first, then dereference.

#include <boost/system/result.hpp>
#include <optional>

namespace surety {

template <class T, class Error>
using Result = boost::system::result<T, Error>;

// What `check` answers: nothing, or the first refusal.
template <class Error>
using Verdict = std::optional<Error>;

}  // namespace surety
