// Runs a WASI program built by emcc: node run.mjs PROGRAM.wasm ARGUMENTS...
// emcc's own loader does not work in Node 20, and this one needs no emscripten.
import { readFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { WASI } from 'node:wasi';

const [program, ...rest] = argv.slice(2);
if (program === undefined) {
  console.error('usage: node run.mjs PROGRAM.wasm ARGUMENTS...');
  process.exit(2);
}

const wasi = new WASI({
  version: 'preview1', args: [program, ...rest], env: process.env, returnOnExit: true,
});
const module = await WebAssembly.compile(await readFile(program));

// Beside WASI, emcc asks for notices a host may ignore: memory growth and signal handlers.
const notices = {};
for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
  if (space === 'env' && kind === 'function') notices[name] = () => 0;
}
const instance = await WebAssembly.instantiate(module, { ...wasi.getImportObject(), env: notices });
process.exitCode = wasi.start(instance);
