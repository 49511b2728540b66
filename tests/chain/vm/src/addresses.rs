//! Addresses: as chains write them, or as fixtures write names.

use cosmwasm_vm::testing::MockApi;
use cosmwasm_vm::{BackendApi, BackendError, BackendResult, GasInfo};

use crate::storage::GAS_MULTIPLIER;
use crate::trace::Addresses;

// What wasmd charges for each direction, in the chain's gas.
const HUMANIZE_GAS: u64 = 4;
const CANONICALIZE_GAS: u64 = 5;

#[derive(Clone, Copy)]
pub enum Api {
    Bech32(MockApi),
    Plain,
}

impl Api {
    pub fn of(addresses: Addresses) -> Self {
        match addresses {
            Addresses::Bech32 => Api::Bech32(MockApi::default().with_prefix("wasm")),
            Addresses::Plain => Api::Plain,
        }
    }
}

fn gas(units: u64) -> GasInfo {
    GasInfo::with_cost(units * GAS_MULTIPLIER)
}

fn is_plain(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| matches!(byte, b'!'..=b'~'))
}

fn bytes_of(human: &str) -> Result<Vec<u8>, BackendError> {
    let bytes = match human.strip_prefix("0x") {
        Some(digits) => hex::decode(digits).map_err(|_| BackendError::user_err("no name"))?,
        None if is_plain(human.as_bytes()) => human.as_bytes().to_vec(),
        None => return Err(BackendError::user_err("no name")),
    };
    match bytes.len() {
        1..=32 => Ok(bytes),
        _ => Err(BackendError::user_err("no name has this length")),
    }
}

fn text_of(bytes: &[u8]) -> String {
    let escaped = bytes.contains(&b'"') || bytes.contains(&b'\\');
    match std::str::from_utf8(bytes) {
        Ok(text) if is_plain(bytes) && !escaped && !text.starts_with("0x") => text.to_string(),
        _ => format!("0x{}", hex::encode(bytes)),
    }
}

impl BackendApi for Api {
    fn addr_validate(&self, input: &str) -> BackendResult<()> {
        match self {
            Api::Bech32(api) => api.addr_validate(input),
            Api::Plain => {
                let result = bytes_of(input).and_then(|bytes| {
                    (text_of(&bytes) == input)
                        .then_some(())
                        .ok_or_else(|| BackendError::user_err("no name as it is written"))
                });
                (result, gas(CANONICALIZE_GAS + HUMANIZE_GAS))
            }
        }
    }

    fn addr_canonicalize(&self, human: &str) -> BackendResult<Vec<u8>> {
        match self {
            Api::Bech32(api) => api.addr_canonicalize(human),
            Api::Plain => (bytes_of(human), gas(CANONICALIZE_GAS)),
        }
    }

    fn addr_humanize(&self, canonical: &[u8]) -> BackendResult<String> {
        match self {
            Api::Bech32(api) => api.addr_humanize(canonical),
            Api::Plain => (Ok(text_of(canonical)), gas(HUMANIZE_GAS)),
        }
    }
}
