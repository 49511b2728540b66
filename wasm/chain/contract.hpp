#pragma once
// The ledger as a contract: one call of the chain at a time, JSON in, and out what the chain wants
// to know. Everything that differs between chains is behind Host.
//
// Every call loads the records that it touches and writes back those that changed, so its cost does
// not grow with the number of accounts. A message opens the block's height first, unless an earlier
// call of the block did, and does the work that is due.

#include <memory>

#include "contract/machine/machine.hpp"
#include "ledger/json/reader.hpp"
#include "wasm/chain/host.hpp"
#include "wasm/chain/types.hpp"

namespace surety::chain {

// Where the deployment is kept: no table and no index has this key, since their tags are not 0.
inline constexpr std::array<u8, 4> DEPLOYMENT_KEY{0, 0, 0, 0};

// Longest texts that are read; a chain has limits of its own beside them.
inline constexpr u32 MAX_MESSAGE_BYTES = u32{1} << 18;
inline constexpr u32 MAX_GENESIS_BYTES = u32{1} << 22;

class Contract {
 public:
  // The host must outlive the contract.
  explicit Contract(Host& host) : host_(host) {}

  // Each is called at most once and gives whether the call succeeds. If it does not, `error()` says
  // why as "code: sentence", and the chain takes back whatever was written.
  bool instantiate(const Surroundings& now, const Sender& sender, std::string_view text);
  // `answer()` is then the list of the opening's events, empty where the height was open, followed
  // by the receipt, both in canonical bytes.
  bool execute(const Surroundings& now, const Sender& sender, std::string_view text);
  // `answer()` is then JSON. Writes nothing.
  bool query(std::string_view text);

  // Refuses with a code of the contract, for calls that an adapter answers itself.
  bool refuse(Error error);

  ByteView answer() const { return answer_.view(); }
  std::string_view error() const { return error_; }

 private:
  bool load();
  void keep_deployment();
  bool read(std::string_view text, u32 longest, const TypeInfo& type, ByteBuffer& out);
  bool take_sender(const Sender& sender, machine::Transaction& transaction);
  bool take_funds(const Sender& sender, Atoms& amount);
  bool fail(std::string_view name, std::string_view sentence);
  bool fail_code(u16 code);
  bool check_genesis(const Surroundings& now, const machine::Genesis& genesis);
  bool check_grants(const Sender& sender, const machine::Genesis& genesis);
  bool open_height(const Surroundings& now);
  bool finish(const machine::Transaction& transaction, u32 receipt_at);
  void pay_out(ByteView payouts);
  bool answer_host();

  Host& host_;
  Deployment deployment_;
  std::unique_ptr<machine::Machine> machine_;
  ByteBuffer answer_;
  std::string error_;
};

}  // namespace surety::chain
