#include "cli/schema_types.hpp"

#include "cli/bench_types.hpp"
#include "cli/chain_state_types.hpp"
#include "cli/report_types.hpp"
#include "contract/machine/fixture_types.hpp"
#include "contract/machine/query_types.hpp"
#include "contract/machine/record_list.hpp"
#include "ledger/json/catalogue.hpp"
#include "wasm/chain/types.hpp"

namespace surety::cli {

TypeSet ledger_types() {
  TypeSet set;
  set.add(type_info<machine::Genesis>, "genesis");
  set.add(type_info<machine::Message>, "message");
  set.add(type_info<machine::Event>, "event");
  set.add(type_info<machine::Block>, "block");
  set.add(type_info<machine::Transaction>, "transaction");
  set.add(type_info<machine::Receipt>, "receipt");
  set.add(type_info<machine::BlockResult>, "block_result");
  set.add(type_info<std::vector<machine::Event>>, "events");
  set.add(type_info<machine::Query>, "query");
  set.add(type_info<machine::Answer>, "answer");
  set.add(type_info<machine::Header>, "header");
  set.add(type_info<machine::Fixture>, "fixture");
  set.add(type_info<machine::FixtureBlock>, "fixture_block");
  for (const TypeInfo* record : machine::RECORDS) set.add_record(*record);
  return set;
}

// As the query and its answer have one name, the answers are registered one by one.
TypeSet contract_types() {
  TypeSet set;
  set.add(type_info<chain::InstantiateMessage>, "instantiate_msg");
  set.add(type_info<machine::Message>, "execute_msg");
  set.add(type_info<chain::Query>, "query_msg");
  set.add(type_info<chain::MigrateMessage>, "migrate_msg");
  set.add(type_info<chain::HostView>, "host_response");
  set.add(type_info<machine::Answer>, "answer");
  return set;
}

TypeSet report_types() {
  TypeSet set;
  set.add(type_info<ReplayReport>, "replay_report");
  set.add(type_info<ReplayLine>, "replay_line");
  set.add(type_info<ForkReport>, "fork_report");
  set.add(type_info<ExplainReport>, "explain_report");
  set.add(type_info<ProofReport>, "proof_report");
  set.add(type_info<ChainStateReport>, "chain_state_report");
  set.add(type_info<BenchReport>, "bench_report");
  set.add(type_info<DemoReport>, "demo_report");
  set.add(type_info<BenchLine>, "bench_line");
  return set;
}

std::string message_catalogue() {
  std::vector<Chapter> chapters = {
      {"Genesis", "A ledger starts from one; what is left out takes its default.",
       &type_info<machine::Genesis>},
      {"Blocks", "What a ledger takes, and what it gives back.", &type_info<machine::Block>},
      {"Transactions", "", &type_info<machine::Transaction>},
      {"Messages",
       "What a transaction asks for. In JSON a message is an object with one key, its name.",
       &type_info<machine::Message>},
      {"Receipts", "", &type_info<machine::BlockResult>},
      {"Events", "What an applied transaction, or the opening of a block, tells.",
       &type_info<machine::Event>},
      {"Queries", "What can be asked of a ledger.", &type_info<machine::Query>},
      {"Answers", "", &type_info<machine::Answer>},
      {"Fixtures", "Histories that anyone can replay.", &type_info<machine::Fixture>},
  };
  for (const TypeInfo* record : machine::RECORDS) {
    const bool first = record == machine::RECORDS[0];
    chapters.push_back(
        {record->name, first ? "A record, kept in a table under the state root." : "", record});
  }
  chapters.push_back({"Codes", "Why a transaction or a block is refused; `surety explain CODE`.",
                      &type_info<CodeOf<machine::Refusals>>});
  return catalogue("Messages, events and records", chapters);
}

}  // namespace surety::cli
