#pragma once
// The host port on CosmWasm: records in db_*, addresses by addr_*, payments and events gathered for
// the response.

#include "wasm/chain/host.hpp"

namespace surety::cosmwasm {

class CosmHost final : public chain::Host {
 public:
  // `contract` is the contract's own address, which governs_itself asks about.
  explicit CosmHost(std::string_view contract) : contract_(contract) {}

  bool get(ByteView key, ByteBuffer& value) override;
  void put(ByteView key, ByteView value) override;
  void erase(ByteView key) override;

  bool read(std::string_view text, ByteBuffer& out) const override;
  void write(ByteView name, ByteBuffer& out) const override;

  bool governs_itself() override;
  void pay(ByteView name, const Atoms& amount, std::string_view denomination) override;
  void begin_event(std::string_view type) override;
  void attribute(std::string_view key, std::string_view value) override;

  // {"ok":{...}} of everything gathered, with `data`.
  void response(ByteView data, ByteBuffer& out) const;

 private:
  std::string_view contract_;
  std::string messages_;
  std::string attributes_;
  std::string events_;
  bool in_event_ = false;
};

}  // namespace surety::cosmwasm
