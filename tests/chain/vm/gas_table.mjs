// The table of gas in docs/embedding.md, from what golden traces used on the virtual machine.
//   node tests/chain/vm/gas_table.mjs --write DOCUMENT FOLDER    puts it in
//   node tests/chain/vm/gas_table.mjs --check DOCUMENT FOLDER    is it still true, within a tenth?
// Every message and question of the contract has a row. The folder within it named 2_0 tells what
// the same traces used in the module that has its own pairings.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Maker } from '../any_message.mjs';

const BEGIN = '<!-- gas: made by tests/chain/vm/gas_table.mjs -->';
const END = '<!-- end of gas -->';
const TOLERANCE = 0.1;

const WITHOUT_PAIRINGS = '2_0';

const message = (name) => `\`${name}\``;
const question = (name) => `query \`${name}\``;

const stepsIn = (folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.steps.jsonl')).sort();

function measured(folder, files = stepsIn(folder)) {
  const kinds = new Map();
  for (const file of files) {
    const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    for (const step of lines.map((line) => JSON.parse(line))) {
      if (step.end !== 'ok' || step.gas.all === 0) continue;
      const kind = step.call === 'query' ? question(step.name) : message(step.name);
      if (!kinds.has(kind)) kinds.set(kind, []);
      kinds.get(kind).push(step.gas);
    }
  }
  return kinds;
}

const byAll = (uses) => [...uses].sort((a, b) => a.all - b.all);
const middleOf = (uses) => byAll(uses)[uses.length >> 1];

// What the messages that ask for pairings use where the module has its own: the middle one of the
// calls of the same traces.
function withoutPairings(folder) {
  const other = join(folder, WITHOUT_PAIRINGS);
  const files = stepsIn(other);
  const [ours, theirs] = [folder, other].map((place) => measured(place, files));
  const pairs = [...theirs].map(([kind, uses]) =>
    [kind, middleOf(uses).all, middleOf(ours.get(kind)).all]);
  return new Map(pairs.filter(([, without, having]) => without > (1 + TOLERANCE) * having));
}

// The middle one of all calls, by what they used in all, the least and the greatest, and the middle
// one without pairings, where it differs.
function rows(kinds, without) {
  return [...kinds].map(([kind, uses]) => {
    const sorted = byAll(uses);
    const middle = middleOf(uses);
    return [kind, uses.length, middle.all, middle.computed, middle.storage, sorted[0].all,
      sorted.at(-1).all, without.get(kind)];
  }).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

const thousands = (gas) => (gas === undefined ? '' : (gas / 1000).toFixed(1));

function table(lines) {
  return [
    '| message | calls | gas | of it computing | of it storage | least | greatest | 2.0 |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map(([kind, calls, ...gas]) =>
      `| ${kind} | ${calls} | ${gas.map(thousands).join(' | ')} |`),
  ].join('\n');
}

// What a reader would look for and not find.
function missing(kinds) {
  const maker = new Maker([]);
  return [...maker.kinds('execute_msg').map(message), ...maker.kinds('query_msg').map(question)]
    .filter((kind) => !kinds.has(kind)).map((kind) => `${kind} was never measured`);
}

function tableIn(document) {
  const [, rest] = document.split(BEGIN);
  if (!rest?.includes(END)) throw new Error('the document has no place for it');
  return rest.split(END)[0].trim();
}

function parsed(text) {
  return text.split('\n').filter((line) => line.startsWith('|')).slice(2).map((line) => {
    const [kind, , ...gas] = line.split('|').slice(1, -1).map((cell) => cell.trim());
    return [kind, gas.map((cell) => Number(cell))];
  });
}

// What is wrong with the document's table.
export function differences(written, found) {
  const before = new Map(parsed(written));
  const after = new Map(parsed(found));
  const problems = [];
  for (const [kind, gas] of after) {
    const old = before.get(kind);
    if (old === undefined) problems.push(`${kind} is not in it`);
    gas.forEach((value, i) => {
      if (old && Math.abs(value - old[i]) > TOLERANCE * Math.max(value, 1)) {
        problems.push(`${kind}: ${old[i]} is written, ${value} was used (thousands)`);
      }
    });
  }
  for (const kind of before.keys()) {
    if (!after.has(kind)) problems.push(`${kind} is in it, and was not called`);
  }
  return problems;
}

function main([mode, path, folder]) {
  const document = readFileSync(path, 'utf8');
  const written = tableIn(document);
  const kinds = measured(folder);
  const found = table(rows(kinds, withoutPairings(folder)));
  if (mode === '--write') {
    writeFileSync(path, document.replace(`${BEGIN}${document.split(BEGIN)[1].split(END)[0]}`,
      () => `${BEGIN}\n\n${found}\n\n`));
    return;
  }
  const problems = [...missing(kinds), ...differences(written, found)];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`node tests/chain/vm/gas_table.mjs --write ${path} ${folder}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) main(process.argv.slice(2));
