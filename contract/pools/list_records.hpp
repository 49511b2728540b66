#pragma once
// Records of the active list (contract/pools/active_list.hpp).

#include "ledger/describe.hpp"
#include "ledger/quantity.hpp"

namespace surety::pools {

struct ListHead {
  static constexpr u16 tag = 0x0207;
  u32 root = 0;    // a node of level `levels`, or a leaf where that is 0; id plus one, 0: empty
  u32 levels = 0;  // the tree covers 64 * 2^levels accounts
  u32 version = 0;
  u32 count = 0;
  u32 frozen_count = 0;
};
BOOST_DESCRIBE_STRUCT(ListHead, (), (root, levels, version, count, frozen_count))
constexpr auto about(As<ListHead>) {
  return described<ListHead>(
      "active_list", "Head of the active list.",
      Field{.name = "root", .meaning = "Id of the top node plus one; 0 while the list is new."},
      Field{.name = "levels", .meaning = "Levels of nodes above the leaves."},
      Field{.name = "version", .meaning = "How often the list was frozen."},
      Field{.name = "count", .meaning = "Accounts on the list."},
      Field{.name = "frozen_count", .meaning = "Accounts on it when it was last frozen."});
}

struct ListNode {
  static constexpr u16 tag = 0x0208;
  u32 low = 0;   // id plus one of the half with lower accounts, 0: nobody there
  u32 high = 0;  // the other half
  u32 version = 0;
  u32 count = 0;
  u32 frozen_count = 0;  // of the freeze `version`; `count` holds where a later one has passed
};
BOOST_DESCRIBE_STRUCT(ListNode, (), (low, high, version, count, frozen_count))
constexpr auto about(As<ListNode>) {
  return described<ListNode>(
      "active_list_node", "How many accounts of a range are on the active list.",
      Field{.name = "low", .meaning = "Id of the lower half plus one; 0 where there is none."},
      Field{.name = "high", .meaning = "Id of the upper half plus one; 0 where there is none."},
      Field{.name = "version", .meaning = "The freeze that `frozen_count` belongs to."},
      Field{.name = "count", .meaning = "Accounts on the list."},
      Field{.name = "frozen_count", .meaning = "Accounts on it at that freeze."});
}

struct ListLeaf {
  static constexpr u16 tag = 0x0209;
  u32 version = 0;
  u64 accounts = 0;  // a bit per account
  u64 frozen_accounts = 0;
};
BOOST_DESCRIBE_STRUCT(ListLeaf, (), (version, accounts, frozen_accounts))
constexpr auto about(As<ListLeaf>) {
  return described<ListLeaf>(
      "active_list_leaf", "Which of 64 accounts are on the active list.",
      Field{.name = "version", .meaning = "The freeze that `frozen_accounts` belongs to."},
      Field{.name = "accounts", .meaning = "Bit i: the i-th of the 64 is on the list."},
      Field{.name = "frozen_accounts", .meaning = "The same at that freeze."});
}

}  // namespace surety::pools
