#pragma once
// Data of the beacon module: who reveals, what was revealed, what the beacons were.

#include "ledger/describe.hpp"
#include "ledger/quantity.hpp"

namespace surety::beacon {

// Parameters -----------------------------------------------------------------------------------

enum class Mode : u8 {
  host,  // the host gives each block a seed
  mix,   // accounts commit and reveal
};
BOOST_DESCRIBE_ENUM(Mode, host, mix)

struct Params {
  Mode mode = Mode::mix;
  u64 close_heights = 1;
  Seed first_seed;
};
BOOST_DESCRIBE_STRUCT(Params, (), (mode, close_heights, first_seed))
constexpr auto about(As<Params>) {
  return described<Params>(
      "beacon_params", "Where the randomness of an epoch comes from.",
      Field{.name = "mode",
            .meaning = "The host's seeds, or commitments and reveals.",
            .fallback = "\"host\""},
      Field{.name = "close_heights",
            .meaning = "Reveals of an epoch end this far into it (beacon_close); below "
                       "blocks_per_epoch.",
            .least = {1},
            .fallback = "16",
            .unit = "heights"},
      Field{.name = "first_seed",
            .meaning = "Beacon of the first epoch (mode mix).",
            .fallback = "\"0x0000000000000000000000000000000000000000000000000000000000000000\""});
}

// Records --------------------------------------------------------------------------------------

// An account that reveals. Ids run from 0 to the count less one; the last one fills a gap.
struct Member {
  static constexpr u16 tag = 0x0401;
  AccountId account;
  Hash commitment;
  Epoch due_epoch;
  std::optional<Epoch> revealed_epoch;
  bool leaving = false;
};
BOOST_DESCRIBE_STRUCT(Member, (), (account, commitment, due_epoch, revealed_epoch, leaving))
constexpr auto about(As<Member>) {
  return described<Member>(
      "beacon_member", "An account that reveals for the beacon.",
      Field{.name = "account", .meaning = "Whose."},
      Field{.name = "commitment", .meaning = "H(\"commit\", ledger id, account, preimage)."},
      Field{.name = "due_epoch", .meaning = "Epoch in which the preimage is to be revealed."},
      Field{.name = "revealed_epoch", .meaning = "Of its last reveal."},
      Field{.name = "leaving", .meaning = "This reveal is the last one."});
}

// Reveals of one epoch; there is at most one round at a time.
struct Round {
  static constexpr u16 tag = 0x0402;
  bool open = false;
  bool sweeping = false;
  Epoch epoch;
  Height close_height;
  Seed shares;
  u64 reveals = 0;
  u64 members = 0;
  u64 awaited = 0;
  u64 cursor = 0;
};
BOOST_DESCRIBE_STRUCT(Round, (),
                      (open, sweeping, epoch, close_height, shares, reveals, members, awaited,
                       cursor))
constexpr auto about(As<Round>) {
  return described<Round>(
      "beacon_round", "The epoch whose reveals fix the next one's beacon.",
      Field{.name = "open", .meaning = "False while nobody has joined."},
      Field{.name = "sweeping", .meaning = "Reveals have ended; the missing are looked for."},
      Field{.name = "epoch", .meaning = "Epoch of the reveals."},
      Field{.name = "close_height", .meaning = "Reserved in the calendar: reveals end here."},
      Field{.name = "shares", .meaning = "XOR of H(\"share\", account, preimage) so far."},
      Field{.name = "reveals", .meaning = "How many there are."},
      Field{.name = "members", .meaning = "Accounts that have joined."},
      Field{.name = "awaited", .meaning = "Of them, whose reveal of this epoch is to come."},
      Field{.name = "cursor", .meaning = "Members below this id are still to be looked at."});
}

// A beacon that somebody's randomness fixed; all others follow from the last one before them.
struct FixedBeacon {
  static constexpr u16 tag = 0x0403;
  Epoch epoch;
  Seed beacon;
};
BOOST_DESCRIBE_STRUCT(FixedBeacon, (), (epoch, beacon))
constexpr auto about(As<FixedBeacon>) {
  return described<FixedBeacon>("fixed_beacon", "A beacon made of the host's or members' seeds.",
                                Field{.name = "epoch", .meaning = "Of which epoch."},
                                Field{.name = "beacon", .meaning = "The seed of the epoch."});
}

// Messages -------------------------------------------------------------------------------------

struct JoinBeacon {
  static constexpr u16 tag = 0x0401;
  Hash commitment;
};
BOOST_DESCRIBE_STRUCT(JoinBeacon, (), (commitment))
constexpr auto about(As<JoinBeacon>) {
  return described<JoinBeacon>(
      "join_beacon", "Registers the sender, whose first reveal is in the next epoch.",
      Field{.name = "commitment", .meaning = "H(\"commit\", ledger id, account, preimage)."});
}

struct Reveal {
  static constexpr u16 tag = 0x0402;
  Seed preimage;
  Hash next_commitment;
};
BOOST_DESCRIBE_STRUCT(Reveal, (), (preimage, next_commitment))
constexpr auto about(As<Reveal>) {
  return described<Reveal>(
      "reveal", "Reveals for this epoch, and commits to the next one.",
      Field{.name = "preimage", .meaning = "What the sender's commitment is the hash of."},
      Field{.name = "next_commitment",
            .meaning = "Commitment to the next epoch's preimage; not kept where the sender is "
                       "leaving."});
}

struct LeaveBeacon {
  static constexpr u16 tag = 0x0403;
};
BOOST_DESCRIBE_STRUCT(LeaveBeacon, (), ())
constexpr auto about(As<LeaveBeacon>) {
  return described<LeaveBeacon>("leave_beacon",
                                "The sender stops revealing after the current epoch.");
}

// Events ---------------------------------------------------------------------------------------

struct BeaconJoined {
  static constexpr u16 tag = 0x0401;
  AccountId account;
  Epoch due_epoch;
};
BOOST_DESCRIBE_STRUCT(BeaconJoined, (), (account, due_epoch))
constexpr auto about(As<BeaconJoined>) {
  return described<BeaconJoined>("beacon_joined", "An account registered for the beacon.",
                                 Field{.name = "account", .meaning = "Who."},
                                 Field{.name = "due_epoch", .meaning = "Of its first reveal."});
}

struct Revealed {
  static constexpr u16 tag = 0x0402;
  AccountId account;
  Epoch epoch;
};
BOOST_DESCRIBE_STRUCT(Revealed, (), (account, epoch))
constexpr auto about(As<Revealed>) {
  return described<Revealed>("revealed", "A share entered the mix.",
                             Field{.name = "account", .meaning = "Whose."},
                             Field{.name = "epoch", .meaning = "Of the reveal."});
}

struct BeaconLeft {
  static constexpr u16 tag = 0x0403;
  AccountId account;
  bool reveals_first = false;
};
BOOST_DESCRIBE_STRUCT(BeaconLeft, (), (account, reveals_first))
constexpr auto about(As<BeaconLeft>) {
  return described<BeaconLeft>(
      "beacon_left", "An account leaves the mix.", Field{.name = "account", .meaning = "Who."},
      Field{.name = "reveals_first",
            .meaning = "It still has to reveal in this epoch, and then is gone."});
}

struct RevealMissed {
  static constexpr u16 tag = 0x0404;
  AccountId account;
  Epoch epoch;
  bool excused = false;
};
BOOST_DESCRIBE_STRUCT(RevealMissed, (), (account, epoch, excused))
constexpr auto about(As<RevealMissed>) {
  return described<RevealMissed>(
      "reveal_missed", "An account did not reveal in time and is out of the mix.",
      Field{.name = "account", .meaning = "Who."}, Field{.name = "epoch", .meaning = "When."},
      Field{.name = "excused",
            .meaning = "Not fined: a backlog filled more than half of the window."});
}

struct BeaconFixed {
  static constexpr u16 tag = 0x0405;
  Epoch epoch;
  Seed beacon;
  u64 reveals = 0;
};
BOOST_DESCRIBE_STRUCT(BeaconFixed, (), (epoch, beacon, reveals))
constexpr auto about(As<BeaconFixed>) {
  return described<BeaconFixed>(
      "beacon_fixed", "The beacon of an epoch is known.",
      Field{.name = "epoch", .meaning = "Of which epoch."},
      Field{.name = "beacon", .meaning = "Its seed."},
      Field{.name = "reveals", .meaning = "Shares in it; 0 where the host gave it."});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  zero_commitment = 0x0401,
  host_mode,
  no_account,
  no_deposit,
  already_joined,
  not_joined,
  already_leaving,
  already_revealed,
  too_early,
  too_late,
  wrong_preimage,
  settling,
  past_the_last_height,
};

inline constexpr Code ERRORS[] = {
    {0x0401, "beacon.zero_commitment", "The commitment is 32 zero bytes; commit to a preimage."},
    {0x0402, "beacon.host_mode", "The host gives the beacon here; nobody commits or reveals."},
    {0x0403, "beacon.no_account", "The sender has no account yet; receive atoms first."},
    {0x0404, "beacon.no_deposit",
     "Only an account with a deposit can join or reveal; make one first."},
    {0x0405, "beacon.already_joined", "The account has joined already."},
    {0x0406, "beacon.not_joined",
     "The account has not joined, or missed a reveal and is out; join with join_beacon."},
    {0x0407, "beacon.already_leaving", "The account is leaving already."},
    {0x0408, "beacon.already_revealed", "The account has revealed in this epoch."},
    {0x0409, "beacon.too_early",
     "The round that this is for has not begun; wait for the next epoch's first height."},
    {0x040a, "beacon.too_late", "Reveals of this epoch have ended."},
    {0x040b, "beacon.wrong_preimage",
     "The preimage does not hash to the commitment: H(\"commit\", ledger id, account, preimage)."},
    {0x040c, "beacon.settling",
     "The reveals of the last epoch are still being settled; join a little later."},
    {0x040d, "beacon.past_the_last_height", "The first reveal would fall past the last height."},
};

}  // namespace surety::beacon
