//! What is to be done with a contract: the format is described in tests/chain/README.md.

use cosmwasm_std::Coin;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trace {
    pub trace: u32,
    #[serde(default)]
    pub title: String,
    pub chain_id: String,
    pub contract: String,
    #[serde(default)]
    pub addresses: Addresses,
    /// Addresses that the bank sends nothing to, as it does with a chain's own modules.
    #[serde(default)]
    pub blocked: Vec<String>,
    pub steps: Vec<Step>,
    /// State root of the ledger after the last step, for those who can compute it.
    #[serde(default, rename = "root")]
    pub _root: String,
}

/// How the chain writes an account's bytes.
#[derive(Deserialize, Clone, Copy, PartialEq, Default)]
#[serde(rename_all = "snake_case")]
pub enum Addresses {
    #[default]
    Bech32,
    /// As fixtures write names: plain text, or 0x and digits.
    Plain,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    Instantiate,
    Execute,
    Query,
    /// The admin migrates it, to the code that it has.
    Migrate,
    /// The contract becomes its own admin.
    OwnAdmin,
    /// Coins that arrive without a message.
    Send,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub call: Call,
    /// What the report calls this step: a message's name.
    #[serde(default)]
    pub name: String,
    pub height: u64,
    pub time_ns: String,
    #[serde(default)]
    pub sender: String,
    #[serde(default)]
    pub funds: Vec<Coin>,
    #[serde(default)]
    pub msg: Value,
    /// The message as text, where it is no JSON or must keep its exact bytes.
    pub raw: Option<String>,
    /// The chain's gas that the call may use.
    pub gas_limit: Option<u64>,
    /// What the contract must answer, byte for byte; or how it must end.
    pub expect: Option<Expectation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Expectation {
    /// The exact text of the result.
    Result(String),
    /// The result, whatever its spaces and the order of its members.
    Answer(Value),
    Ok,
    Error,
    OutOfGas,
    Trap,
    Dispatch,
}

impl Step {
    pub fn text(&self) -> String {
        match &self.raw {
            Some(raw) => raw.clone(),
            None => self.msg.to_string(),
        }
    }
}
