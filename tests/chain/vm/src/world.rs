//! What a chain knows beside the contract's records: coins, codes and who governs the contract.

use std::collections::BTreeMap;

use cosmwasm_std::{Binary, Checksum, Coin, ContractResult, SystemError, SystemResult, Uint256};
use cosmwasm_vm::{BackendResult, GasInfo, Querier};
use serde_json::{json, Value};

use crate::storage::{Records, GAS_MULTIPLIER};

/// What the chain charges for a query to itself, about the price of a read.
const QUERY_GAS: u64 = 1_000;

#[derive(Clone, Default)]
pub struct World {
    pub records: Records,
    /// The contract's own coins by denomination.
    pub coins: BTreeMap<String, Uint256>,
    pub facts: Facts,
}

/// What a contract can ask the chain about.
#[derive(Clone, Default)]
pub struct Facts {
    pub contract: String,
    pub creator: String,
    pub admin: Option<String>,
    pub code: u64,
    /// The checksums of the stored codes; code ids begin at 1.
    pub checksums: Vec<Checksum>,
}

impl World {
    pub fn receive(&mut self, coins: &[Coin]) -> Result<(), String> {
        for coin in coins {
            let held = self.coins.entry(coin.denom.clone()).or_default();
            *held = held
                .checked_add(coin.amount)
                .map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    pub fn pay(&mut self, coins: &[Coin]) -> Result<(), String> {
        for coin in coins {
            let held = self.coins.entry(coin.denom.clone()).or_default();
            *held = held
                .checked_sub(coin.amount)
                .map_err(|error| format!("insufficient funds: {error}"))?;
        }
        Ok(())
    }
}

/// Answers what contracts commonly ask; it holds a copy, since a call sees the chain as it was.
pub struct FactsQuerier {
    pub facts: Facts,
    pub coins: BTreeMap<String, Uint256>,
}

impl FactsQuerier {
    fn answer(&self, request: &Value) -> Option<Value> {
        let facts = &self.facts;
        let contract = |query: &Value| query["contract_addr"] == facts.contract.as_str();
        if let Some(query) = request.pointer("/wasm/contract_info") {
            return contract(query).then(|| {
                json!({"code_id": facts.code, "creator": facts.creator, "admin": facts.admin,
                    "pinned": false, "ibc_port": null})
            });
        }
        if let Some(query) = request.pointer("/wasm/code_info") {
            let id = query["code_id"].as_u64()?;
            let checksum = facts
                .checksums
                .get(usize::try_from(id).ok()?.checked_sub(1)?)?;
            return Some(
                json!({"code_id": id, "creator": facts.creator, "checksum": checksum.to_hex()}),
            );
        }
        let query = request.pointer("/bank/balance")?;
        if query["address"] != facts.contract.as_str() {
            return None;
        }
        let denom = query["denom"].as_str()?;
        let amount = self
            .coins
            .get(denom)
            .copied()
            .unwrap_or_default()
            .to_string();
        Some(json!({"amount": {"denom": denom, "amount": amount}}))
    }
}

impl Querier for FactsQuerier {
    fn query_raw(
        &self,
        request: &[u8],
        _gas_limit: u64,
    ) -> BackendResult<SystemResult<ContractResult<Binary>>> {
        let answer = serde_json::from_slice(request)
            .ok()
            .and_then(|request| self.answer(&request));
        let result = match answer {
            Some(answer) => {
                SystemResult::Ok(ContractResult::Ok(answer.to_string().as_bytes().into()))
            }
            None => SystemResult::Err(SystemError::UnsupportedRequest {
                kind: String::from_utf8_lossy(request).into_owned(),
            }),
        };
        (
            Ok(result),
            GasInfo::with_externally_used(QUERY_GAS * GAS_MULTIPLIER),
        )
    }
}
