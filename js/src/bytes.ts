// Byte strings and their hexadecimal text.

import type { Hex } from './generated/types.js';

export type { Hex };

const DIGITS = '0123456789abcdef';
const PAIRS = Array.from({ length: 256 }, (_, byte) => DIGITS[byte >> 4]! + DIGITS[byte & 15]!);

export function toHex(bytes: Uint8Array, from = 0, to = bytes.length): Hex {
  let text = '0x';
  for (let at = from; at < to; ++at) text += PAIRS[bytes[at]!];
  return text as Hex;
}

// The value of each lowercase digit's character code; 255 for what is no digit.
const VALUES = Uint8Array.from({ length: 256 }, (_, code) => {
  const value = DIGITS.indexOf(String.fromCharCode(code));
  return value < 0 ? 255 : value;
});

const valueOf = (code: number): number => code < 256 ? VALUES[code]! : 255;

/** Writes the digits behind "0x" to `into`; false where the text is not of that form. */
export function parseHex(text: string, into: Uint8Array, at: number): boolean {
  if (!text.startsWith('0x') || text.length % 2 !== 0) return false;
  let seen = 0;
  for (let i = 2; i < text.length; i += 2) {
    const high = valueOf(text.charCodeAt(i));
    const low = valueOf(text.charCodeAt(i + 1));
    seen |= high | low;
    into[at++] = high * 16 + low;
  }
  return seen < 16;
}

/** Bytes of "0x" and lowercase digits; throws a TypeError for any other text. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, text.length - 2) >> 1);
  if (!parseHex(text, bytes, 0)) {
    throw new TypeError('give bytes as 0x and an even number of lowercase hexadecimal digits');
  }
  return bytes;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; ++i) if (a[i] !== b[i]) return false;
  return true;
}

export function joinBytes(...parts: Uint8Array[]): Uint8Array {
  let size = 0;
  for (const part of parts) size += part.length;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const encoder = new TextEncoder();
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** A u32 length and the bytes, as the module takes what varies in length. */
export function sized(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(4 + bytes.length);
  new DataView(whole.buffer).setUint32(0, bytes.length, true);
  whole.set(bytes, 4);
  return whole;
}
