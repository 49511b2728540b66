// What a call costs does not follow from how many records there are: the same calls on ledgers of
// 100, 10,000 and 1,000,000 accounts read and write the same records. Only joining and leaving the
// active list, a binary tree over account ids, takes a record more where the ids double (L-5).
// Every kind of message and question is among them, named by the contract's own table of types.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Maker } from './any_message.mjs';
import { LargeRecords } from './large_records.mjs';
import { inSdkGas } from './prices.mjs';
import { Refused, StrictChain } from './strict_chain.mjs';
import { contractBytes, DENOMINATION } from './support.mjs';
import { address, RULES } from './world.mjs';

const bytes = contractBytes();
const SIZES = [100, 10_000, 1_000_000];
const hex = (byte) => `0x${byte.repeat(32)}`;

// Whose calls: person 0 to N / 10 - 1 have a deposit (20 at the least), the others none. A person's
// number is the account's id.
const listed = (n) => Math.max(n / 10, 20);
const CALLS = {
  transfer: () => [address('person 1'), { transfer: { to: address('person 2'),
    amount_atoms: '5', hours_in: '10', hours_out: '2' } }],
  'transfer to nobody yet': () => [address('person 1'), { transfer: { to: address('somebody'),
    amount_atoms: '5', hours_in: '10', hours_out: '2' } }],
  payout: () => [address('person 3'), { payout: { amount_atoms: '7' } }],
  deposit: (n) => [address(`person ${listed(n)}`), { deposit: { amount_atoms: '1000' } }],
  'deposit far beyond': (n) => [address(`person ${n - 1}`), { deposit: { amount_atoms: '1000' } }],
  withdraw: () => [address('person 4'), { withdraw: {} }],
  join_beacon: () => [address('person 5'), { join_beacon: { commitment: hex('11') } }],
  assemble: () => [address('person 6'), { assemble: {} }],
  tick: () => [address('person 7'), { tick: {} }],
};
// Who joins or leaves the list with it.
const ON_THE_LIST = { deposit: listed, withdraw: () => 4, 'any withdraw': () => 8,
  'deposit far beyond': (n) => n - 1 };
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

// Those are taken; whatever else there is, a message of each kind and every question, is at least
// read and looked into, and then taken or refused.
const maker = new Maker([address('person 9')]);
const PAGE = 10; // entries, of which the smallest ledger has as many

function tried(call) {
  try {
    call();
    return 'taken';
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

function measureAll(chain, note) {
  for (const kind of maker.kinds('execute_msg')) {
    chain.store.base.forget();
    const message = maker.plain('execute_msg', kind);
    note(`any ${kind}`, tried(() => chain.execute(address('person 8'), message)));
  }
  chain.store.base.forget();
  for (const kind of maker.kinds('query_msg')) {
    const question = maker.plain('query_msg', kind);
    if (maker.members('query_msg', kind).includes('limit')) question[kind].limit = PAGE;
    note(`any query ${kind}`, tried(() => chain.query(question)));
  }
}

// The list's nodes that an account's change reads and writes: one a level on the way to its leaf.
// Where the tree grows so that the account is in its range, each level added is a node above what
// was the root; the topmost is on that way already, and those between it and the old root are not.
const LEAF_ACCOUNTS = 64;
const levelsOver = (id) => Math.ceil(Math.log2(Math.floor(id / LEAF_ACCOUNTS) + 1));

function nodesTouched(count, id) {
  const before = levelsOver(listed(count) - 1);
  const levels = Math.max(before, levelsOver(id));
  return levels + Math.max(levels - before - 1, 0);
}

function measure(count) {
  const chain = chainOf(count);
  const costs = {};
  const note = (name, fate = 'taken') => {
    const { reads, writes, removes, bytes_read: read, bytes_written: written, gas } = chain.last;
    costs[name] = { reads, writes: writes + removes, bytes: read + written, gas: inSdkGas(gas),
      fate };
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
  measureAll(chain, note);
  return costs;
}

test('calls cost the same on 100, 10,000 and 1,000,000 accounts', () => {
  const all = SIZES.map(measure);
  console.log(JSON.stringify(Object.fromEntries(SIZES.map((size, i) => [size, all[i]]))));
  const [small, ...larger] = all;
  larger.forEach((costs, i) => {
    const nodes = (name, n) => nodesTouched(n, ON_THE_LIST[name](n));
    for (const [name, cost] of Object.entries(costs)) {
      const before = small[name];
      const more = name in ON_THE_LIST ? nodes(name, SIZES[i + 1]) - nodes(name, SIZES[0]) : 0;
      const told = `${name}: ${JSON.stringify(before)} on ${SIZES[0]}, ${JSON.stringify(cost)}`;
      assert.equal(cost.fate, before.fate, told);
      assert.ok(cost.reads <= before.reads + more, told);
      assert.ok(cost.writes <= before.writes + more, told);
      assert.ok(cost.gas <= before.gas * 1.01 + 4500 * more, told);
    }
  });
});

test('a call costs what it touches: its gas is counted operator by operator', () => {
  const chain = chainOf(100);
  chain.query({ status: {} });
  assert.ok(chain.last.operators_gas > 100_000n, 'the module counts');
  assert.ok(chain.last.gas > chain.last.operators_gas, 'the store is paid for');
});
