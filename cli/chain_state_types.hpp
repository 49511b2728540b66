#pragma once
// What a chain exports of a contract, and what `surety chain-state --format json` prints of it.

#include "ledger/describe.hpp"

namespace surety::cli {

struct ContractModel {
  Text key;
  Text value;
};
BOOST_DESCRIBE_STRUCT(ContractModel, (), (key, value))
constexpr auto about(As<ContractModel>) {
  return described<ContractModel>("contract_model", "One record of a contract.",
                                  Field{.name = "key", .meaning = "In hexadecimal."},
                                  Field{.name = "value", .meaning = "In base64."});
}

struct Pagination {
  std::optional<Text> next_key;
  std::optional<Text> total;
};
BOOST_DESCRIBE_STRUCT(Pagination, (), (next_key, total))
constexpr auto about(As<Pagination>) {
  return described<Pagination>("pagination", "Where a page of a chain's answer ends.",
                               Field{.name = "next_key", .meaning = "Of the next page."},
                               Field{.name = "total", .meaning = "Records in all."});
}

struct ContractState {
  std::vector<ContractModel> models;
  std::optional<Pagination> pagination;
};
BOOST_DESCRIBE_STRUCT(ContractState, (), (models, pagination))
constexpr auto about(As<ContractState>) {
  return described<ContractState>(
      "contract_state", "All records of a contract, as `contract-state all` prints them.",
      Field{.name = "models", .meaning = "The records."},
      Field{.name = "pagination", .meaning = "Not used; every page must be there."});
}

struct ChainStateReport {
  u32 version = 1;
  Hash ledger_id;
  Text chain;
  Text contract;
  Height height;
  Hash state_root;
};
BOOST_DESCRIBE_STRUCT(ChainStateReport, (),
                      (version, ledger_id, chain, contract, height, state_root))
constexpr auto about(As<ChainStateReport>) {
  return described<ChainStateReport>(
      "chain_state_report", "A ledger that runs as a contract.",
      Field{.name = "version", .meaning = "Of this form.", .least = {1}, .greatest = {1}},
      Field{.name = "ledger_id", .meaning = "H(\"ledger\", genesis, chain, contract)."},
      Field{.name = "chain", .meaning = "The chain's id at instantiation."},
      Field{.name = "contract", .meaning = "The contract's address."},
      Field{.name = "height", .meaning = "Of the last call that was accepted."},
      Field{.name = "state_root", .meaning = "Root over all records."});
}

}  // namespace surety::cli
