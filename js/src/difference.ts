// What differs between two typed objects, member by member.

import { escapePointer } from './errors.js';

/** One member that differs; undefined where one side does not have it. */
export interface FieldDifference {
  /** JSON pointer to the member. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Parts = Record<string, unknown>;

function isWhole(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function compare(path: string, before: unknown, after: unknown, found: FieldDifference[]): void {
  if (before === after) return;
  if (isWhole(before) || isWhole(after) || Array.isArray(before) !== Array.isArray(after)) {
    found.push({ path, before, after });
    return;
  }
  const [left, right] = [before as Parts, after as Parts];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    compare(`${path}/${escapePointer(key)}`, left[key], right[key], found);
  }
}

/** The members in which two values differ, in the order of the first. */
export function differences(before: unknown, after: unknown): FieldDifference[] {
  const found: FieldDifference[] = [];
  compare('', before, after, found);
  return found;
}

/** JSON of a typed object: bigints above 2^53 as decimal strings, as the ledger writes them. */
export function toJsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'bigint') return part;
    return part <= 2n ** 53n ? Number(part) : part.toString();
  }, space);
}
