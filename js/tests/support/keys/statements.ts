// What a pool and its members sign: Ethereum's signing roots (SSZ hash tree roots and domains of
// the consensus specifications) and the ledger's own tagged hashes, computed from their fields.

import { fromHex, joinBytes } from '../../../src/bytes.js';
import type {
  AttestationData, BeaconBlockHeader, ChainParams, Checkpoint, ProposeTaskMessage,
} from '../../../src/node.js';
import { sha256 } from '../../../src/noble/sha256.js';
import { H, u128, u32, u64, u8 } from './bls.js';

export type Task = ProposeTaskMessage['task'];

type Integer = bigint | number;

// SSZ -------------------------------------------------------------------------------------------

const ZERO = new Uint8Array(32);
const pair = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(joinBytes(left, right));

// Up to 32 bytes, padded with zeros.
function chunk(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(32);
  padded.set(bytes);
  return padded;
}
const integer = (value: Integer): Uint8Array => chunk(u64(value));

/** The Merkle root over the leaves, filled up with zeros to a power of two. */
function merkle(leaves: readonly Uint8Array[]): Uint8Array {
  let level = [...leaves];
  while (level.length & level.length - 1) level.push(ZERO);
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, i) =>
      pair(level[2 * i]!, level[2 * i + 1]!));
  }
  return level[0]!;
}

const checkpointRoot = ({ epoch, root }: Checkpoint): Uint8Array =>
  merkle([integer(epoch), fromHex(root)]);

const attestationRoot = (data: AttestationData): Uint8Array => merkle([
  integer(data.slot), integer(data.index), fromHex(data.beacon_block_root),
  checkpointRoot(data.source), checkpointRoot(data.target),
]);

const blockRoot = (block: BeaconBlockHeader): Uint8Array => merkle([
  integer(block.slot), integer(block.proposer_index), fromHex(block.parent_root),
  fromHex(block.state_root), fromHex(block.body_root),
]);

const PROPOSER = 0;
const ATTESTER = 1;
const DEPOSIT = 3;

function signingRoot(object: Uint8Array, kind: number, version: Uint8Array, validators: Uint8Array):
    Uint8Array {
  const fork = merkle([chunk(version), validators]);
  const domain = joinBytes(u32(kind), fork.subarray(0, 28));
  return merkle([object, domain]);
}

/** A chain's parameters, as bytes. */
export class Chain {
  private readonly genesisVersion: Uint8Array;
  private readonly version: Uint8Array;
  private readonly validators: Uint8Array;
  private readonly credentials: Uint8Array;
  private readonly deposit: Integer;

  constructor(params: ChainParams) {
    this.genesisVersion = fromHex(params.genesis_fork_version);
    this.version = fromHex(params.fork_version);
    this.validators = fromHex(params.genesis_validators_root);
    this.credentials = fromHex(params.withdrawal_credentials);
    this.deposit = params.deposit_gwei;
  }

  /** Of the genesis, or where they are zero an address made of the ledger and the pool. */
  private credentialsOf(ledger: Uint8Array, pool: bigint): Uint8Array {
    if (this.credentials.some((byte) => byte !== 0)) return this.credentials;
    const made = H('withdrawal', ledger, u64(pool));
    return joinBytes(u8(1), new Uint8Array(11), made.subarray(12));
  }

  /** What the members' confirmations and the pool's deposit sign. */
  depositRoot(ledger: Uint8Array, pool: bigint, key: Uint8Array): Uint8Array {
    const object = merkle([
      merkle([key.subarray(0, 32), chunk(key.subarray(32))]),
      this.credentialsOf(ledger, pool), integer(this.deposit),
    ]);
    // Valid on every fork of the chain: no validators root.
    return signingRoot(object, DEPOSIT, this.genesisVersion, ZERO);
  }

  /** m of a task. */
  taskRoot(task: Task): Uint8Array {
    return 'attestation_data' in task
      ? signingRoot(attestationRoot(task.attestation_data), ATTESTER, this.version, this.validators)
      : signingRoot(blockRoot(task.beacon_block_header), PROPOSER, this.version, this.validators);
  }
}

// The ledger's own ------------------------------------------------------------------------------

/** Who signs a task. */
export interface Signer {
  readonly ledger: Uint8Array;
  readonly pool: bigint;
  readonly round: bigint;
  readonly index: number;
}

const checkpointFields = ({ epoch, root }: Checkpoint): Uint8Array[] =>
  [u64(epoch), fromHex(root)];

// The kind of the task, and every field in its order.
function taskFields(task: Task): Uint8Array[] {
  if ('attestation_data' in task) {
    const { slot, index, beacon_block_root, source, target } = task.attestation_data;
    return [u8(0), u64(slot), u64(index), fromHex(beacon_block_root),
      ...checkpointFields(source), ...checkpointFields(target)];
  }
  const { slot, proposer_index, parent_root, state_root, body_root } = task.beacon_block_header;
  return [u8(1), u64(slot), u64(proposer_index), fromHex(parent_root), fromHex(state_root),
    fromHex(body_root)];
}

const signerFields = ({ ledger, pool, round, index }: Signer): Uint8Array[] =>
  [ledger, u64(pool), u64(round), u32(index)];

/** What a coordinator's identity signs. */
export function proposalHash(
  signer: Signer, task: Task, root: Uint8Array, height: Integer,
): Uint8Array {
  return H('proposal', ...signerFields(signer), ...taskFields(task), root, u64(height));
}

/** What a member's identity signs. */
export function envelopeHash(
  signer: Signer, task: Task, root: Uint8Array, partial: Uint8Array,
): Uint8Array {
  return H('envelope', ...signerFields(signer), ...taskFields(task), root, partial);
}

/** What a pool's key signs of its validator's balance. */
export function reportHash(
  ledger: Uint8Array, pool: bigint, counter: Integer, balance: Integer,
): Uint8Array {
  return H('report', ledger, u64(pool), u64(counter), u128(balance));
}

/** What a pool's key signs to leave. */
export function exitHash(ledger: Uint8Array, pool: bigint, counter: Integer): Uint8Array {
  return H('exit', ledger, u64(pool), u64(counter));
}

/** Whether a chain punishes a validator that signed both. */
export function conflict(a: Task, b: Task): boolean {
  if ('attestation_data' in a && 'attestation_data' in b) {
    const [first, second] = [a.attestation_data, b.attestation_data];
    if (first.target.epoch === second.target.epoch) return true;
    const surrounds = (outer: AttestationData, inner: AttestationData): boolean =>
      outer.source.epoch < inner.source.epoch && inner.target.epoch < outer.target.epoch;
    return surrounds(first, second) || surrounds(second, first);
  }
  return 'beacon_block_header' in a && 'beacon_block_header' in b &&
    a.beacon_block_header.slot === b.beacon_block_header.slot;
}
