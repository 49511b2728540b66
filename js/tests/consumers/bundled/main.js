// The same page for every bundler: the plain and the inline form, each in its own instance, and a
// participant, whose module is another one.
import { load } from 'surety';
import { load as loadInline } from 'surety/inline';
import { load as loadParticipants, MemoryStore } from 'surety/participant';

import rules from './rules.json';

function rootOf(surety) {
  const ledger = surety.open({ rules, accounts: [{ name: 'alice', balance_atoms: 5n }] });
  const { state_root: root } = ledger.apply(
    { header: { height: 1n, time: 12n, seed: `0x${'11'.repeat(32)}` } });
  const proof = ledger.prove('account', 0n);
  const proved = ledger.verifyProof('account', 0n, proof)?.value;
  surety.close();
  return { root, atoms: String(proved?.balance_atoms) };
}

async function identity() {
  const member = await (await loadParticipants()).create({
    account: 'alice', store: new MemoryStore(),
    lock: { key: new Uint8Array(32).fill(9) }, identity: new Uint8Array(32).fill(7),
  });
  return member.identity;
}

async function main() {
  return [rootOf(await load()), rootOf(await loadInline()), await identity()];
}

main().then((result) => { globalThis.result = result; },
  (error) => { globalThis.result = String(error); });
