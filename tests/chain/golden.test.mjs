// Golden traces: what a chain accepts of a fixture's history has, call by call, the receipts of the
// native replay, and the state that the contract exports has its root.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decodeAll } from './decode.mjs';
import { PLAIN_NAMES, Refused, StrictChain } from './strict_chain.mjs';
import { coins, contractBytes, DENOMINATION, granted, hostFixtures, surety, typeTable }
  from './support.mjs';

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
  const same = JSON.stringify(genesis.rules) === JSON.stringify(fixture.genesis.rules);
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

for (const [name, fixture] of hostFixtures()) {
  test(`${name} gives on a chain what it gives natively`, () => replay(name, fixture));
}

test('the traces were no empty ones', () => assert.ok(calls > 300, `${calls} calls accepted`));
