#pragma once
// What can be asked of a ledger whose pools rotate. Where they do not, there is nothing.

#include "contract/pools/rotation_records.hpp"

namespace surety::machine {

struct AskRotation {
  static constexpr u16 tag = 0x0208;
};
BOOST_DESCRIBE_STRUCT(AskRotation, (), ())
constexpr auto about(As<AskRotation>) {
  return described<AskRotation>("rotation",
                                "How the ledger's pools rotate, and the next division.");
}

struct AskTurn {
  static constexpr u16 tag = 0x0209;
  SeatId seat;
};
BOOST_DESCRIBE_STRUCT(AskTurn, (), (seat))
constexpr auto about(As<AskTurn>) {
  return described<AskTurn>("turn", "What a seat of a rotating pool is to do next.",
                            Field{.name = "seat", .meaning = "Its id."});
}

struct AskHandover {
  static constexpr u16 tag = 0x020a;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(AskHandover, (), (pool))
constexpr auto about(As<AskHandover>) {
  return described<AskHandover>("handover",
                                "Who holds a rotating pool's key, and who is to hold it next.",
                                Field{.name = "pool", .meaning = "Its id."});
}

struct RotationView {
  static constexpr u16 tag = 0x0208;
  pools::RotationRules rules;
  pools::Division division;
  u32 accounts = 0;
};
BOOST_DESCRIBE_STRUCT(RotationView, (), (rules, division, accounts))
constexpr auto about(As<RotationView>) {
  return described<RotationView>(
      "rotation", "How the ledger's pools rotate.",
      Field{.name = "rules", .meaning = "What was chosen for good."},
      Field{.name = "division", .meaning = "The division under way, or the next one."},
      Field{.name = "accounts", .meaning = "Participants that take part in divisions now."});
}

}  // namespace surety::machine
