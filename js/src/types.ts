// The generated types, and the codec over them.

import { Codec } from './codec.js';
import { TABLE } from './generated/table.js';
import type { InputTypes, Records, Types } from './generated/types.js';
import type { RecordShape, TypeTable } from './shape.js';

export type TypeName = keyof Types;
export type TableName = keyof Records;

let shared: Codec | undefined;

/** The codec, made when it is first used. */
export function codec(): Codec {
  return (shared ??= new Codec(TABLE));
}

/** Canonical bytes of a typed object; throws InvalidInput where it is not one. */
export function encode<N extends TypeName>(type: N, value: InputTypes[N]): Uint8Array {
  return codec().encode(codec().root(type), value);
}

/** The typed object of exactly these canonical bytes; throws InvalidInput where they are none. */
export function decode<N extends TypeName>(type: N, bytes: Uint8Array): Types[N] {
  return codec().decode(codec().root(type), bytes) as Types[N];
}

/** A table of the state: its name and its tag. */
export interface TableInfo {
  readonly name: TableName;
  readonly tag: number;
}

/** Every table of the state. */
export function tables(): TableInfo[] {
  return Object.entries(TABLE.records).map(([tag, type]) => {
    const { name } = TABLE.types[type] as RecordShape;
    return { name: name as TableName, tag: Number(tag) };
  });
}

/** The tag of a table that is named, or the tag itself. */
export function tagOf(table: TableName | number): number | undefined {
  if (typeof table === 'number') return table in TABLE.records ? table : undefined;
  return tables().find(({ name }) => name === table)?.tag;
}

/** The typed record of a table's canonical bytes. */
export function decodeRecord<T extends TableName>(table: T, bytes: Uint8Array): Records[T];
export function decodeRecord(table: number, bytes: Uint8Array): Records[TableName];
export function decodeRecord(table: TableName | number, bytes: Uint8Array): Records[TableName] {
  const type = TABLE.records[tagOf(table) ?? -1];
  if (type === undefined) throw new RangeError(`there is no table ${table}`);
  return codec().decode(type, bytes) as Records[TableName];
}

/** A refusal: its number, its name and what to do. */
export interface Explanation {
  readonly value: number;
  readonly code: string;
  readonly sentence: string;
}

/** Every refusal, in the order of their numbers. */
export function refusals(): Explanation[] {
  const all = new Map<number, Explanation>();
  for (const shape of TABLE.types) {
    if (shape.kind !== 'code') continue;
    for (const { value, name, sentence } of shape.codes) {
      all.set(value, { value, code: name, sentence });
    }
  }
  return [...all.values()].sort((a, b) => a.value - b.value);
}

/** The descriptions of all types, for forms and documents. */
export function typeTable(): TypeTable {
  return TABLE;
}
