// What the page and its worker tell each other.

import type { ChangedRecord, Explained, Json, JsonObject } from './engine.js';

export type { ChangedRecord, Explained, Json, JsonObject };

/** Why something could not be read or was refused as a whole. */
export interface Problem {
  readonly code: string;
  readonly sentence: string;
  readonly pointer?: string;
  /** From 1; absent where the fault has no place in the text. */
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
}

export type Outcome = 'opened' | 'applied' | 'failed' | 'refused' | 'block_refused';

/** One step of a history: a block's opening, or one of its transactions. */
export interface StepInfo {
  readonly block: number;
  /** From 0; -1 for the opening. */
  readonly transaction: number;
  readonly outcome: Outcome;
  /** Kind of message; empty for an opening. */
  readonly kind: string;
  readonly sender: string;
  readonly code: string;
  readonly note: string;
  readonly events: readonly string[];
  /** Whether it came out as the fixture expects; undefined where nothing is expected. */
  readonly asExpected?: boolean | undefined;
}

export interface BlockInfo {
  readonly height: Json;
  readonly transactions: number;
  /** Position of its opening. */
  readonly position: number;
}

/** What a seat owed after a block. */
export interface DebtPoint {
  readonly position: number;
  readonly epoch: number;
  readonly due: string;
  readonly inGrace: boolean;
  readonly slashed: boolean;
}

export interface Series {
  readonly seat: number;
  readonly account: string;
  readonly points: readonly DebtPoint[];
}

export interface Loaded {
  readonly title: string;
  readonly about: string;
  readonly steps: readonly StepInfo[];
  readonly blocks: readonly BlockInfo[];
  readonly names: readonly string[];
  readonly series: readonly Series[];
  readonly rules: JsonObject;
  /** Expectations of the fixture that were compared, and the steps where one differs. */
  readonly compared: number;
  readonly differing: readonly number[];
  readonly rootsDiffer: readonly number[];
}

/** The ledger after a number of steps. */
export interface View {
  readonly position: number;
  readonly status: JsonObject;
  readonly root: string;
  readonly lawsHold: boolean;
  readonly header?: JsonObject | undefined;
  readonly transaction?: JsonObject | undefined;
  readonly receipt?: JsonObject | undefined;
  readonly expected?: JsonObject | undefined;
  readonly events: readonly JsonObject[];
  readonly refusal?: Explained | undefined;
  readonly changes: readonly ChangedRecord[];
}

export interface PoolsPanel {
  readonly assembly: JsonObject;
  readonly pools: readonly JsonObject[];
  readonly participants: JsonObject;
}

export interface Requests {
  load: { ask: { text: string }; answer: Loaded };
  seek: { ask: { position: number }; answer: View };
  accounts: { ask: { first: number }; answer: JsonObject };
  pools: { ask: { first: number }; answer: PoolsPanel };
  growth: { ask: { seat: number; first: Json }; answer: JsonObject };
  cancel: { ask: Record<string, never>; answer: undefined };
}

export type RequestKind = keyof Requests;

export interface ToWorker {
  readonly id: number;
  readonly kind: RequestKind;
  readonly ask: unknown;
}

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number };
