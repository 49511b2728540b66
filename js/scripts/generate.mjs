// Writes the generated files anew: the table of types, the TypeScript types and the JSON Schema.
//
//   node scripts/generate.mjs            writes them
//   node scripts/generate.mjs --check    only says which are stale; exit code 1 where any is
//
// The native program surety_types prints what they are made of; SURETY_TYPES names another than
// ../build/gcc/surety_types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

import { declarations } from './declarations.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = resolve(root, env['SURETY_TYPES'] ?? '../build/gcc/surety_types');

function printed(what) {
  try {
    return execFileSync(program, [what], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    console.error(`${program} could not run (${error.message}). Build it with: cmake --preset gcc ` +
      '&& cmake --build --preset gcc --target surety_types; or name another with SURETY_TYPES.');
    return exit(4);
  }
}

function tableSource({ types, roots, records }) {
  return `// Made from the descriptions of the ledger's structs. Do not edit; see scripts/generate.mjs.

import type { TypeTable } from '../shape.js';

export const TABLE: TypeTable = {
  types: [
${types.map((type) => `    ${JSON.stringify(type)},`).join('\n')}
  ],
  roots: ${JSON.stringify(roots)},
  records: ${JSON.stringify(records)},
};
`;
}

const table = JSON.parse(printed('table'));
const files = {
  'src/generated/table.ts': tableSource(table),
  'src/generated/types.ts': declarations(table),
  'schema/schema.json': printed('schema'),
};

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
let stale = 0;
for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if (read(path) === text) continue;
  if (argv.includes('--check')) {
    console.error(`${name} is stale: run npm run generate`);
    ++stale;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.error(`${name} is new`);
  }
}
exit(stale > 0 ? 1 : 0);
