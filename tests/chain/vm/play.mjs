// Plays one golden trace in the virtual machine and compares it with the strict host, which has
// made it, and with the native program.
//   node tests/chain/vm/play.mjs VM MODULE SURETY STEM
// What each step did, with its gas, is left in STEM.steps.jsonl.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { DENOMINATION } from '../support.mjs';

const [vm, module, surety, stem] = process.argv.slice(2);
const OPTIONS = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };
const found = `${stem}.found.json`;
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const trace = json(`${stem}.trace.json`);

// It compares every answer with the trace's, and ends with an error where one differs.
const lines = execFileSync(
  vm, ['--cache', dirname(stem), '--state', found, `${stem}.trace.json`, module], OPTIONS);
writeFileSync(`${stem}.steps.jsonl`, lines);
const steps = lines.trimEnd().split('\n').map((line) => JSON.parse(line));
assert.equal(steps.length, trace.steps.length);

steps.forEach((step, index) => {
  if (step.end !== 'ok') {
    assert.equal(step.state, steps[index - 1].state, `step ${index} failed and changed the state`);
  }
  if (step.name !== 'host') return;
  const answer = Buffer.from(JSON.parse(step.result).ok, 'base64').toString();
  const { owed_atoms: owed, reserve_atoms: reserve } = JSON.parse(answer);
  assert.equal(BigInt(step.coins[DENOMINATION] ?? 0), BigInt(owed) + BigInt(reserve),
    `the coins after step ${index} are what is owed and the reserve`);
});

assert.deepEqual(json(found), json(`${stem}.state.json`), 'the records are the strict host\'s');
const exported = JSON.parse(execFileSync(
  surety, ['chain-state', '--format', 'json', found], OPTIONS));
assert.equal(exported.state_root, trace.root, 'the native replay has the same root');
