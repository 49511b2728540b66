//! A chain around the contract: a call and all that follows from it happens whole or not at all.

use cosmwasm_std::{
    BankMsg, Coin, ContractResult, CosmosMsg, Empty, ReplyOn, Response, SubMsg, WasmMsg,
};
use cosmwasm_vm::VmError;
use serde_json::{json, Value};

use crate::machine::{Block, Entry, Machine, Outcome};
use crate::storage::GAS_MULTIPLIER;
use crate::trace::{Call, Step, Trace};
use crate::world::World;

/// What loading an instance costs on a chain, in its gas: wasmd's default.
const INSTANCE_GAS: u64 = 60_000;
const DEFAULT_GAS_LIMIT: u64 = 100_000_000;

/// What came of a step. Gas is the chain's.
#[derive(Default)]
pub struct Done {
    pub result: String,
    pub end: End,
    pub computed_gas: u64,
    pub storage_gas: u64,
    pub instances: u64,
    pub memory_pages: usize,
    pub paid: Vec<(String, Vec<Coin>)>,
}

#[derive(Default, Clone, Copy, PartialEq, Debug)]
pub enum End {
    #[default]
    Ok,
    /// The contract gave an error result.
    Error,
    OutOfGas,
    /// The contract trapped, or broke a rule of the virtual machine.
    Trap,
    /// What the contract asked the chain to do failed, and the step with it.
    Dispatch,
}

impl Done {
    pub fn gas(&self) -> u64 {
        self.instances * INSTANCE_GAS + self.computed_gas + self.storage_gas
    }

    fn add(&mut self, outcome: &Outcome) {
        self.computed_gas += outcome.computed / GAS_MULTIPLIER + 1;
        self.storage_gas += outcome.charged / GAS_MULTIPLIER;
        self.instances += 1;
        self.memory_pages = self.memory_pages.max(outcome.memory_pages);
    }
}

pub struct Host<'a> {
    pub machine: &'a Machine,
    pub trace: &'a Trace,
    pub world: World,
}

/// Why a step ends without effect.
struct Failure {
    end: End,
    text: String,
}

impl Failure {
    fn dispatch(text: impl ToString) -> Self {
        Failure {
            end: End::Dispatch,
            text: text.to_string(),
        }
    }
}

impl From<VmError> for Failure {
    fn from(error: VmError) -> Self {
        let text = error.to_string();
        // Out of gas inside a call to the host is told as an error of the run.
        let end = match error {
            VmError::GasDepletion { .. } => End::OutOfGas,
            _ if text.contains("Ran out of gas") => End::OutOfGas,
            _ => End::Trap,
        };
        Failure { end, text }
    }
}

impl Host<'_> {
    pub fn step(&mut self, step: &Step) -> Done {
        let before = self.world.clone();
        let mut done = Done::default();
        let block = Block {
            chain_id: self.trace.chain_id.clone(),
            height: step.height,
            time_ns: step.time_ns.clone(),
        };
        if let Err(failure) = self.run(step, &block, &mut done) {
            self.world = before;
            done.end = failure.end;
            done.result = failure.text;
            done.paid.clear();
        }
        done
    }

    fn run(&mut self, step: &Step, block: &Block, done: &mut Done) -> Result<(), Failure> {
        let (sender, funds) = (step.sender.as_str(), step.funds.as_slice());
        self.world.receive(funds).map_err(Failure::dispatch)?;
        let entry = match step.call {
            Call::Instantiate => {
                self.world.facts.creator = step.sender.clone();
                let admin = &mut self.world.facts.admin;
                *admin = admin.take().or(Some(step.sender.clone()));
                Entry::Instantiate { sender, funds }
            }
            Call::Execute => Entry::Execute { sender, funds },
            Call::Query => Entry::Query,
            Call::Migrate => Entry::Migrate,
            Call::Send => return Ok(()),
            Call::OwnAdmin => {
                self.world.facts.admin = Some(self.world.facts.contract.clone());
                return Ok(());
            }
        };
        let text = step.text();
        let limit = step.gas_limit.unwrap_or(DEFAULT_GAS_LIMIT);
        let answer = self.enter(block, entry, text.as_bytes(), limit, done)?;
        done.result = String::from_utf8_lossy(&answer).into_owned();
        if step.call == Call::Query {
            return query_end(&answer);
        }
        self.follow(block, &answer, done)
    }

    fn enter(
        &mut self,
        block: &Block,
        entry: Entry,
        message: &[u8],
        limit: u64,
        done: &mut Done,
    ) -> Result<Vec<u8>, Failure> {
        let outcome = self
            .machine
            .call(&mut self.world, block, entry, message, limit)?;
        done.add(&outcome);
        Ok(outcome.result?)
    }

    /// Does what an answer asks for, in order, each with its reply.
    fn follow(&mut self, block: &Block, answer: &[u8], done: &mut Done) -> Result<(), Failure> {
        let response: Response = match cosmwasm_vm::from_slice(answer, answer.len())? {
            ContractResult::Ok(response) => response,
            ContractResult::Err(_) => {
                return Err(Failure {
                    end: End::Error,
                    text: String::from_utf8_lossy(answer).into_owned(),
                })
            }
        };
        for message in &response.messages {
            self.dispatch(block, message, done)?;
        }
        Ok(())
    }

    fn dispatch(&mut self, block: &Block, sub: &SubMsg, done: &mut Done) -> Result<(), Failure> {
        let before = self.world.clone();
        let paid = done.paid.len();
        let result = self.perform(block, &sub.msg, done);
        let wanted = match (&result, &sub.reply_on) {
            (_, ReplyOn::Always) | (Ok(()), ReplyOn::Success) | (Err(_), ReplyOn::Error) => true,
            (Ok(()), _) => false,
            (Err(_), _) => return result,
        };
        if result.is_err() {
            self.world = before;
            done.paid.truncate(paid);
        }
        if wanted {
            self.reply(block, sub, result, done)?;
        }
        Ok(())
    }

    fn reply(
        &mut self,
        block: &Block,
        sub: &SubMsg,
        result: Result<(), Failure>,
        done: &mut Done,
    ) -> Result<(), Failure> {
        let told: Value = match result {
            Ok(()) => json!({"ok": {"events": [], "data": null, "msg_responses": []}}),
            // Chains redact a failure to its code, lest contracts depend on a sentence.
            Err(_) => json!({"error": "codespace: sdk, code: 5"}),
        };
        let message = json!({"id": sub.id, "payload": sub.payload, "gas_used": 0, "result": told});
        let text = message.to_string();
        let answer = self.enter(
            block,
            Entry::Reply,
            text.as_bytes(),
            DEFAULT_GAS_LIMIT,
            done,
        )?;
        self.follow(block, &answer, done)
    }

    fn perform(
        &mut self,
        block: &Block,
        message: &CosmosMsg<Empty>,
        done: &mut Done,
    ) -> Result<(), Failure> {
        match message {
            CosmosMsg::Bank(BankMsg::Send { to_address, amount }) => {
                self.send(to_address, amount, done)
            }
            CosmosMsg::Wasm(WasmMsg::UpdateAdmin {
                contract_addr,
                admin,
            }) => {
                self.own(contract_addr)?;
                self.world.facts.admin = Some(admin.clone());
                Ok(())
            }
            CosmosMsg::Wasm(WasmMsg::Migrate {
                contract_addr,
                new_code_id,
                msg,
            }) => {
                self.own(contract_addr)?;
                if *new_code_id == 0 || *new_code_id > self.world.facts.checksums.len() as u64 {
                    return Err(Failure::dispatch("no such code"));
                }
                self.world.facts.code = *new_code_id;
                let answer = self.enter(
                    block,
                    Entry::Migrate,
                    msg.as_slice(),
                    DEFAULT_GAS_LIMIT,
                    done,
                )?;
                self.follow(block, &answer, done)
            }
            other => Err(Failure::dispatch(format!("not done here: {other:?}"))),
        }
    }

    /// The chain lets a contract govern itself only where it is its own admin.
    fn own(&self, contract: &str) -> Result<(), Failure> {
        let facts = &self.world.facts;
        if contract != facts.contract || facts.admin.as_ref() != Some(&facts.contract) {
            return Err(Failure::dispatch("unauthorized"));
        }
        Ok(())
    }

    fn send(&mut self, to: &str, amount: &[Coin], done: &mut Done) -> Result<(), Failure> {
        if !self.machine.valid_address(to) {
            return Err(Failure::dispatch(format!("invalid address: {to}")));
        }
        if self.trace.blocked.iter().any(|address| address == to) {
            return Err(Failure::dispatch(format!(
                "{to} is not allowed to receive funds"
            )));
        }
        self.world.pay(amount).map_err(Failure::dispatch)?;
        done.paid.push((to.to_string(), amount.to_vec()));
        Ok(())
    }
}

fn query_end(answer: &[u8]) -> Result<(), Failure> {
    match cosmwasm_vm::from_slice(answer, answer.len())? {
        ContractResult::<cosmwasm_std::Binary>::Ok(_) => Ok(()),
        ContractResult::Err(_) => Err(Failure {
            end: End::Error,
            text: String::from_utf8_lossy(answer).into_owned(),
        }),
    }
}
