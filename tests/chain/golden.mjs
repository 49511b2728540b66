// Makes golden traces out of fixtures: the same history as calls of a contract (TRACE), with what
// the web module says that each must answer, and as a fixture of the native program (TWIN).
//   node tests/chain/golden.mjs FOLDER FIXTURE...
// Names become addresses, the beacon is mixed, commitments are made anew for the new ledger id.
// Fixtures of ledgers that authenticate themselves are left out.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { toBech32 } from './bech32.mjs';
import { Refused, Session, long, twin } from './session.mjs';

const CHAIN = 'surety-1';
const DENOM = 'atom';
const PREFIX = 'wasm';
const PREIMAGES_KNOWN = 64; // epochs
const ACCOUNTS_KNOWN = 32;

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const canonical = (name) => sha256(Buffer.from(`surety trace ${name}`)).subarray(0, 20);
const address = (name) => toBech32(PREFIX, canonical(name));
const nameInHex = (name) => `0x${canonical(name).toString('hex')}`;
const CONTRACT = toBech32(PREFIX, sha256(Buffer.from('the contract of golden traces')));

function commitment(ledgerId, account, preimage) {
  const tag = Buffer.from('commit');
  const hash = sha256(Buffer.of(tag.length), tag, ledgerId, long(account), preimage);
  return `0x${hash.toString('hex')}`;
}

// Preimages in the fixtures are the account's id plus one, repeated, and the epoch as last byte.
function commitmentsAnew(before, after) {
  const anew = new Map();
  for (let account = 0; account < ACCOUNTS_KNOWN; ++account) {
    for (let epoch = 0; epoch < PREIMAGES_KNOWN; ++epoch) {
      const preimage = Buffer.alloc(32, account + 1);
      preimage[31] = epoch;
      anew.set(commitment(before, account, preimage), commitment(after, account, preimage));
    }
  }
  return anew;
}

function genesisOf(fixture, nameOf) {
  const { rules, accounts = [] } = fixture.genesis;
  return {
    rules: { ...rules, beacon: { close_heights: 5, ...rules.beacon, mode: 'mix' } },
    accounts: accounts.map((account) => ({ ...account, name: nameOf(account.name) })),
  };
}

// A message for another ledger: the one member that is a name, and commitments.
function translated(message, nameOf, anew) {
  return JSON.parse(JSON.stringify(message), (key, value) => {
    if (key === 'to') return nameOf(value);
    return typeof value === 'string' ? anew.get(value) ?? value : value;
  });
}

class Golden {
  constructor(session, fixture) {
    this.fixture = fixture;
    this.genesis = genesisOf(fixture, nameInHex);
    this.ledger = session.open(this.genesis, CHAIN, CONTRACT);
    this.anew = commitmentsAnew(session.open(fixture.genesis).id(), this.ledger.id());
    this.calls = [];
    this.steps = [];
  }

  step(call, name, header, sender, atoms, msg, expect) {
    const funds = BigInt(atoms) > 0n ? [{ denom: DENOM, amount: String(atoms) }] : [];
    this.steps.push({
      call, name, height: header.height, time_ns: String(BigInt(header.time) * 1_000_000_000n),
      ...(sender && { sender }), ...(funds.length > 0 && { funds }), ...(msg && { msg }),
      ...(expect && { expect }),
    });
  }

  begin(first) {
    const { genesis_time: time = 0 } = this.fixture.genesis.rules;
    const start = { height: 1, time: Math.min(Math.max(time, 0), first.time) };
    const granted = (this.fixture.genesis.accounts ?? [])
      .reduce((sum, { balance_atoms: atoms = 0 }) => sum + BigInt(atoms), 0n);
    const msg = { genesis: genesisOf(this.fixture, address), denomination: DENOM };
    this.step('instantiate', 'instantiate', start, address('deployer'), granted, msg, 'ok');
    this.step('own_admin', 'own_admin', start);
  }

  transaction(header, { sender, message, funds_atoms: atoms = 0 }) {
    const known = translated(message, nameInHex, this.anew);
    const done = this.ledger.execute(header.height, header.time,
      { sender: nameInHex(sender), message: known, funds_atoms: atoms });
    const expect = done.refused
      ? { refused: done.refused } : { data: done.answer.toString('base64') };
    if (!done.refused) this.calls.push(done);
    this.step('execute', Object.keys(message)[0], header, address(sender), atoms,
      translated(message, address, this.anew), expect);
    this.step('query', 'host', header, undefined, 0, { host: {} }, 'ok');
  }

  run() {
    const blocks = this.fixture.blocks.filter(({ refused }) => refused === undefined);
    if (blocks.length === 0) return undefined;
    this.begin(blocks[0].header);
    for (const { header, transactions = [] } of blocks) {
      for (const { transaction } of transactions) {
        // Where a fixture shows what signatures do to a host, no chain can send that.
        if (transaction.signature || transaction.sequence || transaction.valid_until) continue;
        this.transaction(header, transaction);
      }
    }
    const { title } = this.fixture;
    const root = this.ledger.root();
    return {
      trace: { trace: 1, title, chain_id: CHAIN, contract: CONTRACT, steps: this.steps, root },
      twin: twin(title, { chain: CHAIN, contract: CONTRACT }, this.genesis, this.calls, root),
    };
  }
}

function golden(session, path) {
  const fixture = JSON.parse(readFileSync(path, 'utf8'));
  if (fixture.genesis.rules.authentication === 'ledger') return undefined;
  try {
    return new Golden(session, fixture).run();
  } catch (error) {
    if (error instanceof Refused) return undefined; // the genesis, now that the beacon is mixed
    throw error;
  }
}

const [folder, ...paths] = process.argv.slice(2);
const session = await Session.start();
mkdirSync(folder, { recursive: true });
let made = 0;
for (const path of paths) {
  const both = golden(session, path);
  if (both === undefined) {
    console.error(`${path}: nothing that a contract can play`);
    continue;
  }
  const stem = join(folder, `${basename(dirname(path))}.${basename(path, '.json')}`);
  writeFileSync(`${stem}.trace.json`, JSON.stringify(both.trace));
  writeFileSync(`${stem}.twin.json`, JSON.stringify(both.twin));
  made += 1;
}
console.log(`${made} golden traces`);
