#include "cli/commands/commands.hpp"
#include "cli/fill.hpp"
#include "cli/fixture_template.hpp"
#include "cli/log_generator.hpp"

namespace surety::cli {

namespace {

struct Options {
  std::string fill;
  bool sign_again = false;
  bool roots_only = false;
  bool log = false;
  std::string authentication;
  HostNames host;
  std::optional<u64> seed;
  std::optional<u64> transactions;
  std::optional<u64> accounts;
  std::optional<u64> block_size;
};

u64 in_range(const char* name, const std::optional<u64>& given, u64 fallback, u64 greatest) {
  const u64 value = given.value_or(fallback);
  if (value >= 1 && value <= greatest) return value;
  throw Failure{Exit::usage,
                std::string(name) + " is from 1 to " + std::to_string(greatest) + "; found " +
                    std::to_string(value),
                "", ""};
}

void refuse_mixtures(const Options& options) {
  const bool shaped =
      options.seed || options.transactions || options.accounts || options.block_size;
  if (shaped && !options.log) {
    throw Failure{Exit::usage, "--seed, --transactions, --accounts and --block-size need --log", "",
                  "surety new-fixture --log --seed 7"};
  }
  if (options.log && !options.fill.empty()) {
    throw Failure{Exit::usage, "--log and --fill do not go together", "",
                  "surety new-fixture --log | surety new-fixture --fill -"};
  }
  if ((options.sign_again || options.roots_only) && options.fill.empty()) {
    throw Failure{Exit::usage, "--sign-again and --roots-only need --fill", "", ""};
  }
}

Exit new_fixture(Console& console, const Options& options) {
  refuse_mixtures(options);
  const bool ledger_authenticates = options.authentication == "ledger";
  if (!options.fill.empty()) {
    fill_fixture(
        console, options.fill,
        {.sign_again = options.sign_again, .roots_only = options.roots_only, .host = options.host});
  } else if (options.log) {
    const u64 most_accounts = ledger_authenticates ? 1000 : 10'000'000;
    write_log(console, {.seed = options.seed.value_or(1),
                        .transactions =
                            in_range("--transactions", options.transactions, 1000, 1'000'000'000),
                        .accounts = in_range("--accounts", options.accounts, 100, most_accounts),
                        .block_size = in_range("--block-size", options.block_size, 100, 1u << 20),
                        .ledger_authenticates = ledger_authenticates});
  } else {
    console.print(fixture_template(ledger_authenticates));
  }
  return Exit::fine;
}

std::vector<Option> declare(Options& options) {
  return {
      {.names = "--fill",
       .value = "FILE",
       .meaning = "Take this fixture (- is stdin) and write it with receipts, openings and "
                  "state roots filled in, and where the ledger authenticates with sequences, "
                  "signatures and seals from its test keys.",
       .into = &options.fill},
      {.names = "--sign-again",
       .value = "",
       .meaning = "With --fill: make the sequences, signatures and seals anew that are there.",
       .into = &options.sign_again},
      {.names = "--roots-only",
       .value = "",
       .meaning = "With --fill: only state roots, for long logs.",
       .into = &options.roots_only},
      {.names = "--chain",
       .value = "ID",
       .meaning = "With --fill: the ledger is the twin of a contract on the chain with this id.",
       .into = &options.host.chain},
      {.names = "--contract",
       .value = "ADDRESS",
       .meaning = "The address of that contract.",
       .into = &options.host.contract},
      {.names = "--log",
       .value = "",
       .meaning = "Write a long generated log as JSON Lines.",
       .into = &options.log},
      {.names = "-s,--seed",
       .value = "S",
       .meaning = "With --log: the same seed and sizes give the same bytes. 1 unless given.",
       .into = &options.seed},
      {.names = "-n,--transactions",
       .value = "N",
       .meaning = "With --log: how many. 1000 unless given.",
       .into = &options.transactions},
      {.names = "--accounts",
       .value = "A",
       .meaning = "With --log: how many exist from the start. 100 unless given.",
       .into = &options.accounts},
      {.names = "--block-size",
       .value = "B",
       .meaning = "With --log: transactions in a block. 100 unless given.",
       .into = &options.block_size},
      {.names = "--authentication",
       .value = "WHO",
       .meaning = "Who vouches for senders; host unless given. A log for a ledger that "
                  "authenticates is unsigned: send it through --fill.",
       .into = &options.authentication,
       .choices = {"host", "ledger"}}};
}

}  // namespace

Command new_fixture_command() {
  const auto options = std::make_shared<Options>();
  return {
      .name = "new-fixture",
      .summary = "write a fixture: a template, its expectations, or a long log",
      .examples = {{"surety new-fixture > first.json", "A template to edit."},
                   {"surety new-fixture --fill first.json > filled.json",
                    "You write what happens; the program writes what is expected."},
                   {"surety new-fixture --log --seed 7 -n 100000 | surety replay -",
                    "A hundred thousand transactions, straight into a replay."},
                   {"surety new-fixture --log -n 500 --authentication ledger | surety new-fixture "
                    "--fill - > signed.jsonl",
                    "A signed log with every receipt."}},
      .about =
          {"With --fill, a transaction that the file expects to be refused keeps its sequence "
           "and signature as they are, missing ones included, so that such refusals can be "
           "written too; likewise the seal of a block that is expected to be refused. A genesis "
           "account with a test key and no identity gets the key's.",
           "The form of the input is kept: JSON stays one document, JSON Lines is filled line "
           "by line."},
      .options = declare(*options),
      .run = [options](Console& console) { return new_fixture(console, *options); }};
}

}  // namespace surety::cli
