#pragma once
// What can be asked about duties, and what is answered.

#include "contract/duties/types.hpp"

namespace surety::machine {

struct AskDuties {
  static constexpr u16 tag = 0x0601;
  PoolId pool;
};
BOOST_DESCRIBE_STRUCT(AskDuties, (), (pool))
constexpr auto about(As<AskDuties>) {
  return described<AskDuties>("duties", "What is open for a pool to sign, and who signed.",
                              Field{.name = "pool", .meaning = "Its id."});
}

struct AskSigned {
  static constexpr u16 tag = 0x0602;
  PoolId pool;
  bool block = false;
  u64 number = 0;
};
BOOST_DESCRIBE_STRUCT(AskSigned, (), (pool, block, number))
constexpr auto about(As<AskSigned>) {
  return described<AskSigned>(
      "signed", "What a pool has signed for a target epoch or a slot, as first recorded.",
      Field{.name = "pool", .meaning = "Its id."},
      Field{.name = "block", .meaning = "A block; otherwise an attestation.", .fallback = "false"},
      Field{.name = "number", .meaning = "Target epoch of an attestation, slot of a block."});
}

struct AskEvidence {
  static constexpr u16 tag = 0x0603;
  Hash evidence;
};
BOOST_DESCRIBE_STRUCT(AskEvidence, (), (evidence))
constexpr auto about(As<AskEvidence>) {
  return described<AskEvidence>("evidence", "Evidence of duties, where it was used.",
                                Field{.name = "evidence", .meaning = "Its id."});
}

struct AskSignedEntry {
  static constexpr u16 tag = 0x0604;
  duties::SignedId record;
};
BOOST_DESCRIBE_STRUCT(AskSignedEntry, (), (record))
constexpr auto about(As<AskSignedEntry>) {
  return described<AskSignedEntry>(
      "signed_entry", "One entry of the signing record, by its id.",
      Field{.name = "record", .meaning = "Its id; entries count from 0 and are never erased."});
}

struct DutyView {
  duties::DutyId id;
  duties::Duty duty;
  Name coordinator;
  std::vector<duties::Envelope> envelopes;
};
BOOST_DESCRIBE_STRUCT(DutyView, (), (id, duty, coordinator, envelopes))
constexpr auto about(As<DutyView>) {
  return described<DutyView>(
      "duty_view", "A duty that is open.", Field{.name = "id", .meaning = "Its id."},
      Field{.name = "duty", .meaning = "Its record."},
      Field{.name = "coordinator", .meaning = "Name of the coordinator's account."},
      Field{.name = "envelopes",
            .meaning = "What members posted, the latest first.",
            .greatest = {duties::GREATEST_COMMITTEE}});
}

struct DutiesView {
  static constexpr u16 tag = 0x0601;
  duties::PoolDuties pool;
  std::vector<DutyView> open;
};
BOOST_DESCRIBE_STRUCT(DutiesView, (), (pool, open))
constexpr auto about(As<DutiesView>) {
  return described<DutiesView>(
      "duties", "What is open for a pool.",
      Field{.name = "pool", .meaning = "What duties knows of it."},
      Field{.name = "open", .meaning = "Each duty.", .greatest = {duties::MOST_OPEN}});
}

struct SignedView {
  static constexpr u16 tag = 0x0602;
  duties::SignedId id;
  duties::SignedDuty entry;
};
BOOST_DESCRIBE_STRUCT(SignedView, (), (id, entry))
constexpr auto about(As<SignedView>) {
  return described<SignedView>("signed", "An entry of the signing record.",
                               Field{.name = "id", .meaning = "Its id."},
                               Field{.name = "entry", .meaning = "What was signed, and when."});
}

}  // namespace surety::machine
