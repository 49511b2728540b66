// Reads a WebAssembly module's bytes: what it imports and exports, its limits, and which kinds of
// instruction its code contains. Only what check_module.mjs asks for.

const KINDS = ['function', 'table', 'memory', 'global'];
const FLOAT_TYPES = new Map([[0x7d, 'f32'], [0x7c, 'f64']]);
const BLOCK_TYPE = 1, INDEX = 2, MEMARG = 3, BR_TABLE = 4, TWO_INDICES = 5, F32 = 6, F64 = 7;
const SELECT_TYPES = 8;

// Immediates of the instructions with one-byte codes; all others have none.
const IMMEDIATES = new Map([
  ...[0x02, 0x03, 0x04].map((code) => [code, BLOCK_TYPE]),
  ...[0x0c, 0x0d, 0x10, 0x3f, 0x40, 0x41, 0x42, 0xd0, 0xd2].map((code) => [code, INDEX]),
  ...[0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26].map((code) => [code, INDEX]),
  ...Array.from({ length: 0x3e - 0x28 + 1 }, (_, i) => [0x28 + i, MEMARG]),
  [0x0e, BR_TABLE], [0x11, TWO_INDICES], [0x1c, SELECT_TYPES], [0x43, F32], [0x44, F64],
]);

// Codes in the closed ranges [from, to].
const within = (code, ranges) => ranges.some(([from, to]) => code >= from && code <= to);
const FLOAT_CODES = [[0x2a, 0x2b], [0x38, 0x39], [0x43, 0x44], [0x5b, 0x66], [0x8b, 0xa6],
  [0xa8, 0xab], [0xae, 0xbf]];
const FLOAT_SIMD_CODES = [[0x13, 0x14], [0x1f, 0x22], [0x41, 0x4c], [0x5e, 0x5f], [0x67, 0x6a],
  [0x74, 0x75], [0x7a, 0x7a], [0x94, 0x94], [0xe0, 0xff]];

export class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }
  done() { return this.at >= this.end; }
  byte() {
    if (this.done()) throw new Error(`the module ends inside an item at byte ${this.at}`);
    return this.bytes[this.at++];
  }
  // An LEB128 number, signed or not: only non-negative values below 2^32 are ever looked at.
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      if (shift < 35) value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
  skip(count) { this.at += count; }
  text() {
    const size = this.number();
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + size));
    this.skip(size);
    return text;
  }
  list(read) { return Array.from({ length: this.number() }, () => read()); }
  limits() {
    const flags = this.byte();
    const least = this.number();
    return { least, greatest: flags & 1 ? this.number() : undefined, flags };
  }
}

function readType(reader, report) {
  const type = reader.byte();
  if (FLOAT_TYPES.has(type)) report.floats.push(`a type ${FLOAT_TYPES.get(type)}`);
  return type;
}

function readImport(reader, report) {
  const name = `${reader.text()}.${reader.text()}`;
  const kind = KINDS[reader.byte()];
  if (kind === 'function') reader.number();
  else if (kind === 'table') { reader.byte(); reader.limits(); }
  else if (kind === 'memory') report.memories.push(reader.limits());
  else { readType(reader, report); reader.byte(); }
  report.imports.push(name);
}

function readSimd(reader, report) {
  const code = reader.number();
  report.features.add('simd');
  if (within(code, FLOAT_SIMD_CODES)) report.floats.push(`SIMD instruction 0x${code.toString(16)}`);
  if (code <= 11 || (code >= 84 && code <= 93)) { reader.number(); reader.number(); }
  if (code === 12 || code === 13) reader.skip(16);
  if ((code >= 21 && code <= 34) || (code >= 84 && code <= 91)) reader.skip(1);
}

function readPrefixed(reader, report) {
  const code = reader.number();
  if (code <= 7) {
    report.floats.push('a saturating conversion');
    return;
  }
  report.features.add('bulk-memory');
  reader.number();
  if ([8, 10, 12, 14].includes(code)) reader.number();
}

// Past one instruction; what it is made of goes into the report.
export function readInstruction(reader, report) {
  const code = reader.byte();
  if (within(code, FLOAT_CODES)) report.floats.push(`instruction 0x${code.toString(16)}`);
  if (within(code, [[0xc0, 0xc4]])) report.features.add('sign-ext');
  if (within(code, [[0x06, 0x09], [0x18, 0x19]])) report.features.add('exceptions');
  if (within(code, [[0x12, 0x13]])) report.features.add('tail-calls');
  if (code === 0xfe) report.features.add('threads');
  if (code === 0xfd) return readSimd(reader, report);
  if (code === 0xfc) return readPrefixed(reader, report);
  switch (IMMEDIATES.get(code)) {
    case BLOCK_TYPE: return readType(reader, report) & 0x80 ? reader.number() : undefined;
    case INDEX: return reader.number();
    case MEMARG: case TWO_INDICES: reader.number(); return reader.number();
    case BR_TABLE: reader.list(() => reader.number()); return reader.number();
    case SELECT_TYPES: return reader.list(() => readType(reader, report));
    case F32: return reader.skip(4);
    case F64: return reader.skip(8);
    default: return undefined;
  }
}

function readFunction(reader, report) {
  const size = reader.number();
  const body = new Reader(reader.bytes, reader.at, reader.at + size);
  reader.skip(size);
  let locals = 0;
  body.list(() => { locals += body.number(); readType(body, report); });
  report.most_locals = Math.max(report.most_locals, locals);
  report.locals += locals;
  while (!body.done()) readInstruction(body, report);
}

function readGlobal(reader, report) {
  readType(reader, report);
  reader.byte();
  while (reader.bytes[reader.at] !== 0x0b) readInstruction(reader, report);
  reader.byte();
}

const SECTIONS = {
  1: (reader, report) => reader.list(() => {
    reader.byte();
    const parameters = reader.list(() => readType(reader, report)).length;
    const results = reader.list(() => readType(reader, report)).length;
    report.most_parameters = Math.max(report.most_parameters, parameters);
    report.most_results = Math.max(report.most_results, results);
  }),
  2: (reader, report) => reader.list(() => readImport(reader, report)),
  4: (reader, report) => reader.list(() => { reader.byte(); report.tables.push(reader.limits()); }),
  5: (reader, report) => reader.list(() => report.memories.push(reader.limits())),
  6: (reader, report) => reader.list(() => readGlobal(reader, report)),
  7: (reader, report) => reader.list(() => {
    report.exports.push(reader.text());
    reader.byte();
    reader.number();
  }),
  8: (_, report) => { report.start = true; },
  10: (reader, report) => reader.list(() => readFunction(reader, report)),
};

export const emptyReport = (size) => ({
  size, imports: [], exports: [], memories: [], tables: [], floats: [], features: new Set(),
  start: false, most_locals: 0, locals: 0, most_parameters: 0, most_results: 0,
});

// The sections: number and where the content lies. Throws where the bytes are no module.
export function sectionsOf(bytes) {
  const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  if (magic.some((byte, i) => bytes[i] !== byte)) throw new Error('this is no WebAssembly module');
  const reader = new Reader(bytes, magic.length);
  const sections = [];
  while (!reader.done()) {
    const id = reader.byte();
    const size = reader.number();
    if (size > bytes.length - reader.at) throw new Error(`section ${id} reaches past the module`);
    sections.push({ id, at: reader.at, end: reader.at + size });
    reader.skip(size);
  }
  return sections;
}

// What the module holds.
export function readModule(bytes) {
  const report = emptyReport(bytes.length);
  for (const { id, at, end } of sectionsOf(bytes)) {
    SECTIONS[id]?.(new Reader(bytes, at, end), report);
  }
  return report;
}
