#include "contract/machine/ports/pools.hpp"

#include "contract/auctions/waterfall.hpp"
#include "contract/machine/ports/auctions.hpp"
#include "contract/machine/ports/duties.hpp"
#include "contract/machine/ports/fines.hpp"
#include "contract/machine/ports/keys.hpp"

namespace surety::machine {

Atoms PoolsPorts::spendable(AccountId account) const {
  return accounts::spendable(context_.state.accounts, context_.call, account);
}

void PoolsPorts::lock(AccountId account, Atoms amount) {
  accounts::lock(context_.state.accounts, account, amount, accounts::Pot::stake,
                 context_.call.time);
}

void PoolsPorts::unlock(AccountId account, Atoms amount) {
  accounts::unlock(context_.state.accounts, account, amount, accounts::Pot::stake,
                   context_.call.time);
}

static accounts::Sink sink_of(pools::Sink sink) {
  return sink == pools::Sink::burned ? accounts::Sink::burned : accounts::Sink::treasury;
}

void PoolsPorts::seize(AccountId account, Atoms amount, pools::Sink sink) {
  accounts::seize(context_.state.accounts, account, amount, accounts::Pot::stake, sink_of(sink),
                  context_.call.time);
}

void PoolsPorts::stake_to_pooled(AccountId account, Atoms amount) {
  accounts::pot_to_pooled(context_.state.accounts, account, amount, accounts::Pot::stake,
                          context_.call.time);
}

void PoolsPorts::balance_to_pooled(AccountId account, Atoms amount) {
  accounts::balance_to_pooled(context_.state.accounts, account, amount, context_.call.time);
}

void PoolsPorts::pooled_to_stake(AccountId account, Atoms amount) {
  accounts::pooled_to_pot(context_.state.accounts, account, amount, accounts::Pot::stake,
                          context_.call.time);
}

void PoolsPorts::pooled_to_balance(AccountId account, Atoms amount) {
  accounts::pooled_to_balance(context_.state.accounts, account, amount, context_.call.time);
}

void PoolsPorts::forfeit_pooled(Atoms amount, pools::Sink sink) {
  accounts::forfeit_pooled(context_.state.accounts, amount, sink_of(sink));
}

Atoms PoolsPorts::treasury() const { return context_.state.accounts.totals.get().treasury_atoms; }

void PoolsPorts::treasury_to_pooled(Atoms amount) {
  accounts::treasury_to_pooled(context_.state.accounts, amount);
}

void PoolsPorts::open_debt(SeatId seat, AccountId, Atoms) {
  fines::open_debt(context_.state.fines, context_.call, seat);
}

Atoms PoolsPorts::close_debt(SeatId seat) {
  FinesPorts ports(context_);
  const Atoms stake = pools::stake_of(context_.state.pools, seat);
  return fines::settle_and_close(context_.state.fines, ports, context_.call,
                                 {.seat = seat, .payout_atoms = stake}, context_.events);
}

bool PoolsPorts::has_identity(AccountId account) const {
  return accounts::identity_of(context_.state.accounts, account).has_value();
}

std::optional<Seed> PoolsPorts::beacon_of(Epoch epoch) const {
  return beacon::beacon_of(context_.state.beacon, context_.call, epoch);
}

bool PoolsPorts::awaits_reveal(AccountId account) const {
  return beacon::awaits_reveal(context_.state.beacon, account);
}

AccountId PoolsPorts::owner_of(AccountId account) const {
  return auctions::owner_of(context_.state.auctions, account);
}

void PoolsPorts::begin_generation(PoolId pool) {
  KeysPorts ports(context_);
  keys::begin_generation(context_.state.keys, ports, context_.call, pool, context_.events);
}
void PoolsPorts::begin_resharing(PoolId pool) {
  KeysPorts ports(context_);
  keys::begin_resharing(context_.state.keys, ports, context_.call, pool, context_.events);
}
void PoolsPorts::committee_changed(PoolId pool) {
  KeysPorts ports(context_);
  keys::committee_changed(context_.state.keys, ports, context_.call, pool, context_.events);
}
// Who is slashed or was paid has nothing at stake any more, and keeps the shares of every round.
bool PoolsPorts::is_exposed(PoolId pool) const {
  const State& state = context_.state;
  const u32 rounds = keys::rounds(state.keys, pool);
  if (rounds > state.auctions.setting.params.most_key_rounds) return true;
  for (u32 place = 0; place < rounds; ++place) {
    const std::optional<keys::Round> round = keys::round_at(state.keys, pool, place);
    ensures(round.has_value(), "a round of the lineage is kept for ever");
    u32 departed = 0;
    for (const keys::Holder& holder : round->holders) {
      departed += pools::is_taken(state.pools, holder.seat) ? 0u : 1u;
    }
    if (departed > pools::pool_of(state.pools, pool).size - round->threshold) return true;
  }
  return false;
}
void PoolsPorts::end_pool(PoolId pool) {
  KeysPorts ports(context_);
  keys::end_pool(context_.state.keys, ports, context_.call, pool, context_.events);
}

void PoolsPorts::begin(PoolId pool) {
  DutiesPorts ports(context_);
  duties::begin(context_.state.duties, ports, context_.call, pool);
}
void PoolsPorts::end(PoolId pool) {
  DutiesPorts ports(context_);
  duties::end(context_.state.duties, ports, pool, context_.events);
}

pools::Waterfall PoolsPorts::waterfall(Atoms amount, Atoms loss, bool reported) const {
  const auctions::Setting& setting = context_.state.auctions.setting;
  const auctions::Split split =
      auctions::waterfall(amount, {.loss_atoms = loss, .reported = reported},
                          {.max_penalty_atoms = setting.max_penalty_atoms,
                           .bounty_divisor = setting.params.bounty_divisor});
  return {.compensated_atoms = split.compensated_atoms,
          .bounty_atoms = split.bounty_atoms,
          .forfeited_atoms = split.forfeited_atoms};
}
void PoolsPorts::seat_slashed(const pools::SlashedSeat& slashed) {
  AuctionsPorts ports(context_);
  const AccountId account = pools::seat_record(context_.state.pools, slashed.seat).account;
  auctions::seat_slashed(context_.state.auctions, ports, context_.call,
                         {.pool = slashed.pool,
                          .place = slashed.place,
                          .seat = slashed.seat,
                          .account = account,
                          .stake_atoms = slashed.stake_atoms,
                          .loss_atoms = slashed.loss_atoms,
                          .reporter = slashed.reporter},
                         context_.events);
}
void PoolsPorts::rotation_done(PoolId pool) {
  AuctionsPorts ports(context_);
  auctions::rotation_done(context_.state.auctions, ports, context_.call, pool, context_.events);
}
void PoolsPorts::newcomer_failed(SeatId seat) {
  AuctionsPorts ports(context_);
  auctions::newcomer_failed(context_.state.auctions, ports, context_.call, seat, context_.events);
}
void PoolsPorts::place_refilled(PoolId pool, u16 place) {
  auctions::place_refilled(context_.state.auctions, pool, place, context_.events);
}
void PoolsPorts::pool_exits(PoolId pool) {
  AuctionsPorts ports(context_);
  auctions::pool_exits(context_.state.auctions, ports, context_.call, pool, context_.events);
}

bool PoolKeysPort::verify_group(PoolId pool, ByteView message,
                                const PoolSignature& signature) const {
  return keys::verify_group(context_.state.keys, pool, message, signature);
}

bool PoolKeysPort::verify_deposit(PoolId pool, const PoolSignature& signature) const {
  const std::optional<PoolKey> key = keys::group_key(context_.state.keys, pool);
  if (!key) return false;
  const Hash root = deposit_root(context_.state, pool, *key);
  return keys::verify_group(context_.state.keys, pool, root.view(), signature);
}

Height PoolsPorts::schedule(u64 item, Height wanted) { return bookings_.schedule(item, wanted); }
void PoolsPorts::cancel(u64 item) { bookings_.cancel(item); }

}  // namespace surety::machine
