// What takes how many bytes of a module that still has its functions' names:
//   node module_sizes.mjs MODULE.wasm.named [HOW_MANY_FUNCTIONS]
// Sums by part first, then the largest functions.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { Reader, sectionsOf } from './module_reader.mjs';

const [path, count = '25'] = process.argv.slice(2);
const bytes = readFileSync(path);
const sections = sectionsOf(bytes);

// Names by function, from the custom section "name".
function functionNames() {
  const names = new Map();
  for (const { id, at, end } of sections) {
    const reader = new Reader(bytes, at, end);
    if (id !== 0 || reader.text() !== 'name') continue;
    while (!reader.done()) {
      const kind = reader.byte();
      const size = reader.number();
      const part = new Reader(bytes, reader.at, reader.at + size);
      reader.skip(size);
      if (kind === 1) part.list(() => names.set(part.number(), part.text()));
    }
  }
  return names;
}

function importedFunctions() {
  const section = sections.find(({ id }) => id === 2);
  if (!section) return 0;
  const reader = new Reader(bytes, section.at, section.end);
  return reader.list(() => {
    reader.text();
    reader.text();
    reader.byte();
    reader.number();
  }).length; // the chain's modules import functions only
}

function functionSizes() {
  const { at, end } = sections.find(({ id }) => id === 10);
  const reader = new Reader(bytes, at, end);
  return reader.list(() => {
    const size = reader.number();
    reader.skip(size);
    return size;
  });
}

const PARTS = [
  ['codec', /\bcodec::|\bcereal\b|bool surety::decode|void surety::encode/],
  ['json', /surety::json::|surety::Json|JsonFault|write_json/],
  ['tables', /surety::(Table|Part|KeyIndex|IndexBase|Chunks|Journal|Store|Singleton|SlotMap|Id)/],
  ['merkle, proofs, snapshots', /Merkle|StateTree|Empty|Proof|napshot|state_root|leaf_hash/],
  ['calendar', /Calendar|HeightRoom/],
  ['hashes', /[sS]ha256|TaggedHash|shuffle/],
  ['chain', /surety::(chain|cosmwasm)::/],
  ['accounts', /surety::accounts::/], ['pools', /surety::pools::/], ['fines', /surety::fines::/],
  ['beacon', /surety::beacon::/], ['machine', /surety::machine::/],
  ['libsodium', /sodium|ed25519|fe25519|ge25519|sc25519|crypto_|sha512|SHA512|shorthash/],
  ['wide numbers', /boost::multiprecision|surety::wide|u256|mul_div/],
  ['C and C++ libraries', /^(std::|dlmalloc|dlfree|malloc|free|mem|operator|void std::|sbrk)/],
];

const names = functionNames();
const first = importedFunctions();
const sizes = functionSizes();
const mangled = sizes.map((_, i) => names.get(first + i) ?? `function ${first + i}`);
const plain = execFileSync('c++filt', { input: mangled.join('\n'), encoding: 'utf8',
  maxBuffer: 1 << 28 }).split('\n');
const functions = sizes.map((size, i) => ({ size, name: plain[i] }));
const sums = new Map();
for (const { size, name } of functions) {
  const part = PARTS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
  sums.set(part, (sums.get(part) ?? 0) + size);
}
for (const { id, at, end } of sections) {
  if (id === 11) sums.set('constant data', end - at);
}
for (const [part, size] of [...sums].sort((a, b) => b[1] - a[1])) {
  console.log(String(size).padStart(8), part);
}
console.log('');
for (const { size, name } of functions.sort((a, b) => b.size - a.size).slice(0, Number(count))) {
  console.log(String(size).padStart(8), name.slice(0, 140));
}
