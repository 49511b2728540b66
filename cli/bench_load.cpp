#include "cli/bench_load.hpp"

#include "cli/fixture_template.hpp"
#include "cli/split_mix.hpp"
#include "cli/wire.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

namespace {

constexpr u64 SLOT_SECONDS = 12;
constexpr u64 BALANCE = 1'000'000'000'000;
constexpr u64 HOURS = 1'000'000'000;

// As spread as a key's, and found again from its number.
Name name_of(u64 account) {
  SplitMix random(account);
  std::array<u8, Name::max_size> bytes;
  for (unsigned at = 0; at < bytes.size(); at += 8) {
    const u64 word = random.next();
    for (unsigned i = 0; i < 8; ++i) bytes[at + i] = static_cast<u8>(word >> (8 * i));
  }
  return Name::of(bytes);
}

machine::Transaction transfer(u64 from, u64 to) {
  machine::Transaction transaction;
  transaction.sender = name_of(from);
  transaction.message = accounts::Transfer{.to = name_of(to),
                                           .amount_atoms = Atoms{u128(7)},
                                           .hours_in = Hours{10},
                                           .hours_out = Hours{5}};
  return transaction;
}

}  // namespace

Workload::Workload(u64 accounts, u64 transactions, u64 seed) : accounts_(accounts) {
  SplitMix random(seed);
  ends_.reserve(transactions);
  for (u64 i = 0; i < transactions; ++i) {
    const u64 from = random.below(accounts);
    const u64 to = random.below(accounts - 1);
    encode(transfer(from, to < from ? to : to + 1), bytes_);
    ends_.push_back(bytes_.size());
  }
}

Bytes Workload::genesis(u64 accounts) {
  ByteBuffer out;
  encode(genesis_of_template(false), out);
  out.truncate(out.size() - 4);  // the count of accounts, which come last
  WireWriter count;
  out.append(count.u32_(static_cast<u32>(accounts)).view());
  machine::Grant grant;
  grant.balance_atoms = Atoms{u128(BALANCE)};
  grant.hours = Hours{HOURS};
  for (u64 i = 0; i < accounts; ++i) {
    grant.name = name_of(i);
    encode(grant, out);
  }
  return out.copy();
}

Bytes Workload::block(u64 height, bool with_root, u64 first, u64 count) const {
  machine::Header header;
  header.height = Height{height};
  header.time = Seconds{SLOT_SECONDS * height};
  ByteBuffer out;
  *out.extend(1) = with_root ? 1 : 0;
  encode(header, out);
  WireWriter head;
  out.append(head.u32_(static_cast<u32>(count)).view());
  const u64 begin = begin_of(first);
  out.append(bytes_.view().subspan(begin, ends_[first + count - 1] - begin));
  return out.copy();
}

ByteView Workload::transaction(u64 index) const {
  return bytes_.view().subspan(begin_of(index), ends_[index] - begin_of(index));
}

}  // namespace surety::cli
