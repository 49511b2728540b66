// The contract on the chain beside its native twin: sends messages as test keys, keeps those that
// the chain took, and checks after each what must hold.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { fromBech32 } from '../../bech32.mjs';
import { decodeAll } from '../../decode.mjs';
import { typeTable } from '../../support.mjs';
import { DENOM } from './names.mjs';

// A history of calls as a fixture of the native program, with everything that came of them.
function twin(title, genesis, calls, root) {
  const blocks = [];
  let height = 0;
  for (const { header, opening, transaction, receipt } of calls) {
    if (header.height !== height) blocks.push({ header, opening, transactions: [] });
    height = header.height;
    blocks.at(-1).transactions.push({ transaction, expect: receipt });
  }
  blocks.at(-1).state_root = root;
  return { fixture: 1, title, genesis, blocks };
}

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

export class LiveLedger {
  calls = [];
  unasked = 0n;
  gas = {};

  // `genesisWith(nameOf)` writes the genesis with names as `nameOf` gives them.
  constructor(chain, contract, genesisWith) {
    this.chain = chain;
    this.contract = contract;
    this.genesis = genesisWith((name) => hex(fromBech32(chain.keys[name].address)));
    this.types = typeTable();
  }

  static async instantiate(chain, deployer, code, genesisWith) {
    const genesis = genesisWith((name) => chain.keys[name].address);
    const granted = (genesis.accounts ?? [])
      .reduce((sum, { balance_atoms: atoms = 0 }) => sum + BigInt(atoms), 0n);
    const { contract, gas } = await chain.instantiate(
      deployer, code, { genesis, denomination: DENOM }, granted);
    const ledger = new LiveLedger(chain, contract, genesisWith);
    ledger.#note('instantiate', gas);
    return ledger;
  }

  #note(kind, gas) {
    (this.gas[kind] ??= []).push(gas);
  }

  // Names in a message are addresses on the chain, and bytes for the twin.
  async send(sender, message, atoms = 0n, denom = DENOM) {
    const { chain } = this;
    const form = typeof message === 'function' ? message : () => message;
    const done = await chain.execute(
      sender, this.contract, form((name) => chain.keys[name].address), atoms, denom);
    if (!done.ok) return done;
    const known = form((name) => hex(fromBech32(chain.keys[name].address)));
    this.#note(Object.keys(known)[0], done.gas);
    const [opening, receipt] =
      decodeAll(this.types, Buffer.from(done.data), 'events', 'receipt');
    const told = { opening, receipt };
    this.calls.push({
      header: { height: done.height, time: done.time, seed: hex(Buffer.alloc(32)) },
      order: done.order,
      ...told,
      transaction: {
        sender: hex(fromBech32(chain.keys[sender].address)), message: known,
        ...(atoms > 0n && { funds_atoms: atoms.toString() }),
      },
    });
    return { ...done, ...told };
  }

  async sendUnasked(sender, atoms) {
    await this.chain.send(sender, this.contract, atoms);
    this.unasked += atoms;
  }

  host() {
    return this.chain.query(this.contract, { host: {} });
  }

  // What the bank holds for the contract is what the ledger owes, its reserve, and gifts.
  async checkCoins(after) {
    const { owed_atoms: owed, reserve_atoms: reserve } = await this.host();
    const held = await this.chain.balance(this.contract);
    const due = BigInt(owed) + BigInt(reserve) + this.unasked;
    if (held !== due) {
      throw new Error(`after ${after} the bank holds ${held} for the contract; it is due ${due}`);
    }
    return held;
  }

  // Writes the exported state and the twin, and has the native program compare the two.
  async compare(surety, folder) {
    const state = join(folder, 'state.json');
    const fixture = join(folder, 'twin.json');
    writeFileSync(state, JSON.stringify({ models: await this.chain.records(this.contract) }));
    const exported = JSON.parse(execFileSync(
      surety, ['chain-state', '--format', 'json', state], { encoding: 'utf8' }));
    const root = exported.state_root;
    const calls = [...this.calls].sort(
      (a, b) => a.header.height - b.header.height || a.order - b.order);
    writeFileSync(fixture, JSON.stringify(
      twin('What a chain did', this.genesis, calls, root), undefined, 2));
    execFileSync(surety, ['replay', '--audit', '--strict', '--chain', this.chain.id,
      '--contract', this.contract, fixture], { stdio: 'inherit' });
    return { root, calls: calls.length };
  }
}
