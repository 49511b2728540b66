#pragma once
// A small world around the auctions module: pools, their keys' lineage, purses, fines and a
// calendar, all in memory.

#include <map>
#include <set>
#include <string>

#include "contract/auctions/rules.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/sha256.hpp"

namespace surety::test {

struct SalesPurse {
  u128 balance = 0;
  u128 escrow = 0;
  u128 stake = 0;
};

struct FakePool {
  u32 size = 4;
  bool halted = false;
  std::vector<std::optional<SeatId>> places;  // who sits there now
  std::vector<std::vector<SeatId>> rounds;
  u128 income = 0;
  std::map<u16, u128> held;  // stakes of slashed seats, by place
  std::set<u16> refilling;
  bool exiting = false;
};

inline Name account_name(u64 account) {
  Name name;
  const std::string text = "a" + std::to_string(account);
  name.size = static_cast<u8>(text.size());
  std::memcpy(name.bytes.data(), text.data(), text.size());
  return name;
}

inline IdentityPair pair_of(u64 account) {
  std::array<u8, 32> seed{};
  seed[0] = static_cast<u8>(account);
  seed[1] = 7;
  return ed25519_pair(seed);
}

inline Seed seed_of_epoch(u64 epoch) {
  return {TaggedHash("test beacon").u64_(epoch).finish().bytes};
}

class FakeAuctionPorts final : public auctions::Ports {
 public:
  static constexpr u64 accounts = 1000;

  std::optional<AccountId> find(const Name& name) const override {
    for (u64 id = 0; id < 100; ++id) {
      if (account_name(id) == name) return AccountId{id};
    }
    return std::nullopt;
  }
  std::optional<IdentityKey> identity_of(AccountId account) const override {
    if (anonymous.contains(account.value)) return std::nullopt;
    return pair_of(account.value).key;
  }
  Atoms spendable(AccountId account) const override {
    const auto found = purses.find(account.value);
    return found == purses.end() ? Atoms{} : Atoms{found->second.balance};
  }

  auctions::PoolFacts pool(PoolId id) const override {
    const FakePool& found = pools.at(id.value);
    auctions::PoolFacts facts{.size = found.size, .halted = found.halted, .seats = {}};
    for (const auto& seat : found.places) {
      if (seat) facts.seats.push_back(*seat);
    }
    return facts;
  }
  auctions::SeatFacts seat(SeatId id) const override { return seats.at(id.value); }
  std::optional<SeatId> seat_of(AccountId account) const override {
    for (const auto& [id, facts] : seats) {
      if (facts.account == account && facts.standing != auctions::Standing::ended)
        return SeatId{id};
    }
    return std::nullopt;
  }
  bool may_sit(AccountId account) const override {
    return !seat_of(account) && !anonymous.contains(account.value);
  }
  u32 rounds(PoolId id) const override {
    return static_cast<u32>(pools.at(id.value).rounds.size());
  }
  std::vector<SeatId> committee(PoolId id, u32 round) const override {
    return pools.at(id.value).rounds.at(round);
  }
  u128 due(SeatId id) const override {
    const auto found = dues.find(id.value);
    return found == dues.end() ? u128(0) : found->second;
  }
  bool in_grace(SeatId id) const override { return grace.contains(id.value); }
  std::optional<Seed> beacon_of(Epoch epoch) const override {
    if (silent.contains(epoch.value)) return std::nullopt;
    return seed_of_epoch(epoch.value);
  }
  u64 backlog_heights(Height from, Height to) const override {
    u64 count = 0;
    for (u64 height = from.value; height < to.value; ++height) count += backlog.contains(height);
    return count;
  }

  void lock(AccountId account, Atoms amount) override {
    move(purses[account.value].balance, purses[account.value].escrow, amount);
  }
  void unlock(AccountId account, Atoms amount) override {
    move(purses[account.value].escrow, purses[account.value].balance, amount);
  }
  void award(AccountId from, AccountId to, Atoms amount) override {
    move(purses[from.value].escrow, purses[to.value].balance, amount);
  }
  void compensate(AccountId from, PoolId id, Atoms amount) override {
    move(purses[from.value].escrow, pools.at(id.value).income, amount);
  }
  void forfeit(AccountId from, Atoms amount, bool to_treasury) override {
    move(purses[from.value].escrow, to_treasury ? treasury : burned, amount);
  }

  SeatId seat_sold(PoolId id, u16 place, AccountId account) override {
    FakePool& found = pools.at(id.value);
    expects(may_sit(account) && !found.places[place - 1u], "a buyer can sit there");
    expects(!found.exiting, "a pool that leaves sells no seat");
    const u128 stake = found.held.at(place);
    found.held.erase(place);
    purses[account.value].stake += stake;
    const SeatId seat{seats.size()};
    seats[seat.value] = {.pool = id,
                         .place = place,
                         .account = account,
                         .stake_atoms = {stake},
                         .standing = auctions::Standing::joining};
    found.places[place - 1u] = seat;
    return seat;
  }
  void seat_unsold(SeatId id) override { vacate(id); }
  void lot_unsold(const auctions::UnsoldPlace& unsold) override {
    FakePool& found = pools.at(unsold.pool.value);
    u128 held = found.held.at(unsold.place);
    found.held.erase(unsold.place);
    const auctions::Split& split = unsold.split;
    if (split.compensated_atoms != Atoms{}) move(held, found.income, split.compensated_atoms);
    if (split.bounty_atoms != Atoms{}) {
      move(held, purses[unsold.reporter.value().value].balance, split.bounty_atoms);
    }
    expects(held == split.forfeited_atoms.value, "a split adds up");
    burned += held;
    if (unsold.refill) found.refilling.insert(unsold.place);
  }
  void retire(PoolId id) override {
    pools.at(id.value).exiting = true;
    retired.push_back(id.value);
    if (on_retire) on_retire(on_retire_world, id);
  }

  Height schedule(u64 item, Height wanted) override {
    expects(!booked.contains(item) && wanted.value >= now, "scheduled once, and not in the past");
    u64 height = wanted.value;
    while (full.contains(height)) ++height;
    calendar.insert({height, item});
    booked[item] = height;
    return {height};
  }
  void unschedule(u64 item) override {
    expects(calendar.erase({booked.at(item), item}) == 1, "an item is where it was put");
    booked.erase(item);
  }

  // Ends a seat and holds its stake for the place.
  void vacate(SeatId id) {
    auctions::SeatFacts& facts = seats.at(id.value);
    FakePool& found = pools.at(facts.pool.value);
    purses[facts.account.value].stake -= facts.stake_atoms.value;
    found.held[facts.place] = facts.stake_atoms.value;
    found.places[facts.place - 1u] = std::nullopt;
    facts.standing = auctions::Standing::ended;
    facts.stake_atoms = {};
  }

  u128 sum() const {
    u128 total = burned + treasury;
    for (const auto& [id, purse] : purses) total += purse.balance + purse.escrow + purse.stake;
    for (const auto& [id, pool] : pools) {
      total += pool.income;
      for (const auto& [place, held] : pool.held) total += held;
    }
    return total;
  }

  std::map<u64, FakePool> pools;
  std::map<u64, auctions::SeatFacts> seats;
  std::map<u64, SalesPurse> purses;
  std::map<u64, u128> dues;
  std::set<u64> grace;
  std::set<u64> anonymous;
  std::set<u64> silent;   // epochs without a beacon
  std::set<u64> backlog;  // heights
  std::set<u64> full;     // heights without room
  std::set<std::pair<u64, u64>> calendar;
  std::map<u64, u64> booked;
  std::vector<u64> retired;
  u128 burned = 0;
  u128 treasury = 0;
  u64 now = 0;
  void (*on_retire)(void*, PoolId) = nullptr;
  void* on_retire_world = nullptr;

 private:
  static void move(u128& from, u128& to, Atoms amount) {
    expects(amount.value <= from && amount != Atoms{}, "a port is called within its precondition");
    from -= amount.value;
    to += amount.value;
  }
};

struct AuctionWorld {
  static constexpr u64 blocks_per_epoch = 10;
  static constexpr u64 balance = 1'000'000;
  static constexpr u64 stake = 10'000;
  static constexpr u64 reserve = 2'000;
  static constexpr u64 bond = 1'000;

  // Pools of `size` seats; account i of pool p is 10 * p + place - 1 for pools of up to 10.
  // Accounts from 60 on have no seat.
  AuctionWorld(u32 count, u32 size) : log(bytes), state(IndexSecret{}) {
    auctions::Setting& setting = state.setting;
    setting.params.owner_bond_atoms = Atoms{bond};
    setting.params.commit_blocks = 8;
    setting.params.reveal_blocks = 6;
    setting.params.rotation_blocks = 25;
    setting.params.most_commits = 6;
    setting.params.most_lots = 4;
    setting.params.dutch.most_resets = 1;
    setting.params.dutch.curve.tail_blocks = 20;
    setting.params.dutch.curve.tau_blocks = 100;
    setting.blocks_per_epoch = blocks_per_epoch;
    setting.max_penalty_atoms = {reserve};
    setting.stake_atoms = {stake};
    setting.shuffle_rounds = 6;
    setting.ledger_id.bytes[3] = 9;
    expects(!auctions::validate(setting), "the setting of the world is one of a genesis");
    auctions::begin(state);
    for (u64 pool = 0; pool < count; ++pool) add_pool(pool, size);
    for (u64 id = 60; id < 90; ++id) ports.purses[id].balance = balance;
    ports.on_retire_world = this;
    ports.on_retire = [](void* world, PoolId pool) {
      static_cast<AuctionWorld*>(world)->exit(pool.value);
    };
  }

  void add_pool(u64 id, u32 size) {
    FakePool& pool = ports.pools[id];
    pool.size = size;
    for (u32 place = 1; place <= size; ++place) {
      const u64 account = 10 * id + place - 1;
      const SeatId seat{ports.seats.size()};
      ports.purses[account] = {.balance = balance, .escrow = 0, .stake = stake};
      ports.seats[seat.value] = {.pool = {id},
                                 .place = static_cast<u16>(place),
                                 .account = {account},
                                 .stake_atoms = {stake},
                                 .standing = auctions::Standing::member};
      pool.places.push_back(seat);
    }
    share(id);
  }

  // A round of the pool's key among all who sit there.
  void share(u64 id) { ports.pools[id].rounds.push_back(ports.pool({id}).seats); }

  Call call() const {
    Call call{};
    call.height = {height};
    call.epoch = {height / blocks_per_epoch};
    return call;
  }
  Call call_of(u64 account) const {
    Call call = this->call();
    call.sender = AccountId{account};
    return call;
  }

  // Opens the blocks up to a height, each with its due work in the order of the calendar.
  void open(u64 to) {
    while (height < to) {
      ++height;
      ports.now = height;
      while (!ports.calendar.empty() && ports.calendar.begin()->first <= height) {
        const u64 item = ports.calendar.begin()->second;
        ports.unschedule(item);
        auctions::due(state, ports, call(), item, log);
      }
    }
  }

  SeatId seat_at(u64 pool, u32 place) const {
    return ports.pools.at(pool).places[place - 1].value();
  }
  u64 slash(u64 pool, u32 place, std::optional<AccountId> reporter = std::nullopt, u64 loss = 0) {
    const SeatId seat = seat_at(pool, place);
    const auctions::SeatFacts facts = ports.seats.at(seat.value);
    ports.vacate(seat);
    auctions::seat_slashed(state, ports, call(),
                           {.pool = {pool},
                            .place = facts.place,
                            .seat = seat,
                            .account = facts.account,
                            .stake_atoms = facts.stake_atoms,
                            .loss_atoms = {loss},
                            .reporter = reporter},
                           log);
    return state.lots.next_id() - 1;
  }
  void rotate(u64 pool) {
    for (auto& [id, facts] : ports.seats) {
      if (facts.pool.value == pool && facts.standing == auctions::Standing::joining) {
        facts.standing = auctions::Standing::member;
      }
    }
    share(pool);
    auctions::rotation_done(state, ports, call(), {pool}, log);
  }
  void miss(SeatId seat) {
    ports.vacate(seat);
    auctions::newcomer_failed(state, ports, call(), seat, log);
  }
  void exit(u64 pool) {
    ports.pools[pool].exiting = true;
    auctions::pool_exits(state, ports, call(), {pool}, log);
  }

  template <class Message>
  std::optional<auctions::Error> send(u64 account, const Message& message) {
    if (const auto error = auctions::check(message)) return *error;
    const auto plan = auctions::admit(state, ports, call_of(account), message);
    if (!plan) return plan.error();
    auctions::apply(state, ports, call_of(account), *plan, log);
    return std::nullopt;
  }

  std::optional<auctions::Error> declare(u64 account) {
    return send(account, auctions::DeclareOwner{});
  }
  // Two accounts of one owner, the first declares.
  void join(u64 owner, u64 account) {
    expects(!send(owner, auctions::ClaimAccount{.account = account_name(account)}), "claimed");
    expects(!send(account, auctions::JoinOwner{.owner = account_name(owner)}), "joined");
  }

  static Hash salt(u64 account) { return TaggedHash("salt").u64_(account).finish(); }
  Hash told(u64 auction) const { return auctions::auction_record(state, auction).disclosure_hash; }
  auctions::CommitBid sealed(u64 account, u64 auction, u64 bid, u64 deposit) const {
    return {.auction = auction,
            .commitment = auctions::commitment_of({.auction = auction,
                                                   .bidder = {account},
                                                   .bid_atoms = {bid},
                                                   .salt = salt(account),
                                                   .disclosure_hash = told(auction)}),
            .deposit_atoms = {deposit},
            .disclosure_hash = told(auction)};
  }
  std::optional<auctions::Error> commit(u64 account, u64 auction, u64 bid, u64 deposit) {
    return send(account, sealed(account, auction, bid, deposit));
  }
  auctions::RevealBid opened(u64 account, u64 auction, u64 bid) const {
    return {.auction = auction,
            .bid_atoms = {bid},
            .salt = salt(account),
            .disclosure_hash = told(auction)};
  }
  std::optional<auctions::Error> reveal(u64 account, u64 auction, u64 bid) {
    return send(account, opened(account, auction, bid));
  }
  std::optional<auctions::Error> buy(u64 account, u64 auction, u64 most) {
    return send(account, auctions::BuySeat{.auction = auction,
                                           .max_price_atoms = {most},
                                           .disclosure_hash = told(auction)});
  }

  // To the first height at which bids of an auction can be revealed, and to its draw.
  void to_reveal(u64 auction) { open(record(auction).commit_until_height.value); }
  void to_draw(u64 auction) {
    while (record(auction).state == auctions::AuctionState::open) open(height + 1);
  }

  auctions::Auction record(u64 auction) const { return auctions::auction_record(state, auction); }
  auctions::Lot lot(u64 id) const { return auctions::lot_record(state, id); }
  auctions::Bid bid(u64 id) const { return auctions::bid_record(state, id); }
  u128 wealth(u64 account) const {
    const SalesPurse& purse = ports.purses.at(account);
    return purse.balance + purse.escrow;
  }

  Bytes snapshot() const {
    ByteBuffer out;
    const TableBase* tables[] = {
        &state.owners,        &state.holdings, &state.lots,  &state.auctions,
        &state.bids,          &state.pools,    &state.queue, &state.opening.table(),
        &state.totals.table()};
    for (const TableBase* table : tables) {
      for (u64 id = 0; id < table->next_id(); ++id) table->encode_record(id, out);
    }
    return out.copy();
  }
  // What the module says it holds is what accounts hold for it.
  bool sound() const {
    u128 escrow = 0;
    for (const auto& [id, purse] : ports.purses) escrow += purse.escrow;
    return auctions::audit(state) && auctions::audit_all(state) &&
           escrow == auctions::escrow_atoms(state);
  }

  u64 height = 0;
  ByteBuffer bytes;
  EventLog log;
  auctions::State state;
  FakeAuctionPorts ports;
};

}  // namespace surety::test
