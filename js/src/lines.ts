// Reads a file of any form in pieces, and finds its lines.

import { joinBytes, utf8 } from './bytes.js';

/** A file: its text or bytes, a Blob, or its pieces as they come. */
export type FileSource =
  | string
  | Uint8Array
  | Blob
  | AsyncIterable<string | Uint8Array>;

const NEWLINE = 10;

async function* piecesOf(file: FileSource): AsyncGenerator<Uint8Array> {
  if (typeof file === 'string') {
    yield utf8(file);
  } else if (file instanceof Uint8Array) {
    yield file;
  } else if (Symbol.asyncIterator in file) {
    for await (const piece of file) yield typeof piece === 'string' ? utf8(piece) : piece;
  } else {
    const reader = file.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  }
}

/** Gives lines without their ends, or all that is left. */
export class LineReader {
  private readonly pieces: AsyncGenerator<Uint8Array>;
  private held: Uint8Array[] = [];
  private ended = false;
  /** Lines given so far. */
  count = 0;
  /** Bytes given so far, ends included. */
  offset = 0;

  constructor(file: FileSource) {
    this.pieces = piecesOf(file);
  }

  /** The next line; undefined after the last one. */
  async line(): Promise<Uint8Array | undefined> {
    for (let at = 0; ; ++at) {
      if (at === this.held.length && !(await this.more())) break;
      const end = this.held[at]!.indexOf(NEWLINE);
      if (end >= 0) return this.take(at, end);
    }
    const last = this.join();
    if (last.length === 0) return undefined;
    ++this.count;
    this.offset += last.length;
    return last;
  }

  /** Everything that no line has given yet. */
  async rest(): Promise<Uint8Array> {
    while (await this.more());
    const rest = this.join();
    this.offset += rest.length;
    return rest;
  }

  /** Ends the reading early, so that the file's stream is let go. */
  async close(): Promise<void> {
    await this.pieces.return(undefined);
  }

  private async more(): Promise<boolean> {
    if (this.ended) return false;
    const next = await this.pieces.next();
    if (next.done) this.ended = true;
    else this.held.push(next.value);
    return !this.ended;
  }

  private take(piece: number, end: number): Uint8Array {
    const last = this.held[piece]!;
    const line = joinBytes(...this.held.slice(0, piece), last.subarray(0, end));
    this.held = [last.subarray(end + 1), ...this.held.slice(piece + 1)];
    ++this.count;
    this.offset += line.length + 1;
    return line;
  }

  private join(): Uint8Array {
    const all = joinBytes(...this.held);
    this.held = [];
    return all;
  }
}

/** Whether a line holds nothing but white space. */
export function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a);
}
