// Compiled, not run: what a user of the types may write, and what the compiler must refuse.
import {
  load, replay, Refused, SuretyError, verifyProof, type Account, type BlockInput, type Event,
  type Genesis, type GenesisInput, type Hex, type Ledger, type Message, type Receipt,
  type RulesInput, type Surety,
} from 'surety';
import { load as loadInline } from 'surety/inline';
import {
  load as loadParticipants, MemoryStore, type Moves, type Participant, type Vote,
} from 'surety/participant';
import { load as loadSlim } from 'surety/slim';

declare const rules: RulesInput;
const genesis: GenesisInput = { rules, accounts: [{ name: 'alice', balance_atoms: 5n, hours: 1 }] };
const block: BlockInput = {
  header: { height: 1n, time: 12, seed: `0x${'00'.repeat(32)}` },
  transactions: [{
    sender: 'alice',
    message: { transfer: { to: 'bob', amount_atoms: 1n, hours_in: 2n, hours_out: 1n } },
  }],
};

function nameOf(event: Event): string {
  if ('transferred' in event) {
    const amount: bigint = event.transferred.amount_atoms;
    return `${amount} atoms`;
  }
  return Object.keys(event)[0] ?? '';
}

export async function main(bytes: Uint8Array, module: WebAssembly.Module): Promise<void> {
  const surety: Surety = await load();
  await load(bytes);
  await loadInline(new URL('https://localhost/surety.wasm'));
  await loadSlim(module);
  using ledger: Ledger = surety.open(genesis);
  surety.open('{}');
  const { receipts, state_root } = ledger.apply(block);
  const first: Receipt | undefined = receipts[0];
  first?.events.map(nameOf);
  const root: Hex | undefined = state_root;
  const answer = ledger.query({ account: { name: 'alice' } });
  if ('account' in answer) {
    const account: Account = answer.account.account;
    const balance: bigint = account.balance_atoms;
    const sequence: number = account.sequence;
    console.log(balance, sequence);
  }
  for (const change of ledger.changes(ledger.mark())) console.log(change.table, change.before);
  const shown = ledger.verifyProof('account', 0n, ledger.prove('account', 0n));
  console.log(verifyProof(root ?? '0x', { tag: 1, id: 0n }, bytes), shown?.value);
  const read: Genesis = surety.parse('genesis', '{}');
  const seconds: bigint = read.rules.slot_seconds;
  const { difference } = await replay(surety, 'text', { onProgress: ({ blocks }) => void blocks });
  console.log(seconds, difference?.fields.map(({ path }) => path));
  try {
    ledger.execute({ sender: 'alice', message: { tick: {} } });
  } catch (error) {
    if (error instanceof Refused) console.log(error.code, error.sentence);
    if (error instanceof SuretyError) console.log(error.pointer, error.position?.line);
  }

  const participants = await loadParticipants();
  using member: Participant = await participants.open({
    account: 'alice', store: new MemoryStore(), lock: { passphrase: 'words' },
  });
  const moves: Moves = await member.act(ledger);
  const messages: readonly Message[] = moves.messages;
  const vote: Vote | undefined = await member.vote(ledger, 0n, { exit: { counter: 1 } });
  const signature: Hex | undefined =
    await participants.combine(ledger, 0n, { exit: { counter: 1n } }, vote ? [vote] : []);
  console.log(messages.length, signature);

  // @ts-expect-error a new participant has an identity
  await participants.create({ account: 'a', store: new MemoryStore(), lock: { passphrase: '' } });
  // @ts-expect-error the slim form brings no module
  await loadSlim();
  // @ts-expect-error text is no amount
  const wrong: Message = { transfer: { to: 'bob', amount_atoms: '5', hours_in: 1, hours_out: 1 } };
  // @ts-expect-error there is no such kind
  const unknown: Message = { transferr: {} };
  // @ts-expect-error a header has a height
  ledger.apply({ header: { time: 1n, seed: '0x' } });
  // @ts-expect-error there is no such table
  ledger.prove('accounts', 0n);
  console.log(wrong, unknown);
}
