// Builds the package into dist/: the compiled sources, the module and its SHA-256, the module in
// base64, @noble's two functions bundled into their files, and the JSON Schema.
//
//   node scripts/build.mjs          the module is ../build/wasm/surety.wasm, or SURETY_WASM
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { env, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const module = resolve(root, env['SURETY_WASM'] ?? '../build/wasm/surety.wasm');

let bytes;
try {
  bytes = readFileSync(module);
} catch {
  console.error(`${module} is not there. Build it with: cmake --preset wasm && ` +
    'cmake --build --preset wasm --target surety_web; or name another with SURETY_WASM.');
  exit(1);
}

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

const sha256 = createHash('sha256').update(bytes).digest('hex');
copyFileSync(module, at('dist', 'surety.wasm'));
writeFileSync(at('dist', 'surety.wasm.sha256'), `${sha256}  surety.wasm\n`);
const constant = (file, name, value) => {
  const path = at('dist', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(`${name} = ''`, `${name} = '${value}'`);
  if (after === before) throw new Error(`${file} has no empty ${name}`);
  writeFileSync(path, after);
};
constant('module_hash.js', 'MODULE_SHA256', sha256);
constant('module_base64.js', 'MODULE_BASE64', bytes.toString('base64'));
copyFileSync(at('schema', 'schema.json'), at('dist', 'schema.json'));
console.error(`dist/: surety.wasm has ${bytes.length} bytes, SHA-256 ${sha256}`);
