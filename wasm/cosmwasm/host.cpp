#include "wasm/cosmwasm/host.hpp"

#include "ledger/json/scalar.hpp"
#include "wasm/cosmwasm/base64.hpp"
#include "wasm/cosmwasm/imports.hpp"
#include "wasm/cosmwasm/json_paths.hpp"

namespace surety::cosmwasm {

namespace {

constexpr u32 LONGEST_ADDRESS = 90;  // as bech32 says; the chain takes no more than 256
constexpr u32 LONGEST_CANONICAL = 64;

std::string_view text_of(ByteView bytes) {
  const void* start = bytes.data();
  return {static_cast<const char*>(start), bytes.size()};
}

// Copies out of a region that the chain made for us, and gives the region back.
void take(Region* region, ByteBuffer& out) {
  out.append(bytes_of(*region));
  release(region);
}

// Calls one of the two translations of addresses.
template <class Translate>
bool translate(ByteView from, u32 longest, ByteBuffer& out, Translate translate_address) {
  Region* to = new_region(longest);
  expects(to != nullptr, "there is memory for an address");
  const Shown shown(from);
  Region* fault = translate_address(shown.region(), to);
  const bool fine = fault == nullptr;
  if (fine) out.append(bytes_of(*to));
  release(fault);
  release(to);
  return fine;
}

}  // namespace

// Records ---------------------------------------------------------------------------------------

bool CosmHost::get(ByteView key, ByteBuffer& value) {
  const Shown shown(key);
  Region* found = surety_env_db_read(shown.region());
  if (found == nullptr) return false;
  value.clear();
  take(found, value);
  return true;
}

void CosmHost::put(ByteView key, ByteView value) {
  const Shown shown_key(key);
  const Shown shown_value(value);
  surety_env_db_write(shown_key.region(), shown_value.region());
}

void CosmHost::erase(ByteView key) {
  const Shown shown(key);
  surety_env_db_remove(shown.region());
}

// Addresses -------------------------------------------------------------------------------------

// The chain fails the whole call on texts that are far too long, so they are not shown to it.
bool CosmHost::read(std::string_view text, ByteBuffer& out) const {
  if (text.empty() || text.size() > LONGEST_ADDRESS) return false;
  return translate(as_bytes(text), LONGEST_CANONICAL, out, surety_env_addr_canonicalize);
}

void CosmHost::write(ByteView name, ByteBuffer& out) const {
  const bool fine = translate(name, LONGEST_ADDRESS, out, surety_env_addr_humanize);
  expects(fine, "a name that was an address is one");
}

// The chain -------------------------------------------------------------------------------------

// Whoever made the contract may be its admin at first; afterwards only the contract can change it.
bool CosmHost::governs_itself() {
  std::string request = R"({"wasm":{"contract_info":{"contract_addr":)";
  request += json::json_string(contract_) + "}}}";
  const Shown shown(as_bytes(request));
  ByteBuffer reply;
  take(surety_env_query_chain(shown.region()), reply);
  ByteBuffer info;
  const auto answer = text_at(text_of(reply.view()), "/ok/ok");
  if (!answer || !decode_base64(*answer, info)) return false;
  return text_at(text_of(info.view()), "/admin") == contract_;
}

void CosmHost::pay(ByteView name, const Atoms& amount, std::string_view denomination) {
  ByteBuffer address;
  write(name, address);
  json::Numeral number;
  number.words[0] = static_cast<u64>(amount.value);
  number.words[1] = static_cast<u64>(amount.value >> 64);
  if (!messages_.empty()) messages_ += ',';
  messages_ += R"({"id":0,"payload":"","msg":{"bank":{"send":{"to_address":)";
  messages_ += json::json_string(text_of(address.view()));
  messages_ += R"(,"amount":[{"denom":)" + json::json_string(denomination);
  messages_ += R"(,"amount":")" + json::decimal(number);
  messages_ += R"("}]}}},"gas_limit":null,"reply_on":"never"})";
}

void CosmHost::begin_event(std::string_view type) {
  if (in_event_) events_ += "]}";
  if (!events_.empty()) events_ += ',';
  events_ += R"({"type":)" + json::json_string(type) + R"(,"attributes":[)";
  in_event_ = true;
}

void CosmHost::attribute(std::string_view key, std::string_view value) {
  std::string& list = in_event_ ? events_ : attributes_;
  if (!list.empty() && list.back() == '}') list += ',';
  list += R"({"key":)" + json::json_string(key);
  list += R"(,"value":)" + json::json_string(value) + "}";
}

void CosmHost::response(ByteView data, ByteBuffer& out) const {
  json::append_text(R"({"ok":{"messages":[)", out);
  json::append_text(messages_, out);
  json::append_text(R"(],"attributes":[)", out);
  json::append_text(attributes_, out);
  json::append_text(R"(],"events":[)", out);
  json::append_text(events_, out);
  json::append_text(in_event_ ? R"(]}],"data":)" : R"(],"data":)", out);
  if (data.empty()) {
    json::append_text("null}}", out);
    return;
  }
  json::append_text("\"", out);
  append_base64(data, out);
  json::append_text("\"}}", out);
}

}  // namespace surety::cosmwasm
