// BLS12-381 as a chain offers it to contracts, by an implementation of other people's than the
// ledger's. Points are compressed; bytes that are no point of the group are an error.
import { bls12_381 } from '../../js/node_modules/@noble/curves/bls12-381.js';

const { G1, G2, fields: { Fp12 } } = bls12_381;
const SIZES = [[G1.Point, 48], [G2.Point, 96]];

function pointsOf([Point, size], bytes) {
  if (bytes.length % size !== 0) throw new Error(`${bytes.length} bytes are no points`);
  return Array.from({ length: bytes.length / size }, (_, i) => {
    const point = Point.fromBytes(new Uint8Array(bytes.subarray(i * size, (i + 1) * size)));
    point.assertValidity(); // the subgroup, too
    // A chain would take it; but a factor with infinity is one, and need not be paid for.
    if (point.equals(Point.ZERO)) throw new Error('infinity');
    return point;
  });
}

// Whether the product of e(lefts[i], rights[i]) is e(left, right).
export function pairingEquality(lefts, rights, left, right) {
  const [ps, [r]] = [lefts, left].map((bytes) => pointsOf(SIZES[0], bytes));
  const [qs, [s]] = [rights, right].map((bytes) => pointsOf(SIZES[1], bytes));
  if (ps.length !== qs.length) throw new Error('as many points on the left as on the right');
  const pairs = [...ps, r.negate()].map((g1, i) => ({ g1, g2: [...qs, s][i] }));
  return Fp12.eql(bls12_381.pairingBatch(pairs), Fp12.ONE);
}

export const hashToG2 = (message, domain) =>
  Buffer.from(G2.hashToCurve(new Uint8Array(message), { DST: new Uint8Array(domain) }).toBytes());
