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

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = resolve(root, env['SURETY_TYPES'] ?? '../build/gcc/surety_types');

function printed(what) {
  try {
    return execFileSync(program, [what], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    console.error(`${program} could not run (${error.message}). Build it with: ` +
      'cmake --preset gcc && ' +
      'cmake --build --preset gcc --target surety_types; or name another with SURETY_TYPES.');
    return exit(4);
  }
}

function tableSource({ types, roots, records }) {
  return `// Made from the descriptions of the ledger's types. Do not edit: npm run generate.

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

const pascal = (name) =>
  name.split('_').map((part) => part[0].toUpperCase() + part.slice(1)).join('');

// The types that are asked for by name, beside the declarations.
function typesSource(declarations, { types, roots, records }) {
  const root = ([name, type], input) => {
    const { kind, element } = types[type];
    if (kind !== 'list') return pascal(name) + (input && kind !== 'code' ? 'Input' : '');
    const [one] = Object.entries(roots).find(([, other]) => other === element);
    return `readonly ${pascal(one)}${input ? 'Input' : ''}[]`;
  };
  const lines = (input) => Object.entries(roots)
    .map((entry) => `  readonly ${entry[0]}: ${root(entry, input)};`).join('\n');
  const kept = Object.values(records).map((type) => types[type].name)
    .map((name) => `  readonly ${name}: ${pascal(name)};`).join('\n');
  return `${declarations}
/** Types by name, as they are read. */
export interface Types {
${lines(false)}
}

/** Types by name, as they may be given. */
export interface InputTypes {
${lines(true)}
}

/** The records of the state, by the names of their tables. */
export interface Records {
${kept}
}
`;
}

const table = JSON.parse(printed('table'));
const files = {
  'src/generated/table.ts': tableSource(table),
  'src/generated/types.ts': typesSource(printed('typescript'), table),
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
