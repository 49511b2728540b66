#include "contract/duties/types.hpp"
#include "ledger/codec_cereal.hpp"

namespace surety {

SURETY_CODEC(duties::Params)
SURETY_CODEC(duties::Duty)
SURETY_CODEC(duties::Envelope)
SURETY_CODEC(duties::SignedDuty)
SURETY_CODEC(duties::PoolDuties)
SURETY_CODEC(duties::RosterPlace)
SURETY_CODEC(duties::Roll)
SURETY_CODEC(duties::Evidence)
SURETY_CODEC(duties::SignedProposal)
SURETY_CODEC(duties::SignedEnvelope)
SURETY_CODEC(duties::ProposeTask)
SURETY_CODEC(duties::PostEnvelope)
SURETY_CODEC(duties::Share)
SURETY_CODEC(duties::AggregateTask)
SURETY_CODEC(duties::RecordSignature)
SURETY_CODEC(duties::ReportEnvelopes)
SURETY_CODEC(duties::ReportProposals)
SURETY_CODEC(duties::ReportProposal)
SURETY_CODEC(duties::ReportRecords)
SURETY_CODEC(duties::DutyOpened)
SURETY_CODEC(duties::TaskProposed)
SURETY_CODEC(duties::TaskInvalid)
SURETY_CODEC(duties::EnvelopePosted)
SURETY_CODEC(duties::PartialWrong)
SURETY_CODEC(duties::TaskCompleted)
SURETY_CODEC(duties::SignatureRecorded)
SURETY_CODEC(duties::EvidenceUsed)
SURETY_CODEC(duties::DutyJudged)
SURETY_CODEC(duties::DutyDropped)
SURETY_CODEC(duties::DutyMoved)

}  // namespace surety
