#pragma once
// What a contract asks of the chain that it runs on, whichever chain that is. An adapter (a folder
// of wasm/) implements it and translates the chain's calls; wasm/chain/contract.hpp does the rest.

#include <string>
#include <string_view>
#include <vector>

#include "ledger/json/name_form.hpp"
#include "ledger/quantity.hpp"
#include "ledger/store.hpp"

namespace surety::chain {

// Where and when a call is made.
struct Surroundings {
  Height height;
  Seconds time;
  std::string chain;     // the chain's id
  std::string contract;  // the contract's address
};

struct Coin {
  std::string denomination;
  std::string amount;  // decimal digits
};

// Who calls, and the coins that the chain has moved to the contract with the call.
struct Sender {
  std::string address;
  std::vector<Coin> funds;
};

// The store keeps records (Store), and addresses are how names are written (NameForm). What a
// failed call has written, paid and emitted is taken back by the chain.
class Host : public Store, public NameForm {
 public:
  // Whether nobody but the contract can replace the contract's code.
  virtual bool governs_itself() = 0;

  // Sends coins of the contract to the account behind a name once the call is done.
  virtual void pay(ByteView name, const Atoms& amount, std::string_view denomination) = 0;

  // Tells the outside what happened: attributes belong to the event begun last, and to the call
  // itself before the first. A value is not empty; the host escapes it where it must.
  virtual void begin_event(std::string_view type) = 0;
  virtual void attribute(std::string_view key, std::string_view value) = 0;

 protected:
  ~Host() = default;
};

}  // namespace surety::chain
