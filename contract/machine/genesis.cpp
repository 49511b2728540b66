#include "contract/machine/due.hpp"
#include "contract/machine/kinds.hpp"
#include "contract/machine/machine.hpp"
#include "ledger/sha256.hpp"

namespace surety::machine {

namespace {

std::optional<GenesisFault> validate_fees(const Rules& rules) {
  const Fees& fees = rules.fees;
  if (fees.metered_by_host && rules.authentication == Authentication::ledger) {
    return GenesisFault{"/rules/fees/metered_by_host",
                        "there is no host to meter fees where the ledger authenticates"};
  }
  const bool may_be_free = fees.metered_by_host;
  if (!may_be_free && fees.hours == Hours{}) {
    return GenesisFault{"/rules/fees/hours", "must be at least 1 unless the host meters fees"};
  }
  if (!may_be_free && rules.accounts.least_transfer_fee_hours == Hours{}) {
    return GenesisFault{"/rules/accounts/least_transfer_fee_hours",
                        "must be at least 1 unless the host meters fees"};
  }
  for (u32 i = 0; i < fees.exceptions.size(); ++i) {
    const Fee& fee = fees.exceptions[i];
    if (!kind_of(fee.kind)) {
      return GenesisFault{"/rules/fees/exceptions", "names a message that does not exist"};
    }
    if (!may_be_free && fee.hours == Hours{}) {
      return GenesisFault{"/rules/fees/exceptions", "a fee is 0 though the host meters none"};
    }
    for (u32 j = 0; j < i; ++j) {
      if (fees.exceptions[j].kind == fee.kind) {
        return GenesisFault{"/rules/fees/exceptions", "names a message twice"};
      }
    }
  }
  return std::nullopt;
}

beacon::Setting beacon_setting(const Rules& rules, const Hash& ledger_id) {
  return {
      .params = rules.beacon, .blocks_per_epoch = rules.blocks_per_epoch, .ledger_id = ledger_id};
}

auctions::Setting auctions_setting(const Rules& rules, const Hash& ledger_id) {
  return {.params = rules.auctions,
          .blocks_per_epoch = rules.blocks_per_epoch,
          .max_penalty_atoms = rules.fines.max_penalty_atoms,
          .stake_atoms = rules.pools.deposit_atoms,
          .shuffle_rounds = static_cast<u8>(rules.pools.shuffle_rounds),
          .to_treasury = rules.slashed_to == SlashedTo::treasury,
          .ledger_id = ledger_id};
}

duties::Setting duties_setting(const Rules& rules, const Hash& ledger_id) {
  return {.params = rules.duties,
          .chain = rules.chain,
          .blocks_per_epoch = rules.blocks_per_epoch,
          .ledger_id = ledger_id};
}

keys::Generation generation_of(const Rules& rules) {
  return {.pool_size = rules.pools.pool_size, .keygen_blocks = rules.pools.keygen_blocks};
}

std::optional<GenesisFault> validate_rules(const Rules& rules) {
  if (rules.due_reserved >= rules.due_per_block) {
    return GenesisFault{"/rules/due_reserved", "must be below due_per_block"};
  }
  if (const auto fault = pools::validate(rules.pools)) {
    return GenesisFault{"/rules/pools", fault->sentence};
  }
  const fines::Setting fines{.params = rules.fines,
                             .blocks_per_epoch = rules.blocks_per_epoch,
                             .to_treasury = rules.slashed_to == SlashedTo::treasury};
  if (const char* fault = fines::fault_of(fines, rules.pools.deposit_atoms)) {
    return GenesisFault{"/rules/fines", fault};
  }
  if (const char* fault = beacon::fault_of(beacon_setting(rules, {}))) {
    return GenesisFault{"/rules/beacon", fault};
  }
  if (const char* fault = keys::fault_of(rules.keys, generation_of(rules))) {
    return GenesisFault{"/rules/keys", fault};
  }
  if (const auto fault = auctions::validate(auctions_setting(rules, {}))) {
    return GenesisFault{"/rules/auctions", fault->sentence};
  }
  if (const char* fault = duties::fault_of(duties_setting(rules, {}))) {
    return GenesisFault{"/rules/duties", fault};
  }
  return validate_fees(rules);
}

// Names and identities must differ, and the supply must stay below 2^96.
std::optional<GenesisFault> validate_grants(const Genesis& genesis) {
  KeyIndex<Name> names(accounts::BY_NAME, {});
  KeyIndex<IdentityKey> identities(accounts::BY_IDENTITY, {});
  Atoms supply{};
  const bool needs_key = genesis.rules.authentication == Authentication::ledger;
  for (u64 id = 0; id < genesis.accounts.size(); ++id) {
    const Grant& grant = genesis.accounts[static_cast<u32>(id)];
    const auto same_name = [&](u64 other) {
      return genesis.accounts[static_cast<u32>(other)].name == grant.name;
    };
    if (names.find(grant.name, same_name)) {
      return GenesisFault{"/accounts", "two accounts have the same name"};
    }
    names.insert(grant.name, id);
    const std::optional<Atoms> sum = checked_add(supply, grant.balance_atoms);
    if (!sum) return GenesisFault{"/accounts", "the balances add up to 2^96 atoms or more"};
    supply = *sum;
    if (needs_key && !grant.identity && grant.name.size != Name::max_size) {
      return GenesisFault{"/accounts",
                          "an account needs an identity, or a name that is an Ed25519 public key, "
                          "where the ledger authenticates"};
    }
    if (!grant.identity) continue;
    const auto same_key = [&](u64 other) {
      return genesis.accounts[static_cast<u32>(other)].identity == grant.identity;
    };
    if (identities.find(*grant.identity, same_key)) {
      return GenesisFault{"/accounts", "two accounts have the same identity"};
    }
    identities.insert(*grant.identity, id);
  }
  return std::nullopt;
}

Hash ledger_id_of(const Genesis& genesis, const Host& host) {
  ByteBuffer bytes;
  encode(genesis, bytes);
  return TaggedHash("ledger").sized(bytes.view()).sized(host.chain).sized(host.contract).finish();
}

}  // namespace

std::optional<GenesisFault> validate(const Genesis& genesis) {
  if (const auto fault = validate_rules(genesis.rules)) return fault;
  return validate_grants(genesis);
}

Machine::Machine(const Genesis& genesis, const Host& host) : state_(host.secret) {
  expects(!validate(genesis).has_value(), "the genesis was validated");
  state_.join(tables_);
  if (host.store != nullptr) tables_.attach(*host.store);
  adopt(genesis.rules, ledger_id_of(genesis, host));
  state_.rules.put(genesis.rules);
  Clock clock{};
  clock.time = genesis.rules.genesis_time;
  clock.block_hash = state_.ledger_id;
  state_.clock.put(clock);
  state_.backlogs.put({});
  state_.accounts.totals.put({});
  pools::begin(state_.pools);
  fines::begin(state_.fines);
  beacon::begin(state_.beacon, height_call(state_, clock));
  auctions::begin(state_.auctions);
  duties::begin(state_.duties);
  for (const Grant& grant : genesis.accounts) this->grant(grant);
}

// An attached index is looked up by its key, so no secret guards it.
Machine::Machine(Store& store) : state_(IndexSecret{}) {
  state_.join(tables_);
  tables_.attach(store);
}

std::unique_ptr<Machine> Machine::resume(Store& store, const Hash& ledger_id) {
  std::unique_ptr<Machine> machine(new Machine(store));
  if (!machine->state_.rules.has()) return nullptr;
  machine->adopt(machine->state_.rules.get(), ledger_id);
  return machine;
}

// What follows from the rules and stands in no record.
void Machine::adopt(const Rules& rules, const Hash& ledger_id) {
  state_.settings = rules;
  state_.ledger_id = ledger_id;
  state_.accounts.setting = {.params = rules.accounts,
                             .host_authenticates = rules.authentication == Authentication::host,
                             .ledger_id = ledger_id};
  for (const Fee& fee : rules.fees.exceptions) fees_.emplace_back(*kind_of(fee.kind), fee.hours);
  begin_modules(rules);
}

void Machine::begin_modules(const Rules& rules) {
  state_.pools.setting = {
      .params = rules.pools,
      .blocks_per_epoch = rules.blocks_per_epoch,
      .sink = rules.slashed_to == SlashedTo::burned ? pools::Sink::burned : pools::Sink::treasury,
      .ledger_id = state_.ledger_id,
      .max_penalty_atoms = rules.fines.max_penalty_atoms};
  state_.fines.setting = {.params = rules.fines,
                          .blocks_per_epoch = rules.blocks_per_epoch,
                          .to_treasury = rules.slashed_to == SlashedTo::treasury};
  state_.beacon.setting = beacon_setting(rules, state_.ledger_id);
  state_.keys.setting = {.params = keys::settled(rules.keys, generation_of(rules)),
                         .ledger_id = state_.ledger_id};
  state_.auctions.setting = auctions_setting(rules, state_.ledger_id);
  state_.duties.setting = duties_setting(rules, state_.ledger_id);
  state_.calendar.set_limits({.most = rules.due_per_block, .reserved = rules.due_reserved});
}

void Machine::grant(const Grant& grant) {
  accounts::grant(state_.accounts, {.name = grant.name,
                                    .balance_atoms = grant.balance_atoms,
                                    .hours = grant.hours,
                                    .identity = grant.identity,
                                    .since = state_.settings.genesis_time});
}

}  // namespace surety::machine
