// Writes fixtures/demo/fine_to_slash.json: three members of a pool of four miss a reveal. One pays
// soon, one pays within grace, one never pays and is slashed.
//
//   npm run build && node demo/scripts/fine_to_slash.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { publicKeyOf } from '../../dist/signatures.js';
import { Recorder, seedOf } from './recorder.mjs';

const NAMES = ['ada', 'ben', 'cleo', 'dan', 'eva', 'finn', 'gwen', 'hugo', 'iris', 'jon', 'kira',
  'liam', 'mona', 'nils', 'olga', 'paul', 'quin', 'rosa'];
const COIN = 1_000_000;
const DEPOSIT = 1000 * COIN;
const keys = NAMES.map((name) => ({ name, secret_seed: seedOf('key', name) }));
const genesis = {
  rules: {
    title: '0x' + Buffer.from('Surety demo').toString('hex'), authentication: 'host',
    blocks_per_epoch: 10, accounts: {}, slashed_to: 'burned',
    pools: {
      deposit_atoms: DEPOSIT, pool_size: 4, min_active: 16, least_members: 3, keygen_blocks: 1000,
    },
    fines: {
      bias: 4, recovery: 16, q: 64, max_penalty_atoms: 400 * COIN, grace_epochs: 4,
      dispute_epochs: 2, correlation_epochs: 4,
      amounts: { missed_reveal_atoms: 100 * COIN, keygen_silence_atoms: 50 * COIN },
    },
    beacon: { mode: 'mix', close_heights: 6, first_seed: seedOf('first') },
  },
  accounts: keys.map(({ name, secret_seed }) => ({
    name, balance_atoms: 3000 * COIN, hours: 20_000, identity: publicKeyOf(secret_seed),
  })),
};

const ledger = await Recorder.open(genesis);
const at = (height, note) => ledger.block(height, height * 600, note);
const transfer = (to, coins, hours_in = 10, hours_out = 5) =>
  ({ transfer: { to, amount_atoms: coins * COIN, hours_in, hours_out } });
const pay = (seat, coins) => ({ pay_fine: { seat, amount_atoms: coins * COIN } });
const must = (receipt, outcome) => {
  if (receipt.outcome === outcome) return receipt;
  throw new Error(`wanted ${outcome}: ${JSON.stringify(receipt)}`);
};
const applied = (...words) => must(ledger.send(...words), 'applied');
const refused = (...words) => must(ledger.send(...words), 'refused');

at(1, 'Sixteen accounts put a deposit down; each joins the active list.');
for (const name of NAMES.slice(0, 16)) applied(name, { deposit: { amount_atoms: DEPOSIT } });
ledger.close();

at(2, 'Ordinary transfers, and things that the rules refuse.');
applied('quin', transfer('rosa', 250), 'A transfer burns coin hours as its fee.');
refused('quin', transfer('rosa', 5, 10, 10), 'Nothing is left to burn.');
refused('rosa', { deposit: { amount_atoms: DEPOSIT / 2 } }, 'A deposit is exactly the constant.');
refused('ada', { deposit: { amount_atoms: DEPOSIT } }, 'One deposit each.');
applied('rosa', transfer('sam', 40), 'A name that is new becomes an account.');
ledger.close();

at(4, 'A pool is asked for.');
applied('ada', { assemble: {} }, 'The draw is in the second epoch from now.');
refused('ben', { assemble: {} }, 'One request at a time.');
ledger.close();

at(10, 'Epoch 1: the active list closes for the draw.');
refused('gwen', { withdraw: {} }, 'Nobody on the closed list leaves before the draw.');
applied('rosa', transfer('quin', 12));
ledger.close();

at(20, 'Epoch 2: four members are drawn by the beacon.');
const drawn = ledger.seal().opening.filter((event) => event.seat_taken)
  .map(({ seat_taken }) => ({ ...seat_taken, name: NAMES[seat_taken.account] }));
if (drawn.length !== 4) throw new Error('four seats are drawn');
let round = new Map();
const preimage = (name, epoch) => seedOf('reveal', name, epoch);
for (const { name, account } of drawn) {
  const commitment = ledger.commitment(account, preimage(name, 3));
  applied(name, { join_beacon: { commitment } });
  round.set(name, account);
}
ledger.close();

function reveals(epoch, missing = []) {
  for (const [name, account] of round) {
    if (missing.includes(name)) continue;
    const next_commitment = ledger.commitment(account, preimage(name, epoch + 1));
    applied(name, { reveal: { preimage: preimage(name, epoch), next_commitment } });
  }
  round = new Map([...round].filter(([name]) => !missing.includes(name)));
}
const [soon, never, late, steady] = drawn;
const SPECIAL = {
  4: { missing: [soon.name], note: `${soon.name} does not reveal in this epoch.` },
  10: { missing: [never.name], note: `${never.name} does not reveal in this epoch.` },
  11: {
    missing: [late.name],
    note: `${late.name} does not reveal either: a common fault costs everyone more.`,
  },
};
for (let epoch = 3; epoch <= 24; ++epoch) {
  const special = SPECIAL[epoch];
  at(10 * epoch + 1, special?.note);
  reveals(epoch, special?.missing);
  if (epoch === 5) {
    applied(soon.name, pay(soon.seat, 30), 'A part: what is left goes on growing.');
  }
  if (epoch === 7) {
    applied(soon.name, pay(soon.seat, 500), 'No more than what is due is taken.');
    refused(soon.name, pay(soon.seat, 1));
  }
  if (epoch === 13) applied('quin', pay(late.seat, 20), 'Anyone may pay for any seat.');
  ledger.close();
  at(10 * epoch + 7, epoch === 4 || epoch === 10 || epoch === 11
    ? 'Reveals have ended; who is missing is out of the mix and fined.' : undefined);
  if (epoch === 15) applied(never.name, transfer(steady.name, 5), 'Rich enough, and not paying.');
  if (epoch === 19) {
    applied(late.name, pay(late.seat, 1000), 'In grace, and in full: the seat is saved.');
  }
  ledger.close();
}
at(252, 'Too late for the slashed seat.');
refused(never.name, pay(never.seat, 500), 'Slashed is final.');
applied(never.name, transfer('ada', 1), 'Its balance is its own.');
ledger.close();

const about = `Sixteen accounts make a deposit and a pool of four is drawn from them. ` +
  `${soon.name} misses a reveal for the beacon and pays the fine soon. ${never.name} and ` +
  `${late.name} miss one in neighbouring epochs, so both fines are greater. Both debts grow to ` +
  `MAX_PENALTY; ${late.name} pays within grace, ${never.name} never does and is slashed.`;
const folder = fileURLToPath(new URL('../../../fixtures/demo/', import.meta.url));
mkdirSync(folder, { recursive: true });
const text = JSON.stringify(ledger.fixture('A fine that grows to a slash', about, keys), null, 1);
writeFileSync(`${folder}fine_to_slash.json`, `${text}\n`);
console.error(`${ledger.blocks.length} blocks, ${text.length} bytes`);
