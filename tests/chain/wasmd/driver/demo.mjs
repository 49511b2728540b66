// The story on the test chain, where every step is a signed transaction.
//   node tests/chain/wasmd/driver/demo.mjs     (scripts/chain demo calls it)
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

import { contractBytes } from '../../support.mjs';
import { Chain } from './chain.mjs';
import { play } from './story.mjs';

const root = (path) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

const chain = await Chain.connect(`http://127.0.0.1:${env.SURETY_CHAIN_PORT ?? 26657}`);
try {
  await play(chain, {
    wasm: contractBytes(),
    surety: env.SURETY ?? root('build/gcc/surety'),
    folder: root('build/chain/demo'),
  });
} catch (error) {
  console.error(error);
  exit(1);
} finally {
  chain.close();
}
