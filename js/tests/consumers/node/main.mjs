// Loads the installed package in each of its forms; each must come to the same state root.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as plain from 'surety';
import * as inline from 'surety/inline';
import * as participant from 'surety/participant';
import * as slim from 'surety/slim';
import rules from './rules.json' with { type: 'json' };
import schema from 'surety/schema.json' with { type: 'json' };

function rootOf(surety) {
  const ledger = surety.open({ rules, accounts: [{ name: 'alice', balance_atoms: 5n }] });
  const { state_root } = ledger.apply(
    { header: { height: 1n, time: 12n, seed: `0x${'11'.repeat(32)}` } });
  surety.close();
  return state_root;
}

const module = await readFile(fileURLToPath(import.meta.resolve('surety/surety.wasm')));
const member = await (await participant.load()).create({
  account: 'alice', store: new participant.MemoryStore(),
  lock: { key: new Uint8Array(32).fill(9) }, identity: new Uint8Array(32).fill(7),
});
console.log(JSON.stringify({
  roots: [
    rootOf(await plain.load()), rootOf(await inline.load()), rootOf(await slim.load(module)),
    rootOf(await plain.load(new URL(import.meta.resolve('surety/surety.wasm')))),
  ],
  sha256: plain.MODULE_SHA256,
  member: member.identity,
  participant: participant.PARTICIPANT_SHA256,
  schema: schema.$schema,
}));
