// Makes fixtures anew after a change that moves ledger ids or roots, and keeps how each file is
// written. Commitments and proofs depend on the ledger id, so they are found by what the program
// that last replayed the file calls it, and made for what the new program calls it.
//   node scripts/refresh-fixtures.mjs OLD_PROGRAM NEW_PROGRAM FILE...
// Only byte strings change. Where anything else would, the file is left alone and the place named:
// such a change is one of the rules, and a person looks at it.
import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [oldProgram, newProgram, ...files] = process.argv.slice(2);
const scratch = join(mkdtempSync(join(tmpdir(), 'fixtures-')), 'fixture.json');

// What the documents of this folder agree on: test accounts have low ids, and a preimage is the
// account's id plus one, repeated, with the epoch as the last byte.
const MOST_ACCOUNTS = 64;
const MOST_EPOCHS = 64;

const bytesOf = (hex) => Buffer.from(hex.slice(2), 'hex');
const hexOf = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

function run(program, args) {
  return JSON.parse(
    execFileSync(program, args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }),
  );
}

function ledgerIdOf(program, fixture) {
  writeFileSync(scratch, JSON.stringify({ ...fixture, blocks: [] }));
  const { status } = run(program, ['inspect', '--format', 'json', '--quiet', scratch]);
  return bytesOf(status.ledger_id);
}

function fill(fixture) {
  writeFileSync(scratch, JSON.stringify(fixture));
  return run(newProgram, ['new-fixture', '--quiet', '--sign-again', `--fill=${scratch}`]);
}

function tagged(tag, ...fields) {
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([tag.length]), Buffer.from(tag), ...fields]))
    .digest();
}

function u64(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function sized(bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

// Commitments ------------------------------------------------------------------------------------

function agreedPreimages(account) {
  return Array.from({ length: MOST_EPOCHS }, (_, epoch) => {
    const preimage = Buffer.alloc(32, account + 1);
    preimage[31] = epoch;
    return preimage;
  });
}

function revealedPreimages(fixture) {
  const messages = fixture.blocks.flatMap((block) =>
    (block.transactions ?? []).flatMap(({ transaction }) => Object.values(transaction.message)),
  );
  return messages.flatMap(({ preimage }) => (preimage ? [bytesOf(preimage)] : []));
}

function commitmentMap(fixture, oldId, newId) {
  const map = new Map();
  const revealed = revealedPreimages(fixture);
  for (let account = 0; account < MOST_ACCOUNTS; ++account) {
    for (const preimage of [...agreedPreimages(account), ...revealed]) {
      const of = (id) => hexOf(tagged('commit', id, u64(account), preimage));
      map.set(of(oldId), of(newId));
    }
  }
  return map;
}

// Proofs of possession ---------------------------------------------------------------------------

// Test keys have seeds of one repeated byte.
const pairs = new Map();
for (let byte = 0; byte < 256; ++byte) {
  const seed = Buffer.alloc(32, byte);
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const key = createPublicKey(secret);
  pairs.set(hexOf(key.export({ format: 'der', type: 'spki' }).subarray(-32)), { secret, key });
}

function proofFor(message, sender, oldId, newId) {
  const pair = pairs.get(message.key);
  if (!pair) return message.proof;
  const name = sender.startsWith('0x') ? bytesOf(sender) : Buffer.from(sender);
  const statement = (id) => tagged('identity', id, sized(name), bytesOf(message.key));
  const held = verify(null, statement(oldId), pair.key, bytesOf(message.proof));
  return held ? hexOf(sign(null, statement(newId), pair.secret)) : message.proof;
}

function renew(fixture, oldId, newId) {
  const commitments = commitmentMap(fixture, oldId, newId);
  for (const block of fixture.blocks) {
    for (const { transaction } of block.transactions ?? []) {
      const [body] = Object.values(transaction.message);
      for (const field of ['commitment', 'next_commitment']) {
        if (body[field]) body[field] = commitments.get(body[field]) ?? body[field];
      }
      if (body.proof && body.key) body.proof = proofFor(body, transaction.sender, oldId, newId);
    }
  }
}

// Signatures and seals ---------------------------------------------------------------------------

// A refusal by a module means that the signature held, so it has to be made again.
function forgetRefusals(fixture) {
  for (const block of fixture.blocks) {
    for (const entry of block.transactions ?? []) {
      const error = entry.expect?.error;
      if (entry.expect?.outcome === 'refused' && !error.startsWith('machine.')) delete entry.expect;
    }
  }
}

// What is wrong with a refused block stays as it is; the rest of its seal is made for the chain.
const WRONG = {
  'block.wrong_parent_root': 'parent_root',
  'block.wrong_transactions_root': 'transactions_root',
  'block.unknown_producer': 'producer',
  'block.bad_signature': 'signature',
};

function resealRefused(fixture) {
  fixture.blocks.forEach((block, at) => {
    const field = WRONG[block.refused];
    if (!field) return;
    const before = fixture.blocks.slice(0, at).filter((other) => !other.refused);
    const { refused, ...taken } = structuredClone(block);
    const wrong = taken.header.seal[field];
    delete taken.header.seal;
    const filled = fill({ ...fixture, blocks: [...before, taken] });
    block.header.seal = { ...filled.blocks.at(-1).header.seal, [field]: wrong };
  });
}

// Text -------------------------------------------------------------------------------------------

// Leaves of `was` that are others in `now`: [path, was, now].
function differences(was, now, path, out) {
  if (was !== null && typeof was === 'object') {
    if (now === null || typeof now !== 'object') return void out.push([path, was, now]);
    if (Array.isArray(was) && was.length !== now.length) {
      return void out.push([path, was.length, now.length]);
    }
    for (const key of Object.keys(was)) differences(was[key], now[key], `${path}/${key}`, out);
  } else if (String(was) !== String(now)) {
    out.push([path, was, now]);
  }
}

function isBytes(value) {
  return typeof value === 'string' && /^0x[0-9a-f]{32,}$/.test(value);
}

function rewrite(text, changes) {
  let at = 0;
  for (const [, was, now] of changes) {
    const found = text.indexOf(was, at);
    const place = found >= 0 ? found : text.indexOf(was);
    text = text.slice(0, place) + now + text.slice(place + was.length);
    at = place;
  }
  return text;
}

function refresh(file) {
  const text = readFileSync(file, 'utf8');
  const fixture = JSON.parse(text);
  const renewed = structuredClone(fixture);
  const [oldId, newId] = [oldProgram, newProgram].map((program) => ledgerIdOf(program, fixture));
  renew(renewed, oldId, newId);
  if (fixture.genesis.rules.authentication === 'ledger') {
    forgetRefusals(renewed);
    resealRefused(renewed);
  }
  const changes = [];
  differences(fixture, fill(renewed), '', changes);
  const strange = changes.filter(([, was, now]) => !isBytes(was) || !isBytes(now));
  for (const [path, was, now] of strange) console.log(`${file}: ${path}: ${was} -> ${now}`);
  if (strange.length === 0 && changes.length > 0) writeFileSync(file, rewrite(text, changes));
  return strange.length === 0;
}

process.exit(files.map(refresh).every(Boolean) ? 0 : 1);
