// Random numbers that a seed repeats, and what a fuzzer makes of them.

// xorshift64*, so that a failing run can be had again from its seed.
export class Random {
  constructor(seed) { this.state = (BigInt(seed) * 0x9e3779b97f4a7c15n + 1n) & MASK; }
  next() {
    let x = this.state;
    x ^= x >> 12n;
    x = (x ^ (x << 25n)) & MASK;
    x ^= x >> 27n;
    this.state = x;
    return (x * 0x2545f4914f6cdd1dn) & MASK;
  }
  below(count) { return Number(this.next() % BigInt(count)); }
  pick(list) { return list[this.below(list.length)]; }
  chance(one, of) { return this.below(of) < one; }
}

const MASK = (1n << 64n) - 1n;

const ODD_TEXTS = ['', ' ', 'ä', '\u{1f600}', '\ud800', '"', '\\', '\u0000', 'a'.repeat(5000),
  '0x', '0xzz', '-1', '1.5', '1e9', '00', '9'.repeat(400), 'null', String(2n ** 128n)];
const ODD_NUMBERS = [0, 1, -1, 1.5, 1e30, 2 ** 53, 2 ** 53 + 2, 2 ** 64, -0];
const ODD_VALUES = [null, true, false, [], {}, [[]], { a: 1 }, [null], ...ODD_NUMBERS,
  ...ODD_TEXTS];

const nested = (depth, open, close) => open.repeat(depth) + close.repeat(depth);

// Texts that are no message at all.
export function garbage(random) {
  const kind = random.below(7);
  if (kind === 0) return nested(1 + random.below(70000), '[', ']');
  if (kind === 1) return nested(1 + random.below(30000), '{"tick":', '}');
  if (kind === 2) return Buffer.from(Array.from({ length: random.below(400) },
    () => random.below(256)));
  if (kind === 3) return random.pick(ODD_TEXTS);
  if (kind === 4) return JSON.stringify(random.pick(ODD_VALUES)) ?? '';
  if (kind === 5) return `{"${'k'.repeat(random.below(100000))}":{}}`;
  return ' '.repeat(random.below(300000));
}

// A value in the place of another.
export const oddValue = (random) => random.pick(ODD_VALUES);

// The message's text with one thing wrong in it: a member lost, repeated, added or replaced, or
// bytes changed.
export function damaged(random, message) {
  const text = JSON.stringify(message);
  switch (random.below(6)) {
    case 0: return text.slice(0, random.below(text.length));
    case 1: {
      const bytes = Buffer.from(text);
      bytes[random.below(bytes.length)] = random.below(256);
      return bytes;
    }
    case 2: return text.replace('}', ',"more":1}');
    case 3: { // the first member twice
      const member = /"[a-z_]+":("[^"]*"|[0-9]+)/.exec(text)?.[0];
      return member === undefined ? text + text : text.replace(member, `${member},${member}`);
    }
    case 4: {
      const [name, members] = Object.entries(message)[0];
      const keys = Object.keys(members);
      if (keys.length === 0) return JSON.stringify({ [name]: oddValue(random) });
      return JSON.stringify({ [name]: { ...members, [random.pick(keys)]: oddValue(random) } });
    }
    default: {
      const [name, members] = Object.entries(message)[0];
      return JSON.stringify({ [name]: members, [random.pick(['tick', name, ''])]: members });
    }
  }
}
