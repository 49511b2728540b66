// Signing, and checking signatures independently of the module: what is signed is computed here
// from the definitions, and Ed25519 is another implementation than the ledger's.

import { fromHex, sized, toHex, utf8, type Hex } from './bytes.js';
import type { HeaderInput, Seal, TransactionInput } from './generated/types.js';
import * as ed25519 from './noble/ed25519.js';
import { stateRoot, taggedHash } from './proof.js';
import { encode } from './types.js';

export { stateRoot };

/** Bytes of a name as it stands in JSON. */
export function nameBytes(name: string): Uint8Array {
  return name.startsWith('0x') ? fromHex(name) : utf8(name);
}

function little(value: bigint | number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
}

/** The Ed25519 public key of a 32-byte secret seed. */
export function publicKeyOf(seed: Hex): Hex {
  return toHex(ed25519.publicKey(fromHex(seed)));
}

/** What a sender signs: H("transaction", ledger id, the transaction without its signature). */
export function transactionDigest(ledgerId: Hex, transaction: TransactionInput): Hex {
  const bytes = encode('transaction', { ...transaction, signature: null });
  return toHex(taggedHash('transaction', fromHex(ledgerId), sized(bytes)));
}

/** The transaction with the signature of the key that the seed makes. */
export function signTransaction(
  ledgerId: Hex, transaction: TransactionInput, seed: Hex,
): TransactionInput {
  const digest = fromHex(transactionDigest(ledgerId, transaction));
  return { ...transaction, signature: toHex(ed25519.sign(digest, fromHex(seed))) };
}

/** Whether the transaction carries the key's signature for this ledger. */
export function verifyTransaction(
  ledgerId: Hex, transaction: TransactionInput, key: Hex,
): boolean {
  if (!transaction.signature) return false;
  const digest = fromHex(transactionDigest(ledgerId, transaction));
  return ed25519.verify(fromHex(transaction.signature), digest, fromHex(key));
}

/** What proves an identity key at its registration: H("identity", ledger id, sender, key). */
export function identityDigest(ledgerId: Hex, sender: string, key: Hex): Hex {
  return toHex(taggedHash('identity', fromHex(ledgerId), sized(nameBytes(sender)), fromHex(key)));
}

/** The proof that an identity's registration carries. */
export function proveIdentity(ledgerId: Hex, sender: string, seed: Hex): { key: Hex; proof: Hex } {
  const key = publicKeyOf(seed);
  const digest = fromHex(identityDigest(ledgerId, sender, key));
  return { key, proof: toHex(ed25519.sign(digest, fromHex(seed))) };
}

/** The hash of a block: H("header", all of the header but the signature). */
export function headerHash(header: HeaderInput): Hex {
  const fields = [little(header.height), little(header.time), fromHex(header.seed)];
  if (header.seal) {
    const { parent, parent_root, transactions_root, producer } = header.seal;
    fields.push(fromHex(parent), fromHex(parent_root), fromHex(transactions_root));
    fields.push(sized(nameBytes(producer)));
  }
  return toHex(taggedHash('header', ...fields));
}

/** The Merkle root over the transactions of a block. */
export function transactionsRoot(transactions: readonly TransactionInput[]): Hex {
  let level = transactions.map((one) => taggedHash('leaf', sized(encode('transaction', one))));
  let empty = taggedHash('empty');
  if (level.length === 0) return toHex(empty);
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) {
      above.push(taggedHash('node', level[i]!, level[i + 1] ?? empty));
    }
    level = above;
    empty = taggedHash('node', empty, empty);
  }
  return toHex(level[0]!);
}

/** The header with a seal that the producer's key signs. */
export function sealHeader(
  header: Omit<HeaderInput, 'seal'>, seal: Omit<Seal, 'signature'>, seed: Hex,
): HeaderInput {
  const draft: HeaderInput = { ...header, seal: { ...seal, signature: `0x${'00'.repeat(64)}` } };
  const signature = toHex(ed25519.sign(fromHex(headerHash(draft)), fromHex(seed)));
  return { ...header, seal: { ...seal, signature } };
}

/** Whether the header's seal carries the key's signature. */
export function verifyHeader(header: HeaderInput, key: Hex): boolean {
  if (!header.seal) return false;
  const digest = fromHex(headerHash(header));
  return ed25519.verify(fromHex(header.seal.signature), digest, fromHex(key));
}
