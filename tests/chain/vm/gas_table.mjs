// The table of gas in docs/embedding.md, from what golden traces used on the virtual machine.
//   node tests/chain/vm/gas_table.mjs --write DOCUMENT FOLDER    puts it in
//   node tests/chain/vm/gas_table.mjs --check DOCUMENT FOLDER    is it still true, within a tenth?
// Every message and question of the contract has a row, or a reason why it has none.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Maker } from '../any_message.mjs';

const BEGIN = '<!-- gas: made by tests/chain/vm/gas_table.mjs -->';
const END = '<!-- end of gas -->';
const TOLERANCE = 0.1;

// Messages that no trace has the contract take, and why.
const NO_SALE = 'no story has come to the sale of a seat';
const NO_CHEAT = 'no story has that cheat or fault';
const NO_ROW = {
  leave_keygen: 'no story has a member leave while a key is made',
  record_signature: NO_CHEAT,
  report_envelopes: NO_CHEAT,
  report_proposals: NO_CHEAT,
  report_proposal: NO_CHEAT,
  report_records: NO_CHEAT,
  commit_bid: NO_SALE,
  reveal_bid: NO_SALE,
  buy_seat: NO_SALE,
};

const message = (name) => `\`${name}\``;
const question = (name) => `query \`${name}\``;

function measured(folder) {
  const kinds = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.steps.jsonl')).sort()) {
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

// The middle one of all calls, by what they used in all, and the least and the greatest.
function rows(kinds) {
  return [...kinds].map(([kind, uses]) => {
    const sorted = uses.sort((a, b) => a.all - b.all);
    const middle = sorted[sorted.length >> 1];
    return [kind, uses.length, middle.all, middle.computed, middle.storage, sorted[0].all,
      sorted.at(-1).all];
  }).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

const thousands = (gas) => (gas / 1000).toFixed(1);

function table(lines) {
  return [
    '| message | calls | gas | of it computing | of it storage | least | greatest |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map(([kind, calls, ...gas]) =>
      `| ${kind} | ${calls} | ${gas.map(thousands).join(' | ')} |`),
  ].join('\n');
}

// What a reader would look for and not find.
function missing(kinds) {
  const maker = new Maker([]);
  const all = [...maker.kinds('execute_msg').map(message),
    ...maker.kinds('query_msg').map(question)];
  const excused = new Set(Object.keys(NO_ROW).map(message));
  return [
    ...all.filter((kind) => !kinds.has(kind) && !excused.has(kind))
      .map((kind) => `${kind} was never measured, and no reason is given`),
    ...[...excused].filter((kind) => kinds.has(kind) || !all.includes(kind))
      .map((kind) => `${kind} needs no reason any more`),
  ];
}

const reasons = () => Object.entries(NO_ROW)
  .map(([name, reason]) => `- ${message(name)} has no row: ${reason}.`).join('\n');

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
  const found = [table(rows(kinds)), reasons()].filter((part) => part !== '').join('\n\n');
  if (mode === '--write') {
    writeFileSync(path, document.replace(`${BEGIN}${document.split(BEGIN)[1].split(END)[0]}`,
      () => `${BEGIN}\n\n${found}\n\n`));
    return;
  }
  const problems = [...missing(kinds), ...differences(written, found)];
  if (reasons() !== '' && !written.includes(reasons())) problems.push('reasons are not as told');
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`node tests/chain/vm/gas_table.mjs --write ${path} ${folder}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) main(process.argv.slice(2));
