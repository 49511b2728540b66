//! Runs a trace against a contract in the virtual machine of CosmWasm chains.
//!
//!     surety-chain-vm --cache FOLDER [--state FILE] TRACE CONTRACT.wasm [LATER.wasm...]
//!
//! Prints a line of JSON for each step: how it ended, the exact result, payments, coins, gas.
//! Exit codes: 0 all steps ended as expected, 1 one did not or a call trapped, 2 usage or input.

mod addresses;
mod host;
mod machine;
mod report;
mod storage;
mod trace;
mod world;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use addresses::Api;
use host::Host;
use machine::Machine;
use trace::{Addresses, Trace};
use world::{Facts, World};

const USAGE: &str =
    "usage: surety-chain-vm --cache FOLDER [--state FILE] TRACE CONTRACT.wasm [LATER.wasm...]";

struct Arguments {
    cache: PathBuf,
    state: Option<PathBuf>,
    trace: PathBuf,
    modules: Vec<PathBuf>,
}

fn arguments() -> Option<Arguments> {
    let mut given = std::env::args_os().skip(1);
    let (mut cache, mut state, mut files) = (None, None, Vec::new());
    while let Some(argument) = given.next() {
        match argument.to_str() {
            Some("--cache") => cache = Some(PathBuf::from(given.next()?)),
            Some("--state") => state = Some(PathBuf::from(given.next()?)),
            Some(option) if option.starts_with("--") => return None,
            _ => files.push(PathBuf::from(argument)),
        }
    }
    if files.len() < 2 {
        return None;
    }
    Some(Arguments {
        cache: cache?,
        state,
        trace: files.remove(0),
        modules: files,
    })
}

/// The cache trusts what lies in its folder, so each run begins with an empty one of its own.
fn fresh_machine(folder: &Path, trace: &Trace) -> Result<Machine, Box<dyn Error>> {
    let folder = folder.join(std::process::id().to_string());
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(Machine::new(&folder, Api::of(trace.addresses))?)
}

fn run(arguments: &Arguments) -> Result<u32, Box<dyn Error>> {
    let trace: Trace = serde_json::from_slice(&fs::read(&arguments.trace)?)?;
    if trace.trace != 1 {
        return Err(format!("trace format {} is not known", trace.trace).into());
    }
    let machine = fresh_machine(&arguments.cache, &trace)?;
    let mut facts = Facts {
        contract: trace.contract.clone(),
        code: 1,
        // Where addresses are plain, the ledger is nobody's contract and its admin from the start.
        admin: (trace.addresses == Addresses::Plain).then(|| trace.contract.clone()),
        ..Default::default()
    };
    for module in &arguments.modules {
        let checksum = machine.store(&fs::read(module)?)?;
        facts.checksums.push(checksum);
    }
    let mut host = Host {
        machine: &machine,
        trace: &trace,
        world: World {
            facts,
            ..Default::default()
        },
    };
    let failures = play(&mut host, &trace);
    if let Some(file) = &arguments.state {
        fs::write(file, report::state_json(&host.world.records).to_string())?;
    }
    Ok(failures)
}

fn play(host: &mut Host, trace: &Trace) -> u32 {
    let mut failures = 0;
    for (index, step) in trace.steps.iter().enumerate() {
        let done = host.step(step);
        println!("{}", report::line(index, step, &done, &host.world));
        if let Some(what) = report::difference(step, &done) {
            eprintln!("{}: step {index} {}: {what}", trace.title, step.name);
            failures += 1;
        }
    }
    failures
}

fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let outcome = run(&arguments);
    let own = arguments.cache.join(std::process::id().to_string());
    if own.exists() && fs::remove_dir_all(&own).is_err() {
        eprintln!("{} could not be removed", own.display());
    }
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
