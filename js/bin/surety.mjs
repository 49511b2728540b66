#!/usr/bin/env node
// The package's program: replays fixtures in the WASM module and explains refusals.
import { createReadStream } from 'node:fs';
import { argv, exit, stderr, stdin, stdout } from 'node:process';

import { load, replay, SuretyError, toJsonText } from '../dist/node.js';

const HELP = `Examples:
  surety replay fixture.json             replays a fixture and compares what it expects
  surety replay history.jsonl            the same, line by line, for long histories
  surety replay --format json -          reads stdin, writes a report for programs
  surety explain accounts.zero_amount    what a refusal means and what to do

Usage: surety replay [--format human|json|ndjson] [--quiet] FILE...
       surety explain CODE
       surety --help | --version

Replays run in the WASM module of this package. Data goes to stdout, progress and messages to
stderr; "-" is stdin.

Exit codes: 0 fine, 1 a comparison failed, 2 wrong usage, 3 invalid input, 4 a file could not be
read, 5 the module broke a law of its own, 130 interrupted.
`;

const Exit = { fine: 0, differs: 1, usage: 2, invalid: 3, file: 4, internal: 5, interrupted: 130 };
const FORMATS = ['human', 'json', 'ndjson'];
const OPTIONS = ['--format', '--quiet', '--help', '--version'];

class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const usage = (message) => new Failure(Exit.usage, `${message}; surety --help shows the usage`);

// How many letters must change to make one word of the other.
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j) {
      const swap = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}

function guess(word, words) {
  const [near] = words.map((one) => [distance(word, one), one]).sort(([a], [b]) => a - b);
  return near !== undefined && near[0] <= 3 ? `; did you mean ${near[1]}?` : '';
}

function parse(words) {
  const options = { format: 'human', quiet: false, rest: [] };
  for (let i = 0; i < words.length; ++i) {
    const [name, inline] = words[i].split(/=(.*)/s);
    if (name === '--format') {
      options.format = inline ?? words[++i];
      if (!FORMATS.includes(options.format)) {
        throw usage(`--format is one of ${FORMATS.join(', ')}`);
      }
    } else if (words[i] === '--quiet') {
      options.quiet = true;
    } else if (words[i].startsWith('-') && words[i] !== '-') {
      throw usage(`there is no option ${words[i]}${guess(words[i], OPTIONS)}`);
    } else {
      options.rest.push(words[i]);
    }
  }
  return options;
}

/** A line on a terminal after half a second, or a line every ten seconds. */
function progressShower(file, quiet) {
  const begin = Date.now();
  let last = stderr.isTTY ? begin + 400 : begin;
  const pause = stderr.isTTY ? 100 : 10_000;
  return {
    show({ blocks, of, transactions }) {
      const now = Date.now();
      if (quiet || now - last < pause) return;
      last = now;
      const seconds = (now - begin) / 1000;
      const rate = Math.round(transactions / seconds);
      const left = of ? `, ${Math.ceil(seconds * (of / blocks - 1))} s left` : '';
      const text = `${file}: ${blocks}${of ? `/${of}` : ''} blocks, ${rate} transactions/s${left}`;
      stderr.write(stderr.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
      this.shown = true;
    },
    clear() {
      if (this.shown && stderr.isTTY) stderr.write('\r\x1b[2K');
    },
  };
}

const json = (value) => value === undefined ? 'nothing' : toJsonText(value);

function describe(file, report) {
  const { title, blocks, transactions, refused, compared, root, difference } = report;
  const counts = `${blocks} blocks, ${transactions} transactions, ${refused} refused, ` +
    `${compared} expectations`;
  const lines = [`${file}: ${title}`, `  ${counts}`, `  state root ${root.slice(2)}`];
  if (!difference) return [...lines, '  as expected'].join('\n');
  const place = difference.transaction === undefined ? difference.what
    : `transaction ${difference.transaction}, ${difference.what}`;
  lines.push(`  DIFFERS at block ${difference.block} (height ${difference.height}), ${place}:`);
  for (const { path, before, after } of difference.fields) {
    lines.push(`    ${path || 'the whole'}`, `      expected ${json(before)}`,
      `      came out ${json(after)}`);
  }
  return lines.join('\n');
}

function placed(file, error) {
  if (!(error instanceof SuretyError)) return error;
  if (error.code === 'trapped') return new Failure(Exit.internal, `${file}: ${error.message}`);
  const colon = error.position ? ':' : ': ';
  return new Failure(Exit.invalid, `${file}${colon}${error.message}`);
}

async function replayFile(surety, file, options) {
  const progress = progressShower(file, options.quiet);
  const source = file === '-' ? stdin : createReadStream(file);
  try {
    const onProgress = (state) => progress.show(state);
    const report = { file, ...await replay(surety, source, { onProgress }) };
    progress.clear();
    if (options.format === 'human') stdout.write(`${describe(file, report)}\n`);
    else stdout.write(`${toJsonText(report, options.format === 'json' ? 2 : undefined)}\n`);
    return report.difference === undefined;
  } catch (error) {
    progress.clear();
    if (error.syscall) throw new Failure(Exit.file, `${file}: ${error.message}`);
    throw placed(file, error);
  }
}

async function runReplay(words) {
  const options = parse(words);
  if (options.rest.length === 0) throw usage('name the fixtures to replay');
  const surety = await load();
  let equal = true;
  for (const file of options.rest) equal = await replayFile(surety, file, options) && equal;
  return equal ? Exit.fine : Exit.differs;
}

async function explain(words) {
  const { rest: [code, ...others] } = parse(words);
  if (code === undefined || others.length > 0) throw usage('name one code');
  const surety = await load();
  try {
    const found = surety.explain(/^\d+$/.test(code) ? Number(code) : code);
    stdout.write(`${found.code} (${found.value}): ${found.sentence}\n`);
    return Exit.fine;
  } catch (error) {
    const { refusals } = await import('../dist/node.js');
    throw usage(error.sentence.slice(0, -1) + guess(code, refusals().map((one) => one.code)));
  }
}

async function version() {
  const { createRequire } = await import('node:module');
  const { MODULE_SHA256 } = await import('../dist/node.js');
  const { version: number } = createRequire(import.meta.url)('../package.json');
  stdout.write(`surety ${number} (module ${MODULE_SHA256})\n`);
  return Exit.fine;
}

async function main([command, ...words]) {
  if (command === undefined) throw usage('name a command');
  if (command === '--version') return version();
  if (command === '--help' || command === 'help' || words.includes('--help')) {
    stdout.write(HELP);
    return Exit.fine;
  }
  if (command === 'replay') return runReplay(words);
  if (command === 'explain') return explain(words);
  throw usage(`there is no command ${command}${guess(command, ['replay', 'explain', 'help'])}`);
}

process.once('SIGINT', () => exit(Exit.interrupted));
stdout.on('error', () => exit(Exit.fine)); // whoever read has gone
try {
  process.exitCode = await main(argv.slice(2));
} catch (error) {
  stderr.write(`surety: ${error instanceof Failure ? error.message : error.stack}\n`);
  process.exitCode = error instanceof Failure ? error.code : Exit.internal;
}
