// What the chain's tests share: where things are, and the native program.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const program = process.env.SURETY ?? join(root, 'build/gcc/surety');
const poolProgram = process.env.SURETY_CHAIN_POOL ?? join(root, 'build/gcc/surety_chain_pool');

export const DENOMINATION = 'ustake';

export function contractBytes() {
  const path = process.env.SURETY_COSMWASM ?? join(root, 'build/wasm/surety_cosmwasm.wasm');
  return readFileSync(path);
}

// The native program's output for a command, with a file as its last word.
export function surety(words, content) {
  const folder = mkdtempSync(join(tmpdir(), 'surety-'));
  try {
    const file = join(folder, 'input.json');
    writeFileSync(file, content ?? '');
    const all = content === undefined ? words : [...words, file];
    return execFileSync(program, all, { encoding: 'utf8', maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const typeTable = () => JSON.parse(surety(['schema', '--types']));

// Every fixture whose host authenticates: [name, fixture].
export function hostFixtures() {
  const folder = join(root, 'fixtures');
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.includes('/') && name.endsWith('.json')).sort();
  return files.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))])
    .filter(([, { genesis }]) => genesis.rules.authentication !== 'ledger');
}

const poolOutput = (words) => execFileSync(poolProgram, words,
  { encoding: 'utf8', maxBuffer: 1 << 28 });

// A pool that real participants play as a chain has it: a fixture of one of the plots.
export const playedPool = (plot, size = 4) =>
  JSON.parse(poolOutput(['fixture', plot, String(size)]));

// One of each plot: [name, fixture].
export const playedPools = () => poolOutput(['plots']).trim().split('\n')
  .map((line) => line.split(' '))
  .map(([plot, size]) => [`played/${plot}.json`, playedPool(plot, size)]);

export const granted = (genesis) =>
  (genesis.accounts ?? []).reduce((sum, { balance_atoms: atoms }) => sum + BigInt(atoms ?? 0), 0n);

export const coins = (amount, denom = DENOMINATION) =>
  (BigInt(amount) === 0n ? [] : [{ denom, amount: String(amount) }]);
