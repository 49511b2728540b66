#include "contract/machine/risk_query.hpp"

#include "contract/auctions/lineage.hpp"
#include "contract/machine/due.hpp"
#include "contract/machine/ports/auctions.hpp"
#include "contract/pools/risk.hpp"

namespace surety::machine {

namespace {

constexpr u32 DIGITS = 4;

Text text_of(const std::string& text) { return {Bytes(text.begin(), text.end())}; }

Odds odds_of(const Ratio& ratio) {
  return {.numerator = text_of(decimal_text(ratio.numerator)),
          .denominator = text_of(decimal_text(ratio.denominator)),
          .decimal = text_of(decimal_text(ratio, DIGITS, Rounding::up))};
}

Odds odds_of(const u128& chance) { return odds_of(auctions::ratio_of_chance(chance)); }

// A pool with `former` departed holders of its worst round, for the state with all seats taken.
std::optional<auctions::KeyOdds> odds_after_sale(const auctions::Disclosure& told, u32 failing) {
  return auctions::key_odds({.size = told.size,
                             .former = told.former,
                             .still_seated = told.still_seated,
                             .current = told.size},
                            {.numerator = failing, .denominator = auctions::WHOLE_CHANCE});
}

LotView lot_view(const Machine& machine, u64 id) {
  const auctions::State& state = machine.state().auctions;
  LotView view;
  view.id = id;
  view.lot = auctions::lot_record(state, id);
  view.price_atoms = auctions::price_of(state.setting, view.lot, machine.clock().height);
  const auctions::Disclosure& told = view.lot.disclosure;
  const auto odds = odds_after_sale(told, state.setting.params.chances.failing);
  view.takeover = odds_of(odds ? odds->takeover : Ratio{});
  view.halt = odds_of(odds ? odds->halt : Ratio{});
  view.bound = odds_of(told.sum_of_chances);
  return view;
}

std::vector<RoundRisk> round_risks(const auctions::State& state, const AuctionsReader& reader,
                                   const auctions::Lineage& lineage,
                                   const auctions::Defection& defection) {
  const auto exposure = auctions::exposure_of(lineage);
  std::vector<RoundRisk> risks;
  for (const std::vector<SeatId>& committee : lineage.rounds) {
    const auto holders = auctions::holders_of(state, reader, committee);
    const auctions::KeyRound round{.size = lineage.pool.size, .holders = holders};
    risks.push_back({.holders = static_cast<u32>(committee.size()),
                     .former = exposure->former[risks.size()],
                     .need = auctions::need_of(round).value_or(0),
                     .chance = odds_of(auctions::takeover_chance(round, defection).value_or(0))});
  }
  return risks;
}

Name name_of(const Machine& machine, AccountId account) {
  return accounts::account_of(machine.state().accounts, account).name;
}

}  // namespace

Answer reply(const Machine& machine, const AskAuction& query) {
  const auctions::State& state = machine.state().auctions;
  const std::optional<auctions::Auction> auction = state.auctions.get(query.auction);
  if (!auction) return Nothing{};
  AuctionView view{.id = query.auction,
                   .auction = *auction,
                   .phase = auctions::phase_of(*auction, machine.clock().height),
                   .lots = {},
                   .bids = {}};
  for (const u64 id : auction->lots) view.lots.push_back(lot_view(machine, id));
  for (const u64 id : auction->bids) {
    const auctions::Bid bid = auctions::bid_record(state, id);
    view.bids.push_back({.id = id, .bidder = name_of(machine, bid.account), .bid = bid});
  }
  return view;
}

Answer reply(const Machine& machine, const AskSales& query) {
  const auto sales = auctions::sales_of(machine.state().auctions, query.pool);
  if (!sales) return Nothing{};
  SalesView view{.sales = *sales, .lots = {}};
  for (const u64 id : sales->lots) view.lots.push_back(lot_view(machine, id));
  return view;
}

Answer reply(const Machine& machine, const AskOwner& query) {
  const State& state = machine.state();
  const std::optional<AccountId> account = accounts::find(state.accounts, query.account);
  if (!account) return Nothing{};
  const std::optional<u64> id = auctions::owner_id_of(state.auctions, *account);
  if (!id) return Nothing{};
  const auctions::Owner owner = auctions::owner_record(state.auctions, *id);
  return OwnerView{.id = *id, .account = name_of(machine, owner.account), .owner = owner};
}

Answer reply(const Machine& machine, const AskKeyRisk& query) {
  const State& state = machine.state();
  const auctions::Params& params = state.auctions.setting.params;
  if (!state.pools.committees.has(query.pool.value)) return Nothing{};
  const Call now = height_call(state, machine.clock());
  const AuctionsReader reader(state, now);
  const auto lineage = auctions::lineage_of(reader, query.pool, params.most_key_rounds);
  const auto exposure = lineage ? auctions::exposure_of(*lineage) : std::nullopt;
  if (!exposure) return Nothing{};
  const auctions::Defection defection{
      .departed = query.departed_chance.value_or(params.chances.departed),
      .current = query.current_chance.value_or(params.chances.current)};
  const auto collusion = auctions::collusion_of(state.auctions, reader, *lineage, defection, false);
  const auto odds =
      auctions::key_odds({.size = lineage->pool.size,
                          .former = exposure->greatest,
                          .still_seated = exposure->still_seated,
                          .current = static_cast<u32>(lineage->pool.seats.size())},
                         {.numerator = query.failing_chance.value_or(params.chances.failing),
                          .denominator = auctions::WHOLE_CHANCE});
  if (!collusion || !odds) return Nothing{};
  return KeyRiskView{.rounds = round_risks(state.auctions, reader, *lineage, defection),
                     .worst_round = exposure->worst_round,
                     .threshold = exposure->threshold,
                     .distance = exposure->distance,
                     .must_retire = auctions::must_retire(state.auctions, reader, query.pool),
                     .need = collusion->need,
                     .bribe_atoms = collusion->bribe,
                     .takeover = odds_of(odds->takeover),
                     .halt = odds_of(odds->halt),
                     .greatest_chance = odds_of(collusion->greatest_chance),
                     .sum_of_chances = odds_of(collusion->sum_of_chances)};
}

Answer reply(const Machine&, const AskAssemblyRisk& query) {
  const Chance chance{.numerator = query.bad, .denominator = query.accounts};
  const pools::Population population{.accounts = query.accounts, .bad = query.bad};
  const auto risk = query.drawn ? pools::assembly_risk(population, query.size)
                                : pools::assembly_risk(chance, query.size);
  if (!risk) return Nothing{};
  return AssemblyRiskView{.takeover = odds_of(risk->takeover), .halt = odds_of(risk->halt)};
}

Answer reply(const Machine&, const AskSafeSize& query) {
  const pools::RiskLimits limits{
      .takeover = {.numerator = 1, .denominator = query.takeover_one_in},
      .halt = {.numerator = 1, .denominator = query.halt_one_in},
      .sizes = query.three_f_plus_one ? pools::Sizes::three_f_plus_one : pools::Sizes::any};
  const Chance chance{.numerator = query.bad, .denominator = query.accounts};
  const pools::Population population{.accounts = query.accounts, .bad = query.bad};
  const auto sizes = query.drawn ? pools::smallest_sizes(population, limits)
                                 : pools::smallest_sizes(chance, limits);
  if (!sizes) return Nothing{};
  return SafeSizeView{.takeover = sizes->takeover, .halt = sizes->halt, .both = sizes->both};
}

}  // namespace surety::machine
