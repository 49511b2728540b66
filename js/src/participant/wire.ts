// The layouts of wasm/participant/surety_participant.h.

import { fromHex, joinBytes, sized, toHex } from '../bytes.js';
import type { Hex } from '../generated/types.js';
import { Reader } from '../reader.js';
import { flag, long, word } from '../session.js';
import { nameBytes } from '../signatures.js';
import { decode } from '../types.js';
import type {
  Abstention, Doubt, Envelope, Lock, Moves, NewSetup, Records, Setup, Statement, Vote,
} from './types.js';

export const Operation = {
  create: 64, open: 65, act: 66, receive: 67, vote: 68, combine: 69, sign: 70,
} as const;

/** The status of an operation that misses something. */
export const WANTS = 4;
export const Want = { answer: 0, task: 1, randomness: 2 } as const;

/** The version of the header that is spoken here. */
export const MEMBER = { version: 'surety_participant_version', spoken: 1 } as const;

/** Why a vault is not made or opened, by the module's numbers. */
export const VAULT_CODES: Readonly<Record<number, string>> = {
  1: 'vault.no_vault',
  2: 'vault.vault_there',
  3: 'vault.malformed',
  4: 'vault.newer_version',
  5: 'vault.other_source',
  6: 'vault.wrong_key',
  7: 'vault.out_of_memory',
};

const DOUBTS: readonly Doubt[] =
  ['session_id', 'keys', 'dealing', 'commitments', 'share', 'statement'];
const ABSTENTIONS: readonly Abstention[] = ['slashable', 'unfit', 'no_share'];

const PARTIAL = 96;
const SIGNATURE = 64;
const KEY = 32;

// To the module ---------------------------------------------------------------------------------

function exactly(bytes: Uint8Array, count: number, what: string): Uint8Array {
  if (bytes.length !== count) throw new TypeError(`${what}: give ${count} bytes`);
  return bytes;
}

const hexOf = (hex: Hex, count: number, what: string): Uint8Array =>
  exactly(fromHex(hex), count, what);

function wide(value: bigint | number, bits: number, what: string): bigint {
  const exact = BigInt(value);
  if (exact !== BigInt.asUintN(bits, exact)) {
    throw new RangeError(`${what}: give an integer from 0 to 2^${bits} - 1`);
  }
  return exact;
}

export function lockBytes(lock: Lock): Uint8Array {
  return 'key' in lock
    ? joinBytes(flag(false), sized(exactly(lock.key, KEY, 'lock.key')))
    : joinBytes(flag(true), sized(new TextEncoder().encode(lock.passphrase)));
}

const PASSPHRASE_COST = { passes: 2, bytes: 64 << 20 };

export function costBytes({ lock, cost = PASSPHRASE_COST }: NewSetup): Uint8Array {
  if ('key' in lock) return new Uint8Array(16);
  return joinBytes(long(wide(cost.passes, 64, 'cost.passes')),
    long(wide(cost.bytes, 64, 'cost.bytes')));
}

export function setupBytes(setup: Setup): Uint8Array {
  const ahead = wide(setup.postAheadBlocks ?? 2, 64, 'postAheadBlocks');
  return joinBytes(sized(nameBytes(setup.account)), flag(setup.leaveWhenWronged ?? false),
    flag(setup.tasks !== undefined), long(ahead));
}

export const seedBytes = ({ identity }: NewSetup): Uint8Array =>
  exactly(identity, KEY, 'identity');

export function recordsBytes(records: Records): Uint8Array {
  const all = [...records];
  return joinBytes(word(all.length), ...all.flatMap(([name, record]) =>
    [sized(fromHex(`0x${name}`)), sized(record)]));
}

export function envelopeBytes({ pool, duty, index, partial, signature }: Envelope): Uint8Array {
  return joinBytes(long(pool), long(duty), word(index),
    hexOf(partial, PARTIAL, 'envelope.partial'), hexOf(signature, SIGNATURE, 'envelope.signature'));
}

export function statementBytes(statement: Statement): Uint8Array {
  if ('exit' in statement) {
    return joinBytes(Uint8Array.of(1), long(wide(statement.exit.counter, 64, 'exit.counter')));
  }
  const { counter, balance_atoms } = statement.balance;
  const atoms = wide(balance_atoms, 128, 'balance.balance_atoms');
  return joinBytes(Uint8Array.of(0), long(wide(counter, 64, 'balance.counter')),
    long(BigInt.asUintN(64, atoms)), long(atoms >> 64n));
}

export function votesBytes(votes: readonly Vote[]): Uint8Array {
  return joinBytes(word(votes.length), ...votes.flatMap(({ round, index, partial }) =>
    [long(round), word(index), hexOf(partial, PARTIAL, 'vote.partial')]));
}

/** What the host knows so far, in the order in which it was wanted. */
export interface Known {
  readonly kind: number;
  readonly question: Uint8Array;
  readonly answer: Uint8Array;
}

export function knownBytes(known: readonly Known[]): Uint8Array {
  return joinBytes(word(known.length), ...known.flatMap(({ kind, question, answer }) =>
    [Uint8Array.of(kind), sized(question), sized(answer)]));
}

// From the module -------------------------------------------------------------------------------

const list = <T>(from: Reader, one: () => T): T[] => Array.from({ length: from.u32() }, one);
const sizedOf = (from: Reader): Uint8Array => from.slice(from.u32());

export const readWants = (from: Reader): { kind: number; question: Uint8Array }[] =>
  list(from, () => ({ kind: from.u8(), question: sizedOf(from) }));

/** Records to put, by name, in their order. */
export const readChanges = (from: Reader): [string, Uint8Array][] =>
  list(from, () => [toHex(sizedOf(from)).slice(2), sizedOf(from)]);

function readEnvelope(from: Reader): Envelope {
  return {
    pool: from.u64(), duty: from.u64(), index: from.u32(), partial: from.hex(PARTIAL),
    signature: from.hex(SIGNATURE),
  };
}

export function readMoves(from: Reader): Moves {
  return {
    messages: list(from, () => decode('message', sizedOf(from))),
    envelopes: list(from, () => readEnvelope(from)),
    doubts: list(from, () => DOUBTS[from.u8()]!),
    abstained: list(from, () => ({ duty: from.u64(), why: ABSTENTIONS[from.u8()]! })),
  };
}

/** Nothing where there is no vote. */
export function readVote(from: Reader): Vote | undefined {
  if (from.u8() === 0) return undefined;
  return { round: from.u64(), index: from.u32(), partial: from.hex(PARTIAL) };
}

export const readSignature = (from: Reader): Hex | undefined =>
  from.u8() === 0 ? undefined : from.hex(PARTIAL);
