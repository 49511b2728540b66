#pragma once
// Data of the duties module: records (records.hpp), what can be asked of it (messages.hpp), what it
// tells, what can be refused.

#include "contract/duties/messages.hpp"

namespace surety::duties {

// Events ---------------------------------------------------------------------------------------

struct DutyOpened {
  static constexpr u16 tag = 0x0601;
  DutyId duty;
  PoolId pool;
  Epoch epoch;
  std::optional<u64> slot;
  SeatId coordinator;
  Height propose_until_height;
  Height deadline_height;
};
BOOST_DESCRIBE_STRUCT(DutyOpened, (),
                      (duty, pool, epoch, slot, coordinator, propose_until_height, deadline_height))
constexpr auto about(As<DutyOpened>) {
  return described<DutyOpened>(
      "duty_opened", "A pool has something to do.",
      Field{.name = "duty", .meaning = "Id of the duty."},
      Field{.name = "pool", .meaning = "Whose."}, Field{.name = "epoch", .meaning = "When."},
      Field{.name = "slot", .meaning = "Of a block; none: an attestation.", .unit = "slot"},
      Field{.name = "coordinator", .meaning = "Seat that proposes the task."},
      Field{.name = "propose_until_height", .meaning = "Proposals end below this height."},
      Field{.name = "deadline_height", .meaning = "Signatures end below this height."});
}

struct TaskProposed {
  static constexpr u16 tag = 0x0602;
  DutyId duty;
  Hash root;
};
BOOST_DESCRIBE_STRUCT(TaskProposed, (), (duty, root))
constexpr auto about(As<TaskProposed>) {
  return described<TaskProposed>("task_proposed", "The task of a duty is there to be signed.",
                                 Field{.name = "duty", .meaning = "Which duty."},
                                 Field{.name = "root", .meaning = "m: what shares sign."});
}

struct TaskInvalid {
  static constexpr u16 tag = 0x0603;
  DutyId duty;
  SeatId coordinator;
};
BOOST_DESCRIBE_STRUCT(TaskInvalid, (), (duty, coordinator))
constexpr auto about(As<TaskInvalid>) {
  return described<TaskInvalid>("task_invalid", "A coordinator proposed what cannot exist.",
                                Field{.name = "duty", .meaning = "For which duty."},
                                Field{.name = "coordinator", .meaning = "Who is fined."});
}

struct EnvelopePosted {
  static constexpr u16 tag = 0x0604;
  DutyId duty;
  u32 index = 1;
};
BOOST_DESCRIBE_STRUCT(EnvelopePosted, (), (duty, index))
constexpr auto about(As<EnvelopePosted>) {
  return described<EnvelopePosted>("envelope_posted", "A member signed.",
                                   Field{.name = "duty", .meaning = "Which duty."},
                                   Field{.name = "index", .meaning = "Its index."});
}

struct PartialWrong {
  static constexpr u16 tag = 0x0605;
  DutyId duty;
  SeatId seat;
};
BOOST_DESCRIBE_STRUCT(PartialWrong, (), (duty, seat))
constexpr auto about(As<PartialWrong>) {
  return described<PartialWrong>(
      "partial_wrong", "A member's identity signed a partial signature that does not hold.",
      Field{.name = "duty", .meaning = "Which duty."},
      Field{.name = "seat", .meaning = "Who is fined."});
}

struct TaskCompleted {
  static constexpr u16 tag = 0x0606;
  DutyId duty;
  SignedId record;
  u32 signers = 0;
};
BOOST_DESCRIBE_STRUCT(TaskCompleted, (), (duty, record, signers))
constexpr auto about(As<TaskCompleted>) {
  return described<TaskCompleted>(
      "task_completed", "The group signature of a duty is there.",
      Field{.name = "duty", .meaning = "Which duty."},
      Field{.name = "record", .meaning = "Entry of the signing record."},
      Field{.name = "signers", .meaning = "Who signed so far."});
}

struct SignatureRecorded {
  static constexpr u16 tag = 0x0607;
  SignedId record;
  PoolId pool;
  Hash root;
};
BOOST_DESCRIBE_STRUCT(SignatureRecorded, (), (record, pool, root))
constexpr auto about(As<SignatureRecorded>) {
  return described<SignatureRecorded>("signature_recorded", "The signing record grew.",
                                      Field{.name = "record", .meaning = "Id of the entry."},
                                      Field{.name = "pool", .meaning = "Which pool signed."},
                                      Field{.name = "root", .meaning = "What it signed."});
}

struct EvidenceUsed {
  static constexpr u16 tag = 0x0608;
  Hash evidence;
  Proof proof = Proof::envelopes;
  PoolId pool;
  std::optional<SeatId> seat;
  std::optional<AccountId> reporter;
};
BOOST_DESCRIBE_STRUCT(EvidenceUsed, (), (evidence, proof, pool, seat, reporter))
constexpr auto about(As<EvidenceUsed>) {
  return described<EvidenceUsed>(
      "evidence_used", "Evidence held: a seat is slashed, or a pool frozen.",
      Field{.name = "evidence", .meaning = "Its id."},
      Field{.name = "proof", .meaning = "What it is made of."},
      Field{.name = "pool", .meaning = "Against whom."},
      Field{.name = "seat", .meaning = "Slashed; none where the pool is frozen."},
      Field{.name = "reporter", .meaning = "Who gets a bounty, where there is one."});
}

enum class Judgement : u8 {
  completed,       // signers rewarded, the absent fined
  too_few_signed,  // the absent fined
  unaggregated,    // the coordinator fined
  no_task,         // the coordinator fined
  no_valid_task,   // the coordinator was fined or slashed before
};
BOOST_DESCRIBE_ENUM(Judgement, completed, too_few_signed, unaggregated, no_task, no_valid_task)

struct DutyJudged {
  static constexpr u16 tag = 0x0609;
  DutyId duty;
  Judgement judgement = Judgement::completed;
  u32 signers = 0;
  bool excused = false;
};
BOOST_DESCRIBE_STRUCT(DutyJudged, (), (duty, judgement, signers, excused))
constexpr auto about(As<DutyJudged>) {
  return described<DutyJudged>("duty_judged",
                               "The deadline of a duty has passed; fines and rewards follow.",
                               Field{.name = "duty", .meaning = "Which duty."},
                               Field{.name = "judgement", .meaning = "What became of it."},
                               Field{.name = "signers", .meaning = "Who signed."},
                               Field{.name = "excused", .meaning = "No absence is fined."});
}

struct DutyDropped {
  static constexpr u16 tag = 0x060a;
  DutyId duty;
};
BOOST_DESCRIBE_STRUCT(DutyDropped, (), (duty))
constexpr auto about(As<DutyDropped>) {
  return described<DutyDropped>("duty_dropped", "The pool leaves; the duty is not judged.",
                                Field{.name = "duty", .meaning = "Which duty."});
}

struct DutyMoved {
  static constexpr u16 tag = 0x060b;
  DutyId duty;
  u64 round = 0;
};
BOOST_DESCRIBE_STRUCT(DutyMoved, (), (duty, round))
constexpr auto about(As<DutyMoved>) {
  return described<DutyMoved>(
      "duty_moved", "The pool's key has new shares: members sign the duty anew with them.",
      Field{.name = "duty", .meaning = "Which duty."},
      Field{.name = "round", .meaning = "Id of the new round."});
}

// Refusals, in the order they are checked --------------------------------------------------------

enum class Error : u16 {
  shares_not_rising = 0x0601,
  no_conflict,
  no_account,
  unknown_duty,
  unknown_pool,
  unknown_record,
  not_coordinator,
  no_member,
  not_proposed,
  already_proposed,
  already_completed,
  already_posted,
  already_recorded,
  too_late,
  wrong_height,
  dated_back,
  not_recorded_before,
  unknown_index,
  different_identities,
  too_few_signers,
  bad_point,
  nothing_at_stake,
  evidence_used,
  bad_signature,
  bad_partial,
  bad_envelope,
  bad_group_signature,
};

inline constexpr Code ERRORS[] = {
    {0x0601, "duties.shares_not_rising",
     "The shares of an aggregate stand in order of their indices, each once."},
    {0x0602, "duties.no_conflict",
     "The two are no double vote, no surround vote, and no two blocks of one slot."},
    {0x0603, "duties.no_account", "The sender has no account yet; receive atoms first."},
    {0x0604, "duties.unknown_duty", "There is no such duty, or it has been judged."},
    {0x0605, "duties.unknown_pool", "There is no such pool, or it has no key yet."},
    {0x0606, "duties.unknown_record", "The signing record has no entry with this id."},
    {0x0607, "duties.not_coordinator", "Only the duty's coordinator proposes its task."},
    {0x0608, "duties.no_member",
     "Only who holds a share of the duty's key round, and still has its seat, posts an envelope."},
    {0x0609, "duties.not_proposed", "The coordinator has not proposed a task to sign yet."},
    {0x060a, "duties.already_proposed", "The duty had its one proposal."},
    {0x060b, "duties.already_completed",
     "The group signature is there already; a member that is missing posts its own envelope."},
    {0x060c, "duties.already_posted", "The member's signature is there already."},
    {0x060d, "duties.already_recorded", "The signing record holds this signature."},
    {0x060e, "duties.too_late", "The time for this is over."},
    {0x060f, "duties.wrong_height",
     "A proposal names a height from the opening of its duty to the current one."},
    {0x0610, "duties.dated_back",
     "The task conflicts with a duty that the ledger has recorded since the height it names."},
    {0x0611, "duties.not_recorded_before",
     "The duty was not recorded below the height that the proposal names."},
    {0x0612, "duties.unknown_index", "The key round has no member with this index."},
    {0x0613, "duties.different_identities", "The two were not signed by one identity."},
    {0x0614, "duties.too_few_signers",
     "Posted envelopes and those of the aggregate are fewer than the threshold."},
    {0x0615, "duties.bad_point", "A signature is no point of its group."},
    {0x0616, "duties.nothing_at_stake", "The offender has lost or left its seat already."},
    {0x0617, "duties.evidence_used", "This evidence was used before."},
    {0x0618, "duties.bad_signature", "The identity's signature does not hold."},
    {0x0619, "duties.bad_partial", "The partial signature does not hold; its signer is fined."},
    {0x061a, "duties.bad_envelope",
     "An envelope is not signed by the identity at its index; the sender is not fined."},
    {0x061b, "duties.bad_group_signature", "The group signature does not hold under the key."},
};

}  // namespace surety::duties
