// What a call costs does not follow from how many records there are: the same calls on ledgers of
// 100, 10,000 and 1,000,000 accounts read and write the same few records. Trees and heaps grow by
// a level now and then, which the bound allows for.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { LargeRecords } from './large_records.mjs';
import { inSdkGas } from './prices.mjs';
import { StrictChain } from './strict_chain.mjs';
import { contractBytes, DENOMINATION } from './support.mjs';
import { address, RULES } from './world.mjs';

const bytes = contractBytes();
const SIZES = [100, 10_000, 1_000_000];
const hex = (byte) => `0x${byte.repeat(32)}`;

// Whose calls: person 0 to N / 10 - 1 have a deposit (20 at the least), the others none.
const CALLS = {
  transfer: () => [address('person 1'), { transfer: { to: address('person 2'),
    amount_atoms: '5', hours_in: '10', hours_out: '2' } }],
  'transfer to nobody yet': () => [address('person 1'), { transfer: { to: address('somebody'),
    amount_atoms: '5', hours_in: '10', hours_out: '2' } }],
  payout: () => [address('person 3'), { payout: { amount_atoms: '7' } }],
  deposit: (n) => [address(`person ${n - 1}`), { deposit: { amount_atoms: '1000' } }],
  withdraw: () => [address('person 4'), { withdraw: {} }],
  join_beacon: () => [address('person 5'), { join_beacon: { commitment: hex('11') } }],
  assemble: () => [address('person 6'), { assemble: {} }],
  tick: () => [address('person 7'), { tick: {} }],
};
const QUERIES = {
  account: { account: { name: address('person 9') } },
  accounts: { accounts: { first: '50', limit: 20 } },
  participants: { participants: { first: '5', limit: 10 } },
  status: { status: {} },
  assembly: { assembly: {} },
};

function chainOf(count) {
  const contract = `test1${'cc'.repeat(32)}`;
  const records = new LargeRecords(RULES, [String(count), 'test-1', contract, DENOMINATION]);
  const chain = new StrictChain(bytes, { records, admin: contract, contract });
  chain.give(contract, DENOMINATION, 5000n * BigInt(count));
  chain.height = 2;
  return chain;
}

function measure(count) {
  const chain = chainOf(count);
  const costs = {};
  const note = (name) => {
    const { reads, writes, removes, bytes_read: read, bytes_written: written, gas } = chain.last;
    costs[name] = { reads, writes: writes + removes, bytes: read + written, gas: inSdkGas(gas) };
  };
  for (const [name, call] of Object.entries(CALLS)) {
    chain.store.base.forget();
    chain.execute(...call(count));
    note(name);
  }
  chain.store.base.forget();
  for (const [name, query] of Object.entries(QUERIES)) {
    chain.query(query);
    note(`query ${name}`);
  }
  return costs;
}

test('calls cost the same on 100, 10,000 and 1,000,000 accounts', () => {
  const [small, ...larger] = SIZES.map(measure);
  console.log(JSON.stringify({ small, largest: larger.at(-1) }));
  for (const costs of larger) {
    for (const [name, cost] of Object.entries(costs)) {
      const before = small[name];
      assert.ok(cost.reads <= before.reads + 6, `${name} reads ${cost.reads}, not ${before.reads}`);
      assert.ok(cost.writes <= before.writes + 4,
        `${name} writes ${cost.writes}, not ${before.writes}`);
      assert.ok(cost.gas <= before.gas * 1.25 + 5000,
        `${name} takes ${cost.gas}, not ${before.gas}`);
    }
  }
});

test('a call costs what it touches: its gas is counted operator by operator', () => {
  const chain = chainOf(100);
  chain.query({ status: {} });
  assert.ok(chain.last.operators_gas > 100_000n, 'the module counts');
  assert.ok(chain.last.gas > chain.last.operators_gas, 'the store is paid for');
});
