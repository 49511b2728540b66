#include "agents/participant/votes.hpp"

#include <algorithm>

#include "agents/participant/asking.hpp"
#include "contract/pools/statements.hpp"
#include "ledger/threshold.hpp"

namespace surety::participant {

Hash statement_hash(const Hash& ledger_id, PoolId pool, const Statement& statement) {
  if (const auto* report = std::get_if<BalanceStatement>(&statement)) {
    return pools::report_statement(ledger_id, pool, report->counter, report->balance_atoms);
  }
  const auto& exit = *std::get_if<ExitStatement>(&statement);
  return pools::exit_statement(ledger_id, pool, exit.counter);
}

namespace {

struct Parts {
  std::vector<u32> indices;
  std::vector<threshold::Partial> partials;
};

// Votes of the round, each index once, by rising index, as points.
Parts parts_of(u64 round, const keys::Polynomial& polynomial, std::span<const Vote> votes) {
  std::vector<Vote> sorted(votes.begin(), votes.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const Vote& a, const Vote& b) { return a.index < b.index; });
  Parts parts;
  for (const Vote& vote : sorted) {
    if (vote.round != round || vote.index < 1 || vote.index > polynomial.shares.size()) continue;
    if (!parts.indices.empty() && parts.indices.back() == vote.index) continue;
    const auto share = bls::G1::decode(polynomial.shares[vote.index - 1]);
    const auto point = bls::G2::decode(vote.partial);
    if (!share || !point) continue;
    parts.indices.push_back(vote.index);
    parts.partials.push_back({.share = *share, .signature = *point});
  }
  return parts;
}

}  // namespace

std::optional<PoolSignature> combine(const LedgerView& ledger, PoolId pool, const Hash& message,
                                     std::span<const Vote> votes) {
  const auto keyring = ask<keys::Keyring>(ledger, machine::AskKeyring{.pool = pool});
  const auto round = ask<machine::RoundView>(ledger, machine::AskRound{.pool = pool, .place = {}});
  if (!keyring || !keyring->round || !round || !round->polynomial) return std::nullopt;
  const Parts parts = parts_of(*keyring->round, *round->polynomial, votes);
  const std::vector<u32> bad = threshold::bad_partials(message.view(), parts.partials);
  std::vector<u32> indices;
  std::vector<bls::G2> good;
  for (u32 i = 0; i < parts.indices.size(); ++i) {
    if (std::binary_search(bad.begin(), bad.end(), i)) continue;
    if (indices.size() == round->round.threshold) break;
    indices.push_back(parts.indices[i]);
    good.push_back(parts.partials[i].signature);
  }
  if (indices.size() < round->round.threshold) return std::nullopt;
  const auto weights = threshold::Lagrange::at_zero(indices);
  ensures(weights.has_value(), "indices rise");
  return weights->combine(good).encode();
}

}  // namespace surety::participant
