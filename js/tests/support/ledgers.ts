// Ledgers to test on: a host that authenticates, a few accounts, and blocks of transfers.

import { readFileSync } from 'node:fs';

import type {
  BlockInput, GenesisInput, Hex, RulesInput, TransactionInput,
} from '../../src/node.js';
import { repository } from './module.js';

export const SEED: Hex = `0x${'11'.repeat(32)}`;

/** What the rules must say, and no fees. */
export const RULES_PATH = repository('js', 'tests', 'consumers', 'rules.json');
export const RULES = JSON.parse(readFileSync(RULES_PATH, 'utf8')) as RulesInput;

export const GENESIS: GenesisInput = {
  rules: { ...RULES, title: '0x74657374' },
  accounts: ['alice', 'bob', 'carol'].map((name) => ({
    name, balance_atoms: 1_000_000_000_000n, hours: 1_000_000_000n,
  })),
};

export const transfer = (from: string, to: string, atoms: bigint | number): TransactionInput => ({
  sender: from,
  message: { transfer: { to, amount_atoms: atoms, hours_in: 10n, hours_out: 5n } },
});

export const block = (height: number, transactions: TransactionInput[]): BlockInput => ({
  header: { height, time: 12 * height, seed: SEED }, transactions,
});

/** A genesis of many accounts, and blocks of small transfers between them. */
export function workload(accounts: number, blocks: number, size: number):
    { genesis: GenesisInput; blocks: BlockInput[] } {
  const name = (index: number): Hex => `0x${index.toString(16).padStart(8, '0').repeat(8)}`;
  const genesis: GenesisInput = {
    ...GENESIS,
    accounts: Array.from({ length: accounts }, (_, i) => ({
      name: name(i), balance_atoms: 1_000_000_000_000n, hours: 1_000_000_000n,
    })),
  };
  let state = 12345;
  const next = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % accounts;
  return {
    genesis,
    blocks: Array.from({ length: blocks }, (_, height) => block(height + 1,
      Array.from({ length: size }, () => {
        const from = next();
        const to = next();
        return transfer(name(from), name(to === from ? (to + 1) % accounts : to), 7n);
      }))),
  };
}
