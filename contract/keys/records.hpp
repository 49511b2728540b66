#pragma once
// Data of the keys module at rest: parameters, and the records that the state is made of.

#include "ledger/bls.hpp"
#include "ledger/describe.hpp"
#include "ledger/quantity.hpp"

namespace surety::keys {

// Parameters -----------------------------------------------------------------------------------

inline constexpr u32 GREATEST_COMMITTEE = 128;

struct Params {
  u32 register_blocks = 0;
  u32 deal_blocks = 0;
  u32 complain_blocks = 0;
  u32 confirm_blocks = 0;
  u32 most_attempts = 4;
};
BOOST_DESCRIBE_STRUCT(Params, (),
                      (register_blocks, deal_blocks, complain_blocks, confirm_blocks,
                       most_attempts))
constexpr auto about(As<Params>) {
  return described<Params>(
      "keys_params",
      "How long each step of sharing a pool's key may take; steps of 0 share alike what the others "
      "leave of keygen_blocks.",
      Field{.name = "register_blocks",
            .meaning = "Time to register encryption keys.",
            .fallback = "0",
            .unit = "heights"},
      Field{.name = "deal_blocks",
            .meaning = "Time to deal, once every key is registered.",
            .fallback = "0",
            .unit = "heights"},
      Field{.name = "complain_blocks",
            .meaning = "Time to complain, once dealing has ended.",
            .fallback = "0",
            .unit = "heights"},
      Field{.name = "confirm_blocks",
            .meaning = "Time to confirm, once shares are fixed and complaints have ended.",
            .fallback = "0",
            .unit = "heights"},
      Field{.name = "most_attempts",
            .meaning = "Attempts to generate a key after which its pool gives up.",
            .least = {1},
            .greatest = {1u << 16},
            .fallback = "4",
            .unit = "attempts"});
}

// Records --------------------------------------------------------------------------------------

// Ids of records of this module; sessions, rounds and polynomials count from 0 each and are never
// used again.
struct SessionKind {
  static constexpr const char* unit = "session id";
};
using SessionId = Quantity<SessionKind, u64, 8>;

// What a pool's key is and how it is shared.
struct Keyring {
  static constexpr u16 tag = 0x0501;
  PoolId pool;
  std::optional<PoolKey> key;        // from the end of key generation on, for ever the same (P-4)
  std::optional<u64> round;          // the round in force
  std::optional<u64> newest_round;   // of the lineage
  u32 rounds = 0;                    // in the lineage
  std::optional<SessionId> session;  // the open one, or the last one where it came to its end
  u32 attempts = 0;                  // begun for the round that is being made
  bool ended = false;                // the pool leaves; nothing is shared any more
};
BOOST_DESCRIBE_STRUCT(Keyring, (),
                      (pool, key, round, newest_round, rounds, session, attempts, ended))
constexpr auto about(As<Keyring>) {
  return described<Keyring>(
      "keyring", "The key of a pool and its sharings.", Field{.name = "pool", .meaning = "Whose."},
      Field{.name = "key", .meaning = "The group key, once generated; it never changes."},
      Field{.name = "round", .meaning = "Id of the round in force."},
      Field{.name = "newest_round", .meaning = "Id of the last round of the lineage."},
      Field{.name = "rounds", .meaning = "Rounds in the lineage."},
      Field{.name = "session",
            .meaning = "The open session, or the last one where it reached its end."},
      Field{.name = "attempts", .meaning = "Begun for the round that is being made."},
      Field{.name = "ended", .meaning = "The pool leaves and shares nothing any more."});
}

enum class Purpose : u8 {
  generation,  // a new key
  resharing,   // new shares of the pool's key
};
BOOST_DESCRIBE_ENUM(Purpose, generation, resharing)

enum class Phase : u8 {
  registering,  // members post encryption keys
  dealing,      // dealers post dealings
  complaining,  // members complain; in generation they may confirm as well
  finalising,   // complaints are over, the new shares are still being computed
  confirming,   // members prove their shares
  done,         // the round is in force
};
BOOST_DESCRIBE_ENUM(Phase, registering, dealing, complaining, finalising, confirming, done)

// One attempt to share a key. Members and dealers have their own records, one after the other.
struct Session {
  static constexpr u16 tag = 0x0502;
  PoolId pool;
  Purpose purpose = Purpose::generation;
  u64 round = 0;    // number of the round that it would put in force
  u32 attempt = 0;  // for that round
  Hash id;          // sid
  Hash keys_hash;   // of the registered keys; zero before
  u32 threshold = 1;
  u32 members = 1;
  u64 first_member = 0;  // member j is record first_member + j - 1
  u32 dealers = 1;
  u64 first_dealer = 0;       // dealer i is record first_dealer + i - 1
  u32 needed_dealings = 1;    // every dealer's in generation, t of the round before in resharing
  bool takes_former = false;  // dealings of members who have lost their seats
  Phase phase = Phase::registering;
  Height since_height;     // when the phase began
  Height deadline_height;  // reserved in the calendar
  u32 registered = 0;
  u32 dealt = 0;
  u32 confirmed = 0;
  bool doomed = false;              // somebody was convicted: it fails when complaints are over
  std::optional<u64> polynomial;    // the new round's, once it is being computed
  std::optional<u64> round_record;  // the lineage counts it
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (pool, purpose, round, attempt, id, keys_hash, threshold, members,
                       first_member, dealers, first_dealer, needed_dealings, takes_former, phase,
                       since_height, deadline_height, registered, dealt, confirmed, doomed,
                       polynomial, round_record))
constexpr auto about(As<Session>) {
  return described<Session>(
      "key_session", "One attempt to share a pool's key.",
      Field{.name = "pool", .meaning = "Whose key."},
      Field{.name = "purpose", .meaning = "A new key, or new shares of the old one."},
      Field{.name = "round", .meaning = "Number of the round that it would put in force."},
      Field{.name = "attempt", .meaning = "Number of the attempt for that round, from 0."},
      Field{.name = "id", .meaning = "sid, which every proof and pad binds."},
      Field{.name = "keys_hash", .meaning = "Of the registered keys; zero before all are there."},
      Field{.name = "threshold", .meaning = "t: shares that sign.", .least = {1}},
      Field{.name = "members",
            .meaning = "Who receives a share.",
            .least = {1},
            .greatest = {GREATEST_COMMITTEE}},
      Field{.name = "first_member", .meaning = "Record of member 1; the others follow."},
      Field{.name = "dealers",
            .meaning = "Who may deal: all members, or those of the round in force.",
            .least = {1},
            .greatest = {GREATEST_COMMITTEE}},
      Field{.name = "first_dealer", .meaning = "Record of dealer 1; the others follow."},
      Field{.name = "needed_dealings", .meaning = "Dealings without which it fails."},
      Field{.name = "takes_former",
            .meaning = "Members of the round in force who lost their seats may deal."},
      Field{.name = "phase", .meaning = "What is to be done now."},
      Field{.name = "since_height", .meaning = "When the phase began."},
      Field{.name = "deadline_height", .meaning = "When it ends; none while shares are computed."},
      Field{.name = "registered", .meaning = "Members that have registered a key."},
      Field{.name = "dealt", .meaning = "Dealers that have dealt."},
      Field{.name = "confirmed", .meaning = "Members that have confirmed."},
      Field{.name = "doomed", .meaning = "It fails when complaints are over."},
      Field{.name = "polynomial", .meaning = "Id of the commitments and shares it leads to."},
      Field{.name = "round_record", .meaning = "Id of the round it counts as in the lineage."});
}

enum class Standing : u8 {
  sharing,  // does its part
  leaving,  // was sent a bad share and used its right to go
  liar,     // complained about a good share
};
BOOST_DESCRIBE_ENUM(Standing, sharing, leaving, liar)

// Who receives a share in an open session.
struct Member {
  static constexpr u16 tag = 0x0503;
  SeatId seat;
  AccountId account;
  IdentityKey identity;
  Standing standing = Standing::sharing;
  bool wronged = false;                 // a complaint of its was right
  std::optional<bls::G1Bytes> key;      // Y_j
  std::optional<bls::G2Bytes> partial;  // sigma_j
};
BOOST_DESCRIBE_STRUCT(Member, (), (seat, account, identity, standing, wronged, key, partial))
constexpr auto about(As<Member>) {
  return described<Member>(
      "key_member", "Who receives a share in a session.",
      Field{.name = "seat", .meaning = "Its seat."},
      Field{.name = "account", .meaning = "The seat's owner."},
      Field{.name = "identity", .meaning = "The owner's identity key."},
      Field{.name = "standing", .meaning = "Whether it does its part."},
      Field{.name = "wronged", .meaning = "It was sent a bad share and may leave freely."},
      Field{.name = "key", .meaning = "Its encryption key Y_j, once registered."},
      Field{.name = "partial", .meaning = "Its partial signature, once it has confirmed."});
}

// Who may deal in an open session, and what was dealt; erased when the session closes.
struct Dealing {
  static constexpr u16 tag = 0x0504;
  SeatId seat;
  AccountId account;
  bool voided = false;  // the dealer lied
  Bytes bytes;          // empty: has not dealt
};
BOOST_DESCRIBE_STRUCT(Dealing, (), (seat, account, voided, bytes))
constexpr auto about(As<Dealing>) {
  return described<Dealing>(
      "key_dealing", "A dealer of a session, and its dealing.",
      Field{.name = "seat", .meaning = "The dealer's seat."},
      Field{.name = "account", .meaning = "The seat's owner."},
      Field{.name = "voided", .meaning = "A complaint proved it wrong."},
      Field{.name = "bytes",
            .meaning = "Commitments, R, encrypted shares, two proofs; empty before.",
            .greatest = {16384}});
}

struct Holder {
  SeatId seat;
  AccountId account;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (seat, account))
constexpr auto about(As<Holder>) {
  return described<Holder>("key_holder", "Who holds a share of a round.",
                           Field{.name = "seat", .meaning = "Its seat."},
                           Field{.name = "account", .meaning = "The seat's owner then."});
}

enum class RoundState : u8 {
  forming,    // enough dealings are posted for its shares to exist
  in_force,   // its shares sign for the pool
  past,       // another round followed
  abandoned,  // never came into force; its shares exist all the same
};
BOOST_DESCRIBE_ENUM(RoundState, forming, in_force, past, abandoned)

// One sharing of a pool's key whose shares exist: an entry of the lineage, kept for ever.
struct Round {
  static constexpr u16 tag = 0x0505;
  PoolId pool;
  u32 place = 0;   // in the pool's lineage
  u64 number = 0;  // among those that were to come into force; the abandoned repeat it
  u32 attempt = 0;
  u32 threshold = 1;
  RoundState state = RoundState::forming;
  std::optional<u64> polynomial;  // while it is in force
  std::vector<Holder> holders;    // by index
};
BOOST_DESCRIBE_STRUCT(Round, (),
                      (pool, place, number, attempt, threshold, state, polynomial, holders))
constexpr auto about(As<Round>) {
  return described<Round>(
      "key_round", "A sharing of a pool's key: an entry of its lineage.",
      Field{.name = "pool", .meaning = "Whose key."},
      Field{.name = "place", .meaning = "In the pool's lineage, from 0."},
      Field{.name = "number", .meaning = "R_number; attempts that were abandoned repeat it."},
      Field{.name = "attempt", .meaning = "Which attempt at that number."},
      Field{.name = "threshold", .meaning = "Shares that sign, or give the secret."},
      Field{.name = "state", .meaning = "Whether its shares sign for the pool."},
      Field{.name = "polynomial", .meaning = "Its commitments and public shares, while in force."},
      Field{.name = "holders",
            .meaning = "Holders of shares 1 to n.",
            .greatest = {GREATEST_COMMITTEE}});
}

// What is public of one sharing: C_0..C_{t-1} and S_1..S_n. While it is being computed, those there
// are so far.
struct Polynomial {
  static constexpr u16 tag = 0x0506;
  std::vector<bls::G1Bytes> commitments;
  std::vector<bls::G1Bytes> shares;
};
BOOST_DESCRIBE_STRUCT(Polynomial, (), (commitments, shares))
constexpr auto about(As<Polynomial>) {
  return described<Polynomial>("key_polynomial", "Commitments and public shares of one sharing.",
                               Field{.name = "commitments",
                                     .meaning = "C_0, which is the group key, to C_(t-1).",
                                     .greatest = {GREATEST_COMMITTEE}},
                               Field{.name = "shares",
                                     .meaning = "S_1 to S_n: the shares times the generator.",
                                     .greatest = {GREATEST_COMMITTEE}});
}

}  // namespace surety::keys
