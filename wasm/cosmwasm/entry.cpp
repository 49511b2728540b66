// The functions that the chain calls. Each takes and gives pointers to regions, and answers bad
// input with {"error":...}; a trap would mean a broken law.

#include "ledger/json/scalar.hpp"
#include "wasm/chain/contract.hpp"
#include "wasm/cosmwasm/base64.hpp"
#include "wasm/cosmwasm/call.hpp"
#include "wasm/cosmwasm/host.hpp"
#include "wasm/cosmwasm/region.hpp"

namespace surety::cosmwasm {

namespace {

std::string_view text_of(const Region* region) {
  const ByteView bytes = bytes_of(*region);
  const void* start = bytes.data();
  return {static_cast<const char*>(start), bytes.size()};
}

Region* error(std::string_view sentence) {
  const std::string text = R"({"error":)" + json::json_string(sentence) + "}";
  return region_of(as_bytes(text));
}

enum class Entry : u8 { instantiate, execute };

Region* send(Entry entry, const Region* env, const Region* info, const Region* message) {
  chain::Surroundings now;
  chain::Sender sender;
  const bool known = read_env(text_of(env), now) && read_info(text_of(info), sender);
  CosmHost host(now.contract);
  chain::Contract contract(host);
  bool done = false;
  if (!known) {
    done = contract.refuse(chain::Error::bad_call);
  } else if (entry == Entry::instantiate) {
    done = contract.instantiate(now, sender, text_of(message));
  } else {
    done = contract.execute(now, sender, text_of(message));
  }
  if (!done) return error(contract.error());
  ByteBuffer response;
  host.response(contract.answer(), response);
  return region_of(response.view());
}

Region* ask(const Region* env, const Region* message) {
  chain::Surroundings now;
  const bool known = read_env(text_of(env), now);
  CosmHost host(now.contract);
  chain::Contract contract(host);
  const bool done =
      known ? contract.query(text_of(message)) : contract.refuse(chain::Error::bad_call);
  if (!done) return error(contract.error());
  ByteBuffer response;
  json::append_text(R"({"ok":")", response);
  append_base64(contract.answer(), response);
  json::append_text("\"}", response);
  return region_of(response.view());
}

Region* refuse(chain::Error why) {
  CosmHost host({});
  chain::Contract contract(host);
  contract.refuse(why);
  return error(contract.error());
}

}  // namespace

}  // namespace surety::cosmwasm

using surety::cosmwasm::Region;

extern "C" {

void surety_begin();

void interface_version_8() {}

Region* allocate(surety::u32 size) {
  surety_begin();
  return surety::cosmwasm::new_region(size);
}
void deallocate(Region* region) { surety::cosmwasm::release(region); }

Region* instantiate(const Region* env, const Region* info, const Region* message) {
  return surety::cosmwasm::send(surety::cosmwasm::Entry::instantiate, env, info, message);
}
Region* execute(const Region* env, const Region* info, const Region* message) {
  return surety::cosmwasm::send(surety::cosmwasm::Entry::execute, env, info, message);
}
Region* query(const Region* env, const Region* message) {
  return surety::cosmwasm::ask(env, message);
}

// The code that would take over runs this, so the guard is what this code never asks for: a
// migrate message to itself. Whoever else asks is refused.
Region* migrate(const Region*, const Region*) {
  return surety::cosmwasm::refuse(surety::chain::Error::migration_not_ratified);
}
Region* reply(const Region*, const Region*) {
  return surety::cosmwasm::refuse(surety::chain::Error::reply_not_expected);
}

}  // extern "C"
