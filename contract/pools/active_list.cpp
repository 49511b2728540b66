#include "contract/pools/active_list.hpp"

#include <bit>

namespace surety::pools {

namespace {

constexpr u32 LEAF_ACCOUNTS = 64;
constexpr u32 MOST_LEVELS = 58;  // 64 * 2^58 account ids are all there are
constexpr u32 MOST_RECORDS = 0xffff'ffff;

u64 leaf_of(AccountId account) { return account.value / LEAF_ACCOUNTS; }
u64 bit_of(AccountId account) { return u64{1} << (account.value % LEAF_ACCOUNTS); }
bool is_upper_half(AccountId account, u32 level) {
  return ((leaf_of(account) >> (level - 1)) & 1) != 0;
}
u32 count_bits(u64 bits) { return static_cast<u32>(std::popcount(bits)); }

template <class R>
R record_at(const Table<R>& table, u32 link) {
  const std::optional<R> record = table.get(link - u64{1});
  ensures(record.has_value(), "a link of the active list leads to a record");
  return *record;
}

// Writes a record at its link, or under a new one where that is 0.
template <class R>
u32 write(Table<R>& table, u32 link, const R& record) {
  if (link != 0) {
    table.put(link - u64{1}, record);
    return link;
  }
  const u64 id = table.append(record);
  expects(id < MOST_RECORDS, "the active list has at most 2^32 - 1 nodes");
  return static_cast<u32>(id + 1);
}

u32 frozen_count_of(const ListNode& node, u32 version) {
  return node.version == version ? node.frozen_count : node.count;
}
u64 frozen_accounts_of(const ListLeaf& leaf, u32 version) {
  return leaf.version == version ? leaf.frozen_accounts : leaf.accounts;
}

// One account that joins or leaves the list.
struct Change {
  AccountId account;
  bool joins;
  u32 version;  // of the list
};

u32 change_leaf(ActiveList& list, u32 link, const Change& change) {
  ListLeaf leaf = link != 0 ? record_at(list.leaves, link) : ListLeaf{.version = change.version};
  leaf.frozen_accounts = frozen_accounts_of(leaf, change.version);
  leaf.version = change.version;
  const u64 bit = bit_of(change.account);
  expects(((leaf.accounts & bit) == 0) == change.joins, "an account is on the list once");
  leaf.accounts ^= bit;
  return write(list.leaves, link, leaf);
}

u32 change_below(ActiveList& list, u32 link, u32 level, const Change& change) {
  if (level == 0) return change_leaf(list, link, change);
  ListNode node = link != 0 ? record_at(list.nodes, link) : ListNode{.version = change.version};
  node.frozen_count = frozen_count_of(node, change.version);
  node.version = change.version;
  u32& half = is_upper_half(change.account, level) ? node.high : node.low;
  half = change_below(list, half, level - 1, change);
  node.count = change.joins ? node.count + 1 : node.count - 1;
  return write(list.nodes, link, node);
}

// Puts nodes above the root until the account is in the tree's range.
void cover(ActiveList& list, ListHead& head, AccountId account) {
  while (head.levels < MOST_LEVELS && (leaf_of(account) >> head.levels) != 0) {
    if (head.root != 0) {
      head.root = write(list.nodes, 0,
                        ListNode{.low = head.root,
                                 .version = head.version,
                                 .count = head.count,
                                 .frozen_count = head.frozen_count});
    }
    ++head.levels;
  }
}

// The leaf that has the account; all empty where there is none.
ListLeaf find_leaf(const ActiveList& list, const ListHead& head, AccountId account) {
  if (head.levels < MOST_LEVELS && (leaf_of(account) >> head.levels) != 0) return {};
  u32 link = head.root;
  for (u32 level = head.levels; level > 0 && link != 0; --level) {
    const ListNode node = record_at(list.nodes, link);
    link = is_upper_half(account, level) ? node.high : node.low;
  }
  return link != 0 ? record_at(list.leaves, link) : ListLeaf{};
}

u32 frozen_count_below(const ActiveList& list, u32 link, u32 level, u32 version) {
  if (link == 0) return 0;
  if (level > 0) return frozen_count_of(record_at(list.nodes, link), version);
  return count_bits(frozen_accounts_of(record_at(list.leaves, link), version));
}

void put_head(ActiveList& list, Which which, const ListHead& head) {
  if (which == Which::waiting) {
    list.head.put(head);
  } else {
    list.set.put({.list = head});
  }
}

}  // namespace

ListHead head_of(const ActiveList& list, Which which) {
  return which == Which::waiting ? list.head.get() : list.set.get().list;
}

void begin(ActiveList& list, Which which) { put_head(list, which, {}); }

void insert(ActiveList& list, AccountId account, Which which) {
  ListHead head = head_of(list, which);
  expects(head.count < MOST_RECORDS, "the active list has at most 2^32 - 1 accounts");
  cover(list, head, account);
  head.root = change_below(list, head.root, head.levels, {account, true, head.version});
  ++head.count;
  put_head(list, which, head);
}

void remove(ActiveList& list, AccountId account, Which which) {
  ListHead head = head_of(list, which);
  expects(contains(list, account, which), "only who is on the list leaves it");
  head.root = change_below(list, head.root, head.levels, {account, false, head.version});
  --head.count;
  put_head(list, which, head);
}

void freeze(ActiveList& list, Which which) {
  ListHead head = head_of(list, which);
  ++head.version;
  head.frozen_count = head.count;
  put_head(list, which, head);
}

bool contains(const ActiveList& list, AccountId account, Which which) {
  const ListLeaf leaf = find_leaf(list, head_of(list, which), account);
  return (leaf.accounts & bit_of(account)) != 0;
}

bool frozen_contains(const ActiveList& list, AccountId account, Which which) {
  const ListHead head = head_of(list, which);
  const ListLeaf leaf = find_leaf(list, head, account);
  return (frozen_accounts_of(leaf, head.version) & bit_of(account)) != 0;
}

AccountId frozen_at(const ActiveList& list, u32 rank, Which which) {
  const ListHead head = head_of(list, which);
  expects(rank < head.frozen_count, "a rank is below the frozen list's length");
  u32 link = head.root;
  u64 leaf_index = 0;
  for (u32 level = head.levels; level > 0; --level) {
    const ListNode node = record_at(list.nodes, link);
    const u32 below = frozen_count_below(list, node.low, level - 1, head.version);
    const bool upper = rank >= below;
    if (upper) rank -= below;
    link = upper ? node.high : node.low;
    leaf_index = leaf_index * 2 + (upper ? 1 : 0);
  }
  u64 bits = frozen_accounts_of(record_at(list.leaves, link), head.version);
  for (; rank > 0; --rank) bits &= bits - 1;
  return {leaf_index * LEAF_ACCOUNTS + static_cast<u32>(std::countr_zero(bits))};
}

namespace {

struct Counts {
  u64 now = 0;
  u64 frozen = 0;
  bool sound = true;
};

Counts count_below(const ActiveList& list, u32 link, u32 level, u32 version) {
  if (link == 0) return {};
  if (level == 0) {
    const std::optional<ListLeaf> leaf = list.leaves.get(link - u64{1});
    if (!leaf) return {.sound = false};
    return {count_bits(leaf->accounts), count_bits(frozen_accounts_of(*leaf, version)), true};
  }
  const std::optional<ListNode> node = list.nodes.get(link - u64{1});
  if (!node) return {.sound = false};
  const Counts low = count_below(list, node->low, level - 1, version);
  const Counts high = count_below(list, node->high, level - 1, version);
  const Counts both{low.now + high.now, low.frozen + high.frozen, low.sound && high.sound};
  const bool sound =
      both.sound && both.now == node->count && both.frozen == frozen_count_of(*node, version);
  return {both.now, both.frozen, sound};
}

bool is_sound(const ActiveList& list, Which which) {
  const ListHead head = head_of(list, which);
  if (head.levels > MOST_LEVELS) return false;
  const Counts counts = count_below(list, head.root, head.levels, head.version);
  return counts.sound && counts.now == head.count && counts.frozen == head.frozen_count;
}

}  // namespace

bool audit_all(const ActiveList& list) {
  return is_sound(list, Which::waiting) && (!list.set.has() || is_sound(list, Which::set));
}

}  // namespace surety::pools
