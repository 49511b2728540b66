// Every golden trace that golden.mjs has made, in the virtual machine; those of pools, which ask
// for pairings, also in the module that has its own.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { play } from './play.mjs';

const root = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const vm = process.env.SURETY_CHAIN_VM ?? root('build/chain/cargo/release/surety-chain-vm');
const surety = root('build/gcc/surety');
const golden = root('build/chain/golden');
const ENDING = '.trace.json';

const stems = readdirSync(golden).filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length)).sort();

const ways = [
  ['as under the strict host and natively', 'surety_cosmwasm', golden, stems],
  ['the same where the module has its own pairings', 'surety_cosmwasm_2_0',
    join(golden, '2_0'), stems.filter((name) => name.startsWith('played.'))],
];

for (const [how, module, folder, names] of ways) {
  describe(how, { concurrency: availableParallelism() }, () => {
    for (const name of names) {
      it(`${name}, ${how}`, () => play({ vm, surety, folder, stem: join(golden, name),
        module: root(`build/wasm/${module}.wasm`) }));
    }
    it(`there are traces to play, ${how}`, () => assert.ok(names.length > 10));
  });
}
