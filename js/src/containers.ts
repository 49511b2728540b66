// Coders of values with parts: optional values, lists, records and choices.

import { Fault, shown, within } from './fault.js';
import { lengthBounds, type Bounds, type Coder } from './scalars.js';
import type { RecordShape } from './shape.js';
import type { Writer } from './writer.js';

export type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function optional(element: Coder): Coder {
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

export function list(element: Coder, bounds: Bounds): Coder {
  const [least, greatest] = lengthBounds(bounds);
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

export interface Slot {
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

export function record(shape: RecordShape, slots: readonly Slot[]): Coder {
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

export interface Alternative {
  readonly name: string;
  readonly tag: number;
  readonly coder: Coder;
}

export function choice(alternatives: readonly Alternative[]): Coder {
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
