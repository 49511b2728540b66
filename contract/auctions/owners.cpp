#include <algorithm>

#include "contract/auctions/books.hpp"
#include "ledger/ed25519.hpp"

namespace surety::auctions {

std::optional<u64> holding_id(const State& state, AccountId account) {
  return state.by_account.find(account, [&](u64 id) {
    return state.holdings.holds(id, [&](const Holding& h) { return h.account == account; });
  });
}

Holding holding_record(const State& state, u64 holding) {
  const std::optional<Holding> found = state.holdings.get(holding);
  expects(found.has_value(), "the account's holding is there");
  return *found;
}

// The smaller group merges into the greater, so a chain is at most log2(accounts) long.
u64 root_of(const State& state, u64 owner) {
  for (;;) {
    const std::optional<u64> next = owner_record(state, owner).merged_into;
    if (!next) return owner;
    owner = *next;
  }
}

std::optional<u64> owner_id_of(const State& state, AccountId account) {
  const std::optional<u64> holding = holding_id(state, account);
  if (!holding) return std::nullopt;
  return root_of(state, holding_record(state, *holding).owner);
}

AccountId owner_of(const State& state, AccountId account) {
  const std::optional<u64> owner = owner_id_of(state, account);
  return owner ? owner_record(state, *owner).account : account;
}

bool is_bonded(const State& state, AccountId account) {
  const std::optional<u64> owner = owner_id_of(state, account);
  return owner && owner_record(state, *owner).bond_atoms != Atoms{};
}

std::vector<u64> open_bids(const State& state, const Owner& owner) {
  std::vector<u64> bids;
  for (const AccountId account : owner.accounts) {
    const std::optional<u64> id = holding_id(state, account);
    expects(id.has_value(), "an account of a declaration has a holding");
    const Holding holding = holding_record(state, *id);
    if (holding.open_bid) bids.push_back(*holding.open_bid);
  }
  return bids;
}

namespace {

void add_holding(State& state, AccountId account, u64 owner) {
  const u64 id =
      state.holdings.append(Holding{.account = account, .owner = owner, .open_bid = std::nullopt});
  state.by_account.insert(account, id);
}

// The declaration whose bond the sender can put up, take back, or add accounts to.
std::optional<u64> declared_by(const State& state, AccountId account) {
  const std::optional<u64> owner = owner_id_of(state, account);
  if (!owner || owner_record(state, *owner).account != account) return std::nullopt;
  return owner;
}

void hold_bond(Books& books, AccountId account, Atoms bond) {
  books.ports.lock(account, bond);
  SaleTotals totals = books.state.totals.get();
  totals.bonds_atoms += bond.value;
  totals.received_atoms += bond.value;
  books.state.totals.put(totals);
}

}  // namespace

// declare_owner ----------------------------------------------------------------------------------

Verdict<Error> check(const DeclareOwner&) { return std::nullopt; }

Result<DeclarePlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const DeclareOwner&) {
  if (!call.sender) return Error::no_account;
  const std::optional<u64> owner = declared_by(state, *call.sender);
  if (owner && owner_record(state, *owner).bond_atoms != Atoms{}) return Error::bonded_already;
  if (!owner && holding_id(state, *call.sender)) return Error::declared_elsewhere;
  if (owner && owner_record(state, *owner).weight > MOST_ACCOUNTS) return Error::too_many_accounts;
  if (reader.spendable(*call.sender) < state.setting.owner_bond()) {
    return Error::too_little_balance;
  }
  return DeclarePlan{.account = *call.sender, .owner = owner};
}

void apply(State& state, Ports& ports, const Call& call, const DeclarePlan& plan,
           EventLog& events) {
  Books books{state, ports, call, events};
  const Atoms bond = state.setting.owner_bond();
  hold_bond(books, plan.account, bond);
  u64 id = 0;
  if (plan.owner) {
    id = *plan.owner;
    Owner owner = owner_record(state, id);
    owner.bond_atoms = bond;
    state.owners.put(id, owner);
  } else {
    Owner owner;
    owner.account = plan.account;
    owner.bond_atoms = bond;
    owner.accounts.push_back(plan.account);
    id = state.owners.append(owner);
    add_holding(state, plan.account, id);
  }
  events.emit(OwnerDeclared{.owner = id, .account = plan.account, .bond_atoms = bond});
}

// claim_account ----------------------------------------------------------------------------------

Verdict<Error> check(const ClaimAccount&) { return std::nullopt; }

Result<ClaimPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                               const ClaimAccount& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<u64> id = declared_by(state, *call.sender);
  if (!id) return Error::not_declared;
  const Owner owner = owner_record(state, *id);
  if (owner.bond_atoms == Atoms{}) return Error::not_bonded;
  const std::optional<AccountId> account = reader.find(message.account);
  if (!account) return Error::unknown_account;
  if (holding_id(state, *account)) return Error::declared_elsewhere;
  if (std::count(owner.claimed.begin(), owner.claimed.end(), *account) > 0) {
    return Error::claimed_already;
  }
  if (owner.accounts.size() + owner.claimed.size() >= MOST_ACCOUNTS) {
    return Error::too_many_accounts;
  }
  return ClaimPlan{.owner = *id, .account = *account};
}

void apply(State& state, Ports&, const Call&, const ClaimPlan& plan, EventLog& events) {
  Owner owner = owner_record(state, plan.owner);
  owner.claimed.push_back(plan.account);
  state.owners.put(plan.owner, owner);
  events.emit(AccountClaimed{.owner = plan.owner, .account = plan.account});
}

// join_owner -------------------------------------------------------------------------------------

Verdict<Error> check(const JoinOwner&) { return std::nullopt; }

Result<JoinPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                              const JoinOwner& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<AccountId> account = reader.find(message.owner);
  if (!account) return Error::unknown_account;
  if (holding_id(state, *call.sender)) return Error::declared_elsewhere;
  const std::optional<u64> id = declared_by(state, *account);
  if (!id) return Error::not_claimed;
  const Owner owner = owner_record(state, *id);
  if (std::count(owner.claimed.begin(), owner.claimed.end(), *call.sender) == 0) {
    return Error::not_claimed;
  }
  // Else a bidder could make himself ineligible when he likes to, and take a sealed bid back.
  if (!open_bids(state, owner).empty()) return Error::bid_open;
  return JoinPlan{.owner = *id, .account = *call.sender};
}

void apply(State& state, Ports&, const Call&, const JoinPlan& plan, EventLog& events) {
  Owner owner = owner_record(state, plan.owner);
  std::erase(owner.claimed, plan.account);
  owner.accounts.push_back(plan.account);
  ++owner.weight;
  state.owners.put(plan.owner, owner);
  add_holding(state, plan.account, plan.owner);
  events.emit(OwnerJoined{.owner = plan.owner, .account = plan.account});
}

// withdraw_bond ----------------------------------------------------------------------------------

Verdict<Error> check(const WithdrawBond&) { return std::nullopt; }

Result<WithdrawBondPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                      const WithdrawBond&) {
  if (!call.sender) return Error::no_account;
  const std::optional<u64> id = declared_by(state, *call.sender);
  if (!id) return Error::not_declared;
  const Owner owner = owner_record(state, *id);
  if (owner.bond_atoms == Atoms{}) return Error::not_bonded;
  const bool seated = std::any_of(owner.accounts.begin(), owner.accounts.end(),
                                  [&](AccountId a) { return reader.seat_of(a).has_value(); });
  if (seated || !open_bids(state, owner).empty()) return Error::bond_engaged;
  return WithdrawBondPlan{.owner = *id};
}

void apply(State& state, Ports& ports, const Call&, const WithdrawBondPlan& plan,
           EventLog& events) {
  Owner owner = owner_record(state, plan.owner);
  const Atoms bond = owner.bond_atoms;
  owner.bond_atoms = {};
  state.owners.put(plan.owner, owner);
  ports.unlock(owner.account, bond);
  SaleTotals totals = state.totals.get();
  totals.bonds_atoms -= bond.value;
  totals.returned_atoms += bond.value;
  state.totals.put(totals);
  events.emit(BondWithdrawn{.owner = plan.owner, .bond_atoms = bond});
}

// prove_common_control ---------------------------------------------------------------------------

Verdict<Error> check(const ProveCommonControl& message) {
  if (message.first == message.second) return Error::same_account;
  return std::nullopt;
}

Result<ControlPlan, Error> admit(const State& state, const Reader& reader, const Call& call,
                                 const ProveCommonControl& message) {
  if (!call.sender) return Error::no_account;
  const std::optional<AccountId> first = reader.find(message.first);
  const std::optional<AccountId> second = reader.find(message.second);
  if (!first || !second) return Error::unknown_account;
  const std::optional<IdentityKey> first_key = reader.identity_of(*first);
  const std::optional<IdentityKey> second_key = reader.identity_of(*second);
  if (!first_key || !second_key) return Error::no_identity;
  if (owner_of(state, *first) == owner_of(state, *second)) return Error::declared_together;
  if (!holding_id(state, *first) && !holding_id(state, *second)) return Error::nothing_declared;
  const Hash statement = control_statement(state.setting, *first, *second);
  const bool proved = ed25519_verify(statement.view(), *first_key, message.first_proof) &&
                      ed25519_verify(statement.view(), *second_key, message.second_proof);
  return ControlPlan{
      .reporter = *call.sender, .first = *first, .second = *second, .proved = proved};
}

namespace {

// A bond of a declaration that was incomplete. Nobody is compensated: no validator lost anything.
Split slash_bond(Books& books, u64 id, AccountId reporter) {
  Owner owner = owner_record(books.state, id);
  const Cause cause{.loss_atoms = {}, .reported = true};
  const Split split = waterfall(owner.bond_atoms, cause, terms_of(books.state.setting));
  SaleTotals totals = books.state.totals.get();
  totals.bonds_atoms -= owner.bond_atoms.value;
  totals.bounties_atoms += split.bounty_atoms.value;
  totals.forfeited_atoms += split.forfeited_atoms.value;
  books.state.totals.put(totals);
  owner.bond_atoms = {};
  owner.claimed.clear();
  books.state.owners.put(id, owner);
  if (split.bounty_atoms != Atoms{}) books.ports.award(owner.account, reporter, split.bounty_atoms);
  if (split.forfeited_atoms != Atoms{}) {
    books.ports.forfeit(owner.account, split.forfeited_atoms, books.state.setting.to_treasury);
  }
  return split;
}

// What the buyers among an owner's accounts have pending is undone: no bond answers for them.
void cancel_sales(Books& books, u64 id) {
  for (const u64 bid : open_bids(books.state, owner_record(books.state, id))) {
    if (bid_record(books.state, bid).state != BidState::won) continue;
    const Auction auction = auction_record(books.state, bid_record(books.state, bid).auction);
    for (const u64 lot : auction.lots) {
      const Lot record = lot_record(books.state, lot);
      if (record.state == LotState::rotating && record.winner == bid) cancel_sale(books, lot);
    }
  }
}

void keep_few(Owner& owner) {
  if (owner.weight > MOST_ACCOUNTS) owner.accounts.clear();
}

u64 merge(State& state, u64 one, u64 other) {
  Owner greater = owner_record(state, one);
  Owner smaller = owner_record(state, other);
  if (greater.weight < smaller.weight) {
    std::swap(greater, smaller);
    std::swap(one, other);
  }
  greater.weight += smaller.weight;
  greater.accounts.insert(greater.accounts.end(), smaller.accounts.begin(), smaller.accounts.end());
  keep_few(greater);
  smaller.accounts.clear();
  smaller.merged_into = one;
  state.owners.put(one, greater);
  state.owners.put(other, smaller);
  return one;
}

u64 add_proved(State& state, u64 id, AccountId account) {
  Owner owner = owner_record(state, id);
  ++owner.weight;
  owner.accounts.push_back(account);
  keep_few(owner);
  state.owners.put(id, owner);
  add_holding(state, account, id);
  return id;
}

}  // namespace

void apply(State& state, Ports& ports, const Call& call, const ControlPlan& plan,
           EventLog& events) {
  if (!plan.proved) return events.fail(Error::control_unproved);
  Books books{state, ports, call, events};
  const std::optional<u64> first = owner_id_of(state, plan.first);
  const std::optional<u64> second = owner_id_of(state, plan.second);
  ControlProved told;
  told.first = plan.first;
  told.second = plan.second;
  for (const std::optional<u64>& owner : {first, second}) {
    if (!owner) continue;
    const Split split = slash_bond(books, *owner, plan.reporter);
    told.bounty_atoms += split.bounty_atoms;
    told.forfeited_atoms += split.forfeited_atoms;
    cancel_sales(books, *owner);
  }
  if (first && second) {
    told.owner = merge(state, *first, *second);
  } else {
    told.owner =
        first ? add_proved(state, *first, plan.second) : add_proved(state, *second, plan.first);
  }
  events.emit(told);
}

}  // namespace surety::auctions
