// A fixture that is played on a ledger step by step, forwards and, by its journal, backwards.

import { Refused } from '../../src/errors.js';
import { joinBytes } from '../../src/bytes.js';
import { word } from '../../src/session.js';
import type { Book, Engine, Json, JsonObject } from './engine.js';
import { readFixture, type Fixture, type FixtureBlock } from './fixture.js';
import type {
  BlockInfo, DebtPoint, Explained, Loaded, Outcome, PoolsPanel, Series, StepInfo, View,
} from './protocol.js';

interface Played {
  readonly outcome: Outcome;
  readonly receipt?: JsonObject;
  readonly events: readonly JsonObject[];
  readonly refusal?: Explained | undefined;
}

interface Place {
  readonly block: number;
  readonly transaction: number;
}

// So that a history with very many seats does not ask for each of them after each block.
const MOST_SERIES = 64;
const NAMES_AT_ONCE = 100;
const MOST_NAMES = 5000;

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const keyOf = (choice: JsonObject): string => Object.keys(choice)[0] ?? '';

export class History {
  private readonly fixture: Fixture;
  private readonly places: Place[] = [];
  private readonly blocks: BlockInfo[] = [];
  /** Journal marks: entry p is where the ledger stood after p steps. */
  private readonly marks: bigint[] = [];
  private readonly steps: StepInfo[] = [];
  private readonly series = new Map<number, { account: string; points: DebtPoint[] }>();
  private readonly rootsDiffer: number[] = [];
  /** Blocks that were refused as a whole; nothing in them is executed. */
  private readonly refusedBlocks = new Map<number, Explained>();
  private compared = 0;
  private book: Book;
  private last: Played = { outcome: 'opened', events: [] };
  position = 0;

  constructor(private readonly engine: Engine, text: string) {
    this.fixture = readFixture(engine, text);
    this.fixture.blocks.forEach((block, index) => {
      const position = this.places.length + 1;
      this.blocks.push({
        height: block.header['height']!, transactions: block.transactions.length, position,
      });
      this.places.push({ block: index, transaction: -1 });
      // A block that is refused as a whole has no steps inside.
      if (block.refused !== undefined) return;
      block.transactions.forEach((_, transaction) => {
        this.places.push({ block: index, transaction });
      });
    });
    this.book = engine.open(engine.toBytes('genesis', JSON.stringify(this.fixture.genesis)));
    this.marks.push(this.book.mark());
  }

  get length(): number {
    return this.places.length;
  }

  close(): void {
    this.book.close();
  }

  /** One step further; on the first way through, what came of it is kept. */
  forward(): void {
    const place = this.places[this.position]!;
    const block = this.fixture.blocks[place.block]!;
    this.last = place.transaction < 0 ? this.openBlock(block) : this.inside(block, place);
    if (this.last.outcome === 'block_refused') {
      this.refusedBlocks.set(place.block, this.last.refusal!);
    }
    this.position += 1;
    if (this.steps.length < this.position) this.note(place, block);
    this.marks[this.position] = this.book.mark();
  }

  backTo(position: number): void {
    this.book.undoTo(this.marks[position]!);
    this.position = position;
  }

  private openBlock(block: FixtureBlock): Played {
    const { engine } = this;
    const header = engine.toBytes('header', JSON.stringify(block.header));
    const transactions = block.transactions.map(
      (step) => engine.toBytes('transaction', JSON.stringify(step.transaction)));
    try {
      const behind = joinBytes(word(transactions.length), ...transactions);
      return { outcome: 'opened', events: this.book.openBlock(header, behind) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const refusal = { name: error.code, sentence: error.sentence };
      return { outcome: 'block_refused', events: [], refusal };
    }
  }

  private inside(block: FixtureBlock, place: Place): Played {
    const refusal = this.refusedBlocks.get(place.block);
    if (refusal) return { outcome: 'block_refused', events: [], refusal };
    return this.execute(block, place);
  }

  private execute(block: FixtureBlock, place: Place): Played {
    const step = block.transactions[place.transaction]!;
    const bytes = this.book.execute(
      this.engine.toBytes('transaction', JSON.stringify(step.transaction)));
    const receipt = this.engine.read<JsonObject>('receipt', bytes);
    // A receipt begins with its outcome and, where there is one, the number of its code.
    const refusal = bytes[1] === 1 ? this.engine.explain(bytes[2]! + 256 * bytes[3]!) : undefined;
    return {
      outcome: receipt['outcome'] as Outcome, receipt,
      events: receipt['events'] as unknown as JsonObject[], refusal,
    };
  }

  private note(place: Place, block: FixtureBlock): void {
    const step = block.transactions[place.transaction];
    const asExpected = this.compare(block, step?.expect);
    this.steps.push({
      block: place.block, transaction: place.transaction, outcome: this.last.outcome,
      kind: step ? keyOf(step.transaction['message'] as JsonObject) : '',
      sender: step ? String(step.transaction['sender']) : '',
      code: this.last.refusal?.name ?? '',
      note: (step ? step.note : block.note) ?? '',
      events: this.last.events.map(keyOf), asExpected,
    });
    const isLast = this.places[this.position]?.block !== place.block;
    if (isLast) this.endBlock(block);
  }

  private compare(block: FixtureBlock, expect: JsonObject | undefined): boolean | undefined {
    let held: boolean | undefined;
    if (this.last.receipt) {
      if (expect) held = sameJson(expect, this.last.receipt);
    } else if (block.refused !== undefined || this.last.refusal) {
      held = block.refused === this.last.refusal?.name;
    } else if (block.opening) {
      held = sameJson(block.opening, this.last.events);
    }
    if (held !== undefined) this.compared += 1;
    return held;
  }

  private endBlock(block: FixtureBlock): void {
    if (block.state_root !== undefined) {
      this.compared += 1;
      if (this.book.root() !== block.state_root) this.rootsDiffer.push(this.position);
    }
    const { assembly } = this.book.query({ assembly: {} }) as { assembly?: JsonObject };
    const seats = Math.min(Number(assembly?.['seats'] ?? 0), MOST_SERIES);
    for (let seat = 0; seat < seats; ++seat) this.addPoint(seat);
  }

  private addPoint(seat: number): void {
    const view = this.book.query({ seat: { seat } })['seat'] as JsonObject | undefined;
    if (!view) return;
    const debt = view['debt'] as JsonObject;
    const one = this.series.get(seat) ?? { account: String(view['account']), points: [] };
    this.series.set(seat, one);
    const point: DebtPoint = {
      position: this.position, epoch: Number(debt['settled_epoch']),
      due: String(view['due_atoms']), inGrace: view['in_grace'] === true,
      slashed: debt['slashed'] === true,
    };
    const before = one.points.at(-1);
    if (before && sameJson({ ...before, position: 0 }, { ...point, position: 0 })) return;
    one.points.push(point);
  }

  loaded(): Loaded {
    const series: Series[] = [...this.series].map(([seat, one]) => ({ seat, ...one }));
    const differing = this.steps.flatMap((step, at) => step.asExpected === false ? [at + 1] : []);
    return {
      title: this.fixture.title, about: this.fixture.about ?? '', steps: this.steps,
      blocks: this.blocks, names: this.names(), series,
      rules: this.fixture.genesis['rules'] as JsonObject,
      compared: this.compared, differing, rootsDiffer: this.rootsDiffer,
    };
  }

  private names(): string[] {
    const names: string[] = [];
    for (let first: number | undefined = 0; first !== undefined && first < MOST_NAMES;) {
      const page = this.accounts(first)['accounts'] as JsonObject;
      for (const entry of page['accounts'] as unknown as JsonObject[]) {
        names[Number(entry['id'])] = String((entry['account'] as JsonObject)['name']);
      }
      first = page['next'] === null || page['next'] === undefined
        ? undefined : Number(page['next']);
    }
    return names;
  }

  view(): View {
    const { position } = this;
    const place = this.places[position - 1];
    const block = place && this.fixture.blocks[place.block];
    const step = place && block?.transactions[place.transaction];
    return {
      position, status: this.book.query({ status: {} })['status'] as JsonObject,
      root: this.book.root(), lawsHold: this.book.audit(), header: block?.header,
      transaction: step?.transaction, receipt: place && this.last.receipt,
      expected: step?.expect, events: place ? this.last.events : [],
      refusal: place && this.last.refusal,
      changes: place ? this.book.changes(this.marks[position - 1]!) : [],
    };
  }

  accounts(first: number): JsonObject {
    return this.book.query({ accounts: { first, limit: NAMES_AT_ONCE } });
  }

  pools(first: number): PoolsPanel {
    const assembly = this.book.query({ assembly: {} })['assembly'] as JsonObject;
    const count = Number(assembly['pools']);
    const from = Math.max(0, count - MOST_SERIES);
    const pools = Array.from({ length: count - from }, (_, at) =>
      this.book.query({ pool: { pool: from + at } })['pool'] as JsonObject);
    const participants = this.book.query({ participants: { first, limit: NAMES_AT_ONCE } });
    return { assembly, pools, participants: participants['participants'] as JsonObject };
  }

  /** What a seat will owe from an epoch on if nobody pays. */
  growth(seat: number, first: Json): JsonObject {
    return this.book.query({ growth: { seat, first, count: 100 } });
  }
}
