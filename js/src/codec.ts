// Typed objects to canonical bytes and back, through the generated table of types. It refuses
// whatever is not exactly one value of the type: nothing is rounded, cut or ignored.

import { choice, list, optional, record, type Alternative, type Slot } from './containers.js';
import { typed } from './fallback.js';
import { Fault } from './fault.js';
import { Reader } from './reader.js';
import * as scalars from './scalars.js';
import { NO_BOUNDS, type Bounds, type Coder } from './scalars.js';
import type { MemberShape, RecordShape, Shape, TypeTable } from './shape.js';
import { NAME_CODER, text } from './strings.js';
import { Writer } from './writer.js';

// As deep as the module reads.
const MAX_DEPTH = 32;

/** Encodes and decodes every type of a table. */
export class Codec {
  private readonly coders = new Map<number, Coder>();
  private readonly scratch = new Writer();

  constructor(readonly table: TypeTable) {}

  /** The table's number of a type that is named from outside. */
  root(name: string): number {
    const found = this.table.roots[name];
    if (found === undefined) throw new Fault('unknown_type', `There is no type "${name}".`);
    return found;
  }

  encode(type: number, value: unknown): Uint8Array {
    try {
      const out = this.scratch.clear();
      this.coder(type).write(out, value);
      return out.copy();
    } catch (error) {
      throw error instanceof Fault ? error.toError() : error;
    }
  }

  /** The value of exactly these bytes. */
  decode(type: number, bytes: Uint8Array): unknown {
    const from = new Reader(bytes);
    return this.reading(() => {
      const value = this.coder(type).read(from);
      from.finish();
      return value;
    });
  }

  /** Reads one value and moves `from` past it. */
  decodeFront(type: number, from: Reader): unknown {
    return this.reading(() => this.coder(type).read(from));
  }

  reading<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw error instanceof Fault ? error.toError() : error;
    }
  }

  coder(type: number): Coder {
    const known = this.coders.get(type);
    if (known) return known;
    const made = this.make(type, NO_BOUNDS, 0);
    this.coders.set(type, made);
    return made;
  }

  private make(type: number, bounds: Bounds, depth: number): Coder {
    const shape = this.table.types[type]!;
    if (depth > MAX_DEPTH) throw new Fault('too_deep', `Types nest deeper than ${MAX_DEPTH}.`);
    switch (shape.kind) {
      case 'boolean':
        return scalars.BOOLEAN;
      case 'integer':
        return shape.width > 4
          ? scalars.wideInteger(shape.width, bounds)
          : scalars.narrowInteger(shape.width, bounds);
      case 'fixed_bytes':
        return scalars.fixedBytes(shape.width);
      case 'bytes':
        return scalars.byteString(bounds);
      case 'text':
        return text(bounds);
      case 'name':
        return NAME_CODER;
      case 'optional':
        return optional(this.make(shape.element, bounds, depth));
      case 'list':
        return list(this.make(shape.element, NO_BOUNDS, depth + 1), bounds);
      case 'record':
        return record(shape, shape.members.map((member) => this.slot(member, depth + 1)));
      case 'choice':
        return choice(shape.alternatives.map((one) => this.alternative(one, depth + 1)));
      case 'enumeration':
        return scalars.label(shape.labels);
      case 'code':
        return scalars.code(shape.codes);
    }
  }

  private slot(member: MemberShape, depth: number): Slot {
    const shape = this.table.types[member.type]!;
    const bounds = {
      least: BigInt(member.least ?? 0),
      greatest: member.greatest === undefined ? undefined : BigInt(member.greatest),
    };
    const coder = this.make(member.type, bounds, depth);
    let bytes: Uint8Array | undefined;
    return {
      name: member.name,
      coder,
      isOptional: shape.kind === 'optional',
      hasFallback: member.fallback !== undefined,
      fallback: () => (bytes ??= this.fallbackBytes(coder, shape, member.fallback!)),
    };
  }

  private fallbackBytes(coder: Coder, shape: Shape, json: string): Uint8Array {
    const out = new Writer();
    coder.write(out, typed(this.table, shape, JSON.parse(json)));
    return out.copy();
  }

  private alternative(type: number, depth: number): Alternative {
    const shape = this.table.types[type]! as RecordShape;
    return { name: shape.name, tag: shape.tag, coder: this.make(type, NO_BOUNDS, depth) };
  }
}
