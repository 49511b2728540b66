//! What is printed of a step, and whether it ended as expected.

use serde_json::{json, Value};
use sha2::{Digest, Sha256};

use crate::host::{Done, End};
use crate::storage::Records;
use crate::trace::{Call, Expectation, Step};
use crate::world::World;

fn end_name(end: End) -> &'static str {
    match end {
        End::Ok => "ok",
        End::Error => "error",
        End::OutOfGas => "out_of_gas",
        End::Trap => "trap",
        End::Dispatch => "dispatch",
    }
}

fn call_name(call: Call) -> &'static str {
    match call {
        Call::Instantiate => "instantiate",
        Call::Execute => "execute",
        Call::Query => "query",
        Call::Migrate => "migrate",
        Call::OwnAdmin => "own_admin",
        Call::Send => "send",
    }
}

/// SHA-256 over all records in the order of their keys, each part with its length before it.
pub fn state_hash(records: &Records) -> String {
    let mut hash = Sha256::new();
    for (key, value) in records {
        for part in [key, value] {
            hash.update((part.len() as u32).to_be_bytes());
            hash.update(part);
        }
    }
    hex::encode(hash.finalize())
}

/// The records as a chain's node gives them: keys in hex capitals, values in base64.
pub fn state_json(records: &Records) -> Value {
    let models: Vec<Value> = records
        .iter()
        .map(|(key, value)| {
            let value = cosmwasm_std::Binary::from(value.as_slice()).to_base64();
            json!({"key": hex::encode_upper(key), "value": value})
        })
        .collect();
    json!({ "models": models })
}

pub fn line(index: usize, step: &Step, done: &Done, world: &World) -> Value {
    let coins: serde_json::Map<String, Value> = world
        .coins
        .iter()
        .map(|(denom, amount)| (denom.clone(), json!(amount.to_string())))
        .collect();
    let paid: Vec<Value> = done
        .paid
        .iter()
        .map(|(to, amount)| json!({"to": to, "amount": amount}))
        .collect();
    json!({
        "step": index,
        "call": call_name(step.call),
        "name": step.name,
        "end": end_name(done.end),
        "result": done.result,
        "paid": paid,
        "coins": coins,
        "records": world.records.len(),
        "state": state_hash(&world.records),
        "gas": {
            "all": done.gas(),
            "computed": done.computed_gas,
            "storage": done.storage_gas,
        },
        "memory_pages": done.memory_pages,
    })
}

/// What is wrong with how a step ended, if anything: a trap always is, unless it was expected.
pub fn difference(step: &Step, done: &Done) -> Option<String> {
    let Some(expected) = &step.expect else {
        return (done.end == End::Trap).then(|| format!("trapped: {}", done.result));
    };
    let wanted = match expected {
        Expectation::Result(text) if *text == done.result => return None,
        Expectation::Result(text) => return Some(format!("wanted {text}\n   got {}", done.result)),
        Expectation::Answer(answer) => {
            let found: Value = serde_json::from_str(&done.result).unwrap_or_default();
            return (found != *answer).then(|| format!("wanted {answer}\n   got {}", done.result));
        }
        Expectation::Ok => End::Ok,
        Expectation::Error => End::Error,
        Expectation::OutOfGas => End::OutOfGas,
        Expectation::Trap => End::Trap,
        Expectation::Dispatch => End::Dispatch,
    };
    (wanted != done.end).then(|| {
        let (wanted, got) = (end_name(wanted), end_name(done.end));
        format!("wanted {wanted}, got {got}: {}", done.result)
    })
}
