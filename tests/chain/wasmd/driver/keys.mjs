// Test keys that are no secrets: a name gives the same key on every machine.
import { createHash } from 'node:crypto';

import { DirectSecp256k1Wallet } from '@cosmjs/proto-signing';

export const PREFIX = 'wasm';

export async function keyOf(name) {
  const secret = createHash('sha256').update(`surety test key of ${name}`).digest();
  const wallet = await DirectSecp256k1Wallet.fromKey(secret, PREFIX);
  const [account] = await wallet.getAccounts();
  return { name, wallet, address: account.address };
}
