// SHA-256 of @noble/hashes. The build bundles it into this file, so that a page needs no bundler.

import { sha256 as hash } from '@noble/hashes/sha2.js';

export const sha256: (bytes: Uint8Array) => Uint8Array = (bytes) => hash(bytes);
