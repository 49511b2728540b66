// Laws of the whole ledger over random histories of every message (spec: README, Laws).
#include <doctest/doctest.h>

#include "contract/machine/record_list.hpp"
#include "tests/contract/machine_world.hpp"

using namespace surety;
using namespace surety::machine;
using namespace surety::test;

namespace {

constexpr WorldShape HOSTED{};
constexpr WorldShape SIGNED{.authentication = Authentication::ledger};

// Nobody whose reveal the beacon awaits has taken the deposit out that answers for it.
bool stays_for_reveal(const Machine& machine, const Transaction& transaction, Outcome outcome) {
  if (outcome != Outcome::applied) return true;
  if (!std::holds_alternative<pools::Withdraw>(transaction.message)) return true;
  const auto id = accounts::find(machine.state().accounts, transaction.sender);
  return id && !beacon::awaits_reveal(machine.state().beacon, *id);
}

// L-1 and L-2: a block in steps, looked at after each.
bool lawful_steps(Machine& machine, const Block& block) {
  ByteBuffer out;
  if (machine.open_block(block.header, body_of(block), out)) return false;
  if (!machine.audit() || !machine.audit_all()) return false;
  for (const Transaction& transaction : block.transactions) {
    const Bytes before = snapshot_of(machine);
    const Hash root = machine.state_root();
    const Outcome outcome = machine.execute(transaction, out);
    if (!machine.audit() || !stays_for_reveal(machine, transaction, outcome)) return false;
    const bool changed = snapshot_of(machine) != before || machine.state_root() != root;
    if (changed != (outcome != Outcome::refused)) return false;
  }
  return machine.audit_all();
}

struct Counts {
  u32 applied = 0;
  u32 failed = 0;
  u32 refused = 0;
  u32 compared = 0;
  u32 seats = 0;
  u32 fines = 0;
};

bool law_steps(const WorldShape& shape, u64 seed, u32 size, Counts& counts) {
  Generator random(seed);
  MachineWorld world(shape);
  const auto machine = world.start();
  const auto whole = world.start(9);
  for (u32 i = 0; i < size; ++i) {
    const Block block =
        i == 1 ? world.busy_block(*machine, random) : world.random_block(*machine, random, 12);
    if (!lawful_steps(*machine, block)) return false;
    ByteBuffer out;
    if (whole->apply_block(encoded(block), true, out)) return false;
    BlockResult result;
    if (!decode(out.view(), result) || *result.state_root != machine->state_root()) return false;
    for (const Receipt& receipt : result.receipts) {
      if (receipt.outcome == Outcome::applied) ++counts.applied;
      if (receipt.outcome == Outcome::failed) ++counts.failed;
      if (receipt.outcome == Outcome::refused) ++counts.refused;
    }
  }
  return true;
}

// A machine from the snapshot of another.
std::unique_ptr<Machine> restored(const MachineWorld& world, const Machine& machine) {
  auto fresh = world.start(77);
  SnapshotError error;
  const Bytes snapshot = snapshot_of(machine);
  if (fresh->restore(snapshot, error) != RestoreFault::none) return nullptr;
  return snapshot_of(*fresh) == snapshot ? std::move(fresh) : nullptr;
}

Bytes result_of(Machine& machine, const Bytes& block) {
  ByteBuffer out;
  if (machine.apply_block(block, true, out)) return {};
  return out.copy();
}

// L-3: another index secret, a fork, a restored snapshot, and a history undone and replayed.
bool law_same_everywhere(const WorldShape& shape, u64 seed, u32 size) {
  Generator random(seed);
  MachineWorld world(shape);
  const auto first = world.start(1);
  const auto other_secret = world.start(200);
  auto forked = first->fork();
  const auto journaled = world.start(3);
  journaled->tables().start_journal();
  for (u32 i = 0; i < size; ++i) {
    if (random.chance(1, 4)) forked = first->fork();
    const auto from_snapshot = restored(world, *first);
    if (!from_snapshot) return false;
    const Mark mark = journaled->tables().mark();
    const Bytes before = snapshot_of(*journaled);
    const Bytes astray = encoded(world.random_block(*journaled, random, 12));
    if (result_of(*journaled, astray).empty()) return false;
    journaled->tables().undo_to(mark);
    if (snapshot_of(*journaled) != before) return false;

    const Bytes block =
        encoded(i == 1 ? world.busy_block(*first, random) : world.random_block(*first, random, 12));
    const Bytes result = result_of(*first, block);
    if (result.empty() || result_of(*other_secret, block) != result) return false;
    if (result_of(*forked, block) != result || result_of(*from_snapshot, block) != result) {
      return false;
    }
    if (result_of(*journaled, block) != result) return false;
  }
  return snapshot_of(*first) == snapshot_of(*journaled);
}

std::vector<Bytes> records_of(const Machine& machine, u16 tag) {
  const TableBase* table = machine.tables().find(tag);
  std::vector<Bytes> records;
  if (table == nullptr) return records;  // of the tables that come late
  for (u64 id = 0; id < table->next_id(); ++id) {
    ByteBuffer bytes;
    table->encode_record(id, bytes);
    records.push_back(bytes.copy());
  }
  return records;
}

// Coin hours are settled lazily, so they are compared at the same moment; and only of accounts
// that never locked anything, since a host gives skipped heights no time: money that due work
// moves earns for its owner until the block in which the work is done.
bool same_people(const Machine& a, const Machine& b) {
  const accounts::State& left = a.state().accounts;
  const accounts::State& right = b.state().accounts;
  if (left.accounts.next_id() != right.accounts.next_id()) return false;
  for (u64 id = 0; id < left.accounts.next_id(); ++id) {
    const accounts::Account x = accounts::account_of(left, {id});
    const accounts::Account y = accounts::account_of(right, {id});
    const bool never_locked = x.profile == 0 && y.profile == 0;
    const bool same = x.name == y.name && x.balance_atoms == y.balance_atoms &&
                      accounts::locked_atoms(left, x) == accounts::locked_atoms(right, y) &&
                      (!never_locked || accounts::hours_at(left, x, a.clock().time) ==
                                            accounts::hours_at(right, y, b.clock().time));
    if (!same) return false;
  }
  return true;
}

void do_all_due(Machine& machine, const Name& anyone) {
  for (u32 i = 0; i < 1000 && machine.clock().backlog; ++i) {
    ByteBuffer out;
    machine.execute({.sender = anyone,
                     .sequence = std::nullopt,
                     .valid_until = std::nullopt,
                     .funds_atoms = {1},
                     .message = Tick{},
                     .signature = std::nullopt},
                    out);
  }
}

// L-4: heights opened one by one, or the last one alone. A tick burns hours, so the eager ledger
// ticks as often as the lazy one did: never, since only histories without a backlog are compared.
bool law_lazy_is_eager(u64 seed, u32 size, Counts& counts) {
  Generator random(seed);
  MachineWorld world(HOSTED);
  const auto eager = world.start();
  for (u32 i = 0; i < size; ++i) {
    ByteBuffer out;
    const Block block =
        i == 1 ? world.busy_block(*eager, random) : world.random_block(*eager, random, 12);
    if (eager->apply_block(encoded(block), false, out)) return false;
    if (eager->clock().backlog) do_all_due(*eager, world.names[0]);
    const auto base = eager->fork();
    const auto lazy = eager->fork();
    const u64 gap = 1 + random.below(40);
    bool backlog = false;
    for (u64 step = 0; step < gap; ++step) {
      if (base->apply_block(encoded(world.block(*base, 0, {}, random)), false, out)) return false;
      backlog = backlog || base->clock().backlog;
    }
    if (lazy->apply_block(encoded(world.block(*lazy, gap - 1, {}, random)), false, out)) {
      return false;
    }
    if (backlog || lazy->clock().backlog) continue;
    ++counts.compared;
    if (!same_people(*base, *lazy) || !lazy->audit_all() || !base->audit_all()) return false;
    for (const TypeInfo* record : RECORDS) {
      const u16 module = static_cast<u16>(record->tag >> 8);
      const bool time_bound = module < 2 || record->tag == accounts::Profile::tag;
      if (!time_bound && records_of(*base, record->tag) != records_of(*lazy, record->tag)) {
        MESSAGE("differs: " << record->name << " after " << gap);
        return false;
      }
    }
    if (records_of(*base, accounts::Totals::tag) != records_of(*lazy, accounts::Totals::tag)) {
      return false;
    }
  }
  counts.seats += static_cast<u32>(eager->state().pools.seats.next_id());
  counts.fines += static_cast<u32>(eager->state().fines.fines.next_id());
  return true;
}

// L-6: bytes that nobody made with care.
bool law_no_bytes_trap(const WorldShape& shape, u64 seed, u32 size) {
  Generator random(seed);
  MachineWorld world(shape);
  const auto machine = world.start();
  for (u32 i = 0; i < size; ++i) {
    const Block good = world.random_block(*machine, random, 6);
    Bytes bytes =
        random.chance(1, 4) ? random.bytes(static_cast<u32>(random.below(300))) : encoded(good);
    for (u64 flips = random.below(4); flips > 0 && !bytes.empty(); --flips) {
      bytes[static_cast<u32>(random.below(bytes.size()))] ^= static_cast<u8>(1 + random.below(255));
    }
    if (random.chance(1, 5)) bytes.resize(static_cast<u32>(random.below(bytes.size() + 9)));
    const Bytes before = snapshot_of(*machine);
    ByteBuffer out;
    const bool taken = !machine->apply_block(bytes, true, out);
    BlockResult result;
    if (taken && !decode(out.view(), result)) return false;
    if (!taken && (out.size() != 0 || snapshot_of(*machine) != before)) return false;
    if (!machine->audit_all()) return false;

    Bytes transaction = encoded(world.random_transaction(*machine, random));
    for (u64 flips = random.below(4); flips > 0; --flips) {
      transaction[static_cast<u32>(random.below(transaction.size()))] ^= random.u8_();
    }
    out.clear();
    machine->execute_bytes(transaction, out);
    Receipt receipt;
    if (!decode(out.view(), receipt) || !machine->audit_all()) return false;
  }
  return true;
}

// Balances written down by hand, for messages whose effect needs no formula.
struct Books {
  std::map<Bytes, u128> balance;
  std::map<Bytes, u128> deposit;
};

Bytes key_of(const Name& name) { return {name.view().begin(), name.view().end()}; }

bool take_by_hand(Books& books, const Bytes& sender, const Message& message, u128 funds) {
  u128& purse = books.balance[sender];
  u128& deposit = books.deposit[sender];
  const u128 held = purse + funds;
  if (const auto* transfer = std::get_if<accounts::Transfer>(&message)) {
    if (key_of(transfer->to) == sender || transfer->amount_atoms == Atoms{}) return false;
    if (held < transfer->amount_atoms.value) return false;
    purse = held - transfer->amount_atoms.value;
    books.balance[key_of(transfer->to)] += transfer->amount_atoms.value;
    return true;
  }
  if (const auto* payout = std::get_if<accounts::Payout>(&message)) {
    if (payout->amount_atoms == Atoms{} || held < payout->amount_atoms.value) return false;
    purse = held - payout->amount_atoms.value;
    return true;
  }
  if (std::holds_alternative<pools::Deposit>(message)) {
    if (deposit != 0 || held < DEPOSIT) return false;
    purse = held - DEPOSIT;
    deposit = DEPOSIT;
    return true;
  }
  if (deposit == 0) return false;
  purse = held + deposit;
  deposit = 0;
  return true;
}

Message money_message(const MachineWorld& world, Generator& random) {
  switch (random.below(5)) {
    case 0:
      return pools::Deposit{.amount_atoms = {DEPOSIT}};
    case 1:
      return pools::Withdraw{};
    case 2:
      return accounts::Payout{.amount_atoms = {random.below(60'000)}};
    default:
      return accounts::Transfer{.to = world.any_name(random),
                                .amount_atoms = {random.below(90'000)},
                                .hours_in = {1},
                                .hours_out = {}};
  }
}

// Accounts 0 to 3 have identities, so a deposit needs nothing but money.
bool law_balances_by_hand(u64 seed, u32 size) {
  Generator random(seed);
  MachineWorld world(WorldShape{.accounts = 4});
  const auto machine = world.start();
  Books books;
  for (const Name& name : world.names) books.balance[key_of(name)] = BALANCE;
  for (u32 i = 0; i < size; ++i) {
    ByteBuffer out;
    if (i % 8 == 0 &&
        machine->apply_block(encoded(world.block(*machine, 0, {}, random)), false, out)) {
      return false;
    }
    Transaction transaction;
    transaction.sender = world.any_name(random);
    transaction.funds_atoms = {random.chance(1, 4) ? random.below(50'000) : 0};
    transaction.message = money_message(world, random);
    const bool expected = take_by_hand(books, key_of(transaction.sender), transaction.message,
                                       transaction.funds_atoms.value);
    if ((machine->execute(transaction, out) == Outcome::applied) != expected) return false;
    for (const Name& name : world.names) {
      const AccountId id = *accounts::find(machine->state().accounts, name);
      const accounts::Account account = accounts::account_of(machine->state().accounts, id);
      if (account.balance_atoms.value != books.balance[key_of(name)]) return false;
      if (accounts::locked_atoms(machine->state().accounts, account).value !=
          books.deposit[key_of(name)]) {
        return false;
      }
    }
  }
  return machine->audit_all();
}

}  // namespace

TEST_CASE("L-1, L-2: audits hold after every transaction, and a refusal changes no byte") {
  Counts counts;
  for (u64 seed = 0; seed < 4; ++seed) {
    CAPTURE(seed);
    CHECK(law_steps(HOSTED, seed, 50, counts));
    CHECK(law_steps(SIGNED, seed, 25, counts));
  }
  CHECK(counts.applied > 200);
  CHECK(counts.failed > 5);
  CHECK(counts.refused > 200);
}

TEST_CASE("L-3: another secret, a fork, a snapshot and a replay give the same bytes") {
  for (u64 seed = 30; seed < 33; ++seed) {
    CAPTURE(seed);
    CHECK(law_same_everywhere(HOSTED, seed, 30));
    CHECK(law_same_everywhere(SIGNED, seed, 15));
  }
}

TEST_CASE("L-4: opening many empty heights at once is opening them one by one") {
  Counts counts;
  for (u64 seed = 60; seed < 64; ++seed) {
    CAPTURE(seed);
    CHECK(law_lazy_is_eager(seed, 40, counts));
  }
  CHECK(counts.compared > 40);
  CHECK(counts.seats > 0);
  CHECK(counts.fines > 0);
}

TEST_CASE("L-6: no bytes trap the machine") {
  for (u64 seed = 90; seed < 93; ++seed) {
    CAPTURE(seed);
    CHECK(law_no_bytes_trap(HOSTED, seed, 120));
    CHECK(law_no_bytes_trap(SIGNED, seed, 60));
  }
}

TEST_CASE("balances are what a ledger kept by hand says") {
  for (u64 seed = 120; seed < 126; ++seed) {
    CAPTURE(seed);
    CHECK(law_balances_by_hand(seed, 200));
  }
}
