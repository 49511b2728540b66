#!/usr/bin/env node
// Runs the WASM module for another program, over pipes:
//
//   node engine.mjs SURETY.WASM
//
// Each request on stdin is a frame, and each is answered by one frame on stdout, in order.
// Integers are little-endian.
//
//   request   u32 operation, u32 handle, u32 size, then `size` bytes of input
//   answer    u32 status, u32 size, then `size` bytes
//
// Operations, handles, inputs, statuses and answers are those of surety_call (wasm/surety.h). Two
// operations more, with handle 0, are this script's own, for measuring:
//
//   0x100   u32 wanted status, u32 count, then count times u32 operation, u32 handle, u32 size and
//           the bytes: makes these calls in a row until one has another status. The status is that
//           of the last call made; answer: u64 nanoseconds that processors spent on the calls
//           together, then the last call's answer. All inputs are in the module's memory before
//           the time begins.
//   0x101   answer: the versions of Node and V8 in words
//
// A trap is answered with status 0xffffffff and a sentence, and ends the program with code 5. The
// program ends with code 0 when stdin ends between two frames, 2 for wrong arguments, 4 where the
// module cannot be read or stdin ends inside a frame. Nothing else is written to stdout.
import { readFile } from 'node:fs/promises';
import { argv, cpuUsage, exit, stdin, stdout, versions } from 'node:process';

const HEADER = 12;
const TIME = 0x100;
const ABOUT = 0x101;
const TRAPPED = 0xffff_ffff;

function fail(code, sentence) {
  console.error(`engine: ${sentence}`);
  exit(code);
}

async function start(path) {
  const bytes = await readFile(path).catch((error) => fail(4, error.message));
  const { instance } = await WebAssembly.instantiate(bytes, {})
    .catch((error) => fail(4, `${path} is not the module: ${error.message}`));
  instance.exports._initialize();
  return instance.exports;
}

class Engine {
  constructor(module) {
    this.module = module;
    this.session = module.surety_session_open();
    this.place = module.surety_allocate(8);
  }

  /** Gives the status and a copy of the answer. */
  call(operation, handle, input) {
    if (operation === TIME) return this.time(input);
    if (operation === ABOUT) {
      return { status: 0, answer: Buffer.from(`Node ${versions.node}, V8 ${versions.v8}`) };
    }
    const { module } = this;
    const at = this.put(input);
    const status = module.surety_call(
      this.session, operation, handle, at, input.length, this.place);
    const answer = this.answer();
    module.surety_release(at);
    return { status, answer };
  }

  time(input) {
    const wanted = input.readUInt32LE(0);
    const calls = this.callsOf(input);
    let status = wanted;
    const before = cpuUsage();
    for (const { operation, handle, at, size } of calls) {
      status = this.module.surety_call(this.session, operation, handle, at, size, this.place) >>> 0;
      if (status !== wanted) break;
    }
    const { user, system } = cpuUsage(before); // in microseconds
    const head = Buffer.alloc(8);
    head.writeBigUInt64LE(BigInt(user + system) * 1000n);
    const answer = calls.length > 0 ? Buffer.concat([head, this.answer()]) : head;
    for (const { at } of calls) this.module.surety_release(at);
    return { status, answer };
  }

  /** The calls of a series, their inputs copied into the module's memory. */
  callsOf(input) {
    const calls = [];
    for (let from = 8; calls.length < input.readUInt32LE(4);) {
      const [operation, handle, size] = [0, 4, 8].map((at) => input.readUInt32LE(from + at));
      from += HEADER;
      if (from + size > input.length) throw new RangeError('a series of calls ends early');
      calls.push({ operation, handle, at: this.put(input.subarray(from, from + size)), size });
      from += size;
    }
    return calls;
  }

  put(input) {
    const at = this.module.surety_allocate(input.length) >>> 0;
    if (at === 0) throw new RangeError('the module has no memory for the input');
    new Uint8Array(this.module.memory.buffer).set(input, at);
    return at;
  }

  answer() {
    const [bytes, size] = new Uint32Array(this.module.memory.buffer, this.place, 2);
    return Buffer.from(new Uint8Array(this.module.memory.buffer, bytes, size));
  }
}

/** Collects what arrives until whole frames are there. */
class Frames {
  pieces = [];
  size = 0;

  push(piece) {
    this.pieces.push(piece);
    this.size += piece.length;
  }

  next() {
    if (this.size < HEADER) return undefined;
    const head = this.peek(HEADER);
    const whole = HEADER + head.readUInt32LE(8);
    if (this.size < whole) return undefined;
    const all = this.peek(whole);
    this.pieces = [this.pieces[0].subarray(whole)];
    this.size -= whole;
    return {
      operation: all.readUInt32LE(0), handle: all.readUInt32LE(4),
      input: all.subarray(HEADER, whole),
    };
  }

  // The first bytes in one piece; joins as many pieces as that takes.
  peek(count) {
    if (this.pieces[0].length < count) this.pieces = [Buffer.concat(this.pieces)];
    return this.pieces[0];
  }
}

async function write(status, bytes) {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(status >>> 0, 0);
  head.writeUInt32LE(bytes.length, 4);
  const ready = stdout.write(Buffer.concat([head, bytes]));
  if (!ready) await new Promise((resolve) => stdout.once('drain', resolve));
}

const [, , path, ...others] = argv;
if (path === undefined || others.length > 0) fail(2, 'usage: node engine.mjs SURETY.WASM');
stdout.on('error', () => exit(0)); // the other program has gone
const engine = new Engine(await start(path));
const frames = new Frames();
for await (const piece of stdin) {
  frames.push(piece);
  for (let frame = frames.next(); frame; frame = frames.next()) {
    try {
      const { status, answer } = engine.call(frame.operation, frame.handle, frame.input);
      await write(status, answer);
    } catch (error) {
      await write(TRAPPED, Buffer.from(`The module ended in a trap: ${error.message}`));
      fail(5, error.message);
    }
  }
}
if (frames.size > 0) fail(4, 'the input ended inside a frame');
