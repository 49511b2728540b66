#pragma once
// The active list: a set of accounts in the order of their ids, so that a draw depends on the set
// alone (P-2). A binary tree over account ids counts who is in each range; leaves hold 64 accounts.
// Freezing by value costs one write: nodes and leaves keep what they were at the last freeze,
// copied when they first change after it. With m the greatest account id, insert, remove, contains
// and frozen_at read or write log2(m / 64) + 2 records; insert one more for each level that it adds
// to the tree but for the topmost (L-5).

#include "contract/pools/rotation_records.hpp"
#include "contract/pools/validator_records.hpp"
#include "ledger/table.hpp"

namespace surety {

// Instantiated once, in tables.cpp.
extern template class Table<pools::Participant>;
extern template class Table<pools::Pool>;
extern template class Table<pools::Committee>;
extern template class Table<pools::Seat>;
extern template class Table<pools::Assembly>;
extern template class Table<pools::Holdings>;
extern template class Table<pools::Validator>;
extern template class Table<pools::ActivePool>;
extern template class Table<pools::ListHead>;
extern template class Table<pools::ListNode>;
extern template class Table<pools::ListLeaf>;
extern template class Table<pools::RotationRules>;
extern template class Table<pools::Division>;
extern template class Table<pools::SetHead>;
extern template class Table<pools::Turn>;
extern template class Table<pools::Handover>;
extern template class Table<pools::LineupPlace>;

}  // namespace surety

namespace surety::pools {

struct ActiveList {
  Table<ListNode> nodes;
  Table<ListLeaf> leaves;
  Singleton<ListHead> head;
  Singleton<SetHead> set;  // of a second list over the same tables, where pools rotate
};

// Accounts without a seat, who may be drawn for a new pool; and, where pools rotate, everybody who
// takes part in divisions.
enum class Which : u8 { waiting, set };
ListHead head_of(const ActiveList& list, Which which = Which::waiting);

// The empty list; once, at the genesis. The set begins when pools are made to rotate.
void begin(ActiveList& list, Which which = Which::waiting);
// Precondition: the account is not on the list.
void insert(ActiveList& list, AccountId account, Which which = Which::waiting);
// Precondition: the account is on the list.
void remove(ActiveList& list, AccountId account, Which which = Which::waiting);
// From now on the frozen list is what the list is now; the one before is forgotten.
void freeze(ActiveList& list, Which which = Which::waiting);

bool contains(const ActiveList& list, AccountId account, Which which = Which::waiting);
bool frozen_contains(const ActiveList& list, AccountId account, Which which = Which::waiting);
// The frozen list's entry `rank`, in ascending order from 0. Precondition: rank < frozen_count.
AccountId frozen_at(const ActiveList& list, u32 rank, Which which = Which::waiting);

// O(n): every count is the sum of what is below it, now and frozen.
bool audit_all(const ActiveList& list);

}  // namespace surety::pools
