// Writes the records of a contract whose ledger has N accounts, a tenth of them with a deposit, so
// that tests can measure calls on large states without making them call by call:
//   surety_chain_records RULES.json N CHAIN CONTRACT DENOMINATION > records
// The output is, for each record in the order of keys: u16 length, key, u32 length, value
// (little-endian).

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <unordered_map>

#include "contract/machine/machine.hpp"
#include "ledger/json/reader.hpp"
#include "ledger/sha256.hpp"
#include "ledger/wire.hpp"
#include "wasm/chain/contract.hpp"

namespace surety {

namespace {

constexpr u32 FLUSH_EVERY = 1000;

std::string text_of(ByteView bytes) {
  std::string text;
  for (const u8 byte : bytes) text += static_cast<char>(byte);
  return text;
}

class Records final : public Store {
 public:
  bool get(ByteView key, ByteBuffer& value) override {
    const auto found = records_.find(text_of(key));
    if (found == records_.end()) return false;
    value.clear();
    value.append(as_bytes(found->second));
    return true;
  }
  void put(ByteView key, ByteView value) override { records_[text_of(key)] = text_of(value); }
  void erase(ByteView key) override { records_.erase(text_of(key)); }

  void write(std::ostream& out) const {
    std::vector<const std::pair<const std::string, std::string>*> sorted;
    for (const auto& record : records_) sorted.push_back(&record);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return a->first < b->first; });
    for (const auto* record : sorted) {
      ByteBuffer bytes;
      wire::put_little(bytes, static_cast<u16>(record->first.size()));
      bytes.append(as_bytes(record->first));
      wire::put_little(bytes, static_cast<u32>(record->second.size()));
      bytes.append(as_bytes(record->second));
      out << text_of(bytes.view());
    }
  }

 private:
  std::unordered_map<std::string, std::string> records_;
};

// As tests/chain/world.mjs names people.
Name person(u64 index) {
  const std::string text = "person " + std::to_string(index);
  return Name::of(sha256(as_bytes(text)).view().first(20));
}

machine::Genesis genesis_of(const std::string& rules_json, u64 accounts) {
  ByteBuffer bytes;
  machine::Genesis genesis;
  if (const auto fault = read_json(rules_json, type_info<machine::Rules>, bytes)) {
    std::cerr << fault->message << "\n";
    std::exit(2);
  }
  expects(decode(bytes.view(), genesis.rules), "what was read from JSON decodes");
  for (u64 i = 0; i < accounts; ++i) {
    machine::Grant grant;
    grant.name = person(i);
    grant.balance_atoms = {5000};
    grant.hours = {100};
    grant.identity = IdentityKey{sha256(as_bytes(std::string("key ") + std::to_string(i))).bytes};
    genesis.accounts.push_back(grant);
  }
  return genesis;
}

void deposit(machine::Machine& ledger, u64 index) {
  machine::Transaction transaction;
  transaction.sender = person(index);
  transaction.message = pools::Deposit{ledger.rules().pools.deposit_atoms};
  ByteBuffer receipt;
  const machine::Outcome outcome = ledger.execute(transaction, receipt);
  expects(outcome == machine::Outcome::applied, "a deposit is taken");
}

void run(const std::string& rules_json, u64 accounts, const chain::Deployment& wanted) {
  Records records;
  chain::Deployment deployment = wanted;
  {
    const machine::Host host{.chain = wanted.chain.utf8,
                             .contract = wanted.contract.utf8,
                             .secret = {},
                             .store = &records};
    machine::Machine ledger(genesis_of(rules_json, accounts), host);
    deployment.ledger_id = ledger.ledger_id();
    ledger.tables().flush();
  }
  ByteBuffer bytes;
  encode(deployment, bytes);
  records.put(chain::DEPLOYMENT_KEY, bytes.view());
  auto ledger = machine::Machine::resume(records, deployment.ledger_id);
  ByteBuffer opening;
  const machine::Header header{
      .height = {1}, .time = ledger->rules().genesis_time, .seed = {}, .seal = std::nullopt};
  expects(!ledger->open_block(header, {}, opening), "the first block opens");
  const u64 participants = std::max<u64>(accounts / 10, 20);
  for (u64 i = 0; i < participants; ++i) {
    deposit(*ledger, i);
    if (i % FLUSH_EVERY != FLUSH_EVERY - 1) continue;
    ledger->tables().flush();
    ledger = machine::Machine::resume(records, deployment.ledger_id);
  }
  ledger->tables().flush();
  records.write(std::cout);
}

Text text_from(const char* words) {
  const std::string text = words;
  return {{text.begin(), text.end()}};
}

}  // namespace

}  // namespace surety

int main(int count, char** words) {
  if (count != 6) {
    std::cerr << "usage: surety_chain_records RULES.json N CHAIN CONTRACT DENOMINATION\n";
    return 2;
  }
  std::ifstream file(words[1]);
  const std::string rules{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  surety::chain::Deployment deployment;
  deployment.chain = surety::text_from(words[3]);
  deployment.contract = surety::text_from(words[4]);
  deployment.denomination = surety::text_from(words[5]);
  deployment.own_admin = true;
  surety::run(rules, std::stoull(words[2]), deployment);
  return 0;
}
