#pragma once
// Data of the duties module at rest: parameters, and the records that the state is made of.

#include "ledger/validator_types.hpp"

namespace surety::duties {

// Parameters -----------------------------------------------------------------------------------

inline constexpr u32 GREATEST_COMMITTEE = 128;

struct Params {
  u32 propose_blocks = 0;
  u32 sign_blocks = 0;
  Atoms signer_reward_atoms;
  Atoms coordinator_reward_atoms;
};
BOOST_DESCRIBE_STRUCT(Params, (),
                      (propose_blocks, sign_blocks, signer_reward_atoms, coordinator_reward_atoms))
constexpr auto about(As<Params>) {
  return described<Params>(
      "duties_params", "How long members have for a duty, and what they earn by it.",
      Field{.name = "propose_blocks",
            .meaning = "Time for the coordinator to propose a task; 0: a quarter of an epoch.",
            .fallback = "0",
            .unit = "heights"},
      Field{.name = "sign_blocks",
            .meaning = "Time to sign after that, at least; 0: half an epoch.",
            .fallback = "0",
            .unit = "heights"},
      Field{.name = "signer_reward_atoms",
            .meaning = "For each signer of a completed task, out of the pool's income.",
            .fallback = "0"},
      Field{.name = "coordinator_reward_atoms",
            .meaning = "For a coordinator that completed it, in place of a signer's.",
            .fallback = "0"});
}

// Records --------------------------------------------------------------------------------------

// Ids of records of this module; they count from 0 each and are never used again.
struct DutyKind {
  static constexpr const char* unit = "duty id";
};
using DutyId = Quantity<DutyKind, u64, 8>;
struct SignedKind {
  static constexpr const char* unit = "signed duty id";
};
using SignedId = Quantity<SignedKind, u64, 8>;

// What a pool is asked to sign.
using Task = std::variant<AttestationData, BeaconBlockHeader>;
constexpr const char* choice_name(As<Task>) { return "task"; }

// One bit per index of a committee: index j is bit (j - 1) % 8 of byte (j - 1) / 8.
using IndexBits = FixedBytes<struct IndexBitsTag, GREATEST_COMMITTEE / 8>;

enum class Stage : u8 {
  waiting,    // for the coordinator's proposal
  proposed,   // a task is there to be signed
  completed,  // the group signature was shown
  spent,      // the coordinator proposed what is no valid task: nothing is to be signed
};
BOOST_DESCRIBE_ENUM(Stage, waiting, proposed, completed, spent)

// One thing that a pool has to do, from the start of its epoch until it is judged.
struct Duty {
  static constexpr u16 tag = 0x0601;
  PoolId pool;
  Epoch epoch;
  std::optional<u64> slot;  // of a block; none: the epoch's attestation
  u64 round = 0;
  u32 threshold = 1;
  u32 members = 1;
  SeatId coordinator;
  Height since_height;
  Height propose_until_height;
  Height deadline_height;
  Stage stage = Stage::waiting;
  std::optional<Task> task;
  Hash root;
  Height proposed_height;
  IndexBits signers;
  IndexBits faulted;
  bool by_coordinator = false;
  bool excused = false;
  std::optional<u64> last_envelope;
  u32 judged = 0;
};
BOOST_DESCRIBE_STRUCT(Duty, (),
                      (pool, epoch, slot, round, threshold, members, coordinator, since_height,
                       propose_until_height, deadline_height, stage, task, root, proposed_height,
                       signers, faulted, by_coordinator, excused, last_envelope, judged))
constexpr auto about(As<Duty>) {
  return described<Duty>(
      "duty", "One thing that a pool has to do in an epoch, until it is judged.",
      Field{.name = "pool", .meaning = "Whose duty."},
      Field{.name = "epoch", .meaning = "Of which epoch."},
      Field{.name = "slot",
            .meaning = "Of the block to propose; none: it is the epoch's attestation.",
            .unit = "slot"},
      Field{.name = "round", .meaning = "Id of the key round whose shares sign."},
      Field{.name = "threshold", .meaning = "t: signers without which it fails.", .least = {1}},
      Field{.name = "members",
            .meaning = "Seats of the round's committee.",
            .least = {1},
            .greatest = {GREATEST_COMMITTEE}},
      Field{.name = "coordinator", .meaning = "Seat that proposes the task."},
      Field{.name = "since_height", .meaning = "First height at which it can be proposed."},
      Field{.name = "propose_until_height", .meaning = "Proposals end below this height."},
      Field{.name = "deadline_height", .meaning = "Signatures end below this height."},
      Field{.name = "stage", .meaning = "How far it is."},
      Field{.name = "task", .meaning = "What is to be signed, once proposed."},
      Field{.name = "root", .meaning = "Signing root m of the task; zero before."},
      Field{.name = "proposed_height", .meaning = "When the proposal was accepted."},
      Field{.name = "signers",
            .meaning = "Who signed, by an envelope of its own or in the aggregate."},
      Field{.name = "faulted", .meaning = "Who signed a wrong partial signature."},
      Field{.name = "by_coordinator", .meaning = "The coordinator brought the aggregate."},
      Field{.name = "excused", .meaning = "Absences are not judged: the key round changed."},
      Field{.name = "last_envelope", .meaning = "The envelope that was posted last."},
      Field{.name = "judged", .meaning = "Indices up to this one are judged."});
}

// A signature that a member posted himself, kept until the duty is judged.
struct Envelope {
  static constexpr u16 tag = 0x0602;
  u32 index = 1;
  PoolSignature partial;
  Signature signature;
  std::optional<u64> previous;
};
BOOST_DESCRIBE_STRUCT(Envelope, (), (index, partial, signature, previous))
constexpr auto about(As<Envelope>) {
  return described<Envelope>(
      "duty_envelope", "A member's signature of a duty that is open.",
      Field{.name = "index", .meaning = "j, in the committee of the duty's round.", .least = {1}},
      Field{.name = "partial", .meaning = "sigma_j."},
      Field{.name = "signature", .meaning = "Of the member's identity over the envelope."},
      Field{.name = "previous", .meaning = "The one posted before for this duty."});
}

// One entry of the signing record: a duty whose group signature the ledger has seen (P-6).
struct SignedDuty {
  static constexpr u16 tag = 0x0603;
  PoolId pool;
  bool block = false;
  Epoch source;
  u64 number = 0;
  Hash root;
  Height height;
};
BOOST_DESCRIBE_STRUCT(SignedDuty, (), (pool, block, source, number, root, height))
constexpr auto about(As<SignedDuty>) {
  return described<SignedDuty>(
      "signed_duty", "A duty whose group signature the ledger has seen; never erased.",
      Field{.name = "pool", .meaning = "Which pool signed."},
      Field{.name = "block", .meaning = "A block; otherwise an attestation."},
      Field{.name = "source", .meaning = "Source epoch of an attestation; 0 for a block."},
      Field{.name = "number", .meaning = "Target epoch of an attestation, slot of a block."},
      Field{.name = "root", .meaning = "The signing root."},
      Field{.name = "height", .meaning = "When it was recorded."});
}

// What duties knows of a pool; made when the pool first has a duty or a recorded signature.
struct PoolDuties {
  static constexpr u16 tag = 0x0604;
  PoolId pool;
  std::optional<u64> place;  // in the roster, while it has duties
  std::vector<DutyId> open;
  std::optional<SignedId> latest_source;
  std::optional<SignedId> latest_target;
};
// Duties of one pool that are open at a time; above it none is opened.
inline constexpr u32 MOST_OPEN = 64;
BOOST_DESCRIBE_STRUCT(PoolDuties, (), (pool, place, open, latest_source, latest_target))
constexpr auto about(As<PoolDuties>) {
  return described<PoolDuties>(
      "pool_duties", "What is open for a pool, and the outer bounds of its signing record.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "place", .meaning = "In the roster; none where it has no duties (any more)."},
      Field{.name = "open", .meaning = "Duties not judged yet.", .greatest = {MOST_OPEN}},
      Field{.name = "latest_source", .meaning = "Recorded attestation with the latest source."},
      Field{.name = "latest_target", .meaning = "Recorded attestation with the latest target."});
}

// Places run from 0 to the roll's count less one; the last one fills a gap when an epoch is opened.
struct RosterPlace {
  static constexpr u16 tag = 0x0605;
  u64 pool_duties = 0;
  Epoch since_epoch;
  bool left = false;
};
BOOST_DESCRIBE_STRUCT(RosterPlace, (), (pool_duties, since_epoch, left))
constexpr auto about(As<RosterPlace>) {
  return described<RosterPlace>(
      "roster_place", "A pool that gets duties every epoch.",
      Field{.name = "pool_duties", .meaning = "Id of the pool's record in this module."},
      Field{.name = "since_epoch", .meaning = "The first epoch in which it has duties."},
      Field{.name = "left", .meaning = "It gets none any more; the place is free."});
}

// The epoch whose duties are being opened, or are opened next.
struct Roll {
  static constexpr u16 tag = 0x0606;
  bool scheduled = false;
  bool sweeping = false;
  Epoch epoch;
  u64 places = 0;
  u64 listed = 0;
  u64 cursor = 0;
};
BOOST_DESCRIBE_STRUCT(Roll, (), (scheduled, sweeping, epoch, places, listed, cursor))
constexpr auto about(As<Roll>) {
  return described<Roll>(
      "roll", "Which epoch's duties are opened next, and how far that is.",
      Field{.name = "scheduled", .meaning = "False while no pool has duties."},
      Field{.name = "sweeping", .meaning = "Some pools have theirs, the others are to come."},
      Field{.name = "epoch", .meaning = "Which epoch."},
      Field{.name = "places", .meaning = "Places of the roster."},
      Field{.name = "listed", .meaning = "Places that there were when the epoch was begun."},
      Field{.name = "cursor", .meaning = "Places below this one are done."});
}

enum class Proof : u8 {
  envelopes,         // two envelopes of one identity
  proposals,         // two proposals of one identity
  recorded,          // a proposal against the signing record
  group_signatures,  // two recorded duties
};
BOOST_DESCRIBE_ENUM(Proof, envelopes, proposals, recorded, group_signatures)

// Evidence is used once.
struct Evidence {
  static constexpr u16 tag = 0x0607;
  Hash id;
  Proof proof = Proof::envelopes;
  PoolId pool;
  std::optional<SeatId> seat;
  Height height;
  std::optional<AccountId> reporter;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (id, proof, pool, seat, height, reporter))
constexpr auto about(As<Evidence>) {
  return described<Evidence>(
      "duty_evidence", "Evidence that was used.",
      Field{.name = "id",
            .meaning = "H(\"evidence\", pool, seat, the two signing roots in order)."},
      Field{.name = "proof", .meaning = "What it is made of."},
      Field{.name = "pool", .meaning = "Against whom."},
      Field{.name = "seat", .meaning = "The seat that was slashed; none where the pool is frozen."},
      Field{.name = "height", .meaning = "When it was used."},
      Field{.name = "reporter",
            .meaning = "Who gets the bounty; none for the ledger itself and for members."});
}

}  // namespace surety::duties
