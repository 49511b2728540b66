#pragma once
// Data of the keys module: what can be asked of it, what it tells, what can be refused. Records
// stand in records.hpp.

#include "contract/keys/records.hpp"

namespace surety::keys {

using ProofBytes = FixedBytes<struct LogProofTag, 64>;  // challenge and response

// Messages -------------------------------------------------------------------------------------
// Each names the session it is made for, so that none counts in another attempt, and the sender's
// index there, so that nobody has to be searched for.

struct RegisterKey {
  static constexpr u16 tag = 0x0501;
  SessionId session;
  u32 index = 0;
  bls::G1Bytes key;
  ProofBytes proof;
};
BOOST_DESCRIBE_STRUCT(RegisterKey, (), (session, index, key, proof))
constexpr auto about(As<RegisterKey>) {
  return described<RegisterKey>(
      "register_key", "Registers a member's fresh encryption key in a session.",
      Field{.name = "session", .meaning = "Which session."},
      Field{.name = "index", .meaning = "The sender's, among the members; from 1."},
      Field{.name = "key", .meaning = "Y_j = x_j * G."},
      Field{.name = "proof", .meaning = "That x_j is known, for this session and index."});
}

struct Deal {
  static constexpr u16 tag = 0x0502;
  SessionId session;
  u32 index = 0;
  Bytes dealing;
};
BOOST_DESCRIBE_STRUCT(Deal, (), (session, index, dealing))
constexpr auto about(As<Deal>) {
  return described<Deal>(
      "deal", "Posts a dealer's commitments and encrypted shares.",
      Field{.name = "session", .meaning = "Which session."},
      Field{.name = "index", .meaning = "The sender's, among the dealers; from 1."},
      Field{.name = "dealing",
            .meaning = "C_0..C_(t-1), R, e_1..e_n, pi_0, pi_r: 48(t+1) + 32n + 128 bytes.",
            .greatest = {16384}});
}

struct Complain {
  static constexpr u16 tag = 0x0503;
  SessionId session;
  u32 index = 0;
  u32 dealer = 0;
  bls::G1Bytes shared;
  ProofBytes proof;
};
BOOST_DESCRIBE_STRUCT(Complain, (), (session, index, dealer, shared, proof))
constexpr auto about(As<Complain>) {
  return described<Complain>(
      "complain", "Opens the share that a dealer sent to the sender, for the ledger to judge.",
      Field{.name = "session", .meaning = "Which session."},
      Field{.name = "index", .meaning = "The sender's, among the members; from 1."},
      Field{.name = "dealer", .meaning = "The dealer's index, among the dealers; from 1."},
      Field{.name = "shared", .meaning = "K = x_j * R_i."},
      Field{.name = "proof", .meaning = "That K and Y_j have the same logarithm."});
}

struct Confirm {
  static constexpr u16 tag = 0x0504;
  SessionId session;
  u32 index = 0;
  PoolSignature partial;
};
BOOST_DESCRIBE_STRUCT(Confirm, (), (session, index, partial))
constexpr auto about(As<Confirm>) {
  return described<Confirm>(
      "confirm", "Proves by a signature that the sender has its share.",
      Field{.name = "session", .meaning = "Which session."},
      Field{.name = "index", .meaning = "The sender's, among the members; from 1."},
      Field{.name = "partial",
            .meaning = "s_j * H2(the deposit's signing root), or of H(\"cutover\", sid)."});
}

struct LeaveKeygen {
  static constexpr u16 tag = 0x0505;
  SessionId session;
  u32 index = 0;
};
BOOST_DESCRIBE_STRUCT(LeaveKeygen, (), (session, index))
constexpr auto about(As<LeaveKeygen>) {
  return described<LeaveKeygen>(
      "leave_keygen", "A member that was proved to have got a bad share leaves freely.",
      Field{.name = "session", .meaning = "Which session."},
      Field{.name = "index", .meaning = "The sender's, among the members; from 1."});
}

// Events ---------------------------------------------------------------------------------------

struct SharingBegun {
  static constexpr u16 tag = 0x0501;
  SessionId session;
  PoolId pool;
  Purpose purpose = Purpose::generation;
  u64 round = 0;
  u32 attempt = 0;
  u32 members = 0;
  Height deadline_height;
};
BOOST_DESCRIBE_STRUCT(SharingBegun, (),
                      (session, pool, purpose, round, attempt, members, deadline_height))
constexpr auto about(As<SharingBegun>) {
  return described<SharingBegun>(
      "sharing_begun", "A session to share a pool's key was opened.",
      Field{.name = "session", .meaning = "Its id."},
      Field{.name = "pool", .meaning = "Whose key."},
      Field{.name = "purpose", .meaning = "A new key, or new shares."},
      Field{.name = "round", .meaning = "Number of the round that it is for."},
      Field{.name = "attempt", .meaning = "Which attempt for that round."},
      Field{.name = "members", .meaning = "Who receives a share: how many."},
      Field{.name = "deadline_height", .meaning = "Keys are registered below this height."});
}

struct KeyRegistered {
  static constexpr u16 tag = 0x0502;
  SessionId session;
  u32 index = 0;
};
BOOST_DESCRIBE_STRUCT(KeyRegistered, (), (session, index))
constexpr auto about(As<KeyRegistered>) {
  return described<KeyRegistered>("key_registered", "A member registered its encryption key.",
                                  Field{.name = "session", .meaning = "In which session."},
                                  Field{.name = "index", .meaning = "Of the member."});
}

struct PhaseBegun {
  static constexpr u16 tag = 0x0503;
  SessionId session;
  Phase phase = Phase::dealing;
  Height deadline_height;
};
BOOST_DESCRIBE_STRUCT(PhaseBegun, (), (session, phase, deadline_height))
constexpr auto about(As<PhaseBegun>) {
  return described<PhaseBegun>(
      "sharing_phase", "A session went on to its next phase, or a phase began anew.",
      Field{.name = "session", .meaning = "Which session."},
      Field{.name = "phase", .meaning = "What is to be done now."},
      Field{.name = "deadline_height",
            .meaning = "It ends here; while shares are computed there is no deadline and this is "
                       "the height at which it began."});
}

struct Dealt {
  static constexpr u16 tag = 0x0504;
  SessionId session;
  u32 index = 0;
};
BOOST_DESCRIBE_STRUCT(Dealt, (), (session, index))
constexpr auto about(As<Dealt>) {
  return described<Dealt>("dealt", "A dealing was accepted.",
                          Field{.name = "session", .meaning = "In which session."},
                          Field{.name = "index", .meaning = "Of the dealer."});
}

// What the ledger found of a complaint.
enum class Finding : u8 { unproved, dealer_lied, complainer_lied };
BOOST_DESCRIBE_ENUM(Finding, unproved, dealer_lied, complainer_lied)

struct ComplaintJudged {
  static constexpr u16 tag = 0x0505;
  SessionId session;
  u32 index = 0;
  u32 dealer = 0;
  Finding finding = Finding::unproved;
};
BOOST_DESCRIBE_STRUCT(ComplaintJudged, (), (session, index, dealer, finding))
constexpr auto about(As<ComplaintJudged>) {
  return described<ComplaintJudged>(
      "complaint_judged", "The ledger judged a complaint.",
      Field{.name = "session", .meaning = "In which session."},
      Field{.name = "index", .meaning = "Of the member that complained."},
      Field{.name = "dealer", .meaning = "Index of the dealer it complained about."},
      Field{.name = "finding", .meaning = "Who lied, or that nothing was proved."});
}

struct ShareConfirmed {
  static constexpr u16 tag = 0x0506;
  SessionId session;
  u32 index = 0;
  PoolSignature partial;
};
BOOST_DESCRIBE_STRUCT(ShareConfirmed, (), (session, index, partial))
constexpr auto about(As<ShareConfirmed>) {
  return described<ShareConfirmed>(
      "share_confirmed", "A member proved that it has its share.",
      Field{.name = "session", .meaning = "In which session."},
      Field{.name = "index", .meaning = "Of the member."},
      Field{.name = "partial", .meaning = "Its partial signature; t of them combine."});
}

struct KeygenLeft {
  static constexpr u16 tag = 0x0507;
  SessionId session;
  u32 index = 0;
};
BOOST_DESCRIBE_STRUCT(KeygenLeft, (), (session, index))
constexpr auto about(As<KeygenLeft>) {
  return described<KeygenLeft>("keygen_left", "A wronged member leaves when complaints are over.",
                               Field{.name = "session", .meaning = "Which session."},
                               Field{.name = "index", .meaning = "Of the member."});
}

struct RoundCounted {
  static constexpr u16 tag = 0x0508;
  PoolId pool;
  u32 place = 0;
  SessionId session;
};
BOOST_DESCRIBE_STRUCT(RoundCounted, (), (pool, place, session))
constexpr auto about(As<RoundCounted>) {
  return described<RoundCounted>(
      "round_counted", "The shares of a session exist: it is a round of the pool's lineage.",
      Field{.name = "pool", .meaning = "Whose lineage."},
      Field{.name = "place", .meaning = "Its place in it."},
      Field{.name = "session", .meaning = "The session."});
}

struct KeyGenerated {
  static constexpr u16 tag = 0x0509;
  PoolId pool;
  SessionId session;
  PoolKey key;
};
BOOST_DESCRIBE_STRUCT(KeyGenerated, (), (pool, session, key))
constexpr auto about(As<KeyGenerated>) {
  return described<KeyGenerated>("key_generated", "All members confirmed: the pool has a key.",
                                 Field{.name = "pool", .meaning = "Which pool."},
                                 Field{.name = "session", .meaning = "Where it was made."},
                                 Field{.name = "key", .meaning = "The group key, for good."});
}

struct CutOver {
  static constexpr u16 tag = 0x050a;
  PoolId pool;
  SessionId session;
  u64 round = 0;
  u32 confirmed = 0;
};
BOOST_DESCRIBE_STRUCT(CutOver, (), (pool, session, round, confirmed))
constexpr auto about(As<CutOver>) {
  return described<CutOver>(
      "cut_over", "A new round is in force; shares of the one before may be erased.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "session", .meaning = "Where it was made."},
      Field{.name = "round", .meaning = "Number of the round."},
      Field{.name = "confirmed", .meaning = "Members that proved their shares."});
}

enum class Failure : u8 {
  silence,            // a member did not do its part by the deadline
  conviction,         // a complaint was judged
  too_few_dealings,   // fewer dealings than needed, or fewer than that were not voided
  committee_changed,  // a member lost its seat
  pool_ended,         // the pool leaves
};
BOOST_DESCRIBE_ENUM(Failure, silence, conviction, too_few_dealings, committee_changed, pool_ended)

struct SharingFailed {
  static constexpr u16 tag = 0x050b;
  SessionId session;
  PoolId pool;
  Failure failure = Failure::silence;
  std::vector<SeatId> culprits;
};
BOOST_DESCRIBE_STRUCT(SharingFailed, (), (session, pool, failure, culprits))
constexpr auto about(As<SharingFailed>) {
  return described<SharingFailed>(
      "sharing_failed", "A session came to nothing; keys and shares made for it can be erased.",
      Field{.name = "session", .meaning = "Which session."},
      Field{.name = "pool", .meaning = "Whose key."}, Field{.name = "failure", .meaning = "Why."},
      Field{.name = "culprits",
            .meaning = "Seats that leave the committee, or held it up.",
            .greatest = {GREATEST_COMMITTEE}});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  no_account = 0x0501,
  no_session,
  wrong_phase,
  not_a_member,
  not_a_dealer,
  lost_seat,
  already_registered,
  already_dealt,
  lied,
  no_dealing,
  void_already,
  doomed,
  not_ready,
  already_confirmed,
  not_wronged,
  left_already,
  wrong_length,
  bad_point,
  bad_scalar,
  unproved_possession,
  not_the_share,
  unproved_dealing,
  unproved_complaint,
  wrong_partial,
};

inline constexpr Code ERRORS[] = {
    {0x0501, "keys.no_account", "The sender has no account yet; receive atoms first."},
    {0x0502, "keys.no_session",
     "There is no such session, or it failed and was erased; query the pool's keyring."},
    {0x0503, "keys.wrong_phase", "The session is not in the phase in which this is done."},
    {0x0504, "keys.not_a_member",
     "The sender is not the member of the session with this index; query the session."},
    {0x0505, "keys.not_a_dealer",
     "The sender is not the dealer of the session with this index; query the session."},
    {0x0506, "keys.lost_seat",
     "The sender has lost its seat; its dealing is taken only where a pool cannot reshare without "
     "former members."},
    {0x0507, "keys.already_registered", "The member has registered a key in this session."},
    {0x0508, "keys.already_dealt", "The dealer has dealt; only the first dealing counts."},
    {0x0509, "keys.lied", "The member complained about a good share and has no part any more."},
    {0x050a, "keys.no_dealing", "This dealer has dealt nothing that could be complained about."},
    {0x050b, "keys.void_already", "The dealing was proved wrong before."},
    {0x050c, "keys.doomed",
     "Somebody was convicted or leaves; the attempt restarts when complaints are over."},
    {0x050d, "keys.not_ready", "The public shares are still being computed; try the next block."},
    {0x050e, "keys.already_confirmed", "The member has confirmed."},
    {0x050f, "keys.not_wronged",
     "Only a member whose complaint was right leaves freely, and only from key generation."},
    {0x0510, "keys.left_already", "The member leaves already."},
    {0x0511, "keys.wrong_length", "The dealing is not 48(t+1) + 32n + 128 bytes."},
    {0x0512, "keys.bad_point",
     "A point is not in canonical form, not in the group, or at infinity."},
    {0x0513, "keys.bad_scalar", "A number is not below the order of the group."},
    {0x0514, "keys.unproved_possession",
     "The proof that the logarithm of the key is known does not hold."},
    {0x0515, "keys.not_the_share",
     "The first commitment is not the dealer's public share in the round in force."},
    {0x0516, "keys.unproved_dealing",
     "A proof that the dealer knows the logarithms of C_0 and R does not hold."},
    {0x0517, "keys.unproved_complaint",
     "The proof of the complaint does not hold; the sender is fined for it."},
    {0x0518, "keys.wrong_partial",
     "The partial signature does not verify under the member's public share."},
};

}  // namespace surety::keys
