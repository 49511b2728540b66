#pragma once
// The list of all records, apart from what they are: looking through it takes a compiler time, and
// few files do.

#include "contract/machine/types.hpp"
#include "ledger/codes.hpp"

namespace surety::machine {

// The records of every table, in the written order of the state root.
inline constexpr const TypeInfo* RECORDS[] = {
    &type_info<Rules>,
    &type_info<Clock>,
    &type_info<Backlogs>,
    &type_info<CalendarItem>,
    &type_info<CalendarTicket>,
    &type_info<HeightLoad>,
    &type_info<FullHeights>,
    &type_info<accounts::Account>,
    &type_info<accounts::Profile>,
    &type_info<accounts::Totals>,
    &type_info<pools::Participant>,
    &type_info<pools::Pool>,
    &type_info<pools::Committee>,
    &type_info<pools::Seat>,
    &type_info<pools::Assembly>,
    &type_info<pools::Holdings>,
    &type_info<pools::ListHead>,
    &type_info<pools::ListNode>,
    &type_info<pools::ListLeaf>,
    &type_info<pools::Validator>,
    &type_info<pools::ActivePool>,
    &type_info<pools::RotationRules>,
    &type_info<pools::Division>,
    &type_info<pools::SetHead>,
    &type_info<pools::Turn>,
    &type_info<pools::Handover>,
    &type_info<pools::LineupPlace>,
    &type_info<fines::SeatDebt>,
    &type_info<fines::Fine>,
    &type_info<fines::Escrow>,
    &type_info<fines::FaultWindow>,
    &type_info<fines::FineTotals>,
    &type_info<beacon::Member>,
    &type_info<beacon::Round>,
    &type_info<beacon::FixedBeacon>,
    &type_info<keys::Keyring>,
    &type_info<keys::Session>,
    &type_info<keys::Member>,
    &type_info<keys::Dealing>,
    &type_info<keys::Round>,
    &type_info<keys::Polynomial>,
    &type_info<duties::Duty>,
    &type_info<duties::Envelope>,
    &type_info<duties::SignedDuty>,
    &type_info<duties::PoolDuties>,
    &type_info<duties::RosterPlace>,
    &type_info<duties::Roll>,
    &type_info<duties::Evidence>,
    &type_info<auctions::Owner>,
    &type_info<auctions::Holding>,
    &type_info<auctions::Lot>,
    &type_info<auctions::Auction>,
    &type_info<auctions::Bid>,
    &type_info<auctions::PoolSales>,
    &type_info<auctions::Waiting>,
    &type_info<auctions::Opening>,
    &type_info<auctions::SaleTotals>,
};
static_assert(all_differ(RECORDS), "tables differ in tag and in name");

// Tables that came after the first ledgers: they are no part of roots and snapshots before their
// first record.
constexpr bool comes_late(u16 tag) {
  return tag >= pools::RotationRules::tag && tag <= pools::LineupPlace::tag;
}

static_assert(codes_differ<ALL_CODES.size()>(ALL_CODES.data()),
              "a receipt's code stands for one refusal");

}  // namespace surety::machine
