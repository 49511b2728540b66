// Fallbacks: the table gives them as JSON text, and the codec wants typed objects.

import type { Fields } from './containers.js';
import type { RecordShape, Shape, TypeTable } from './shape.js';

/** The typed form of a value that the table gives as JSON: a fallback. */
export function typed(table: TypeTable, shape: Shape, json: unknown): unknown {
  switch (shape.kind) {
    case 'integer':
      return shape.width > 4 ? BigInt(json as string) : Number(json);
    case 'optional':
      return json === null ? null : typed(table, table.types[shape.element]!, json);
    case 'list': {
      const element = table.types[shape.element]!;
      return (json as unknown[]).map((one) => typed(table, element, one));
    }
    case 'record':
      return mapped(json as Fields, (name) => {
        const member = shape.members.find((one) => one.name === name);
        return member && table.types[member.type];
      }, table);
    case 'choice':
      return mapped(json as Fields, (name) => {
        const shapes = shape.alternatives.map((one) => table.types[one] as RecordShape);
        return shapes.find((one) => one.name === name);
      }, table);
    default:
      return json;
  }
}

function mapped(json: Fields, find: (name: string) => Shape | undefined, table: TypeTable): Fields {
  const entries = Object.entries(json).map(([name, value]) => {
    const shape = find(name);
    return [name, shape ? typed(table, shape, value) : value];
  });
  return Object.fromEntries(entries) as Fields;
}
