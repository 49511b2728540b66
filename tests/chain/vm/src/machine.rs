//! One call of the contract: a fresh instance out of the virtual machine's own cache.

use std::collections::HashSet;
use std::path::Path;

use cosmwasm_std::{Checksum, Coin};
use cosmwasm_vm::{
    call_execute_raw, call_instantiate_raw, call_migrate_raw, call_query_raw, call_reply_raw,
    capabilities_from_csv, Backend, BackendApi, Cache, CacheOptions, Instance, InstanceOptions,
    Size, VmResult,
};
use serde_json::json;

use crate::addresses::Api;
use crate::storage::{PricedStorage, GAS_MULTIPLIER};
use crate::world::{FactsQuerier, World};

/// What wasmd offers to contracts.
const CAPABILITIES: &str = "iterator,staking,stargate,cosmwasm_1_1,cosmwasm_1_2,cosmwasm_1_3,\
                            cosmwasm_1_4,cosmwasm_2_0,cosmwasm_2_1,cosmwasm_2_2,cosmwasm_3_0,ibc2";

type ContractInstance = Instance<Api, PricedStorage, FactsQuerier>;

pub struct Machine {
    cache: Cache<Api, PricedStorage, FactsQuerier>,
    api: Api,
}

/// The block and the transaction that a call happens in.
pub struct Block {
    pub chain_id: String,
    pub height: u64,
    pub time_ns: String,
}

pub enum Entry<'a> {
    Instantiate { sender: &'a str, funds: &'a [Coin] },
    Execute { sender: &'a str, funds: &'a [Coin] },
    Query,
    Migrate,
    Reply,
}

/// How a call ended. Gas is in the virtual machine's units.
pub struct Outcome {
    pub result: VmResult<Vec<u8>>,
    pub computed: u64,
    pub charged: u64,
    pub memory_pages: usize,
}

impl Machine {
    pub fn new(folder: &Path, api: Api) -> VmResult<Self> {
        let capabilities: HashSet<String> = capabilities_from_csv(CAPABILITIES);
        let options = CacheOptions::new(folder, capabilities, Size::mebi(100), Size::mebi(32));
        // Safe as long as nothing else writes modules into the folder: main makes it anew.
        let cache = unsafe { Cache::new(options)? };
        Ok(Machine { cache, api })
    }

    /// Checks a module statically as a chain does, compiles it and keeps it.
    pub fn store(&self, wasm: &[u8]) -> VmResult<Checksum> {
        self.cache.store_code(wasm, true, true)
    }

    pub fn valid_address(&self, address: &str) -> bool {
        self.api.addr_validate(address).0.is_ok()
    }

    pub fn call(
        &self,
        world: &mut World,
        block: &Block,
        entry: Entry,
        message: &[u8],
        gas_limit: u64,
    ) -> VmResult<Outcome> {
        let code = world.facts.code as usize - 1;
        let checksum = world.facts.checksums[code];
        let backend = Backend {
            api: self.api,
            storage: PricedStorage::new(std::mem::take(&mut world.records)),
            querier: FactsQuerier {
                facts: world.facts.clone(),
                coins: world.coins.clone(),
            },
        };
        let options = InstanceOptions {
            gas_limit: gas_limit.saturating_mul(GAS_MULTIPLIER),
        };
        let mut instance = self.cache.get_instance(&checksum, backend, options)?;
        let env = environment(block, &world.facts.contract);
        let result = enter(&mut instance, entry, env.as_bytes(), message);
        let report = instance.create_gas_report();
        let outcome = Outcome {
            result,
            computed: report.used_internally,
            charged: report.used_externally,
            memory_pages: instance.memory_pages(),
        };
        if let Some(backend) = instance.recycle() {
            world.records = backend.storage.records;
        }
        Ok(outcome)
    }
}

fn environment(block: &Block, contract: &str) -> String {
    json!({
        "block": {"height": block.height, "time": block.time_ns, "chain_id": block.chain_id},
        "transaction": {"index": 0, "hash": ""},
        "contract": {"address": contract}
    })
    .to_string()
}

fn enter(
    instance: &mut ContractInstance,
    entry: Entry,
    env: &[u8],
    message: &[u8],
) -> VmResult<Vec<u8>> {
    let info = |sender: &str, funds: &[Coin]| json!({"sender": sender, "funds": funds}).to_string();
    match entry {
        Entry::Instantiate { sender, funds } => {
            call_instantiate_raw(instance, env, info(sender, funds).as_bytes(), message)
        }
        Entry::Execute { sender, funds } => {
            call_execute_raw(instance, env, info(sender, funds).as_bytes(), message)
        }
        Entry::Query => call_query_raw(instance, env, message),
        Entry::Migrate => call_migrate_raw(instance, env, message),
        Entry::Reply => call_reply_raw(instance, env, message),
    }
}
