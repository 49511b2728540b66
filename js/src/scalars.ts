// Coders of values without parts: how each kind is written, read and checked.

import { parseHex } from './bytes.js';
import { Fault, shown } from './fault.js';
import type { CodeEntry } from './shape.js';
import type { Reader } from './reader.js';
import type { Writer } from './writer.js';

/** Writes and reads the values of one type. Both throw a Fault for what the type does not allow. */
export interface Coder {
  write(out: Writer, value: unknown): void;
  read(from: Reader): unknown;
}

/** Bounds of a value, or of the length of bytes and lists. */
export interface Bounds {
  readonly least: bigint;
  readonly greatest: bigint | undefined;
}

export const NO_BOUNDS: Bounds = { least: 0n, greatest: undefined };

export function wrongType(value: unknown, wanted: string): never {
  throw new Fault('wrong_type', `Give ${wanted}, not ${shown(value)}.`);
}

/** The bounds of a length as numbers that every length can be compared with. */
export function lengthBounds(bounds: Bounds): [number, number] {
  const most = 0xffff_ffffn;
  const greatest = bounds.greatest === undefined || bounds.greatest > most ? most : bounds.greatest;
  return [Number(bounds.least), Number(greatest)];
}

export const BOOLEAN: Coder = {
  write(out, value) {
    if (typeof value !== 'boolean') wrongType(value, 'true or false');
    out.u8(value ? 1 : 0);
  },
  read(from) {
    const byte = from.u8();
    if (byte > 1) throw new Fault('wrong_type', `A boolean is 0 or 1, not ${byte}.`);
    return byte === 1;
  },
};

/** Integers of up to 4 bytes are read as numbers; a bigint may be given. */
export function narrowInteger(width: number, bounds: Bounds): Coder {
  const least = Number(bounds.least);
  const limit = 2 ** (8 * width) - 1;
  const greatest = bounds.greatest === undefined ? limit : Math.min(limit, Number(bounds.greatest));
  const wanted = `an integer from ${least} to ${greatest}`;
  const check = (value: number): void => {
    if (value < least) throw new Fault('below_least', `Give ${wanted}, not ${value}.`);
    if (value > greatest) throw new Fault('above_greatest', `Give ${wanted}, not ${value}.`);
  };
  return {
    write(out, value) {
      const number = typeof value === 'bigint' ? Number(value) : value;
      if (typeof number !== 'number') wrongType(value, wanted);
      if (!Number.isInteger(number)) throw new Fault('fraction', `Give ${wanted}, not ${value}.`);
      if (number < 0) throw new Fault('negative', `Give ${wanted}, not ${value}.`);
      check(number);
      if (width === 4) out.u32(number);
      else if (width === 2) out.u16(number);
      else out.u8(number);
    },
    read(from) {
      const value = width === 4 ? from.u32() : width === 2 ? from.u16() : from.u8();
      check(value);
      return value;
    },
  };
}

// A number that holds an integer exactly, as a bigint.
function exact(value: number, wanted: string): bigint {
  if (!Number.isInteger(value)) throw new Fault('fraction', `Give ${wanted}, not ${value}.`);
  if (Number.isSafeInteger(value)) return BigInt(value);
  throw new Fault('needs_string', `Give ${wanted} as a bigint: ${value} is not exact.`);
}

/** Integers of more than 4 bytes are read as bigints; an exact number may be given. */
export function wideInteger(width: number, bounds: Bounds): Coder {
  const least = bounds.least;
  const limit = (1n << BigInt(8 * width)) - 1n;
  const given = bounds.greatest;
  const greatest = given === undefined || given > limit ? limit : given;
  const wanted = `an integer from ${least} to ${greatest}`;
  const check = (value: bigint): void => {
    if (value < least) throw new Fault('below_least', `Give ${wanted}, not ${value}.`);
    if (value > greatest) throw new Fault('above_greatest', `Give ${wanted}, not ${value}.`);
  };
  return {
    write(out, value) {
      const integer = typeof value === 'number' ? exact(value, wanted) : value;
      if (typeof integer !== 'bigint') wrongType(value, wanted);
      if (integer < 0n) throw new Fault('negative', `Give ${wanted}, not ${value}.`);
      check(integer);
      if (width === 8) out.u64(integer);
      else out.wide(integer, width);
    },
    read(from) {
      const value = width === 8 ? from.u64() : from.wide(width);
      check(value);
      return value;
    },
  };
}

function hexBytes(value: unknown, wanted: string): string {
  if (typeof value !== 'string') wrongType(value, wanted);
  if (!value.startsWith('0x') || value.length % 2 !== 0) {
    throw new Fault('bad_hex', `Give ${wanted}, not ${shown(value)}.`);
  }
  return value;
}

function putHex(out: Writer, text: string, wanted: string): void {
  const at = out.extend((text.length - 2) / 2);
  if (!parseHex(text, out.bytes, at)) {
    throw new Fault('bad_hex', `Give ${wanted}, not ${shown(text)}.`);
  }
}

export function fixedBytes(width: number): Coder {
  const wanted = `${width} bytes as 0x and ${2 * width} lowercase hexadecimal digits`;
  return {
    write(out, value) {
      const text = hexBytes(value, wanted);
      putHex(out, text, wanted);
      if (text.length !== 2 + 2 * width) {
        throw new Fault('wrong_length', `Give ${wanted}, not ${(text.length - 2) / 2} bytes.`);
      }
    },
    read: (from) => from.hex(width),
  };
}

export function checkLength(count: number, [least, greatest]: [number, number]): void {
  if (count >= least && count <= greatest) return;
  throw new Fault('wrong_length', `Give ${least} to ${greatest} bytes, not ${count}.`);
}

export function byteString(bounds: Bounds): Coder {
  const wanted = 'bytes as 0x and lowercase hexadecimal digits';
  const range = lengthBounds(bounds);
  return {
    write(out, value) {
      const text = hexBytes(value, wanted);
      out.u32((text.length - 2) / 2);
      putHex(out, text, wanted);
      checkLength((text.length - 2) / 2, range);
    },
    read(from) {
      const count = from.u32();
      checkLength(count, range);
      return from.hex(count);
    },
  };
}

export function label(labels: readonly string[]): Coder {
  const wanted = `one of ${labels.map((one) => `"${one}"`).join(', ')}`;
  return {
    write(out, value) {
      if (typeof value !== 'string') wrongType(value, wanted);
      const index = labels.indexOf(value);
      if (index < 0) throw new Fault('unknown_label', `Give ${wanted}, not ${shown(value)}.`);
      out.u8(index);
    },
    read(from) {
      const index = from.u8();
      const found = labels[index];
      if (found === undefined) throw new Fault('unknown_label', `There is no label ${index}.`);
      return found;
    },
  };
}

export function code(codes: readonly CodeEntry[]): Coder {
  const values = new Map(codes.map(({ value, name }) => [name, value]));
  const names = new Map(codes.map(({ value, name }) => [value, name]));
  return {
    write(out, value) {
      if (typeof value !== 'string') wrongType(value, 'the name of a code');
      const found = values.get(value);
      if (found === undefined) {
        throw new Fault('unknown_label', `There is no code ${shown(value)}.`);
      }
      out.u16(found);
    },
    read(from) {
      const found = names.get(from.u16());
      if (found === undefined) throw new Fault('unknown_label', 'There is no such code.');
      return found;
    },
  };
}
