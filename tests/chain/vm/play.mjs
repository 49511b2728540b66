// Plays one golden trace in the virtual machine and compares it with the strict host, which has
// made it, and with the native program.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { DENOMINATION } from '../support.mjs';

const run = promisify(execFile);
const OPTIONS = { encoding: 'utf8', maxBuffer: 1 << 28 };
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function assertHeld(steps) {
  steps.forEach((step, index) => {
    if (step.end !== 'ok') {
      const { state } = steps[index - 1];
      assert.equal(step.state, state, `step ${index} failed and changed the state`);
    }
    if (step.name !== 'host') return;
    const answer = Buffer.from(JSON.parse(step.result).ok, 'base64').toString();
    const { owed_atoms: owed, reserve_atoms: reserve } = JSON.parse(answer);
    assert.equal(BigInt(step.coins[DENOMINATION] ?? 0), BigInt(owed) + BigInt(reserve),
      `the coins after step ${index} are what is owed and the reserve`);
  });
}

// `stem` is the trace's path without its ending. What each step did, with its gas, is left in the
// folder. Several may play at once.
export async function play({ vm, module, surety, stem, folder }) {
  mkdirSync(folder, { recursive: true });
  const left = join(folder, basename(stem));
  const trace = json(`${stem}.trace.json`);
  // It compares every answer with the trace's, and ends with an error where one differs.
  const { stdout: lines } = await run(vm, ['--cache', dirname(stem), '--state',
    `${left}.found.json`, `${stem}.trace.json`, module], OPTIONS);
  writeFileSync(`${left}.steps.jsonl`, lines);
  const steps = lines.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(steps.length, trace.steps.length);
  assertHeld(steps);
  const found = json(`${left}.found.json`);
  assert.deepEqual(found, json(`${stem}.state.json`), 'the records are the strict host\'s');
  const { stdout } = await run(
    surety, ['chain-state', '--format', 'json', `${left}.found.json`], OPTIONS);
  assert.equal(JSON.parse(stdout).state_root, trace.root, 'the native replay has the same root');
}
