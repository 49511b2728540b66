// Laws of the fines module against a model that goes epoch by epoch and fine by fine.
#include <doctest/doctest.h>

#include "tests/contract/fines_world.hpp"
#include "tests/support/generator.hpp"

using namespace surety;
using namespace surety::fines;
using surety::test::FinesWorld;
using surety::test::Generator;

namespace {

// Written from the README alone: small numbers, no formula for many epochs, no bounded pages.
struct Model {
  static constexpr u64 bias = 2, recovery = 3, q = 100, most = 2000, grace = 4, dispute = 3,
                       window = 2, epoch_blocks = FinesWorld::blocks_per_epoch;
  struct Seat {
    u64 p = 0, i = 0, s = 0;
    std::optional<u64> cap;
    bool slashed = false, closed = false;
    u64 paid = 0;     // in escrow
    u64 release = 0;  // height, while anything is in escrow
    u64 dispute_end = 0;
  };
  struct One {
    u64 seat, epoch, base, amount, k, dispute_end;
    bool cancelled;
  };
  std::vector<Seat> seats;
  std::vector<One> fines;
  u64 n = 0, epoch = 0, height = 0, stake = 0, burned = 0, returned = 0;

  bool full(const Seat& seat) const { return seat.p * q + seat.i >= most * q; }
  void cap_if_full(Seat& seat) {
    if (!seat.cap && (seat.p > 0 || seat.i > 0) && full(seat)) seat.cap = epoch;
  }
  void one_epoch(Seat& seat) {
    if (seat.slashed) return;
    if (seat.p == 0 && seat.i == 0) {
      seat.s = seat.s > recovery ? seat.s - recovery : 0;
    } else if (!seat.cap) {
      seat.s += bias;
      seat.i += seat.p * seat.s;
      if (full(seat)) seat.i = (most - seat.p) * q;
    }
  }
  void open(u64 to) {
    while (height < to) {
      ++height;
      if (height % epoch_blocks == 0) {
        ++epoch;
        for (Seat& seat : seats) {
          one_epoch(seat);
          if (!seat.slashed) cap_if_full(seat);
          if (seat.cap && epoch >= *seat.cap + grace) seat.slashed = true;
        }
      }
      for (Seat& seat : seats) release(seat);
    }
  }
  void release(Seat& seat) {
    if (seat.paid == 0 || height < seat.release) return;
    burned += seat.paid;
    seat.paid = 0;
  }
  u64 due(const Seat& seat) const { return seat.p + (seat.i + q - 1) / q; }
  u64 size(u64 base, u64 k) const {
    const u64 product = base * (n * n + 9 * (k - 1) * (k - 1));
    const u64 up = (product + n * n - 1) / (n * n);
    return up < most ? up : most;
  }
  void add(Seat& seat, u64 amount) {
    seat.p += amount;
    cap_if_full(seat);
  }
  void impose(u64 who, u64 base) {
    std::set<u64> common{who};
    const auto in_window = [&](const One& one) {
      return !one.cancelled && epoch - one.epoch <= window && one.seat / n == who / n;
    };
    for (const One& one : fines) {
      if (in_window(one)) common.insert(one.seat);
    }
    const u64 k = common.size();
    for (One& one : fines) {
      Seat& seat = seats[one.seat];
      if (!in_window(one) || one.seat == who || seat.slashed || seat.closed || one.k >= k) continue;
      const u64 amount = size(one.base, k);
      add(seat, amount - one.amount);
      one.amount = amount;
      one.k = k;
    }
    const u64 end = (epoch + dispute) * epoch_blocks;
    fines.push_back({who, epoch, base, size(base, k), k, end, false});
    add(seats[who], size(base, k));
    seats[who].dispute_end = end;
    for (Seat& seat : seats) {
      if (seat.p >= stake) seat.slashed = true;
    }
  }
  void hold(Seat& seat, u64 amount) {
    if (amount == 0) return;
    if (height >= seat.dispute_end && seat.paid == 0) {
      burned += amount;
      return;
    }
    seat.paid += amount;
    if (seat.dispute_end > seat.release) seat.release = seat.dispute_end;
  }
  void pay(u64 who, u64 amount) {
    Seat& seat = seats[who];
    const u64 x = amount < due(seat) ? amount : due(seat);
    const u64 interest = (seat.i + q - 1) / q;
    if (x >= interest) {
      seat.i = 0;
      seat.p -= x - interest;
    } else {
      seat.i -= x * q;
    }
    if (seat.p == 0 && seat.i == 0) seat.cap.reset();
    hold(seat, x);
  }
  void cancel(u64 id) {
    One& one = fines[id];
    Seat& seat = seats[one.seat];
    const u64 off = one.amount < seat.p ? one.amount : seat.p;
    const u64 back = one.amount - off < seat.paid ? one.amount - off : seat.paid;
    seat.p -= off;
    if (seat.p == 0) seat.i = 0;
    if (seat.p == 0 || !full(seat)) seat.cap.reset();
    one.cancelled = true;
    seat.paid -= back;
    returned += back;
    if (seat.paid > 0 && seat.dispute_end > seat.release) seat.release = seat.dispute_end;
  }
  void close(u64 who, u64 payout) {
    Seat& seat = seats[who];
    const u64 taken = due(seat) < payout ? due(seat) : payout;
    seat.p = seat.i = 0;
    seat.cap.reset();
    seat.closed = true;
    hold(seat, taken);
  }
};

bool seat_agrees(const FinesWorld& world, const Model& model, u64 id) {
  const SeatDebt record = world.debt(id);
  const Debt debt = debt_at(record, world.state.setting.params, world.call().epoch);
  const Model::Seat& seat = model.seats[id];
  if (record.slashed != seat.slashed || record.closed != seat.closed) return false;
  if (debt.principal.value != seat.p || debt.interest != seat.i) return false;
  if (!seat.slashed && debt.score != seat.s) return false;
  if (debt.in_grace != seat.cap.has_value()) return false;
  if (seat.cap && debt.cap_epoch.value != *seat.cap) return false;
  u128 held = 0;
  for (const Payment& payment : world.escrow(id).payments) held += payment.amount_atoms.value;
  return held == seat.paid;
}

bool agrees(const FinesWorld& world, const Model& model) {
  for (u64 id = 0; id < model.seats.size(); ++id) {
    if (!seat_agrees(world, model, id)) return false;
  }
  for (u64 id = 0; id < model.fines.size(); ++id) {
    const Fine fine = world.fine(id);
    if (fine.amount_atoms.value != model.fines[id].amount) return false;
    if (fine.cancelled != model.fines[id].cancelled) return false;
  }
  u128 slashed = 0;
  for (const u64 seat : world.ports.slashed)
    slashed += world.ports.seats.at(seat).stake_atoms.value;
  return world.ports.burned == slashed + model.burned && world.sound() &&
         world.state.totals.get().returned_atoms == model.returned;
}

struct Pair {
  FinesWorld world;
  Model model;
  explicit Pair(u32 seats, u16 pool_size) : world(seats, pool_size) {
    model.seats.resize(seats);
    model.n = pool_size;
    model.stake = FinesWorld::stake;
  }
  void set_stake(u64 stake) {
    model.stake = stake;
    for (auto& [id, facts] : world.ports.seats) facts.stake_atoms = {stake};
  }
};

u64 a_jump(Generator& gen) {
  if (gen.chance(1, 8)) return 1 + gen.below(120);
  return gen.chance(1, 2) ? 1 + gen.below(4) : 10;
}

// One random step in both; the choices are made from the model alone.
void step(Generator& gen, Pair& both) {
  FinesWorld& world = both.world;
  Model& model = both.model;
  const u64 who = gen.below(model.seats.size());
  const Model::Seat& seat = model.seats[who];
  const u64 choice = gen.below(10);
  if (choice < 3) {
    const u64 to = model.height + a_jump(gen);
    model.open(to);
    world.open(to);
  } else if (choice < 6) {
    const u64 base = 1 + gen.below(gen.chance(1, 6) ? 2000 : 150);
    if (seat.slashed || seat.closed) return;
    model.impose(who, base);
    world.impose(who, base);
  } else if (choice < 8) {
    const u64 amount = 1 + gen.below(gen.chance(1, 2) ? 3000 : 60);
    const u64 payer = gen.chance(1, 2) ? who : 100 + gen.below(5);
    if (seat.slashed || model.due(seat) == 0) return;
    model.pay(who, amount);
    world.pay(payer, who, amount);
  } else if (choice == 8 && !model.fines.empty()) {
    const u64 id = model.fines.size() - 1 - gen.below(model.fines.size() < 6 ? 1 : 6);
    const bool possible = !model.fines[id].cancelled &&
                          !model.seats[model.fines[id].seat].slashed &&
                          model.height < model.fines[id].dispute_end;
    CHECK(possible == !cancellable(world.state, world.call(), id).has_value());
    if (!possible) return;
    model.cancel(id);
    world.cancel(id);
  } else if (gen.chance(1, 20) && !seat.slashed && !seat.closed) {
    const u64 payout = gen.below(3000);
    model.close(who, payout);
    world.close(who, payout);
  }
}

bool model_law(u64 seed, u32 size) {
  Generator gen(seed);
  const u16 pool_size = static_cast<u16>(4 + gen.below(4));
  Pair both(2 * pool_size, pool_size);
  if (gen.chance(1, 2)) both.set_stake(3000 + gen.below(3000));
  // The module raises at most 16 of a seat's fines at once; a window of 3 epochs with a few fines
  // each stays below.
  const u128 sum = both.world.ports.sum();
  for (u32 i = 0; i < size; ++i) {
    step(gen, both);
    if (!agrees(both.world, both.model)) return false;
    if (both.world.ports.sum() != sum) return false;  // F-9
  }
  return true;
}

// L-4: opening a block at every height, or only where something is done, gives the same bytes.
bool lazy_law(u64 seed, u32 size) {
  Generator gen(seed);
  FinesWorld lazy(8, 4);
  FinesWorld eager(8, 4);
  for (u32 i = 0; i < size; ++i) {
    const u64 to = lazy.height + a_jump(gen);
    lazy.open(to);
    while (eager.height < to) eager.open(eager.height + 1);
    const u64 who = gen.below(8);
    const u64 base = 1 + gen.below(400);
    if (gen.chance(1, 3)) {
      if (lazy.pay(who, who, base) != eager.pay(who, who, base)) return false;
    } else if (!imposable(lazy.state, lazy.charge(who))) {
      lazy.impose(who, base);
      eager.impose(who, base);
    }
    if (lazy.snapshot() != eager.snapshot()) return false;
    if (lazy.ports.calendar != eager.ports.calendar) return false;
  }
  return true;
}

// A cluster costs each member the same whatever the order in which its faults are judged.
bool order_law(u64 seed, u32 size) {
  Generator gen(seed);
  for (u32 round = 0; round < size; ++round) {
    const u64 count = 1 + gen.below(16);
    FinesWorld one(16, 16);
    FinesWorld other(16, 16);
    std::vector<u64> order;
    for (u64 i = 0; i < count; ++i) order.push_back(i);
    for (const u64 seat : order) one.impose(seat, 100);
    for (u64 i = count; i > 1; --i) std::swap(order[i - 1], order[gen.below(i)]);
    for (const u64 seat : order) other.impose(seat, 100);
    const Params& params = one.state.setting.params;
    for (u64 seat = 0; seat < count; ++seat) {
      if (one.due(seat) != other.due(seat)) return false;
      const Atoms size_now = correlated_size({100}, params.max_penalty_atoms, 16, count);
      if (one.due(seat) != size_now.value) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("F-1..F-9: the module equals the model, and money adds up, over random histories") {
  for (u64 seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    CHECK(model_law(seed, 120));
  }
}

TEST_CASE("L-4: lazy equals eager, byte for byte") {
  for (u64 seed = 100; seed < 130; ++seed) {
    CAPTURE(seed);
    CHECK(lazy_law(seed, 40));
  }
}

TEST_CASE("correlation does not depend on the order of faults in one epoch") {
  for (u64 seed = 200; seed < 210; ++seed) {
    CAPTURE(seed);
    CHECK(order_law(seed, 3));
  }
}

TEST_CASE("small world: every split of a payment, and every order of two fines, ends the same") {
  for (u64 first = 1; first < 20; ++first) {
    for (u64 second = 1; second < 20; second += 3) {
      FinesWorld split(4, 4);
      FinesWorld whole(4, 4);
      for (FinesWorld* world : {&split, &whole}) {
        world->impose(0, 25);
        world->open_epoch(2);
      }
      split.pay(0, 0, first);
      split.pay(0, 0, second);
      whole.pay(0, 0, first + second);
      CHECK(split.snapshot() == whole.snapshot());  // F-4
      split.impose(1, first);
      whole.impose(1, first);
      split.open_epoch(3);
      whole.open_epoch(3);
      CHECK(split.due(0) == whole.due(0));
    }
  }
}
