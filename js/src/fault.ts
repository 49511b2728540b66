// A refusal on its way out of nested values; each level adds its part of the pointer.

import { escapePointer, InvalidInput } from './errors.js';

export class Fault extends Error {
  readonly path: string[] = [];

  constructor(
    readonly code: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }

  toError(): InvalidInput {
    const pointer = this.path.reverse().map((token) => '/' + escapePointer(token)).join('');
    return new InvalidInput(this.code, this.sentence, pointer);
  }
}

/** Adds where the fault is and throws it on. */
export function within(place: string, error: unknown): never {
  if (error instanceof Fault) error.path.push(place);
  throw error;
}

/** What a person sees of a wrong value. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'bigint':
      return `the bigint ${value}`;
    case 'number':
    case 'boolean':
      return `the ${typeof value} ${value}`;
    case 'string':
      return `the string ${JSON.stringify(value.length > 40 ? value.slice(0, 40) + '…' : value)}`;
    case 'object':
      return 'an object';
    default:
      return `a ${typeof value}`;
  }
}
