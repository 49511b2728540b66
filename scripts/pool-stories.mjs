// Plays the stories of pools anew and writes them as fixtures. They are signed with keys that the
// program makes, so they cannot be refreshed by hand when a ledger's id moves.
//   node scripts/pool-stories.mjs PROGRAM
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const STORIES = {
  'life-of-four': ['--size', '4'],
  'life-of-seven': ['--size', '7'],
  'life-of-ten': ['--size', '10'],
  'cheating-dealer': ['--plot', 'cheating-dealer'],
  'false-complaint': ['--plot', 'false-complaint'],
  'silent-member': ['--plot', 'silent-member'],
  'missed-duty': ['--plot', 'missed-duty'],
  'bad-coordinators': ['--plot', 'bad-coordinators'],
  'double-signing': ['--plot', 'double-signing'],
  'slashable-proposal': ['--plot', 'slashable-proposal'],
  'poisoned-record': ['--plot', 'poisoned-record'],
  'halted-pool': ['--plot', 'halted-pool'],
  'halt-and-return': ['--plot', 'halt-and-return'],
  'false-reports': ['--plot', 'false-reports'],
  'wrong-key-messages': ['--plot', 'wrong-key-messages'],
  'wrong-duty-messages': ['--plot', 'wrong-duty-messages'],
  'rotating-pools': ['--plot', 'rotating-pools'],
  'abandoned-rotation': ['--plot', 'abandoned-rotation'],
};
// Sales of slashed seats stand with the auctions.
const SALES = [
  'sold-seat', 'missed-rotation', 'unsold-seat', 'refilled-seat', 'sybil-buyer', 'retired-pool',
  'two-auctions',
];

const [program] = process.argv.slice(2);
if (program === undefined) {
  console.error('usage: node scripts/pool-stories.mjs PROGRAM');
  process.exit(2);
}
const all = [
  ...Object.entries(STORIES).map(([name, options]) => ['pools', name, options]),
  ...SALES.map((name) => ['auctions', name, ['--plot', name]]),
];
for (const [folder, name, options] of all) {
  const file = join(root, 'fixtures', folder, `${name}.json`);
  const { status, stderr } = spawnSync(
    program, ['demo', 'pool', ...options, '--fixture', file, '--format', 'json']);
  if (status !== 0) {
    console.error(`${name}: ${stderr}`);
    process.exit(1);
  }
}
