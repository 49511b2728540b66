// Ed25519 of @noble/curves. The build bundles it into this file, so that a page needs no bundler.

import { ed25519 } from '@noble/curves/ed25519.js';

/** The public key of a 32-byte secret seed. */
export const publicKey: (seed: Uint8Array) => Uint8Array = (seed) => ed25519.getPublicKey(seed);

export const sign: (message: Uint8Array, seed: Uint8Array) => Uint8Array = (message, seed) =>
  ed25519.sign(message, seed);

/** By the rules of RFC 8032, as the ledger checks: no other encoding of a point is taken. */
export const verify: (signature: Uint8Array, message: Uint8Array, key: Uint8Array) => boolean = (
  signature, message, key,
) => {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false; // a wrong length or a key that is no point
  }
};
