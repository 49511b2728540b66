// Scenarios and refusals of the fines module (contract/fines/README.md).
#include <doctest/doctest.h>

#include "tests/contract/fines_world.hpp"

using namespace surety;
using namespace surety::fines;
using surety::test::FinesWorld;

namespace {

Hash evidence_of(u8 number) {
  Hash hash;
  hash.bytes[0] = number;
  return hash;
}

template <class T>
bool round_trips(const T& value) {
  ByteBuffer once;
  encode(value, once);
  T read{};
  if (!decode(once.view(), read)) return false;
  ByteBuffer twice;
  encode(read, twice);
  return once.copy() == twice.copy();
}

}  // namespace

TEST_CASE("a fine grows, is paid by anyone, and the money is burned after its window") {
  FinesWorld world(4, 4);
  world.open_epoch(1);
  world.impose(1, 100);
  CHECK(world.due(1) == 100);
  world.open_epoch(2);
  CHECK(world.due(1) == 102);  // s = 2: ceil(100 * 2 / 100) more
  CHECK(world.pay(100, 1, 5000) == 102);
  CHECK(world.due(1) == 0);
  CHECK(world.ports.purses[100].escrow == 102);
  CHECK(world.escrow(1).release_height == Height{40});
  CHECK(world.sound());
  world.open(39);
  CHECK(world.ports.burned == 0);
  world.open(40);
  CHECK(world.ports.burned == 102);
  CHECK(world.ports.purses[100].escrow == 0);
  CHECK(world.sound());
}

TEST_CASE("paying after every window has closed spends the money at once, to the treasury") {
  FinesWorld world(4, 4);
  world.state.setting.to_treasury = true;
  world.impose(0, 100);
  world.open_epoch(3);
  const u128 taken = world.pay(0, 0, 50);
  CHECK(taken == 50);
  CHECK(world.ports.treasury == 50);
  CHECK(world.escrow(0).payments.empty());
  CHECK(world.sound());
}

TEST_CASE("pay_fine: refusals in order, and refused means unchanged") {
  FinesWorld world(4, 4);
  const Bytes before = world.snapshot();
  CHECK(check(PayFine{.seat = {9}, .amount_atoms = {0}}) == Error::zero_amount);
  CHECK_FALSE(check(PayFine{.seat = {9}, .amount_atoms = {1}}));
  const PayFine unknown{.seat = {9}, .amount_atoms = {1}};
  CHECK(admit(world.state, world.ports, world.call(), unknown).error() == Error::unknown_seat);
  const PayFine clear{.seat = {1}, .amount_atoms = {1}};
  CHECK(admit(world.state, world.ports, world.call(), clear).error() == Error::nothing_due);
  CHECK(world.snapshot() == before);

  world.impose(1, 100);
  CHECK(admit(world.state, world.ports, world.call(), clear).error() == Error::no_account);
  CHECK(world.admit(777, 1, 100).error() == Error::too_little_balance);
  world.ports.purses[119].balance = 99;
  CHECK(world.admit(119, 1, 500).error() == Error::too_little_balance);
  CHECK(world.admit(119, 1, 99).has_value());

  for (u64 payer = 100; payer < 115; ++payer) CHECK(world.pay(payer, 1, 1) == 1);
  CHECK(world.admit(115, 1, 1).error() == Error::too_many_payers);
  CHECK(world.pay(100, 1, 1) == 1);
  CHECK(world.pay(1, 1, 1) == 1);
  CHECK(world.escrow(1).payments.size() == MAX_PAYERS);
  CHECK(world.sound());

  world.impose(2, 2000);
  world.open_epoch(4);
  CHECK(world.admit(2, 2, 0 + 1).error() == Error::slashed_seat);
  CHECK(world.sound());
}

TEST_CASE("grace ends: the seat is slashed at its height, not before; F-8 slashed is final") {
  FinesWorld world(4, 4);
  world.impose(3, 2000);
  CHECK(world.debt(3).slash_height == Height{40});
  CHECK(in_grace(world.state, {3}, {0}));
  world.open(39);
  CHECK(world.ports.slashed.empty());
  world.open(40);
  CHECK(world.ports.slashed == std::vector<u64>{3});
  CHECK(world.debt(3).slashed);
  CHECK(imposable(world.state, world.charge(3)) == Error::slashed_seat);
  CHECK(cancellable(world.state, world.call(), 0) == Error::slashed_seat);
  const Bytes after = world.snapshot();
  world.open_epoch(100);
  CHECK(world.snapshot() == after);
  CHECK(world.ports.calendar.empty());
  CHECK(world.sound());
}

TEST_CASE("a moved deadline moves for the payer too; F-7 dust does not extend grace") {
  FinesWorld world(4, 4);
  world.ports.full = {40, 41};
  world.impose(3, 2000);
  CHECK(world.debt(3).slash_height == Height{42});
  world.ports.full = {40, 41, 42};
  CHECK(world.pay(3, 3, 1) == 1);
  CHECK(world.debt(3).slash_height == Height{42});
  world.open(41);
  CHECK(world.ports.slashed.empty());
  CHECK(world.pay(3, 3, 5000) == 1999);
  CHECK_FALSE(world.debt(3).slash_height);
  world.open(1000);
  CHECK(world.ports.slashed.empty());
  CHECK(world.sound());
}

TEST_CASE("a new fine in grace raises the principal and does not restart the clock") {
  FinesWorld world(4, 4);
  world.impose(0, 2000);
  world.open_epoch(2);
  world.impose(0, 500);
  CHECK(world.due(0) == 2500);
  CHECK(world.debt(0).slash_height == Height{40});
  world.open(40);
  CHECK(world.debt(0).slashed);
}

TEST_CASE("slash at once when the principal reaches the stake") {
  FinesWorld world(4, 4);
  world.ports.seats[2].stake_atoms = {3000};
  world.impose(2, 2000);
  CHECK_FALSE(world.debt(2).slashed);
  world.impose(2, 1000);
  CHECK(world.debt(2).slashed);
  CHECK(world.ports.slashed == std::vector<u64>{2});
  CHECK(world.ports.calendar.empty());
  CHECK(world.sound());
}

TEST_CASE("correlation: later faults within W raise earlier fines in the later epoch") {
  FinesWorld world(4, 4);
  world.impose(0, 100);
  world.open_epoch(2);
  const u128 before = world.due(0);
  world.impose(1, 100);  // k = 2, n = 4: ceil(100 * 25 / 16) = 157
  CHECK(world.fine(0).amount_atoms == Atoms{157});
  CHECK(world.fine(1).amount_atoms == Atoms{157});
  CHECK(world.due(0) == before + 57);  // no interest on the difference for the past
  world.open_epoch(3);                 // the fault of epoch 0 is out of the window
  world.impose(2, 100);
  CHECK(world.fine(0).amount_atoms == Atoms{157});
  CHECK(world.fine(2).common == 2);
  fines::Charge other = world.charge(3);
  other.fault = Fault::keygen_silence;
  const u64 alone = world.impose(other);
  CHECK(world.fine(alone).common == 1);
  CHECK(world.sound());
}

TEST_CASE("correlation is capped at MAX_PENALTY, and a slashed seat's fine is not raised") {
  FinesWorld world(4, 4);
  world.ports.seats[0].stake_atoms = {1900};
  world.impose(0, 1900);
  CHECK(world.debt(0).slashed);
  world.impose(1, 1900);
  CHECK(world.fine(0).amount_atoms == Atoms{1900});
  CHECK(world.fine(1).amount_atoms == Atoms{2000});
  CHECK(world.sound());
}

TEST_CASE("a raise can bring another seat to its stake") {
  FinesWorld world(4, 4);
  world.ports.seats[0].stake_atoms = {150};
  world.impose(0, 100);
  CHECK_FALSE(world.debt(0).slashed);
  world.impose(1, 100);
  CHECK(world.debt(0).slashed);
  CHECK_FALSE(world.debt(1).slashed);
  CHECK(world.ports.slashed == std::vector<u64>{0});
  CHECK(world.sound());
}

TEST_CASE("cancel: what was paid beyond is returned to the payers in proportion") {
  FinesWorld world(4, 4);
  fines::Charge charge = world.charge(1);
  charge.evidence = evidence_of(1);
  charge.reporter = AccountId{119};
  const u64 fine = world.impose(charge);
  CHECK(imposable(world.state, charge) == Error::evidence_used);
  CHECK(world.pay(1, 1, 30) == 30);
  CHECK(world.pay(100, 1, 60) == 60);
  CHECK_FALSE(cancellable(world.state, world.call(), fine));
  CHECK(world.cancel(fine) == 90);
  CHECK(world.due(1) == 0);
  CHECK(world.ports.purses[1].balance == FinesWorld::balance);
  CHECK(world.ports.purses[100].balance == FinesWorld::balance);
  CHECK(cancellable(world.state, world.call(), fine) == Error::cancelled_already);
  CHECK(cancellable(world.state, world.call(), 99) == Error::unknown_fine);
  CHECK(imposable(world.state, charge) == Error::evidence_used);
  CHECK(world.escrow(1).claims.empty());
  const u64 next = world.impose(2, 100);
  CHECK(world.fine(next).common == 1);  // a cancelled fault counts no more
  world.open(30);
  CHECK(cancellable(world.state, world.call(), next) == Error::dispute_over);
  CHECK(world.ports.burned == 0);
  CHECK(world.sound());
}

TEST_CASE("cancelling one fine keeps what then stands for another in escrow") {
  FinesWorld world(4, 4);
  const u64 first = world.impose(0, 100);
  CHECK(world.pay(0, 0, 100) == 100);
  world.open_epoch(2);
  const u64 second = world.impose(0, 100);
  CHECK(world.cancel(first) == 0);  // the payment stands for the second fine now
  CHECK(world.due(0) == 0);
  world.open(49);
  CHECK(world.ports.burned == 0);
  CHECK(world.cancel(second) == 100);
  CHECK(world.ports.purses[0].balance == FinesWorld::balance);
  CHECK(world.sound());
}

TEST_CASE("dust and a cancelled fine end grace; it comes back, and no fine is cancelled twice") {
  FinesWorld world(4, 4);
  fines::Charge false_one = world.charge(0);
  false_one.base_atoms = {30};
  false_one.evidence = evidence_of(1);
  const u64 cancelled = world.impose(false_one);
  world.impose(0, 2000);
  CHECK(world.debt(0).slash_height == Height{40});
  world.open_epoch(2);
  CHECK(world.pay(100, 0, 1) == 1);
  CHECK(world.debt(0).slash_height == Height{40});
  CHECK(in_grace(world.state, {0}, {2}));
  CHECK(world.cancel(cancelled) == 0);
  CHECK_FALSE(in_grace(world.state, {0}, {2}));
  CHECK(world.debt(0).slash_height == Height{70});  // MAX_PENALTY in epoch 3, then 4 epochs
  CHECK(cancellable(world.state, world.call(), cancelled) == Error::cancelled_already);
  CHECK(imposable(world.state, false_one) == Error::evidence_used);
  world.open_epoch(3);
  CHECK(in_grace(world.state, {0}, {3}));
  CHECK(world.due(0) == 2000);
  world.open(69);
  CHECK(world.ports.slashed.empty());
  world.open(70);
  CHECK(world.ports.slashed == std::vector<u64>{0});
  CHECK(world.sound());
}

TEST_CASE("the waterfall: compensation, then at most 1/16 to the reporter, then burned") {
  FinesWorld world(4, 4);
  fines::Charge charge = world.charge(1);
  charge.base_atoms = {1000};
  charge.loss_atoms = {300};
  charge.reporter = AccountId{119};
  charge.evidence = evidence_of(7);
  world.impose(charge);
  CHECK(world.pay(1, 1, 400) == 400);
  CHECK(world.pay(100, 1, 700) == 600);
  world.open(30);
  CHECK(world.ports.pools[0] == 300);
  CHECK(world.ports.purses[119].balance == FinesWorld::balance + 62);
  CHECK(world.ports.burned == 638);
  CHECK(world.escrow(1).claims.empty());
  CHECK(world.sound());
}

TEST_CASE("a closing pool collects what is due from the payout first") {
  FinesWorld world(4, 4);
  const u64 fine = world.impose(1, 100);
  CHECK(world.close(1, FinesWorld::stake) == 100);
  CHECK(world.ports.purses[1].stake == FinesWorld::stake - 100);
  CHECK(world.due(1) == 0);
  CHECK(imposable(world.state, world.charge(1)) == Error::closed_seat);
  CHECK(world.admit(1, 1, 5).error() == Error::nothing_due);
  CHECK(world.cancel(fine) == 100);  // evidence can still be proved false
  CHECK(world.ports.purses[1].balance == FinesWorld::balance + 100);
  world.impose(2, 500);
  CHECK(world.close(2, 40) == 40);
  CHECK(world.close(3, 40) == 0);
  world.open(1000);
  CHECK(world.ports.burned == 40);
  CHECK(world.ports.slashed.empty());
  CHECK(world.sound());
}

TEST_CASE("a seat that another module slashed leaves the calendar") {
  FinesWorld world(4, 4);
  world.impose(1, 100);
  mark_slashed(world.state, world.ports, world.call(), {1});
  CHECK(world.ports.calendar.empty());
  CHECK(world.admit(1, 1, 5).error() == Error::slashed_seat);
  world.open(10000);
  CHECK(world.ports.slashed.empty());
  CHECK(world.sound());
}

TEST_CASE("imposable names what is against a charge, in order") {
  FinesWorld world(4, 4);
  fines::Charge charge = world.charge(9);
  charge.base_atoms = {};
  CHECK(imposable(world.state, charge) == Error::zero_amount);
  charge.base_atoms = {1};
  CHECK(imposable(world.state, charge) == Error::unknown_seat);
  charge.seat = {1};
  CHECK_FALSE(imposable(world.state, charge));
}

TEST_CASE("the growth curve follows the debt to its slash and stands still after it") {
  FinesWorld world(4, 4);
  world.impose(0, 1900);
  const std::vector<Point> points = growth(world.state, {0}, {0}, 5000);
  REQUIRE(points.size() == MAX_POINTS);
  for (const Point& point : points) {
    const bool before_slash = point.epoch.value * 10 < world.debt(0).slash_height->value;
    CHECK(point.slashed == !before_slash);
    CHECK(point.due_atoms <= 2000);
    if (!before_slash) CHECK(point.capped);
  }
  CHECK(points[0].due_atoms == 1900);
  CHECK(points[1].due_atoms == 1938);
  CHECK(points[2].due_atoms == 2000);
  CHECK(points[2].capped);
  CHECK(growth(world.state, {9}, {0}, 10).empty());
  CHECK(growth(world.state, {0}, {~u64{0}}, 10).empty());
}

TEST_CASE("params: a sentence names the one that is wrong") {
  FinesWorld world(1, 4);
  const Atoms stake{FinesWorld::stake};
  Setting setting = world.state.setting;
  CHECK(fault_of(setting, stake) == nullptr);
  CHECK(fault_of(setting, Atoms{1999}) != nullptr);
  setting.params.dispute_epochs = 5;
  CHECK(fault_of(setting, stake) != nullptr);
  setting = world.state.setting;
  setting.params.amounts.missed_reveal_atoms = {2001};
  CHECK(fault_of(setting, stake) != nullptr);
  setting = world.state.setting;
  setting.params.amounts.bad_partial_atoms = {};
  CHECK(fault_of(setting, stake) != nullptr);
  setting = world.state.setting;
  setting.params.grace_epochs = setting.params.dispute_epochs = 0;
  CHECK(fault_of(setting, stake) != nullptr);
  setting.params.grace_epochs = 1;
  CHECK(fault_of(setting, stake) == nullptr);
  setting = world.state.setting;
  setting.params.q = 0;
  CHECK(fault_of(setting, stake) != nullptr);
  setting = world.state.setting;
  setting.blocks_per_epoch = 1;
  CHECK(fault_of(setting, stake) != nullptr);
}

TEST_CASE("records, messages and events have one encoding") {
  FinesWorld world(4, 4);
  fines::Charge charge = world.charge(1);
  charge.evidence = evidence_of(3);
  charge.reporter = AccountId{5};
  world.impose(charge);
  world.impose(2, 1999);
  world.pay(100, 1, 7);
  CHECK(round_trips(world.debt(2)));
  CHECK(round_trips(world.fine(0)));
  CHECK(round_trips(world.escrow(1)));
  CHECK(round_trips(*world.state.windows.get(0)));
  CHECK(round_trips(world.state.totals.get()));
  CHECK(round_trips(world.state.setting.params));
  CHECK(round_trips(PayFine{.seat = {1}, .amount_atoms = {2}}));
  CHECK(round_trips(SlashedForDebt{.seat = {1}, .cause = Cause::stake_reached, .due_atoms = 9}));
  ByteBuffer buffer;
  encode(PayFine{.seat = {1}, .amount_atoms = {2}}, buffer);
  PayFine read{};
  CHECK_FALSE(decode(buffer.view().first(buffer.size() - 1), read));
}
