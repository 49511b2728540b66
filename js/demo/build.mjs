// Builds the demo page into dist-demo/: plain scripts that run from a server, from any folder, or
// opened as a file. The ledger's module is embedded in the worker, and the worker in the page's
// script, since a page that was opened as a file may fetch neither.
//
//   node demo/build.mjs        the module is ../build/wasm/surety.wasm, or SURETY_WASM
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync }
  from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const js = dirname(here);
const out = join(js, 'dist-demo');
const fixtures = resolve(js, '..', 'fixtures');
const modulePath = resolve(js, env['SURETY_WASM'] ?? '../build/wasm/surety.wasm');

let moduleBytes;
try {
  moduleBytes = readFileSync(modulePath);
} catch {
  console.error(`${modulePath} is not there. Build it with: cmake --preset wasm && ` +
    'cmake --build --preset wasm --target surety_web; or name another with SURETY_WASM.');
  exit(1);
}

// Larger ones are for tests; a page should open at once.
const LARGEST_EXAMPLE = 4 << 20;

function jsonFiles(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return jsonFiles(path);
    const fits = /\.jsonl?$/.test(entry.name) && statSync(path).size <= LARGEST_EXAMPLE;
    return fits ? [path] : [];
  });
}

// Stories that are told for the page come first.
const files = jsonFiles(fixtures);
const inDemo = (file) => Number(file.includes(`${sep}demo${sep}`));
files.sort((a, b) => inDemo(b) - inDemo(a));
const examples = files.flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  const id = relative(fixtures, path).split(sep).join('/').replace(/\.jsonl?$/, '');
  let title;
  let about;
  try {
    ({ title, about } = JSON.parse(text.split('\n', 1)[0].trim().endsWith('}')
      ? text.split('\n', 1)[0] : text));
  } catch {
    return []; // not a fixture that the menu could name
  }
  if (typeof title !== 'string' || !id.includes('/')) return []; // the schema, for one
  const file = `examples/${id.replaceAll('/', '.')}.js`;
  return [{ id, title, about: about ?? '', file, text }];
});

const virtual = (name, value) => ({
  name: `surety:${name}`,
  resolveId: (id) => (id === `virtual:${name}` ? `\0${id}` : undefined),
  load: (id) => (id === `\0virtual:${name}`
    ? `export default ${JSON.stringify(value)};` : undefined),
});
const plugins = () => [
  virtual('surety-wasm', moduleBytes.toString('base64')),
  virtual('examples', examples.map(({ text, ...rest }) => rest)),
];

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'examples'), { recursive: true });

const bundle = (entry, file) => build({
  root: here, base: './', configFile: false, logLevel: 'warn', plugins: plugins(),
  worker: { format: 'iife', plugins },
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: out, emptyOutDir: false, target: 'es2022', copyPublicDir: false, cssCodeSplit: false,
    lib: {
      entry: join(here, 'src', entry), formats: ['iife'], name: 'suretyPage',
      fileName: () => file, cssFileName: 'page',
    },
  },
});
await bundle('main.tsx', 'page.js');
await bundle('editor.ts', 'editor.js');

for (const { file, text } of examples) {
  const call = `suretyExample(${JSON.stringify(file)}, ${JSON.stringify(text)});\n`;
  writeFileSync(join(out, file), call);
}
copyFileSync(join(here, 'index.html'), join(out, 'index.html'));
for (const name of ['page.js', 'page.css', 'editor.js']) {
  const bytes = readFileSync(join(out, name));
  console.error(`dist-demo/${name}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
}
console.error(`dist-demo/examples: ${examples.length}; open dist-demo/index.html, or npm run demo`);
