//! The contract's key-value store, priced as the chain prices it.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

use cosmwasm_std::{Order, Record};
use cosmwasm_vm::{BackendError, BackendResult, GasInfo, Storage};

/// One unit of a chain's gas in units of the virtual machine's: wasmd's default multiplier.
pub const GAS_MULTIPLIER: u64 = 140_000;

/// A chain keeps a contract's records under its 32-byte address and a tag, and charges for them.
const PREFIX_BYTES: u64 = 33;

// The Cosmos SDK's prices of a key-value store, in the chain's gas.
const READ_FLAT: u64 = 1_000;
const READ_PER_BYTE: u64 = 3;
const WRITE_FLAT: u64 = 2_000;
const WRITE_PER_BYTE: u64 = 30;
const DELETE_FLAT: u64 = 1_000;
const NEXT_FLAT: u64 = 30;

pub type Records = BTreeMap<Vec<u8>, Vec<u8>>;

#[derive(Default)]
pub struct PricedStorage {
    pub records: Records,
    iterators: HashMap<u32, std::vec::IntoIter<Record>>,
}

fn bytes(parts: &[&[u8]]) -> u64 {
    PREFIX_BYTES + parts.iter().map(|part| part.len() as u64).sum::<u64>()
}

fn charged(gas: u64) -> GasInfo {
    GasInfo::with_externally_used(gas.saturating_mul(GAS_MULTIPLIER))
}

impl PricedStorage {
    pub fn new(records: Records) -> Self {
        PricedStorage {
            records,
            ..Default::default()
        }
    }

    fn iterate(&mut self, id: u32) -> Result<Option<Record>, BackendError> {
        match self.iterators.get_mut(&id) {
            Some(iterator) => Ok(iterator.next()),
            None => Err(BackendError::iterator_does_not_exist(id)),
        }
    }
}

impl Storage for PricedStorage {
    fn get(&self, key: &[u8]) -> BackendResult<Option<Vec<u8>>> {
        let value = self.records.get(key).cloned();
        let gas = READ_FLAT + READ_PER_BYTE * bytes(&[key, value.as_deref().unwrap_or(&[])]);
        (Ok(value), charged(gas))
    }

    fn scan(
        &mut self,
        start: Option<&[u8]>,
        end: Option<&[u8]>,
        order: Order,
    ) -> BackendResult<u32> {
        let empty = matches!((start, end), (Some(first), Some(last)) if first >= last);
        let mut found: Vec<Record> = Vec::new();
        if !empty {
            let low = start.map_or(Bound::Unbounded, |key| Bound::Included(key.to_vec()));
            let high = end.map_or(Bound::Unbounded, |key| Bound::Excluded(key.to_vec()));
            let range = self.records.range((low, high));
            found = range
                .map(|(key, value)| (key.clone(), value.clone()))
                .collect();
        }
        if order == Order::Descending {
            found.reverse();
        }
        let id = self.iterators.len() as u32 + 1;
        self.iterators.insert(id, found.into_iter());
        (Ok(id), charged(NEXT_FLAT))
    }

    fn next(&mut self, iterator_id: u32) -> BackendResult<Option<Record>> {
        let record = self.iterate(iterator_id);
        let gas = match &record {
            Ok(Some((key, value))) => NEXT_FLAT + READ_PER_BYTE * bytes(&[key, value]),
            _ => NEXT_FLAT,
        };
        (record, charged(gas))
    }

    fn set(&mut self, key: &[u8], value: &[u8]) -> BackendResult<()> {
        let gas = WRITE_FLAT + WRITE_PER_BYTE * bytes(&[key, value]);
        // The SDK's stores refuse both, so a contract that writes them would fail on a chain.
        if key.is_empty() || value.is_empty() {
            return (
                Err(BackendError::unknown("an empty key or value")),
                charged(gas),
            );
        }
        self.records.insert(key.to_vec(), value.to_vec());
        (Ok(()), charged(gas))
    }

    fn remove(&mut self, key: &[u8]) -> BackendResult<()> {
        self.records.remove(key);
        (Ok(()), charged(DELETE_FLAT))
    }
}
