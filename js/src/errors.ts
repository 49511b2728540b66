// What can go wrong, as classes with a code that does not change between versions.

/**
 * Where in the input a fault is, after `offset` bytes. Lines and columns count from 1, columns in
 * code points; both are 0 where the input is no text.
 */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** What every error of this package carries. */
export class SuretyError extends Error {
  override name = 'SuretyError';
  /** A word that stays: "block.height_not_above", "unknown_key". */
  readonly code: string;
  /** What it means and what to do. */
  readonly sentence: string;
  /** RFC 6901 pointer to the value at fault; '' for the whole. */
  readonly pointer: string | undefined;
  /** Place in the text, where one was given. */
  readonly position: Position | undefined;

  constructor(code: string, sentence: string, pointer?: string, position?: Position) {
    const place = position?.line ? `${position.line}:${position.column}: ` : '';
    const field = pointer ? ` (at ${pointer})` : '';
    super(`${place}${sentence}${field} [${code}]`);
    this.code = code;
    this.sentence = sentence;
    this.pointer = pointer;
    this.position = position;
  }

  /** The part of the ledger that says so: "block", "accounts", "input". */
  get module(): string {
    const dot = this.code.indexOf('.');
    return dot < 0 ? 'input' : this.code.slice(0, dot);
  }

  /** The last name in the pointer: the field at fault. */
  get field(): string | undefined {
    const last = this.pointer?.split('/').pop();
    return last ? last.replaceAll('~1', '/').replaceAll('~0', '~') : undefined;
  }
}

/** The rules refuse a genesis, a block or a snapshot; the ledger is as it was. */
export class Refused extends SuretyError {
  override name = 'Refused';
}

/** A value or text does not have the form it must have. */
export class InvalidInput extends SuretyError {
  override name = 'InvalidInput';

  constructor(
    code: string, sentence: string, pointer?: string, position?: Position,
    /** The module's number of the code. */
    readonly number?: number,
  ) {
    super(code, sentence, pointer, position);
  }
}

/** The module could not be loaded, or is not the one this package was made for. */
export class LoadError extends SuretyError {
  override name = 'LoadError';
}

/** The ledger or the module was closed, or ended in a trap, and takes no more calls. */
export class ClosedError extends SuretyError {
  override name = 'ClosedError';
}

/** There is no such handle, table, type or mark. */
export class UnknownError extends SuretyError {
  override name = 'UnknownError';
}

/** The names of the module's codes for malformed input. */
export const INPUT_CODES: Readonly<Record<number, string>> = {
  1: 'syntax',
  2: 'ended_early',
  3: 'trailing_text',
  4: 'byte_order_mark',
  5: 'bad_utf8',
  6: 'lone_surrogate',
  7: 'bad_escape',
  8: 'control_character',
  9: 'bad_number',
  16: 'too_deep',
  17: 'too_large',
  18: 'event_order',
  32: 'wrong_type',
  33: 'negative',
  34: 'fraction',
  35: 'needs_string',
  36: 'bad_decimal',
  37: 'below_least',
  38: 'above_greatest',
  39: 'bad_hex',
  40: 'wrong_length',
  41: 'bad_name',
  42: 'other_name_form',
  43: 'unknown_label',
  44: 'too_few',
  45: 'too_many',
  46: 'bad_address',
  64: 'unknown_key',
  65: 'duplicate_key',
  66: 'missing_key',
  67: 'unknown_alternative',
  68: 'one_key',
};

export function escapePointer(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The names of the module's codes for snapshots. */
export const SNAPSHOT_CODES: Readonly<Record<number, string>> = {
  1: 'snapshot.truncated',
  2: 'snapshot.bad_magic',
  3: 'snapshot.unsupported_version',
  4: 'snapshot.wrong_table',
  5: 'snapshot.too_many_ids',
  6: 'snapshot.bad_count',
  7: 'snapshot.bad_id',
  8: 'snapshot.bad_record',
  9: 'snapshot.trailing_bytes',
  10: 'snapshot.conflicting_record',
};
