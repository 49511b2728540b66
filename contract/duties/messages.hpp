#pragma once
// What can be asked of the duties module.

#include "contract/duties/records.hpp"

namespace surety::duties {

// What coordinators and members sign
// ---------------------------------------------------------------

// A task that a coordinator proposed, signed by its identity. Shown as evidence.
struct SignedProposal {
  PoolId pool;
  u64 round = 0;
  u32 index = 1;
  Task task;
  Height height;
  Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedProposal, (), (pool, round, index, task, height, signature))
constexpr auto about(As<SignedProposal>) {
  return described<SignedProposal>(
      "signed_proposal", "A task that somebody proposed to a pool, with his signature.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "round", .meaning = "Id of its key round."},
      Field{.name = "index",
            .meaning = "Of the signer, in the round's committee.",
            .least = {1},
            .greatest = {GREATEST_COMMITTEE}},
      Field{.name = "task", .meaning = "What he proposed."},
      Field{.name = "height", .meaning = "The height that he named."},
      Field{.name = "signature",
            .meaning = "Ed25519 over H(\"proposal\", ledger id, pool, round, index, kind, every "
                       "field, m, height)."});
}

// A member's signature of a task, as it stands in messages of others. Shown as evidence.
struct SignedEnvelope {
  PoolId pool;
  u64 round = 0;
  u32 index = 1;
  Task task;
  PoolSignature partial;
  Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedEnvelope, (), (pool, round, index, task, partial, signature))
constexpr auto about(As<SignedEnvelope>) {
  return described<SignedEnvelope>(
      "signed_envelope", "A task that a member signed, with the signature of its identity.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "round", .meaning = "Id of its key round."},
      Field{.name = "index",
            .meaning = "j: of the signer, in the round's committee.",
            .least = {1},
            .greatest = {GREATEST_COMMITTEE}},
      Field{.name = "task", .meaning = "What it signed."},
      Field{.name = "partial", .meaning = "sigma_j."},
      Field{.name = "signature",
            .meaning = "Ed25519 over H(\"envelope\", ledger id, pool, round, j, kind, every field, "
                       "m, sigma_j)."});
}

// Messages
// -----------------------------------------------------------------------------------------

struct ProposeTask {
  static constexpr u16 tag = 0x0601;
  DutyId duty;
  Task task;
  Height height;
  Signature signature;
};
BOOST_DESCRIBE_STRUCT(ProposeTask, (), (duty, task, height, signature))
constexpr auto about(As<ProposeTask>) {
  return described<ProposeTask>(
      "propose_task", "The coordinator proposes what its pool is to sign.",
      Field{.name = "duty", .meaning = "Which duty."},
      Field{.name = "task", .meaning = "What is to be signed."},
      Field{.name = "height", .meaning = "Up to which he knows the signing record."},
      Field{.name = "signature", .meaning = "Of a signed_proposal with these fields."});
}

struct PostEnvelope {
  static constexpr u16 tag = 0x0602;
  DutyId duty;
  PoolSignature partial;
  Signature signature;
};
BOOST_DESCRIBE_STRUCT(PostEnvelope, (), (duty, partial, signature))
constexpr auto about(As<PostEnvelope>) {
  return described<PostEnvelope>(
      "post_envelope", "A member shows that it signed the task of a duty.",
      Field{.name = "duty", .meaning = "Which duty."},
      Field{.name = "partial", .meaning = "sigma_j, its share's signature over m."},
      Field{.name = "signature", .meaning = "Of a signed_envelope with the duty's task."});
}

struct Share {
  u32 index = 1;
  PoolSignature partial;
  Signature signature;
};
BOOST_DESCRIBE_STRUCT(Share, (), (index, partial, signature))
constexpr auto about(As<Share>) {
  return described<Share>(
      "duty_share", "One member's envelope within an aggregate.",
      Field{.name = "index",
            .meaning = "j, in the committee of the duty's round.",
            .least = {1},
            .greatest = {GREATEST_COMMITTEE}},
      Field{.name = "partial", .meaning = "sigma_j."},
      Field{.name = "signature", .meaning = "Of a signed_envelope with the duty's task."});
}

struct AggregateTask {
  static constexpr u16 tag = 0x0603;
  DutyId duty;
  PoolSignature group_signature;
  std::vector<Share> shares;
};
BOOST_DESCRIBE_STRUCT(AggregateTask, (), (duty, group_signature, shares))
constexpr auto about(As<AggregateTask>) {
  return described<AggregateTask>(
      "aggregate_task", "Completes a duty: the group signature, and who signed.",
      Field{.name = "duty", .meaning = "Which duty."},
      Field{.name = "group_signature", .meaning = "sigma: of the group key over m."},
      Field{.name = "shares",
            .meaning = "Envelopes by rising index; those that members posted count anyway.",
            .greatest = {GREATEST_COMMITTEE}});
}

struct RecordSignature {
  static constexpr u16 tag = 0x0604;
  PoolId pool;
  Task task;
  PoolSignature group_signature;
};
BOOST_DESCRIBE_STRUCT(RecordSignature, (), (pool, task, group_signature))
constexpr auto about(As<RecordSignature>) {
  return described<RecordSignature>(
      "record_signature", "Shows the ledger something that a pool has signed.",
      Field{.name = "pool", .meaning = "Which pool."},
      Field{.name = "task", .meaning = "What it signed."},
      Field{.name = "group_signature", .meaning = "Of its group key over the signing root."});
}

struct ReportEnvelopes {
  static constexpr u16 tag = 0x0605;
  SignedEnvelope first;
  SignedEnvelope second;
};
BOOST_DESCRIBE_STRUCT(ReportEnvelopes, (), (first, second))
constexpr auto about(As<ReportEnvelopes>) {
  return described<ReportEnvelopes>("report_envelopes",
                                    "Evidence that one identity signed two conflicting tasks.",
                                    Field{.name = "first", .meaning = "One envelope."},
                                    Field{.name = "second", .meaning = "Another."});
}

struct ReportProposals {
  static constexpr u16 tag = 0x0606;
  SignedProposal first;
  SignedProposal second;
};
BOOST_DESCRIBE_STRUCT(ReportProposals, (), (first, second))
constexpr auto about(As<ReportProposals>) {
  return described<ReportProposals>("report_proposals",
                                    "Evidence that one identity proposed two tasks for one duty.",
                                    Field{.name = "first", .meaning = "One proposal."},
                                    Field{.name = "second", .meaning = "Another."});
}

struct ReportProposal {
  static constexpr u16 tag = 0x0607;
  SignedProposal proposal;
  SignedId record;
};
BOOST_DESCRIBE_STRUCT(ReportProposal, (), (proposal, record))
constexpr auto about(As<ReportProposal>) {
  return described<ReportProposal>(
      "report_proposal", "Evidence that somebody proposed what conflicts with a recorded duty.",
      Field{.name = "proposal", .meaning = "What he proposed."},
      Field{.name = "record", .meaning = "The duty, recorded below the height that he named."});
}

struct ReportRecords {
  static constexpr u16 tag = 0x0608;
  SignedId first;
  SignedId second;
};
BOOST_DESCRIBE_STRUCT(ReportRecords, (), (first, second))
constexpr auto about(As<ReportRecords>) {
  return described<ReportRecords>("report_records",
                                  "Evidence that a pool signed two conflicting duties.",
                                  Field{.name = "first", .meaning = "One recorded duty."},
                                  Field{.name = "second", .meaning = "Another, of the same pool."});
}

}  // namespace surety::duties
