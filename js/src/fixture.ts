// Reads fixtures: a genesis, then its blocks as they come, from JSON or JSON Lines.

import { InvalidInput } from './errors.js';
import type { Code, FixtureBlock, TestKey } from './generated/types.js';
import { isBlank, LineReader, type FileSource } from './lines.js';
import type { Surety } from './surety.js';
import { codec, encode } from './types.js';

/** One block of a fixture in canonical bytes, with what is expected of it. */
export interface Step {
  readonly header: Uint8Array;
  readonly height: bigint;
  readonly transactions: Uint8Array[];
  readonly receipts: (Uint8Array | undefined)[];
  readonly refused: Code | undefined;
  readonly opening: Uint8Array | undefined;
  readonly root: Uint8Array | undefined;
}

export interface Head {
  readonly title: string;
  readonly genesis: Uint8Array;
  readonly keys: readonly TestKey[];
  readonly blocks: FixtureBlock[];
}

export function stepOf(block: FixtureBlock): Step {
  const { header, transactions, refused, opening, state_root: root } = block;
  return {
    header: encode('header', header),
    height: header.height,
    transactions: transactions.map((one) => encode('transaction', one.transaction)),
    receipts: transactions.map(({ expect }) => expect && encode('receipt', expect)),
    refused: refused ?? undefined,
    opening: opening && encode('events', opening),
    root: root ? codec().encode(hashType(), root) : undefined,
  };
}

// The type of a state root, found by its member rather than by a number of its own.
export function hashType(): number {
  const { table } = codec();
  const result = table.types[codec().root('block_result')]!;
  if (result.kind !== 'record') throw new TypeError('a block result is a record');
  return result.members.find(({ name }) => name === 'hash')!.type;
}

/** Whether JSON text is one value and nothing else; other faults than its end are thrown. */
function tryFixture(surety: Surety, text: Uint8Array): Head | undefined {
  try {
    return headOf(surety, text);
  } catch (error) {
    if (error instanceof InvalidInput && error.code === 'ended_early') return undefined;
    throw error;
  }
}

function headOf(surety: Surety, text: Uint8Array): Head {
  const { title, genesis, keys, blocks } = surety.parse('fixture', text);
  return { title, genesis: encode('genesis', genesis), keys, blocks: [...blocks] };
}

// A place in a line, as a place in the file.
function placed(error: unknown, lines: LineReader, line: Uint8Array): unknown {
  if (!(error instanceof InvalidInput) || !error.position) return error;
  const { offset, line: number, column } = error.position;
  const start = lines.offset - line.length - 1;
  const place = { offset: start + offset, line: lines.count + number - 1, column };
  return new InvalidInput(error.code, error.sentence, error.pointer, place, error.number);
}

/** A fixture's genesis, then its blocks as they are read: JSON, or JSON Lines. */
export class FixtureReader {
  private readonly lines: LineReader;
  private blocks: FixtureBlock[] = [];
  private next = 0;
  of: number | undefined;

  constructor(private readonly surety: Surety, file: FileSource) {
    this.lines = new LineReader(file);
  }

  /** A first line that is a whole value makes it JSON Lines; one value over many is JSON. */
  async head(): Promise<Head> {
    const first = (await this.lines.line()) ?? new Uint8Array(0);
    let head = tryFixture(this.surety, first);
    if (!head) {
      const rest = await this.lines.rest();
      const whole = new Uint8Array(first.length + 1 + rest.length);
      whole.set(first);
      whole[first.length] = 10;
      whole.set(rest, first.length + 1);
      head = headOf(this.surety, rest.length > 0 ? whole : first);
      this.of = head.blocks.length;
    }
    this.blocks = head.blocks;
    return head;
  }

  async block(): Promise<FixtureBlock | undefined> {
    if (this.next < this.blocks.length) return this.blocks[this.next++];
    if (this.of !== undefined) return undefined;
    for (let line = await this.lines.line(); line; line = await this.lines.line()) {
      if (isBlank(line)) continue;
      try {
        return this.surety.parse('fixture_block', line);
      } catch (error) {
        throw placed(error, this.lines, line);
      }
    }
    return undefined;
  }

  close(): Promise<void> {
    return this.lines.close();
  }
}
