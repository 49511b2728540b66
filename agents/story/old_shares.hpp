#pragma once
// What shares of a round are worth once the key was shared anew: nothing, alone or mixed.

#include <map>

#include "agents/story/teller.hpp"

namespace surety::story {

class OldShares {
 public:
  explicit OldShares(Teller& teller) : teller_(&teller) {}

  // Copies the shares that members hold now, as a backup or a thief would.
  void remember();
  // After the rotation: a member that works with a copy of its old share is convicted of it, the
  // former member's share does not go with those of the new round, and it is not asked for any
  // more.
  bool play(const Person& former, const Person& newcomer);
  // Whether a share of this person was copied.
  bool kept(const Person& person) const { return kept_.contains(person.account.value); }
  // The former member's share does not go with those of the new round.
  bool mix(const Person& former);

 private:
  bool are_erased();
  bool sign_with_backup(const Person& newcomer);
  bool knock(const Person& former);

  Teller* teller_;
  std::map<u64, participant::HeldShare> kept_;  // by account
};

}  // namespace surety::story
