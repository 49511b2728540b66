// A pool's story: deposits, a draw, a fine with interest and its payment, the pool's end. Each
// step is a call of the contract by some test key, and after each the coins are counted. It takes
// any chain with the methods of chain.mjs.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';

import { LiveLedger } from './ledger.mjs';
import { NAMES } from './names.mjs';

const MEMBERS = NAMES.filter((name) => name !== 'deployer');
const DEPOSIT = 1000n;
const EPOCH = 40; // heights
const CLOSE = 30; // heights, of an epoch's beginning, in which reveals count
const KEYGEN = 2 * EPOCH;
const REGISTER = KEYGEN - 10; // of them to register keys, which nobody does here

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const long = (value) => Buffer.from(BigUint64Array.of(BigInt(value)).buffer);
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
    keys: { register_blocks: REGISTER },
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

class Story {
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

async function reveal(story, commit, names, epoch) {
  await story.all(`${names.length} reveal in epoch ${epoch}`, names, (name) => ({
    reveal: { preimage: hex(preimage(name, epoch)), next_commitment: commit(name, epoch + 1) },
  }));
}

async function begin(chain, wasm) {
  const stored = await chain.store('deployer', wasm);
  const checksum = sha256(wasm).toString('hex');
  if (stored.checksum.toLowerCase() !== checksum) throw new Error('the chain stored other bytes');
  console.log(`the module, ${wasm.length} bytes, is code ${stored.codeId}`);
  return LiveLedger.instantiate(chain, 'ada', stored.codeId, genesisWith);
}

async function money(story) {
  await story.refused('before the contract is its own admin nothing goes', 'chain.not_own_admin',
    'ben', { deposit: { amount_atoms: '1000' } }, DEPOSIT);
  await story.chain.giveAdminToItself('ada', story.ledger.contract);
  await story.applied('ada pays ben', 'ada', (nameOf) => (
    { transfer: { to: nameOf('ben'), amount_atoms: '250', hours_in: '0', hours_out: '0' } }));
  await story.applied('ada takes coins out', 'ada', { payout: { amount_atoms: '1000' } });
  await story.refused('nobody takes out what he has not', 'accounts.too_little_balance',
    'ben', { payout: { amount_atoms: '251' } });
  await story.refused('other coins are no atoms', 'chain.wrong_denomination',
    'cleo', { deposit: { amount_atoms: '1000' } }, DEPOSIT, 'other');
  await story.ledger.sendUnasked('pia', 777n);
  await story.done('coins that nobody asked for change nothing');
  await story.all('sixteen deposit', MEMBERS, () => ({ deposit: { amount_atoms: '1000' } }),
    DEPOSIT);
}

async function pool(story) {
  const commit = await commitments(story.ledger);
  const first = await story.epoch() + 1;
  await story.waitForEpoch(first);
  await story.all('all join the beacon', MEMBERS, (name) => (
    { join_beacon: { commitment: commit(name, first + 1) } }));
  await story.applied('a pool is asked for', 'ada', { assemble: {} });
  if (await story.epoch() !== first) throw new Error('the epoch was too short for this machine');
  await story.waitForEpoch(first + 1);
  await reveal(story, commit, MEMBERS, first + 1);
  await story.waitForEpoch(first + 2);
  await story.applied('the draw is done with the next call', 'ada', { tick: {} });
  return { commit, epoch: first + 2 };
}

async function fine(story, { commit, epoch }) {
  const { ledger, chain } = story;
  const seat = await chain.query(ledger.contract, { seat: { seat: '0' } });
  const silent = MEMBERS[Number(seat.seat.account)];
  await reveal(story, commit, MEMBERS.filter((name) => name !== silent), epoch);
  await chain.waitFor(epoch * EPOCH + CLOSE + 1);
  await story.applied(`${silent} kept silent and is fined`, 'ada', { tick: {} });
  await story.waitForEpoch(epoch + 1);
  await story.applied('interest grows; a part is paid', silent,
    { pay_fine: { seat: '0', amount_atoms: '30' } }, 30n);
  await story.applied('anyone may pay the rest', 'ada',
    { pay_fine: { seat: '0', amount_atoms: '500' } });
  await story.refused('nothing is owed any more', 'fines.nothing_due', 'ada',
    { pay_fine: { seat: '0', amount_atoms: '1' } });
  return silent;
}

async function end(story, { epoch, silent }) {
  await story.chain.waitFor(epoch * EPOCH + KEYGEN + 2);
  await story.applied('without a key the pool dissolves', 'ada', { tick: {} });
  await story.applied(`${silent}, out of the beacon, has a deposit again and takes it back`, silent,
    { withdraw: {} });
  const { contract } = story.ledger;
  const { account } = await story.chain.query(
    contract, { account: { name: story.chain.keys[silent].address } });
  await story.applied('and all its coins', silent,
    { payout: { amount_atoms: account.balance_atoms } });
}

// Gives what was done; files about it go into the folder.
export async function play(chain, { wasm, surety, folder }) {
  const ledger = await begin(chain, wasm);
  const story = new Story(chain, ledger);
  await money(story);
  const drawn = await pool(story);
  const silent = await fine(story, drawn);
  await end(story, { ...drawn, silent });
  mkdirSync(folder, { recursive: true });
  const { root, calls } = await ledger.compare(surety, folder);
  writeFileSync(`${folder}/gas.json`, JSON.stringify(ledger.gas, undefined, 2));
  console.log(`${calls} calls replayed natively: state root ${root} on both sides`);
  console.log(`${story.steps} steps passed`);
  return { root, calls, steps: story.steps };
}
