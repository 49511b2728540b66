#include "cli/fixture_template.hpp"

#include "cli/failure.hpp"
#include "cli/json_text.hpp"
#include "cli/slices.hpp"
#include "contract/machine/fixture_types.hpp"
#include "ledger/codec.hpp"

namespace surety::cli {

namespace {

constexpr const char* HOSTED = R"({
  "fixture": 1,
  "title": "Alice pays Bob",
  "about": "A transfer that is applied, and one that Bob cannot pay.",
  "genesis": {
    "rules": {
      "authentication": "host",
      "blocks_per_epoch": 32,
      "pools": {"deposit_atoms": 1000000},
      "fines": {
        "max_penalty_atoms": 500000,
        "amounts": {"missed_reveal_atoms": 1000, "keygen_silence_atoms": 2000}
      }
    },
    "accounts": [
      {"name": "alice", "balance_atoms": 5000000, "hours": 100},
      {"name": "bob", "balance_atoms": 1000000, "hours": 100}
    ]
  },
  "blocks": [
    {
      "header": {
        "height": 1,
        "time": 12,
        "seed": "0x0101010101010101010101010101010101010101010101010101010101010101"
      },
      "transactions": [
        {
          "note": "Twenty coin hours leave Alice, ten reach Bob, ten burn as the fee.",
          "transaction": {
            "sender": "alice",
            "message": {
              "transfer": {"to": "bob", "amount_atoms": 250000, "hours_in": 20, "hours_out": 10}
            }
          }
        },
        {
          "note": "Bob has not so much; the transaction is refused and changes nothing.",
          "transaction": {
            "sender": "bob",
            "message": {
              "transfer": {"to": "alice", "amount_atoms": 9000000, "hours_in": 1, "hours_out": 0}
            }
          }
        }
      ]
    }
  ]
}
)";

constexpr const char* SIGNED = R"({
  "fixture": 1,
  "title": "Alice pays Bob, signed",
  "about": "The ledger checks signatures; --fill makes them from the test keys below.",
  "genesis": {
    "rules": {
      "authentication": "ledger",
      "slot_seconds": 12,
      "blocks_per_epoch": 32,
      "pools": {"deposit_atoms": 1000000},
      "fines": {
        "max_penalty_atoms": 500000,
        "amounts": {"missed_reveal_atoms": 1000, "keygen_silence_atoms": 2000}
      }
    },
    "accounts": [
      {"name": "alice", "balance_atoms": 5000000, "hours": 100},
      {"name": "bob", "balance_atoms": 1000000, "hours": 100}
    ]
  },
  "keys": [
    {
      "name": "alice",
      "secret_seed": "0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"
    },
    {
      "name": "bob",
      "secret_seed": "0xb0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0"
    }
  ],
  "blocks": [
    {
      "note": "Sealed by the first key of the list.",
      "header": {
        "height": 1,
        "time": 12,
        "seed": "0x0101010101010101010101010101010101010101010101010101010101010101"
      },
      "transactions": [
        {
          "note": "Twenty coin hours leave Alice, ten reach Bob, ten burn as the fee.",
          "transaction": {
            "sender": "alice",
            "message": {
              "transfer": {"to": "bob", "amount_atoms": 250000, "hours_in": 20, "hours_out": 10}
            }
          }
        }
      ]
    }
  ]
}
)";

}  // namespace

const char* fixture_template(bool ledger_authenticates) {
  return ledger_authenticates ? SIGNED : HOSTED;
}

machine::Genesis genesis_of_template(bool ledger_authenticates) {
  const Bytes fixture = bytes_from_json(fixture_template(ledger_authenticates),
                                        type_info<machine::Fixture>, "template");
  const std::vector<ByteView> members = members_of(fixture, type_info<machine::Fixture>);
  machine::Genesis genesis;
  if (!decode(members[place_of<machine::Fixture>("genesis")], genesis)) {
    throw Failure{Exit::broken_law, "the template's genesis does not decode", "", ""};
  }
  genesis.accounts.clear();
  return genesis;
}

}  // namespace surety::cli
