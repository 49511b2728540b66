// Gets the module: from bytes, an address, a response or a compiled module. The module imports
// nothing, so there is nothing to link.

import { LoadError } from './errors.js';

/** Where the module's bytes come from. */
export type ModuleSource =
  | ArrayBuffer
  | Uint8Array
  | URL
  | Response
  | Promise<Response>
  | WebAssembly.Module;

/** What an address gives: differs between Node's files and a browser's fetch. */
export type ReadUrl = (url: URL) => Promise<Response | Uint8Array>;

/** The functions that both modules export (wasm/surety.h). */
export interface ModuleExports {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  surety_session_open(): number;
  surety_session_close(session: number): void;
  surety_call(
    session: number, operation: number, handle: number, input: number, size: number, answer: number,
  ): number;
  surety_allocate(size: number): number;
  surety_release(memory: number): void;
}

const NAMES = [
  '_initialize', 'surety_session_open', 'surety_session_close', 'surety_call', 'surety_allocate',
  'surety_release',
] as const;

/** The version of wasm/surety.h that this package speaks. */
export const INTERFACE_VERSION = 1;

/** Which module it is, by the function that tells its version, and the version spoken here. */
export interface ModuleKind {
  readonly version: string;
  readonly spoken: number;
}

const LEDGER: ModuleKind = { version: 'surety_interface_version', spoken: INTERFACE_VERSION };

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim();
    throw new LoadError('load.not_found', `The module could not be fetched: ${status}.`);
  }
  // Streaming needs the right media type, which static servers often do not send.
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/wasm') && 'compileStreaming' in WebAssembly) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

function isResponse(source: unknown): source is Response {
  return typeof Response === 'function' && source instanceof Response;
}

async function compileSource(source: ModuleSource, read: ReadUrl): Promise<WebAssembly.Module> {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof URL) return compileSource(await read(given), read);
  if (isResponse(given)) return compileResponse(given);
  if (given instanceof Uint8Array || given instanceof ArrayBuffer) {
    return WebAssembly.compile(given as BufferSource);
  }
  throw new LoadError(
    'load.wrong_source', 'Give the module as bytes, a URL, a Response or a WebAssembly.Module.');
}

function checked(exports: WebAssembly.Exports, { version }: ModuleKind): ModuleExports {
  const complete = [version, ...NAMES].every((name) => typeof exports[name] === 'function');
  if (!complete || !(exports['memory'] instanceof WebAssembly.Memory)) {
    throw new LoadError('load.wrong_module', 'This is not the module of Surety.');
  }
  return exports as unknown as ModuleExports;
}

const failed = (error: unknown): LoadError => error instanceof LoadError
  ? error
  : new LoadError('load.failed', `The module could not be loaded: ${String(error)}`);

/** Compiles the module without starting it. */
export async function compile(source: ModuleSource, read: ReadUrl): Promise<WebAssembly.Module> {
  try {
    return await compileSource(source, read);
  } catch (error) {
    throw failed(error);
  }
}

/** Starts the module, in a memory of its own. */
export async function start(module: WebAssembly.Module, kind: ModuleKind): Promise<ModuleExports> {
  let exports: ModuleExports;
  try {
    exports = checked((await WebAssembly.instantiate(module, {})).exports, kind);
  } catch (error) {
    throw failed(error);
  }
  exports._initialize();
  const version = (exports as unknown as Record<string, () => number>)[kind.version]!();
  if (version !== kind.spoken) {
    throw new LoadError('load.wrong_version',
      `The module speaks version ${version} of its interface, this package ${kind.spoken}.`);
  }
  return exports;
}

/** Compiles and starts the ledger's module. */
export async function instantiate(source: ModuleSource, read: ReadUrl): Promise<ModuleExports> {
  return start(await compile(source, read), LEDGER);
}

/** Over the network, or wherever `fetch` reaches. */
export const fetchUrl: ReadUrl = (url) => fetch(url);
