// Queries of owners and risk through the machine, and the genesis of auctions.
#include <doctest/doctest.h>

#include <string>

#include "contract/machine/query.hpp"
#include "tests/contract/machine_world.hpp"

using namespace surety;
using namespace surety::machine;
using surety::test::Generator;
using surety::test::MachineWorld;

namespace {

std::string text(const Text& value) { return std::string(value.utf8.begin(), value.utf8.end()); }

template <class View>
View asked(const Machine& machine, const Query& query) {
  const Answer found = answer(machine, query);
  REQUIRE(std::holds_alternative<View>(found));
  return std::get<View>(found);
}

bool finds_nothing(const Machine& machine, const Query& query) {
  return std::holds_alternative<Nothing>(answer(machine, query));
}

// The sentence about a genesis whose auctions were changed.
template <class Change>
std::string fault_after(Change&& change) {
  MachineWorld world;
  change(world.genesis.rules.auctions);
  const auto fault = validate(world.genesis);
  if (!fault) return "";
  CHECK(std::string(fault->pointer) == "/rules/auctions");
  return fault->sentence;
}

}  // namespace

TEST_CASE("query: risk of assembly, exact and as a decimal") {
  MachineWorld world;
  const auto machine = world.start();
  AskAssemblyRisk ask{.accounts = 3, .bad = 1, .size = 128, .drawn = false};
  const auto third = asked<AssemblyRiskView>(*machine, ask);
  CHECK(text(third.takeover.decimal) == "5.552e-15");
  CHECK(text(third.halt.decimal) == "0.5083");
  ask = {.accounts = 4, .bad = 3, .size = 4, .drawn = true};
  const auto drawn = asked<AssemblyRiskView>(*machine, ask);
  CHECK(text(drawn.takeover.numerator) == "1");
  CHECK(text(drawn.takeover.denominator) == "1");
  ask.accounts = 3;
  CHECK(finds_nothing(*machine, ask));
  ask = {.accounts = 3, .bad = 4, .size = 4, .drawn = false};
  CHECK(finds_nothing(*machine, ask));
}

TEST_CASE("query: the smallest sizes that keep a limit") {
  MachineWorld world;
  const auto machine = world.start();
  const AskSafeSize ask{.accounts = 4,
                        .bad = 1,
                        .drawn = false,
                        .takeover_one_in = 1'000'000,
                        .halt_one_in = 1'000'000,
                        .three_f_plus_one = true};
  const auto sizes = asked<SafeSizeView>(*machine, ask);
  CHECK(sizes.takeover == std::optional<u32>(31));
  CHECK_FALSE(sizes.halt);
  CHECK_FALSE(sizes.both);
}

TEST_CASE("query: an owner and his accounts; what is not there is nothing") {
  MachineWorld world;
  const auto machine = world.start();
  Generator random(1);
  std::vector<Transaction> transactions;
  const auto send = [&](u32 sender, Message message) {
    Transaction transaction;
    transaction.sender = world.names[sender];
    transaction.message = std::move(message);
    transactions.push_back(transaction);
  };
  send(0, auctions::DeclareOwner{});
  send(0, auctions::ClaimAccount{.account = world.names[1]});
  send(1, auctions::JoinOwner{.owner = world.names[0]});
  ByteBuffer out;
  const auto block = world.block(*machine, 0, transactions, random);
  REQUIRE_FALSE(machine->apply_block(test::encoded(block), false, out));
  const auto view = asked<OwnerView>(*machine, AskOwner{.account = world.names[1]});
  CHECK(view.account == world.names[0]);
  CHECK(view.owner.accounts == std::vector<AccountId>{{0}, {1}});
  CHECK(view.owner.bond_atoms == world.genesis.rules.fines.max_penalty_atoms);
  CHECK(machine->audit_all());
  CHECK(finds_nothing(*machine, AskOwner{.account = world.names[2]}));
  CHECK(finds_nothing(*machine, AskAuction{.auction = 0}));
  CHECK(finds_nothing(*machine, AskSales{.pool = {0}}));
  CHECK(finds_nothing(
      *machine,
      AskKeyRisk{.pool = {0}, .failing_chance = {}, .departed_chance = {}, .current_chance = {}}));
}

TEST_CASE("a genesis is refused whose auctions could sell below MAX_PENALTY, or not at all") {
  using Params = auctions::Params;
  CHECK(fault_after([](Params&) {}) == "");
  CHECK(fault_after([](Params& p) { p.phi = {RAY + 1}; }).starts_with("phi "));
  CHECK(fault_after([](Params& p) { p.reserve_atoms = Atoms{799}; }).starts_with("reserve_atoms "));
  CHECK(fault_after([](Params& p) { p.reserve_atoms = Atoms{800}; }) == "");
  CHECK(fault_after([](Params& p) {
          p.reserve_atoms = Atoms{900};
          p.least_deposit_atoms = Atoms{899};
        }).starts_with("least_deposit_atoms "));
  CHECK(fault_after([](Params& p) { p.owner_bond_atoms = Atoms{}; }).starts_with("owner_bond"));
  CHECK(fault_after([](Params& p) { p.dutch.curve.tau_blocks = 0; }).starts_with("tau_blocks "));
  CHECK(fault_after([](Params& p) { p.dutch.curve.step_blocks = 0; }).starts_with("step_blocks "));
  CHECK(fault_after([](Params& p) { p.dutch.curve.cut = {RAY + 1}; }).starts_with("cut "));
  CHECK(fault_after([](Params& p) { p.dutch.buffer = {0}; }).starts_with("top "));
  CHECK(fault_after([](Params& p) { p.dutch.buffer = {~u128(0)}; }) == "");
  CHECK(fault_after([](Params& p) { p.dutch.buffer = {RAY / 2}; }).starts_with("cusp and tail"));
  CHECK(fault_after([](Params& p) {
          p.dutch.curve.cusp = {0}, p.dutch.curve.tail_blocks = 900;
        }).starts_with("cusp and tail"));
}
