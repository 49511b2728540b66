// Replays a fixture: opens its genesis, applies its blocks one by one, and compares what happens
// with what the fixture expects. It stops at the first difference and shows it member by member.

import { equalBytes } from './bytes.js';
import { differences, type FieldDifference } from './difference.js';
import { Refused } from './errors.js';
import { FixtureReader, hashType, stepOf, type Step } from './fixture.js';
import type { Hex } from './generated/types.js';
import { blockBytes, type Ledger } from './ledger.js';
import type { FileSource } from './lines.js';
import { Reader } from './reader.js';
import type { Surety } from './surety.js';
import { codec } from './types.js';

/** How far a replay is. */
export interface Progress {
  /** Blocks applied so far. */
  readonly blocks: number;
  /** Blocks in all, where the whole file is known. */
  readonly of: number | undefined;
  readonly transactions: number;
  /** Of them, those that were refused. */
  readonly refused: number;
  readonly height: bigint;
}

/** The first thing that came out otherwise than the fixture expects. */
export interface Difference {
  /** The block's place in the fixture, from 0. */
  readonly block: number;
  readonly height: bigint;
  /** The transaction's place in its block; undefined where the difference is the block's. */
  readonly transaction: number | undefined;
  readonly what: 'receipt' | 'opening' | 'state_root' | 'refused';
  /** Each member that differs: what the fixture expects before, what came out after. */
  readonly fields: readonly FieldDifference[];
}

export interface Report extends Progress {
  readonly title: string;
  readonly ledgerId: Hex;
  readonly root: Hex;
  /** Expectations that were compared and held. */
  readonly compared: number;
  readonly difference: Difference | undefined;
}

export interface ReplayOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the replay with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with the ledger before it is closed, however the replay ends. */
  readonly onLedger?: (ledger: Ledger, report: Report) => void;
}

type Finding = Pick<Difference, 'transaction' | 'what' | 'fields'>;

function compareBytes(
  type: number, what: Difference['what'], expected: Uint8Array, actual: Uint8Array,
): Finding | undefined {
  if (equalBytes(expected, actual)) return undefined;
  const fields = differences(codec().decode(type, expected), codec().decode(type, actual));
  return { what, transaction: undefined, fields };
}

class Replay {
  blocks = 0;
  transactions = 0;
  refused = 0;
  compared = 0;
  height = 0n;
  difference: Difference | undefined;

  constructor(readonly ledger: Ledger) {}

  /** Applies one block; false where something differs. */
  run(step: Step): boolean {
    const finding = this.apply(step);
    const place = { block: this.blocks, height: step.height };
    this.difference = finding && { ...place, ...finding };
    this.blocks += 1;
    return finding === undefined;
  }

  private apply(step: Step): Finding | undefined {
    const block = blockBytes(step.header, step.transactions);
    let result: Uint8Array;
    try {
      result = this.ledger.applyBytes(block, { root: step.root !== undefined });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return this.check('refused', step.refused, error.code);
    }
    if (step.refused !== undefined) return this.check('refused', step.refused, undefined);
    this.height = step.height;
    return this.compare(step, new Reader(result));
  }

  private check(
    what: Difference['what'], before: string | undefined, after: string | undefined,
  ): Finding | undefined {
    this.compared += 1;
    if (before === after) return undefined;
    return { what, transaction: undefined, fields: [{ path: '', before, after }] };
  }

  private compare(step: Step, from: Reader): Finding | undefined {
    const table = codec();
    from.take(32); // the header's hash, which is not expected of anyone
    const opening = this.part(table.root('events'), from);
    let found = this.expect('opening', 'events', step.opening, opening);
    const count = from.u32();
    for (let i = 0; i < count; ++i) {
      const receipt = this.part(table.root('receipt'), from);
      this.transactions += 1;
      if (receipt[0] === REFUSED_OUTCOME) this.refused += 1;
      const finding = this.expect('receipt', 'receipt', step.receipts[i], receipt);
      if (finding) found ??= { ...finding, transaction: i };
    }
    const hasRoot = from.u8() === 1;
    if (!hasRoot || step.root === undefined) return found;
    this.compared += 1;
    return found ?? compareBytes(hashType(), 'state_root', step.root, from.slice(32));
  }

  private part(type: number, from: Reader): Uint8Array {
    const begin = from.at;
    codec().decodeFront(type, from);
    return from.bytes.subarray(begin, from.at);
  }

  private expect(
    what: Difference['what'], type: string, expected: Uint8Array | undefined, actual: Uint8Array,
  ): Finding | undefined {
    if (!expected) return undefined;
    this.compared += 1;
    return compareBytes(codec().root(type), what, expected, actual);
  }

  progress(of: number | undefined): Progress {
    const { blocks, transactions, refused, height } = this;
    return { blocks, of, transactions, refused, height };
  }
}

// The place of "refused" among the outcomes: the first byte of a receipt.
const REFUSED_OUTCOME = 2;

// Long enough to cost nothing, short enough that a page moves on.
const SLICE_MILLISECONDS = 12;

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));

/**
 * Replays block by block, yielding after each; the generator's result is the report. It gives way
 * to other work now and then, so a page stays responsive.
 */
export async function* replaySteps(
  surety: Surety, fixture: FileSource, options: ReplayOptions = {},
): AsyncGenerator<Progress, Report> {
  const reader = new FixtureReader(surety, fixture);
  try {
    const head = await reader.head();
    const ledger = surety.open(head.genesis);
    try {
      const replay = new Replay(ledger);
      const ledgerId = ledger.ledgerId();
      let since = Date.now();
      for (let block = await reader.block(); block; block = await reader.block()) {
        options.signal?.throwIfAborted();
        const equal = replay.run(stepOf(block));
        yield replay.progress(reader.of);
        if (!equal) break;
        if (Date.now() - since > SLICE_MILLISECONDS) {
          await pause();
          since = Date.now();
        }
      }
      const { compared, difference } = replay;
      const report = {
        ...replay.progress(reader.of), title: head.title, ledgerId, root: ledger.root(), compared,
        difference,
      };
      options.onLedger?.(ledger, report);
      return report;
    } finally {
      ledger.close();
    }
  } finally {
    await reader.close();
  }
}

/** Replays a fixture to its end or to the first difference. */
export async function replay(
  surety: Surety, fixture: FileSource, options: ReplayOptions = {},
): Promise<Report> {
  const steps = replaySteps(surety, fixture, options);
  for (;;) {
    const next = await steps.next();
    if (next.done) return next.value;
    options.onProgress?.(next.value);
  }
}
