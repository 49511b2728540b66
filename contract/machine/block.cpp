#include <algorithm>

#include "contract/machine/due.hpp"
#include "contract/machine/machine.hpp"
#include "contract/machine/usual_form.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"
#include "ledger/wire.hpp"

namespace surety::machine {

Hash header_hash(const Header& header) {
  TaggedHash hash("header");
  hash.u64_(header.height.value).u64_(header.time.value).bare(header.seed.view());
  if (header.seal) {
    const Seal& seal = *header.seal;
    hash.bare(seal.parent.view()).bare(seal.parent_root.view());
    hash.bare(seal.transactions_root.view()).sized(seal.producer.view());
  }
  return hash.finish();
}

namespace {

u32 read_count(ByteView& bytes) {
  const u32 count = wire::load_little<u32>(bytes.data());
  bytes = bytes.subspan(4);
  return count;
}

// A transaction has room for the longest message, so a whole block of them would push the records
// out of the cache: a few groups are decoded at a time, after all were passed over once.
constexpr u32 GROUP = 8;
constexpr u32 GROUPS = 3;
constexpr u32 LOOKAHEAD = 2 * GROUP * (GROUPS + 1);  // names, a power of two

// How many transactions stand behind a header, if all can be read: a block is taken whole or not
// at all.
std::optional<u32> count_readable(ByteView bytes, Transaction& scratch) {
  if (bytes.size() < 4) return std::nullopt;
  const u32 count = read_count(bytes);
  for (u32 i = 0; i < count; ++i) {
    if (!usual::pass(bytes, scratch)) return std::nullopt;
  }
  if (!bytes.empty()) return std::nullopt;
  return count;
}

// The second account that a transaction leads to, or the first again.
const Name& receiver_of(const Transaction& transaction) {
  const auto* transfer = std::get_if<accounts::Transfer>(&transaction.message);
  return transfer != nullptr ? transfer->to : transaction.sender;
}

}  // namespace

std::optional<Hash> transactions_root(ByteView transactions) {
  if (transactions.size() < 4) return std::nullopt;
  const u32 count = read_count(transactions);
  std::vector<Hash> level;
  Transaction transaction;
  for (u32 i = 0; i < count; ++i) {
    const ByteView before = transactions;
    if (!decode_front(transactions, transaction)) return std::nullopt;
    level.push_back(leaf_hash(before.first(before.size() - transactions.size())));
  }
  if (!transactions.empty()) return std::nullopt;
  const EmptySubtrees empty;
  for (u32 depth = 0; level.size() > 1 || depth < tree_depth(count); ++depth) {
    if (level.size() % 2 != 0) level.push_back(empty[depth]);
    for (u32 i = 0; i < level.size() / 2; ++i) level[i] = node_hash(level[2 * i], level[2 * i + 1]);
    level.resize(level.size() / 2);
  }
  return level.empty() ? empty[0] : level[0];
}

std::optional<Seed> Machine::built_in_seed(Height height) const {
  if (rules().beacon.mode != beacon::Mode::mix) return std::nullopt;
  Clock then = clock();
  then.height = height;
  return beacon::block_seed(state_.beacon, height_call(state_, then));
}

std::optional<BlockError> Machine::check_seal(const Header& header, ByteView transactions) {
  if (!header.seal) return BlockError::seal_missing;
  const Seal& seal = *header.seal;
  if (seal.parent != clock().block_hash) return BlockError::wrong_parent;
  if (seal.parent_root != state_root()) return BlockError::wrong_parent_root;
  if (transactions_root(transactions) != seal.transactions_root) {
    return BlockError::wrong_transactions_root;
  }
  const std::optional<AccountId> producer = accounts::find(state_.accounts, seal.producer);
  const std::optional<IdentityKey> key =
      producer ? signing_key(state_.accounts, *producer) : std::nullopt;
  if (!key) return BlockError::unknown_producer;
  if (!ed25519_verify(header_hash(header).view(), *key, seal.signature)) {
    return BlockError::bad_block_signature;
  }
  return std::nullopt;
}

std::optional<BlockError> Machine::check_header(const Header& header, ByteView transactions) {
  const Clock last = clock();
  if (header.height <= last.height) return BlockError::height_not_above;
  if (header.time < last.time) return BlockError::time_fell;
  const std::optional<Seed> built_in = built_in_seed(header.height);
  if (built_in && header.seed != Seed{} && header.seed != *built_in) {
    return BlockError::seed_not_of_beacon;
  }
  if (rules().authentication == Authentication::host) {
    if (header.seal) return BlockError::seal_not_taken;
    return std::nullopt;
  }
  // A height whose time would pass the range of a time is never.
  const u128 time =
      u128(rules().genesis_time.value) + u128(header.height.value) * rules().slot_seconds;
  if (time != header.time.value) return BlockError::time_not_of_height;
  return check_seal(header, transactions);
}

std::optional<BlockError> Machine::open_block(const Header& header, ByteView transactions,
                                              ByteBuffer& out) {
  if (const auto error = check_header(header, transactions)) return error;
  Clock clock = this->clock();
  note_backlog(state_, clock, header.height);
  clock.height = header.height;
  clock.time = header.time;
  clock.seed = built_in_seed(header.height).value_or(header.seed);
  clock.block_hash = header_hash(header);
  clock.hours_burned_before = state_.accounts.totals.get().hours_burned;
  state_.clock.put(clock);
  EventLog events(out);
  open_height(state_, events);
  return std::nullopt;
}

// At a million accounts a transaction waits for memory more than it computes. So the slots of all
// names of a group of transactions are fetched at once, two groups ahead, and one group ahead the
// records they lead to: misses side by side cost little more than one.
// Precondition: all of them can be read.
void Machine::execute_all(ByteView transactions, ByteBuffer& out) {
  const u32 count = read_count(transactions);
  Call call = call_of_block();
  accounts::Lookahead<LOOKAHEAD> ahead(state_.accounts);
  const auto at = [&](u32 i) -> Transaction& { return scratch_[i % (GROUP * GROUPS)]; };
  const auto end_of = [count](u32 first) { return std::min(count, first + GROUP); };
  const auto take_group = [&](u32 first) {
    for (u32 i = first; i < end_of(first); ++i) {
      Transaction& next = at(i);
      const bool read = usual::take(transactions, next);
      ensures(read, "what was read once is read again");
      ahead.take(2 * i, next.sender);
      ahead.take(2 * i + 1, receiver_of(next));
    }
    for (u32 i = 2 * first; i < 2 * end_of(first); ++i) ahead.fetch_slot(i);
  };
  const auto fetch_records = [&](u32 first) {
    for (u32 i = 2 * first; i < 2 * end_of(first); ++i) ahead.fetch_record(i);
  };
  take_group(0);
  take_group(GROUP);
  fetch_records(0);
  for (u32 first = 0; first < count; first += GROUP) {
    take_group(first + 2 * GROUP);
    fetch_records(first + GROUP);
    for (u32 i = first; i < end_of(first); ++i) {
      ahead.expect(2 * i, at(i).sender);
      ahead.expect(2 * i + 1, receiver_of(at(i)));
      execute_in(call, at(i), out);
    }
  }
}

std::optional<BlockError> Machine::apply_block(ByteView block, bool with_root, ByteBuffer& out) {
  Header header;
  ByteView rest = block;
  if (!decode_front(rest, header)) return BlockError::malformed_block;
  scratch_.resize(GROUP * GROUPS);
  const std::optional<u32> count = count_readable(rest, scratch_[0]);
  if (!count) return BlockError::malformed_block;
  const u32 start = out.size();
  out.append(header_hash(header).view());
  if (const auto error = open_block(header, rest, out)) {
    out.truncate(start);
    return error;
  }
  wire::put_little(out, *count);
  execute_all(rest, out);
  *out.extend(1) = with_root ? 1 : 0;
  if (with_root) out.append(state_root().view());
  return std::nullopt;
}

u128 Machine::block_burn() const {
  return state_.accounts.totals.get().hours_burned - clock().hours_burned_before;
}

}  // namespace surety::machine
