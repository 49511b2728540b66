// Plays one golden trace in the virtual machine and its twin natively, and compares the two.
//   node tests/chain/play.mjs VM MODULE SURETY STEM     for STEM.trace.json and STEM.twin.json
// What each step did, with its gas, is left in STEM.steps.jsonl.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [vm, module, surety, stem] = process.argv.slice(2);
const OPTIONS = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };
const state = `${stem}.state.json`;
const trace = JSON.parse(readFileSync(`${stem}.trace.json`, 'utf8'));

const lines = execFileSync(
  vm, ['--cache', dirname(stem), '--state', state, `${stem}.trace.json`, module], OPTIONS);
writeFileSync(`${stem}.steps.jsonl`, lines);
const steps = lines.trimEnd().split('\n').map((line) => JSON.parse(line));

function wrong(what) {
  console.error(`${trace.title}: ${what}`);
  process.exitCode = 1;
}

// A call that fails changes nothing, and after each the ledger owes, with its reserve, what the
// contract holds.
steps.forEach((step, index) => {
  if (step.end !== 'ok' && index > 0 && step.state !== steps[index - 1].state) {
    wrong(`step ${index}: a failed call changed the state`);
  }
  if (step.name !== 'host') return;
  const { owed_atoms: owed, reserve_atoms: reserve } =
    JSON.parse(Buffer.from(JSON.parse(step.result).ok, 'base64').toString());
  const held = BigInt(step.coins.atom ?? 0);
  if (held !== BigInt(owed) + BigInt(reserve)) {
    wrong(`step ${index}: the contract holds ${held}, owes ${owed}, keeps ${reserve}`);
  }
});

const overview = JSON.parse(execFileSync(
  surety, ['inspect', '--exported', '--format', 'json', state], OPTIONS));
if (overview.state_root !== trace.root) {
  wrong(`the exported state has root ${overview.state_root}, the web module's ${trace.root}`);
}
execFileSync(surety, ['replay', '--quiet', '--audit', '--strict', `${stem}.twin.json`], OPTIONS);
