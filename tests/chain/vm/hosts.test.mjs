// The hosts' own tools: do they see what they are there to see?
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { fromBech32, toBech32 } from '../bech32.mjs';
import { differences } from './gas_table.mjs';

const root = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const VM = root('build/chain/cargo/release/surety-chain-vm');
const folder = mkdtempSync(join(tmpdir(), 'surety-hosts-'));
after(() => rmSync(folder, { recursive: true }));

const counter = join(folder, 'counter.wasm');
execFileSync('wat2wasm', [root('tests/chain/vm/counter.wat'), '-o', counter]);

function play(change) {
  const trace = JSON.parse(readFileSync(root('tests/chain/vm/counter.json'), 'utf8'));
  change(trace);
  const file = join(folder, 'trace.json');
  writeFileSync(file, JSON.stringify(trace));
  const { status, stdout, stderr } = spawnSync(
    VM, ['--cache', folder, file, counter], { encoding: 'utf8' });
  return { status, stderr, steps: stdout.trim().split('\n').filter(Boolean).map(JSON.parse) };
}

test('addresses are bech32', () => {
  const bytes = createHash('sha256').update('creator').digest();
  const text = 'juno1h34lmpywh4upnjdg90cjf4j70aee6z8qqfspugamjp42e4q28kqsksmtyp';
  assert.equal(toBech32('juno', bytes), text);
  assert.deepEqual(fromBech32(text), bytes);
  assert.throws(() => fromBech32(text.replace('h34', 'h43')), /no address/);
});

test('a result that differs from the expected one is a failure', () => {
  const { status, stderr } = play(({ steps }) => {
    steps[1].expect = { result: '{"ok":"MSAg"}' };
  });
  assert.equal(status, 1);
  assert.match(stderr, /step 1 0: wanted {"ok":"MSAg"}\n +got {"ok":"MCAg"}/);
});

test('a trap that nobody expects is a failure', () => {
  const { status, stderr } = play(({ steps }) => {
    for (const step of steps) delete step.expect;
  });
  assert.equal(status, 1);
  assert.match(stderr, /a trap takes it back: trapped/);
});

test('a trace with a member that is not known is not played', () => {
  assert.equal(play((trace) => { trace.steps[0].sendr = 'x'; }).status, 2);
  assert.equal(play((trace) => { trace.trace = 2; }).status, 2);
});

test('failed steps leave records and coins as they were', () => {
  const { status, steps } = play(() => undefined);
  assert.equal(status, 0);
  for (const [index, step] of steps.entries()) {
    if (step.end === 'ok') continue;
    assert.equal(step.state, steps[index - 1].state, step.name);
    assert.deepEqual(step.coins, steps[index - 1].coins, step.name);
  }
  assert.deepEqual(steps.filter(({ end }) => end !== 'ok').map(({ end }) => end),
    ['error', 'out_of_gas', 'trap', 'trap']);
});

test('payments leave the coins, and those that fail are told', () => {
  const { steps } = play(() => undefined);
  const [paid, told] = steps.filter(({ name }) => /pay/.test(name));
  assert.equal(paid.paid.length, 1);
  assert.equal(paid.coins.atom, '0');
  assert.deepEqual(told.paid, []);
  assert.equal(steps.at(-1).coins.other, '3');
});

test('gas is counted per instance, operation and byte stored', () => {
  const { steps } = play(() => undefined);
  const [begun, , counted] = steps;
  // One write of a key and a value of one byte each behind the prefix of 33.
  assert.equal(begun.gas.storage, 2000 + 30 * 35);
  assert.equal(counted.gas.storage, 2000 + 30 * 35 + 1000 + 3 * 35);
  assert.equal(begun.gas.all, 60_000 + begun.gas.storage + begun.gas.computed);
  const told = steps.find(({ name }) => name === 'cannot pay, and is told');
  assert.ok(told.gas.all > 2 * 60_000, 'a reply loads the contract again');
});

test('a table of gas is stale when a tenth is missing', () => {
  const table = (gas) => `| a |\n| - |\n| \`tick\` | 3 | ${gas} | 1.0 | 1.0 | 1.0 | 1.0 |`;
  assert.deepEqual(differences(table('100.0'), table('109.0')), []);
  assert.equal(differences(table('100.0'), table('112.0')).length, 1);
  assert.equal(differences(table('100.0').replace('tick', 'tock'), table('100.0')).length, 2);
});
