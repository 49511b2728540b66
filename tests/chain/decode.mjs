// Canonical bytes to the JSON that fixtures use, along the table of types that `surety schema
// --types` prints: a decoder that shares no code with the ledger.
const EXACT = 2n ** 53n;

class Decoder {
  constructor(types, bytes) {
    this.types = types;
    this.bytes = bytes;
    this.at = 0;
  }

  take(count) {
    if (this.at + count > this.bytes.length) throw new Error('the bytes end inside a value');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  number(width) {
    return [...this.take(width)].reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
  }

  // Whether an optional, an enumeration and the like is written as an index.
  pick(list, width, find) {
    const index = Number(this.number(width));
    const found = find ? list.find((entry) => find(entry) === index) : list[index];
    if (found === undefined) throw new Error(`nothing has the number ${index}`);
    return found;
  }

  value(type) {
    const { kind } = type;
    if (kind === 'integer') {
      const value = this.number(type.width);
      return value <= EXACT ? Number(value) : String(value);
    }
    if (kind === 'boolean') return this.pick([false, true], 1);
    if (kind === 'fixed_bytes') return `0x${this.take(type.width).toString('hex')}`;
    if (kind === 'bytes') return `0x${this.take(Number(this.number(4))).toString('hex')}`;
    if (kind === 'text') return this.take(Number(this.number(4))).toString();
    if (kind === 'name') return nameText(this.take(Number(this.number(1))));
    if (kind === 'enumeration') return this.pick(type.labels, 1);
    if (kind === 'code') return this.pick(type.codes, 2, (code) => code.value).name;
    if (kind === 'optional') {
      return this.pick([false, true], 1) ? this.value(this.types[type.element]) : undefined;
    }
    if (kind === 'list') {
      const count = Number(this.number(4));
      return Array.from({ length: count }, () => this.value(this.types[type.element]));
    }
    if (kind === 'choice') {
      const tagged = type.alternatives.map((index) => this.types[index]);
      const one = this.pick(tagged, 2, (alternative) => alternative.tag);
      return { [one.name]: this.value(one) };
    }
    return this.record(type);
  }

  record(type) {
    const result = {};
    for (const member of type.members) {
      const value = this.value(this.types[member.type]);
      if (value !== undefined) result[member.name] = value;
    }
    return result;
  }
}

function nameText(bytes) {
  const text = bytes.toString('latin1');
  const plain = /^[!-~]+$/.test(text) && !text.startsWith('0x') && !/["\\]/.test(text);
  return plain ? text : `0x${bytes.toString('hex')}`;
}

// Values of several types, one after the other, that make up the bytes: decodeAll(table, bytes,
// 'events', 'receipt').
export function decodeAll(table, bytes, ...names) {
  const decoder = new Decoder(table.types, bytes);
  const values = names.map((name) => decoder.value(table.types[table.roots[name]]));
  if (decoder.at !== bytes.length) throw new Error('bytes are left over');
  return values;
}
