// Random typed objects of any type in the table: mostly in the middle, often at the edges.

import { toHex } from '../../src/bytes.js';
import type { MemberShape, Shape, TypeTable } from '../../src/shape.js';
import type { Random } from './random.js';

interface Range {
  readonly least: bigint;
  readonly greatest: bigint | undefined;
}

const FREE: Range = { least: 0n, greatest: undefined };

function rangeOf({ least, greatest }: MemberShape): Range {
  return {
    least: BigInt(least ?? 0), greatest: greatest === undefined ? undefined : BigInt(greatest),
  };
}

function randomInteger(width: number, { least, greatest }: Range, random: Random): bigint {
  const limit = (1n << BigInt(8 * width)) - 1n;
  const most = greatest === undefined || greatest > limit ? limit : greatest;
  const choice = random.below(8);
  if (choice === 0) return least;
  if (choice === 1) return most;
  let value = 0n;
  for (let i = 0; i < 4; ++i) value = (value << 64n) | random.word();
  return least + (value % (most - least + 1n));
}

function randomLength({ least, greatest }: Range, random: Random, most: number): number {
  const low = Number(least);
  const high = greatest === undefined ? low + most : Math.min(Number(greatest), low + most);
  return low + random.below(high - low + 1);
}

function randomName(random: Random): string {
  const size = 1 + random.below(32);
  if (random.below(3) === 0) return toHex(Uint8Array.of(...random.bytes(size - 1), 0));
  const letters = 'abcdefghijklmnopqrstuvwxyzABZ0123456789_.-!~';
  const name = Array.from({ length: size }, () => random.pick([...letters])).join('');
  return name.startsWith('0x') ? `_${name.slice(1)}` : name;
}

/** A value as decoding gives it. */
export function randomValue(
  table: TypeTable, type: number, random: Random, range: Range = FREE,
): unknown {
  const shape: Shape = table.types[type]!;
  switch (shape.kind) {
    case 'boolean':
      return random.below(2) === 1;
    case 'integer': {
      const value = randomInteger(shape.width, range, random);
      return shape.width > 4 ? value : Number(value);
    }
    case 'fixed_bytes':
      return toHex(random.bytes(shape.width));
    case 'bytes':
      return toHex(random.bytes(randomLength(range, random, 12)));
    case 'text': {
      const bytes = randomLength(range, random, 12); // a character takes at most four
      const letters = [...'abc é😀'];
      return Array.from({ length: bytes >> 2 }, () => random.pick(letters)).join('');
    }
    case 'name':
      return randomName(random);
    case 'optional':
      return random.below(2) === 0 ? null : randomValue(table, shape.element, random, range);
    case 'list': {
      const size = randomLength(range, random, 3);
      return Array.from({ length: size }, () => randomValue(table, shape.element, random));
    }
    case 'record': {
      const value: Record<string, unknown> = {};
      for (const member of shape.members) {
        const part = randomValue(table, member.type, random, rangeOf(member));
        if (part !== null || member.fallback !== undefined) value[member.name] = part;
      }
      return value;
    }
    case 'choice': {
      const type = random.pick(shape.alternatives);
      const one = table.types[type]!;
      if (one.kind !== 'record') throw new TypeError('alternatives are records');
      return { [one.name]: randomValue(table, type, random) };
    }
    case 'enumeration':
      return random.pick(shape.labels);
    case 'code':
      return random.pick(shape.codes).name;
  }
}
