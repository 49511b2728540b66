// Typed objects to canonical bytes and back, through the generated table of types. It refuses
// whatever is not exactly one value of the type: nothing is rounded, cut or ignored.

import { Fault, shown, within } from './fault.js';
import { Reader } from './reader.js';
import * as scalars from './scalars.js';
import { NO_BOUNDS, type Bounds, type Coder } from './scalars.js';
import type { MemberShape, RecordShape, Shape, TypeTable } from './shape.js';
import { Writer } from './writer.js';

// As deep as the module reads.
const MAX_DEPTH = 32;

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional(element: Coder): Coder {
  return {
    write(out, value) {
      if (value === null || value === undefined) return out.u8(0);
      out.u8(1);
      element.write(out, value);
    },
    read(from) {
      const there = from.u8();
      if (there > 1) throw new Fault('wrong_type', `Presence is 0 or 1, not ${there}.`);
      return there === 1 ? element.read(from) : null;
    },
  };
}

function list(element: Coder, bounds: Bounds): Coder {
  const [least, greatest] = scalars.lengthBounds(bounds);
  const check = (count: number): void => {
    if (count < least) throw new Fault('too_few', `Give at least ${least} elements.`);
    if (count > greatest) throw new Fault('too_many', `Give at most ${greatest} elements.`);
  };
  return {
    write(out, value) {
      if (!Array.isArray(value)) throw new Fault('wrong_type', `Give a list, not ${shown(value)}.`);
      check(value.length);
      out.u32(value.length);
      let at = 0;
      try {
        for (; at < value.length; ++at) element.write(out, value[at]);
      } catch (error) {
        within(String(at), error);
      }
    },
    read(from) {
      const count = from.u32();
      check(count);
      if (count > from.left) throw new Fault('ended_early', 'The bytes end inside a list.');
      const items: unknown[] = [];
      try {
        while (items.length < count) items.push(element.read(from));
      } catch (error) {
        within(String(items.length), error);
      }
      return items;
    },
  };
}

interface Slot {
  readonly name: string;
  readonly coder: Coder;
  readonly isOptional: boolean;
  readonly hasFallback: boolean;
  /** Canonical bytes of the fallback. */
  fallback(): Uint8Array;
}

/** A member that was left out: its fallback, or absence, or a fault. */
function writeAbsent(out: Writer, slot: Slot): void {
  if (slot.hasFallback) return out.raw(slot.fallback());
  if (slot.isOptional) return out.u8(0);
  throw new Fault('missing_key', `The member "${slot.name}" is missing.`);
}

function refuseUnknown(value: Fields, slots: readonly Slot[], record: string): void {
  for (const key of Object.keys(value)) {
    if (value[key] === undefined || slots.some(({ name }) => name === key)) continue;
    const fault = new Fault('unknown_key', `There is no member "${key}" in ${record}.`);
    fault.path.push(key);
    throw fault;
  }
}

function record(shape: RecordShape, slots: readonly Slot[]): Coder {
  return {
    write(out, value) {
      if (!isFields(value)) {
        throw new Fault('wrong_type', `Give an object of ${shape.name}, not ${shown(value)}.`);
      }
      let slot: Slot | undefined;
      let given = 0;
      try {
        for (slot of slots) {
          const member = value[slot.name];
          if (member === undefined) {
            writeAbsent(out, slot);
          } else {
            slot.coder.write(out, member);
            ++given;
          }
        }
      } catch (error) {
        // A missing member is named by its sentence; the pointer names the object that lacks it.
        if (error instanceof Fault && error.code === 'missing_key' && error.path.length === 0) {
          throw error;
        }
        within(slot!.name, error);
      }
      if (Object.keys(value).length !== given) refuseUnknown(value, slots, shape.name);
    },
    read(from) {
      const value: Fields = {};
      let slot: Slot | undefined;
      try {
        for (slot of slots) {
          const member = slot.coder.read(from);
          // Absence is left out, unless leaving it out would mean the fallback.
          if (member !== null || slot.hasFallback) value[slot.name] = member;
        }
      } catch (error) {
        within(slot!.name, error);
      }
      return value;
    },
  };
}

interface Alternative {
  readonly name: string;
  readonly tag: number;
  readonly coder: Coder;
}

function choice(alternatives: readonly Alternative[]): Coder {
  const byName = new Map(alternatives.map((one) => [one.name, one]));
  const byTag = new Map(alternatives.map((one) => [one.tag, one]));
  const wanted = 'an object with exactly one key, the kind';
  return {
    write(out, value) {
      if (!isFields(value)) throw new Fault('wrong_type', `Give ${wanted}, not ${shown(value)}.`);
      const keys = Object.keys(value);
      if (keys.length !== 1) throw new Fault('one_key', `Give ${wanted}, not ${keys.length} keys.`);
      const kind = keys[0]!;
      const found = byName.get(kind);
      try {
        if (!found) throw new Fault('unknown_alternative', `There is no kind "${kind}".`);
        out.u16(found.tag);
        found.coder.write(out, value[kind]);
      } catch (error) {
        within(kind, error);
      }
    },
    read(from) {
      const tag = from.u16();
      const found = byTag.get(tag);
      if (!found) throw new Fault('unknown_alternative', `There is no kind of tag ${tag}.`);
      try {
        return { [found.name]: found.coder.read(from) };
      } catch (error) {
        return within(found.name, error);
      }
    },
  };
}

/** The typed form of a value that the table gives as JSON: a fallback. */
function typed(table: TypeTable, shape: Shape, json: unknown): unknown {
  switch (shape.kind) {
    case 'integer':
      return shape.width > 4 ? BigInt(json as string) : Number(json);
    case 'optional':
      return json === null ? null : typed(table, table.types[shape.element]!, json);
    case 'list': {
      const element = table.types[shape.element]!;
      return (json as unknown[]).map((one) => typed(table, element, one));
    }
    case 'record':
      return mapped(json as Fields, (name) => {
        const member = shape.members.find((one) => one.name === name);
        return member && table.types[member.type];
      }, table);
    case 'choice':
      return mapped(json as Fields, (name) => {
        const shapes = shape.alternatives.map((one) => table.types[one] as RecordShape);
        return shapes.find((one) => one.name === name);
      }, table);
    default:
      return json;
  }
}

function mapped(json: Fields, find: (name: string) => Shape | undefined, table: TypeTable): Fields {
  const entries = Object.entries(json).map(([name, value]) => {
    const shape = find(name);
    return [name, shape ? typed(table, shape, value) : value];
  });
  return Object.fromEntries(entries) as Fields;
}

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
        return scalars.text(bounds);
      case 'name':
        return scalars.NAME_CODER;
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
