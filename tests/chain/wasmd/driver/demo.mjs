// Two stories on the test chain, where every step is a signed transaction: money, fines and a pool
// that makes no key; then the whole life of a pool whose members have real keys.
//   node tests/chain/wasmd/driver/demo.mjs     (scripts/chain demo calls it)
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

import { contractBytes } from '../../support.mjs';
import { Chain } from './chain.mjs';
import { playPoolLife } from './pool_life.mjs';
import { play } from './story.mjs';

const root = (path) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

// Heights go by while members compute and their messages wait for a block.
const PACE = 8;

const chain = await Chain.connect(`http://127.0.0.1:${env.SURETY_CHAIN_PORT ?? 26657}`);
try {
  const shared = { wasm: contractBytes(), surety: env.SURETY ?? root('build/gcc/surety') };
  await play(chain, { ...shared, folder: root('build/chain/demo') });
  await playPoolLife(chain, {
    ...shared,
    program: env.SURETY_CHAIN_POOL ?? root('build/gcc/surety_chain_pool'),
    folder: root('build/chain/demo/pool'),
    pace: PACE,
  });
} catch (error) {
  console.error(error);
  exit(1);
} finally {
  chain.close();
}
