// The form of the generated table of types, from which the codec is built.

/** One type. Numbers that refer to a type are its place in the table's list. */
export type Shape =
  | { readonly kind: 'boolean' | 'bytes' | 'text' | 'name' }
  | { readonly kind: 'integer'; readonly width: number; readonly unit?: string }
  | { readonly kind: 'fixed_bytes'; readonly width: number }
  | { readonly kind: 'optional' | 'list'; readonly element: number }
  | RecordShape
  | { readonly kind: 'choice'; readonly name: string; readonly alternatives: readonly number[] }
  | { readonly kind: 'enumeration'; readonly name: string; readonly labels: readonly string[] }
  | { readonly kind: 'code'; readonly name: string; readonly codes: readonly CodeEntry[] };

export interface RecordShape {
  readonly kind: 'record';
  readonly name: string;
  readonly meaning: string;
  /** Its number among the alternatives of a choice or among the tables; 0 for neither. */
  readonly tag: number;
  readonly members: readonly MemberShape[];
}

export interface MemberShape {
  readonly name: string;
  readonly meaning: string;
  readonly type: number;
  /** Bounds as decimal text: of the value, or of the length of bytes and lists. */
  readonly least?: string;
  readonly greatest?: string;
  /** JSON text that is taken where the member is left out. */
  readonly fallback?: string;
  readonly unit?: string;
}

/** One refusal: its number in canonical bytes, its name everywhere else, and what to do. */
export interface CodeEntry {
  readonly value: number;
  readonly name: string;
  readonly sentence: string;
}

export interface TypeTable {
  readonly types: readonly Shape[];
  /** Types that are named from outside. */
  readonly roots: Readonly<Record<string, number>>;
  /** The records of tables, by the table's tag. */
  readonly records: Readonly<Record<number, number>>;
}
