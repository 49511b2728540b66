// The stories that a real chain plays (wasmd/driver), on the strict host: so that they are known to
// be right where nobody can start a chain.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { fromBech32, toBech32 } from './bech32.mjs';
import { Refused, StrictChain } from './strict_chain.mjs';
import { contractBytes } from './support.mjs';
import { DENOM, EVERYBODY } from './wasmd/driver/names.mjs';
import { playPoolLife } from './wasmd/driver/pool_life.mjs';
import { play } from './wasmd/driver/story.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest();
const BECH32 = {
  canonical(text) {
    try {
      return fromBech32(text.toString());
    } catch (error) {
      return error;
    }
  },
  human: (bytes) => Buffer.from(toBech32('wasm', bytes)),
};

// What chain.mjs is for a real chain. A call takes a height of its own now and then.
class StrictDriver {
  id = 'surety-1';
  calls = 0;
  keys = Object.fromEntries(EVERYBODY.map((name) => (
    [name, { address: toBech32('wasm', sha256(name).subarray(0, 20)) }])));

  async store(name, wasm) {
    this.chain = new StrictChain(wasm, { addresses: BECH32, chainId: this.id,
      contract: toBech32('wasm', sha256('contract')), metered: false });
    for (const { address } of Object.values(this.keys)) {
      this.chain.give(address, DENOM, 1_000_000n);
      this.chain.give(address, 'other', 1_000_000n);
    }
    return { checksum: sha256(wasm).toString('hex'), codeId: 1 };
  }

  place(response) {
    const { height, seconds } = this.chain;
    this.calls += 1;
    if (this.calls % 3 === 0) this.advance(1);
    return { height, time: seconds, order: this.calls, gas: 0,
      data: response.data && Buffer.from(response.data, 'base64') };
  }

  advance(heights) {
    this.chain.height += heights;
    this.chain.seconds += heights;
  }

  async instantiate(name, code, message, atoms) {
    const funds = [{ denom: DENOM, amount: String(atoms) }];
    const { address } = this.keys[name];
    const place = this.place(this.chain.instantiate(address, message, funds));
    return { contract: this.chain.contract, ...place };
  }

  async giveAdminToItself() {
    this.chain.admin = this.chain.contract;
  }

  async execute(name, contract, message, atoms = 0n, denom = DENOM) {
    const funds = atoms > 0n ? [{ denom, amount: String(atoms) }] : [];
    try {
      return { ok: true,
        ...this.place(this.chain.execute(this.keys[name].address, message, funds)) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, error: error.message };
      throw error;
    }
  }

  async send(name, to, atoms) {
    assert.ok(this.chain.move(this.keys[name].address, to, DENOM, atoms));
  }

  async balance(address) { return this.chain.balance(address, DENOM); }
  async query(contract, message) { return this.chain.query(message); }
  async height() { return this.chain.height; }
  async waitFor(height) { this.advance(Math.max(0, height - this.chain.height)); }
  async records() { return this.chain.state().models; }
}

test('the story of a pool, and its native twin', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'surety-story-'));
  try {
    const root = new URL('../../', import.meta.url).pathname;
    const surety = process.env.SURETY ?? join(root, 'build/gcc/surety');
    const { calls, steps } = await play(new StrictDriver(), {
      wasm: contractBytes(), surety, folder });
    assert.ok(steps >= 17, `${steps} steps`);
    const { blocks } = JSON.parse(readFileSync(join(folder, 'twin.json'), 'utf8'));
    assert.equal(blocks.reduce((sum, { transactions }) => sum + transactions.length, 0), calls);
    const events = blocks.flatMap(({ opening, transactions }) => [
      ...opening, ...transactions.flatMap(({ expect }) => expect.events ?? [])])
      .map((event) => Object.keys(event)[0]);
    for (const kind of ['deposited', 'seat_taken', 'pool_assembled', 'fine_imposed', 'fine_paid',
      'pool_dissolved', 'paid_out']) {
      assert.ok(events.includes(kind), `${kind} happened`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the life of a pool with real keys, and its native twin', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'surety-story-'));
  try {
    const built = (name) => new URL(`../../build/gcc/${name}`, import.meta.url).pathname;
    const { calls, kinds, refused } = await playPoolLife(new StrictDriver(), {
      wasm: contractBytes(), surety: process.env.SURETY ?? built('surety'),
      program: process.env.SURETY_CHAIN_POOL ?? built('surety_chain_pool'), folder, pace: 4 });
    assert.ok(calls > 100 && refused < calls / 10, `${calls} calls, ${refused} refused`);
    for (const kind of ['register_key', 'deal', 'confirm', 'initiate_deposit', 'propose_task',
      'aggregate_task', 'fund_pool', 'report_balance', 'exit_pool', 'payout']) {
      assert.ok(kinds.includes(kind), `${kind} was sent`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
