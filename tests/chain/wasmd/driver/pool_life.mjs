// The life of a pool whose members have real keys: key generation, the validator's deposit, duties
// that are signed, a report, the exit. The native program surety_chain_pool runs the participants,
// who look at the ledger's native twin; what they want to send goes to the chain as their messages,
// and they see of it what the chain took. It takes any chain with the methods of chain.mjs.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { fromBech32 } from '../../bech32.mjs';
import { LiveLedger } from './ledger.mjs';
import { POOL_NAMES } from './names.mjs';

const KEEPER = 'keeper'; // sends the ticks in the program's story, and is the deployer here

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

// A program with which one talks in lines.
class Talk {
  constructor(program, words) {
    this.child = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.child.stdin.on('error', () => {}); // that it has ended is noticed where it is heard
    this.ended = new Promise((resolve) => {
      this.child.on('close', resolve);
      this.child.on('error', (error) => resolve(error.message));
    });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async hear() {
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`the members have stopped: ${await this.ended}`);
    return value;
  }

  say(line) { this.child.stdin.write(`${line}\n`); }
}

class Life {
  refused = 0;
  steps = 0;

  constructor(chain, talk) {
    this.chain = chain;
    this.talk = talk;
    this.bytes = new Map(POOL_NAMES.map((name) => (
      [name, hex(fromBech32(chain.keys[name].address))])));
    this.names = new Map([...this.bytes].map(([name, bytes]) => [bytes, name]));
    this.names.set(KEEPER, 'deployer');
  }

  // What the program wrote with names as bytes, with names as somebody else gives them.
  renamed(value, nameOf) {
    return JSON.parse(JSON.stringify(value).replaceAll(/"0x[0-9a-f]{40}"/g, (text) => {
      const name = this.names.get(JSON.parse(text));
      return name === undefined ? text : JSON.stringify(nameOf(name));
    }));
  }

  async begin(code) {
    const count = Number(await this.talk.hear());
    if (count !== POOL_NAMES.length) throw new Error(`there are ${count} people in the story`);
    this.talk.say([...this.bytes.values()].join(' '));
    const { genesis } = JSON.parse(await this.talk.hear());
    this.ledger = await LiveLedger.instantiate(
      this.chain, 'deployer', code, (nameOf) => this.renamed(genesis, nameOf));
    await this.chain.giveAdminToItself('deployer', this.ledger.contract);
    this.talk.say(`${this.chain.id} ${this.ledger.contract}`);
  }

  // Many senders at once, each of them one message after the other.
  async sendAll(transactions) {
    const bySender = new Map();
    for (const { transaction: { sender, message } } of transactions) {
      const name = this.names.get(sender);
      if (name === undefined) throw new Error(`nobody is ${sender}`);
      bySender.set(name, [...bySender.get(name) ?? [], message]);
    }
    const failures = [];
    await Promise.all([...bySender].map(async ([name, messages]) => {
      for (const message of messages) {
        const done = await this.ledger.send(name, (nameOf) => this.renamed(message, nameOf));
        if (!done.ok) failures.push(`${name}: ${done.error}`);
      }
    }));
    this.refused += failures.length;
    return failures;
  }

  // Sends what is proposed and tells what came of it.
  async step({ note, transactions }) {
    const before = this.ledger.calls.length;
    const failures = await this.sendAll(transactions);
    const taken = this.ledger.calls.slice(before)
      .sort((a, b) => a.header.height - b.header.height || a.order - b.order);
    if (taken.length === 0) throw new Error(`nothing was taken: ${failures.join('; ')}`);
    const blocks = [];
    for (const { header, transaction } of taken) {
      if (blocks.at(-1)?.header.height !== header.height) blocks.push({ header, transactions: [] });
      blocks.at(-1).transactions.push({ transaction });
    }
    for (const block of blocks) this.talk.say(JSON.stringify(block));
    this.talk.say('');
    this.steps += 1;
    const held = await this.ledger.checkCoins(note ?? `step ${this.steps}`);
    await this.chain.waitFor(taken.at(-1).header.height + 1); // a height is told once
    if (note) console.log(`${blocks[0].header.height}  ${note} (the contract holds ${held})`);
  }

  // Everybody takes out all coins that the ledger owes him.
  async payOut() {
    const { contract } = this.ledger;
    await Promise.all(POOL_NAMES.map(async (name) => {
      const { account } = await this.chain.query(
        contract, { account: { name: this.chain.keys[name].address } });
      if (BigInt(account.balance_atoms) === 0n) return;
      const done = await this.ledger.send(
        name, { payout: { amount_atoms: String(account.balance_atoms) } });
      if (!done.ok) throw new Error(`${name} gets no coins: ${done.error}`);
    }));
    console.log(`all have their coins; ${await this.ledger.checkCoins('payouts')} are left`);
  }
}

// Gives what was done; files about it go into the folder. `pace` is how many heights the members
// have for what takes one of their own.
export async function playPoolLife(chain, { wasm, surety, program, folder, pace, size = 4 }) {
  const { codeId } = await chain.store('deployer', wasm);
  const talk = new Talk(program, ['live', 'life', String(size), String(pace)]);
  const life = new Life(chain, talk);
  try {
    await life.begin(codeId);
    for (let line = await talk.hear(); line !== ''; line = await talk.hear()) {
      await life.step(JSON.parse(line));
    }
    const status = await talk.ended;
    if (status !== 0) throw new Error(`the members ended with ${status}`);
  } finally {
    talk.child.kill();
  }
  await life.payOut();
  mkdirSync(folder, { recursive: true });
  const { root, calls } = await life.ledger.compare(surety, folder);
  writeFileSync(`${folder}/gas.json`, JSON.stringify(life.ledger.gas, undefined, 2));
  console.log(`${calls} calls replayed natively, ${life.refused} more were refused: state root `
    + `${root} on both sides`);
  const kinds = Object.keys(life.ledger.gas);
  return { root, calls, kinds, steps: life.steps, refused: life.refused };
}
