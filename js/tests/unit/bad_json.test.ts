// The shared corpus of bad JSON gives the same codes and pointers in the module as in C++. The
// corpus speaks of types that only the C++ tests know; here their members stand for members of the
// ledger's own types that are of the same kind.

import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { InvalidInput, type Surety } from '../../src/node.js';
import { freshSurety, repository } from '../support/module.js';

interface Line {
  readonly number: number;
  readonly type: string;
  readonly code: string;
  readonly pointer: string;
  readonly text: Uint8Array;
}

type Target = Parameters<Surety['toBytes']>[0];

/** What stands for a line: a type, the bytes of a text, and where its fault must be. */
interface Case {
  readonly type: Target;
  readonly text: Uint8Array;
  readonly pointer: string;
}

/** "<41>" is a byte and "<3*ab>" three times "ab". */
function unfold(text: string): Uint8Array {
  const parts: Buffer[] = [];
  for (const [, byte, times, repeated, plain] of
    text.matchAll(/<([0-9A-F]{2})>|<(\d+)\*([^>]*)>|([^<]+|<)/g)) {
    if (byte) parts.push(Buffer.from(byte, 'hex'));
    else if (times) parts.push(Buffer.from(repeated!.repeat(Number(times))));
    else parts.push(Buffer.from(plain!));
  }
  return Uint8Array.from(Buffer.concat(parts));
}

function corpus(): Line[] {
  const lines: Line[] = [];
  readFileSync(repository('tests/corpus/bad_json.txt'), 'utf8').split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const [type, code, pointer, ...text] = line.split('|') as [string, string, string, ...string[]];
    lines.push({
      number: at + 1, type: type.trim(), code: code.trim(),
      // A pointer may end in a blank; the one before the next bar is not a part of it.
      pointer: Buffer.from(unfold(pointer.slice(1).replace(/ $/, ''))).toString(),
      text: unfold(text.join('|')),
    });
  });
  return lines;
}

const renamed = (bytes: Uint8Array, names: Record<string, string>): Uint8Array => {
  let text = Buffer.from(bytes).toString('latin1');
  for (const [from, to] of Object.entries(names)) text = text.replaceAll(`"${from}"`, `"${to}"`);
  return Uint8Array.from(Buffer.from(text, 'latin1'));
};

const moved = (pointer: string, names: Record<string, string>): string =>
  pointer.split('/').map((part) => names[part] ?? part).join('/');

// Members of a record in which most have fallbacks, as those of a point but one.
const POINT = { x: 'genesis_time', y: 'due_reserved', '\\u0078': '\\u0067enesis_time' };

// A member of "everything" and the record and member of its kind that stand for it.
const MEMBERS: Record<string, [Target, string]> = {
  flag: [{ record: 'clock' }, 'backlog'],
  amount: [{ record: 'account' }, 'balance_atoms'],
  moment: [{ record: 'account' }, 'settled_at'],
  large: [{ record: 'account' }, 'hours'],
  hash: ['header', 'seed'],
  name: ['transaction', 'sender'],
  data: [{ record: 'rules' }, 'title'],
  colour: [{ record: 'rules' }, 'authentication'],
  reason: ['receipt', 'error'],
};

const CHOICE = { nothing: 'tick', pay: 'transfer' };

const wrapped = (before: string, text: Uint8Array, after: string): Uint8Array =>
  Uint8Array.from(Buffer.concat([Buffer.from(before), text, Buffer.from(after)]));

const whole = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll('{"x": 1}', '{"tick": {}}'), 'latin1'));

/** Undefined where no type of the ledger has what the line is about. */
function caseOf({ type, code, pointer, text }: Line): Case | undefined {
  const plain = Buffer.from(text).toString('latin1');
  if (type === 'point') {
    // The bounds of x and that it must be there are the point's own.
    if (code === 'missing_key' || /"x": "?(256|201)/.test(plain)) return undefined;
    if (code === 'trailing_text') { // behind a value that is whole
      return { type: 'message', text: whole(plain), pointer };
    }
    return {
      type: { record: 'rules' }, text: renamed(text, POINT), pointer: moved(pointer, POINT),
    };
  }
  if (type === 'everything') {
    const member = /^\{"(\w+)"/.exec(plain)?.[1] ?? '';
    const target = MEMBERS[member];
    // The least length of the data is its own, and so is what must be there.
    if (!target || code === 'missing_key' || plain === '{"data": "0x"}') return undefined;
    const names = { [member]: target[1] };
    return { type: target[0], text: renamed(text, names), pointer: moved(pointer, names) };
  }
  if (type === 'choice') {
    if (code === 'below_least') return undefined;
    return { type: 'message', text: renamed(text, CHOICE), pointer: moved(pointer, CHOICE) };
  }
  if (type === 'transfer') {
    return {
      type: 'message', text: wrapped('{"transfer": ', text, '}'), pointer: `/transfer${pointer}`,
    };
  }
  return undefined; // lists of lists
}

let surety: Surety;
beforeAll(async () => void (surety = await freshSurety()));
afterAll(() => surety.close());

const lines = corpus();
const cases = lines.flatMap((line) => {
  const found = caseOf(line);
  return found ? [{ ...line, ...found }] : [];
});

describe('the corpus of bad JSON', () => {
  test('most of it is about kinds that the ledger has', () => {
    expect(lines.length).toBeGreaterThan(150);
    expect(cases.length).toBeGreaterThan(0.75 * lines.length);
  });

  test.each(cases)('line $number: $code', ({ type, text, code, pointer }) => {
    try {
      surety.toBytes(type, text);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput);
      const fault = error as InvalidInput;
      expect([fault.code, fault.pointer]).toEqual([code, pointer]);
      expect(fault.position!.offset).toBeLessThanOrEqual(text.length);
      expect(fault.position!.line).toBeGreaterThan(0);
      expect(fault.sentence.length).toBeGreaterThan(10);
      return;
    }
    expect.unreachable('the text was taken');
  });
});
