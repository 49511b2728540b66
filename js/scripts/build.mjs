// Builds the package into dist/: the compiled sources, the modules and their SHA-256, the ledger's
// module in base64, @noble's two functions bundled into their files, and the JSON Schema.
//
//   node scripts/build.mjs          the modules are ../build/wasm/surety.wasm and
//                                   surety_participant.wasm, or SURETY_WASM and
//                                   SURETY_PARTICIPANT_WASM
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { env, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

// A module that was built before, by the variable that names another one and the target.
function built(name, variable, target) {
  const path = resolve(root, env[variable] ?? `../build/wasm/${name}`);
  try {
    return readFileSync(path);
  } catch {
    console.error(`${path} is not there. Build it with: cmake --preset wasm && ` +
      `cmake --build --preset wasm --target ${target}; or name another with ${variable}.`);
    return exit(1);
  }
}
const ledger = built('surety.wasm', 'SURETY_WASM', 'surety_web');
const participant =
  built('surety_participant.wasm', 'SURETY_PARTICIPANT_WASM', 'surety_participant');

rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'));
execFileSync(execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', root],
  { stdio: 'inherit' });

// A page without a bundler cannot find "@noble/...", so each function is one file.
for (const name of ['sha256', 'ed25519']) {
  await build({
    root, configFile: false, logLevel: 'warn',
    build: {
      outDir: at('dist', 'noble'), emptyOutDir: false, minify: false, target: 'es2022',
      copyPublicDir: false,
      lib: {
        entry: at('src', 'noble', `${name}.ts`), formats: ['es'], fileName: () => `${name}.js`,
      },
    },
  });
}
for (const name of ['hashes', 'curves']) {
  copyFileSync(at('node_modules', '@noble', name, 'LICENSE'),
    at('dist', 'noble', `${name}.LICENSE`));
}

// Writes a module and its SHA-256; gives that.
function place(name, bytes) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(at('dist', name), bytes);
  writeFileSync(at('dist', `${name}.sha256`), `${sha256}  ${name}\n`);
  console.error(`dist/: ${name} has ${bytes.length} bytes, SHA-256 ${sha256}`);
  return sha256;
}
const constant = (file, name, value) => {
  const path = at('dist', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(`${name} = ''`, `${name} = '${value}'`);
  if (after === before) throw new Error(`${file} has no empty ${name}`);
  writeFileSync(path, after);
};
constant('module_hash.js', 'MODULE_SHA256', place('surety.wasm', ledger));
constant('participant/module_hash.js', 'PARTICIPANT_SHA256',
  place('surety_participant.wasm', participant));
constant('module_base64.js', 'MODULE_BASE64', ledger.toString('base64'));
copyFileSync(at('schema', 'schema.json'), at('dist', 'schema.json'));
