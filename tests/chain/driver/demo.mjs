// A pool's story on the test chain: every step is a signed transaction, and after each the coins
// are counted. At the end the exported state is compared with the native replay.
//   node tests/chain/driver/demo.mjs     (scripts/chain demo calls it)
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

import { long } from '../session.mjs';
import { Chain } from './chain.mjs';
import { LiveLedger } from './ledger.mjs';
import { NAMES } from './keys.mjs';

const root = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const MODULE = env.SURETY_CONTRACT ?? root('build/wasm/surety_cosmwasm.wasm');
const SURETY = root('build/gcc/surety');
const FOLDER = root('build/chain/demo');
const MEMBERS = NAMES.filter((name) => name !== 'deployer');
const DEPOSIT = 1000n;
const EPOCH = 40; // heights
const CLOSE = 30; // heights, of an epoch's beginning, in which reveals count
const KEYGEN = 2 * EPOCH;

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (bytes) => `0x${bytes.toString('hex')}`;
const tagged = (tag, ...parts) => sha256(Buffer.of(tag.length), Buffer.from(tag), ...parts);

const genesisWith = (nameOf) => ({
  rules: {
    authentication: 'host',
    blocks_per_epoch: EPOCH,
    fees: { hours: '0', metered_by_host: true },
    accounts: { least_transfer_fee_hours: '0' },
    pools: {
      deposit_atoms: DEPOSIT.toString(), pool_size: 4, min_active: 16, least_members: 3,
      keygen_blocks: KEYGEN,
    },
    fines: {
      max_penalty_atoms: '500',
      amounts: { missed_reveal_atoms: '100', keygen_silence_atoms: '100' },
    },
    beacon: { mode: 'mix', close_heights: CLOSE },
  },
  accounts: MEMBERS.map((name) => ({
    name: nameOf(name),
    balance_atoms: name === 'ada' ? '5000' : '0',
    identity: hex(tagged('identity', Buffer.from(name))),
  })),
});

class Demo {
  steps = 0;

  constructor(chain, ledger) {
    this.chain = chain;
    this.ledger = ledger;
  }

  async done(what) {
    const held = await this.ledger.checkCoins(what);
    this.steps += 1;
    console.log(`${String(this.steps).padStart(3)}  ${what}; the contract holds ${held}`);
  }

  async applied(what, sender, message, atoms = 0n) {
    const result = await this.ledger.send(sender, message, atoms);
    if (!result.ok) throw new Error(`${what}: ${result.error}`);
    await this.done(what);
    return result;
  }

  async refused(what, code, sender, message, atoms = 0n, denom = undefined) {
    const result = await this.ledger.send(sender, message, atoms, denom);
    if (result.ok) throw new Error(`${what}: it was taken`);
    if (!result.error.includes(`${code}: `)) throw new Error(`${what}: ${result.error}`);
    await this.done(`${what} (${code})`);
  }

  // Many senders at once, as on a real chain; their order is the chain's.
  async all(what, names, messageOf, atoms = 0n) {
    const results = await Promise.all(
      names.map((name) => this.ledger.send(name, messageOf(name), atoms)));
    results.forEach((result, i) => {
      if (!result.ok) throw new Error(`${what}, ${names[i]}: ${result.error}`);
    });
    await this.done(what);
    return results;
  }

  // The ledger's epoch at the chain's height, and its first height.
  async epoch() {
    return Math.floor(await this.chain.height() / EPOCH);
  }

  // Waits until this epoch is young enough for `room` heights of reveals, or the next one begins.
  async youngEpoch(room) {
    const height = await this.chain.height();
    if (height % EPOCH + room > CLOSE) await this.chain.waitFor(height - height % EPOCH + EPOCH);
    return this.epoch();
  }

  async waitForEpoch(epoch) {
    await this.chain.waitFor(epoch * EPOCH);
  }
}

function preimage(name, epoch) {
  return tagged('preimage', Buffer.from(name), long(epoch));
}

async function commitments(ledger) {
  const { ledger_id: id } = await ledger.host();
  const bytes = Buffer.from(id.slice(2), 'hex');
  return (name, epoch) =>
    hex(tagged('commit', bytes, long(MEMBERS.indexOf(name)), preimage(name, epoch)));
}

async function reveal(demo, commit, names, epoch) {
  await demo.all(`${names.length} reveal in epoch ${epoch}`, names, (name) => ({
    reveal: { preimage: hex(preimage(name, epoch)), next_commitment: commit(name, epoch + 1) },
  }));
}

async function begin(chain) {
  const wasm = readFileSync(MODULE);
  const stored = await chain.store('deployer', wasm);
  const checksum = sha256(wasm).toString('hex');
  if (stored.checksum.toLowerCase() !== checksum) throw new Error('the chain stored other bytes');
  console.log(`the module, ${wasm.length} bytes, is code ${stored.codeId}`);
  return LiveLedger.instantiate(chain, 'ada', stored.codeId, genesisWith);
}

async function money(demo) {
  await demo.refused('before the contract is its own admin nothing goes', 'chain.not_own_admin',
    'ben', { deposit: { amount_atoms: '1000' } }, DEPOSIT);
  await demo.chain.giveAdminToItself('ada', demo.ledger.contract);
  await demo.applied('ada pays ben', 'ada', (nameOf) => (
    { transfer: { to: nameOf('ben'), amount_atoms: '250', hours_in: '0', hours_out: '0' } }));
  await demo.applied('ada takes coins out', 'ada', { payout: { amount_atoms: '1000' } });
  await demo.refused('nobody takes out what he has not', 'accounts.too_little_balance',
    'ben', { payout: { amount_atoms: '251' } });
  await demo.refused('other coins are no atoms', 'chain.wrong_denomination',
    'cleo', { deposit: { amount_atoms: '1000' } }, DEPOSIT, 'other');
  await demo.ledger.sendUnasked('pia', 777n);
  await demo.done('coins that nobody asked for change nothing');
  await demo.all('sixteen deposit', MEMBERS, () => ({ deposit: { amount_atoms: '1000' } }),
    DEPOSIT);
}

async function pool(demo) {
  const commit = await commitments(demo.ledger);
  const first = await demo.epoch();
  await demo.all('all join the beacon', MEMBERS, (name) => (
    { join_beacon: { commitment: commit(name, first + 1) } }));
  await demo.applied('a pool is asked for', 'ada', { assemble: {} });
  if (await demo.epoch() !== first) throw new Error('the epoch was too short for this machine');
  await demo.waitForEpoch(first + 1);
  await reveal(demo, commit, MEMBERS, first + 1);
  await demo.waitForEpoch(first + 2);
  await demo.applied('the draw is done with the next call', 'ada', { tick: {} });
  return { commit, epoch: first + 2 };
}

async function fine(demo, { commit, epoch }) {
  const { ledger, chain } = demo;
  const seat = await chain.query(ledger.contract, { seat: { seat: '0' } });
  const silent = MEMBERS[Number(seat.account)];
  await reveal(demo, commit, MEMBERS.filter((name) => name !== silent), epoch);
  await chain.waitFor(epoch * EPOCH + CLOSE + 1);
  await demo.applied(`${silent} kept silent and is fined`, 'ada', { tick: {} });
  await demo.waitForEpoch(epoch + 1);
  await demo.applied('interest grows; a part is paid', silent,
    { pay_fine: { seat: '0', amount_atoms: '30' } }, 30n);
  await demo.applied('anyone may pay the rest', 'ada',
    { pay_fine: { seat: '0', amount_atoms: '500' } });
  await demo.refused('nothing is owed any more', 'fines.nothing_owed', 'ada',
    { pay_fine: { seat: '0', amount_atoms: '1' } });
}

async function end(demo, { epoch }) {
  await demo.chain.waitFor(epoch * EPOCH + KEYGEN + 2);
  await demo.applied('without a key the pool dissolves', 'ada', { tick: {} });
  await demo.all('everyone leaves the beacon', ['ada'], () => ({ leave_beacon: {} }));
}

async function main() {
  const endpoint = `http://127.0.0.1:${env.SURETY_CHAIN_PORT ?? 26657}`;
  const chain = await Chain.connect(endpoint);
  try {
    const ledger = await begin(chain);
    const demo = new Demo(chain, ledger);
    await money(demo);
    const story = await pool(demo);
    await fine(demo, story);
    await end(demo, story);
    mkdirSync(FOLDER, { recursive: true });
    const { root: state, calls } = await ledger.compare(SURETY, FOLDER);
    writeFileSync(`${FOLDER}/gas.json`, JSON.stringify(ledger.gas, undefined, 2));
    console.log(`${calls} calls replayed natively: state root ${state} on both sides`);
    console.log(`${demo.steps} steps passed`);
  } finally {
    chain.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error);
  exit(1);
}
