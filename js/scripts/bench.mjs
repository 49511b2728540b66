// How fast the module is in Node (goals G4 to G7), over transfers that a host has authenticated.
//
//   node scripts/bench.mjs [ACCOUNTS...]      after a build
//
// "typed" gives objects to `apply` and gets objects; "bytes" gives and gets canonical bytes.
import { argv } from 'node:process';
import { performance } from 'node:perf_hooks';

import { readFileSync } from 'node:fs';

import { encode, load } from '../dist/node.js';

const ACCOUNTS = argv.length > 2 ? argv.slice(2).map(Number) : [10_000, 100_000];
const RULES = JSON.parse(
  readFileSync(new URL('../tests/consumers/rules.json', import.meta.url), 'utf8'));
const SEED = `0x${'11'.repeat(32)}`;
const name = (index) => `0x${index.toString(16).padStart(8, '0').repeat(8)}`;

const genesisOf = (accounts) => ({
  rules: RULES,
  accounts: Array.from({ length: accounts }, (_, i) =>
    ({ name: name(i), balance_atoms: 10n ** 12n, hours: 10n ** 9n })),
});

function blocksOf(accounts, count, size, from) {
  let state = 12345 + from;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % accounts;
  };
  return Array.from({ length: count }, (_, at) => ({
    header: { height: BigInt(from + at), time: BigInt(12 * (from + at)), seed: SEED },
    transactions: Array.from({ length: size }, () => {
      const sender = next();
      const to = next();
      return {
        sender: name(sender),
        message: { transfer: {
          to: name(to === sender ? (to + 1) % accounts : to),
          amount_atoms: 7n, hours_in: 10n, hours_out: 5n,
        } },
      };
    }),
  }));
}

function measure(what, blocks, apply) {
  const times = [];
  for (const block of blocks) {
    const begin = performance.now();
    apply(block);
    times.push(performance.now() - begin);
  }
  const total = times.reduce((a, b) => a + b, 0);
  const median = [...times].sort((a, b) => a - b)[times.length >> 1];
  const size = blocks[0].size;
  const rate = (milliseconds) => `${(size / milliseconds / 1000).toFixed(3)} M/s`;
  console.log(`${what.padEnd(46)} median ${rate(median)}, mean ${rate(total / times.length)}`);
}

const surety = await load();
for (const accounts of ACCOUNTS) {
  const ledger = surety.open(genesisOf(accounts));
  let height = 1;
  const run = (what, count, size, root, typed) => {
    const blocks = blocksOf(accounts, count, size, height).map((block) => {
      const given = typed ? { typed: block } : { bytes: encode('block', block) };
      return { ...given, size };
    });
    height += count;
    measure(`${accounts} accounts, ${size} a block, ${what}`, blocks, ({ typed: object, bytes }) =>
      object ? ledger.apply(object, { root }) : ledger.applyBytes(bytes, { root }));
  };
  run('warming up', 20, 1000, true, true);
  run('typed, root', 40, 1000, true, true);
  run('bytes, root', 100, 1000, true, false);
  run('typed, no root', 40, 1000, false, true);
  run('bytes, no root', 100, 1000, false, false);
  run('bytes, root', 10, 10_000, true, false);
  ledger.close();
}
surety.close();
