// The machine: blocks, authentication, fees, backlogs and receipts (spec: README, Time and blocks).
#include <doctest/doctest.h>

#include "contract/machine/record_list.hpp"
#include "tests/contract/machine_world.hpp"

using namespace surety;
using namespace surety::machine;
using namespace surety::test;

namespace {

constexpr WorldShape HOSTED{};
constexpr WorldShape SIGNED{.authentication = Authentication::ledger};

struct Run {
  explicit Run(const WorldShape& shape) : world(shape), machine(world.start()) {}

  Transaction from(u32 sender, Message message) const {
    Transaction transaction;
    transaction.sender = world.names[sender];
    transaction.message = std::move(message);
    world.sign(*machine, transaction);
    return transaction;
  }
  Transaction transfer(u32 from_whom, u32 to, u64 amount) const {
    return from(
        from_whom,
        accounts::Transfer{
            .to = world.names[to], .amount_atoms = {amount}, .hours_in = {1}, .hours_out = {}});
  }
  // Refusals are checked to change nothing (L-2).
  Receipt execute(const Transaction& transaction) {
    const Bytes before = snapshot_of(*machine);
    ByteBuffer out;
    const Outcome outcome = machine->execute(transaction, out);
    Receipt receipt;
    REQUIRE(decode(out.view(), receipt));
    CHECK(receipt.outcome == outcome);
    CHECK((snapshot_of(*machine) == before) == (outcome == Outcome::refused));
    CHECK(machine->audit_all());
    return receipt;
  }
  u16 code(const Transaction& transaction) {
    const Receipt receipt = execute(transaction);
    return receipt.error ? receipt.error->value : u16{0};
  }
  std::optional<BlockError> apply(const Block& block) {
    const Bytes before = snapshot_of(*machine);
    ByteBuffer out;
    const auto error = machine->apply_block(encoded(block), true, out);
    if (error) CHECK(snapshot_of(*machine) == before);
    if (error) CHECK(out.size() == 0);
    return error;
  }
  u128 balance(u32 who) const {
    const auto id = accounts::find(machine->state().accounts, world.names[who]);
    return accounts::account_of(machine->state().accounts, *id).balance_atoms.value;
  }
  void open_next(u64 skip = 0) { REQUIRE_FALSE(apply(world.block(*machine, skip, {}, random))); }

  Generator random{5};
  MachineWorld world;
  std::unique_ptr<Machine> machine;
};

u16 number(Error error) { return static_cast<u16>(error); }

}  // namespace

TEST_CASE("where the ledger authenticates, refusals come in their order") {
  Run run(SIGNED);
  run.open_next();
  run.open_next();
  Transaction bad = run.transfer(0, 1, 5);
  const Transaction good = bad;
  bad.signature = Signature{};
  bad.sequence = Sequence{9};
  bad.valid_until = Height{1};
  bad.funds_atoms = {1};
  bad.sender = name_of("a stranger");
  // Everything is wrong with it; each step puts right what the refusal names.
  bad.signature.reset();
  CHECK(run.code(bad) == number(Error::signature_missing));
  bad.signature = Signature{};
  bad.sequence.reset();
  CHECK(run.code(bad) == number(Error::sequence_missing));
  bad.sequence = Sequence{9};
  bad.valid_until.reset();
  CHECK(run.code(bad) == number(Error::valid_until_missing));
  bad.valid_until = Height{1};
  CHECK(run.code(bad) == number(Error::funds_not_taken));
  bad.funds_atoms = {};
  CHECK(run.code(bad) == number(Error::expired));
  bad.valid_until = Height{2};
  CHECK(run.code(bad) == number(Error::unknown_sender));
  bad.sender = good.sender;
  CHECK(run.code(bad) == number(Error::wrong_sequence));
  bad.sequence = Sequence{0};
  CHECK(run.code(bad) == number(Error::bad_signature));
  CHECK(run.code(good) == 0);
  CHECK(run.code(good) == number(Error::wrong_sequence));
}

TEST_CASE("the tables that come late are those that readers of records expect to") {
  const auto machine = MachineWorld(SIGNED).start();
  u32 late = 0;
  for (const TableBase* table : machine->tables().tables()) {
    CHECK(table->is_late() == comes_late(table->tag()));
    late += table->is_late() ? 1u : 0u;
  }
  CHECK(late == 6);
}

TEST_CASE("the last sequence is never used") {
  Run run(SIGNED);
  accounts::State& accounts = run.machine->state().accounts;
  accounts::Account account = *accounts.accounts.get(0);
  account.sequence = Sequence::max();
  accounts.accounts.put(0, account);
  CHECK(run.code(run.transfer(0, 1, 5)) == number(Error::sequence_exhausted));
}

TEST_CASE("where the host authenticates, what only the ledger reads is refused in order") {
  Run run(HOSTED);
  Transaction bad = run.transfer(0, 1, 5);
  bad.signature = Signature{};
  bad.sequence = Sequence{0};
  bad.valid_until = Height{9};
  CHECK(run.code(bad) == number(Error::signature_not_taken));
  bad.signature.reset();
  CHECK(run.code(bad) == number(Error::sequence_not_taken));
  bad.sequence.reset();
  CHECK(run.code(bad) == number(Error::valid_until_not_taken));
  bad.valid_until.reset();
  CHECK(run.code(bad) == 0);
}

TEST_CASE("nothing replays on another ledger, nor on one of another chain") {
  Run here(SIGNED);
  WorldShape other_title = SIGNED;
  other_title.title = 2;
  Run there(other_title);
  const Transaction transaction = here.transfer(0, 1, 5);
  CHECK(here.machine->ledger_id() != there.machine->ledger_id());
  CHECK(there.code(transaction) == number(Error::bad_signature));
  Host host;
  host.chain = {1};
  there.machine = std::make_unique<Machine>(here.world.genesis, host);
  CHECK(there.machine->ledger_id() != here.machine->ledger_id());
  CHECK(there.code(transaction) == number(Error::bad_signature));
  CHECK(here.code(transaction) == 0);
  const Block block = here.world.block(*here.machine, 0, {}, here.random);
  CHECK(there.apply(block) == BlockError::wrong_parent);
}

TEST_CASE("a signature covers every field") {
  Run run(SIGNED);
  const Transaction good = run.transfer(0, 1, 5);
  Transaction changed = good;
  std::get<accounts::Transfer>(changed.message).amount_atoms = {6};
  CHECK(run.code(changed) == number(Error::bad_signature));
  changed = good;
  changed.valid_until->value += 1;
  CHECK(run.code(changed) == number(Error::bad_signature));
  changed = good;
  changed.sender = run.world.names[2];
  CHECK(run.code(changed) == number(Error::bad_signature));
}

TEST_CASE("who has neither identity nor a key for a name cannot sign") {
  Run run(SIGNED);
  ByteBuffer out;
  EventLog log(out);
  accounts::open_account(run.machine->state().accounts, name_of("keyless"), {1000}, log);
  accounts::mint(run.machine->state().accounts, {24}, {1'000'000}, {1000});
  run.open_next(20);
  Transaction transaction = run.from(0, Tick{});
  transaction.sender = name_of("keyless");
  transaction.sequence = Sequence{0};
  CHECK(run.code(transaction) == number(Error::no_key));
}

TEST_CASE("fees: too few hours is refused, and what is applied burns its fee") {
  Run run(HOSTED);
  Transaction poor = run.from(0, Tick{});
  poor.sender = name_of("somebody new");
  CHECK(run.code(poor) == number(Error::too_few_hours));
  const u128 before = run.machine->state().accounts.totals.get().hours_burned;
  CHECK(run.code(run.from(0, Tick{})) == 0);
  CHECK(run.machine->state().accounts.totals.get().hours_burned == before + 2);
  CHECK(run.machine->block_burn() == before + 2);
}

TEST_CASE("funds open an account, are spendable at once, and come back when refused") {
  Run run(HOSTED);
  Transaction first = run.from(
      0, accounts::Transfer{
             .to = run.world.names[1], .amount_atoms = {10}, .hours_in = {}, .hours_out = {}});
  first.sender = name_of("somebody new");
  first.funds_atoms = {50};
  // A transfer burns at least one hour, and somebody new has none.
  CHECK(run.execute(first).outcome == Outcome::refused);
  Transaction known = run.transfer(2, 1, BALANCE + 40);
  known.funds_atoms = {50};
  CHECK(run.code(known) == 0);
  CHECK(run.balance(2) == 10);
  known.funds_atoms = {Atoms::max().value};
  CHECK(run.code(known) == number(Error::supply_overflow));
}

TEST_CASE("payout leaves the ledger as a payment of the host, and minted falls") {
  Run run(HOSTED);
  const u128 minted = run.machine->state().accounts.totals.get().minted_atoms.value;
  const Receipt receipt = run.execute(run.from(3, accounts::Payout{.amount_atoms = {70}}));
  REQUIRE(receipt.payouts.size() == 1);
  CHECK(receipt.payouts[0].amount_atoms.value == 70);
  CHECK(run.machine->state().accounts.totals.get().minted_atoms.value == minted - 70);
  Run signed_run(SIGNED);
  CHECK(signed_run.code(signed_run.from(3, accounts::Payout{.amount_atoms = {70}})) ==
        static_cast<u16>(accounts::Error::host_only));
}

TEST_CASE("a bad proof is an applied transaction with a failed outcome that pays") {
  Run run(SIGNED);
  const IdentityPair pair = run.world.new_pair(run.random);
  auto message = MachineWorld::identity(run.machine->ledger_id(), run.world.names[1], pair);
  const Hours hours = accounts::account_of(run.machine->state().accounts, {0}).hours;
  const Receipt receipt = run.execute(run.from(0, message));
  CHECK(receipt.outcome == Outcome::failed);
  CHECK(receipt.error->value == static_cast<u16>(accounts::Error::identity_unproved));
  const accounts::Account after = accounts::account_of(run.machine->state().accounts, {0});
  CHECK(after.hours.value == hours.value - 2);
  CHECK(after.sequence == Sequence{1});
  CHECK_FALSE(accounts::find_identity(run.machine->state().accounts, pair.key));
  message = MachineWorld::identity(run.machine->ledger_id(), run.world.names[0], pair);
  CHECK(run.code(run.from(0, message)) == 0);
  CHECK(accounts::identity_of(run.machine->state().accounts, {0}) == pair.key);
  CHECK(run.code(run.from(
            1, MachineWorld::identity(run.machine->ledger_id(), run.world.names[1], pair))) ==
        static_cast<u16>(accounts::Error::identity_in_use));
  CHECK(run.code(run.from(0, pools::Deposit{.amount_atoms = {DEPOSIT}})) == 0);
  CHECK(run.code(run.from(0, message)) == static_cast<u16>(accounts::Error::identity_fixed));
}

TEST_CASE("withdraw waits for the reveal that the deposit answers for, and no longer") {
  Run run(HOSTED);
  const Seed preimage = run.random.fixed<Seed>();
  const beacon::Setting& setting = run.machine->state().beacon.setting;
  for (u32 i = 0; i < 3; ++i) {
    REQUIRE(run.code(run.from(i, pools::Deposit{.amount_atoms = {DEPOSIT}})) == 0);
    const Hash commitment = beacon::commitment_of(setting, {i}, preimage);
    REQUIRE(run.code(run.from(i, beacon::JoinBeacon{.commitment = commitment})) == 0);
  }
  const u16 awaited = static_cast<u16>(pools::Error::reveal_awaited);
  CHECK(run.code(run.from(0, pools::Withdraw{})) == awaited);
  CHECK(run.code(run.from(0, beacon::LeaveBeacon{})) == 0);
  CHECK(run.code(run.from(0, pools::Withdraw{})) == 0);
  CHECK(run.balance(0) == BALANCE);
  run.open_next(7);  // height 8: the epoch of the reveals
  CHECK(run.code(run.from(1, beacon::LeaveBeacon{})) == 0);
  CHECK(run.code(run.from(1, pools::Withdraw{})) == awaited);
  Hash unused;
  unused.bytes[0] = 1;
  const beacon::Reveal reveal{.preimage = preimage, .next_commitment = unused};
  CHECK(run.code(run.from(1, reveal)) == 0);
  CHECK(run.code(run.from(1, pools::Withdraw{})) == 0);
  CHECK(run.balance(1) == BALANCE);
  CHECK(run.code(run.from(2, pools::Withdraw{})) == awaited);
  run.open_next(3);  // height 12: the round closes without him
  CHECK(run.code(run.from(2, pools::Withdraw{})) == 0);
  CHECK(run.balance(2) == BALANCE - 300);
}

TEST_CASE("malformed bytes are refused in the receipt") {
  Run run(HOSTED);
  Bytes bytes = encoded(run.transfer(0, 1, 5));
  bytes.push_back(0);
  ByteBuffer out;
  CHECK(run.machine->execute_bytes(bytes, out) == Outcome::refused);
  Receipt receipt;
  REQUIRE(decode(out.view(), receipt));
  CHECK(receipt.error->value == number(Error::malformed));
}

TEST_CASE("blocks of a host: refusals in order") {
  Run run(HOSTED);
  run.open_next(4);
  Block block = run.world.block(*run.machine, 0, {}, run.random);
  const Block good = block;
  block.header.height = run.machine->clock().height;
  block.header.time = {};
  block.header.seal = Seal{};
  block.header.seal->producer = run.world.names[0];
  CHECK(run.apply(block) == BlockError::height_not_above);
  block.header.height = good.header.height;
  CHECK(run.apply(block) == BlockError::time_fell);
  block.header.time = run.machine->clock().time;
  CHECK(run.apply(block) == BlockError::seal_not_taken);
  block.header.seal.reset();
  CHECK_FALSE(run.apply(block));
  Bytes bytes = encoded(good);
  bytes.pop_back();
  ByteBuffer out;
  CHECK(run.machine->apply_block(bytes, true, out) == BlockError::malformed_block);
}

TEST_CASE("blocks of a ledger: refusals in order") {
  Run run(SIGNED);
  Block seeded = run.world.block(*run.machine, 0, {}, run.random);
  seeded.header.seed.bytes[5] = 1;
  CHECK(run.apply(seeded) == BlockError::seed_not_of_beacon);
  const Block good = run.world.block(*run.machine, 0, {run.transfer(0, 1, 5)}, run.random);
  Block bad = good;
  bad.header.time.value += 1;
  CHECK(run.apply(bad) == BlockError::time_not_of_height);
  bad.header = good.header;
  bad.header.seal.reset();
  CHECK(run.apply(bad) == BlockError::seal_missing);
  Seal& seal = *(bad.header = good.header).seal;
  seal = {};
  seal.producer = name_of("a stranger");
  CHECK(run.apply(bad) == BlockError::wrong_parent);
  seal.parent = good.header.seal->parent;
  CHECK(run.apply(bad) == BlockError::wrong_parent_root);
  seal.parent_root = good.header.seal->parent_root;
  CHECK(run.apply(bad) == BlockError::wrong_transactions_root);
  seal.transactions_root = good.header.seal->transactions_root;
  CHECK(run.apply(bad) == BlockError::unknown_producer);
  seal.producer = good.header.seal->producer;
  CHECK(run.apply(bad) == BlockError::bad_block_signature);
  CHECK_FALSE(run.apply(good));
  CHECK(run.balance(1) == BALANCE + 5);
  CHECK(run.apply(good) == BlockError::height_not_above);
}

TEST_CASE("a backlog refuses all but tick, and each tick does one more bounded batch") {
  Run run(HOSTED);
  // Everybody pays for a seat or joins the beacon and is absent; a long jump makes it all due.
  for (u32 i = 0; i < 24; ++i) {
    if (i % 5 == 4) continue;
    REQUIRE(run.code(run.from(i, pools::Deposit{.amount_atoms = {DEPOSIT}})) == 0);
    Hash commitment;
    commitment.bytes[0] = 1;
    REQUIRE(run.code(run.from(i, beacon::JoinBeacon{.commitment = commitment})) == 0);
  }
  REQUIRE(run.code(run.from(0, pools::Assemble{})) == 0);
  Generator& random = run.random;
  u32 backlogs = 0;
  for (u32 round = 0; round < 12; ++round) {
    run.open_next(60);
    if (!run.machine->clock().backlog) continue;
    ++backlogs;
    CHECK(run.code(run.transfer(0, 1, 5)) == number(Error::backlog));
    u32 ticks = 0;
    while (run.machine->clock().backlog && ticks < 100) {
      const Receipt receipt = run.execute(run.from(0, Tick{}));
      REQUIRE(receipt.outcome == Outcome::applied);
      CHECK(std::get<Ticked>(receipt.events.back()).items <= 6);
      ++ticks;
    }
    CHECK(ticks < 100);
    CHECK(run.code(run.transfer(0, 1, 5)) == 0);
    CHECK(run.machine->state().backlogs.get().spans.size() <= Backlogs::most);
    for (u32 i = 0; i < 24; ++i) {
      run.execute(run.from(i, pools::Deposit{.amount_atoms = {DEPOSIT}}));
      Hash commitment = random.fixed<Hash>();
      run.execute(run.from(i, beacon::JoinBeacon{.commitment = commitment}));
    }
  }
  INFO("backlogs: ", backlogs);
  CHECK(run.machine->audit_all());
}
