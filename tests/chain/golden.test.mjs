// Golden traces: what a chain accepts of a fixture's history has, call by call, the receipts of the
// native replay, and the state that the contract exports has its root.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';

import { decodeAll } from './decode.mjs';
import { PLAIN_NAMES, Refused, StrictChain } from './strict_chain.mjs';
import { coins, contractBytes, DENOMINATION, granted, hostFixtures, playedPools, surety, typeTable }
  from './support.mjs';
import { address, contractOf, genesisWith, names } from './world.mjs';

const bytes = contractBytes();
const table = typeTable();
const ZEROS = `0x${'00'.repeat(32)}`;

// A chain has no seeds to give, so the beacon is mixed.
function forChain(fixture) {
  const { rules } = fixture.genesis;
  const beacon = { close_heights: Math.min(16, (rules.blocks_per_epoch ?? 32) - 1),
    ...rules.beacon, mode: 'mix' };
  return { ...fixture.genesis, rules: { ...rules, beacon } };
}

// A contract whose chain and address are empty, as a native ledger's are.
function start(genesis) {
  const chain = new StrictChain(bytes, { addresses: PLAIN_NAMES, chainId: '', contract: '',
    admin: '', metered: false });
  chain.give('deployer', DENOMINATION, granted(genesis));
  chain.seconds = genesis.rules.genesis_time ?? 0;
  chain.instantiate('deployer', { genesis, denomination: DENOMINATION }, coins(granted(genesis)));
  return chain;
}

// Sends one transaction of a fixture; gives the decoded data, or the code of the refusal.
function send(chain, { sender, funds_atoms: funds = 0, message }) {
  chain.give(sender, DENOMINATION, funds);
  try {
    const { data } = chain.execute(sender, message, coins(funds));
    const [opening, receipt] = decodeAll(table, Buffer.from(data, 'base64'), 'events', 'receipt');
    return { opening, receipt };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { code: error.message.split(':')[0] };
  }
}

// What the contract owes is there after every call.
function assertCovered(chain) {
  const { owed_atoms: owed, reserve_atoms: reserve } = chain.query({ host: {} });
  assert.equal(chain.balance(chain.contract, DENOMINATION), BigInt(owed) + BigInt(reserve));
}

const signs = (transaction) => ['signature', 'sequence', 'valid_until'].some(
  (name) => transaction[name] !== undefined);

function runBlock(chain, block, compared) {
  const accepted = [];
  const answers = [];
  for (const { transaction, expect } of block.transactions ?? []) {
    if (signs(transaction)) continue; // a chain's senders cannot
    const answer = send(chain, transaction);
    assertCovered(chain);
    if (answer.code === undefined) {
      accepted.push({ transaction });
      answers.push(answer);
    } else if (expect?.error !== undefined && compared) {
      assert.equal(answer.code, expect.error);
    }
  }
  return { accepted, answers };
}

// Lists that are left out are empty.
const whole = ({ events = [], payouts = [], ...rest }) => ({ ...rest, events, payouts });

function assertSame(block, answers, name) {
  const openings = answers.map(({ opening }) => opening);
  assert.deepEqual(openings[0], block.opening, `${name}: opening`);
  for (const opening of openings.slice(1)) assert.deepEqual(opening, [], `${name}: opened twice`);
  block.transactions.forEach(({ expect }, i) => {
    assert.deepEqual(whole(answers[i].receipt), whole(expect), `${name}: receipt ${i}`);
  });
}

let calls = 0;

function replay(name, fixture) {
  const genesis = forChain(fixture);
  const same = isDeepStrictEqual(genesis.rules, fixture.genesis.rules);
  const chain = start(genesis);
  const blocks = [];
  const answers = [];
  for (const block of fixture.blocks ?? []) {
    if (block.refused !== undefined) continue; // a chain has no such block
    chain.height = block.header.height;
    chain.seconds = block.header.time;
    const ran = runBlock(chain, block, same);
    if (ran.accepted.length === 0) continue;
    blocks.push({ header: { ...block.header, seed: ZEROS }, transactions: ran.accepted });
    answers.push(ran.answers);
    calls += ran.answers.length;
  }
  const twin = { ...fixture, genesis, blocks };
  const native = JSON.parse(surety(['new-fixture', '--fill'], JSON.stringify(twin)));
  native.blocks.forEach((block, i) => assertSame(block, answers[i], `${name} block ${i}`));
  if (native.blocks.length === 0) return;
  const state = JSON.parse(surety(['chain-state', '--format', 'json'],
    JSON.stringify(chain.state())));
  assert.equal(state.state_root, native.blocks.at(-1).state_root, `${name}: state root`);
}

for (const [name, fixture] of [...hostFixtures(), ...playedPools()]) {
  test(`${name} gives on a chain what it gives natively`, () => replay(name, fixture));
}

// The id of the ledger is that of the chain and the contract too, and a commitment is to it; so a
// native twin that is not told them refuses the reveal.
function commitment(ledgerId, account, preimage) {
  const number = Buffer.alloc(8);
  number.writeBigUInt64LE(BigInt(account));
  const hash = createHash('sha256').update('\x06commit')
    .update(Buffer.from(ledgerId.slice(2), 'hex')).update(number)
    .update(Buffer.from(preimage.slice(2), 'hex'));
  return `0x${hash.digest('hex')}`;
}

// A history among people with addresses: [height, sender, message] of every accepted call.
function revealingHistory(chain) {
  const [first, second] = ['01', '02'].map((byte) => `0x${byte.repeat(32)}`);
  const { ledger_id: id } = chain.query({ host: {} });
  const [reveals] = names(1).map(address);
  const calls = [[2, reveals, { deposit: { amount_atoms: '1000' } }],
    [2, reveals, { join_beacon: { commitment: commitment(id, 0, first) } }],
    [11, reveals, { reveal: { preimage: first, next_commitment: commitment(id, 0, second) } }],
    [21, reveals, { reveal: { preimage: second, next_commitment: commitment(id, 0, first) } }]];
  return calls.filter(([height, sender, message]) => {
    chain.seconds += 6 * (height - chain.height);
    chain.height = height;
    return send(chain, { sender, message }).code === undefined;
  });
}

// Strings that are addresses, as the bytes behind them.
const asNames = (value) => JSON.parse(JSON.stringify(value).replaceAll('"test1', '"0x'));

test('a contract with an address has the root of its native twin', () => {
  const genesis = genesisWith(names(16));
  const chain = contractOf(bytes, { genesis, metered: false });
  const seconds = chain.seconds;
  const calls = revealingHistory(chain);
  assert.ok(calls.some(([, , message]) => message.reveal), 'something was revealed');
  const heights = [...new Set(calls.map(([height]) => height))];
  const blocks = heights.map((height) => ({
    header: { height, time: seconds + 6 * (height - 2), seed: ZEROS },
    transactions: calls.filter((call) => call[0] === height)
      .map(([, sender, message]) => ({ transaction: { sender, message } })),
  }));
  const twin = asNames({ fixture: 1, title: 'twin', genesis, blocks });
  const host = ['--chain', chain.chainId, '--contract', chain.contract];
  const native = surety(['new-fixture', ...host, '--fill'], JSON.stringify(twin));
  const state = JSON.parse(surety(['chain-state', '--format', 'json'],
    JSON.stringify(chain.state())));
  assert.equal(state.state_root, JSON.parse(native).blocks.at(-1).state_root);
  assert.equal(state.ledger_id, chain.query({ host: {} }).ledger_id);
  assert.equal(state.chain, chain.chainId);
  assert.equal(state.contract, chain.contract);
  surety(['replay', '--quiet', ...host], native); // throws where anything differs
  assert.throws(() => surety(['replay', '--quiet'], native));
});

test('the traces were no empty ones', () => assert.ok(calls > 300, `${calls} calls accepted`));
