// What sharing a pool's key and signing with it cost by the size of the committee, as a table in
// Markdown: native times, WASM's ratio to them, and bytes of messages on the ledger. Both programs
// run in turns within one run, so what else the machine does falls on both.
//   node scripts/key-costs.mjs NATIVE WASM [SIZE...]     build/gcc/surety_key_costs and
//                                                        build/wasm/surety_key_costs.wasm
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const USUAL_SIZES = ['4', '7', '10', '16', '32', '64', '128'];

const STEPS = {
  check_registration: 'ledger: a key is registered',
  deal: 'member: deals',
  check_dealing: 'ledger: takes a dealing',
  open_share: 'member: opens a dealing',
  complain: 'member: complains',
  judge_complaint: 'ledger: judges a complaint',
  finalise: 'ledger: public shares of a session',
  sign: 'member: confirms, signs or votes',
  check_confirmation: 'ledger: takes a confirmation',
  aggregate: 'coordinator: checks and combines n',
  check_aggregate: 'ledger: takes an aggregate of n',
};

function run(program, words) {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout.trim().split('\n').map((line) => JSON.parse(line));
}

function time(nanoseconds) {
  const micro = nanoseconds / 1000;
  if (micro < 1000) return `${micro < 100 ? micro.toFixed(1) : Math.round(micro)} us`;
  return `${(micro / 1000).toFixed(micro < 100_000 ? 1 : 0)} ms`;
}

const row = (...cells) => `| ${cells.join(' | ')} |`;

const [native, wasm, ...given] = process.argv.slice(2);
if (wasm === undefined) {
  console.error('usage: node scripts/key-costs.mjs NATIVE WASM [SIZE...]');
  process.exit(2);
}
const sizes = given.length > 0 ? given : USUAL_SIZES;
const found = new Map();
for (const size of sizes) {
  const node = ['--no-warnings', join(root, 'tests', 'wasm', 'run.mjs'), wasm, size];
  const here = run(native, [size]);
  const there = run(process.execPath, node);
  here.forEach(({ step, nanoseconds, bytes }, i) => {
    if (there[i].step !== step || there[i].bytes !== bytes) {
      throw new Error(`${step} of ${size}: the two builds disagree`);
    }
    const ratio = there[i].nanoseconds / nanoseconds;
    found.set(`${step} ${size}`, { native: time(nanoseconds), ratio: ratio.toFixed(1), bytes });
  });
}
const table = (title, cell, steps) => {
  console.log(row(title, ...sizes.map((size) => `n = ${size}`)));
  console.log(row('---', ...sizes.map(() => '---')));
  for (const step of steps) {
    console.log(row(STEPS[step], ...sizes.map((size) => cell(found.get(`${step} ${size}`)))));
  }
  console.log('');
};
const steps = Object.keys(STEPS);
table('native, and WASM in multiples of it', ({ native: cost, ratio }) => `${cost}, ${ratio}`,
  steps);
table('bytes of the message on the ledger', ({ bytes }) => bytes,
  steps.filter((step) => found.get(`${step} ${sizes[0]}`).bytes > 0));
