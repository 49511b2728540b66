// Makes a module count its own gas: before every operator at which control may change, a mutable
// global named `gas_used` grows by the price of the operators up to it, as CosmWasm's virtual
// machine prices them. Nothing else of the module changes.
import { emptyReport, Reader, readInstruction, sectionsOf } from '../wasm/module_reader.mjs';

const PRICE = 115; // gas of the virtual machine per operator
const CONTROL_PRICE = 14 * PRICE;
const GLOBALS = 6;
const EXPORTS = 7;
const CODE = 10;
const NAME = 'gas_used';

// loop, if, else, end, br, br_if, br_table, return, call, call_indirect
const CONTROL = new Set([0x03, 0x04, 0x05, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11]);

function unsigned(value) {
  const bytes = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value & 0x7f) | (rest > 0 ? 0x80 : 0));
    value = rest;
  } while (value > 0);
  return bytes;
}

// A signed LEB128 number that is not negative.
function signed(value) {
  const bytes = unsigned(value);
  if (bytes.at(-1) & 0x40) {
    bytes[bytes.length - 1] |= 0x80;
    bytes.push(0);
  }
  return bytes;
}

// global.get, i64.const, i64.add, global.set
const charge = (global, cost) =>
  Buffer.from([0x23, ...unsigned(global), 0x42, ...signed(cost), 0x7c, 0x24, ...unsigned(global)]);

function meterBody(bytes, at, end, global) {
  const reader = new Reader(bytes, at, end);
  const report = emptyReport(0);
  reader.list(() => { reader.number(); reader.byte(); });
  const parts = [bytes.subarray(at, reader.at)];
  let from = reader.at;
  let cost = 0;
  while (!reader.done()) {
    const start = reader.at;
    const control = CONTROL.has(bytes[start]);
    readInstruction(reader, report);
    cost += control ? CONTROL_PRICE : PRICE;
    if (!control) continue;
    parts.push(bytes.subarray(from, start), charge(global, cost));
    from = start;
    cost = 0;
  }
  parts.push(bytes.subarray(from, end));
  return Buffer.concat(parts);
}

function meterCode(bytes, { at, end }, global) {
  const reader = new Reader(bytes, at, end);
  const count = reader.number();
  const parts = [Buffer.from(unsigned(count))];
  for (let i = 0; i < count; ++i) {
    const size = reader.number();
    const body = meterBody(bytes, reader.at, reader.at + size, global);
    parts.push(Buffer.from(unsigned(body.length)), body);
    reader.skip(size);
  }
  return Buffer.concat(parts);
}

// A section that is a list, with one more element at its end.
function longer(bytes, section, element) {
  const reader = new Reader(bytes, section.at, section.end);
  const count = reader.number();
  const rest = bytes.subarray(reader.at, section.end);
  return Buffer.concat([Buffer.from(unsigned(count + 1)), rest, Buffer.from(element)]);
}

export function meter(bytes) {
  const sections = sectionsOf(bytes);
  const globals = sections.find(({ id }) => id === GLOBALS);
  if (!globals) throw new Error('the module has no globals, so no compiler made it');
  const global = new Reader(bytes, globals.at, globals.end).number();
  const name = [...Buffer.from(NAME)];
  const changed = new Map([
    [GLOBALS, (section) => longer(bytes, section, [0x7e, 1, 0x42, 0, 0x0b])],
    [EXPORTS, (section) => longer(bytes, section, [name.length, ...name, 3, ...unsigned(global)])],
    [CODE, (section) => meterCode(bytes, section, global)],
  ]);
  const parts = [bytes.subarray(0, 8)];
  for (const section of sections) {
    const content = changed.get(section.id)?.(section)
      ?? bytes.subarray(section.at, section.end);
    parts.push(Buffer.from([section.id, ...unsigned(content.length)]), content);
  }
  return Buffer.concat(parts);
}
