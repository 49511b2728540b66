// What a participant needs of its surroundings, and what it comes to.

import type { Answer, Hex, Message, ProposeTaskMessage } from '../generated/types.js';

/** Keeps a participant's sealed records by name; nothing in them can be read without its key. */
export interface SecretStore {
  /** Everything that was put. */
  read(): Records | Promise<Records>;
  /**
   * Replaces a record. When it is done, the new one outlives a crash and the old one is gone.
   * Never put an older copy of a store back: what may not be signed is in it.
   */
  put(name: string, record: Uint8Array): void | Promise<void>;
}
export type Records = Iterable<readonly [name: string, record: Uint8Array]>;

/** A ledger as it stands at its last block: a `Ledger` of this package, or one far away. */
export interface LedgerView {
  /** Canonical bytes of a query in, of its answer out. */
  queryBytes(question: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** What opens a vault: 32 secret bytes, or a passphrase, from which argon2id makes them. */
export type Lock = { readonly key: Uint8Array } | { readonly passphrase: string };

/** A duty that is open. */
export type OpenDuty = Extract<Answer, { duties: unknown }>['duties']['open'][number];
export type Task = ProposeTaskMessage['task'];

export interface Setup {
  /** The account's name, as in JSON. */
  readonly account: string;
  readonly store: SecretStore;
  readonly lock: Lock;
  /** Leave key generation where a dealer was proved to have cheated this member. Default: no. */
  readonly leaveWhenWronged?: boolean;
  /** Heights before a duty's deadline at which it posts its envelope itself. Default: 2. */
  readonly postAheadBlocks?: bigint | number;
  /** What the pool's validator is to sign; without it the member proposes nothing. */
  readonly tasks?: (duty: OpenDuty) => Task | undefined | Promise<Task | undefined>;
  /** Secret bytes from a good source; the platform's unless it is said. */
  readonly random?: (count: number) => Uint8Array;
}

export interface NewSetup extends Setup {
  /** The 32 secret bytes that the identity's key is made of. */
  readonly identity: Uint8Array;
  /** argon2id's cost, with a passphrase. Default: 2 passes over 64 MiB. */
  readonly cost?: { readonly passes: number; readonly bytes: number };
}

/** A member's signature of a duty, to be brought to its coordinator by whatever way there is. */
export interface Envelope {
  readonly pool: bigint;
  readonly duty: bigint;
  readonly index: number;
  readonly partial: Hex;
  readonly signature: Hex;
}

/** Why it does not do what the ledger seems to ask for: whoever answers lies, or is broken. */
export type Doubt =
  | 'session_id' // sid is not the hash of what the session is said to be
  | 'keys' // a registered key is no point, or their hash is another
  | 'dealing' // a dealing that the ledger accepted cannot be read
  | 'commitments' // the group key is not what the dealings come to
  | 'share' // the share does not fit its public share although every dealing did
  | 'statement'; // what is to be signed is not this session's deposit or cut-over

/** Why it does not sign a duty. */
export type Abstention =
  | 'slashable' // its guard forbids it
  | 'unfit' // no task that this duty can have, or not the root of its fields
  | 'no_share'; // it holds no share of the duty's round

/** What a participant comes to after a look at the ledger. */
export interface Moves {
  /** To send, in this order. */
  readonly messages: readonly Message[];
  /** To the coordinators; one that is lost is made again at the next look. */
  readonly envelopes: readonly Envelope[];
  readonly doubts: readonly Doubt[];
  readonly abstained: readonly { readonly duty: bigint; readonly why: Abstention }[];
}

/** What a pool says about itself with its key. */
export type Statement =
  | { readonly balance: { counter: bigint | number; balance_atoms: bigint | number } }
  | { readonly exit: { counter: bigint | number } };

/** One member's part of the pool's signature. */
export interface Vote {
  readonly round: bigint;
  readonly index: number;
  readonly partial: Hex;
}
