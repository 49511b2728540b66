#pragma once
// How the names of accounts stand in JSON where a host has a form of its own for them: a chain's
// contract shows and takes addresses, while records hold the bytes behind them.

#include <string_view>

#include "ledger/bytes.hpp"

namespace surety {

class NameForm {
 public:
  // Appends the name's bytes. False where the text is no address; what was appended is then
  // unspecified. A name of more than 32 bytes is refused by the caller.
  virtual bool read(std::string_view text, ByteBuffer& out) const = 0;
  // Appends text without quotes that needs no escape.
  virtual void write(ByteView name, ByteBuffer& out) const = 0;

 protected:
  NameForm() = default;
  NameForm(const NameForm&) = default;
  NameForm& operator=(const NameForm&) = default;
  ~NameForm() = default;
};

}  // namespace surety
