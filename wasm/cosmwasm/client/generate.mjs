// Writes ../schema (what the contract takes and answers) and generated (its typed client, by
// @cosmwasm/ts-codegen): node generate.mjs. With --check it writes nothing and ends with 1 where a
// file is stale. With --schema-only it leaves the client alone and needs no package.
// SURETY names the native program.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync }
  from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { schemaFiles } from './schema.mjs';

const here = new URL('.', import.meta.url).pathname;
const schemaFolder = join(here, '../schema');
const clientFolder = join(here, 'generated');
const program = process.env.SURETY ?? join(here, '../../../build/gcc/surety');
const checking = process.argv.includes('--check');

function madeSchemas() {
  const table = JSON.parse(execFileSync(program, ['schema', '--contract-types'],
    { encoding: 'utf8', maxBuffer: 1 << 28 }));
  const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return Object.entries(schemaFiles(table, version))
    .map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]);
}

async function madeClient(schemas) {
  const { default: codegen } = await import('@cosmwasm/ts-codegen');
  const folder = mkdtempSync(join(tmpdir(), 'surety-'));
  try {
    writeFileSync(join(folder, 'surety.json'), new Map(schemas).get('surety.json'));
    const out = join(folder, 'src');
    const log = console.log;
    console.log = () => {}; // the generator greets
    try {
      await (codegen.default ?? codegen)({
        contracts: [{ name: 'Surety', dir: folder }], outPath: out,
        options: { bundle: { enabled: false }, types: { enabled: true }, client: { enabled: true },
          messageComposer: { enabled: false }, reactQuery: { enabled: false } },
      });
    } finally {
      console.log = log;
    }
    const files = readdirSync(out).sort();
    return files.map((name) => [name, readFileSync(join(out, name), 'utf8')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder, files) {
  let stale = 0;
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale += 1;
    if (checking) {
      console.error(`${path} is stale: run node generate.mjs`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.error(`${path} is new`);
  }
  return stale;
}

const schemas = madeSchemas();
let stale = write(schemaFolder, schemas);
const schemasOnly = process.argv.includes('--schema-only');
if (!schemasOnly) stale += write(clientFolder, await madeClient(schemas));
process.exitCode = checking && stale > 0 ? 1 : 0;
