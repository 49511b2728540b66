#pragma once
// What accounts asks of its neighbours, answered from the whole state.

#include "contract/machine/ports/context.hpp"

namespace surety::machine {

class AccountsPorts final : public accounts::Evidence {
 public:
  explicit AccountsPorts(const Context& context) : context_(context) {}
  bool identity_is_fixed(AccountId account) const override;

 private:
  const Context& context_;
};

}  // namespace surety::machine
