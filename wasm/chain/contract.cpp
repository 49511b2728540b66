#include "wasm/chain/contract.hpp"

#include "contract/machine/query.hpp"
#include "ledger/json/writer.hpp"
#include "ledger/wire.hpp"
#include "wasm/chain/events.hpp"

namespace surety::chain {

using machine::Machine;

namespace {

std::string_view text_of(ByteView bytes) {
  const void* start = bytes.data();
  return {static_cast<const char*>(start), bytes.size()};
}

Text text_from(std::string_view text) { return {{text.begin(), text.end()}}; }

bool is_denomination(ByteView text) {
  const auto letter = [](u8 c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  if (text.empty() || !letter(text[0])) return false;
  for (const u8 c : text) {
    const bool digit = c >= '0' && c <= '9';
    const bool mark = c == '/' || c == ':' || c == '.' || c == '_' || c == '-';
    if (!letter(c) && !digit && !mark) return false;
  }
  return true;
}

// Decimal digits below 2^96.
bool parse_atoms(std::string_view digits, Atoms& amount) {
  json::Numeral value;
  bool overflow = false;
  if (!json::parse(digits, value, overflow) || !json::fits(value, Atoms::width)) return false;
  amount.value = (u128(value.words[1]) << 64) | u128(value.words[0]);
  return true;
}

}  // namespace

// Refusals --------------------------------------------------------------------------------------

bool Contract::fail(std::string_view name, std::string_view sentence) {
  error_ = name;
  error_ += ": ";
  error_ += sentence;
  return false;
}

bool Contract::fail_code(u16 code) {
  for (const Code& known : ERRORS) {
    if (known.value == code) return fail(known.name, known.sentence);
  }
  for (const Code& known : machine::ALL_CODES) {
    if (known.value == code) return fail(known.name, known.sentence);
  }
  trap("a refusal has a registered code");
}

bool Contract::refuse(Error error) { return fail_code(static_cast<u16>(error)); }

// What every call needs -------------------------------------------------------------------------

bool Contract::load() {
  ByteBuffer bytes;
  if (!host_.get(DEPLOYMENT_KEY, bytes)) return refuse(Error::not_instantiated);
  expects(decode(bytes.view(), deployment_), "a stored deployment decodes");
  machine_ = Machine::resume(host_, deployment_.ledger_id);
  ensures(machine_ != nullptr, "a deployment and its ledger are stored together");
  return true;
}

void Contract::keep_deployment() {
  ByteBuffer bytes;
  encode(deployment_, bytes);
  host_.put(DEPLOYMENT_KEY, bytes.view());
}

bool Contract::read(std::string_view text, u32 longest, const TypeInfo& type, ByteBuffer& out) {
  if (text.size() > longest) return refuse(Error::message_too_long);
  JsonReader reader;
  reader.use_names(host_);
  if (reader.read(text, type, out)) return true;
  const JsonFault& fault = reader.fault();
  std::string name = "json.";
  name += name_of(fault.code);
  std::string sentence = fault.message;
  sentence += " at \"" + fault.pointer + "\"";
  return fail(name, sentence);
}

bool Contract::take_sender(const Sender& sender, machine::Transaction& transaction) {
  ByteBuffer name;
  const bool read = host_.read(sender.address, name);
  if (!read || name.size() == 0 || name.size() > Name::max_size) return refuse(Error::bad_sender);
  transaction.sender = Name::of(name.view());
  return true;
}

bool Contract::take_funds(const Sender& sender, Atoms& amount) {
  amount = {};
  if (sender.funds.empty()) return true;
  if (sender.funds.size() > 1) return refuse(Error::several_coins);
  const Coin& coin = sender.funds.front();
  if (coin.denomination != text_of(deployment_.denomination.utf8)) {
    return refuse(Error::wrong_denomination);
  }
  return parse_atoms(coin.amount, amount) || refuse(Error::too_many_atoms);
}

// Instantiation ---------------------------------------------------------------------------------

bool Contract::check_genesis(const Surroundings& now, const machine::Genesis& genesis) {
  if (!is_denomination(deployment_.denomination.utf8)) return refuse(Error::bad_denomination);
  const machine::Rules& rules = genesis.rules;
  if (rules.authentication != machine::Authentication::host) {
    return refuse(Error::ledger_authenticates);
  }
  if (rules.beacon.mode != beacon::Mode::mix) return refuse(Error::beacon_of_host);
  if (rules.genesis_time > now.time) return refuse(Error::genesis_to_come);
  const auto fault = machine::validate(genesis);
  if (!fault) return true;
  std::string sentence = fault->sentence;
  sentence += std::string(" at \"/genesis") + fault->pointer + "\"";
  return fail("genesis", sentence);
}

// What the ledger owes from the start must be there from the start.
bool Contract::check_grants(const Sender& sender, const machine::Genesis& genesis) {
  Atoms sent;
  if (!take_funds(sender, sent)) return false;
  Atoms granted{};
  for (const machine::Grant& grant : genesis.accounts) granted += grant.balance_atoms;
  return sent == granted || refuse(Error::grants_not_funded);
}

bool Contract::instantiate(const Surroundings& now, const Sender& sender, std::string_view text) {
  ByteBuffer bytes;
  if (host_.get(DEPLOYMENT_KEY, bytes)) return refuse(Error::instantiated_already);
  bytes.clear();
  if (!read(text, MAX_GENESIS_BYTES, type_info<InstantiateMessage>, bytes)) return false;
  ByteView rest = bytes.view();
  machine::Genesis genesis;
  expects(decode_front(rest, genesis), "what was read from JSON decodes");
  deployment_.denomination.utf8.assign(rest.begin() + 4, rest.end());
  if (!check_genesis(now, genesis) || !check_grants(sender, genesis)) return false;

  const machine::Host host{.chain = text_from(now.chain).utf8,
                           .contract = text_from(now.contract).utf8,
                           .secret = {},
                           .store = &host_};
  machine_ = std::make_unique<Machine>(genesis, host);
  deployment_.ledger_id = machine_->ledger_id();
  deployment_.chain = text_from(now.chain);
  deployment_.contract = text_from(now.contract);
  machine_->tables().flush();
  keep_deployment();
  return true;
}

// Messages --------------------------------------------------------------------------------------

bool Contract::open_height(const Surroundings& now) {
  const Height last = machine_->clock().height;
  if (now.height == last) {
    answer_.append(std::array<u8, 4>{});
    return true;
  }
  const machine::Header header{
      .height = now.height, .time = now.time, .seed = {}, .seal = std::nullopt};
  const auto error = machine_->open_block(header, {}, answer_);
  return !error || fail_code(static_cast<u16>(*error));
}

bool Contract::execute(const Surroundings& now, const Sender& sender, std::string_view text) {
  if (!load()) return false;
  const bool new_admin = !deployment_.own_admin;
  if (new_admin && !host_.governs_itself()) return refuse(Error::not_own_admin);
  machine::Transaction transaction;
  if (!take_sender(sender, transaction)) return false;
  if (!take_funds(sender, transaction.funds_atoms)) return false;
  ByteBuffer bytes;
  if (!read(text, MAX_MESSAGE_BYTES, type_info<machine::Message>, bytes)) return false;
  expects(decode(bytes.view(), transaction.message), "what was read from JSON decodes");

  if (!open_height(now)) return false;
  const u32 receipt_at = answer_.size();
  machine_->execute(transaction, answer_);
  if (!finish(transaction, receipt_at)) return false;
  machine_->tables().flush();
  if (new_admin) {
    deployment_.own_admin = true;
    keep_deployment();
  }
  return true;
}

// Reads the receipt and does what the chain has to do of it.
bool Contract::finish(const machine::Transaction& transaction, u32 receipt_at) {
  const ByteView receipt = answer_.view().subspan(receipt_at);
  const auto outcome = static_cast<machine::Outcome>(receipt[0]);
  const bool has_error = receipt[1] != 0;
  const u16 code = has_error ? wire::load_little<u16>(receipt.data() + 2) : u16{0};
  if (outcome == machine::Outcome::refused) return fail_code(code);

  Emitter emitter(host_);
  emitter.call(transaction.message, outcome, code);
  ByteView opening = answer_.view().first(receipt_at);
  ByteView events = receipt.subspan(has_error ? 4 : 2);
  emitter.events(opening);
  emitter.events(events);
  pay_out(events);
  return true;
}

// u32 count, then payments: u64 account, 12 bytes atoms.
void Contract::pay_out(ByteView payouts) {
  u32 count = wire::load_little<u32>(payouts.data());
  payouts = payouts.subspan(4);
  for (; count > 0; --count) {
    machine::HostPaid paid;
    expects(decode_front(payouts, paid), "a payout that was just written decodes");
    const Name name = accounts::account_of(machine_->state().accounts, paid.account).name;
    host_.pay(name.view(), paid.amount_atoms, text_of(deployment_.denomination.utf8));
  }
}

// Queries ---------------------------------------------------------------------------------------

bool Contract::answer_host() {
  const accounts::Totals totals = machine_->state().accounts.totals.get();
  const HostView view{.ledger_id = deployment_.ledger_id,
                      .chain = deployment_.chain,
                      .contract = deployment_.contract,
                      .denomination = deployment_.denomination,
                      .own_admin = deployment_.own_admin || host_.governs_itself(),
                      .owed_atoms = totals.minted_atoms - totals.burned_atoms,
                      .reserve_atoms = totals.burned_atoms};
  ByteBuffer bytes;
  encode(view, bytes);
  return write_json(bytes.view(), type_info<HostView>, answer_, JsonStyle::chain, &host_);
}

bool Contract::query(std::string_view text) {
  if (!load()) return false;
  ByteBuffer bytes;
  if (!read(text, MAX_MESSAGE_BYTES, type_info<Query>, bytes)) return false;
  if (wire::load_little<u16>(bytes.data()) == AskHost::tag) return answer_host();
  machine::Query question;
  expects(decode(bytes.view(), question), "what was read from JSON decodes");
  bytes.clear();
  encode(machine::answer(*machine_, question), bytes);
  const u16 tag = wire::load_little<u16>(bytes.data());
  if (tag == machine::Nothing::tag) {
    json::append_text("null", answer_);
    return true;
  }
  for (const TypeInfo* type : type_info<machine::Answer>.alternatives) {
    if (type->tag != tag) continue;
    return write_json(bytes.view().subspan(2), *type, answer_, JsonStyle::chain, &host_);
  }
  trap("an answer is one of its alternatives");
}

}  // namespace surety::chain
