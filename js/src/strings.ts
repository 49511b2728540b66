// Coders of text and of names.

import { parseHex, toHex } from './bytes.js';
import { Fault, shown } from './fault.js';
import { checkLength, lengthBounds, wrongType, type Bounds, type Coder } from './scalars.js';
import type { Writer } from './writer.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function text(bounds: Bounds): Coder {
  const range = lengthBounds(bounds);
  return {
    write(out, value) {
      if (typeof value !== 'string') wrongType(value, 'a string');
      if (/\p{Surrogate}/u.test(value)) {
        throw new Fault('lone_surrogate', 'Give well-formed text: half of a pair stands alone.');
      }
      const bytes = encoder.encode(value);
      checkLength(bytes.length, range);
      out.u32(bytes.length);
      out.raw(bytes);
    },
    read(from) {
      const count = from.u32();
      checkLength(count, range);
      try {
        return decoder.decode(from.slice(count));
      } catch (error) {
        if (error instanceof Fault) throw error;
        throw new Fault('bad_utf8', 'The bytes are not valid UTF-8.');
      }
    },
  };
}

// A byte that a name can show as itself.
const isPlain = (code: number): boolean =>
  code >= 0x21 && code <= 0x7e && code !== 0x22 && code !== 0x5c;

/** Whether a name of these bytes is written as plain text; every other one in hexadecimal. */
function isPlainName(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from >= 2 && bytes[from] === 0x30 && bytes[from + 1] === 0x78) return false;
  for (let at = from; at < to; ++at) if (!isPlain(bytes[at]!)) return false;
  return true;
}

const NAME = '1 to 32 bytes, as printable ASCII or as 0x and lowercase hexadecimal digits';

function badName(value: string): never {
  throw new Fault('bad_name', `Give a name of ${NAME}, not ${shown(value)}.`);
}

function putPlainName(out: Writer, value: string): void {
  if (value.length < 1 || value.length > 32) badName(value);
  const at = out.extend(1 + value.length);
  out.bytes[at] = value.length;
  for (let i = 0; i < value.length; ++i) {
    const code = value.charCodeAt(i);
    if (!isPlain(code)) badName(value);
    out.bytes[at + 1 + i] = code;
  }
}

export const NAME_CODER: Coder = {
  write(out, value) {
    if (typeof value !== 'string') wrongType(value, `a name of ${NAME}`);
    if (!value.startsWith('0x')) return putPlainName(out, value);
    const count = (value.length - 2) >> 1;
    if (value.length % 2 !== 0 || count < 1 || count > 32) badName(value);
    out.u8(count);
    const at = out.extend(count);
    if (!parseHex(value, out.bytes, at)) badName(value);
    if (isPlainName(out.bytes, at, at + count)) {
      throw new Fault('other_name_form', 'Write this name as plain text, not in hexadecimal.');
    }
  },
  read(from) {
    const count = from.u8();
    if (count < 1 || count > 32) throw new Fault('bad_name', `A name has ${NAME}.`);
    const at = from.take(count);
    if (!isPlainName(from.bytes, at, at + count)) return toHex(from.bytes, at, at + count);
    let name = '';
    for (let i = at; i < at + count; ++i) name += String.fromCharCode(from.bytes[i]!);
    return name;
  },
};
