#pragma once
// What each module asks of its neighbours, answered from the whole state. Made anew for each call.

#include "contract/machine/state.hpp"

namespace surety::machine {

class Ports final : public accounts::Evidence {
 public:
  Ports(State& state, const Call& call, EventLog& events)
      : state_(state), call_(call), events_(events) {}

  bool identity_is_fixed(AccountId account) const override;

 private:
  State& state_;
  const Call& call_;
  EventLog& events_;
};

}  // namespace surety::machine
