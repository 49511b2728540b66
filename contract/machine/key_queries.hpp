#pragma once
// What can be asked about keys: all that a member needs off chain to do its part of a sharing.

#include "contract/keys/types.hpp"

namespace surety::machine {

// Questions

struct AskKeyring {
  static constexpr u16 tag = 0x0501;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(AskKeyring, (), (pool))
constexpr auto about(As<AskKeyring>) {
  return described<AskKeyring>("keyring", "The key of a pool and where its sharing stands.",
                               Field{.name = "pool", .meaning = "Which pool."});
}

struct AskSharing {
  static constexpr u16 tag = 0x0502;
  keys::SessionId session;
};
BOOST_DESCRIBE_STRUCT(AskSharing, (), (session))
constexpr auto about(As<AskSharing>) {
  return described<AskSharing>("sharing", "A session, with its members and dealers.",
                               Field{.name = "session", .meaning = "Its id."});
}

struct AskDealing {
  static constexpr u16 tag = 0x0503;
  keys::SessionId session;
  u32 dealer = 0;
};
BOOST_DESCRIBE_STRUCT(AskDealing, (), (session, dealer))
constexpr auto about(As<AskDealing>) {
  return described<AskDealing>("dealing", "One dealing of an open session.",
                               Field{.name = "session", .meaning = "Which session."},
                               Field{.name = "dealer", .meaning = "The dealer's index, from 1."});
}

struct AskRound {
  static constexpr u16 tag = 0x0504;
  PoolId pool;
  std::optional<u32> place;
};
BOOST_DESCRIBE_STRUCT(AskRound, (), (pool, place))
constexpr auto about(As<AskRound>) {
  return described<AskRound>(
      "round", "A round of a pool's lineage.", Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "place",
            .meaning = "Its place in the lineage, from 0; the round in force where left out."});
}

// Answers

struct DealerView {
  SeatId seat;
  AccountId account;
  bool dealt = false;
  bool voided = false;
};
BOOST_DESCRIBE_STRUCT(DealerView, (), (seat, account, dealt, voided))
constexpr auto about(As<DealerView>) {
  return described<DealerView>("dealer_view", "A dealer of a session.",
                               Field{.name = "seat", .meaning = "Its seat."},
                               Field{.name = "account", .meaning = "The seat's owner."},
                               Field{.name = "dealt", .meaning = "Its dealing was accepted."},
                               Field{.name = "voided", .meaning = "And proved wrong."});
}

struct SharingView {
  static constexpr u16 tag = 0x0502;
  keys::SessionId id;
  keys::Session session;
  std::vector<keys::Member> members;
  std::vector<DealerView> dealers;
  std::optional<keys::Polynomial> polynomial;
  std::optional<Hash> statement;
};
BOOST_DESCRIBE_STRUCT(SharingView, (), (id, session, members, dealers, polynomial, statement))
constexpr auto about(As<SharingView>) {
  return described<SharingView>(
      "sharing", "A session as it stands at the last block.",
      Field{.name = "id", .meaning = "Its id."}, Field{.name = "session", .meaning = "Its record."},
      Field{.name = "members",
            .meaning = "By index, from 1.",
            .greatest = {keys::GREATEST_COMMITTEE}},
      Field{.name = "dealers",
            .meaning = "By index, from 1; none once the session is done.",
            .greatest = {keys::GREATEST_COMMITTEE}},
      Field{.name = "polynomial",
            .meaning = "Commitments and public shares of the new round, as far as computed."},
      Field{.name = "statement", .meaning = "What members sign to confirm, once it is known."});
}

struct RoundView {
  static constexpr u16 tag = 0x0503;
  keys::Round round;
  std::optional<keys::Polynomial> polynomial;
};
BOOST_DESCRIBE_STRUCT(RoundView, (), (round, polynomial))
constexpr auto about(As<RoundView>) {
  return described<RoundView>(
      "round", "A round of a lineage.", Field{.name = "round", .meaning = "Its record."},
      Field{.name = "polynomial",
            .meaning = "Its commitments and public shares, while it is in force."});
}

}  // namespace surety::machine
