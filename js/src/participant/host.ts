// One instance of the module with its host's side: what the module wants is brought, and what has
// to be kept is kept before anything leaves.

import { joinBytes, sized } from '../bytes.js';
import { ClosedError } from '../errors.js';
import type { ModuleExports } from '../loader.js';
import { Reader } from '../reader.js';
import { Session } from '../session.js';
import { decode, encode } from '../types.js';
import type { LedgerView, SecretStore, Setup } from './types.js';
import { knownBytes, readChanges, readWants, VAULT_CODES, Want, WANTS, type Known }
  from './wire.js';

const BLOCK = 32;
// What most looks at a ledger draw, so that they seldom have to be taken twice.
const USUAL_BLOCKS = 8;

// Beyond this something asks without end.
const MOST_ROUNDS = 64;

function platformRandom(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 65536) {
    crypto.getRandomValues(bytes.subarray(at, Math.min(count, at + 65536)));
  }
  return bytes;
}

/** Randomness in blocks, none of which is given to two operations that end well. */
class Blocks {
  private bytes = new Uint8Array(0);

  constructor(private readonly random: (count: number) => Uint8Array) {}

  /** At least so many blocks. */
  upTo(count: number): Uint8Array {
    const missing = count * BLOCK - this.bytes.length;
    if (missing > 0) {
      const more = this.random(missing);
      if (more.length !== missing) throw new TypeError(`random: give ${missing} bytes`);
      const before = this.bytes;
      this.bytes = joinBytes(before, more) as Uint8Array<ArrayBuffer>;
      before.fill(0);
    }
    return this.bytes;
  }

  drop(count: number): void {
    this.bytes.fill(0, 0, count * BLOCK);
    this.bytes = this.bytes.slice(count * BLOCK);
  }
}

const NO_SIGNATURE = `0x${'00'.repeat(64)}` as const;

export class MemberHost {
  private readonly session: Session;
  private readonly blocks: Blocks;
  private readonly store: SecretStore | undefined;
  private readonly tasks: Setup['tasks'];
  private broken: string | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(module: ModuleExports, setup: Pick<Setup, 'store' | 'tasks' | 'random'> | undefined) {
    this.session = new Session(module, (code) => VAULT_CODES[code]);
    this.blocks = new Blocks(setup?.random ?? platformRandom);
    this.store = setup?.store;
    this.tasks = setup?.tasks;
  }

  get isOpen(): boolean {
    return this.broken === undefined && this.session.isOpen;
  }

  /** One after the other: what is kept must be kept in the order in which it came about. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => {
      if (this.broken !== undefined) throw new ClosedError('closed', this.broken);
      return work();
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Calls an operation that wants nothing. */
  call(operation: number, ...parts: readonly Uint8Array[]): Reader {
    return new Reader(this.session.call(operation, 0, ...parts));
  }

  /** Overwrites the module's copy of what it was given. */
  forgetInput(): void {
    this.session.forgetInput();
  }

  /**
   * Calls an operation until it misses nothing; `behind` is put behind the randomness, if it takes
   * that. Nothing of it has happened where this throws.
   */
  async work(
    operation: number, options: {
      readonly front?: readonly Uint8Array[];
      readonly behind?: readonly Uint8Array[];
      readonly draws?: boolean;
      readonly ledger?: LedgerView;
    },
  ): Promise<Reader> {
    const { front = [], behind = [], draws = false, ledger } = options;
    const known: Known[] = [];
    let blocks = draws ? USUAL_BLOCKS : 0;
    for (let round = 0; round < MOST_ROUNDS; ++round) {
      const randomness = draws ? [sized(this.blocks.upTo(blocks))] : [];
      const answers = ledger ? [knownBytes(known)] : [];
      const { isDone, bytes } = this.session.callOr(
        WANTS, operation, 0, ...front, ...randomness, ...behind, ...answers);
      const from = new Reader(bytes);
      if (isDone) return from;
      const wants = readWants(from);
      for (const { kind, question } of wants) {
        if (kind === Want.randomness) blocks = new Reader(question).u32();
        else known.push({ kind, question, answer: await this.bring(kind, question, ledger!) });
      }
    }
    throw new ClosedError('closed', 'The member goes on asking; the module is not a sound one.');
  }

  /** Takes what an operation drew and keeps what it put, before anything else of it is used. */
  async keep(from: Reader): Promise<void> {
    this.blocks.drop(from.u32());
    const changes = readChanges(from);
    try {
      for (const [name, record] of changes) await this.store!.put(name, record.slice());
    } catch (error) {
      // The member in memory has gone on and the store has not.
      this.close('The store has failed; open the participant anew from what it holds.');
      throw error;
    }
  }

  close(why = 'The participant was closed.'): void {
    this.broken ??= why;
    this.session.close();
  }

  private async bring(kind: number, question: Uint8Array, ledger: LedgerView):
      Promise<Uint8Array> {
    if (kind === Want.answer) return ledger.queryBytes(question.slice());
    const answer = decode('answer', question);
    const duty = 'duties' in answer ? answer.duties.open[0] : undefined;
    const task = duty && await this.tasks?.(duty);
    if (!task) return new Uint8Array(0);
    return encode('message', {
      propose_task: { duty: 0n, task, height: 0n, signature: NO_SIGNATURE },
    });
  }
}
