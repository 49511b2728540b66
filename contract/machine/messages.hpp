#pragma once
// Every message, event and refusal of the ledger: the lists that a new module is added to.

#include "contract/accounts/types.hpp"
#include "contract/auctions/types.hpp"
#include "contract/beacon/types.hpp"
#include "contract/duties/types.hpp"
#include "contract/fines/types.hpp"
#include "contract/keys/types.hpp"
#include "contract/pools/types.hpp"
#include "ledger/describe.hpp"

namespace surety::machine {

// Does one more batch of due work; the one message that a backlog lets through.
struct Tick {
  static constexpr u16 tag = 0x0001;
};
BOOST_DESCRIBE_STRUCT(Tick, (), ())
constexpr auto about(As<Tick>) {
  return described<Tick>("tick", "Does one more bounded batch of due work.");
}

struct Ticked {
  static constexpr u16 tag = 0x0001;
  u32 items = 0;
  bool backlog = false;
};
BOOST_DESCRIBE_STRUCT(Ticked, (), (items, backlog))
constexpr auto about(As<Ticked>) {
  return described<Ticked>("ticked", "A batch of due work was done.",
                           Field{.name = "items", .meaning = "Items done.", .unit = "items"},
                           Field{.name = "backlog", .meaning = "Some are left."});
}

using Message = std::variant<
    Tick, accounts::Transfer, accounts::RegisterIdentity, accounts::Payout, pools::Deposit,
    pools::TopUp, pools::Withdraw, pools::Assemble, pools::FundPool, pools::InitiateDeposit,
    pools::ReportBalance, pools::ExitPool, pools::BeginRotation, fines::PayFine, beacon::JoinBeacon,
    beacon::Reveal, beacon::LeaveBeacon, keys::RegisterKey, keys::Deal, keys::Complain,
    keys::Confirm, keys::LeaveKeygen, duties::ProposeTask, duties::PostEnvelope,
    duties::AggregateTask, duties::RecordSignature, duties::ReportEnvelopes,
    duties::ReportProposals, duties::ReportProposal, duties::ReportRecords, auctions::DeclareOwner,
    auctions::ClaimAccount, auctions::JoinOwner, auctions::WithdrawBond,
    auctions::ProveCommonControl, auctions::CommitBid, auctions::RevealBid, auctions::BuySeat>;
constexpr const char* choice_name(As<Message>) { return "message"; }

using Event = std::variant<
    Ticked, accounts::Transferred, accounts::AccountOpened, accounts::IdentityRegistered,
    accounts::PaidIn, accounts::PaidOut, pools::Deposited, pools::ToppedUp, pools::Withdrawn,
    pools::DepositCharged, pools::AssemblyRequested, pools::ListClosed, pools::SeatTaken,
    pools::PoolAssembled, pools::PoolDissolved, pools::SeatLeft, pools::SeatSlashed,
    pools::PoolFunded, pools::PoolConfirmed, pools::RefillRequested, pools::RefillEnded,
    pools::ValidatorDeposited, pools::PoolHalted, pools::PoolResumed, pools::PoolExiting,
    pools::PoolClosed, pools::BalanceReported, pools::StakeHeld, pools::SeatSold, pools::SeatUnsold,
    pools::StakeSpent, pools::SeatJoined, pools::PoolRewarded, pools::PoolCompensated,
    pools::RotationBegun, pools::SetClosed, pools::SeatDrawn, pools::CommitteeDrawn,
    pools::DivisionEnded, pools::HandedOver, pools::HandoverDropped, pools::SeatPlaced,
    pools::SeatRested, pools::WithdrawalBegun, fines::FineImposed, fines::FineRaised,
    fines::FinePaid, fines::FineCancelled, fines::EscrowReleased, fines::SlashedForDebt,
    fines::DebtClosed, beacon::BeaconJoined, beacon::Revealed, beacon::BeaconLeft,
    beacon::RevealMissed, beacon::BeaconFixed, keys::SharingBegun, keys::KeyRegistered,
    keys::PhaseBegun, keys::Dealt, keys::ComplaintJudged, keys::ShareConfirmed, keys::KeygenLeft,
    keys::RoundCounted, keys::KeyGenerated, keys::CutOver, keys::SharingFailed, duties::DutyOpened,
    duties::TaskProposed, duties::TaskInvalid, duties::EnvelopePosted, duties::PartialWrong,
    duties::TaskCompleted, duties::SignatureRecorded, duties::EvidenceUsed, duties::DutyJudged,
    duties::DutyDropped, duties::DutyMoved, auctions::OwnerDeclared, auctions::AccountClaimed,
    auctions::OwnerJoined, auctions::BondWithdrawn, auctions::ControlProved, auctions::LotQueued,
    auctions::AuctionOpened, auctions::BidCommitted, auctions::BidRevealed, auctions::BidSettled,
    auctions::AuctionDrawn, auctions::LotSold, auctions::LotDone, auctions::LotFailed,
    auctions::DutchBegun, auctions::LotUnsold, auctions::LotRefilled, auctions::PoolRetired>;
constexpr const char* choice_name(As<Event>) { return "event"; }

// Refusals of the machine itself, in the order they are checked.
enum class Error : u16 {
  malformed = 0x0001,
  signature_not_taken,
  sequence_not_taken,
  valid_until_not_taken,
  signature_missing,
  sequence_missing,
  valid_until_missing,
  funds_not_taken,
  expired,
  unknown_sender,
  wrong_sequence,
  sequence_exhausted,
  backlog,
  supply_overflow,
  too_few_hours,
  no_key,
  bad_signature,
};

inline constexpr Code ERRORS[] = {
    {0x0001, "machine.malformed", "The bytes are no transaction; nothing was read from them."},
    {0x0002, "machine.signature_not_taken", "The host authenticates here; leave `signature` out."},
    {0x0003, "machine.sequence_not_taken", "The host authenticates here; leave `sequence` out."},
    {0x0004, "machine.valid_until_not_taken",
     "The host authenticates here; leave `valid_until` out."},
    {0x0005, "machine.signature_missing", "The ledger authenticates here; sign the transaction."},
    {0x0006, "machine.sequence_missing",
     "The ledger authenticates here; give the account's next `sequence`."},
    {0x0007, "machine.valid_until_missing",
     "The ledger authenticates here; give the last height at which the transaction is valid."},
    {0x0008, "machine.funds_not_taken", "There is no host here to send funds through."},
    {0x0009, "machine.expired", "The height is past `valid_until`."},
    {0x000a, "machine.unknown_sender", "No account has the sender's name."},
    {0x000b, "machine.wrong_sequence",
     "`sequence` must be the account's next one; query the account for it."},
    {0x000c, "machine.sequence_exhausted", "The account has used its last sequence."},
    {0x000d, "machine.backlog", "Due work is left; send `tick` until it is done."},
    {0x000e, "machine.supply_overflow", "The supply would reach 2^96 atoms."},
    {0x000f, "machine.too_few_hours",
     "The sender has fewer coin hours than the message burns; atoms earn them while they are held, "
     "and a transfer can bring some. Funds that come with a message have earned none."},
    {0x0010, "machine.no_key",
     "The sender has neither an identity key nor a name that is an Ed25519 public key."},
    {0x0011, "machine.bad_signature",
     "The signature is not the sender's over this transaction on this ledger."},
};

// Why a whole block is not taken; the state is as it was.
enum class BlockError : u16 {
  malformed_block = 0x8001,
  height_not_above,
  time_fell,
  seed_not_of_beacon,
  time_not_of_height,
  seal_not_taken,
  seal_missing,
  wrong_parent,
  wrong_parent_root,
  wrong_transactions_root,
  unknown_producer,
  bad_block_signature,
};

inline constexpr Code BLOCK_ERRORS[] = {
    {0x8001, "block.malformed", "The bytes are no block; nothing was read from them."},
    {0x8002, "block.height_not_above", "The height must be above the last block's."},
    {0x8003, "block.time_fell", "The time is below the last block's."},
    {0x8004, "block.seed_not_of_beacon",
     "The beacon is built in: give a seed of zeros, or H(\"block\", beacon, height)."},
    {0x8005, "block.time_not_of_height",
     "Where the ledger authenticates, time is genesis_time + height * slot_seconds."},
    {0x8006, "block.seal_not_taken", "The host authenticates here; leave `seal` out."},
    {0x8007, "block.seal_missing", "The ledger authenticates here; the header needs a seal."},
    {0x8008, "block.wrong_parent", "`parent` is not the hash of the last block."},
    {0x8009, "block.wrong_parent_root",
     "`parent_root` is not the state root after the last block."},
    {0x800a, "block.wrong_transactions_root",
     "`transactions_root` is not the Merkle root over the block's transactions."},
    {0x800b, "block.unknown_producer", "The producer has no account or no key."},
    {0x800c, "block.bad_signature", "The signature is not the producer's over the block hash."},
};

namespace detail {

template <unsigned... Sizes>
constexpr auto join(const Code (&... tables)[Sizes]) {
  std::array<Code, (Sizes + ...)> all{};
  unsigned next = 0;
  const auto add = [&](const Code* table, unsigned size) {
    for (unsigned i = 0; i < size; ++i) all[next++] = table[i];
  };
  (add(tables, Sizes), ...);
  return all;
}

}  // namespace detail

inline constexpr auto ALL_CODES =
    detail::join(ERRORS, accounts::ERRORS, pools::ERRORS, fines::ERRORS, beacon::ERRORS,
                 keys::ERRORS, duties::ERRORS, auctions::ERRORS, BLOCK_ERRORS);

// The registry of every code a receipt can carry.
struct Refusals {
  static constexpr std::span<const Code> codes() { return ALL_CODES; }
};

}  // namespace surety::machine
