#include "cli/chain_state_types.hpp"
#include "cli/commands/commands.hpp"
#include "cli/json_report.hpp"
#include "cli/text_input.hpp"
#include "ledger/codec.hpp"
#include "wasm/chain/twin.hpp"
#include "wasm/cosmwasm/base64.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::string file;
  std::string format = "human";
  bool snapshot = false;
};

Failure bad_state(const Options& options, const std::string& what) {
  return {Exit::invalid, what, options.file,
          "export the state with `wasmd query wasm contract-state all CONTRACT --output json`, "
          "every page of it"};
}

// Chains write keys in upper case.
Bytes key_of(const Options& options, const ContractModel& model) {
  std::string digits = words(model.key);
  for (char& digit : digits) {
    if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit + ('a' - 'A'));
  }
  Bytes key;
  if (!parse_hex_text(digits, key)) throw bad_state(options, "a key is not hexadecimal: " + digits);
  return key;
}

std::vector<chain::ExportedRecord> read_state(const Options& options) {
  const std::string text = read_all(options.file);
  const Bytes bytes = bytes_from_json(text, type_info<ContractState>, options.file);
  ContractState state;
  expects(decode(bytes, state), "what was read from JSON decodes");
  std::vector<chain::ExportedRecord> records;
  for (const ContractModel& model : state.models) {
    ByteBuffer value;
    if (!cosmwasm::decode_base64(words(model.value), value)) {
      throw bad_state(options, "a value is not base64");
    }
    records.push_back({key_of(options, model), value.copy()});
  }
  return records;
}

chain::Twin twin_of(const Options& options) {
  chain::Twin twin;
  switch (chain::read_twin(read_state(options), twin)) {
    case chain::TwinFault::none:
      return twin;
    case chain::TwinFault::no_contract:
      throw bad_state(options, "these are not the records of a Surety contract");
    case chain::TwinFault::malformed:
      throw bad_state(options, "a record is missing, malformed or there twice");
    case chain::TwinFault::unlawful:
      break;
  }
  throw bad_state(options, "the records break a law of the ledger");
}

Exit show(Console& console, const Options& options) {
  const chain::Twin twin = twin_of(options);
  ChainStateReport report;
  report.ledger_id = twin.deployment.ledger_id;
  report.chain = twin.deployment.chain;
  report.contract = twin.deployment.contract;
  report.height = twin.height;
  report.state_root = twin.state_root;
  if (options.snapshot) {
    console.print_bytes(twin.snapshot);
  } else if (options.format == "json") {
    console.print_line(json_of(report));
  } else {
    console.print_line("state root  " + hex_text(report.state_root.view()));
    console.print_line("height      " + std::to_string(report.height.value));
    console.print_line("ledger id   " + hex_text(report.ledger_id.view()));
    console.print_line("chain       " + words(report.chain));
    console.print_line("contract    " + words(report.contract));
  }
  return Exit::fine;
}

}  // namespace

Command chain_state_command() {
  const auto options = std::make_shared<Options>();
  return {.name = "chain-state",
          .summary = "the state root of a ledger that runs as a contract",
          .examples = {{"wasmd query wasm contract-state all $contract --output json | surety "
                        "chain-state -",
                        "Checks every record and shows the root that a native replay must have."},
                       {"surety chain-state --snapshot state.json > snapshot",
                        "Writes the state in the form of ledger/snapshot.hpp."}},
          .about =
              {"Reads the records that a contract keeps in its chain's store, as the chain exports "
               "them. A native replay of the calls that the chain accepted, with the same chain id "
               "and contract (`surety replay --chain ID --contract ADDRESS`), has the same root."},
          .options = {{.names = "file",
                       .value = "STATE",
                       .meaning = "JSON with the contract's models; - is stdin.",
                       .into = &options->file,
                       .required = true},
                      {.names = "--snapshot",
                       .value = "",
                       .meaning = "Write the state's snapshot instead of its root.",
                       .into = &options->snapshot},
                      {.names = "-f,--format",
                       .value = "FORMAT",
                       .meaning =
                           "How it is written; `surety schema chain-state-report` describes json.",
                       .into = &options->format,
                       .choices = {"human", "json"}}},
          .run = [options](Console& console) { return show(console, *options); }};
}

}  // namespace surety::cli
