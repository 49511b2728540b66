#include "wasm/cosmwasm/call.hpp"

#include "wasm/cosmwasm/json_paths.hpp"

namespace surety::cosmwasm {

namespace {

constexpr u64 NANOSECONDS = 1'000'000'000;

bool parse_u64(std::string_view digits, u64& value) {
  json::Numeral number;
  bool overflow = false;
  if (!json::parse(digits, number, overflow) || !number.is_word()) return false;
  value = number.words[0];
  return true;
}

// "/funds/N/denom" and "/funds/N/amount", N counting from 0 without gaps.
bool take_coin(std::string_view path, std::string_view text, std::vector<chain::Coin>& funds) {
  constexpr std::string_view start = "/funds/";
  if (path.substr(0, start.size()) != start) return true;
  path.remove_prefix(start.size());
  const auto slash = path.find('/');
  if (slash == std::string_view::npos) return false;
  u64 index = 0;
  if (!parse_u64(path.substr(0, slash), index) || index > funds.size()) return false;
  if (index == funds.size()) funds.emplace_back();
  chain::Coin& coin = funds.back();
  if (path.substr(slash) == "/denom") coin.denomination = text;
  if (path.substr(slash) == "/amount") coin.amount = text;
  return true;
}

}  // namespace

bool read_env(std::string_view json, chain::Surroundings& now) {
  PathWalker walker(json);
  u64 time = 0;
  u32 found = 0;
  while (walker.next()) {
    const std::string& path = walker.path();
    if (path == "/block/height") {
      if (!parse_u64(walker.text(), now.height.value)) return false;
      found |= 1;
    } else if (path == "/block/time") {
      if (!parse_u64(walker.text(), time)) return false;
      found |= 2;
    } else if (path == "/block/chain_id") {
      now.chain = walker.text();
      found |= 4;
    } else if (path == "/contract/address") {
      now.contract = walker.text();
      found |= 8;
    }
  }
  now.time = {time / NANOSECONDS};
  return walker.complete() && found == 15;
}

bool read_info(std::string_view json, chain::Sender& sender) {
  PathWalker walker(json);
  bool found = false;
  while (walker.next()) {
    if (walker.path() == "/sender") {
      sender.address = walker.text();
      found = true;
    } else if (!take_coin(walker.path(), walker.text(), sender.funds)) {
      return false;
    }
  }
  return walker.complete() && found;
}

}  // namespace surety::cosmwasm
